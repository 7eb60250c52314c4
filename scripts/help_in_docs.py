"""Put what ``--help`` says into docs/reference/command-line.md, where a test holds it to be the same.

PYTHONPATH=src python scripts/help_in_docs.py
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from onrecord.cli.commands import COMMANDS

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "command-line.md"

BLOCK = re.compile(r"```sh\nonrecord ([\w ]*)--help\n```\n```text\n.*?```\n", re.DOTALL)


def block(command: str) -> str:
    arguments = [sys.executable, "-m", "onrecord", *command.split(), "--help"]
    environment = {**os.environ, "COLUMNS": "80"}
    said = subprocess.run(arguments, env=environment, capture_output=True, encoding="utf-8", check=True).stdout
    return f"```sh\nonrecord {command}--help\n```\n```text\n{said}```\n"


text = PAGE.read_text(encoding="utf-8")
for name in COMMANDS:
    if f"\n## onrecord {name}\n" not in text:
        text += f"\n## onrecord {name}\n\n{block(f'{name} ')}"
PAGE.write_text(BLOCK.sub(lambda found: block(found[1]), text), encoding="utf-8")
