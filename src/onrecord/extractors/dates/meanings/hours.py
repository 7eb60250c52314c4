"""From one hour to another: which half of the day each lies in."""

from __future__ import annotations

from onrecord.extractors.dates.looks.clock import Clock


def settled(one: Clock, two: Clock) -> tuple[Clock, Clock]:
    """Return two hours of one range, each in the half of the day that makes it the shortest which lies in one day.

    "7 to 9 p.m." begins at seven in the evening, "10 to 2 p.m." in the morning, and "10 to 4" ends in the afternoon.
    """
    if two.told and not one.told:
        for tried in (one.of_half("p" if two.hour >= 12 else "a"), one.of_half("a" if two.hour >= 12 else "p")):
            if tried[:2] < two[:2]:
                return tried, two
        return one, two
    if one.told and not two.told:
        for tried in (two.of_half("a"), two.of_half("p")):
            if tried[:2] > one[:2]:
                return one, tried
        return one, two
    if not one.told and two[:2] < one[:2]:
        return one, two.of_half("p")
    return one, two
