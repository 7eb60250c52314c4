"""Whether the words around a date look back or ahead."""

from __future__ import annotations

from functools import cache

BACK, AHEAD = -1, 1

WINDOW = 110
"""How far before a date its clause is read, in code points; half of it behind the date."""

STRONG = frozenset(
    "will shall won't won’t due scheduled slated poised expects expect expected expecting plans plan upcoming forthcoming "
    "expires payable matures maturing going intends hopes aims set".split()
)
"""Words of the future that leave no doubt; "going" and "set" before "to" or "for" alone."""

WEAK = frozenset(
    "would may might could should must can planned planning deadline starts start begins begin ends opens until by effective "
    "forecasts predicts tomorrow vows next expire".split()
)
"""Words that speak of the future more often than not."""

IRREGULAR = frozenset(
    "said says was were had did has have told took came went fell rose met made began left won lost held gave saw got became "
    "sent hit kept led found thought brought bought sold paid spoke wrote flew drew grew ran shot shut struck broke chose "
    "stood put cut since after".split()
)
NOT_PAST = frozenset("need speed indeed seed feed proceed exceed succeed united armed red bed".split())
BEFORE_TO = frozenset(
    "is are be been was were going plan plans planned planning hope hopes intend intends aim aims agreed pledged vowed set due".split()
)
STRIP = "“”\"‘'’(),.;:!?—–-"


def tense(text: str, start: int, end: int, low: int, high: int, *, surely: bool = False) -> int:
    """Return :data:`BACK` or :data:`AHEAD` by the nearest cue before the date in its sentence, else behind it; 0 for none.

    *surely* asks for a cue of the future that leaves no doubt: "will", not "may".
    """
    words = text[max(low, start - WINDOW) : start].split()
    found = _before(words)
    if found == 0:
        found = _behind(text[end : min(high, end + WINDOW // 2)].split())
    if abs(found) == 2:  # weak
        return 0 if surely else AHEAD
    return found


def looks_ahead(text: str, start: int, low: int) -> bool:
    """Return whether a word of the future that leaves no doubt stands anywhere before a date in its sentence."""
    words = text[max(low, start - WINDOW) : start].split()
    return any(_kind(words, n) == AHEAD for n in range(len(words)))


@cache
def _kinds() -> dict[str, int]:
    kinds = dict.fromkeys(IRREGULAR, BACK)
    kinds.update(dict.fromkeys(WEAK, 2))
    kinds.update(dict.fromkeys(STRONG, AHEAD))
    kinds.update(dict.fromkeys(NOT_PAST, 0))
    return kinds


def _kind(words: list[str], n: int) -> int:
    """Return 1 for a sure cue of the future, 2 for a weak one, -1 for one of the past, 0 for none."""
    word = words[n].strip(STRIP).lower()
    kind = _kinds().get(word)
    if kind is not None:
        if word in ("going", "set"):
            follows = words[n + 1] if n + 1 < len(words) else ""
            return AHEAD if follows in ("to", "for") else BACK if word == "set" else 0
        return kind
    if word == "to":
        if n and words[n - 1] in BEFORE_TO:
            return AHEAD
        return 0
    if word[-2:] == "ed" and len(word) > 3:
        return BACK
    return AHEAD if word.endswith(("'ll", "’ll")) else 0


def _before(words: list[str]) -> int:
    last = len(words) - 1
    if last > 0 and words[last].lower() == "as" and words[last - 1].lower() in ("soon", "early"):
        return AHEAD
    for n in range(last, -1, -1):
        kind = _kind(words, n)
        if not kind:
            continue
        if kind == 2 and n == last and words[n].lower() in ("by", "until", "next"):
            if n and words[n - 1].lower() in ("has", "have"):
                return AHEAD
            continue  # it leads the date itself
        if kind == BACK and n and words[n - 1] in ("be", "to", "get"):
            continue  # "will be released", "to be held": what stands before decides
        return kind
    return 0


def _behind(words: list[str]) -> int:
    return next((kind for n in range(len(words)) if (kind := _kind(words, n))), 0)
