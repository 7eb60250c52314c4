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

OF_A_TALE = frozenset(
    "would planned planning vowed begins starts ends opens resumes reopens closes meets convenes departs arrives".split()
)
"""Words of the future in a tale of the past, he said that he would go on Friday, and of a timetable: the trial begins Monday."""

WEAK = frozenset(
    "may might could should must can deadline start begin until by effective "
    "forecasts predicts tomorrow vows next expire".split()
)
"""Words that speak of the future more often than not."""

IRREGULAR = frozenset(
    "said says was were had did has have told took came went fell rose met made began left won lost held gave saw got became "
    "sent hit kept led found thought brought bought sold paid spoke wrote flew drew grew ran shot shut struck broke chose "
    "stood put cut since after".split()
)
NOT_PAST = frozenset("need speed indeed seed feed proceed exceed succeed united armed red bed".split())
DEFERRED = frozenset(
    "postponed delayed extended adjourned deferred given gave gives suspended closed shut remanded cancelled canceled grounded banned pushed off "
    "has have had remain remains".split()
)
"""What is so until a day that lies ahead."""
DETERMINERS = frozenset("a an the its their his her this that these those no any some every each".split())
BEFORE_TO = frozenset(
    "is are be been was were going plan plans planned planning hope hopes intend intends aim aims agreed pledged vowed set due".split()
)
BEFORE_BASE = frozenset("be to get will would shall may might can could should must not won't won’t".split())
"""What stands before a verb that only looks past: will cut, to be held."""
STRIP = "“”\"‘'’(),.;:!?—–-"


def tense(text: str, start: int, end: int, low: int, high: int, *, surely: bool = False) -> int:
    """Return :data:`BACK` or :data:`AHEAD` by the nearest cue before the date in its sentence, else behind it; 0 for none.

    *surely* asks for a cue of the future that leaves no doubt: "will", not "may".
    """
    words = text[max(low, start - WINDOW) : start].split()
    found = _before(words)
    if found == 0:
        found = _behind(text[end : min(high, end + WINDOW // 2)].split())
        if found == 3 and surely:
            return 0
    if found == 2:  # weak
        return 0 if surely else AHEAD
    return AHEAD if found == 3 else found


def looks_ahead(text: str, start: int, low: int) -> bool:
    """Return whether a word of the future that leaves no doubt stands anywhere before a date in its sentence."""
    words = text[max(low, start - WINDOW) : start].split()
    return any(_kind(words, n) == AHEAD for n in range(len(words)))


@cache
def _kinds() -> dict[str, int]:
    kinds = dict.fromkeys(IRREGULAR, BACK)
    kinds.update(dict.fromkeys(WEAK, 2))
    kinds.update(dict.fromkeys(OF_A_TALE, 3))
    kinds.update(dict.fromkeys(STRONG, AHEAD))
    kinds.update(dict.fromkeys(NOT_PAST, 0))
    return kinds


def _kind(words: list[str], n: int) -> int:
    """Return 1 for a sure cue of the future, 2 for a weak one, 3 for one in a tale of the past, -1 for one of the past, 0 for none."""
    word = words[n].strip(STRIP).lower()
    kind = _kinds().get(word)
    if kind is not None:
        if word in ("going", "set"):
            follows = words[n + 1] if n + 1 < len(words) else ""
            return AHEAD if follows in ("to", "for") else BACK if word == "set" else 0
        if word == "would" and words[n + 1 : n + 2] == ["have"]:
            return 0
        if word == "planned" and words[n + 1 : n + 2] not in (["to"], ["a"], ["an"], ["the"]):
            return 2
        return kind
    if word == "to":
        if n and words[n - 1] in BEFORE_TO:
            return AHEAD
        return 0
    if word[-2:] == "ed" and len(word) > 3:
        return 0 if _is_adjective(words, n) else BACK
    return AHEAD if word.endswith(("'ll", "’ll")) else 0


def _is_adjective(words: list[str], n: int) -> bool:
    """Return whether a participle stands before a noun: a still unspecified day, the proposed sale."""
    before = words[n - 1].lower() if n else ""
    if before.endswith("ly") or before in ("still", "yet", "newly", "so"):
        before = words[n - 2].lower() if n > 1 else ""
    return before in DETERMINERS and n + 1 < len(words)


def _before(words: list[str]) -> int:
    last = len(words) - 1
    if last > 0 and words[last].lower() == "as" and words[last - 1].lower() in ("soon", "early"):
        return AHEAD
    for n in range(last, -1, -1):
        kind = _kind(words, n)
        if not kind or words[n] == "after" or (words[n] == "by" and n < last):
            continue  # until after she leaves on Jan. 20; cited by police in December
        if kind == 2 and n == last and (word := words[n].lower()) in ("by", "until", "next"):
            if word == "until" and not DEFERRED.isdisjoint(w.strip(STRIP).lower() for w in words[max(0, n - 8) : n]):
                return AHEAD
            if n and words[n - 1].lower() in ("has", "have"):
                return AHEAD
            continue  # it leads the date itself
        if kind == BACK and n and words[n - 1] in BEFORE_BASE:
            continue  # "will be released", "to be held": what stands before decides
        return kind
    return 0


def _behind(words: list[str]) -> int:
    return next((kind for n in range(len(words)) if (kind := _kind(words, n))), 0)
