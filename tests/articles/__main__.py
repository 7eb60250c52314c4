"""Right, missing and spurious findings in the articles of this folder.

python tests/articles                     counts per layer and article
python tests/articles --misses NAME...    each thing missing or spurious, in words
python tests/articles --update            bring known_misses.toml and the page of the docs in step
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "src"))

import known
from compare import LAYERS, Fact, compare, found, names, record


def table(results: dict[str, list[Fact]]) -> str:
    """Return right/missing/spurious, a row for each article with a column for each layer, and the sums."""
    cells: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for name, facts in results.items():
        for fact in facts:
            cells[name][fact.layer][fact.state] += 1
            cells["all"][fact.layer][fact.state] += 1
    lines = [f"{'right/missing/spurious':24s}" + "".join(f"{layer.split()[-1]:>12s}" for layer in LAYERS)]
    lines.insert(0, " " * 24 + "".join(f"{' '.join(layer.split()[:-1]):>12s}" for layer in LAYERS))
    for name in (*results, "all"):
        told = ("/".join(str(cells[name][layer][s]) for s in ("right", "missing", "spurious")) for layer in LAYERS)
        lines.append(f"{name:24s}" + "".join(f"{cell:>12s}" for cell in told))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python tests/articles", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", nargs="*", metavar="NAME", help="only these articles")
    parser.add_argument("--misses", action="store_true", help="say each thing that is missing or spurious")
    parser.add_argument("--update", action="store_true", help="write the list of known misses and its page anew")
    options = parser.parse_args()
    if options.update and options.articles:
        parser.error("--update takes all articles")
    results = {}
    for name in options.articles or names():
        gold = record(name)
        results[name] = compare(gold, found(gold))
        for fact in results[name] if options.misses else ():
            if fact.state != "right":
                instead = f"  (found: {fact.instead})" if fact.instead else ""
                print(f"{name}  {fact.layer}  {fact.state}: {fact.what}{instead}")
    print(table(results))
    if options.update:
        now = {known.Miss(n, *fact.key) for n, facts in results.items() for fact in facts if fact.state != "right"}
        listed = known.updated(known.read(), now)
        known.FILE.write_text(known.toml(listed), encoding="utf-8")
        known.PAGE.write_text(known.page(listed), encoding="utf-8")
        new = sum(reason.id == known.UNSORTED for reason in listed.values())
        print(f"{len(listed)} known misses, {new} of them without a reason")


if __name__ == "__main__":
    main()
