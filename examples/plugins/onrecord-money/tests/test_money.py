import pickle

import onrecord_money
import pytest
from onrecord_money import Money, MoneyExtractor

import onrecord
from onrecord.testing import check_plugin, expect

CASES = [
    "The bid was worth [$1.2 billion]{low=1200000000 high=1200000000 currency=USD magnitude=billion}.",
    "It fetched [€30m]{low=30000000 currency=EUR magnitude=m} in Paris.",
    "A ticket is [£4.50]{low=4.50 currency=GBP magnitude=} now.",
    "They paid [US$3bn]{low=3000000000 currency=USD} and [A$20,000]{low=20000 currency=AUD}.",
    "He asked for [1.5 million euros]{low=1500000 currency=EUR magnitude=million}.",
    "Fees run from [$10 to $20 million]{low=10000000 high=20000000} a year.",
    "It is between [$2 and $3]{low=2 high=3} a litre.",
    "It made [$2–3 billion]{low=2000000000 high=3000000000} last year.",
    "Between [$500,000 and $1 million]{low=500000 high=1000000} is missing.",
    "She gave [$5]{low=5 high=5} to 3 people, and [$5]{low=5} and 3 apples.",
    "Losses reached [¥100 trillion]{low=100000000000000 currency=JPY}.",
    "She earned [90,000 Swiss francs]{low=90000 currency=CHF} and owed [40 pesos]{low=40 currency=}.",
    "The [$25,000]{low=25000}-a-year post is open.",
    "In 2024 some 30 million people voted; the dollar fell and 20 pounders were sold.",
    "He won 3 games and 5 won nothing; costs are in $ and in US$.",
]


@pytest.mark.parametrize("marked", CASES)
def test_amounts_are_read(marked):
    expect(MoneyExtractor(), marked)


def test_a_dollar_is_what_the_configuration_says():
    pipeline = onrecord.Pipeline(MoneyExtractor(), only=["money"], config={"money": {"dollar": "CAD"}})
    expect(pipeline, "It cost [$5]{currency=CAD}, or [US$4]{currency=USD}.", kind=Money)


def test_an_amount_is_no_percentage_and_a_percentage_no_amount():
    doc = onrecord.Pipeline(MoneyExtractor()).read("It spent $2 billion, or 2% of GDP.")
    assert [doc[found] for found in doc.layer(Money)] == ["$2 billion"]
    assert [doc[found] for found in doc.percentages] == ["2%"]


def test_the_plugin_keeps_every_law():
    check_plugin(onrecord_money, texts=["It cost $1.2 billion, or 30 million euros.\n\nShe paid between $2 and $3."])


def test_it_travels():
    assert pickle.loads(pickle.dumps(MoneyExtractor())).options == MoneyExtractor().options
