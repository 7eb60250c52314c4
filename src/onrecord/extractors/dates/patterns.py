"""How dates look: the words that announce one, and the forms that stand around them.

A scan for single words finds where to look; the forms are matched there, from the left end of the words before that
can belong to a date. No form holds an unbounded repetition, so the work at a word is bounded.
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.dates.words import alternation, holidays, lists, months, weekdays, zones

ONES = "one|two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
ORDINAL_ONES = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
ORDINAL_TEENS = "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
MONTH_BEGINS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
"""How the names of the months begin, and what they are shortened to."""
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[,.:][0-9]|\s?%)"
DAY = (
    r"(?:(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th|(?<=2[23])d)?(?![0-9%]|[.:,][0-9]|\s?[ap]\.?m\b)|(?:(?:twenty|thirty)[\s-])?(?:"
    + ORDINAL_ONES
    + r")\b(?!\s(?:time|quarter|half|term))|(?:"
    + ORDINAL_TEENS
    + r"|twentieth|thirtieth)\b)"
)
DASH = r"(?:-|–|—)"
SPELT_YEAR = rf"(?:two\sthousand(?:(?:\sand)?\s(?:(?:twenty|thirty)(?:[ -](?:{ONES}))?|{ONES}|{TEENS}))?|(?:nineteen|twenty|eighteen)[ -](?:hundred|oh|(?:{TENS})(?:[ -](?:{ONES}))?|{TEENS}))"

CAREFUL = frozenset(("may", "march", "mar", "sun", "sat", "dec", "mon", "wed", "fri"))
"""Names of months and weekdays that in lower case are, or may be, other words."""


@cache
def fragments() -> dict[str, str]:
    """Return the named parts that the forms are written with."""
    number_words = [w for w in lists()["numbers"] if w not in ("half", "a", "an", "dozen")]
    number = (
        rf"(?:(?:a|one)\squarter(?:\sof\san?|(?=[\s-]century))|three[\s-]quarters\sof\san?|[13]/[24](?=\s[hdmy])|(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,3}}|[0-9]{{1,6}})(?:\.[0-9]{{1,2}})?(?:\s[0-9]/[0-9]|\s?[½¼¾])?"
        rf"|(?:{TENS})(?:[\s-](?:{ONES}))?(?:\shundred)?|(?:{alternation(number_words)})(?:\s(?:hundred|thousand))?"
        r"|half\s(?:a|an)(?:\sdozen)?|a\shalf|½|an?\scouple(?:\sof)?|couple(?:\sof)?|a\sdozen|(?:a\s)?hundred|dozen|an?)"
        r"(?:[\s-]and[\s-]a[\s-]half|\sodd|\s[mb]illion)?"
    )
    vague = r"(?:several|an?\s(?:good\s|precious\s|very\s)?few|few|many|some|dozens\sof|hundreds\sof|thousands\sof|scores\sof|countless|a\snumber\sof|multiple|numerous)"
    units = [w for w in lists()["units"] if w not in ("sec", "min", "hr", "mo", "yr", "wk", "century", "millennium")]
    unit = rf"(?:(?:{alternation(units)})s?|centur(?:y|ies)|millenni(?:um|a)|(?:sec|min|hr|mo|yr|wk)s?\b\.?)"
    return {
        "month": rf"(?:{alternation(months())})",
        "weekday": rf"(?:{alternation(weekdays())})",
        "year": YEAR,
        "day": DAY,
        "dash": DASH,
        "number": number,
        "unit": unit,
        "some": rf"(?:{number}|{vague})",
        "season": rf"(?:{alternation(lists()['seasons'])})",
        "part": rf"(?:{alternation(lists()['parts'])})",
        "ordinal": r"(?:first|second|third|fourth|1st|2nd|3rd|4th)",
        "zone": rf"(?:{alternation(zones())}|(?-i:[A-Z][a-z]+)\s(?:standard\s|daylight\s|summer\s)?time|local\stime|(?-i:ET|CT|PT|MT))",
        "adjective": rf"(?:{alternation(lists()['adjectives']['words'].split())})",
        "quantity": QUANTITY,
        "spelt": SPELT_YEAR,
        "when": r"(?:current|ongoing|last|next|this|previous|past|coming|upcoming|forthcoming|ensuing|outgoing|(?:just|recently)[\s-](?:ended|concluded|completed|closed)|most\srecent(?:ly\s(?:ended|completed))?|last\s(?:full|completed)|that|latest|new|following|prior|present|same|preceding)",
        "told": r"(?:that|the\s(?:same|following|previous|next|preceding|latter))",
    }


QUANTITY = r"(?:(?:just|well|a\slittle|slightly)\s(?=over|under|more|less))?(?:more\sthan|less\sthan|fewer\sthan|no\smore\sthan|no\sless\sthan|no\sfewer\sthan|not\smore\sthan|at\sleast|at\smost|up\sto|as\s(?:many|much|little|long|few)\sas|just\s(?:over|under)|about|around|approximately|roughly|nearly|almost|over|under|some|close\sto|(?:the\s)?better\spart\sof|an\sestimated|upwards\sof)"
"""Words that make a length or a distance less than exact."""


# What is matched is verbose: blanks in the text are written \s. It is matched in the text in lower case, so it is written
# in lower case; a clock alone is matched in the text as it stands, for the names of its zones.
FORMS: dict[str, str] = {
    # 5 March 2013 · the 5th of March · Tuesday, 5 March · 3-5 March 2013 · 31-Oct-74
    "day-month": r"""(?:(?P<wd>{weekday})\.?,?\s)?(?:the\s)?(?P<d>{day})(?:\sday)?
        (?:\s?(?:{dash}|/|to|and|or|through|until|till)\s?(?:the\s)?(?P<d2>{day}))?
        (?:\s|[-/]|\s?of\s|\sday\sof\s)?(?:of\s)?(?P<m>{month})\b\.?
        (?:(?:,?\s(?:of\s)?|(?<!\.)\sin\s|[-/]|,)(?P<y>{year})|,?\s(?P<ys>{spelt})\b|\s['’](?P<y2>[0-9]{2})\b|-(?P<y3>[0-9]{2})\b(?![-–])|(?:,?\s(?:of\s)?(?P<rely>last|this|next)|\sof\s(?P<told>{told}))\syear)?""",
    # March 5, 2013 · Tuesday, Sept. 11 · March 5th · May 3-7 · Jan. 4 to 6, 2012 · March 5 last year
    "month-day": r"""(?:(?P<wd>{weekday})\.?,?\s(?:the\s)?)?(?P<m>{month}(?![a-z]))\.?[\s/-]?(?:the\s)?(?P<d>{day})
        (?:\s?(?:{dash}|to|through|thru|until|till|and|or)\s?(?:the\s)?(?P<d2>{day})(?![/]))?
        (?:(?:\s?,\s?|[\s/-]|\sof\s|\sin\s)(?P<y>{year})|,?\s(?P<ys>{spelt})\b|,?\s['’](?P<y2>[0-9]{2})\b|(?:,?\s(?:of\s)?(?P<rely>last|this|next)|\sof\s(?P<told>{told}))\syear)?""",
    # March 2013 · last March · this coming May · March of last year · March '98
    "month": r"""(?:(?P<every>each|every)\s)?(?:(?P<shift>last|next|this(?:\s(?:past|coming|last))?|this|past|coming|that|the\sfollowing|the\sprevious|the\snext|the\scoming|the\spast)\s)?
        (?:(?:the\s)?month\sof\s)?(?P<m>{month})\b\.?
        (?:(?:,?\s(?:of\s)?|(?<!\.)\sin\s|[-/])(?P<y>{year}(?![-–/][0-9]{2}(?![0-9])))|,?\s(?:of\s)?(?P<ys>{spelt})\b|\s?['’](?P<y2>[0-9]{2})\b|\sof\s(?P<y3>[4-9][0-9])(?=\s?(?:[,;!?)]|\.(?![0-9])|$))|(?:,?\sof|,)?\s(?P<rely>last|this|next|(?<!\.\s){told})\syear)?""",
    # Tuesday · last Tuesday · Tuesday of last week · a week from Tuesday · Tuesdays · every Tuesday · day before last Tuesday
    "weekday": r"""(?:(?P<every>every\s(?:other|second|third|2nd|3rd)|each|every|most)\s)?
        (?:(?P<shift>last|next|this\s(?:past|coming)|this|past|coming|the\s(?:following|next|previous|preceding)|previous|following|this\supcoming|upcoming|the)\s)?
        (?P<wd>{weekday})(?P<plural>s\b)?(?![a-z])\.?
        (?:,?\s(?P<part>morning|afternoon|evening|night|noon|midnight|nights|mornings|evenings|afternoons)\b)?
        (?:,?\s(?:of\s)?(?P<relw>last|this|next|the\sfollowing|the\sprevious)\sweek)?""",
    # the first quarter of 2024 · third-quarter · last year's third quarter · Q3 2024 · the year-ago quarter · H1 2020
    "quarter": r"""(?:(?P<poss>last|this|next|(?P<y0>{year}))(?:\syear)?['’]s\s)?
        (?:the\s)?(?:(?P<shift>year-earlier|year-ago|corresponding|same|latest|current|last|this|next|previous|past|coming|final|preceding|most\srecent)\s)?(?:(?P<fiscal0>fiscal|financial)\s(?:year\s)?)?
        (?P<y4>{year}\s)?(?P<n>{ordinal}|last|final)(?:[\s-](?P<fiscal1>fiscal|financial))?[\s-](?P<unit>quarter|half)\b
        (?:\s(?:of|in)\s(?:the\s(?:year\s)?)?(?P<y>{year})(?!\s?[-–/]\s?[0-9]{2})|\s(?P<y1>{year})(?!\s?[-–/]\s?[0-9]{2})|(?:\sof)?,?\s(?P<rely>last|this|next|that|the)\syear\b)?""",
    "q": r"""(?:q(?P<q>[1-4])|(?P<q2>[1-4])q|h(?P<h>[12])|(?P<h2>[12])h)(?:[\s/-]?(?:of\s)?['’]?(?P<y>{year}(?!\s?[-–/]\s?[0-9]{2})|[0-9]{2}(?![0-9%]|[.,][0-9])))?(?![a-z0-9])""",
    # the summer of 2022 · last fall · this past winter · summer
    "season": r"""(?:(?P<every>each|every)\s)?(?:(?P<shift>last|next|this(?:\s(?:past|coming))?|past|coming|that|the\s(?:following|previous|next|past|coming|same))\s|the\s(?P<whole>(?:whole|entire)\s)?)?
        (?P<s>{season})\b(?:,?\s(?:of\s)?(?P<y>{year})(?:[-–/](?P<yy>[0-9]{2,4}))?|\sof\s(?P<ys>{spelt})|\s?(?:of\s)?['’](?P<y2>[0-9]{2})\b|(?:\sof)?\s(?P<rely>last|this|next|that|the\s(?:following|next|same|previous))\syear)?""",
    # 1990s · the '90s · the sixties
    "century": r"""(?:the\s)?(?:(?P<n0>[0-9]{1,2}(?:st|nd|rd|th)|[a-z]{5,11})\s?(?:to|and|or|through|-|–|/)\s?(?:the\s)?(?:(?:early|mid|late)[\s-])?)?(?P<n>(?:[0-9]{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?))[\s-]\s?centur(?:y|ies)(?:\s(?:(?P<bc>bce|bc|b\.c\.(?:e\.)?)|(?P<ad>ad|ce|a\.d\.)(?!\w)))?""",
    # two days ago · nearly a year ago · a week or so ago · three weeks later · hours later · two weeks from Friday
    "ago": r"""(?:(?P<q>{quantity})\s)?(?:(?P<n>{some})(?:\s?(?P<by>to|or|{dash})\s?{number})?)?(?:(?<=[^\s])[\s-]|(?<=\s)|(?=\S))(?:{adjective}\s)?(?P<u>{unit})
        (?:\s(?:or\s(?:so|more)|(?P<half>and\sa\shalf)))?(?:,?\s(?:and\s)?(?P<n2>{number})\s(?P<u2>{unit})(?:,?\s(?:and\s)?(?P<n3>{number})\s(?P<u3>{unit}))?)?
        \s(?:to\s(?P<exact>the\sday)\s)?(?P<dir>ago\b(?:\s(?:on\s)?(?P<on>today|tomorrow|yesterday|{weekday}\b(?!\s(?:morning|afternoon|evening|night))|this\s(?:week|month|year)))?|earlier\b(?!\sthan)|prior\b(?!\sto)|previously\b|later\b(?!\sthan)|afterwards?\b|from\s(?:right\s)?now\b|hence\b
          |(?:before|after|from|to)\s(?P<to>today|tomorrow|yesterday|now|(?:last\s|next\s)?{weekday})\b
          |(?:before|after)(?:\sthat\b)?(?=\s?(?:[.,;:!?)”"]|$))|(?:before|after)\sthat\b(?=\s(?:[0-9]|(?:the|an?|his|her|its|their|he|she|it|they|in|at|on)\b)))(?:\sto\s(?P<exactly>the\sday)\b)?""",
    # the past two months · the next few days · the first nine months · the last 24 hours
    "stretch": r"""(?P<the>the\s|these\s|those\s)?(?P<rel>last|past|previous|preceding|prior|next|coming|upcoming|following|first|recent|final|remaining|latest|opening|early|intervening|ensuing|closing)\s
        (?:(?P<q>{quantity})\s)?(?P<n>{some})(?:\s?(?:to|or|{dash})\s?{number})?\s(?:{adjective}\s)?(?P<u>{unit})\b""",
    # … and two weeks, behind a stretch
    "stretch-more": r""",?\s(?:and\s)?(?P<n>{number})\s(?P<u>{unit})(?![a-z])(?P<away>\s(?:ago|earlier|later|before|after|from|prior)\b)?""",
    # the two past years · 5 upcoming weeks
    "counted-stretch": r"""(?:the\s|these\s)?(?P<n>{number})\s(?P<rel>last|past|previous|preceding|next|coming|upcoming|following)\s(?P<u>{unit})\b""",
    # recent years · the coming weeks · the days ahead · past years · earlier years
    "stretch-plural": r"""(?:the\s|these\s)?(?:(?:more|most)\s)?(?P<rel>last|past|previous|preceding|prior|next|coming|following|first|recent|final|latest|early|earlier|later|intervening|ensuing)\s
        (?P<u>seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)\b(?:\sand\s(?:days|weeks|months|years|decades)\b)?""",
    # last year · this week · the following month · the same day · that year · the past year · the fiscal year
    "unit": r"""(?:(?P<same>the\s(?:very\s)?same|that\ssame|that\svery)|(?:the\s(?:very\s(?=next))?)?(?P<rel>last|past|previous|preceding|prior|next|coming|following|upcoming|current|latest|most\srecent|present|new|full|entire|whole|first|final|second|third)|(?P<det>this|that|each|every|the)(?:\s(?P<past>past|coming|very))?)\s
        (?:(?:calendar|working|business|trading)\s)?(?P<u>day|week|fortnight|month|quarter|year|decade|century|hour|minute)\b
        (?:\s(?P<dir>before|after|earlier|later|ago)\b(?P<on>\s(?:last|yesterday|tomorrow|{weekday})\b)?)?""",
    "weekend": r"""(?:(?:the\spast|the\scoming|this\spast|this\scoming|the\sfollowing|the\sprevious|the|this|that|last|next)\s)?(?:(?:bank\s)?holiday\s|long\s|(?:three|four|3|4)-day\s)?(?P<w>weekend)\b""",
    # every two years · twice a year · once a week · three times a day · every other day
    "set": r"""(?:(?:once|twice|thrice|{number}\stimes)\s(?:an?|per|every|each)\s(?P<u>{unit})
        |(?:every|each)\s(?:(?P<other>other|second)\s|(?P<n>{number}|few)\s|single\s)?(?P<u2>{unit}|morning|afternoon|evening|weekend|{season})
        |(?:an?|per)\s(?P<u3>day|week|month|year|hour|quarter|minute)(?!-|['’]|\s(?:ago|earlier|later|apart|away|old|long|of|since|or\s(?:two|three|so))\b))\b""",
    # more than two decades · 18 months · several years · a five-year · half a century · two and a half weeks
    "length": r"""(?:(?:(?:the|another|a)\s)?(?P<q>{quantity})\s)?(?:another\s|the\s|an?\sadditional\s)?(?P<n>{some})(?P<gap>\s|-|(?<=[0-9]))(?:{adjective}\s|(?:to|or|{dash})\s?{number}\s)?
        (?P<u>{unit})(?P<old>[\s-]old\b)?(?![a-z])(?:\s(?P<half>and\s(?:a\s)?half))?(?:,?\s(?:and\s)?(?P<n2>{number})\s(?P<u2>{unit})\b(?:,?\s(?:and\s)?(?P<n3>{number})\s(?P<u3>{unit})\b)?)?""",
    "span-length": r"""(?:(?P<q>{quantity})\s)?(?P<n>{number})\s?(?:to|or|{dash})\s?{number}[\s-](?P<u>{unit})\b""",
    "bare-length": r"""(?P<q>{quantity}\s)?(?:the\s)?(?P<u>minutes|hours|days|weeks|months|years|decades|centuries)(?:-(?P<long>long|old))?(?P<more>\s(?:or|and)\s(?:minutes|hours|days|weeks|months|years|decades))?(?:\s(?P<ahead>ahead|to\scome))?\b""",
    # 9 a.m. EST · 9:30 pm · 18:45 GMT · 9 o'clock · 4 in the morning
    "clock": r"""(?P<h>2[0-4]|1[0-9]|0?[0-9])
        (?:[:.](?P<min>[0-5][0-9])(?::(?P<sec>[0-5][0-9])(?:\.[0-9]{1,3})?)?(?![0-9:]))?
        (?:\s?(?P<half>[ap])\.?\s?m(?:\b\.?|\.)|\s?(?P<clock>o['’]?clock)|\s?(?P<hrs>hours|hrs?)\b(?(min)|(?=\s(?:GMT|local|UTC))))?
        (?:\s(?:in\sthe\s(?P<part>morning|afternoon|evening)|at\s(?P<night>night)))?
        (?:,?\s?\(?(?P<zone>{zone})\b\)?)?""",
    # Tuesday night is a weekday; here: this morning, tonight, last night, overnight, the evening, noon
    "part": r"""(?:(?P<mod>early|late|later|earlier|mid)[\s-])?(?:(?P<det>this|that(?:\s(?:same|very))?|last|yesterday|tomorrow|the\s(?:very\s)?(?:next|following|previous|same)|the|in\sthe|every|each|next|one)\s)?
        (?:(?P<mod2>early|late|mid)[\s-])?(?P<p>{part})\b(?:\shours\b)?(?!\s(?:star|news|post|herald|standard|times|dress|gown|club|shift|watch|sky|school|game|shows?|rush|commute|commuters|briefings?)\b)""",
    "deictic": r"""(?:(?:the\s)?day\s(?P<off>before|after)\s)?(?P<w>today|yesterday|tomorrow|tonight|tmrw|tmw|tomoz|tonite)(?![-\w])(?:\s(?P<part>morning|afternoon|evening|night|noon))?""",
    "fiscal": r"""(?:(?P<part>(?:the\s)?(?P<n>first|second|third|fourth|1st|2nd|3rd|4th|final|last)[\s-](?P<unit>quarter|half)\s(?:(?:of|in)\s)?)|(?P<q>q[1-4]|[1-4]q|h[12]|[12]h|(?:[1-9]|1[01])m)(?:\sof\s|[\s/'’-]|,\s)?)?
        (?:(?:the\s|its\s|their\s|his\s|our\s)?(?:(?P<rel>{when})\s)?
        (?P<ya>{year}(?:\s?[-–/]\s?[0-9]{2,4})?\s|['’][0-9]{2}\s)?
        (?:(?:fiscal|financial|budget)(?:[\s-]years?)?|tax[\s-]year)|(?P<fy>fy))
        (?:(?<=y)\s?|\s|-)(?:(?:to|in|of)\s)?(?P<yb>['’]?(?:{year}|[0-9]{2}(?![0-9%]|[.,][0-9]))(?:\s?[-–/]\s?['’]?(?:20)?[0-9]{2}(?![0-9]))?)
        (?:(?:['’]s)?[\s-](?P<nt>first|second|third|fourth|1st|2nd|3rd|4th|final)[\s-](?P<ut>quarter|half)\b|[\s-]?(?P<qt>q[1-4]|[1-4]q|h[12]|[12]h)\b)?""",
    "fiscal-year": r"""(?P<part>the\s(?P<n>first|second|third|fourth|final|last)\s(?P<unit>quarter|half)\s(?:of|in)\s)?(?:the\s|its\s|their\s|his\s|our\s|a\s)?
        (?:(?P<rel>{when})\s)?
        (?P<ya>{year}(?:\s?[-–/]\s?[0-9]{2,4}|\sto\s{year})?\s|['’][0-9]{2}\s)?(?P<full>full\s)?(?:(?:fiscal|financial|budget|business|(?P<tax>tax))[\s-]year\b|(?P<bare>fiscal)(?=\s(?:budget|plan|spending)\b))(?:['’]s\s(?P<nt>first|second|third|fourth|final)[\s-](?P<ut>quarter|half)\b)?""",
    "fiscal-quarter": r"""(?:(?:the|its|their|our)\s)?(?:(?P<rel>{when})\s)?(?:(?P<ya>{year}\s)?(?:fiscal|financial)[\s-](?:year\s)?(?:(?P<n>first|second|third|fourth|1st|2nd|3rd|4th|final)[\s-](?P<unit>quarter|half)|(?P<q>q[1-4]|[1-4]q|h[12]|[12]h))|(?P<n2>first|second|third|fourth|final)\s(?:fiscal|financial)[\s-](?P<unit2>quarter|half))\b(?:(?:\sof)?\s(?:fiscal\s)?(?P<y>{year}))?""",
    "fiscal-years": r"""(?:fiscals|(?:fiscal|financial|budget)(?:\syears?)?|fys?)\s?(?P<a>{year})(?:,\s{year}){0,4},?\s?(?:and|to|through|until|{dash})\s?(?P<b>{year})""",
    # the past two fiscal years
    "fiscal-stretch": r"""(?:the\s|its\s|their\s)?(?P<rel>last|past|previous|next|coming|following)\s(?P<n>{number})\s(?:fiscal|financial|budget)\syears\b""",
    # the fiscal year ending in 2026
    "fiscal-ending": r"""(?:the\s|its\s)?(?:fiscal|financial|budget)\syear\s(?:ending|ended|(?:that|which)\s(?:ends|ended)|to\send)\s(?:in\s)?(?P<b>{year})(?!\s?[-–/]\s?[0-9])""",
    "fiscal-bare": r"""(?P<part>(?:the\s)?(?P<n>first|second|third|fourth|final|last)\s(?P<unit>quarter|half)\s(?:of|in)\s|(?P<q>q[1-4]|[1-4]q|h[12]|[12]h)\s(?:of|in)\s)?(?:the\s)?(?P<rel>{when})\s(?:fiscal|fy)(?![\w-])""",
    "ended": r"""(?P<head>(?:the\s|its\s|a\s)?(?:(?P<rel>{when})\s)?(?P<which>(?:fiscal\s|financial\s|budget\s|business\s|tax\s|full\s)?year|fy|quarter|{number}(?:\s(?:months|weeks)|[\s-](?:month|week)\speriod)|first\s(?:quarter|half)|second\s(?:quarter|half)|third\squarter|fourth\squarter|half[\s-]year|half)\s
        (?:(?:which\s|that\s|,\swhich\s)(?:ended|ends|will\send)|ended|ending|to\send|(?P<to>to|through|until)(?:\sthe\send\sof)?|(?P<begin>(?:which\s|that\s|,\swhich\s)(?:began|begins|started|starts)|beginning|starting|commencing|(?P<from>from)))\s(?:on\s|in\s)?(?:(?P<shift>next|last|this)\s|end-)?)
        (?:(?P<m>{month})\b\.?(?:\s(?P<d>{day}))?|(?P<da>{day})\s(?P<ma>{month})\b\.?)(?:,?\s(?P<y>{year}))?""",
    # FYE March 2025
    "fye": r"""fye\s(?:(?P<m>{month})\b\.?(?:\s(?P<d>{day}))?|(?P<da>{day})\s(?P<ma>{month})\b\.?)(?:,?\s(?P<y>{year}))?""",
    # the 2026-27 biennium
    "biennium": r"""(?:the\s)?(?P<a>{year})\s?[-–/]\s?(?P<b>(?:20)?[0-9]{2})\s(?:(?:state\s)?(?:budget|fiscal|spending)\s)?biennium\b""",
    "reference": r"""(?:the\s)?(?:{reference})(?![-\w])""",
    "event": r"""(?:(?P<shift>last|next|this|that|the\s(?:next|following))\s)?(?P<h>{holiday})(?!\w)(?:\s(?P<week>weekend|week)\b)?(?:,?\s(?:of\s|in\s)?(?P<y>{year})(?:\s(?P<week2>weekend|week)\b)?|\s(?:of\s)?(?P<rely>last|this|next)\syear)?""",
    "years": r"""(?P<a>{year})\s?(?:[-–—/]|\bto\b|\bthrough\b|\buntil\b)\s?(?P<b>{year}|[0-9]{2}(?![0-9%]|[,.:/][0-9]|[-–][0-9]))""",
    # twenty-five January nineteen eighty-six, from its month on
    "spelt-date": r"""(?P<m>{month}),?\s(?P<ys>{spelt})\b""",
    # 2020-Sep-25 · 2019/aug/01
    "year-month-day": r"""(?P<y>{year})(?P<by>[-/])(?P<m>{month})\2(?P<d>{day})\b""",
    "year-day-month": r"""(?P<y>{year})(?P<by>[-/])(?P<d>{day})\2(?P<m>{month})\b""",
    "spelt-year": r"""(?:the\syear\s(?P<k>two\sthousand(?:\s(?:and\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten))?)|(?P<ys>{spelt}))\b""",
}


@cache
def form(name: str) -> re.Pattern[str]:
    """Return a form by its name, compiled when it is first asked for."""
    pattern = FORMS[name]
    if name == "reference":
        pattern = pattern.replace("{reference}", alternation(lists()["references"]).replace(r"\ ", r"\s"))
    if name == "event":
        pattern = pattern.replace("{holiday}", alternation(holidays()).replace(r"\ ", r"\s").replace("'", "['’]"))
    for part, written in fragments().items():
        pattern = pattern.replace("{" + part + "}", written)
    return re.compile(pattern, re.VERBOSE | (re.IGNORECASE if name == "clock" else 0))
