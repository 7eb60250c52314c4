"""Of what kind a name is, weighed by its own words and by all its occurrences in the document together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.extractors.actors.forms import Named
from onrecord.extractors.actors.ownwords import OwnWords, Parts
from onrecord.extractors.actors.surroundings import Surroundings
from onrecord.extractors.actors.weights import KINDS, Weights, heaviest, packed
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
        self.listed = {kind: packed([100 * (kind == other) for other in KINDS]) for kind in KINDS}
        """What the tables' word for a name weighs."""

    def kind(self, text: str, name: str, held: Sequence[Named], entry: Entry | None, full: Parts) -> str:
        """Return the kind for which most speaks.

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
        if entry is not None and entry.kind in self.listed:
            features.append(self.listed[entry.kind])
        return heaviest(sum(features, self.bias))


@cache
def scales() -> Scales:
    """Return the scales, made when the first text is read."""
    return Scales()
