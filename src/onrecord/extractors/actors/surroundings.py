"""What the words around a name say of its kind, as features."""

from __future__ import annotations

from onrecord.extractors.actors.weights import Weights
from onrecord.text.data import load_toml
from onrecord.text.lexicon import Lexicon
from onrecord.text.openings import begins_sentence

Features = tuple[int, ...]

_LEFT = 36
_RIGHT = 30


_TIES = frozenset({"of", "for", "at", "by", "called", "named"})
_ARTICLES = frozenset({"a", "an", "the", "one", "its", "his", "her"})


class Surroundings:
    """The features of names by the words around them; those of known words are found once, before any text is read."""

    def __init__(self, lex: Lexicon, weights: Weights) -> None:
        self.lex = lex
        group, one = weights.group, weights.one
        self.l, self.l2, self.r, self.owned = group("l="), group("l2="), group("r="), group("'s=")
        self.initial = one("initial")
        self.small_role, self.large_role = group("l-role="), group("l-Role=")
        self.role_before, self.noun_before = group("l-role,="), group("l-noun=")
        self.before = {
            **dict.fromkeys(lex.cues["place_before"], one("l-place")),
            **dict.fromkeys(lex.cues["person_before"], one("l-said")),
        }
        self.after = {
            **dict.fromkeys(lex.roles, one("r-role")),
            **dict.fromkeys(lex.cues["place_after"], one("r-place")),
            **dict.fromkeys(lex.cues["organisation_after"], one("r-organisation")),
            **dict.fromkeys(lex.cues["person_after"], one("r-person")),
        }
        self.verb = one("r-verb")
        self.verbs = frozenset(load_toml("onrecord.extractors.actors.data", "pronouns.toml")["verbs"].split())
        self.owned_role = one("'s-role")
        self.tied, self.explained, self.bracketed = group("of="), group("appos="), group("bracket=")
        self.nouns = {
            **dict.fromkeys(lex.roles, "role"),
            **dict.fromkeys(lex.cues["work_noun"], "work"),
            **dict.fromkeys(lex.cues["body_noun"], "body"),
            **dict.fromkeys(lex.cues["place_noun"], "place"),
        }
        """What a noun says of the kind of the name that it is told of."""
        self.the = (self.l.get("the", 0),)
        words = {*self.l, *lex.roles, *self.before}
        words |= {word.capitalize() for word in words}
        self.lefts = {word: self.left(word) for word in words if word.isalpha()}
        self.rights = {word: self.right(word) for word in (*self.r, *self.after) if word.isalpha()}

    def of(self, text: str, start: int, end: int) -> Features:
        """Return the features of one occurrence of a name."""
        mark = text[start - 1] if start else "\n"
        if mark == " ":
            before, _, word = text[start - _LEFT if start > _LEFT else 0 : start - 1].rpartition(" ")
            left = self.lefts.get(word)
            if left is None:
                is_inside = (word[-1:].isalpha() or word[-1:] == ",") and word.isprintable()  # not a sentence's first
                left = self.left(word) if is_inside else self._unknown_left(text, start)
            if left is self.the:
                left = self._the(before)
                if before[-3:] == " of":
                    left += (self._tie(before[:-3]),)
            elif word in _TIES:
                left += (self._tie(before),)
        else:
            left = self._unknown_left(text, start)
        mark = text[end : end + 1]
        if mark == " ":
            word = text[end + 1 : end + _RIGHT].partition(" ")[0]
            right = self.rights.get(word)
            if word[:1] == "(":
                right = self._bracket(word)
            elif right is None:
                right = self.right(word if word.isalpha() else _first(text[end + 1 : end + _RIGHT]))
        else:
            right = self._marked(text, end, mark)
        return left + right

    def left(self, word: str) -> Features:
        """Return the features of the word before a name."""
        lex = self.lex
        first = word[0]
        bare = word.lower()
        if not word.isalpha():
            if word[-1] in ",;:":
                role = lex.roles.get(bare[:-1]) if word[-1] == "," else None
                if role is not None:
                    return (self.role_before.get(role, 0),)
                known = lex.entries.get(word[:-1])
                is_place = known is not None and known.kind != "organisation"
                return (self.l.get("place," if is_place else "Aa," if first.isupper() else word[-1], 0),)
            bare = bare.strip("“\"(‘'")
        if bare == "the":
            return self.the
        role = lex.roles.get(bare) or lex.roles.get(bare.rstrip("."))
        if role is not None:
            return ((self.small_role if first.islower() else self.large_role).get(role, 0),)
        if first.isdigit():
            return (self.l.get("9", 0),)
        capital = self.l.get("Aa", 0) if first.isupper() and bare not in ("in", "at") else 0
        noun = self.noun_before.get(self.nouns.get(bare, ""), 0) if first.islower() else 0
        return self.l.get(bare, 0), capital, self.before.get(bare, 0), noun

    def right(self, word: str) -> Features:
        """Return the features of the word behind a name and a blank."""
        own = self.r.get("Aa" if word[:1].isupper() else word.lower(), 0)
        if word[:1].isdigit():
            return own, self.r.get("9", 0)
        if word in self.verbs or (word[-2:] == "ed" and word.islower()):
            return own, self.after.get(word, 0), self.verb
        return own, self.after.get(word, 0)

    def _tie(self, before: str) -> int:
        """Return what the noun says to which a small word ties a name: ``the village of``, ``a spokesman for``."""
        return self.tied.get(self.nouns.get(before.rpartition(" ")[2].lower(), ""), 0)

    def _bracket(self, word: str) -> Features:
        """Return the features of brackets behind a name, by the first word in them."""
        bare = word.strip("().,;:")
        entry = self.lex.entries.get(bare)
        if entry is not None and entry.kind in ("country", "place"):
            return (self.bracketed.get("place", 0),)
        sort = (
            "9"
            if bare[:1].isdigit()
            else "A"
            if len(bare) > 1 and bare.isupper()
            else "Aa"
            if bare[:1].isupper()
            else "a"
        )
        return (self.bracketed.get(sort, 0),)

    def _explanation(self, text: str, start: int) -> int:
        """Return what the noun says that explains a name behind its comma: ``, a small town in``."""
        for word in text[start : start + 48].split(" ")[1:5]:
            kind = self.nouns.get(word.rstrip(",.;:"))
            if kind is not None:
                return self.explained.get(kind, 0)
            if word[-1:] in ",.;:":
                break
        return 0

    def _the(self, before: str) -> Features:
        """Return the features of the article, with the word before it."""
        words = before.rsplit(None, 1)
        return (*self.the, self.l2.get(words[-1].lower() + " the", 0)) if words else self.the

    def _unknown_left(self, text: str, start: int) -> Features:
        """Return the features of what stands before a name, whatever it is."""
        initial = (self.initial,) if begins_sentence(text, start) else ()
        mark = text[start - 1] if start else "\n"
        if not mark.isspace():
            return (*initial, self.l.get(mark, 0))
        words = text[max(0, start - _LEFT) : start].rsplit(None, 2)
        if not words or mark in "\n\r":
            return (*initial, self.l.get("^", 0))
        left = self.left(words[-1])
        return initial + (self._the(words[-2]) if left is self.the and len(words) > 1 else left)

    def _marked(self, text: str, end: int, mark: str) -> Features:
        """Return the features of a mark right behind a name, and of what follows it."""
        r = self.r
        if not mark or mark in "\n\r":
            return (r.get("$", 0),)
        if mark == "\xa0":
            return self.right(_first(text[end + 1 : end + _RIGHT]))
        if mark in "'’" and text[end + 1 : end + 2] == "s":
            word = _first(text[end + 3 : end + _RIGHT])
            return r.get("'s", 0), self.owned.get(word, 0), self.owned_role if word in self.lex.roles else 0
        if mark != ",":
            return (r.get(mark, 0),)
        word = _first(text[end + 2 : end + _RIGHT])
        if word[:1].isdigit():
            return r.get(",", 0), r.get(",9", 0)
        if word[:1].isupper():
            known = self.lex.entries.get(word)
            return r.get(",", 0), r.get(",place" if known is not None and known.kind != "organisation" else ",Aa", 0)
        if word in _ARTICLES:
            return r.get(",", 0), r.get("," + word, 0), self._explanation(text, end + 2)
        return r.get(",", 0), r.get("," + word, 0), r.get(",role", 0) if word in self.lex.roles else 0


def _first(after: str) -> str:
    """Return the first word of a stretch, without the marks around it."""
    head = after.split(None, 1)
    return head[0].strip(".,;:!?\"“”'’()[]") if head else ""
