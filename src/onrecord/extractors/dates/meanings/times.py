"""Times of day."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.meanings.stage import Stage
from onrecord.extractors.dates.words import zones


def resolve_part(stage: Stage, a: Atom) -> bool:
    det, letters, mod = a.data
    if mod and a.mod is None:
        a.mod = {"early": "start", "late": "end", "mid": "mid", "later": "end", "earlier": "start"}[mod]
    a.type, a.grain = "time", "time"
    base: date | None = stage.published
    anchor: object = stage.named
    if det == "last" or det == "yesterday":
        base = base and base - timedelta(1)
    elif det in ("tomorrow", "next"):
        base = base and base + timedelta(1)
    elif det in ("that", "the same", "the next", "the following", "the previous", "the", ""):
        ref = stage.last_day
        if stage.outrun():
            a.value = f"XXXX-XX-XXT{letters}"
            return True
        if ref is not None and ref.first is not None:
            away = {"the next": 1, "the following": 1, "the previous": -1}.get(det, 0)
            base, anchor = ref.first + timedelta(away), ref
    if base is None:
        a.value = f"XXXX-XX-XXT{letters}"
        return True
    a.value, a.first, a.last, a.anchor = f"{base.isoformat()}T{letters}", base, base, anchor
    return True


def zone_of(zone: str | None) -> str:
    return zones().get(zone.upper(), "") if zone else ""


def clock_value(a: Atom) -> str:
    hour, minute, second, zone, _sure, *_ = a.data
    text = f"T{hour:02d}:{minute:02d}" + (f":{second:02d}" if second is not None else "")
    return text + zone_of(zone)


def resolve_clock(stage: Stage, a: Atom) -> bool:
    a.type, a.grain = "time", "time"
    ref = stage.last_day
    base: date | None = stage.published
    anchor: object = stage.named
    if (
        ref is not None
        and ref.first is not None
        and (stage.history or stage.published is None or a.start - ref.end < 400)
    ):
        base, anchor = ref.first, ref
    if base is None:
        a.value = "XXXX-XX-XX" + clock_value(a)
        return True
    a.value, a.first, a.last, a.anchor = base.isoformat() + clock_value(a), base, base, anchor
    return True


def resolve_timed(stage: Stage, a: Atom) -> bool:
    day, clock = a.data
    if not stage.resolve(day) or day.value is None:
        return False
    a.type, a.grain = "time", "time"
    a.first, a.last, a.anchor = day.first, day.last, day.anchor
    base = day.value.partition("T")[0].partition("/")[0]
    if clock.shape == "clock":
        hour, minute, second, zone, sure, *more = clock.data
        letters = day.data[2] if day.shape == "weekday" else None
        if letters in ("EV", "AF", "NI") and hour < 12 and not sure:
            clock.data = (hour + 12, minute, second, zone, True, *more)
        a.value = base + clock_value(clock)
    else:
        a.value = f"{base}T{clock.data[1]}"
        if clock.data[2] and a.mod is None:
            a.mod = {"early": "start", "late": "end", "mid": "mid", "later": "end", "earlier": "start"}[clock.data[2]]
    return True
