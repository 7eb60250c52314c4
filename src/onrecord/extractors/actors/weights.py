"""What the features of a name weigh: for each of the kinds that it may be, in hundredths, from ``data/weights.tsv``.

A feature travels as one integer, its weights for all kinds packed: integers are added far faster than lists. No two are
alike, so that what several occurrences of a name say alike can be told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.text.data import load_text

KINDS = ("person", "organisation", "place", "other")

_BITS = 15  # four times 15 bits make no more than a machine word, which is summed in one go
_MASK = (1 << _BITS) - 1
_HALF = 1 << _BITS - 1


class Weights:
    """The weights of the features, by their groups: ``s3=`` holds ``s3=ans`` and its like, "" what has no group."""

    def __init__(self) -> None:
        sums: dict[str, list[int]] = {}
        for file in ("weights.tsv", "weights_own.tsv"):
            for line in load_text("onrecord.extractors.actors.data", file).splitlines():
                if line.startswith(("#", "feature\t")):
                    continue
                feature, *values = line.split("\t")
                held = sums.setdefault(feature, [0, 0, 0, 0])
                for n, value in enumerate(values):
                    held[n] += int(value)
        self._groups: dict[str, dict[str, int]] = {}
        taken = {0}
        for feature, held in sums.items():
            group, equals, key = feature.partition("=")
            if not equals:
                group, key = "", feature
            whole = packed(held)
            while whole in taken:
                whole += 1  # a hundredth more for the first kind tells it apart
            taken.add(whole)
            self._groups.setdefault(group + equals, {})[key] = whole

    def group(self, name: str) -> Mapping[str, int]:
        """Return the features of a group by what stands behind the sign, ``=`` being the name's last."""
        return self._groups.get(name, {})

    def one(self, name: str) -> int:
        """Return a feature that has no group, 0 where it weighs nothing."""
        return self.group("").get(name, 0)


def packed(weights: Sequence[int]) -> int:
    """Return weights in one integer; each of them, and each sum, is to stay below 16,384 hundredths."""
    return sum(weight << _BITS * n for n, weight in enumerate(weights))


def heaviest(total: int) -> str:
    """Return the kind for which most speaks, the first of those for which as much does."""
    total += _OFFSETS
    person, organisation, place, other = total & _MASK, total >> 15 & _MASK, total >> 30 & _MASK, total >> 45
    if person >= organisation and person >= place and person >= other:
        return "person"
    if organisation >= place and organisation >= other:
        return "organisation"
    return "place" if place >= other else "other"


_OFFSETS = packed([_HALF] * len(KINDS))
"""Lets no field be negative, and borrow from the next."""
