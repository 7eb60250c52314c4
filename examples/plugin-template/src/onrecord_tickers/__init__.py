"""Ticker symbols: "(NYSE: ACME)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

import attrs

import onrecord


@attrs.frozen(kw_only=True)
class Ticker(onrecord.Annotation):
    """A ticker symbol."""

    layer: ClassVar[str] = "tickers"

    exchange: str
    symbol: str


@cache
def pattern() -> re.Pattern[str]:
    """An exchange and a symbol in brackets; compiled on first use, not at import."""
    return re.compile(r"\((?P<exchange>NYSE|NASDAQ|LSE|TSX): ?(?P<symbol>[A-Z]{1,5}(?:\.[A-Z])?)\)")


@onrecord.extractor(
    Ticker,
    version="0.1",
    examples=("Acme [(NYSE: ACME)]{exchange=NYSE symbol=ACME} fell, and (NYSE) did too.",),
)
def tickers(doc: onrecord.Document) -> Iterator[Ticker]:
    """Yield the ticker symbols."""
    for match in pattern().finditer(doc.text):
        yield Ticker(
            start=match.start(),
            end=match.end(),
            rule="tickers.bracketed",
            exchange=match["exchange"],
            symbol=match["symbol"],
        )


@onrecord.hookimpl
def onrecord_extractors() -> list[onrecord.Extractor]:
    """Hand in the extractor."""
    return [tickers]
