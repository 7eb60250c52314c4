"""Quarters and halves: the third quarter of 2024, half past seven, and the halves that are none of a year."""

from __future__ import annotations

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.fiscal_forms import fiscal_quarter
from onrecord.extractors.dates.looks.heads import starts
from onrecord.extractors.dates.looks.named import tells_of_play
from onrecord.extractors.dates.looks.quarters import quarter_of, told_end
from onrecord.extractors.dates.looks.spoken import fraction_at
from onrecord.extractors.dates.looks.units import unit_at
from onrecord.extractors.dates.patterns import MONTH_BEGINS, form
from onrecord.late import late

PART_OF_OTHER = late(
    r"\sof\s(?:the\s)?(?:['’]?[0-9]{2,4}['’]?s\b|[0-9]{1,2}(?:st|nd|rd|th)[\s-]c|[a-z]{5,10}(?:-[a-z]{5,7})?[\s-]century|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b"
    r"|" + MONTH_BEGINS + r"[a-z]*\b|(?:(?:this|last|next|that)\s)?(?:month|week|decade|century)\b)"
)
"""What a first half can be of besides a year: it is taken in as the beginning of that."""


NO_HALF = frozenset(("third", "fourth", "3rd", "4th"))
OF = (" of ", " in ")
NTH = late(r"\b(?:first|second|third|fourth|1st|2nd|3rd|4th|final|last)[\s-]$")
OF_FISCAL_YEAR = late(
    r"\s(?:of|in)\s(?:the\s|its\s|their\s|our\s)?(?:[12][0-9]{3}(?:\s?[-–/]\s?[0-9]{2,4})?\s|(?:this|last|next|current|previous|past|coming|new|same)\s)(?:fiscal|financial)\b"
)
"""A fiscal year by a number or a word before it, which a quarter is of."""
FISCAL_BEHIND = late(
    r"\s(?:(?:of|in)\s)?(?:the\s|its\s|their\s|our\s|his\s|her\s)?(?:[12][0-9]{3}(?:\s?[-–/]\s?[0-9]{2,4})?\s|(?:current|last|next|this)\s)?(?:fiscal|financial|FY|budget)"
)
OF_NO_YEAR = late(
    r"[-\s]?(?:finals?|century|mile|pound|point|hour|back|time|of\s(?:a|an)\b|of\s(?:all|its|their|his|her|those|them)\b)"
)
"""What stands behind a quarter or a half that is none of a year."""
LEADS_HALF = ("the ", "the\n", "first", "second", "last")
OF_THING = late(
    r"\sof\s(?:two|three|four|five|six|all|both|[0-9])\s(?!years|months|weeks)|\sof\sthe\s(?!(?:[\w'’-]+\s){0,3}(?:years?|fiscal|financial|calendar|season|decade|century|month|week)\b|['’]?[0-9])[a-z]"
)
"""What a first half can be of that has no days: the first half of the bill."""


def quarter_at(text: str, lower: str, at: int, end: int, lowest: int, word: str) -> Atom | None:
    if text[end : end + 4] in (" pas", " to ") and (found := fraction_at(text, lower, at, end, lowest)):
        return found
    if PART_OF_OTHER.match(text, end, end + 28):
        return None
    if (
        lower.startswith(OF, end)
        and OF_FISCAL_YEAR.match(lower, end, end + 56)
        and NTH.search(lower, max(lowest, at - 8), at)
    ):
        return None  # taken in with the fiscal year
    begins = starts(lower, at, "unit", lowest)
    if lower.startswith(("-year ", " year "), end):
        end += 5
    if found := told_end(lower, at, end, begins):
        return found
    for start in begins:
        for name in ("fiscal-quarter", "quarter"):
            match = form(name).match(lower, start, end + 40)
            if match and match.start("unit") <= at < match.end("unit"):
                if name == "fiscal-quarter":
                    return fiscal_quarter(match, start)
                if match["fiscal0"] or match["fiscal1"]:
                    continue
                if match["unit"] == "half" and match["n"] in NO_HALF:
                    return None
                if match["n"].lower() == "last" and not (match["y"] or match["y1"] or match["rely"]):
                    continue  # last quarter: the one before this
                if OF_NO_YEAR.match(text[match.end() : match.end() + 10]):
                    return None
                if OF_THING.match(lower, match.end("unit"), match.end("unit") + 48):
                    return None
                # "of fiscal 2024" belongs to the fiscal year
                if match["y"] is None and FISCAL_BEHIND.match(text[match.end() : match.end() + 40]):
                    return None
                if (
                    match["unit"].lower() == "half"
                    and match["y"] is None
                    and match["y1"] is None
                    and not match["rely"]
                    and not match["poss"]
                ):
                    if not match[0].startswith(LEADS_HALF):
                        return None
                if not (match["y"] or match["y1"] or match["rely"] or match["poss"]) and tells_of_play(
                    lower, start, end
                ):
                    return None
                return quarter_of(text, match, start)
    if text[max(0, at - 1) : at] == "-" or word.lower() == "half":
        return None
    return unit_at(text, lower, at, end, lowest, word)
