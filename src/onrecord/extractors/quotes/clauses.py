"""Where the clause that is attributed begins and ends."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extractors.quotes.lexicon import word_list
from onrecord.extractors.quotes.words import FINITE, Words, contracted, has_comma, main_clause

_AHEAD = 40


@cache
def _turns() -> re.Pattern[str]:
    """Catch the tags at which the words behind a cue turn into its content, or away from it."""
    return re.compile(f"[{FINITE}QTWRtgG:,;?!-]")


@cache
def _noun() -> re.Pattern[str]:
    return re.compile("[NnDOPM]")


@cache
def _headed() -> re.Pattern[str]:
    return re.compile("[NnDOPQg]")


@cache
def _clause_turns() -> re.Pattern[str]:
    """Catch the tags by which a clause without "that" shows, or shows that there is none."""
    return re.compile(f"[{FINITE}PRT,;:-]")


@cache
def _ends() -> re.Pattern[str]:
    """Catch the tags at which a clause may end."""
    return re.compile("[-,;:()CQ]")


def complement(line: Words, cue: int, frames: str) -> tuple[int, str] | None:
    """Return the word at which the content behind a cue begins, and what it is: ``Q``, ``t``, ``b``, ``i``, ``p``, ``n``.

    The content stands behind adverbs, a hearer ("told reporters") and phrases of time and place.
    """
    tags = line.tags
    total = len(tags)
    k = cue + 1
    while k < total and tags[k] == "A":
        k += 1
    if k >= total:
        return None
    if tags[k] == "t" and "i" in frames and k + 1 < total and tags[k + 1] in "ByAZXQ":
        return k, "i"
    if tags[k] == "I" and "p" in frames and line.lower[k] in word_list("matters"):
        return k, "p"
    limit = min(total, k + 22)
    noun = _noun().search(tags, k, limit)
    first_noun = noun.start() if noun else limit
    for turn in _turns().finditer(tags, k, limit):
        n = turn.start()
        tag = tags[n]
        seen_noun = first_noun < n
        if tag == "Q":
            if not seen_noun or tags[n - 1] in ",:" or frames.strip("qipO"):
                return n, "Q"
            break  # "shrugged at the broadside against “printing money”"
        if tag == "T" and ("t" in frames or "o" in frames or n == k) and (n + 1 < total):
            timed = line.lower[n - 1] in word_list("calendar") or line.lower[k] in word_list("calendar")
            if n > k and "o" not in frames and tags[k] in "NnDO" and not timed:
                break  # "reported victims at a centre that works"
            return n, "t"
        if tag == "W" and line.lower[n] in word_list("questions") and n == k:
            return n, "t"
        if tag == ":" and tags[n + 1 : n + 2] == "Q":
            return n + 1, "Q"
        if tag == ":":
            return (n + 1, "t") if n + 1 < total and "q" in frames else None
        if tag == "t":
            if "O" in frames and seen_noun and n + 1 < total and tags[n + 1] in "ByAZX":
                return k, "O"
            if "i" in frames and tags[n + 1 : n + 2] in ("B", "y", "Q") and _is_day(line, k, n):
                return n, "i"
            continue
        if tag == "," and tags[k] == "I" and tags[n + 1 : n + 2] in ("W", "R", "I", "G", "g"):
            closed = tags.find(",Q", n + 1, limit + 8)
            if closed > 0 and not {";", ":", "Q", "V"} & set(tags[n:closed]):
                return closed + 1, "Q"  # "said in the spring, when the leak became public, “…”"
        if tag == "," and (tags[k] == "I" or "o" in frames):
            closed = tags.find(",T", n + 1, limit + 8)
            if closed > 0 and closed + 2 < total and not {";", ":", "Q", "V", ","} & set(tags[n + 1 : closed]):
                return closed + 1, "t"  # "told Lagos, the head of the bank, that …"
        if tag in FINITE or tag in "R;-?!" or (tag in "gG" and tags[n - 1] == ","):
            break
        if tag == "," and tags[n + 1 : n + 2] not in ("I", "Q", "T", "A", "W"):
            behind = tags[n + 1 : n + 6].lstrip("N")
            if tags[n + 1 : n + 2] != "N" or behind[:1] not in (",", "I", "T", "A"):
                break
    if "b" in frames:
        bare = _bare(line, k, "o" in frames, limit)
        if bare >= 0:
            return bare, "b"
    if "n" in frames or "a" in frames:
        if tags[k] in "NnDOPM" or (tags[k] in "gG" and "n" in frames):  # "denied taking the money"
            return k, "n"
    return None


def _is_day(line: Words, first: int, stop: int) -> bool:
    """Tell whether words are a phrase of time: "on Friday"."""
    return all(line.tags[n] in "ID" or line.lower[n] in word_list("calendar") for n in range(first, stop))


def _bare(line: Words, k: int, hearer: bool, limit: int) -> int:
    """Return where a clause without "that" begins, -1 where none does."""
    tags = line.tags
    calendar = word_list("calendar")
    total = len(tags)
    if k + 1 < total and line.lower[k] in ("about", "around", "over", "under") and tags[k + 1] == "D":
        return k if _finite_from(line, k + 1, k + 24) else -1  # "said about half of them were"
    for _ in range(2):  # phrases of time and place in front
        if k < total and line.lower[k] in calendar:
            while k < total and (line.lower[k] in calendar or tags[k] == "A" or line.lower[k].isdigit()):
                k += 1
        elif k < total and tags[k] == "I":
            n = k + 1
            while n < limit and tags[n] in "DO":
                n += 1
            if n < limit and line.lower[n] in calendar:
                while n < limit and (line.lower[n] in calendar or line.lower[n].isdigit()):
                    n += 1
            else:
                while n < limit and (
                    tags[n] == "n" or (tags[n] == "I" and line.lower[n] in ("of", "with", "on", "at"))
                ):
                    n += 1
                    while tags[n - 1 : n] == "I" and n < limit and tags[n] in "DNO":
                        n += 1
            k = n
        else:
            break
    if hearer and k < total:
        if tags[k] == "M" or (line.lower[k] in ("her", "you", "it") and k + 1 < total and tags[k + 1] in "DPNnTO"):
            k += 1
        elif tags[k] in "NnDO":
            n = k
            while n < limit and tags[n] in "DO" and n == k:
                n += 1
            if n < limit and tags[n] == "O":  # "told the ABC's Insiders program the budget …"
                n += 1
                while n < limit and tags[n] in "Nn":
                    n += 1
            while n < limit and tags[n] in "Nn" and tags[n] == tags[min(n, k + 1)]:
                n += 1
            if n < limit and tags[n] in "PDNnO" and _finite_from(line, n, limit):
                k = n
    if k < total and tags[k] in "NnDOPA~g" and _finite_from(line, k, k + 24):
        return k
    return -1


def _finite_from(line: Words, k: int, limit: int) -> bool:
    """Tell whether a clause begins at *k*: a noun phrase, and then a finite verb before the clause is over."""
    tags = line.tags
    limit = min(limit, len(tags))
    first_noun = next((match.start() for match in _headed().finditer(tags, k, limit)), limit)
    relative = 0
    closed = 0
    for turn in _clause_turns().finditer(tags, k, limit):
        n = turn.start()
        if n < closed:
            continue
        tag = tags[n]
        noun = first_noun < n
        if tag in ",-" and noun:
            closed = _aside_end(tags, n)
            if closed:
                continue
        if tag == "P" and relative == 0 and contracted(line, n):
            return True
        if tag in FINITE:
            if relative == 0:
                return noun
            if tags[n + 1 : n + 2] not in ("V", "Y", "E", "e", "Z", "A"):
                relative -= 1
        if (tag == "R" or tag == "T") and noun:
            relative += 1
        elif tag in ";:T-R" or (tag == "," and not (n + 1 < limit and tags[n + 1] in "DnNRIgG")):
            return False
    return False


def _aside_end(tags: str, n: int) -> int:
    """Return where what a comma or a dash opens ends, where its twin stands before a finite verb, else 0."""
    closing = tags.find(tags[n], n + 1, n + 16)
    if closing < 0 or tags[closing + 1 + (tags[closing + 1 : closing + 2] == "A") :][:1] not in tuple(FINITE):
        return 0
    return closing + 1


def clause_end(
    line: Words,
    first: int,
    stop: int,
    relative: bool = False,
    subordinate: bool = False,
    judging: bool = False,
    verbless: bool = False,
) -> int:
    """Return the number of the word behind the clause that begins at *first*; *stop* at the latest.

    *relative*: its cue stands in a relative clause, which a comma and the verb of the main clause end; *subordinate*:
    in a clause before the main one, which a comma and the subject of the main clause end; *judging*: it is a
    judgement, which any other cue behind "and" ends; *verbless*: it has no finite verb, and a clause behind "and" ends it.
    """
    tags = line.tags
    depth = 0
    for match in _ends().finditer(tags, first, stop):
        n = match.start()
        tag = tags[n]
        if tag == ";" or (tag == ":" and n + 1 < stop and tags[n + 1] == "Q"):
            return n
        if tag == "(":
            depth += 1
        elif tag == ")":
            depth -= 1
        elif depth <= 0 and n + 1 < stop and (n > first + (tags[first] == "T") or tag == "Q") and has_comma(line, n):
            following = tags[n + 1]
            word = line.lower[n + 1]
            end = n + (tag == "Q")
            if following == "G" and n + 1 in line.cue and line.cue[n + 1].kind not in ("intend", "think"):
                return end
            if (
                tag == ","
                and following == "D"
                and word in ("a", "an")
                and n + 2 < stop
                and line.lower[n + 2] in word_list("messages")
            ):
                return end  # "that it was so, a claim the firm denies"
            if (
                following == "K"
                or (relative and following in FINITE)
                or (tag == "Q" and following == "V" and tags[n + 2 : n + 3] not in ("t", "I"))
            ):
                return end
            if following == "R" and tag == "," and "," not in tags[n + 1 : stop] and has_finite(line, first, n):
                return end  # what a relative clause at the end adds is the writer's
            if subordinate and main_clause(line, n + 1, stop):
                return end
            if following == "C" and word == "but" and tags[n + 2 : n + 3] not in ("T", "Q", "W"):
                return end
            if (tag == "," and word == "compared") or (word == "even" and line.lower[n + 2 : n + 3] == ["as"]):
                return end  # ", compared with a third last year", ", even as it grows"
            if following == "W" and word in ("while", "although", "though", "whereas") and not _aside_end(tags, n):
                return end
            if (following == "C" and tags[n + 2 : n + 3] == "V") or (judging and tag == "," and following == "V"):
                return end
            if following == "C" and (_own_cue(line, n + 2, stop) or (verbless and main_clause(line, n + 2, stop))):
                return end
            if following == "I" and word in ("according", "despite"):
                return end
        elif tag == "-":
            if not _closes(tags, n, stop) and has_finite(line, first, n) and main_clause(line, n + 1, stop):
                return n
        elif tag == "C" and verbless and tags[n - 1] == "Q" and tags[n + 1 : n + 2] == "Y":
            return n  # "spoke of “a wound” and left"
        elif tag == "C" and n + 1 < stop and tags[n + 1] == "V" and (n > first + 1 or tags[first] == "Q"):
            follower = line.cue[n + 1]
            if (
                judging
                or ("t" in follower.frames and follower.kind in ("say", "tell", "ask", "write", "order"))
                or (follower.kind == "judge" and not has_finite(line, first, n))
            ):
                return n
    return stop


def _closes(tags: str, dash: int, stop: int) -> bool:
    """Tell whether another dash ends what a dash opens, and the clause goes on with its verb."""
    closing = tags.find("-", dash + 1, min(stop, dash + 20))
    return closing > 0 and tags[closing + 1 : closing + 2] in tuple(FINITE)


def _own_cue(line: Words, n: int, stop: int) -> bool:
    """Tell whether a clause with a subject and a cue of its own begins at *n*: ", and Smith said"."""
    tags = line.tags
    for k in range(n, min(stop, n + 8)):
        if tags[k] == "V" and k > n and line.cue[k].kind in ("say", "tell", "ask", "write", "judge", "order"):
            return any(tag in "NnDOP" for tag in tags[n:k])
        if tags[k] in "YZTQ,RC" or (tags[k] == "X" and k == n):
            return False
    return False


def has_finite(line: Words, first: int, stop: int) -> bool:
    """Tell whether a finite verb stands among the words."""
    tags = line.tags
    return any(tags[n] in FINITE or contracted(line, n) for n in range(first, stop))
