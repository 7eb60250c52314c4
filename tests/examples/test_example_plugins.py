"""The plugins in examples/ keep their own tests; the template makes a wheel that works where it is installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLUGINS = ROOT / "examples" / "plugins"
TEMPLATE = ROOT / "examples" / "plugin-template"


def run(*command, folder, **environment):
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("name", ["money", "votes"])
def test_the_plugins_keep_their_own_tests_and_the_laws(name):
    folder = PLUGINS / f"onrecord-{name}"
    path = os.pathsep.join([str(folder / "src"), *filter(None, sys.path)])
    run(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", folder=folder, PYTHONPATH=path)


@pytest.mark.slow
def test_the_template_makes_a_wheel_that_works_where_it_is_installed(tmp_path):
    shutil.copytree(TEMPLATE, tmp_path / "plugin", ignore=shutil.ignore_patterns("__pycache__", "dist"))
    run(sys.executable, "-m", "venv", "env", folder=tmp_path)
    python = str(tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python")
    pip = (python, "-m", "pip", "--disable-pip-version-check", "-q")
    run(*pip, "wheel", "--no-deps", "-w", "dist", str(ROOT), "./plugin", folder=tmp_path, PYTHONPATH="")
    wheels = sorted(str(wheel) for wheel in (tmp_path / "dist").glob("*.whl"))
    assert len(wheels) == 2
    run(*pip, "install", *wheels, "pytest", folder=tmp_path, PYTHONPATH="")
    (tmp_path / "a.txt").write_text("Shares of Acme (NYSE: ACME) fell 2% on Monday.")
    command = (python, "-m", "onrecord")
    clean = {"folder": tmp_path, "PYTHONPATH": "", "ONRECORD_DISABLE": ""}
    assert "(onrecord-tickers 0.1)" in run(*command, "plugins", **clean)
    assert '"symbol": "ACME"' in run(*command, "read", "a.txt", "--format", "jsonl", **clean)
    assert run(*command, "check", "tickers", **clean) == "tickers: every law holds for extractor 'tickers'\n"
    tests = str(tmp_path / "plugin" / "tests")
    assert "4 passed" in run(python, "-m", "pytest", "-q", "-p", "no:cacheprovider", tests, **clean)


def test_the_plugins_read_what_their_examples_say(monkeypatch):
    from onrecord.testing import expect

    for name in ("money", "votes"):
        monkeypatch.syspath_prepend(str(PLUGINS / f"onrecord-{name}" / "src"))
        module = __import__(f"onrecord_{name}")
        (extractor,) = module.onrecord_extractors()
        for example in extractor.examples:
            expect(extractor, example)
