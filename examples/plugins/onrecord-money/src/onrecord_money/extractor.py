"""Finding money, and working out how much of which currency it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import ClassVar

import attrs

from onrecord import Annotation, BaseExtractor, Document, Setup, Span


@attrs.frozen(kw_only=True)
class Money(Annotation):
    """An amount of money, or a range of amounts."""

    layer: ClassVar[str] = "money"

    low: Decimal
    """In the currency's unit: 1200000000 for "$1.2 billion"."""
    high: Decimal
    """Equal to ``low`` where it is no range."""
    currency: str | None = None
    """ISO 4217; ``None`` where the words do not tell, as "krona" does not."""
    magnitude: Span | None = None
    """The word that multiplies: "billion", "m"."""


@attrs.frozen(kw_only=True)
class MoneyOptions:
    """The section ``[money]`` of a configuration."""

    dollar: str = "USD"
    """Which currency a dollar sign without a country is, by where the paper comes out."""
    pound: str = "GBP"


SYMBOLS = {"€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY"}
DOLLARS = {
    "US": "USD",
    "U.S.": "USD",
    "A": "AUD",
    "AU": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "NZ": "NZD",
    "HK": "HKD",
    "S": "SGD",
}
WORDS = {
    "dollars": "$", "dollar": "$", "euros": "EUR", "euro": "EUR", "pounds": "£", "pound sterling": "GBP",
    "pounds sterling": "GBP", "yen": "JPY", "yuan": "CNY", "rupees": "INR", "rubles": "RUB", "roubles": "RUB",
    "Swiss francs": "CHF", "francs": None, "kronor": "SEK", "kroner": None, "krona": None, "pesos": None,
}  # fmt: skip
COUNTRIES = {
    "US": "USD", "U.S.": "USD", "American": "USD", "Australian": "AUD", "Canadian": "CAD", "Hong Kong": "HKD",
    "New Zealand": "NZD", "Singapore": "SGD",
}  # fmt: skip
TIMES = {
    "thousand": 3, "k": 3, "K": 3, "million": 6, "mln": 6, "mn": 6, "m": 6, "M": 6, "billion": 9, "bln": 9, "bn": 9,
    "b": 9, "B": 9, "trillion": 12, "trn": 12, "tn": 12,
}  # fmt: skip

NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,15})(?:\.\d{1,4})?(?![\d])"
LARGE = r"(?:\ ?(?P<{0}>thousand|million|billion|trillion|mln|mn|bln|bn|trn|tn|[kKmMbB])(?![^\W_]))?"


@cache
def signed() -> re.Pattern[str]:
    """A sign and a number: "$1.2 billion", "€30m", "$10 to $20 million"."""
    return re.compile(
        rf"""
        (?P<sign>[$€£¥₹₽₩₺]) \ ?
        (?P<one>{NUMBER}) {LARGE.format("m1")}
        (?: (?: \ ?[-–]\ ? | \ (?:to|and)\  )              # "$10–20 million", "$1 billion to $2 billion"
            (?: (?:US|AU?|CA?|NZ|HK|S)? (?P<again>[$€£¥₹₽₩₺]) \ ? )?
            (?P<two>{NUMBER}) {LARGE.format("m2")}
        )?
        """,
        re.VERBOSE,
    )


@cache
def spelled() -> re.Pattern[str]:
    """A number and a currency's name: "30 million euros", "1,500 Canadian dollars"."""
    countries = "|".join(map(re.escape, COUNTRIES))
    words = "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True))
    return re.compile(
        rf"(?P<one>{NUMBER}){LARGE.format('m1')}\ (?:(?P<country>{countries})\ )?(?P<word>{words})(?![^\W_])"
    )


class MoneyExtractor(BaseExtractor):
    """Money with its amount and currency."""

    name = "money"
    version = "1.0"
    provides = (Money,)
    Options = MoneyOptions
    examples = (
        "It cost [$1.2 billion]{low=1200000000 currency=USD magnitude=billion}, not [€30m]{low=30000000 currency=EUR}.",
        "They offered [US$10 to US$20 million]{low=10000000 high=20000000 currency=USD} for it.",
        "He owed [3,500 Canadian dollars]{low=3500 currency=CAD magnitude=} and a lot of thanks.",
    )

    def __init__(self, options: MoneyOptions | None = None) -> None:
        self.options = options or MoneyOptions()

    def prepare(self, setup: Setup) -> MoneyExtractor:
        """Take the options."""
        return MoneyExtractor(setup.options)

    def extract(self, doc: Document) -> Iterator[Money]:
        """Yield the amounts."""
        text = doc.text
        end = 0
        while match := signed().search(text, end):  # from the end of what was kept, which may be short of the match's
            start, country = _country(text, match.start())
            found = self._signed(text, max(start, end), country, match)
            end = found.end
            yield found
        for match in spelled().finditer(text):
            before = text[max(0, match.start() - 1) : match.start()]
            if before and (before.isalnum() or before in "$€£¥₹₽₩₺.,-–"):
                continue  # a part of what was found, or of a longer number
            yield self._spelled(match)

    def _signed(self, text: str, start: int, country: str, match: re.Match[str]) -> Money:
        one, two = match["one"], match["two"]
        first, second = match["m1"], match["m2"]
        end = match.end()
        joined = text[match.end("m1") if first else match.end("one") : match.start("two")] if two else ""
        if two and " and " in joined and text[max(0, start - 8) : start].lower() != "between ":
            two, second, end = None, None, match.end("m1") if first else match.end("one")  # "$5 and 3 apples"
        if two and not (match["again"] or second):
            two, end = None, match.end("m1") if first else match.end("one")  # "$5 to 3 people", "$5-2"
        low = _amount(one, first or (second if "," not in one else None))  # "$10 to $20 million" begins at ten million
        high = _amount(two, second) if two else low
        if two and high < low and not first:
            low = _amount(one, None)
        if two and high < low:
            two, second, end, high = None, None, match.end("m1") if first else match.end("one"), low
        if not two:
            low = high = _amount(one, first)
        sign = match["sign"]
        code = DOLLARS.get(country, self.options.dollar) if sign == "$" else SYMBOLS[sign]
        code = self.options.pound if sign == "£" else code
        large = match.span("m2") if two and second else match.span("m1") if first else None
        return Money(
            start=start,
            end=end,
            rule="money.range" if two else "money.sign",
            low=low,
            high=high,
            currency=code,
            magnitude=Span(*large) if large else None,
        )

    def _spelled(self, match: re.Match[str]) -> Money:
        amount = _amount(match["one"], match["m1"])
        code = WORDS[match["word"]]
        if code == "$":
            code = COUNTRIES.get(match["country"] or "", self.options.dollar)
        elif code == "£":
            code = self.options.pound
        return Money(
            start=match.start(),
            end=match.end(),
            rule="money.word",
            low=amount,
            high=amount,
            currency=code,
            magnitude=Span(*match.span("m1")) if match["m1"] else None,
        )


def _amount(number: str, large: str | None) -> Decimal:
    amount = Decimal(number.replace(",", ""))
    return amount if large is None else Decimal(f"{amount.scaleb(TIMES[large]).normalize():f}")


def _country(text: str, sign: int) -> tuple[int, str]:
    """Return where an amount starts, and the letters right before its sign: "US$", "A$"."""
    for length in (4, 2, 1):
        letters = text[max(0, sign - length) : sign]
        before = text[max(0, sign - length - 1) : max(0, sign - length)]
        if letters in DOLLARS and not before.isalnum():
            return sign - length, letters
    return sign, ""
