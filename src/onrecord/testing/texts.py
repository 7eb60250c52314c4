"""Texts to try extractors on: short pieces of news, and strings that break things."""

from __future__ import annotations

NEWS = (
    (
        "“We have kept our promise,” said Maria Alvarez, the mayor of Port Lindley, on Tuesday. Unemployment "
        "in the city fell to 4.2% in March from 5 per cent a year earlier, and the council passed its budget "
        "11-4.\n\n“Nobody,” she added, “should be surprised that it took about 18 months.”"
    ),
    (
        "The company's shares rose nearly 3 percentage points after it reported $1.2 billion in revenue for "
        "the second quarter of 2024. Analysts at Holm & Reed had expected €900m, according to a note of July "
        "12, 2024."
    ),
    (
        "Prime Minister Anna Lindqvist told reporters that the talks with Norway would go on until next week."
        " Her spokesman, Erik Dahl, called the offer “a first step”.\n\nThe Finnish government did not "
        "comment."
    ),
    (
        "In a 54-46 Senate vote on 3 May 2019, lawmakers rejected the bill. Two thirds of voters, 66 percent,"
        " were against it in a poll of 1,004 adults; the margin of error was plus or minus three points."
    ),
    (
        "A court in Leeds heard on Monday that the fund had lost “hundreds of millions” between 2010 and "
        "2015. John O'Neill, 52, of Roundhay Road, denies three counts of fraud. The trial continues."
    ),
)
"""Own prose without furniture at its head, with what the built-in extractors read and some more."""

SENTENCE = "The hall was full and the doors stood open.\n\n"
"""A full sentence and a blank line, in which there is nothing to find: what the shift law puts before a text."""

NASTY: dict[str, str] = {
    "nothing": "",
    "one blank": " ",
    "one letter": "a",
    "one quote mark": "“",
    "line breaks alone": "\n\r\n\r\u2028\n\n",
    "a NUL": "He said\x00 “no” on Monday, 5%.",
    "a byte order mark": "\ufeff“No,” said Ann Lee on Monday.",
    "a lone surrogate": "“No\ud800,” said Ann \udfffLee, 5% on Monday.",
    "beyond the basic plane": "“𝔑𝔬 👩‍👩‍👧‍👦,” said Ann 😀 Lee, 5% 🏳️‍🌈 on Monday.",
    "combining marks": "“No\u0301\u0301\u0301\u0301,” said Zoe\u0308 Le\u0301e on Mon\u0301day, 5\u0301%.",
    "right to left": "\u202b“לא”, אמר בנימין ביום שני, \u200f5%\u200f\u202c.",
    "soft hyphens and no-break spaces": "“No,”\u00a0said Ann\u00a0Lee\u202f, 5\u202f% on Mon\u00adday.",
    "zero-width characters": "“No\u200b,” said\u200d Ann\u2060 Lee on 3\u200b May 2019, 5\u200b%.",
    "other digits": "٣٪ and ３％ and ५ percent on ３ May ２０１９, ½ or ²³ percent.",
    "impossible dates": "On 31 February 2023, 99/99/9999, 0 May 0000 and the 45th of June 20230.",
    "impossible numbers": "1e999% and -0.0% and 1,,,000.0.0% and %%% and .% and 0x5% and " + "9" * 400 + "%",
    "quote marks that never close": "“" * 50 + "no" + '"' * 51 + "»›„’",
    "brackets that never close": "(((([[[[{{{{<<<< said Ann Lee",
    "markup": "<p>“No,” said <b>Ann Lee</b> &amp; 5&nbsp;% on <time>Monday</time>.</p>",
    "all capitals": "“NO,” SAID ANN LEE ON MONDAY, UP 5 PERCENT. " * 5,
    "no capitals": "“no,” said ann lee on monday, up 5 percent. " * 5,
    "no blanks": "“No,”saidAnnLeeonMondayup5percent." * 20,
    "one letter a line": "\n".join("“No,” said Ann Lee on Monday."),
    "carriage returns": "“No,” said Ann Lee.\r\n\r\nShe left on Monday, up 5%.\r\n",
    "tabs": "Ann\tLee\tsaid\t“no”\ton\tMonday\t5\t%",
    "a template": "{name!r} %s %(x)d ${HOME} \\1 \\g<0> said “{0}” on {date:%Y}",
}
"""By what is nasty about them. No extractor may raise on one, or return a span that is not of it."""

_ENDLESS: dict[str, str] = {
    "news": " ".join(NEWS) + "\n\n",
    "news without line breaks": " ".join(NEWS).replace("\n", " ") + " ",
    "opening quote marks": "“",
    "straight quote marks": '"a" ',
    "apostrophes": "’a ",
    "capitals": "Ab ",
    "one word": "A",
    "digits": "1",
    "digits and points": "1.",
    "digits and hyphens": "1-",
    "percent signs": "5% ",
    "blanks": " ",
    "line breaks": "\n",
    "brackets": "(",
    "he said": "he said ",
    "of": "of the ",
}


def endless(length: int) -> dict[str, str]:
    """Return texts of *length* code points, by what they are made of: what a cost that is not linear shows on."""
    return {name: (unit * (length // len(unit) + 1))[:length] for name, unit in _ENDLESS.items()}
