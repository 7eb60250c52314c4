import pytest
from onrecord_tickers import tickers

from onrecord.testing import check_plugin, expect

CASES = [
    "Shares of Acme [(NYSE: ACME)]{exchange=NYSE symbol=ACME} fell 2%.",
    "Berk & Co. [(NYSE:BRK.A)]{symbol=BRK.A} rose.",
    "The New York Stock Exchange (NYSE) was closed.",
]


@pytest.mark.parametrize("marked", CASES)
def test_ticker_symbols_are_read(marked):
    expect(tickers, marked)


def test_the_plugin_keeps_every_law():
    check_plugin("tickers", texts=["Shares of Acme (NYSE: ACME) fell."])
