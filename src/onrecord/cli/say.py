"""What is said on standard error: one line each."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from onrecord.document import Document, Issue


def complain(message: str) -> None:
    """Say one line on standard error."""
    line = "onrecord: " + " ".join(message.split())
    print(line.encode("ascii", "backslashreplace").decode() if _narrow(line) else line, file=sys.stderr)


def tell(issue: Issue, doc: Document | None = None) -> None:
    """Say what is wrong with a document, or with a plugin, and what to do."""
    where = f"{doc.id}: " if doc is not None and doc.id and issue.stage != "input" else ""
    what = f"{issue.extractor}: " if issue.stage == "extract" and issue.extractor else ""
    remedy = f"; {issue.remedy}" if issue.remedy else ""
    complain(f"{where}{what}{issue.message}{remedy}")


class Troubled:
    """Tells the issues of the documents that pass, and counts the documents that have any."""

    def __init__(self) -> None:
        self.count = 0

    def watched(self, docs: Iterable[Document]) -> Iterator[Document]:
        """Yield the documents as they come."""
        for doc in docs:
            if doc.issues:
                self.count += 1
                for issue in doc.issues:
                    tell(issue, doc)
            yield doc


def _narrow(line: str) -> bool:
    """Tell whether standard error cannot take all of the line's characters."""
    try:
        line.encode(sys.stderr.encoding or "ascii")
    except UnicodeEncodeError:
        return True
    return False
