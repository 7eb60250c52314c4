"""Money amounts: "$1.2 billion", "€30m", "between $10 and $20 million", "30 million euros"."""

from __future__ import annotations

from onrecord import hookimpl
from onrecord_money.extractor import Money, MoneyExtractor, MoneyOptions

__all__ = ["Money", "MoneyExtractor", "MoneyOptions", "onrecord_extractors"]


@hookimpl
def onrecord_extractors() -> list[MoneyExtractor]:
    """Hand in the extractor."""
    return [MoneyExtractor()]
