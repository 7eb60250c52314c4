"""Read a corpus of JSON Lines to a table of who is quoted how often.

python examples/who_is_quoted.py [CORPUS.jsonl]
"""

import json
import sys
from collections import Counter
from pathlib import Path

from onrecord import Pipeline

NEWS = Path(__file__).parent.parent / "benchmarks" / "data" / "news.jsonl"

path = Path(sys.argv[1]) if len(sys.argv) > 1 else NEWS
pipeline = Pipeline(only=["quotes"])

quotes, articles = Counter(), Counter()
with path.open(encoding="utf-8", newline="\n") as lines:
    for doc in pipeline.pipe(map(json.loads, lines)):  # one document at a time, in order
        for issue in doc.issues:
            print(f"{doc.id}: {issue.message}", file=sys.stderr)
        speakers = [actor.name for quote in doc.quotes for actor in doc.speakers(quote) if actor.named]
        quotes.update(speakers)
        articles.update(set(speakers))

print("quotes  articles  speaker")
for name, count in sorted(quotes.items(), key=lambda pair: (-pair[1], pair[0]))[:20]:
    print(f"{count:6}  {articles[name]:8}  {name}")
