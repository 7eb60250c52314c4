"""Of what kind a name is, by all its occurrences in the document together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.extractors.actors.features import Parts, around, inner
from onrecord.text.data import load_text
from onrecord.text.lexicon import Lexicon

KINDS = ("person", "organisation", "place", "other")
_BITS = 20
_FIELD = (1 << _BITS) - 1


@cache
def weights() -> tuple[dict[str, int], int]:
    """Return the weights by feature, the four kinds packed into one integer, and the bias.

    Each field of 20 bits holds a weight in hundredths plus 2048: packed weights can be summed, and since each sum
    holds the same number of offsets in each field, the fields of the sum compare as the sums of the weights do.
    """
    sums: dict[str, list[int]] = {}
    for file in ("weights.tsv", "weights_own.tsv"):
        for line in load_text("onrecord.extractors.actors.data", file).splitlines():
            if line.startswith(("#", "feature\t")):
                continue
            feature, *values = line.split("\t")
            held = sums.setdefault(feature, [0, 0, 0, 0])
            for n, value in enumerate(values):
                held[n] += int(value)
    table = {feature: _packed(values) for feature, values in sums.items()}
    return table, table.pop("bias")


def _packed(values: Sequence[int]) -> int:
    packed = 0
    for n, value in enumerate(values):
        packed |= max(1, min(4000, value + 2048)) << (_BITS * n)
    return packed


def weigh(
    lex: Lexicon,
    text: str,
    name: str,
    rule: str,
    full: Parts,
    places: Sequence[tuple[int, int]],
) -> list[int]:
    """Return what speaks for each of :data:`KINDS`, in hundredths, all by the same offset too high.

    The name stands at *places* (start, end); what several of them say alike counts once.
    """
    table, total = weights()
    get = table.get
    for feature in inner(lex, name, rule, full):
        total += get(feature, 0)
    if len(places) == 1:
        for feature in around(lex, text, *places[0]):
            total += get(feature, 0)
    else:
        seen: set[str] = set()
        for start, end in places:
            seen.update(around(lex, text, start, end))
        for feature in seen:
            total += get(feature, 0)
    return [total & _FIELD, total >> 20 & _FIELD, total >> 40 & _FIELD, total >> 60]
