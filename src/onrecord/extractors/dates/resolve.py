"""What expressions mean: against the day of the document, or against what the text told before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from onrecord.extractors.dates import civil
from onrecord.extractors.dates.atoms import Atom
from onrecord.extractors.dates.civil import Period
from onrecord.extractors.dates.find import GRAINS, period
from onrecord.extractors.dates.tense import AHEAD, BACK, looks_ahead, tense
from onrecord.extractors.dates.words import holidays, number, weekdays, zones
from onrecord.text.reading import Reading

FINE = frozenset(("day", "time"))
REMOTE = 2
"""From how many years off the document's year a year named in the text is another time than the document's."""

LONG_AGO = 8
"""From how many years off it sets the stage for the months that follow it, in a text that is news for the rest."""


class Stage:
    """What a document's dates are resolved against: its own day, and where its story stands."""

    def __init__(self, text: str, reading: Reading, published: date | None, anchor: str | None) -> None:
        self.text = text
        self.reading = reading
        self.published = published
        self.named = anchor
        """``published``, ``dateline``, or ``None`` where the document has no day."""
        self.last: Atom | None = None
        """The last resolved date outside of quotes, whatever its size."""
        self.last_day: Atom | None = None
        self.last_year: Atom | None = None
        """The last that named its year."""
        self.history = False
        """Whether the whole text tells of another time than its own."""
        self.orders: str | None = None
        self.quarter: Atom | None = None
        """The last quarter or half that was named as itself, not as the one a year before."""

    def outrun(self) -> bool:
        """Return whether the story has gone on to another month or year since the last day that it named."""
        day, last = self.last_day, self.last
        return (
            day is not None
            and last is not None
            and last is not day
            and last.start > day.start
            and last.grain in ("month", "year", "season")
            and day.first is not None
            and not last.first <= day.first <= last.last
        )

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the sentence around a position."""
        return self.reading.sentences.at(at)

    def tense(self, atom: Atom, *, surely: bool = False) -> int:
        """Return which way the clause of an expression looks."""
        low, high = self.sentence(atom.start)
        return tense(self.text, atom.start, atom.end, low, max(high, atom.end), surely=surely)

    def looks_ahead(self, atom: Atom) -> bool:
        """Return whether the sentence of an expression speaks of the future anywhere before it."""
        return looks_ahead(self.text, atom.start, self.sentence(atom.start)[0])

    def staged(self, atom: Atom) -> Atom | None:
        """Return the date that sets the stage for one without a year: history told just before, else ``None``."""
        ref = self.last_year
        if ref is None or ref.first is None:
            return None
        if self.history or self.published is None:
            return ref
        if abs(ref.first.year - self.published.year) < LONG_AGO:
            return None
        low, _ = self.sentence(atom.start)
        if ref.mod == "on_or_after" and not self.history:
            return None
        if ref.start >= low:
            return ref
        before, _ = self.sentence(max(0, low - 2))
        if ref.start >= before and self.tense(atom) != AHEAD and ref.grain in ("day", "month", "season"):
            return ref
        return None


def put(atom: Atom, found: Period | None, anchor: object = None, *, interval: bool = True) -> bool:
    """Give an expression its value, its days and what it was read against; False where the calendar has no such days."""
    if found is None:
        return False
    atom.value, atom.grain = found.value, found.grain
    if interval:
        atom.first, atom.last = found.first, found.last
    atom.anchor = anchor
    return True


def _open(atom: Atom, value: str, grain: str) -> bool:
    """Leave an expression underspecified."""
    atom.value, atom.grain = value, grain
    return True


def _relative_year(stage: Stage, word: str | None) -> int | None:
    if word is None or stage.published is None:
        return None
    return stage.published.year + {"last": -1, "this": 0, "next": 1}.get(word, 0)


def _day(stage: Stage, a: Atom) -> bool:
    year, rely, m, d, second, wd = a.data
    anchor: object = None
    if year is None and rely:
        year, anchor = _relative_year(stage, rely.lower()), stage.named
    if year is None:
        if d > 31 or civil.day(2024, m, d) is None:
            return False
        ref = stage.staged(a)
        if ref is not None:
            year, anchor = _year_on_stage(ref, m), ref
        elif stage.published is None:
            return _open(a, f"XXXX-{m:02d}-{d:02d}", "day")
        else:
            year, anchor = _nearest_year(stage, a, m, d), stage.named
            if wd and civil.day(year, m, d):  # a weekday that is said decides between two years that are near
                for other in (year, year - 1, year + 1):
                    there = civil.day(other, m, d)
                    if there and there.first.isoweekday() == wd and abs((there.first - stage.published).days) < 400:
                        year = other
                        break
    found = civil.day(year, m, d)
    if found is None:
        return False
    put(a, found, anchor)
    if wd and found.first.isoweekday() != wd:
        a.rule = "dates.weekday-clash"
    if second is not None:
        last = civil.day(year, m, second)
        if last is None:
            return False
        a.value, a.last = f"{found.value}/{last.value}", last.last
        a.grain = "range"
    return True


def _nearest_year(stage: Stage, a: Atom, m: int, d: int) -> int:
    """Return the year that puts a month and day nearest to the document's day, the clause's tense permitting."""
    here = stage.published
    assert here is not None
    near = []
    for y in (here.year - 1, here.year, here.year + 1):
        there = civil.day(y, m, d)
        if there:
            near.append((abs((there.first - here).days), (there.first - here).days, y))
    if not near:
        return here.year
    near.sort()
    days, away, y = near[0]
    if days > 75 and len(near) > 1:
        way = stage.tense(a)
        if way == BACK and away > 0:
            y = min((n for n in near if n[1] <= 0), default=near[0])[2]
        elif way == AHEAD and away < 0:
            y = min((n for n in near if n[1] >= 0), default=near[0])[2]
    return y


def _year_on_stage(ref: Atom, m: int) -> int:
    """Return the year of a month that a story names after a date: the story goes on."""
    y = int(ref.first.year)
    if ref.grain in ("day", "month", "time", "range"):
        back = (ref.first.month - m) % 12
        if m < ref.first.month and back > 6:
            return y + 1
    return y


def _month(stage: Stage, a: Atom) -> bool:
    year, shift, rely, m = a.data
    anchor: object = None
    if year is None and rely:
        low = rely.lower()
        if low in ("the same", "that", "the following", "the previous") and stage.last and stage.last.first:
            year, anchor = stage.last.first.year + {"the following": 1, "the previous": -1}.get(low, 0), stage.last
        else:
            year, anchor = _relative_year(stage, low), stage.named
    if year is None:
        ref = stage.staged(a) if not shift else None
        if ref is not None:
            year, anchor = _year_on_stage(ref, m), ref
        elif stage.published is None:
            return _open(a, f"XXXX-{m:02d}", "month")
        else:
            here, anchor = stage.published, stage.named
            word = (shift or "").lower()
            if word in ("last", "this past", "this last", "past", "the previous", "the past"):
                year = here.year - (m >= here.month)
            elif word in ("next", "this coming", "coming", "the following", "the next", "the coming"):
                year = here.year + (m <= here.month)
            elif word == "this":
                year = here.year
            else:
                away = (m - here.month) % 12  # months until it comes
                way = stage.tense(a)
                if away == 0:
                    year = here.year
                elif away <= 2 or way == AHEAD or ((way == 0 or stage.looks_ahead(a)) and away <= 4):
                    year = here.year + (m < here.month)
                else:
                    year = here.year - (m > here.month)
    return put(a, civil.month(year, m), anchor)


def _weekday(stage: Stage, a: Atom) -> bool:
    wd, shift, letters, relw = a.data
    here, anchor = stage.published, stage.named
    ref = stage.last_day
    if (
        ref is not None
        and ref.first is not None
        and (
            stage.history
            or stage.published is None
            or shift in ("the following", "the next", "the previous", "the preceding")
        )
    ):
        here, anchor = ref.first, ref  # type: ignore[assignment]
        way = -1 if "prev" in shift or "preced" in shift else 1
        there = (
            here + timedelta((wd - here.isoweekday()) % 7 or 7)
            if way > 0
            else here - timedelta((here.isoweekday() - wd) % 7 or 7)
        )
    elif here is None:
        _open(a, f"XXXX-WXX-{wd}" + (f"T{letters}" if letters else ""), "day")
        if letters:
            a.type = "time"
        return True
    elif relw:
        monday = here - timedelta(here.isoweekday() - 1)
        there = monday + timedelta(
            7 * {"last": -1, "next": 1, "the following": 1, "the previous": -1}.get(relw, 0) + wd - 1
        )
    else:
        back = (here.isoweekday() - wd) % 7
        if shift in ("last", "past", "this past", "previous"):
            there = here - timedelta(back or 7)
        elif shift in ("next", "coming", "this coming", "this upcoming", "upcoming", "following"):
            there = here + timedelta((wd - here.isoweekday()) % 7 or 7)
        elif shift == "this":
            there = here + timedelta((wd - here.isoweekday()) % 7)
            if stage.tense(a) == BACK:
                there = here - timedelta(back)
        elif back and stage.tense(a, surely=True) == AHEAD:
            there = here + timedelta(7 - back)
        else:
            there = here - timedelta(back)
    put(a, civil.of_day(there), anchor)
    if letters:
        _part_of_day(a, letters)
    return True


def _part_of_day(a: Atom, letters: str) -> None:
    a.type, a.grain = "time", "time"
    if letters == "24:00" and a.first is not None:
        a.value = f"{a.value}T24:00"
    else:
        a.value = f"{a.value}T{letters}"


def _year(stage: Stage, a: Atom) -> bool:
    return put(a, civil.year(a.data[0]))


def _years(stage: Stage, a: Atom) -> bool:
    first, last = a.data
    one, two = civil.year(first), civil.year(last)
    if one is None or two is None:
        return False
    a.value, a.first, a.last, a.grain = f"{one.value}/{two.value}", one.first, two.last, "range"
    return True


def _decade(stage: Stage, a: Atom) -> bool:
    return put(a, civil.decade(a.data[0]))


def _century(stage: Stage, a: Atom) -> bool:
    return put(a, civil.century(a.data[0]))


def _season(stage: Stage, a: Atom) -> bool:
    year, shift, rely, letters = a.data
    anchor: object = None
    if year is None:
        ref = stage.staged(a) if not shift else None
        if rely in ("that", "the following") and stage.last and stage.last.first:
            year, anchor = stage.last.first.year + (rely == "the following"), stage.last
        elif rely:
            year, anchor = _relative_year(stage, rely), stage.named
        elif ref is not None:
            year, anchor = ref.first.year, ref
        elif stage.published is None:
            return _open(a, f"XXXX-{letters}", "season")
        else:
            here, anchor = stage.published, stage.named
            begins = civil.MONTHS_OF_SEASON[letters]
            year = here.year
            this = civil.season(year, letters)
            assert this is not None
            if letters == "WI" and here.month <= 2:
                this, year = civil.season(year - 1, letters), year - 1
                assert this is not None
            if shift in ("last", "this past", "past", "the past", "the previous"):
                year -= here <= this.last
                if shift != "last" or here > this.last:
                    year = here.year if here > this.last and letters != "WI" else year
            elif shift in ("next", "coming", "this coming", "the coming", "the next", "the following"):
                year = here.year + (here.month >= begins)
            elif shift == "this":
                pass
            else:
                way = stage.tense(a)
                if way == BACK and here < this.first:
                    year -= 1
                elif way == AHEAD and here > this.last:
                    year += 1
    if year is None:
        return _open(a, f"XXXX-{letters}", "season")
    found = civil.season(year, letters)
    return bool(put(a, found, anchor, interval=False))


def _quarter(stage: Stage, a: Atom) -> bool:
    year, word, n = a.data
    make = civil.quarter if a.shape == "quarter" else civil.half
    letter = "Q" if a.shape == "quarter" else "H"
    anchor: object = None
    if year is None:
        here = stage.published
        if word == "that" and stage.last and stage.last.first:
            year, anchor = stage.last.first.year, stage.last
        elif here is None:
            ref = stage.staged(a)
            if ref is None:
                return _open(a, f"XXXX-{letter}{n}", a.shape)
            year, anchor = ref.first.year, ref
        else:
            anchor = stage.named
            if word in ("last", "next", "this"):
                year = _relative_year(stage, word)
            elif word in ("year-earlier", "year-ago", "corresponding", "same"):
                year = here.year - 1
            else:
                ref = stage.staged(a)
                if ref is not None:
                    return put(a, make(ref.first.year, n), ref)
                near = []
                for y in (here.year - 1, here.year, here.year + 1):
                    found = make(y, n)
                    if found is None:
                        continue
                    ahead = found.first > here
                    days = (found.first - here).days if ahead else max(0, (here - found.last).days)
                    near.append((days, ahead, y))
                way = stage.tense(a) if len(near) > 1 else 0
                near.sort()
                past = [n for n in near if not n[1]]
                year = (past or near)[0][2]
                if way == AHEAD or (near[0][1] and near[0][0] < 70 and way != BACK):
                    coming = [n for n in near if n[1] or n[0] == 0]
                    year = coming[0][2] if coming and coming[0][0] < 200 else year
    assert year is not None
    return put(a, make(year, n), anchor)


SHIFTED = {
    "day": "day",
    "night": "day",
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "half": "half",
}


def _shift(stage: Stage, a: Atom) -> bool:
    unit, n = a.data
    grain = SHIFTED.get(unit)
    if grain is None:
        return False
    if stage.published is None:
        ref = stage.last_year
        if ref is None or ref.first is None or (n != 0 and not stage.history):
            open_ = {
                "year": "XXXX",
                "month": "XXXX-XX",
                "week": "XXXX-WXX",
                "day": "XXXX-XX-XX",
                "weekend": "XXXX-WXX-WE",
                "quarter": "XXXX-QX",
                "decade": "XXXX",
                "century": "XXXX",
                "half": "XXXX-HX",
            }
            return _open(a, open_[grain], grain)
        return put(a, civil.shifted(ref.first, grain, n), ref)
    return put(a, civil.shifted(stage.published, grain, n), stage.named)


def _weekend(stage: Stage, a: Atom) -> bool:
    (head,) = a.data
    here = stage.published
    if here is None:
        return _open(a, "XXXX-WXX-WE", "weekend")
    n = {"last": -1, "this past": -1, "next": 1}.get(head, 0)
    if head == "this" and here.isoweekday() in (4, 5):
        n = 0
    elif head in ("the", "this") and here.isoweekday() < 6:
        n = 0 if stage.tense(a) == AHEAD or (head == "this" and stage.tense(a) == 0) else -1
    if head in ("last", "this past") and here.isoweekday() == 7:
        n = -1
    return put(a, civil.shifted(here, "weekend", n), stage.named)


def _ago(stage: Stage, a: Atom) -> bool:
    q, n, unit, n2, unit2, direction, to = a.data
    _quantity(a, q, ago=True)
    sign = -1 if direction.split()[0] in ("ago", "earlier", "before", "prior", "previously") else 1
    amount = number(n) if n else None
    fine = unit[0] == "T"
    base: date | None = stage.published
    anchor: object = stage.named
    if direction not in ("ago", "from now", "hence") and not to:
        ref = _story(stage, a, unit)
        if ref is not None:
            base, anchor = ref.first, ref
    if to:
        base, anchor = _named_day(stage, a, to.lower())
    if fine:
        a.type = "time"
        a.grain = "time"
        if base is None or anchor is None:
            a.value = "PAST_REF" if sign < 0 else "FUTURE_REF"
            return True
        if amount is not None and unit == "TH" and amount >= 24 and amount % 24 == 0:
            there = civil.moved(base, "day", sign * int(amount) // 24)
            if there:
                a.type = "date"
                return put(a, civil.of_day(there), anchor)
        a.value = f"{base.isoformat()}TXX:XX" if amount is None or unit != "TH" or amount <= 12 else "PAST_REF"
        a.first = a.last = base
        a.anchor = anchor
        return True
    grain = GRAINS[unit]
    if amount is None:
        a.grain = None
        a.value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return True
    if base is None:
        return _open(a, {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}.get(grain, "XXXX"), grain)
    # a year earlier than a quarter is a quarter
    if unit == "Y" and amount == 1 and direction in ("ago", "earlier", "before", "previously"):
        quarter = _quarter_in_reach(stage, a)
        if quarter is not None:
            there = civil.moved(quarter.first, "year", -1)
            a.rule = "dates.year-earlier-quarter"
            return there is not None and put(a, civil.containing(quarter.grain or "quarter", there), quarter)
    whole = int(amount)
    if amount != whole or n2:
        months_off = {"year": 12, "decade": 120, "month": 1}.get(grain)
        if months_off is None:
            whole, grain = int(amount * 7) if grain == "week" else whole, "day"
        else:
            more = (number(n2) or 0) * {"Y": 12, "M": 1}.get(unit2 or "", 0) if n2 else 0
            there = civil.moved(base, "month", sign * int(amount * months_off + more))
            return there is not None and put(a, civil.containing("month", there), anchor)
    there = civil.moved(base, "week" if unit == "F" else grain, sign * whole * (2 if unit == "F" else 1))
    if there is None:
        return False
    if to and grain == "week":
        grain = "day"
    return put(a, civil.containing(grain, there), anchor)


SIZES = {
    "day": 1,
    "time": 1,
    "week": 2,
    "weekend": 2,
    "month": 3,
    "quarter": 3,
    "season": 3,
    "half": 4,
    "year": 5,
    "decade": 6,
    "century": 7,
}


def _story(stage: Stage, a: Atom, unit: str) -> Atom | None:
    """Return the date of the story that "later" and "earlier" count from."""
    if unit in ("D", "W", "F") or unit[0] == "T":
        return stage.last_day
    ref = stage.last
    if ref is None or ref.first is None:
        return None
    if unit == "M" and SIZES.get(ref.grain or "", 9) > 3:
        return None
    return ref


def _quarter_in_reach(stage: Stage, a: Atom) -> Atom | None:
    ref = stage.quarter
    if ref is not None and ref.first is not None and a.start - ref.end < 900:
        return ref
    return None


def _named_day(stage: Stage, a: Atom, word: str) -> tuple[date | None, object]:
    base = stage.published
    if base is None:
        return None, None
    word = word.removeprefix("last ").removeprefix("next ")
    if word in weekdays():
        away = (base.isoweekday() - weekdays()[word]) % 7
        return base - timedelta(away), stage.named
    return base + timedelta({"yesterday": -1, "tomorrow": 1}.get(word, 0)), stage.named


def _from(stage: Stage, a: Atom) -> bool:
    length, day, sign = a.data
    if not RESOLVERS[day.shape](stage, day) or day.first is None:
        return False
    _q, n, unit, *_ = length.data
    amount = number(n)
    if amount is None or unit[0] == "T":
        return False
    there = civil.moved(day.first, GRAINS[unit], sign * int(amount))
    if there is None:
        return False
    return put(a, civil.of_day(there) if unit in ("D", "W", "F") else civil.containing(GRAINS[unit], there), day.anchor)


def _turn(stage: Stage, a: Atom) -> bool:
    """The day before, the following month, that year: from where the story stands."""
    unit, n = a.data
    grain = SHIFTED.get(unit)
    if grain is None:
        return False
    ref = stage.last_day if grain == "day" else stage.last
    if (
        ref is not None
        and ref.first is not None
        and (
            (grain in ("day", "week", "weekend") and ref.grain in FINE)
            or (grain not in ("day", "week", "weekend") and SIZES.get(ref.grain or "", 9) <= SIZES[grain])
            or (stage.last_day is not ref and SIZES.get(ref.grain or "", 9) <= SIZES[grain])
        )
    ):
        return put(a, civil.shifted(ref.first, grain, n), ref)
    if ref is None and stage.published is not None and n:
        return put(a, civil.shifted(stage.published, grain, n), stage.named)
    return _open(
        a,
        {
            "day": "XXXX-XX-XX",
            "week": "XXXX-WXX",
            "weekend": "XXXX-WXX-WE",
            "month": "XXXX-XX",
            "quarter": "XXXX-QX",
        }.get(grain, "XXXX"),
        grain,
    )


def _near(stage: Stage, a: Atom) -> bool:
    """The year, the quarter, the month: the one the text speaks of."""
    (unit,) = a.data
    grain = SHIFTED[unit]
    ref = stage.quarter if grain == "quarter" else stage.last
    after = stage.text[a.end : a.end + 8]
    if grain in ("decade", "century"):
        there = ref.first if ref is not None and ref.first is not None else stage.published
        return there is not None and put(a, civil.containing(grain, there), ref or stage.named)
    if grain == "year" and ref is not None and ref.first is not None and stage.published and not stage.history:
        if abs(ref.first.year - stage.published.year) > 1:
            ref = None
    if ref is not None and ref.first is not None and ref.grain == grain and a.start - ref.end < 600:
        return put(a, Period(grain, ref.first, ref.last, ref.value or ""), ref)
    if grain == "day" and stage.last_day is not None and stage.last_day.first is not None:
        return put(a, civil.of_day(stage.last_day.first), stage.last_day)
    if grain == "quarter" and stage.published is not None:
        return put(a, civil.shifted(stage.published, "quarter", -1 if stage.tense(a) != AHEAD else 0), stage.named)
    if stage.published is None or after.startswith("-"):
        a.type = "duration"
        a.value = period(1, {"year": "Y", "quarter": "Q", "month": "M", "week": "W", "day": "D", "decade": "DE"}[grain])
        return True
    return put(a, civil.containing(grain, stage.published), stage.named)


def _year_ago(stage: Stage, a: Atom) -> bool:
    (named,) = a.data
    quarter = _quarter_in_reach(stage, a)
    if named and stage.published:
        base = stage.quarter
        y = (base.first.year if base else stage.published.year) - 1
        return put(a, civil.quarter(y, {"first": 1, "second": 2, "third": 3, "fourth": 4}[named]), base or stage.named)
    if quarter is not None:
        there = civil.moved(quarter.first, "year", -1)
        return there is not None and put(a, civil.containing(quarter.grain or "quarter", there), quarter)
    if stage.published is None:
        return _open(a, "XXXX", "year")
    return put(a, civil.year(stage.published.year - 1), stage.named)


def _same_period(stage: Stage, a: Atom) -> bool:
    n, named = a.data
    ref = stage.quarter
    if named is not None:
        if ref is None:
            return put(a, civil.year(named))
        n = named - ref.first.year
    if ref is None:
        if stage.published is None:
            return False
        if n == 0:
            return put(a, civil.shifted(stage.published, "quarter", -1), stage.named)
        return put(a, civil.year(stage.published.year - 1), stage.named)
    there = civil.moved(ref.first, "year", n)
    return there is not None and put(a, civil.containing(ref.grain or "quarter", there), ref)


def _year_end(stage: Stage, a: Atom) -> bool:
    (year,) = a.data
    anchor: object = None
    if year is None:
        if stage.published is None:
            return _open(a, "XXXX-12-31", "day")
        year, anchor = stage.published.year - (stage.tense(a) == BACK and stage.published.month < 7), stage.named
    return put(a, civil.day(year, 12, 31), anchor)


MODS_OF_QUANTITY = (
    ("equal_or_more", ("at least", "no less", "no fewer", "not less", "upwards")),
    ("equal_or_less", ("at most", "up to", "no more", "not more", "as much", "as many as", "as long")),
    ("more_than", ("more than", "over", "just over", "well over", "a little over", "better part")),
    ("less_than", ("less than", "fewer than", "under", "just under", "barely")),
    (
        "approx",
        (
            "about",
            "around",
            "approximately",
            "roughly",
            "nearly",
            "almost",
            "some",
            "close to",
            "estimated",
            "virtually",
            "maybe",
            "perhaps",
            "well",
        ),
    ),
)


def _quantity(a: Atom, q: str | None, *, ago: bool = False) -> None:
    if not q:
        return
    low = " ".join(q.lower().split())
    for mod, words in MODS_OF_QUANTITY:
        if any(w in low for w in words):
            a.mod = mod
            if ago and mod in ("more_than", "equal_or_more"):
                a.mod = "before"
            elif ago and mod in ("less_than", "equal_or_less"):
                a.mod = "after"
            return


def _length(stage: Stage, a: Atom) -> bool:
    q, n, unit, n2, unit2 = a.data
    a.type = "duration"
    amount = number(n) if n is not None and not isinstance(n, int) else n
    if amount is not None and amount % 1 == 0.5 and amount > 1 and unit in ("Y", "TH") and not n2:
        amount, n2, unit2 = amount - 0.5, "6" if unit == "Y" else "30", "M" if unit == "Y" else "TM"
    if n is None and a.rule == "dates.length-bare":
        a.value = f"PX{unit}" if unit[0] != "T" else f"PTX{unit[1]}"
    elif n is not None and amount is None and unit in ("DE", "CE", "ML"):
        a.value = f"PX{unit}"
    else:
        a.value = period(amount, unit)
        if n2 and unit2 and amount is not None:
            a.value = _two_lengths(amount, unit, number(n2), unit2)
    if a.rule == "dates.length-all":
        a.value = period(1, unit)
    _quantity(a, q)
    return True


def _two_lengths(n: float, unit: str, n2: float | None, unit2: str) -> str:
    first, second = period(n, unit), period(n2, unit2)
    if second.startswith("PT"):
        return first + second[1:] if "T" not in first else first + second[2:]
    return first + second[1:]


def _stretch(stage: Stage, a: Atom) -> bool:
    q, n, unit, rel = a.data
    a.type = "duration"
    amount = number(n) if n else None
    a.value = period(amount, unit) if amount is not None or unit not in ("DE", "CE") else f"PX{unit}"
    _quantity(a, q)
    here = stage.published
    if here is not None and amount is not None and unit[0] != "T" and amount == int(amount):
        grain = GRAINS[unit]
        if rel in ("last", "past"):
            there = civil.moved(here, grain, -int(amount))
            if there:
                a.first, a.last, a.anchor = there, here, stage.named
        elif rel in ("next", "coming"):
            there = civil.moved(here, grain, int(amount))
            if there:
                a.first, a.last, a.anchor = here, there, stage.named
    return True


def _set(stage: Stage, a: Atom) -> bool:
    a.type = "set"
    a.value = a.data[0]
    return True


def _reference(stage: Stage, a: Atom) -> bool:
    a.value = a.data[0]
    return True


def _deictic(stage: Stage, a: Atom) -> bool:
    shift, letters = a.data
    if stage.published is None:
        _open(a, "XXXX-XX-XX", "day")
    else:
        put(a, civil.shifted(stage.published, "day", shift), stage.named)
    if letters:
        _part_of_day(a, letters)
    return True


def _numeric(stage: Stage, a: Atom) -> bool:
    return put(a, civil.day(*a.data[:3]))


def _stamp(stage: Stage, a: Atom) -> bool:
    y, m, d, hour, minute, zone = a.data
    if not put(a, civil.day(y, m, d)) or hour > 24:
        return False
    a.type, a.grain = "time", "time"
    a.value = f"{a.value}T{hour:02d}:{minute:02d}{zone or ''}"
    return True


def _slashed(stage: Stage, a: Atom) -> bool:
    first, second, year, mark = a.data
    order = stage.orders
    if first > 12 or (second <= 12 and (order == "DMY" or mark == ".")):
        return put(a, civil.day(year, second, first))
    if second > 12 or order == "MDY" or first == second:
        return put(a, civil.day(year, first, second))
    a.rule = "dates.slashes-open"
    return _open(a, f"{year:04d}-XX-XX", "day")


def _holiday(stage: Stage, a: Atom) -> bool:
    name, year, shift = a.data
    on = holidays()[name]
    if len(on) == 10:
        return put(a, civil.day(*map(int, on.split("-"))))
    anchor: object = None
    if year is None:
        here = stage.published
        ref = stage.staged(a) if not shift else None
        if ref is not None:
            year, anchor = ref.first.year, ref
        elif here is None:
            return _open(a, f"XXXX-{on}" if len(on) == 5 else "XXXX-XX-XX", "day")
        else:
            anchor = stage.named
            near = [
                (abs((d - here).days), (d - here).days, d.year)
                for y in (here.year - 1, here.year, here.year + 1)
                if (d := holiday(on, y))
            ]
            if not near:
                return False
            past = sorted(n for n in near if n[1] <= 0)
            ahead = sorted(n for n in near if n[1] >= 0)
            if shift == "last":
                near = sorted(n for n in past if n[1] < 0)
            elif shift in ("next", "the next", "the following"):
                near = sorted(n for n in ahead if n[1] > 0)
            elif shift == "this":
                near = [n for n in near if n[2] == here.year] or near
            else:
                near.sort()
                way = 0 if near[0][0] <= 21 else AHEAD if a.mod == "on_or_before" else stage.tense(a)
                if way == BACK:
                    near = past
                elif way == AHEAD:
                    near = ahead
            if not near:
                return False
            year = near[0][2]
    there = holiday(on, year)
    return there is not None and put(a, civil.of_day(there) if a.shape == "holiday" else civil.week(there), anchor)


def holiday(on: str, year: int) -> date | None:
    """Return the day of a year that a rule of the holidays' table names; ``None`` where there is none."""
    try:
        if on == "super":  # the first Tuesday after the first Monday of March, in the years of presidential elections
            return civil.nth_weekday(year, 3, 2, 1) if year % 4 == 0 else None
        if on.startswith("easter"):
            return civil.easter(year) + timedelta(int(on[6:]))
        if "/" in on:
            rule, _, more = on.partition("+")
            m, wd, n = map(int, rule.split("/"))
            found = civil.nth_weekday(year, m, wd, n)
            return found + timedelta(int(more or 0)) if found else None
        m, d = map(int, on.split("-"))
        return date(year, m, d)
    except (ValueError, OverflowError):
        return None


def _part(stage: Stage, a: Atom) -> bool:
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


def _zone(zone: str | None) -> str:
    return zones().get(zone.upper(), "") if zone else ""


def _clock_value(a: Atom) -> str:
    hour, minute, second, zone, _sure, *_ = a.data
    text = f"T{hour:02d}:{minute:02d}" + (f":{second:02d}" if second is not None else "")
    return text + _zone(zone)


def _clock(stage: Stage, a: Atom) -> bool:
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
        a.value = "XXXX-XX-XX" + _clock_value(a)
        return True
    a.value, a.first, a.last, a.anchor = base.isoformat() + _clock_value(a), base, base, anchor
    return True


def _timed(stage: Stage, a: Atom) -> bool:
    day, clock = a.data
    if not RESOLVERS[day.shape](stage, day) or day.value is None:
        return False
    a.type, a.grain = "time", "time"
    a.first, a.last, a.anchor = day.first, day.last, day.anchor
    base = day.value.partition("T")[0].partition("/")[0]
    if clock.shape == "clock":
        hour, minute, second, zone, sure, *more = clock.data
        letters = day.data[2] if day.shape == "weekday" else None
        if letters in ("EV", "AF", "NI") and hour < 12 and not sure:
            clock.data = (hour + 12, minute, second, zone, True, *more)
        a.value = base + _clock_value(clock)
    else:
        a.value = f"{base}T{clock.data[1]}"
        if clock.data[2] and a.mod is None:
            a.mod = {"early": "start", "late": "end", "mid": "mid", "later": "end", "earlier": "start"}[clock.data[2]]
    return True


def _range(stage: Stage, a: Atom) -> bool:
    one, two = a.data
    # an end that gives the year gives it to both: May to July 2021
    if (
        one.shape in ("month", "day", "season", "quarter")
        and two.shape == one.shape
        and one.data[0] is None
        and two.data[0] is not None
    ):
        one.data = (two.data[0], *one.data[1:])
    if (one.shape == "month" and two.shape == "year") or (one.shape in ("quarter", "season") and two.shape == "year"):
        return False
    if not RESOLVERS[one.shape](stage, one):
        return False
    if two.shape in ("month", "day") and two.data[0] is None and one.first is not None and not (two.data[1]):
        y = one.first.year + (two.data[2 if two.shape == "day" else 3] < one.first.month)
        two.data = (y, *two.data[1:])
    if two.shape == "weekday" and one.shape == "weekday" and one.first is not None:
        there = one.first + timedelta((two.data[0] - one.first.isoweekday()) % 7)
        put(two, civil.of_day(there), one.anchor)
        if two.data[2]:
            _part_of_day(two, two.data[2])
    elif two.shape == "clock" and one.first is not None:
        two.type = "time"
        two.value, two.first, two.last = one.first.isoformat() + _clock_value(two), one.first, one.first
    elif not RESOLVERS[two.shape](stage, two):
        return False
    if one.value is None or two.value is None:
        return False
    if one.first and two.first and two.first < one.first:
        return False
    a.type = "time" if "time" in (one.type, two.type) else "date"
    a.value = f"{one.value}/{two.value}"
    a.first, a.last = (one.first, two.last) if one.first and two.last else (None, None)
    a.grain, a.anchor = "range", one.anchor
    if one.shape == "fiscal":
        a.calendar = one.calendar or two.calendar
    return True


def _nth_day(stage: Stage, a: Atom) -> bool:
    """On the 20th: of the month that the text speaks of, else of the document's, the nearest."""
    (d,) = a.data
    ref = stage.last
    if (
        ref is not None
        and ref.first is not None
        and ref.grain in ("day", "month", "time")
        and (stage.history or a.start - ref.end < 400)
    ):
        return put(a, civil.day(ref.first.year, ref.first.month, d), ref)
    here = stage.published
    if here is None:
        return _open(a, f"XXXX-XX-{d:02d}", "day")
    near = []
    for n in (-1, 0, 1):
        month = civil.month(here.year, here.month + n)
        there = civil.day(month.first.year, month.first.month, d) if month else None
        if there is not None:
            near.append((abs((there.first - here).days), there))
    return put(a, min(near, key=lambda n: n[0])[1], stage.named) if near else False


def _week_of(stage: Stage, a: Atom) -> bool:
    """The week of March 6; the last week of July."""
    which, day = a.data
    if not RESOLVERS[day.shape](stage, day) or day.first is None or day.last is None:
        return False
    if which is None:
        return put(a, civil.week(day.first), day.anchor)
    if which == "last":
        return put(a, civil.week(day.last), day.anchor)
    return put(a, civil.week(day.first + timedelta(7 * (which - 1))), day.anchor)


def _week_day(stage: Stage, a: Atom) -> bool:
    """Next week on Tuesday."""
    week, day = a.data
    if not RESOLVERS[week.shape](stage, week) or week.first is None:
        return False
    put(a, civil.of_day(week.first + timedelta(day.data[0] - 1)), week.anchor)
    if day.data[2]:
        _part_of_day(a, day.data[2])
    return True


def _set_time(stage: Stage, a: Atom) -> bool:
    """Every Monday at 4 p.m."""
    each, clock = a.data
    a.type = "set"
    value = {"P1D": "XXXX-XX-XX", "P1W": "XXXX-WXX"}.get(each.data[0], each.data[0])
    if "T" in value or value.startswith("P"):
        a.value = value
    else:
        a.value = value + _clock_value(clock)
    return True


RESOLVERS: dict[str, Callable[[Stage, Atom], bool]] = {
    "day": _day,
    "month": _month,
    "weekday": _weekday,
    "year": _year,
    "years": _years,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "quarter": _quarter,
    "half": _quarter,
    "shift": _shift,
    "weekend": _weekend,
    "ago": _ago,
    "from": _from,
    "turn": _turn,
    "near": _near,
    "year-ago": _year_ago,
    "same-period": _same_period,
    "year-end": _year_end,
    "length": _length,
    "stretch": _stretch,
    "set": _set,
    "reference": _reference,
    "deictic": _deictic,
    "numeric": _numeric,
    "stamp": _stamp,
    "slashed": _slashed,
    "holiday": _holiday,
    "holiday-week": _holiday,
    "week-of": _week_of,
    "week-day": _week_day,
    "set-time": _set_time,
    "nth-day": _nth_day,
    "part": _part,
    "clock": _clock,
    "timed": _timed,
    "range": _range,
}
