"""A plugin file that finds exclamation marks, for tests that need one on disk."""

FILE = """
from typing import ClassVar
import attrs, onrecord

@attrs.frozen(kw_only=True)
class Shout(onrecord.Annotation):
    layer: ClassVar[str] = "shouts"

@onrecord.extractor(Shout)
def shouts(doc):
    return [Shout(start=n, end=n + 1, rule="shouts.mark") for n, c in enumerate(doc.text) if c == "!"]
"""
