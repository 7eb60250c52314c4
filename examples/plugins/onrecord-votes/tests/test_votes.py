import onrecord_votes
import pytest
from onrecord_votes import VotesExtractor

from onrecord.testing import check_plugin, expect

CASES = [
    "The measure [passed 52-48]{kind=vote first=52 second=48 outcome=passed}.",
    "In a [54-46 Senate vote]{first=54 second=46 cue=Senate\\ vote}, it went through.".replace("\\ ", " ").replace(
        "cue=Senate vote", 'cue="Senate vote"'
    ),
    "The council [approved the plan by 11–4]{first=11 second=4 outcome=passed} last night.",
    "Members [rejected it, 210 to 220]{first=210 second=220 outcome=rejected}.",
    "The court, in a [6-3 ruling]{first=6 second=3 outcome=}, disagreed.",
    "The committee [voted 9-2]{first=9 second=2 outcome=} to wait.",
    "It went through by a [vote of 220 to 210]{first=220 second=210}.",
    "Lawmakers split, [11-4 in favor]{first=11 second=4}.",
    "The mayor [leads her rival 48% to 45%]{kind=poll first=48 second=45} in the poll.",
    "Leeds beat Hull 3-1 and went 2-0 up in the 54th minute.",
    "Turnout rose from 54 to 61 percent; the law was adopted in 2010-2015.",
    "The flat in 4-6 High Street passed 3 inspections.",
]


@pytest.mark.parametrize("marked", CASES)
def test_votes_are_read(marked):
    expect(VotesExtractor(), marked)


def test_the_plugin_keeps_every_law():
    check_plugin(onrecord_votes, texts=["The bill passed 52-48.\n\nIn a 54-46 Senate vote it was upheld, 6-3."])
