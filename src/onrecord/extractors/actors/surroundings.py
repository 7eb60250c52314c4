"""What the words around a name say of its kind, as features."""

from __future__ import annotations

from onrecord.extractors.actors.weights import Weights
from onrecord.text.lexicon import Lexicon
from onrecord.text.openings import begins_sentence

Features = tuple[int, ...]

_LEFT = 36
_RIGHT = 30


class Surroundings:
    """The features of names by the words around them; those of known words are found once, before any text is read."""

    def __init__(self, lex: Lexicon, weights: Weights) -> None:
        self.lex = lex
        group, one = weights.group, weights.one
        self.l, self.l2, self.r, self.owned = group("l="), group("l2="), group("r="), group("'s=")
        self.initial, self.left_place, self.left_said = one("initial"), one("l-place"), one("l-said")
        self.small_role, self.large_role = group("l-role="), group("l-Role=")
        self.after = {
            **dict.fromkeys(lex.roles, one("r-role")),
            **dict.fromkeys(lex.cues["place_after"], one("r-place")),
            **dict.fromkeys(lex.cues["organisation_after"], one("r-organisation")),
            **dict.fromkeys(lex.cues["person_after"], one("r-person")),
        }
        self.owned_role = one("'s-role")
        self.the = (self.l.get("the", 0),)
        cues = lex.cues
        words = {
            word for word in (*self.l, *lex.roles, *cues["place_before"], *cues["person_before"]) if word.isalpha()
        }
        self.lefts = {word: self.left(word) for known in words for word in (known, known.capitalize())}
        self.rights = {word: self.right(word) for word in (*self.r, *self.after)}

    def of(self, text: str, start: int, end: int) -> list[int]:
        """Return the features of one occurrence of a name."""
        out: list[int] = []
        mark = text[start - 1] if start else "\n"
        if mark == " " or mark == "\xa0":
            before = text[max(0, start - _LEFT) : start]
            words = before.rsplit(None, 2)
            if words:
                word = words[-1]
                found = self.lefts.get(word)
                if found is None:
                    found = self.left(word)
                out += found
                if found is self.the and len(words) > 1:
                    out.append(self.l2.get(words[-2].lower() + " the", 0))
                if not before[-2].isalnum() and begins_sentence(text, start):
                    out.append(self.initial)
            else:
                out += (self.l.get("^", 0), self.initial)
        else:
            out.append(self.l.get("^" if mark == "\n" or mark == "\r" else mark, 0))
            if begins_sentence(text, start):
                out.append(self.initial)
        mark = text[end : end + 1]
        if mark == " " or mark == "\xa0":
            word = _first(text[end + 1 : end + _RIGHT])
            found = self.rights.get(word)
            out += self.right(word) if found is None else found
        else:
            self._marked(text, end, mark, out)
        return out

    def left(self, word: str) -> Features:
        """Return the features of the word before a name."""
        lex = self.lex
        bare = word.lower().strip("“\"(‘'")
        if bare == "the":
            return self.the
        role = lex.roles.get(bare) or lex.roles.get(bare.rstrip("."))
        if role is not None:
            return ((self.small_role if word[0].islower() else self.large_role).get(role, 0),)
        if word[-1] in ",;:":
            known = lex.entries.get(word[:-1])
            is_place = known is not None and known.kind != "organisation"
            return (self.l.get("place," if is_place else "Aa," if word[0].isupper() else word[-1], 0),)
        if word[0].isdigit():
            return (self.l.get("9", 0),)
        out = [self.l.get(bare, 0)]
        if bare in lex.cues["place_before"]:
            out.append(self.left_place)
        if bare in lex.cues["person_before"]:
            out.append(self.left_said)
        if word[0].isupper() and bare not in ("in", "at"):
            out.append(self.l.get("Aa", 0))
        return tuple(out)

    def right(self, word: str) -> Features:
        """Return the features of the word behind a name and a blank."""
        own = self.r.get("Aa" if word[:1].isupper() else word.lower(), 0)
        if word[:1].isdigit():
            return own, self.r.get("9", 0)
        return own, self.after.get(word, 0)

    def _marked(self, text: str, end: int, mark: str, out: list[int]) -> None:
        """Add the features of a mark right behind a name, and of what follows it."""
        r = self.r
        if not mark or mark in "\n\r":
            out.append(r.get("$", 0))
        elif mark in "'’" and text[end + 1 : end + 2] == "s":
            word = _first(text[end + 3 : end + _RIGHT])
            out += (r.get("'s", 0), self.owned.get(word, 0))
            if word in self.lex.roles:
                out.append(self.owned_role)
        elif mark == ",":
            word = _first(text[end + 2 : end + _RIGHT])
            out.append(r.get(",", 0))
            if word[:1].isdigit():
                out.append(r.get(",9", 0))
            elif word[:1].isupper():
                known = self.lex.entries.get(word)
                out.append(r.get(",place" if known is not None and known.kind != "organisation" else ",Aa", 0))
            else:
                out.append(r.get("," + word, 0))
                if word in self.lex.roles:
                    out.append(r.get(",role", 0))
        else:
            out.append(r.get(mark, 0))


def _first(after: str) -> str:
    """Return the first word of a stretch, without the marks around it."""
    head = after.split(None, 1)
    return head[0].strip(".,;:!?\"“”'’()[]") if head else ""
