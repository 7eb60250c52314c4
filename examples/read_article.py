"""Read an article: who said what, when, and how much.

python examples/read_article.py [FILE [PUBLISHED]]
"""

import sys
from pathlib import Path

import onrecord

SEED = Path(__file__).parent.parent / "seeds" / "000_582a5cfc558ef7cd.txt"

path = Path(sys.argv[1]) if len(sys.argv) > 1 else SEED
published = sys.argv[2] if len(sys.argv) > 2 else "2023-01-31" if path == SEED else None
text = path.read_bytes().decode()  # read_text would translate newlines, and with them the offsets

doc = onrecord.read(text, id=path.stem, published=published)

for quote in doc.quotes:
    who = " and ".join(actor.name for actor in doc.speakers(quote)) or "unknown"
    words = " … ".join(doc[span] for span in quote.content)
    print(f"{who}, {quote.kind} [{quote.start}:{quote.end}]: {words}")

print()
for date in doc.dates:
    days = "" if date.interval is None else f", {date.interval[0]} to {date.interval[1]}"
    print(f"{doc[date]} [{date.start}:{date.end}]: {date.value}{days}")

print()
for figure in doc.percentages:
    base = f" of {doc[figure.base]}" if figure.base else ""
    print(f"{doc[figure]} [{figure.start}:{figure.end}]: {figure.low}–{figure.high} {figure.unit}{base}")

print()
print(onrecord.explain(doc, doc.quotes[0]))
