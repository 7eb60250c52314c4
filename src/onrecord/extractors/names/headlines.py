"""Lines set in capitals: names by the tables alone, and by what the rest of the text has taught."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from onrecord.extractors.names.shouted import person
from onrecord.text.lexicon import Entry, Kind, lexicon

Learnt = tuple[Kind, str, Entry | None]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_]\.){2,6}|[^\W_](?:[\w&]|['’](?=\w)(?!S\b)|[-.](?=\w))*")


@cache
def _folded() -> tuple[dict[str, str], dict[str, int]]:
    """Return the tables' names in capitals, to the name itself, and the number of words by first word."""
    lex = lexicon()
    folded: dict[str, str] = {}
    longest: dict[str, int] = {}
    for name in (*lex.entries, *lex.demonyms, *lex.metonyms):
        upper = name.upper()
        if len(upper) < 3 and upper not in lex.cues["short_capitals"]:
            continue
        if " " not in name and name.lower() in lex.words and lex.entries.get(name, _NONE).kind != "country":
            continue
        folded.setdefault(upper, name)
        first, _, rest = upper.partition(" ")
        longest[first] = max(longest.get(first, 1), rest.count(" ") + 2 if rest else 1)
    return folded, longest


_OWNED = ("'S", "’S")
_NONE = Entry("place", "", "")


Lines = list[tuple[int, int]]


def set_lines(text: str) -> tuple[Lines, Lines]:
    """Return the (start, end) of the lines set all in capitals, and of the short ones set with capitals in every word."""
    shouted: Lines = []
    titles: Lines = []
    start = 0
    for line in text.split("\n"):
        length = len(line)
        if length > 5:
            if line.isupper():
                if " " in line.strip() and sum(map(str.isalpha, line[:200])) > 5:
                    shouted.append((start, start + length))
            elif 16 <= length <= 160 and line[-1] not in ",;:\r" and _is_title(line):
                titles.append((start, start + length))
        start += length + 1
    return shouted, titles


def _is_title(line: str) -> bool:
    """Tell whether nearly all words of a line have capitals, some common ones among them: a title, as some houses set it."""
    words = line.split()
    if len(words) < 4 or (line[-1] == "." and ": " not in line and "." not in words[-1][:-1]):
        return False  # a sentence; a caption has a label in it: "A view of the bay. Photo: Ann Lee."
    small = 0
    for word in words:
        if word[0].islower() and len(word) > 3:
            small += 1
            if small * 10 > len(words):
                return False
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    if len(long) < 3 or small * 10 > len(long):
        return False
    is_word = lexicon().is_word
    return sum(is_word(word.lower().strip(".,:;'’")) for word in long) >= 2


def caps_names(
    text: str, lines: list[tuple[int, int]], learnt: Mapping[str, Learnt]
) -> list[tuple[int, int, Kind, str, Entry | None]]:
    """Return the names in lines set in capitals."""
    lex = lexicon()
    folded, longest = _folded()
    own: dict[str, str] = {}
    own_longest: dict[str, int] = {}
    for name, (kind, rule, _) in learnt.items():
        for part in {name, name.rsplit(" ", 1)[-1]} if kind in ("person", None) and rule != "names.acronym" else {name}:
            upper = part.upper()
            if upper not in own and (part == name or not lex.is_word(part.lower())):
                own[upper] = name
                first, _, rest = upper.partition(" ")
                own_longest[first] = max(own_longest.get(first, 1), rest.count(" ") + 2 if rest else 1)
    found: list[tuple[int, int, Kind, str, Entry | None]] = []
    for begin, last in lines:
        words = [(match.start(), match.end()) for match in _word().finditer(text, begin, last)]
        i = 0
        while i < len(words):
            start = words[i][0]
            head = text[start : words[i][1]]
            full = person(lex, text, words, i) if head not in longest and head in own else (0, "")
            if full[0] == 2:  # "ROBERTO DURAN", where the text has taught one of them only
                end = words[i + 1][1]
                found.append((start, end, "person", "names.capitals-person", Entry("person", full[1], "shouted")))
                i += 2
                continue
            for length in range(min(max(longest.get(head, 1), own_longest.get(head, 1)), len(words) - i), 0, -1):
                end = words[i + length - 1][1]
                name = text[start:end]
                if name in own:
                    kind, _, entry = learnt[own[name]]
                    if entry is None:
                        entry = Entry(kind, own[name], "learnt")
                    elif not entry.name:
                        entry = entry._replace(name=own[name])
                    found.append((start, end, kind, "names.capitals-learnt", entry))
                    break
                if name in folded:
                    if i + length < len(words) and text[slice(*words[i + length])] in lex.cues["event_behind"]:
                        break  # "HONG KONG OPEN"
                    if i == 0 and text[end : end + 3] == " - " and name.lower() in lex.words:
                        break  # a slug: "ATHLETICS - "
                    real = folded[name]
                    entry = lex.entries.get(real)
                    if entry is not None:
                        known = entry if entry.name else entry._replace(name=real)
                        found.append((start, end, entry.kind, "names.capitals", known))
                    elif real in lex.demonyms:
                        found.append((start, end, "country", "names.demonym", lex.demonyms[real]))
                    else:
                        found.append((start, end, "place", "names.seat", Entry("place", real, "seat")))
                    break
            else:
                length = 1
                if i == 0 and _dateline_rest(text, words, last):
                    end = words[0][1]
                    found.append((start, end, "place", "names.dateline", None))
                elif (owner := lex.entries.get(head.title())) is not None and text[
                    words[i][1] : words[i][1] + 2
                ] in _OWNED:
                    known = owner if owner.name else owner._replace(name=head.title())
                    found.append((*words[i], owner.kind, "names.capitals", known))  # "FED'S": fed alone is a word
                else:
                    count, name = person(lex, text, words, i)
                    if count:
                        length = count
                        end = words[i + count - 1][1]
                        found.append((start, end, "person", "names.capitals-person", Entry("person", name, "shouted")))
            i += length
    return found


def _dateline_rest(text: str, words: list[tuple[int, int]], last: int) -> bool:
    """Tell whether a day follows the line's first word and nothing else: ``AMSTERDAM 1996-08-30``."""
    rest = text[words[0][1] : last].strip()
    return len(rest) <= 20 and sum(map(str.isdigit, rest)) >= 6
