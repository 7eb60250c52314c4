"""What cutting goes by: the word lists, looked up once, and the shape of what it returns."""

from __future__ import annotations

from functools import cache

from onrecord.text.lexicon import Entry, Kind, lexicon

Segment = tuple[int, int, Kind, str, Entry | None]
"""Start and end in the run, kind, rule, and the entry of a table."""

JOINED_LOWER = ("al-", "el-", "as-", "ar-", "an-", "ul-", "ud-", "at-")
CONNECTORS = frozenset({"of", "for", "and", "&", "on", "in", "upon", "the"})
ARTICLES = frozenset({"The", "A", "An", "I"})


class Cues:
    """The word lists that cutting goes by, looked up once."""

    def __init__(self) -> None:
        cues = lexicon().cues
        self.suffix = cues["company_suffix"]
        self.body = cues["body_head"]
        self.national = cues["national_head"]
        self.place = cues["place_head"]
        self.other = cues["other_head"]
        self.place_first = cues["place_first"]
        self.calendar = cues["calendar"]
        self.abbreviation = cues["abbreviation"]
        self.particle = cues["particle"]
        self.function = cues["function_word"]
        self.tail = cues["lower_tail"]
        self.of_head = cues["of_head"]
        self.inside = cues["inside_name"]
        self.prefix = cues["hyphen_prefix"]
        self.people = cues["people"]
        self.status = cues["status_word"]


@cache
def cut_by() -> Cues:
    return Cues()
