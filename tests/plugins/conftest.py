"""Distributions that look installed."""

import sys

import pytest


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Put a distribution with a plugin module on the path: ``install("acme-votes", "acme", "…source…")``."""
    monkeypatch.syspath_prepend(str(tmp_path))
    modules = set(sys.modules)

    def made(distribution, entry, source, *, module=None, version="1.2"):
        module = module or distribution.replace("-", "_")
        (tmp_path / f"{module}.py").write_text(source)
        info = tmp_path / f"{distribution.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n")
        (info / "entry_points.txt").write_text(f"[onrecord]\n{entry} = {module}\n")

    yield made
    for name in set(sys.modules) - modules:
        if hasattr(sys.modules[name], "__file__") and str(tmp_path) in str(sys.modules[name].__file__):
            del sys.modules[name]
