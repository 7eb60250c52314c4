"""The page of the docs on speed, made of the figures that ``benchmarks/speed.py --json`` writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[1] / "docs" / "explanation" / "speed.md"

HEAD = """# Speed

What reading costs, where the time goes, and how it grows with the text.

Seconds of one machine say little on another, so cost is given in *scans* too: one scan is the time that
`sum(1 for _ in re.finditer(r"\\w+|[^\\w\\s]", text))` takes over the same text in the same run. A pass of Python that looks
at every word once and does nothing costs about one scan.

The text is that of `benchmarks/data`: {documents} articles of Wikinews and the English Wikipedia, {characters:,} characters, all
distinct. Documents are scanned and read in turn, round after round, and the best time of each counts.
The figures are of one run of `python benchmarks/speed.py --json FILE` (Python {python}, {machine}); this page was
written from them by `--page FILE`.

"""

WHY = """
## Why it is no faster, and no slower

- No model is loaded and no network asked: reading is patterns, tables and arithmetic. The tables are read on first use, which
  is what the first document pays for.
- Every extractor looks for a sparse anchor first (a per cent sign, a month, a cue verb, a quote mark) and reads around it in a
  bounded window. No pattern can backtrack without bound, so a text of nothing but quote marks costs what its length says.
- What several extractors need (paragraphs, quote marks, sentences) is computed once a document. Nothing found in a document is
  remembered for the next one, so a long run holds no more than its longest document.
- Every document pays for the pipeline itself (findings checked, layers added, the document made anew with each) and for what
  each extractor prepares, so a short text costs more a character than a long one.
"""


def page(figures: dict[str, Any]) -> str:
    """Return the page."""
    parts = [HEAD.format(**figures), "## The pipeline and its parts\n\n"]
    parts.append(
        "Each extractor is clocked as the pipeline calls it; what is shared falls to the first that asks for it.\n\n"
    )
    columns = {"ns/char": 1, "scans": 2, "chars/s": 0}
    parts.append(_table("one by one", figures["parts"], columns))
    if "abreast" in figures:
        parts.append(
            "\nA list of documents is read several side by side by `pipe`: an extractor that runs again right away finds its code "
            "and its tables in the processor's nearer caches.\n\n"
        )
        parts.append(_table("side by side", figures["abreast"], columns))
    if "start" in figures:
        parts.append("\n## Start and memory\n\n")
        parts.append(_list(figures["start"]))
        parts.append("\nPeak memory of a process that reads one text of a length, in MB:\n\n")
        parts.append(_list(figures["memory"]))
    if "lengths" in figures:
        parts.append("\n## Against the length of the text\n\n")
        parts.append(_table("one text of", figures["lengths"], {"ns/char": 0, "scans": 1}))
    if figures.get("peer"):
        parts.append("\n## Beside spaCy and textacy\n\n")
        parts.append(
            "spaCy's small English pipeline and `textacy.extract.direct_quotations`, paragraph by paragraph, on every eighth of "
            "the same documents in the same run. They find direct quotations only, and more of grammar than is read here.\n\n"
        )
        parts.append(_list(figures["peer"]))
    parts.append(WHY)
    return "".join(parts)


def _table(title: str, rows: dict[str, dict[str, float]], columns: dict[str, int]) -> str:
    lines = [f"| {title} | {' | '.join(columns)} |", "|---|" + "---:|" * len(columns)]
    for name, row in rows.items():
        cells = (f"{row[c]:,.{digits}f}" if c in row else "" for c, digits in columns.items())
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _list(rows: dict[str, float]) -> str:
    lines = ["| | |", "|---|---:|"]
    for name, value in rows.items():
        lines.append(f"| {name} | {value:,.0f} |" if value >= 100 else f"| {name} | {value:,.1f} |")
    return "\n".join(lines) + "\n"
