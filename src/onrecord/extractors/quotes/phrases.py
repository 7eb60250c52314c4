"""Noun phrases: the one that ends at a word, and the one that begins there."""

from __future__ import annotations

from onrecord.extractors.quotes.lexicon import word_list
from onrecord.extractors.quotes.words import FINITE, Words

Range = tuple[int, int]
"""The numbers of the first word and of the word after the last."""

LONGEST = 40
"""How many words away anything is looked for."""
OPENING = frozenset(["after", "before", "since", "as", "until"])
"""Prepositions that open a clause as well."""
TIME = frozenset(["on", "in", "at", "during", "since", "after", "before", "by"])


def last_of(tags: str, of: str, before: int) -> int:
    """Return the number of the last word up to *before* with one of the tags *of*, -1 where none is near."""
    for k in range(before, max(-1, before - LONGEST), -1):
        if tags[k] in of:
            return k
    return -1


def noun_phrase(line: Words, last: int) -> Range | None:
    """Return the noun phrase that ends at the word *last*, with what modifies it."""
    tags = line.tags
    calendar = word_list("calendar")
    while last > 0 and line.lower[last] in calendar and not is_surname(line, last):  # "Smith on Tuesday said"
        last -= 1
        while last > 0 and (tags[last] == "D" or line.lower[last] in TIME):
            last -= 1
        if tags[last] == "A" and last > 0:  # "the mayor late Tuesday said"
            last -= 1
    i = last
    stop = max(-1, last - LONGEST)
    while i > stop:
        tag = tags[i]
        if tag == "D" and 0 < i < last and tags[i - 1] == "n" and line.lower[i] in ("the", "a", "an"):
            i -= 1  # "a claim the body dismissed": another noun phrase begins
            break
        if tag in "NnDOe~M":
            i -= 1
        elif tag == "A" and 0 < i < last and tags[i - 1] in "DO" and tags[i + 1] in "nNe":
            i -= 1  # "a doctor at the town's only hospital"
        elif tag == ")":
            k = last_of(tags, "(", i)
            if k < 0:
                break
            i = k - 1
        elif (
            tag == "Q"
            and line.quoted[i].end - line.quoted[i].start < 40
            and i > 0
            and tags[i - 1] in "DNnO"
            and i < last
            and line.text[line.quoted[i].inner_end - 1] not in ",.?!"
        ):
            i -= 1  # a nickname, a name in quote marks
        elif (
            (tag == "I" and line.lower[i] not in ("than", "by") and line.lower[i] not in OPENING)
            or tag == "t"
            or (tag == "C" and 0 < i < last and tags[i - 1] in "NnO)" and tags[i + 1] in "NnDO")
        ):
            i -= 1
        elif tag == "I" and line.lower[i] == "by" and i and tags[i - 1] in "nN":
            i -= 1  # "a projection by the firm"
        elif tag == "I" and line.lower[i] == "by" and i > 1 and tags[i - 1] in "eEYV" and tags[i - 2] in "nN":
            i -= 2  # "a letter obtained by the paper"
        elif tag in "gG" and 0 < i < last and tags[i - 1] in "nN":
            i -= 1  # "a source speaking to the paper", "policy planning director"
        elif tag in "Ye" and 0 < i < last and tags[i - 1] == "Q" and line.lower[i].endswith("ed"):
            i -= 1  # “…,” retired General Ellis
        else:
            break
    first = i + 1
    while first <= last and tags[first] in "ICt~":
        if tags[first] == "I":
            first = _behind_preposition(line, first, last)
        else:
            first += 1
    return (first, last + 1) if first <= last and any(tag in "NnDOM" for tag in tags[first : last + 1]) else None


def _behind_preposition(line: Words, at: int, last: int) -> int:
    """Return where the subject begins behind "In a statement Smith", "On Tuesday the mayor"."""
    tags = line.tags
    calendar = word_list("calendar")
    k = at + 1
    while k <= last and tags[k] in "DO":
        k += 1
    if k <= last and line.lower[k] in calendar:
        while k <= last and (line.lower[k] in calendar or line.lower[k].isdigit()):
            k += 1
        return k if k <= last else at + 1
    for n in range(k, last + 1):
        if n > k and ((tags[n] == "N" and tags[n - 1] == "n") or (tags[n] == "D" and tags[n - 1] in "Nn")):
            return n
    return at + 1


def noun_phrase_after(line: Words, first: int, apposition: bool = True) -> Range | None:
    """Return the noun phrase that begins at the word *first*: of "said Lamar Smith, a Republican of Texas"."""
    tags = line.tags
    total = len(tags)
    while first < total and tags[first] == "A":
        first += 1
    if first >= total or (
        tags[first] not in "NnDOPM" and not (tags[first] in "Yeg" and tags[first + 1 : first + 2] in "Nn")
    ):
        return None
    if tags[first] == "P":
        return (first, first + 1)
    calendar = word_list("calendar")
    if line.lower[first] in calendar:
        return None
    i = first
    while i < total and i - first < LONGEST:
        tag = tags[i]
        if tag in "gGyYe" and i == first and tags[i + 1 : i + 2] in ("N", "n"):
            i += 1  # "said retired General Ellis"
            continue
        if tag in "Ye" and i > first and line.lower[i].endswith("ed") and i + 1 < total:
            if tags[i + 1] == "I" or line.lower[i + 1] in calendar:
                i += 2  # "one Republican involved in the planning", "a poll released Monday"
                continue
        if tag in "AYe" and i > first and tags[i - 1] in "DA" and tags[i + 1 : i + 2] in ("n", "e", "Y", "N"):
            i += 1  # "a newly found letter"
            continue
        if tag == "Y" and line.lower[i][-1] == "s" and tags[i + 1 : i + 2] in ("", ",", ".", "I"):
            i += 1  # "exit polls"
            continue
        if tag in "gGy" and i > first and (tag == "y" or tags[i - 1] == "n" or tags[i + 1 : i + 2] in ("n", "N")):
            i += 1  # "exit polling data"
            continue
        if tag in "NnDOe" and (i == first or line.lower[i] not in calendar or is_surname(line, i)):
            i += 1
        elif tag == "(":
            k = tags.find(")", i, i + 8)
            if k < 0:
                break
            i = k + 1
        elif (tag == "I" and line.lower[i] in ("of", "for", "from", "at", "with")) or (tag in "tC&" and i > first):
            if i + 1 < total and tags[i + 1] in "NnDO" and i > first and (tag != "C" or not _clause_at(line, i + 1)):
                i += 1
            else:
                break
        elif (
            tag == "Q"
            and line.quoted[i].end - line.quoted[i].start < 30
            and line.text[line.quoted[i].inner_end - 1] not in ",.?!"
            and i + 1 < total
            and tags[i + 1] == "N"
        ):
            i += 1
        else:
            break
    if i == first:
        return None
    if apposition and i + 1 < total and tags[i] == "," and tags[i + 1] in "DnON" and line.lower[i + 1] not in calendar:
        if line.lower[i + 1].endswith("ing") and tags[i + 2 : i + 3] not in ("n", "N"):
            return (first, i)  # "began the doctor, laying down his hat"
        k = i + 1
        while k < total and k - i < 25 and tags[k] not in ",;:.Q-VYRWTC(GgXZ":
            k += 1
        if k == total or tags[k] in ",;:.R-Q(":
            i = k
    return (first, i)


def is_surname(line: Words, n: int) -> bool:
    """Tell whether a word of the calendar is a name: "Kristen Day", and no "said Smith on May 3"."""
    following = line.lower[n + 1 : n + 2]
    return (
        line.lower[n] in word_list("surnames")
        and line.tags[n] == "N"
        and line.tags[n - 1] == "N"
        and not (following and following[0][:1].isdigit())
    )


def _clause_at(line: Words, first: int) -> bool:
    """Tell whether a clause with a subject of its own begins at *first*."""
    return any(tag in FINITE for tag in line.tags[first : first + 5].partition(",")[0])
