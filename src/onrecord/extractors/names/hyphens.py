"""Words with hyphens: ``US-China``, ``Franco-German``, ``Ex-Fiat``, ``Rubio-backing``."""

from __future__ import annotations

from onrecord.extractors.names.cutting import SURE, Segment
from onrecord.text.lexicon import Lexicon


def hyphened(lex: Lexicon, word: str, start: int, out: list[Segment]) -> bool:
    """Take a word like ``US-China``, ``Franco-German`` or ``Ex-Fiat`` apart, where its parts are known."""
    prefixes = lex.cues["hyphen_prefix"]
    parts = word.split("-")
    found: list[Segment] = []
    position = start
    for part in parts:
        entry = lex.entries.get(part) or lex.entries.get(part + ".")
        people = lex.demonyms.get(part) or lex.combining.get(part)
        if entry is not None and (part not in lex.given or len(parts) > 2):
            found.append((position, position + len(part), entry.kind, "names.listed", entry, SURE))
        elif people is not None:
            found.append((position, position + len(part), "country", "names.demonym", people, SURE))
        elif part[:1].isupper() and part not in prefixes:
            return False
        position += len(part) + 1
    if not found or (len(found) < 2 and parts[0] not in prefixes and parts[-1] not in lex.cues["lower_tail"]):
        return False
    out.extend(found)
    return True


def tailed(lex: Lexicon, words: list[str], starts: list[int], i: int, out: list[Segment]) -> bool:
    """Take the name from a word like ``Rubio-backing``, before more capitalised words."""
    name, _, tail = words[i].rpartition("-")
    if i + 1 == len(words) or tail not in lex.cues["lower_tail"]:
        return False
    out.append((starts[i], starts[i] + len(name), None, "names.capitalised", None, SURE))
    return True
