"""Words with hyphens: ``US-China``, ``Franco-German``, ``Ex-Fiat``, ``Rubio-backing``."""

from __future__ import annotations

from onrecord.extractors.names.cutting import Segment, cut_by
from onrecord.text.lexicon import Lexicon


def hyphened(lex: Lexicon, word: str, start: int, out: list[Segment]) -> bool:
    """Take a word like ``US-China``, ``Franco-German`` or ``Ex-Fiat`` apart, where its parts are known."""
    cues = cut_by()
    parts = word.split("-")
    found: list[Segment] = []
    position = start
    for part in parts:
        entry = lex.entries.get(part) or lex.entries.get(part + ".")
        people = lex.demonyms.get(part) or lex.combining.get(part)
        if entry is not None and (part not in lex.given or len(parts) > 2):
            found.append((position, position + len(part), entry.kind, "names.listed", entry))
        elif people is not None:
            found.append((position, position + len(part), "country", "names.demonym", people))
        elif part[:1].isupper() and part not in cues.prefix:
            return False
        position += len(part) + 1
    if not found or (len(found) < 2 and parts[0] not in cues.prefix and parts[-1] not in cues.tail):
        return False
    out.extend(found)
    return True


def tailed(words: list[str], starts: list[int], i: int, out: list[Segment]) -> bool:
    """Take the name from a word like ``Rubio-backing``, before more capitalised words."""
    name, _, tail = words[i].rpartition("-")
    if i + 1 == len(words) or tail not in cut_by().tail:
        return False
    out.append((starts[i], starts[i] + len(name), None, "names.capitalised", None))
    return True
