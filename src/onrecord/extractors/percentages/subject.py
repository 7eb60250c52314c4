"""Subject: what is measured, as the sentence names it: "defense spending", "the unemployment rate", a candidate."""

from __future__ import annotations

from onrecord.extractors.percentages.lexicon import (
    ADVERB,
    AUXILIARY,
    BOUNDARY,
    CHAIN,
    CHANGE,
    CHANGE_NOUN,
    COMPARATIVE,
    DETERMINER,
    DIFFERENCE,
    DOWN_NOUN,
    DOWN_WORD,
    EARLIER,
    FAVOUR,
    INTRANSITIVE,
    NOUN_TOO,
    PREPOSITION,
    PRONOUN,
    RATE,
    REPORT,
    STOP_VERB,
    UP_NOUN,
    UP_WORD,
    VERB,
)
from onrecord.extractors.percentages.spans import Figure
from onrecord.extractors.percentages.words import FIGURE, MARK, NAME, NUMBER, POSSESSIVE, Words

_GERUNDS = frozenset(
    [
        "spending",
        "lending",
        "borrowing",
        "trading",
        "polling",
        "rating",
        "funding",
        "saving",
        "holding",
        "financing",
        "offering",
    ]
)
_PUT = frozenset(
    [
        "put",
        "puts",
        "putting",
        "left",
        "leave",
        "leaves",
        "leaving",
        "kept",
        "keep",
        "keeps",
        "keeping",
        "set",
        "sets",
        "setting",
        "held",
        "hold",
        "holds",
        "holding",
        "placed",
        "place",
        "places",
        "pegged",
        "estimated",
        "valued",
        "show",
        "showed",
        "shows",
    ]
)
_ARTICLES = frozenset(("the", "its", "their", "his", "her", "our"))
_TURNS = frozenset(("since", "after", "before", "as", "than", "until", "like", "despite", "amid"))
_PARTICIPLES = frozenset(("leading", "remaining", "operating", "working", "running"))
_TAKING = frozenset(("taking", "sending", "leaving"))
_PACE = frozenset(("rate", "pace", "clip", "speed"))
_PERIODS = frozenset(("year", "month", "week", "quarter", "summer", "winter", "spring", "autumn", "fall"))
_TRANSPARENT = frozenset(
    ["support", "backing", "votes", "vote", "average", "total", "low", "high", "equivalent", "security"]
)
_NOUN_OF = UP_NOUN | DOWN_NOUN | CHANGE_NOUN
Span = tuple[int, int]


def noun_after(words: Words, last: int, before: int) -> tuple[int, int] | None:
    """Return the tokens of the noun that the figure stands before as an adjective: ``a 35 percent tariff``."""
    lows, bits = words.lows, words.bits
    count = len(lows)
    if last >= count or bits[last] & (MARK | PREPOSITION | BOUNDARY | AUXILIARY | FIGURE | PRONOUN | DETERMINER):
        return None
    end = words.phrase(last, 6)
    if end <= last:
        return None
    for n in range(end - 1, last - 1, -1):
        if bits[n] & (RATE | _NOUN_OF | DIFFERENCE):
            first = last
            while first < n and bits[first] & (COMPARATIVE | ADVERB):
                first += 1
            if bits[n] & _NOUN_OF and n + 2 < count and lows[n + 1] == "in":
                return first, max(words.phrase(n + 2, 6), n + 1)  # "a 12% cut in costs"
            return first, n + 1
    attributive = before > 0 and (bits[before - 1] & DETERMINER or bits[before - 1] & POSSESSIVE)
    if (
        attributive
        and (not bits[last] & (VERB | REPORT | ADVERB) or bits[last] & NOUN_TOO)
        and lows[before - 1] not in ("all", "that", "these", "those")
    ):
        return last, end
    return None


def governing(words: Words, before: int) -> int:
    """Return the token of the verb that governs the figure before which *before* stands, -1 where none does."""
    lows, bits = words.lows, words.bits
    commas = 0
    for n in range(before - 1, max(-1, before - 41), -1):
        b, low = bits[n], lows[n]
        if b & MARK:
            if low in ";:()[]—–-" or (low in ".?!" and words.is_stop(n)) or low in '“”"':
                return -1
            if low == ",":
                commas += 1
                if commas > 2:
                    return -1
            continue
        if b & BOUNDARY or (low == "than"):
            return -1
        if b & VERB and not (b & NAME and n) and not _is_noun(words, n):
            return n
        if b & REPORT and not b & VERB and not _is_noun(words, n):
            return -1
    return -1


def _is_noun(words: Words, n: int) -> bool:
    """Tell whether a word that may be a verb is a noun here: "a rise", "its decline", "support for"."""
    bits, lows = words.bits, words.lows
    if n == 0:
        return False
    low, b, left = lows[n], bits[n], bits[n - 1]
    if (
        low in _GERUNDS
        and not left & (AUXILIARY | PRONOUN | MARK | BOUNDARY | NAME)
        and lows[n - 1] not in ("and", "by")
    ):
        return True
    if b & NOUN_TOO and lows[n - 1] in ("has", "have", "had", "having", "with"):
        return True
    if low in _PARTICIPLES and lows[n - 1] == "of":
        return True  # "the index of leading indicators"
    if low.endswith(("ed", "ing")) and not (
        left & DETERMINER and low in ("rating", "spending", "polling", "beginning", "average")
    ):
        return bool(left & POSSESSIVE) or bool(
            left & DETERMINER and lows[n - 1] not in ("that", "this", "these", "those", "which", "all", "each")
        )
    if b & (AUXILIARY) or low in ("is", "was", "were", "are", "has", "had", "have", "been", "be"):
        return False
    if left & POSSESSIVE or (
        left & DETERMINER and lows[n - 1] not in ("that", "this", "all", "both", "each", "these", "those")
    ):
        return True
    if lows[n - 1] in ("to", "would", "could", "will", "may", "might", "should", "can", "must", "not"):
        return lows[n - 1] == "to" and n > 1 and lows[n - 2] in ("due", "thanks", "close", "according")
    if left & PREPOSITION and not low.endswith("ing"):
        return True
    if (
        n + 1 < len(lows)
        and lows[n + 1] in ("of", "for", "among")
        and not low.endswith("ed")
        and b & (RATE | _NOUN_OF | DIFFERENCE)
    ):
        return True
    if (
        n > 1
        and not left & (NAME | PRONOUN | ADVERB | AUXILIARY | MARK | CHAIN)
        and bits[n - 2] & (DETERMINER | POSSESSIVE)
    ):
        # "a sharp rise": adjective before; "the economy rose": noun before. A form that is no noun tells.
        return (bool(b & NOUN_TOO) and not low.endswith("s")) or (
            bool(b & (UP_NOUN | DOWN_NOUN | DIFFERENCE)) and not b & CHANGE
        )
    return False


def subject_of(words: Words, figure: Figure, before: int, behind: int, verb: int) -> Span | None:
    """Return the span of what is measured, by the noun before "of" or by the verb that governs the figure."""
    lows, bits = words.lows, words.bits
    if behind < len(lows) and lows[behind] == "off" and figure.role == "change":
        return words.clean(behind + 1, words.phrase(behind + 1))
    near = lows[max(0, before - 6) : before]
    if "compared" in near or "versus" in near:
        return None
    if before > 1 and lows[before - 1] == "the" and bits[before - 2] & PREPOSITION and figure.role == "level":
        return None  # "short of the 4% that was promised"
    named = beside(words, before)
    if named is not None:
        return named
    if (before and lows[before - 1] == "of") or (
        before > 1 and lows[before - 1] in ("between", "from") and lows[before - 2] == "of"
    ):
        of = None if figure.role in ("from", "to") else _noun_before_of(words, before, figure.base is not None)
        if of is not None:
            return of
    if before > 1 and lows[before - 1] == "of" and lows[before - 2] in ("low", "high"):
        return None
    if before > 2 and lows[before - 1] in ("up", "down") and not bits[before - 2] & (VERB | AUXILIARY | MARK | FIGURE):
        start = _phrase_start(words, before - 2)  # "…, with banks up 1%"
        if 0 < start < before - 1 and lows[start - 1] == "with":
            return words.clean(start, before - 1)
    if before > 1 and lows[before - 1] in ("up", "down") and lows[before - 2] == ",":
        return _ending(words, before - 2)  # "its shares, down 60%, …"
    if before and lows[before - 1] in ("at", "on") and any(low in _PUT for low in lows[max(0, before - 8) : before]):
        verb = next(n for n in range(before - 1, -1, -1) if lows[n] in _PUT)
        thing = object_of(words, verb, before)
        if thing is not None:
            return thing
    if verb < 0:
        return None
    if before and lows[before - 1] == "," and figure.role == "level":
        return None
    if (bits[verb] & CHANGE or lows[verb] in _TAKING) and figure.kind == "plain" and figure.role != "level":
        thing = object_of(words, verb, before)
        if thing is None and behind < len(lows) and lows[behind] in _ARTICLES and lows[before - 1] == "by":
            thing = words.clean(behind, words.phrase(behind))  # "increased by 7 percent the pay of …"
        if thing is not None:
            return thing
    elif (bits[verb] & FAVOUR and lows[before - 1] != "by") or (
        bits[verb] & FAVOUR and figure.kind == "difference" and not (verb and bits[verb - 1] & AUXILIARY)
    ):
        return object_of(words, verb, before)
    return left_of(words, verb)


def left_of(words: Words, verb: int) -> Span | None:
    """Return the subject of a verb."""
    return _left(words, verb, 0)


def shared(words: Words, left: Figure, role: str, before: int, verb: int) -> bool:
    """Tell whether a figure has its subject from the one before it: ``…, up from 60``, ``to 44 from 54``."""
    lows = words.lows
    n = before - 1
    if n > 0 and lows[n] in ("from", "by") and lows[n - 1] in ("up", "down"):
        n -= 1
    if n > 0 and lows[n] in ("up", "down"):
        return lows[n - 1] in (",", "(", "—", "-", "–")
    before_it = verb < 0 or words.starts[verb] < left.start
    if role in ("from", "to"):
        return left.role in ("from", "to", "change") and before_it
    return left.role == "change" and before_it and n > 0 and lows[n] == "and"


def gapped(words: Words, left: Figure, before: int) -> Span | None:
    """Return the noun of a clause that leaves its verb out: ``Exports rose 13% and imports 11%``, ``… and stays by 12%``."""
    lows, bits = words.lows, words.bits
    end = before
    if end and lows[end - 1] in ("by", "to") and left.role == ("change" if lows[end - 1] == "by" else "to"):
        end -= 1
    first = words.at(left.end)
    if not first < end - 1 or end - first > 7:
        return None
    if lows[first] == "," and first + 1 < end:
        first += 1
    if lows[first] == "and":
        first += 1
    elif lows[first - 1] != ",":
        return None
    for n in range(first, end):
        if bits[n] & (
            MARK | PREPOSITION | BOUNDARY | AUXILIARY | FIGURE | CHANGE | REPORT | PRONOUN | UP_WORD | DOWN_WORD
        ):
            return None
        if bits[n] & (VERB | ADVERB) and not (n == end - 1 and n > first and lows[n].endswith("s")):
            return None
    return words.clean(first, end)


def is_subject(words: Words, before: int, behind: int) -> bool:
    """Tell whether a figure opens a clause as its subject: ``…, and 15% had skipped meals``."""
    lows, bits = words.lows, words.bits
    if before and not (
        bits[before - 1] & MARK or lows[before - 1] in ("and", "but", "while", "that", "or", "only", "another")
    ):
        return False
    if behind < len(lows) and lows[behind] == "of":
        behind = words.phrase(behind + 1)
    while behind < len(lows) and bits[behind] & ADVERB:
        behind += 1
    if behind >= len(lows) or bits[behind] & NAME:
        return False
    return (
        bool(bits[behind] & (AUXILIARY | STOP_VERB | REPORT))
        and not lows[behind].endswith("ing")
        and not _passive(words, behind)
    )


def _passive(words: Words, n: int) -> bool:
    """Tell a participle with its agent, ``7 per cent expected by analysts``, from a verb."""
    return n + 1 < len(words.lows) and words.lows[n].endswith("ed") and words.lows[n + 1] == "by"


def circumstance(words: Words, before: int, behind: int) -> bool:
    """Tell ``with 94 percent of precincts reporting``, a circumstance that no subject of the clause has."""
    if not before or words.lows[before - 1] != "with" or behind >= len(words.lows):
        return False
    end = words.phrase(behind + 1) if words.lows[behind] == "of" else behind
    while end < len(words.lows) and words.bits[end] & ADVERB:
        end += 1
    return end < len(words.lows) and words.lows[end].endswith(("ing", "ed")) and words.lows[end] != "according"


def beside(words: Words, before: int) -> tuple[int, int] | None:
    """Read ``Trump’s 41 percent``, ``Rubio at 13%``, ``women (61 percent)``, ``Kasich, 9 percent``, ``the Dow 3 percent``."""
    lows, bits = words.lows, words.bits
    n = before - 1
    if n < 0:
        return None
    low, b = lows[n], bits[n]
    if b & POSSESSIVE or (low in "’'" and n and lows[n - 1].endswith("s")):
        if bits[n - 1] & NAME:
            return words.clean(_name_start(words, n - 1), n)
        return None
    if low == "(" and n and not (bits[n - 1] & VERB and not _is_noun(words, n - 1)):
        return words.clean(_phrase_start(words, n - 1), n)
    if low == "at" and n > 1 and lows[n - 1] in ("unchanged", "steady", "flat", "stable") and bits[n - 2] & NAME:
        return words.clean(_name_start(words, n - 2), n - 1)
    if low in ("at", "with", "on") and n and bits[n - 1] & NAME and not bits[n - 1] & (VERB | PREPOSITION | EARLIER):
        start = _name_start(words, n - 1)
        if start > 1 and lows[start - 1] == "the" and lows[start - 2] in (",", "and", "while", ";", "but"):
            return words.clean(start - 1, n)
        if (start and not bits[start - 1] & (PREPOSITION | VERB | DETERMINER)) or (
            start and lows[start - 1] in ("by", "for")
        ):
            return words.clean(start, n)
    if low == "by" and n and bits[n - 1] & NAME and not bits[n - 1] & (VERB | PREPOSITION):
        start = _name_start(words, n - 1)
        if start and lows[start - 1] in (",", ";", "and", "but") and _figure_near(words, start):
            return words.clean(start, n)
    if low == "at" and n and lows[n - 1] == ",":
        opened = _comma_before(words, n - 2)
        if opened > 0 and bits[opened - 1] & NAME and not any(b & (VERB | AUXILIARY) for b in bits[opened:n]):
            return words.clean(_name_start(words, opened - 1), opened)
    if low == "," and n and bits[n - 1] & NAME and not bits[n - 1] & NUMBER:
        start = _name_start(words, n - 1)
        if start and lows[start - 1] in (",", ";", "and", ":") and _figure_near(words, start):
            return words.clean(start, n)
    if b & NAME and not b & (VERB | PREPOSITION | DETERMINER | MARK) and n:
        start = _name_start(words, n)
        if start and lows[start - 1] in ("and", ",", "while", ";", "the"):
            if lows[start - 1] == "the":
                start -= 1
            if start and lows[start - 1] in ("and", ",", "while", ";") and _figure_near(words, start):
                return words.clean(start, n + 1)
    return None


def _figure_near(words: Words, n: int) -> bool:
    """Tell whether another figure stands shortly before token *n*: the clause leaves its verb out."""
    for i in range(n - 1, max(-1, n - 14), -1):
        if words.bits[i] & FIGURE:
            return True
        if words.bits[i] & PREPOSITION and words.lows[i] not in ("by", "of", "among", "to"):
            return False
    return False


def _name_start(words: Words, n: int) -> int:
    """Return the first token of the name that ends with token *n*."""
    bits, lows = words.bits, words.lows
    first = n
    while first > 0 and n - first < 9:
        b = bits[first - 1]
        if (
            (b & NAME and not (b & (PREPOSITION | BOUNDARY | AUXILIARY) and first - 1 == 0))
            or (lows[first - 1] == "." and first > 1 and bits[first - 2] & NAME and not words.is_stop(first - 1))
            or b & POSSESSIVE
        ):
            first -= 1
        else:
            break
    return first


def _phrase_start(words: Words, n: int) -> int:
    """Return the first token of the noun phrase that ends with token *n*, prepositional tails not included."""
    bits, lows = words.bits, words.lows
    first = n + 1
    while first > 0 and n - first < 8:
        b, low = bits[first - 1], lows[first - 1]
        if b & (FIGURE | PREPOSITION | BOUNDARY | AUXILIARY) or low in ("and", "or"):
            break
        if b & MARK and not (low == "." and not words.is_stop(first - 1)):
            break
        if b & (VERB | REPORT) and not b & NAME and not _is_noun(words, first - 1) and first - 1 < n:
            break
        first -= 1
        if b & DETERMINER:
            break
    return first


def _noun_before_of(words: Words, before: int, based: bool) -> tuple[int, int] | None:
    """Return the noun of ``an unemployment rate of 5%``; of ``a decline in turnout of 40%`` it is the turnout."""
    lows, bits = words.lows, words.bits
    n = before - 1
    if n >= 0 and lows[n] in ("between", "from") and n and lows[n - 1] == "of":
        n -= 1
    if n < 1 or lows[n] != "of":
        return None
    end = n
    first = end
    split = -1
    while first > 0 and end - first < 10:
        b, low = bits[first - 1], lows[first - 1]
        if b & (FIGURE | BOUNDARY | AUXILIARY) or low in ("and", "or"):
            break
        if b & MARK and not (low == "." and not words.is_stop(first - 1)) and low not in "'’":
            break
        if (
            b & (VERB | REPORT)
            and not b & NAME
            and not b & (RATE | DIFFERENCE | _NOUN_OF)
            and not _is_noun(words, first - 1)
        ):
            break
        if b & PREPOSITION:
            if low not in ("in", "of", "for", "on", "among", "to") or split == 0:
                break
            if not _opens_noun(words, first - 2):
                break
            split = first - 1
        first -= 1
        if b & DETERMINER and first - 1 >= 0 and not bits[first - 1] & PREPOSITION:
            break
    if first >= end:
        return None
    head = split if split > first else end
    if lows[head - 1] in _TRANSPARENT:
        return None
    if lows[head - 1] in _PACE and first and lows[first - 1] == "at":
        return None
    if based and not any(bits[i] & (RATE | _NOUN_OF | DIFFERENCE) for i in range(first, head)):
        return None
    if split > first and any(bits[i] & _NOUN_OF for i in range(first, split)) and lows[split] in ("in", "of", "on"):
        return words.clean(split + 1, end)
    return words.clean(first, end)


def _opens_noun(words: Words, n: int) -> bool:
    return (
        n >= 0
        and not words.bits[n] & (MARK | AUXILIARY | PREPOSITION)
        and (not words.bits[n] & VERB or bool(words.bits[n] & (_NOUN_OF | DIFFERENCE | RATE)))
    )


def object_of(words: Words, verb: int, before: int) -> tuple[int, int] | None:
    """Return what a verb of change acts on: "defense spending" in ``increasing defense spending to 2%``."""
    lows, bits = words.lows, words.bits
    if bits[verb] & INTRANSITIVE:
        return None
    n = verb + 1
    while n < before and (bits[n] & ADVERB or lows[n] in ("back", "up", "down", "off")) and not bits[n] & DETERMINER:
        n += 1
    if n >= before or bits[n] & (MARK | PREPOSITION | NUMBER | FIGURE | BOUNDARY | CHAIN):
        return None
    end = before
    while end > n and (bits[end - 1] & PREPOSITION or lows[end - 1] in (",", "or") or bits[end - 1] & ADVERB):
        end -= 1
    for i in range(n, end):
        if (bits[i] & MARK and lows[i] in ",;") or bits[i] & (NUMBER | FIGURE):
            end = i
            break
    while end > n and bits[end - 1] & (PREPOSITION | MARK):
        end -= 1
    limit = words.phrase(n, 14)
    while limit < end and limit > n and lows[limit] in ("of", "in", "on", "for") and limit + 1 < end:
        limit = words.phrase(limit + 1, 12)
    end = min(end, limit)
    if all(bits[i] & DETERMINER for i in range(n, end)):
        return None
    return words.clean(n, end)


def _left(words: Words, verb: int, depth: int) -> tuple[int, int] | None:
    """Return the subject of a verb: the noun phrase to its left, over auxiliaries, adverbs and appositions."""
    lows, bits = words.lows, words.bits
    n = verb
    while n > 0 and (
        (
            bits[n - 1] & (AUXILIARY | ADVERB | CHAIN)
            and not (bits[n - 1] & NAME and n - 1 > 0 and not bits[n - 1] & AUXILIARY)
        )
        or lows[n - 1] in ("to", "up", "down")
        or (
            bits[n - 1] & VERB
            and lows[n - 1] in ("is", "was", "are", "were", "has", "have", "had", "be", "been", "being")
        )
    ):
        n -= 1
    if n == 0:
        return None
    low, _b = lows[n - 1], bits[n - 1]
    if low == ",":
        opened = _comma_before(words, n - 2)
        if opened > 0 and n - 1 - opened > 1 and not words.bits[opened - 1] & ADVERB:
            found = _ending(words, opened)
            if found is not None and verb - opened < 24 and not lows[verb].endswith("ing"):
                return found
        return _main(words, n - 1, depth)
    if low in (
        "and",
        "but",
        "then",
        "before",
        "by",
        "of",
        "in",
        "after",
        "with",
        "for",
        "when",
        "while",
        "or",
        "—",
        "–",
        "-",
    ):
        return _main(words, n - 1, depth)
    if low in ("who", "which", "that"):
        k = n - 1
        if k and lows[k - 1] == ",":
            k -= 1
        return _ending(words, k)
    return _ending(words, n)


def _verb_before(words: Words, n: int) -> bool:
    return any(words.bits[i] & VERB and not _is_noun(words, i) for i in range(n - 1, max(-1, n - 8), -1))


def _comma_before(words: Words, n: int) -> int:
    """Return the token of the comma that opens the apposition which ends before *n*, -1 where none does."""
    for i in range(n, max(-1, n - 18), -1):
        if words.lows[i] == ",":
            return i
        if words.lows[i] in ";:":
            return -1
    return -1


def _main(words: Words, n: int, depth: int) -> tuple[int, int] | None:
    """Return the subject of the verb that stands before token *n*, for a verb that shares it."""
    if depth > 2:
        return None
    bits, lows = words.bits, words.lows
    for i in range(n - 1, max(-1, n - 30), -1):
        b = bits[i]
        if lows[i] in ";:" or (lows[i] in ".?!" and words.is_stop(i)):
            return None
        if (
            b & (VERB | AUXILIARY)
            and not b & NAME
            and lows[i] not in ("to", "not", "n", "t")
            and not _is_noun(words, i)
        ):
            return _left(words, i, depth + 1)
        if b & REPORT and not b & NAME and not _is_noun(words, i):
            return _ending(words, n)
    return _ending(words, n)


def _ending(words: Words, end: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends before token *end*, with the prepositional phrases that belong to it."""
    bits, lows = words.bits, words.lows
    if end and bits[end - 1] & PRONOUN and not bits[end - 1] & DETERMINER:
        return words.starts[end - 1], words.ends[end - 1]
    first = end
    while first > 0 and end - first < 16:
        b, low = bits[first - 1], lows[first - 1]
        if b & MARK and low not in "'’$&" and not (low == "." and not words.is_stop(first - 1)):
            break
        if b & (BOUNDARY | FIGURE) and low != "that":
            break
        if low in ("and", "or") and not (first > 1 and bits[first] & NAME and bits[first - 2] & NAME):
            break
        if first == end and b & NOUN_TOO and first > 1 and bits[first - 2] & (NAME | POSSESSIVE):
            first -= 1  # "the Treasury note fell"
            continue
        if low == "that" or (b & REPORT and not b & NAME and not _is_noun(words, first - 1)):
            break
        if (
            b & (VERB | AUXILIARY)
            and not b & NAME
            and first < end
            and not _is_noun(words, first - 1)
            and not b & (RATE | _NOUN_OF | DIFFERENCE)
        ):
            break
        if low == "than":
            return None
        if b & PREPOSITION and low in _TURNS:
            break
        if b & PREPOSITION and first - 1 == 0:
            if low != "under":
                break
        first -= 1
    while first < end and (
        (bits[first] & (PREPOSITION | ADVERB | CHAIN) and not bits[first] & DETERMINER and lows[first] != "about")
        or lows[first] in ("and", "or")
    ):
        first += 1
    if first + 1 < end and lows[first].isdigit() and bits[first + 1] & DETERMINER:
        first += 1  # "by 2004 the share"
    if first + 2 < end and lows[first] in ("last", "this", "next") and lows[first + 1] in _PERIODS:
        first += 2
    return words.clean(first, end) if first < end else None
