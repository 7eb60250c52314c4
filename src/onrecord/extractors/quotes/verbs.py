"""Whether a word that can be a verb is one, by the words around it: "claims" as what they do, or as what they make."""

from __future__ import annotations

from onrecord.extractors.quotes.lexicon import word_list
from onrecord.text.cues import Cue

_CUE_TAGS = {"base": "B", "third": "V", "past": "V", "participle": "E", "ing": "G"}


def cue_verb(n: int, low: str, verb: Cue, words: list[str], tags: list[str], cue: dict[int, Cue]) -> str:
    """Return the tag of a word that can be a form of a cue verb, by what stands before it."""
    before = tags[n - 1] if n else "^"
    skipped = _past_adverbs(tags, n) if before == "A" else n - 1
    past_adverbs = tags[skipped] if n else "^"
    tag = _CUE_TAGS[verb.form]
    if tag == "V" and before == "O" and verb.lemma in ("say", "tell"):
        pass  # "Lloyd's said"
    elif tag == "V" and verb.form == "past":
        if past_adverbs == "Z":
            tag = "E"
        elif (
            (before in "DO" and words[n - 1].lower() not in word_list("quantities") and not _number(words[n - 1]))
            or (before == "I" and low != "said")
            or (before == "A" and _qualified(words, tags, n, skipped))
        ):
            return "n" if before != "I" else "e"
    elif tag == "V":  # third person: or a plural noun
        if low == "states" and before not in "PRA" and (n < 1 or words[n - 1].lower() not in word_list("bearers")):
            return "n"
        if (
            before in "DOIt"
            or (before in "VYBGgy" and words[n - 1].islower() and low in word_list("plurals"))
            or (
                before == "n"
                and low in word_list("plurals")
                and (n < 2 or tags[n - 2] in "DOIVBYyGgE")
                and words[n - 1].lower() not in word_list("bearers")
            )
        ):
            return "n"
    elif tag == "B":
        if (
            before in "tX"
            or past_adverbs in "tX"
            or (past_adverbs == "P" and words[skipped].lower() not in word_list("singular"))
        ):
            pass
        elif past_adverbs in "nN" and _plural(words[skipped].lower()) and (n < 2 or tags[n - 2] not in "XZ"):
            if before == "N" and low + "s" in word_list("plurals"):
                return "n"  # "a Breitbart News report"
        elif low in word_list("verbs") and (past_adverbs in "nN~)eEYg" or _number(words[skipped])):
            pass  # "the police say", "42% say", "six in 10 say"
        elif before == "D" and words[n - 1].lower() in word_list("quantities"):
            pass
        elif before == "R" or low == "read":
            tag = "V"
        elif before in "^,C" and not (n and before == "C" and tags[max(0, n - 2)] in "nN"):
            tag = "B"
        else:
            return "n"
        if tag == "B" and before not in "t^" and past_adverbs != "t":
            tag = "V"
    elif tag == "G" and before in "DO":
        return "n"
    elif tag == "E" and past_adverbs == "X":
        tag = "V"
    elif tag == "E" and before in "DO":
        return "n"
    if tag == "V" and before == "X" and verb.form in ("past", "third") and words[n - 1] in ("Will", "May"):
        tags[n - 1] = "N"  # "May said", where no verb can be
    cue[n] = verb
    return tag


def heads_clause(n: int, words: list[str], tags: list[str], verb: Cue) -> bool:
    """Tell whether the noun before the *n*-th word is the first of its clause, with nothing but an article before it."""
    k = n - 1
    if verb.form == "base":  # "Democrats hope that"
        return (
            n > 0
            and tags[k] == "N"
            and tags[n + 1] in "TPt"
            and _plural(words[k].lower())
            and (k == 0 or tags[k - 1] in ",;QCW")
        )
    if verb.form == "past":  # "Lloyd's called the sale a farce"
        return n > 0 and tags[k] == "O" and words[k][0].isupper() and tags[n + 1] in "TPD"
    while k > 0 and tags[k] == "n":
        k -= 1
    return k < n - 1 and tags[k] == "D" and (k == 0 or tags[k - 1] in ",;QC")


def _plural(low: str) -> bool:
    """Tell whether a word can be a plural by its ending."""
    return low[-1:] == "s" and low[-2:] not in ("ss", "us", "is")


def _number(word: str) -> bool:
    return word[:1].isdigit() or word.lower() in word_list("numbers")


def _past_adverbs(tags: list[str], n: int) -> int:
    """Return the number of the word before the *n*-th and the adverbs before that."""
    n -= 1
    while n > 0 and tags[n] == "A":
        n -= 1
    return n


def _qualified(words: list[str], tags: list[str], n: int, skipped: int) -> bool:
    """Tell whether an article or an owner stands before the adverbs of the *n*-th word: "a widely respected elder"."""
    if skipped != n - 2 or not words[n - 1].endswith("ly"):
        return False
    return tags[skipped] == "O" or words[skipped].lower() in word_list("articles")


def other_verb(n: int, low: str, tag: str, words: list[str], tags: list[str]) -> str:
    """Return the tag of a word that can be a form of a verb that is no cue."""
    before = tags[n - 1] if n else "^"
    skipped = _past_adverbs(tags, n) if before == "A" else n - 1
    past_adverbs = tags[skipped] if n else "^"
    if tag == "g":
        return "n" if before in "DO" else "g"
    if tag == "Y":
        if before in "DO" or (not low.endswith("ed") and past_adverbs in "IDO"):
            return "n"
        if before == "A" and _qualified(words, tags, n, skipped):
            return "n"
        if before == "I":
            return "e"
        if low.endswith("s") and not low.endswith("ss") and before in "nt":
            noun = before == "t" or (
                n > 1 and (tags[n - 2] in "IVB" or (n > 2 and tags[n - 2] == "D" and tags[n - 3] in "IYg"))
            )
            return "n" if noun else "Y"
        if past_adverbs == "Z":
            return "e"
        return "Y"
    if tag == "y":
        if past_adverbs in "tX":
            return "y"
        if past_adverbs == "P" or before == "R" or (past_adverbs == "n" and _plural(words[skipped].lower())):
            return "Y"
        return "n"
    return "Y" if past_adverbs == "X" else "n" if before in "DO" else "e"
