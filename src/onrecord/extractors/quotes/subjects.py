"""The subject of a verb: who speaks, in the right clause."""

from __future__ import annotations

import itertools

from onrecord.extractors.quotes.lexicon import word_list
from onrecord.extractors.quotes.phrases import (
    LONGEST,
    OPENING,
    TIME,
    Range,
    is_surname,
    last_of,
    noun_phrase,
    noun_phrase_after,
)
from onrecord.extractors.quotes.words import FINITE, Words, contracted, has_comma, main_clause

_DEPTH = 6


def subject(line: Words, verb: int, depth: int = 0) -> Range | None:
    """Return the words of the subject of the verb at *verb*, ``None`` where the sentence has none for it."""
    tags = line.tags
    if depth > _DEPTH:
        return None
    i = verb - 1
    while i >= 0 and tags[i] in "XZA":
        i -= 1
    if i > 1 and tags[i] == "~" and tags[i - 1] == ",":
        i -= 1  # "on “Good Morning,” adding": the mark of a name
    if i > 1 and line.lower[i] in word_list("calendar") and not is_surname(line, i):
        i = _before_time(line, i)
    if i >= 0 and tags[i] == "t" and tags[verb] in "Gg":  # "in addition to stating"
        return _previous(line, i, depth) or _ahead(line, verb)
    if i >= 0 and tags[i] == "t":  # "went on to say", "declined to say"
        return _chained(line, i - 1, depth)
    if i < 0:
        return _ahead(line, verb) if tags[verb] in "Gg" else None
    tag = tags[i]
    if tag == "I" and line.lower[i] in ("as", "by", "in", "of", "for", "without", "before", "after", "while", "with"):
        if tags[verb] in "Gg" and i > 0:  # "was quoted as saying", "began by saying"
            return _quoted_as(line, i) or _previous(line, i, depth)
        return None
    if tag == "W" and tags[verb] in "GgEe":  # "while saying"
        return _previous(line, i, depth) or _ahead(line, verb)
    if tag == "P":
        return (i, i + 1)
    if tag in "RT":
        if tag == "T" or line.lower[i] == "which":
            if i and line.lower[i - 1] in word_list("bearers"):  # "released a video that said"
                thing = noun_phrase(line, i - 1)
                if thing and thing[0] and _governed(line, thing[0]):
                    return _previous(line, thing[0], depth) or (i, i + 1)
        return (i, i + 1)
    if tag == "C":
        return _previous(line, i, depth, verb in line.cue)
    if tag == ",":
        if tags[verb] in "GgEe":
            return _previous(line, i, depth, verb in line.cue) or _before_comma(line, i, depth)
        if i and tags[i - 1] == "Q":  # "Ashby, who has called it “a mess”, told Sky News that"
            opened = tags.rfind(",R", max(0, i - 16), i)
            return _before_comma(line, opened, depth) if opened > 0 else None
        return _before_comma(line, i, depth)
    if tag == "-":
        k = last_of(tags, "-", i - 1)
        if k > 0:
            return noun_phrase(line, k - 1)
        return None
    if tag in "NnDOM)~M":
        found = noun_phrase(line, i)
        if found and tags[verb] in "Gg" and line.lower[found[1] - 1] in word_list("bearers"):
            return _previous(line, found[0], depth) or _ahead(line, verb) or found
        if tags[verb] in FINITE:
            framed = _framing(line, found[0] if found else i + 1, i + 1)
            if framed:
                return framed
            if found is None:
                return None
            aside = _aside(line, found[0])
            if aside:
                return aside if tags[aside[0]] != "X" else subject(line, aside[0], depth + 1)
        if found and tags[verb] == "V" and found[0] and tags[found[0] - 1] == "I" and tags[max(0, found[0] - 2)] == "C":
            return _previous(line, found[0] - 1, depth, verb in line.cue) or found  # "but in an interview said"
        if found and tags[verb] == "G" and found[0] and _governed(line, found[0]):
            return _previous(line, found[0], depth) or found  # "emailed supporters saying"
        return found
    if tags[verb] in "Gg":
        return _previous(line, i + 1, depth, tag == "Q" and verb in line.cue) or _ahead(line, verb)
    if tag == "Q" and has_comma(line, i):  # "Vale, citing “the mood,” said"
        opened = tags.rfind(",", max(0, i - LONGEST), i)
        return _before_comma(line, opened, depth) if opened > 0 and tags[opened + 1] in "GgEeR" else None
    return _framing(line, i + 1, i + 1) if tag in "eEYVgGB" else None


def _quoted_as(line: Words, at: int) -> Range | None:
    """Return who is quoted, where "as" stands at *at*: the witness of "police quoted a witness as saying"."""
    if line.lower[at] != "as" or line.tags[at - 1] not in "NnM":
        return None
    who = noun_phrase(line, at - 1)
    return (
        who if who and who[0] and line.lower[who[0] - 1] in ("quoted", "quotes", "quoting", "cited", "citing") else None
    )


def _framing(line: Words, before: int, stop: int) -> Range | None:
    """Return the noun phrase whose relative clause, or participle, the words from *before* to *stop* end.

    It is what speaks in "an official who saw the plan said", "a report published on Monday says".
    """
    tags = line.tags
    finite = -1
    for k in range(before - 1, max(0, before - 18), -1):
        tag = tags[k]
        if tag == "R" or line.lower[k] == "whose" or (tag == "T" and tags[k - 1] in "nN" and tags[k + 1] in FINITE):
            if finite < 0 or (tag == "R" and _reports_clause(line, finite)):
                return None
            return noun_phrase(line, k - 1)
        if tag in ",;:QTWCP-?!" or line.lower[k] in OPENING:
            return None
        if tag in FINITE:
            finite = k
        if tag in "eEgGYV" and tags[k - 1] in "nNO)" and not _reports_clause(line, k) and line.lower[k][-1] != "s":
            phrase = noun_phrase(line, k - 1)
            if phrase and (phrase[0] == 0 or tags[phrase[0] - 1] != "I"):
                return (phrase[0], stop)
    return None


_SPEAKING = ("he", "she", "we", "they", "i'", "i’")


def _reports_clause(line: Words, n: int) -> bool:
    """Tell whether a verb may have a clause behind it without "that", or with it."""
    cue = line.cue.get(n)
    return (
        cue is not None
        and "b" in cue.frames
        and (cue.kind in ("say", "tell", "think") or line.tags[n + 1 : n + 2] not in ("I", "A"))
        and line.lower[min(n + 1, len(line.lower) - 1)] not in word_list("calendar")
    )


def _aside(line: Words, first: int) -> Range | None:
    """Return what stands before a phrase between subject and verb: "who" of "who in the past described"."""
    tags = line.tags
    k = first - 1
    while k > 0 and tags[k] in "DI" and first - k < 4:
        k -= 1
    between = k >= 0 and tags[k] in "XRP" and tags[k + 1] == "I" and line.lower[k + 1] not in OPENING
    return (k, k + 1) if between else None


def _before_time(line: Words, last: int) -> int:
    """Return the number of the word before a phrase of time, where that is no noun: of the comma before "on Friday"."""
    k = last
    while k > 0 and (line.lower[k] in word_list("calendar") or line.tags[k] == "D"):
        k -= 1
    if line.lower[k] in TIME:
        k -= 1
    return k if k >= 0 and line.tags[k] in ",PRC" else last


def _chained(line: Words, i: int, depth: int) -> Range | None:
    tags = line.tags
    while i >= 0 and tags[i] in "AI":
        i -= 1
    if i < 0:
        return None
    if tags[i] in "MNn":  # "led her to declare"
        phrase = noun_phrase(line, i)
        if (
            phrase
            and phrase[0]
            and tags[phrase[0] - 1] in "VYGgBy"
            and ("I" not in tags[phrase[0] : phrase[1]] or tags[i] != "n")
        ):
            return phrase
    if tags[i] in "VYBGgEye":
        return subject(line, i, depth + 1)
    if line.lower[i] == "this" and i and tags[i - 1] in "XVY":  # "had this to say"
        return subject(line, i - 1, depth + 1)
    if tags[i] == "n":  # "was quick to say", "had this to say", "in a bid to say"
        k = last_of(tags, "XZVYQ;", i)
        if k >= 0 and tags[k] in "XZVY" and "," not in tags[k:i]:
            return subject(line, k, depth + 1)
    return None


def _previous(line: Words, before: int, depth: int, reporting: bool = False) -> Range | None:
    """Return the subject of the finite verb before a place: what "and said" and ", saying" share.

    *reporting*: a verb of saying shares the subject of a verb of saying, where there is one: of ``Smith said that the
    plan failed, adding``.
    """
    tags = line.tags
    k = before - 1
    fallback: Range | None = None
    if reporting:
        for n in range(before - 1, max(-1, before - LONGEST), -1):
            if tags[n] == ";":
                break
            if tags[n] == "V" and line.cue[n].kind in ("say", "tell", "write"):
                found = subject(line, n, depth + 1)
                if found is not None and tags[found[0]] not in "RT":
                    if not _introduced(line, found[0]) or not any(
                        tags[k] == "," and main_clause(line, k + 1, before) for k in range(n, before - 1)
                    ):
                        return found
                break
    if before < len(tags) and ((before and has_comma(line, before - 1)) or tags[before] == ","):
        that = tags.rfind("T", max(0, before - LONGEST), before)
        if that > 1 and tags[that - 1] in "nNVYGgM" and any(tag in FINITE for tag in tags[:that]):
            k = that - 1  # the main clause, not the one that it reports
    while k >= 0 and before - k < LONGEST:
        if tags[k] in "VYE" or tags[k] in "XZ":
            found = subject(line, k, depth + 1)
            if found is not None and tags[found[0]] not in "RT" and not (tags[k] in "VYE" and _object(line, found, k)):
                if not _introduced(line, found[0]):
                    return found
                fallback = fallback or found
            elif found is not None and tags[found[0]] == "R":
                fallback = fallback or found
            if found is not None:
                k = found[0]
        elif contracted(line, k) and line.lower[k].startswith(_SPEAKING) and not _introduced(line, k):
            return (k, k + 1)  # "he's running, and says"
        elif tags[k] == ";":
            break
        k -= 1
    return fallback


def _governed(line: Words, first: int) -> bool:
    """Tell whether a noun phrase that begins at *first* is the object of a verb: of "sent", of "sent out"."""
    tags = line.tags
    if tags[first - 1] in "VYBygG":
        return True
    return first > 1 and line.lower[first - 1] in ("out", "up", "off", "down", "over") and tags[first - 2] in "VYyg"


def _introduced(line: Words, first: int) -> bool:
    """Tell whether a subject is that of a subordinate clause: of "after they came", "what he has done"."""
    return first > 1 and (line.tags[first - 1] in "WR" or line.lower[first - 1] in OPENING)


def _object(line: Words, phrase: Range, verb: int) -> bool:
    """Tell whether a noun phrase before a form in -ed is an object: of "in the spot titled", no subject."""
    first = phrase[0]
    return (
        first > 0
        and phrase[1] == verb
        and line.tags[first] != "P"
        and line.tags[first - 1] in "IVYGgBytM"
        and line.lower[verb].endswith("ed")
    )


def _ahead(line: Words, verb: int) -> Range | None:
    """Return the subject that follows a participle clause: ``Calling it "a farce", Smith left``."""
    tags = line.tags
    for k in range(verb + 1, min(len(tags), verb + LONGEST)):
        if tags[k] == "," or (tags[k] == "Q" and k + 1 < len(tags) and tags[k + 1] in "NDP"):
            found = noun_phrase_after(line, k + 1)
            if found and found[1] < len(tags) and tags[found[1]] in FINITE + ",A":
                return found
    return None


def _head(phrase: str) -> str:
    """Return the tags of a noun phrase up to its head: without "of London", "representing London"."""
    return next(
        (phrase[:k] for k in range(1, len(phrase)) if phrase[k] == "I" or phrase[k - 1 : k + 1] == "ng"), phrase
    )


def _before_comma(line: Words, comma: int, depth: int) -> Range | None:
    """Return the subject where a comma stands before the verb: ``Smith, the mayor of Leeds, said``."""
    tags = line.tags
    calendar = word_list("calendar")
    start = 0
    for k in range(comma - 1, max(-1, comma - LONGEST), -1):
        if tags[k] == "T" and tags.rfind(",R", max(0, k - 8), k) >= 0:
            continue  # "Smith, who knew that it was over, said"
        if tags[k] in "Q;:T" or (tags[k] == "-" and k < comma - 1):
            start = k + 1
            break
        if tags[k] == "C" and k and tags[k - 1] == ",":
            start = k + 1
            break
    edges = [start - 1] + [k for k in range(start, comma + 1) if tags[k] == ","]
    last_verb = -1
    place = False
    for left, right in itertools.pairwise(edges):
        piece = tags[left + 1 : right]
        while piece[:1] in ("A", "C") or (piece[:1] in ("W", "T") and not any(tag in FINITE for tag in piece)):
            left += 1
            piece = piece[1:]
        if piece in ("P", "R"):
            return (left + 1, right)  # "Others, tired of waiting, shouted"
        if not piece or piece[0] in "IWtGgeERC" or line.lower[left + 1] in calendar:
            place = tags[right - 1] == "N" and line.lower[right - 1] not in calendar
            continue
        if place and not piece.strip("N") and right < comma and tags[right + 1] == "N":
            continue  # "in Denver, Colorado, the mayor, Carla Winter, said"
        place = False
        finite = next((n for n, tag in enumerate(piece) if tag in FINITE), -1)
        if finite >= 0:
            last_verb = left + 1 + finite
            continue
        if any(tag in "NnPO" for tag in piece):
            found = noun_phrase(line, right - 1)
            if found:
                named = tags[right + 1 : comma].partition("(")[0].partition("I")[0].lstrip("D")
                head = _head(tags[found[0] : found[1]])
                if head[-1:] == "n" and named and not named.strip("N"):
                    if "CD" in tags[found[0] : found[1]]:
                        return (found[0], comma)  # "Leclerc and his counterpart, Anna Weber, said"
                    return (right + 1, comma)  # "the alliance's secretary general, Stoltenberg, said"
                return (max(found[0], left + 1), right)
    if last_verb >= 0 and tags[comma - 1] != "Q":
        return subject(line, last_verb, depth + 1)
    return None
