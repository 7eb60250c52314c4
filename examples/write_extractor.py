"""Write an extractor in a dozen lines, and see its layer beside the built-in ones.

python examples/write_extractor.py
"""

import re
from typing import ClassVar

import attrs

import onrecord


@attrs.frozen(kw_only=True)
class Vote(onrecord.Annotation):
    """The result of a vote: "by 52 votes to 48"."""

    layer: ClassVar[str] = "votes"
    ayes: int
    noes: int


@onrecord.extractor(Vote)
def votes(doc):
    for match in re.finditer(r"(\d{1,3}) votes to (\d{1,3})", doc.text):
        yield Vote(start=match.start(), end=match.end(), rule="votes.to", ayes=int(match[1]), noes=int(match[2]))


TEXT = "The council passed the plan by 31 votes to 12 on Tuesday. “It raises rents by 4%,” said Ann Lee, a tenant."

doc = onrecord.Pipeline(votes).read(TEXT, published="2024-05-08")

for vote in doc.layer(Vote):
    print(f"{doc[vote]}: {vote.ayes} to {vote.noes}")
for name, found in doc.layers.items():
    print(f"{name:12}", ", ".join(doc[annotation] for annotation in found))
