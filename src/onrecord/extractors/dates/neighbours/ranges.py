"""Two neighbours that are the ends of one range: from May to July, 2007 to the end of 2009, 9 to 11 a.m. on Tuesday."""

from __future__ import annotations

import re

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.neighbours.day_times import every_weekday
from onrecord.late import late

PART = r"(?:the\s)?(?:(?:early|late|mid|(?:beginning|start|middle|end|close)\sof)[\s-](?:the\s)?)?"
BETWEEN = late(rf"\s(?:to|through|thru|until|till|untill|and|up\sto)\s(?:on\s)?{PART}|,\sand\s|\s?[-–—~]\s?")


FROM = late(
    rf"\b(?:from|between|starting|running|ran|runs|weekdays)\s(?:about\s|around\s)?(?P<part>{PART})$", re.IGNORECASE
)

VERB = 40
"""How far before a day the verb is looked for that makes the next one no end of a range, in code points."""
PUT_OFF = late(r"\b(?:rose|fell|moved|delayed|postponed|changed|rescheduled|pushed|up|down|back)\b")
CHANGED = late(
    r"\b(?:moved|delayed|postponed|changed|rescheduled|pushed|rose|fell|grew|increased|dropped|declined|climbed)\b[^.]{0,30}$"
)
"""What goes from one day or figure to another: moved from Monday to Tuesday."""
OPEN = late(r"\b(?:open|opens|opening|staffed|available|hours)\s(?:from\s|on\s)?$", re.IGNORECASE)
"""What leads the days of every week."""
POINTS = frozenset(
    "nth nth-day day month year weekday numeric slashed quarter season clock timed stamp deictic fiscal decade century holiday era".split()
)
"""Shapes that can be an end of a range."""
KIN = {
    "nth": "day",
    "nth-day": "day",
    "numeric": "day",
    "slashed": "day",
    "weekday": "day",
    "deictic": "day",
    "holiday": "day",
    "timed": "clock",
    "stamp": "clock",
    "reference": "day",
}
"""As which shape such a one counts, where it is not its own."""


UNLIKE = frozenset(
    (
        ("day", "month"),
        ("month", "day"),
        ("month", "year"),
        ("year", "month"),
        ("year", "day"),
        ("day", "year"),
        ("day", "clock"),
        ("quarter", "year"),
        ("season", "year"),
    )
)
"""Ends of two sizes that can be those of one range."""


def ranged(text: str, a: Atom, b: Atom) -> Atom | None:
    """Return the range that an expression and the next are the ends of."""
    gap = text[a.end : b.start]
    if a.shape == "range" or a.shape not in POINTS or not BETWEEN.fullmatch(gap):
        return None
    if b.shape not in POINTS and not (b.shape == "reference" and text[b.start : b.end] == "now"):
        return None
    ka, kb = KIN.get(a.shape, a.shape), KIN.get(b.shape, b.shape)
    if ka != kb and (ka, kb) not in UNLIKE:
        return None
    word = gap.strip(" ,\n").split(" ")[0] if gap.strip() else ""
    before = text[max(0, a.start - 30) : a.start]
    led = FROM.search(before)
    if (
        not led
        and ka != kb
        and not ((ka, kb) == ("year", "day") and word == "through")
        and not (ka == "month" and gap == "-")
    ):
        return None
    if word == "and" and not (led and "between" in led[0].lower()):
        return None
    if (
        word in ("to", "until", "till")
        and not led
        and ka in ("year", "month", "quarter")
        and not (a.shape == "month" and b.shape == "month")
        and " of " not in gap
    ):
        return None
    if word in ("to", "until", "till") and not led and a.shape in ("clock", "timed", "weekday", "deictic"):
        if not (
            word == "to" and (a.shape in ("weekday", "clock") or (a.shape == "timed" and b.shape in ("timed", "clock")))
        ):
            return None
        if PUT_OFF.search(text[max(0, a.start - VERB) : a.start]):
            return None
    if word == "to" and CHANGED.search(text[max(0, a.start - VERB) : a.start]):
        return None
    if a.shape == "fiscal" and a.data[3] != b.data[3]:
        return None
    if a.shape == b.shape == "weekday" and not (a.data[1] or b.data[1]) and OPEN.search(before):
        return every_weekday(a.start, b.end, a.data[0], b.data[0])
    part = len(led["part"]) if led and " of" in led["part"].lower() else 0
    return Atom(a.start - part, b.end, "range", "dates.range", a, b)
