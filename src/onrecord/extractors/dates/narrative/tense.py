"""Whether the words around a date look back or ahead."""

from __future__ import annotations

from functools import cache

from onrecord.extractors.dates.words import tense_words
from onrecord.late import late

BACK, AHEAD = -1, 1

WINDOW = 110
"""How far before a date its clause is read, in code points; half of it behind the date."""

WEAK, TOLD = 2, 3
"""What else a word can say of a date: that it lies ahead more often than not, and that it does in a tale or a timetable."""
PAIRED = 4
"""Of a word that says nothing but with the one beside it."""
EXCEPTED = frozenset("going set has have would could vowed plan plans expected host forecast said planned meet".split())
"""Words that beside some others say something else than by themselves."""
STANDS = frozenset(("is", "are"))
"""Words that right before a date tell that something is on that day: the game is Sunday."""
BEINGS = frozenset(("is", "are", "was", "were", "be", "been"))
HOSTED = late(r"[”\"’]$|^[a-z-]+[a-rt-z]$|^[A-Z]{2,}$")
"""What somebody is a host of: a radio, a show, CNN."""
WILL = ("'ll", "’ll")
AIMS: tuple[list[str], ...] = (["to"], ["a"], ["an"], ["the"], ["for"], ["more"], [])
"""What stands behind "plans" where somebody does."""
NO_SUBJECTS = frozenset(("to", "not", "didn't", "didn’t", "did", "could", "can", "would"))
"""What stands before a verb that is in no present tense."""
VERBS_ALONE = frozenset(("ed", "ng", "ld"))
"""How those of a tale or a timetable end that can be no nouns."""
STRIP = "“”\"‘'’(),.;:!?—–-"


def tenses(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Return :data:`BACK` or :data:`AHEAD` by the nearest cue before the date in its sentence, else behind it; 0 for none.

    The second is what the cue says surely: a cue of the future that leaves a doubt, "may" and not "will", says nothing.
    """
    words = _of_its_quote(text[max(low, start - WINDOW) : start])
    found = _before(words)
    if found == 0:
        reach = WINDOW // 2 if len(words) > 1 else WINDOW  # at the head of its sentence, the whole clause is behind it
        found = _behind(CLOSED.split(text[end : min(high, end + reach)], maxsplit=1)[0].split())
        if found == TOLD:
            return AHEAD, 0
    if found == WEAK:
        return AHEAD, 0
    way = AHEAD if found == TOLD else found
    return way, way


def tense_behind(text: str, end: int, high: int) -> int:
    """Return which way what stands behind a date looks; 0 where no cue leaves no doubt."""
    found = _behind(text[end : min(high, end + WINDOW // 2)].split())
    return found if found in (BACK, AHEAD) else 0


def _of_its_quote(before: str) -> list[str]:
    """Return the words before a date, from where the quote opens that it stands in."""
    words = before.split()
    if "“" in before or '"' in before:
        closed = 0
        for n in range(len(words) - 1, -1, -1):
            closed += words[n].rstrip(",.;:!?").endswith(("”", '"'))
            if words[n].startswith(("“", '"')):
                if not closed:
                    return words[n:]
                closed -= 1
    return words


def _words_before(text: str, start: int, low: int) -> list[str]:
    """Return the words before a date in its clause."""
    return text[max(low, start - WINDOW) : start].split()


def looks_ahead(text: str, start: int, low: int) -> bool:
    """Return whether a word of the future that leaves no doubt stands anywhere before a date in its sentence."""
    words = _words_before(text, start, low)
    return any(_kind(words, n) == AHEAD for n in range(len(words)))


def was_done(text: str, start: int, low: int) -> bool:
    """Return whether what stands right before a date was done on it: "was sentenced on", "died in", not "was planned on"."""
    words = _words_before(text, start, low)
    led = words.pop() if words and words[-1] in ("on", "in") else ""
    if not words or (len(words) > 1 and words[-2] in STANDS) or _is_base(words, len(words) - 1):
        return False
    word = words[-1]
    if "-" in word:
        return False  # the delegate-packed primary
    if word in tense_words("done"):
        return True
    if led == "in" and words[-2:-1] not in (["was"], ["were"], ["had"], ["been"]):
        return False  # the seats reserved in January
    return word[-2:] == "ed" and _kind(words, len(words) - 1) == BACK


def deadline(text: str, start: int, low: int) -> int:
    """Return which way what is done by a date lies: ahead, but back where the nearest verb before it is over.

    In "wants the town cleared by March" the participle right before "by" tells nothing, in "was cleared by March" what
    stands before it does.
    """
    words = _words_before(text, start, low)[:-1]
    if words and words[-1].endswith("ed"):
        del words[-1]
    for n in range(len(words) - 1, -1, -1):
        word = words[n].strip(STRIP).lower()
        if word == "to" and (follows := words[n + 1 : n + 2]) and follows[0].isalpha():
            if follows[0] not in tense_words("determiners"):
                return BACK if n and words[n - 1] in tense_words("brought_off") else AHEAD
        if word in tense_words("commits"):
            return AHEAD
        kind = 0 if word in tense_words("reports") else _kind(words, n)
        if kind and not (kind == BACK and _is_base(words, n)):
            return BACK if kind == BACK else AHEAD
    return AHEAD


def is_awaited(text: str, end: int) -> bool:
    """Return whether behind a date stands a thing that is looked forward to: Monday's debate, the November election."""
    words = text[end : end + 48].removeprefix("'s").removeprefix("’s").split()
    for n, word in enumerate(words[:3]):
        if word.strip(STRIP).lower() in tense_words("awaited"):
            return words[n + 1 : n + 2] not in (["was"], ["were"], ["had"])
    return False


@cache
def _kinds() -> dict[str, int]:
    """Return what each word says; a later list goes before an earlier one."""
    said = (("past", BACK), ("weak", WEAK), ("told", TOLD), ("strong", AHEAD), ("none", 0))
    kinds = {word: kind for name, kind in said for word in tense_words(name)}
    heads = [pair.partition("_")[0] for pair in tense_words("timetable")]
    return dict.fromkeys(["reports", "because", "to", *heads], PAIRED) | kinds


def _kind(words: list[str], n: int) -> int:
    """Return what a word says of a date: AHEAD, WEAK, TOLD, BACK, or 0 for nothing."""
    word = words[n].strip(STRIP)
    if n and word[:1].isupper() and not word.endswith(WILL):
        return 0  # the Met Office, Will Smith
    word = word.lower()
    kind = _kinds().get(word)
    if kind is None:
        if word[-2:] == "ed" and len(word) > 3:
            return 0 if _is_adjective(words, n) else BACK
        return AHEAD if word.endswith(WILL) else 0
    if kind == PAIRED:
        return _of_pair(words, n, word)
    if kind == BACK and n and words[n - 1].lower() in ("a", "an", "the"):
        return 0  # a cut, the lost
    if word in EXCEPTED:
        if word in ("going", "set"):
            follows = words[n + 1] if n + 1 < len(words) else ""
            return AHEAD if follows in ("to", "for") else BACK if word == "set" else 0
        if word in ("has", "have") and (behind := words[n + 1 : n + 4]):
            if behind[0] in ("until", "to"):
                return AHEAD
            return BACK if any(map(_is_participle, behind)) else 0
        if word == "would" and words[n + 1 : n + 2] == ["have"]:
            return 0
        if word == "could" and words[n + 1 : n + 2] == ["not"]:
            return BACK  # could not be reached on Friday
        if word == "vowed" and words[n + 1 :] in ([], ["on"]):
            return BACK  # vowed on Tuesday to stay
        if word in ("plan", "plans") and words[n + 1 : n + 2] not in AIMS:
            return 0  # a spending plan on Monday
        if word == "expected" and n and words[n - 1].lower() in ("than", "as"):
            return 0  # more than expected
        if word == "host" and n and HOSTED.search(words[n - 1]):
            return 0  # the radio host Hugh Ellis
        if word == "forecast":
            return AHEAD if n and words[n - 1].lower() in BEINGS else 0
        if word == "said" and words[n].endswith(","):
            return 0  # "it will rain, the office said, with snow by": an aside
        if word == "planned" and words[n + 1 : n + 2] not in (["to"], ["a"], ["an"], ["the"]):
            return WEAK
        if word == "meet" and n and words[n - 1].lower() in NO_SUBJECTS:
            return 0
    if kind == TOLD and n and word[-2:] not in VERBS_ALONE:
        before = words[n - 1].lower()
        if before != "that" and before in tense_words("determiners"):
            return 0  # the play, his return; that opens
    return kind


def _of_pair(words: list[str], n: int, word: str) -> int:
    """Return what a word says that says something with another alone: takes place, because of, ready to."""
    if word == "reports" and n and words[n - 1][:1].isupper():
        return TOLD  # Nvidia reports on Wednesday
    if n + 1 < len(words) and f"{word}_{words[n + 1].strip(STRIP)}" in tense_words("timetable"):
        return TOLD
    if word == "because" and words[n + 1 : n + 2] == ["of"]:
        return BACK
    return AHEAD if word == "to" and n and words[n - 1] in tense_words("before_to") else 0


def _is_base(words: list[str], n: int) -> bool:
    """Return whether a form of the past stands behind "will" or "to be", and is no past."""
    return n > 0 and words[n - 1] in tense_words("before_base")


def _is_participle(word: str) -> bool:
    """Return whether a word may be what "has" makes a past of: has won, has not yet been told."""
    word = word.strip(STRIP)
    return word.endswith(("ed", "en", "wn")) or word in tense_words("past") or word in tense_words("participles")


def _is_adjective(words: list[str], n: int) -> bool:
    """Return whether a participle stands before a noun: a still unspecified day, the proposed sale."""
    before = words[n - 1].lower() if n else ""
    if before.endswith("ly") or before in ("still", "yet", "newly", "so"):
        before = words[n - 2].lower() if n > 1 else ""
    return before in tense_words("determiners") and n + 1 < len(words)


CLOSED = late(r"[,.?!]['’]?[\"”]")
"""Where a quote closes: who said it stands behind, and says nothing of when it is."""
HOUR = late(r"(?:[0-9]{1,2}(?:[:.][0-9]{2})?(?:[ap]m)?|[ap]\.?m\.?|[A-Z]{2,4}|noon|midnight)$")


def _before(words: list[str]) -> int:
    last = len(words) - 1
    while last > 0 and HOUR.match(words[last]):
        last -= 1  # until 9 p.m. Friday
    if last > 0 and words[last].lower() == "as" and words[last - 1].lower() in ("soon", "early"):
        return AHEAD
    if last > 0 and words[last] == "for" and not tense_words("fixed").isdisjoint(words[max(0, last - 6) : last]):
        return AHEAD
    if last > 0 and (words[last] in STANDS or (words[last] == "on" and words[last - 1] in STANDS)):
        return AHEAD
    if words[last:] and words[last].lower() in tense_words("coming"):
        return AHEAD
    for n in range(last, -1, -1):
        kind = _kind(words, n)
        if not kind or words[n] == "after" or (words[n].lower() == "by" and n < last):
            continue  # until after she leaves on Jan. 20; cited by police in December
        if kind == WEAK and n == last and (word := words[n].lower()) in ("by", "until", "next"):
            if word == "until" and not tense_words("deferred").isdisjoint(
                w.strip(STRIP).lower() for w in words[max(0, n - 8) : n]
            ):
                return AHEAD
            if n and words[n - 1].lower() in ("has", "have"):
                return AHEAD
            continue  # it leads the date itself
        if kind == BACK and _is_base(words, n):
            continue  # "will be released", "to be held": what stands before decides
        return kind
    return 0


def _behind(words: list[str]) -> int:
    return next((kind for n in range(len(words)) if (kind := _kind(words, n))), 0)
