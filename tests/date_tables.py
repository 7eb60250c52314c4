"""The hand-read cases of dates, from every table of them."""

import tomllib
from pathlib import Path
from typing import Any

CASES: list[dict[str, Any]] = [
    case
    for path in sorted((Path(__file__).parent / "cases").glob("dates*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]
