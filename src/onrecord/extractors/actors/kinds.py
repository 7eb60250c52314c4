"""Of what kind a name is, weighed by its own words and by all its occurrences in the document together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.extractors.actors.forms import Named
from onrecord.extractors.actors.ownwords import OwnWords, Parts
from onrecord.extractors.actors.surroundings import Surroundings
from onrecord.extractors.actors.weights import Weights, unpacked
from onrecord.text.lexicon import Entry, lexicon

MOST = 4
"""So many occurrences of a name are looked at."""


class Scales:
    """What weighs names."""

    def __init__(self) -> None:
        weights = Weights()
        self.bias = weights.one("bias")
        self.own = OwnWords(lexicon(), weights)
        self.around = Surroundings(lexicon(), weights)

    def weigh(self, text: str, name: str, held: Sequence[Named], entry: Entry | None, full: Parts) -> list[int]:
        """Return what speaks for each of the kinds, in hundredths, all by the same offset too high.

        *held* are the occurrences of the name; what several of them say alike counts once.
        """
        features = self.own.of(name, held[0][4], entry, full)
        if len(held) == 1:
            features += self.around.of(text, held[0][0], held[0][1])
        else:
            seen: set[int] = set()
            for named in held[:MOST]:
                seen.update(self.around.of(text, named[0], named[1]))
            features += seen
        return unpacked(sum(features, self.bias))


@cache
def scales() -> Scales:
    """Return the scales, made when the first text is read."""
    return Scales()
