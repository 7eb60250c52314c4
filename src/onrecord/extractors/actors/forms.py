"""The forms of names: which is the full one, which a part of it."""

from __future__ import annotations

Named = tuple[int, int, str, "str | None", str, "str | None"]
"""Start, end, the words, kind, rule, the canonical name a list gives."""

IN_CAPITALS = frozenset(
    {"names.capitals", "names.capitals-learnt", "names.capitals-person", "names.seat", "names.dateline"}
)


def key(named: Named) -> str:
    """Return the name that a candidate is counted under: of one set in capitals the name as it is written else."""
    return named[5] or named[2] if named[4] in IN_CAPITALS else named[2]


def cased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 4 else name


def is_part(name: str, full: str) -> bool:
    """Tell whether a name leaves words of the full name out at one of its ends."""
    if " " not in name:
        return name != full
    return len(name) < len(full) and (full.lower().endswith(" " + name.lower()) or full.startswith(name + " "))


def form_of(name: str, full: str) -> str:
    if name == full:
        return "name"
    letters = name.replace(".", "")
    if letters.isupper() and len(letters) <= 7 and " " in full:
        return "acronym"
    return "alias" if len(name) < len(full) else "name"


def explains(long: str, letters: str) -> bool:
    """Tell whether a name may be what some letters stand for: most of them begin one of its words."""
    plain = letters.replace(".", "")
    if not (plain.isupper() and 1 < len(plain) <= 8 and " " in long and " " not in letters):
        return False
    initials = [word[0].upper() for word in long.replace("-", " ").split()]
    held = 0
    for letter in plain:
        if letter in initials:
            initials.remove(letter)
            held += 1
    return 2 * held > len(plain)
