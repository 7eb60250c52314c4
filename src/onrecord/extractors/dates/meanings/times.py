"""Times of day."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.looks.clock import Clock
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.extractors.dates.narrative.tense import BACK
from onrecord.extractors.dates.words import zones
from onrecord.late import late

MODS = {"early": "start", "late": "end", "mid": "mid", "later": "end", "earlier": "start"}
"""Which part of a part of the day a word before it tells."""


def resolve_part(stage: Stage, a: Atom) -> bool:
    det, letters, mod = a.data
    if mod and a.mod is None:
        a.mod = MODS[mod]
    a.type, a.grain = "time", "time"
    base: date | None = stage.published
    anchor: object = stage.named
    if not stage.is_tale and stage.text[max(0, a.start - 3) : a.end].lower() == "at night":
        base = None  # of any day
    elif det == "last" or det == "yesterday":
        base = base and base - timedelta(1)
    elif det == "tomorrow" or (det == "next" and not stage.is_tale):
        base = base and base + timedelta(1)
    elif det in ("that", "the same", "the next", "the following", "the previous", "the", "", "next"):
        ref = stage.last_day
        if stage.outrun():
            a.value = f"XXXX-XX-XXT{letters}"
            return True
        if ref is not None and ref.first is not None:
            away = {"the next": 1, "next": 1, "the following": 1, "the previous": -1}.get(det, 0)
            if away == 0 and letters == "MO" and det in ("", "the") and _at_night(ref):
                away = 1
            base, anchor = ref.first + timedelta(away), ref
        elif stage.history:
            base = None  # of a day that the story has not told
        elif det == "the previous":
            base = base and base - timedelta(1)
    if base is None:
        a.value = f"XXXX-XX-XXT{letters}"
        return True
    a.value, a.first, a.last, a.anchor = f"{base.isoformat()}T{letters}", base, base, anchor
    return True


def zone_of(zone: str | None) -> str:
    return zones().get(zone.upper(), "") if zone else ""


def clock_value(clock: Clock) -> str:
    hour, minute, second, zone, _told = clock
    text = f"T{hour:02d}:{minute:02d}" + (f":{second:02d}" if second is not None else "")
    return text + zone_of(zone)


def part_said(day: Atom) -> str | None:
    """Return the TIMEX3 letters of the part of the day that a day is told with, ``None`` for none."""
    if day.shape == "timed":
        day = day.data[1]
    where = {"weekday": 2, "deictic": 1, "part": 1}.get(day.shape)
    letters: str | None = None if where is None else day.data[where]
    return letters


MORNING, SMALL_HOURS = 12, 6
"""Before which hour a time that is told after the night is one of the next day, and one that is told after the evening."""
LATE = late(r"T(?:1[89]|2[0-4]|NI)")


def _at_night(ref: Atom, part: str = "NI") -> bool:
    """Return whether the story stands late in a day: at eleven, in the night, or in this part of the day."""
    value = ref.value or ""
    return ref.grain == "time" and (LATE.match(value, 10) is not None or value.endswith("T" + part))


HOUR = late(r"T(1[0-9])")


def _is_afternoon(ref: Atom, clock: Clock) -> bool:
    """Return whether an hour whose half is not told comes in the afternoon behind a time of the same day: noon, and four o'clock."""
    told = HOUR.match(ref.value or "", 10) if ref.grain == "time" else None
    return told is not None and clock.hour < int(told[1]) < clock.hour + 12


YEAR = 366
NEAR = 400
"""How far behind a day a time of day may stand that is one of it, in code points."""


def resolve_clock(stage: Stage, a: Atom) -> bool:
    a.type, a.grain = "time", "time"
    ref = stage.last_day
    base: date | None = stage.published
    anchor: object = stage.named
    (clock,) = a.data
    if ref is not None and ref.first is not None and not _is_of_today(stage, a, ref):
        base, anchor = ref.first, ref
        if not clock.told and _is_afternoon(ref, clock):
            clock = clock._replace(hour=clock.hour + 12)
        elif clock.hour < (MORNING if _at_night(ref) else SMALL_HOURS if _at_night(ref, "EV") else 0):
            base += timedelta(1)
    elif stage.history:
        base = None
    if base is None:
        a.value = "XXXX-XX-XX" + clock_value(clock)
        return True
    a.value, a.first, a.last, a.anchor = base.isoformat() + clock_value(clock), base, base, anchor
    return True


def _is_of_today(stage: Stage, a: Atom, ref: Atom) -> bool:
    """Return whether a time of day is one of the document's day, and not of the day that was told before it."""
    here = stage.published
    if here is None or stage.history:
        return False
    if a.start - ref.end >= NEAR:
        return True
    if stage.reports and (here - ref.first).days > YEAR and ref.start < stage.sentence(a.start)[0]:
        return True
    if ref.first > here:
        return stage.tense(a) == BACK or _heads_line(stage.text, a)
    if ref.first < here and ref.start < stage.sentence(a.start)[0] and stage.looks_ahead(a):
        return True  # the line will stay shut until 2 p.m.
    return ref.first < here and _heads_line(stage.text, a) and not _heads_line(stage.text, ref)


def _heads_line(text: str, a: Atom) -> bool:
    """Return whether an expression begins its line: the time of an entry, the day of a list."""
    return a.start == 0 or text[a.start - 1] == "\n"


def resolve_timed(stage: Stage, a: Atom) -> bool:
    day, clock = a.data
    day.mod = a.mod
    if not stage.resolve(day) or day.value is None:
        return False
    a.type, a.grain = "time", "time"
    a.first, a.last, a.anchor = day.first, day.last, day.anchor
    base = day.value.partition("T")[0].partition("/")[0]
    if clock.shape == "clock":
        a.value = base + clock_value(clock.data[0].of_part(part_said(day)))
    else:
        a.value = f"{base}T{clock.data[1]}"
        if clock.data[2] and a.mod is None:
            a.mod = MODS[clock.data[2]]
    return True
