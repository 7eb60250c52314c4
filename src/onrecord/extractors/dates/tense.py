"""Whether the words around a date look back or ahead."""

from __future__ import annotations

import re
from functools import cache

BACK, AHEAD = -1, 1

WINDOW = 110
"""How far before a date its clause is read, in code points; half of it behind the date."""


@cache
def cues() -> re.Pattern[str]:
    """Return the pattern of words with a tense; what follows "will" or "to be" goes with it."""
    strong = (
        r"will|shall|won['’]t|['’]ll|going\sto|plans?\sto|planning\sto|(?:is|are|be|been)\sto|due|scheduled|slated|"
        r"set\s(?:to|for)|poised|expects?|expected|expecting|hopes?\sto|intends?\sto|aims?\sto|upcoming|forthcoming|expires?|"
        r"payable|matures?|maturing|would\sbe\sheld|is\splanned|are\splanned"
    )
    weak = (
        r"would|may|might|could|should|must|can|planned|(?:was|were)\sto|deadline|starts?|begins?|takes\seffect|ends|opens|until|by|"
        r"ahead\sof|effective|forecasts?|predicts?|tomorrow|vows?|pledged\sto|agreed\sto|next"
    )
    return re.compile(
        rf"\b(?:(?P<ahead>(?:{strong}|(?P<weak>{weak}))\b(?:\s(?:not|also|only|then|likely|probably|be|have|become|to|be\sable\sto)\b){{0,3}}(?:\s[a-z]{{2,14}}(?:ed|en|ght|ld|de|t|n)\b)?)"
        r"|(?P<back>said|says|was|were|had|did|has|have|told|took|came|went|fell|rose|met|made|began|left|won|lost|held|gave|"
        r"saw|got|became|sent|hit|kept|led|found|thought|brought|bought|sold|paid|spoke|wrote|flew|drew|grew|ran|shot|shut|"
        r"struck|broke|chose|stood|put|cut|since|after|[a-z]{2,14}ed))\b",
        re.IGNORECASE,
    )


def tense(text: str, start: int, end: int, low: int, high: int, *, surely: bool = False) -> int:
    """Return :data:`BACK` or :data:`AHEAD` by the nearest cue before the date in its sentence, else behind it; 0 for none.

    *surely* asks for a cue of the future that leaves no doubt: "will", not "may".
    """
    lo = max(low, start - WINDOW)
    last = None
    for match in cues().finditer(text, lo, start):
        if match.end() >= start - 4 and match["weak"] and match["weak"].lower() in ("by", "until"):
            continue  # it leads the date itself
        last = match
    if last is not None:
        if last["ahead"]:
            return 0 if surely and last["weak"] else AHEAD
        return BACK
    hi = min(high, end + WINDOW // 2)
    following = cues().search(text, end, hi)
    if following is None:
        return 0
    if following["ahead"]:
        return 0 if surely and following["weak"] else AHEAD
    return BACK
