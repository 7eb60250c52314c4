"""Checked by mypy alone: what the types of the public names promise."""

from typing import ClassVar, assert_type

import attrs

import onrecord


@attrs.frozen(kw_only=True)
class Ticker(onrecord.Annotation):
    layer: ClassVar[str] = "tickers"

    symbol: str


@onrecord.extractor(Ticker)
def tickers(doc: onrecord.Document) -> list[Ticker]:
    return [Ticker(start=0, end=1, rule="tickers.first", symbol=doc.text[:1])]


doc = onrecord.read("A", published="2023-01-31")
assert_type(doc.layer(onrecord.Quote), tuple[onrecord.Quote, ...])
assert_type(doc.layer(Ticker), tuple[Ticker, ...])
assert_type(doc.layer("quotes"), tuple[onrecord.Annotation, ...])
assert_type(doc.quotes, tuple[onrecord.Quote, ...])
assert_type(doc.speakers(doc.quotes[0]), tuple[onrecord.Actor, ...])
assert_type(doc[doc.quotes[0]], str)
assert_type(doc.derived(len), int)
assert_type(doc.with_layer(Ticker, []), onrecord.Document)
pipeline = onrecord.Pipeline(tickers, only=["tickers"])
