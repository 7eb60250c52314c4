"""Patterns wait until they are used."""

import re
import subprocess
import sys

from onrecord.late import late

COUNTED = """
import importlib, pkgutil, re, sys
compiled = []
real = re.compile
def counting(source, flags=0):
    if "onrecord" in sys._getframe(1).f_globals.get("__name__", ""):
        compiled.append(source)
    return real(source, flags)
re.compile = counting
import onrecord
for module in pkgutil.walk_packages(onrecord.__path__, "onrecord."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(compiled)
"""


def test_no_module_compiles_a_pattern_when_it_is_imported():
    done = subprocess.run([sys.executable, "-c", COUNTED], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_late_pattern_answers_as_the_pattern_does():
    pattern = late(r"(\d+) ?(per cent|%)", re.IGNORECASE)
    text = "It rose 2 PER CENT, then 30%."
    assert [match.span() for match in pattern.finditer(text)] == [(8, 18), (25, 28)]
    assert pattern.search(text, 10)[1] == "30"
    assert pattern.pattern == r"(\d+) ?(per cent|%)"
    assert (pattern.groups, pattern.flags) == (2, re.compile("", re.IGNORECASE).flags)
