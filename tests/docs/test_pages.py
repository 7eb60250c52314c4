"""Every code block of README and docs runs, and prints what the page says that it prints."""

import doctest
import importlib
import pkgutil
import re
import sys

import pytest
from blocks import ROOT, blocks, is_run, run_page

import onrecord

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_blocks_of_a_page_run_and_print_what_it_says(page, tmp_path, monkeypatch):
    monkeypatch.delenv("ONRECORD_DISABLE", raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))  # as a script's own folder is
    text = page.read_text(encoding="utf-8")
    try:
        assert run_page(text, tmp_path, page.name) == sum(map(is_run, blocks(text)))
    finally:
        for name, module in list(sys.modules.items()):
            if str(getattr(module, "__file__", None) or "").startswith(str(tmp_path)):
                del sys.modules[name]


def test_every_page_is_in_the_navigation():
    listed = re.findall(
        r"^ +- (?:[^\n:]+: )?(\S+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE
    )
    pages = {page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")}
    assert sorted(listed) == sorted(pages)


MODULES = sorted(module.name for module in pkgutil.walk_packages(onrecord.__path__, "onrecord."))


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_the_examples_in_docstrings_are_right(name):
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert not failed


PAGE = """
```python
x = 2
```

```python
print(x)
```
```text
2
```
<!-- not run: it would never end -->
```python
while True: pass
```
```sh
pip install onrecord
```
```sh
onrecord --version | cat
```
"""


def test_the_harness_itself_sees_what_is_wrong(tmp_path):
    assert [is_run(block) for block in blocks(PAGE)] == [True, True, False, False, False, True]
    (tmp_path / "right").mkdir()
    assert run_page(PAGE.replace("\n2\n", "\n[...]\n"), tmp_path / "right", "page.md") == 3
    (tmp_path / "wrong").mkdir()
    with pytest.raises(AssertionError, match=r"page\.md, line 6 prints"):
        run_page(PAGE.replace("\n2\n", "\n3\n"), tmp_path / "wrong", "page.md")
