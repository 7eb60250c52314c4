"""How datelines look."""

from __future__ import annotations

import re

from onrecord.memo import memo

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Za-z]{0,6}\.?"


@memo
def hint() -> re.Pattern[str]:
    """Catch what a dateline in small letters has: an agency's bracket, a digit of its day, or a dash."""
    return re.compile(r"[(\d—–]|--| - ")


@memo
def alone() -> re.Pattern[str]:
    """Catch a line that holds a day with its year, and perhaps a time, and no more."""
    weekday = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?"
    return re.compile(
        rf"""
        (?i:(?:(?:first|last)[ ])?(?:published|updated|posted|modified)(?:[ ]on|[ ]at)?:?[ ])?   # Published on
        (?:(?:{weekday}),?[ ])?                                                              # Friday,
        (?P<day>
            (?P<month>{_MONTH})[ ](?P<mday>\d{{1,2}})(?:st|nd|rd|th)?,?[ ](?P<year>\d{{4}})   # March 5, 2024
          | (?P<mday2>\d{{1,2}})(?:st|nd|rd|th)?[ ](?P<month2>{_MONTH}),?[ ](?P<year2>\d{{4}})  # 5 March 2024
          | (?P<iso>\d{{4}}-\d{{2}}-\d{{2}}) )
        (?:(?:,|[ ]at|[ ][|–—-])?[ ]\d{{1,2}}[:.]\d{{2}}(?:[ ]?[AaPp]\.?[Mm]\.?)?(?:[ ][A-Z]{{2,4}})?)?   # , 10:15 GMT
        """,
        re.VERBOSE,
    )


@memo
def placed() -> re.Pattern[str]:
    """Catch a place, and what may follow it: its region, a day, an agency; then a dash, a colon or the end of the line."""
    word = r"(?:[^\W\d_]|['’.-]){1,24}"
    month = _MONTH
    return re.compile(
        rf"""
        (?P<place>{word}(?:[ ]{word}){{0,3}}(?:/{word}(?:[ ]{word}){{0,2}}){{0,2}})     # NEW DELHI/ISLAMABAD
        (?P<region>,[ ](?!{month}[ ]\d){word}(?:[ ]{word}){{0,2}})?                      # , Calif.
        (?:(?:,[ ]?|[ ])(?P<day>
            (?P<month>{month})[ ](?P<mday>\d{{1,2}})(?:,?[ ](?P<year>\d{{4}}))?          # , March 5
          | (?P<mday2>\d{{1,2}})[ ](?P<month2>{month})(?:,?[ ](?P<year2>\d{{4}}))?       # , 5 March 2024
          | (?P<iso>\d{{4}}-\d{{2}}-\d{{2}}) ))?
        (?:[ ]?[(](?P<agency>[A-Z][\w .&/-]{{1,40}})[)]|,[ ](?P<agency2>[A-Z]{{2,8}})|[ ]/(?P<agency3>[A-Z][\w ]{{2,30}})/)?   # (Reuters)
        (?P<mark>[ ]?(?:—|–|--|―)[ ]?|[ ][-_](?:[ ]|$)|:[ ]|[ ]*$|(?<=[)])(?=[A-Z“"]))
        """,
        re.VERBOSE,
    )


@memo
def wired() -> re.Pattern[str]:
    """Catch a dateline without a place: ``March 5 (Reuters) -``, ``(AP) —``."""
    return re.compile(
        rf"""
        (?:(?P<day>(?P<month>{_MONTH})[ ](?P<mday>\d{{1,2}})(?:,?[ ](?P<year>\d{{4}}))?
                 | (?P<mday2>\d{{1,2}})[ ](?P<month2>{_MONTH})(?:,?[ ](?P<year2>\d{{4}}))?
                 | (?P<iso>\d{{4}}-\d{{2}}-\d{{2}}) )[ ])?
        [(](?P<agency>[A-Z][\w .&/-]{{1,40}})[)]
        (?:[ ]?(?:—|–|--|―)[ ]?|[ ][-_](?:[ ]|$)|:[ ])
        """,
        re.VERBOSE,
    )
