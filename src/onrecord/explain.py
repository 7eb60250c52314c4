"""A sentence on why a finding was made."""

from __future__ import annotations

import importlib
from functools import cache

from onrecord.annotations import Annotation, Calendar, Date, Mention, Quote
from onrecord.document import Document
from onrecord.errors import InputError
from onrecord.text.data import load_toml


def explain(doc: Document, annotation: Annotation | Mention) -> str:
    """Return a sentence that says what was found, by which rule, and on what words it rests.

    It needs the document and the annotation alone, and so works as well after a trip through JSON. What a rule means
    stands in the table of rules of its extractor; of a plugin's rule the id is given.
    Raises :class:`~onrecord.errors.InputError` where the annotation's span lies outside the document.
    """
    start, end = annotation.span
    if not 0 <= start < end <= len(doc.text):
        raise InputError(f"span {start}–{end} is not of this document, which has {len(doc.text)} characters")
    sentence = f"{_cut(doc.text[start:end])} [{start}:{end}] was found by {annotation.rule}"
    meaning = _meaning(annotation.rule)
    if meaning:
        sentence += f": {meaning}"
    if isinstance(annotation, Mention):
        return sentence.rstrip(".") + "."
    if annotation.evidence:
        words = ", ".join(f"{_cut(doc[span])} [{span[0]}:{span[1]}]" for span in annotation.evidence)
        sentence = f"{sentence.rstrip('.')}; it rests on {words}"
    details = _details(doc, annotation)
    return f"{sentence.rstrip('.')}{details}."


def _details(doc: Document, annotation: Annotation) -> str:
    """Return what is particular to a kind: whose calendar, against what, in whose mouth."""
    if isinstance(annotation, Date):
        said = f"; read as {annotation.value}"
        if annotation.interval:
            said += f", {annotation.interval[0]} to {annotation.interval[1]}"
        if annotation.anchor:
            said += f", against {_anchor(doc, annotation.anchor)}"
        if annotation.calendar:
            said += _whose(doc, annotation.calendar)
        elif annotation.value.startswith("FY"):
            said += "; whose fiscal year it is, is not known"
        return said
    if isinstance(annotation, Quote):
        if annotation.mention is None:
            return "; no speaker is named"
        names = ", ".join(actor.name for actor in doc.speakers(annotation)) or "an actor that is not known"
        return f"; the speaker is named by {_cut(doc[annotation.mention])}: {names}"
    return ""


BECAUSE = {
    "actor": ", of whom the text speaks",
    "text": ", as the text tells",
    "place": ", where the story comes from",
    "default": ", taken by default",
}


WITH_ARTICLE = ("United ", "Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Philippines", "Seychelles")
"""How the names of countries begin that bear the article in a sentence."""


def _whose(doc: Document, calendar: Calendar) -> str:
    """Return by whose fiscal year a date was read, and why."""
    name = getattr(doc.get(calendar.of), "name", calendar.of) if calendar.of else None
    the = "the " if name and name.startswith(WITH_ARTICLE) else ""
    year = f"the fiscal calendar of {the}{name}" if name else "a fiscal calendar"
    begins = f"from {calendar.begins}, named by the year that it {calendar.named_by}s in"
    return f"; its days by {year} ({begins}){BECAUSE.get(calendar.because, '')}"


def _anchor(doc: Document, anchor: str) -> str:
    """Return what a date was read against: the day of the document, or another date of the text."""
    if anchor in ("published", "dateline"):
        return "the day of publication" if anchor == "published" else "the day of the dateline"
    other = doc.get(anchor)
    return f"{_cut(doc[other])} [{other.start}:{other.end}]" if isinstance(other, Annotation) else anchor


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text}”" if len(text) <= 60 else f"“{text[:40]} … {text[-15:]}”"


@cache
def _rules(room: str) -> dict[str, str]:
    """Return what each rule of a built-in extractor means; nothing for another's."""
    try:
        package = importlib.import_module(f"onrecord.extractors.{room}.data").__name__
        return {rule: entry["meaning"] for rule, entry in load_toml(package, "rules.toml")["rules"].items()}
    except (ImportError, FileNotFoundError):
        return {}


def _meaning(rule: str) -> str:
    room = rule.partition(".")[0]
    return _rules(room).get(rule, "") if room.isidentifier() else ""
