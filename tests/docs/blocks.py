"""The code blocks of a page of documentation, and what runs them.

* ``python`` blocks of a page run one after the other in one namespace; a ``text`` block right after one is what it
  prints.
* ``sh`` blocks run line by line where every line calls ``onrecord``, perhaps with ``cat``, ``head``, ``sort`` or the like
  beside it; a ``text`` block right after is what they print. A last line ``# exit code 1`` is asserted.
* A block with ``title="votes.py"`` is a file, which later blocks find under that name; it is not run by itself.
  The blocks of help are filled in by ``scripts/help_in_docs.py``.
* ``<!-- not run: reason -->`` right before a block leaves it out. In a ``text`` block, a line ``[...]`` stands for any
  number of lines.
"""

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import attrs

ROOT = Path(__file__).parents[2]

FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>[\w-]*)(?P<rest>[^\n]*)\n(?P<body>.*?)^(?P=indent)```$", re.DOTALL | re.MULTILINE
)
TITLE = re.compile(r'title="([^"]+)"')
NOT_RUN = re.compile(r"<!-- not run: [^\n]+ -->\s*$")
HARMLESS = {"onrecord", "cat", "head", "tail", "sort", "uniq", "wc", "grep", "cut", "echo", "printf", "python"}


@attrs.frozen
class Block:
    line: int
    language: str
    body: str
    title: str | None
    output: str | None
    skipped: bool


def blocks(text):
    """Return the blocks of a page, each with the output that follows it."""
    found = []
    fences = list(FENCE.finditer(text))
    for n, fence in enumerate(fences):
        title = TITLE.search(fence["rest"])
        after = fences[n + 1] if n + 1 < len(fences) else None
        follows = after is not None and after["language"] == "text" and not text[fence.end() : after.start()].strip()
        found.append(
            Block(
                line=text.count("\n", 0, fence.start()) + 1,
                language=fence["language"],
                body=_dedented(fence),
                title=title[1] if title else None,
                output=_dedented(after) if follows else None,
                skipped=bool(NOT_RUN.search(text[: fence.start()])),
            )
        )
    return found


def _dedented(fence):
    return re.sub(rf"^{fence['indent']}", "", fence["body"], flags=re.MULTILINE)


def is_run(block):
    """Tell whether a block is one that runs: python, or a shell that calls nothing but the harmless."""
    if block.skipped or block.title:
        return False
    return block.language == "python" or (block.language == "sh" and all(map(_harmless, _commands(block.body))))


def _commands(body):
    lines = body.replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


def _harmless(line):
    words = shlex.split(line, comments=True)
    first = [word for before, word in zip(["|", *words], words, strict=False) if before in ("|", "&&", ";")]
    return bool(first) and set(first) <= HARMLESS and "onrecord" in " ".join(words)


def run_page(text, folder, name):
    """Run the blocks of a page in *folder*; return how many ran. Raises ``AssertionError`` that names page and line."""
    for shared in ("seeds", "examples", "benchmarks"):
        if (ROOT / shared).exists():
            (folder / shared).symlink_to(ROOT / shared)
    namespace = {"__name__": "__main__"}
    ran = 0
    for block in blocks(text):
        where = f"{name}, line {block.line}"
        if block.title:
            (folder / block.title).write_text(block.body, encoding="utf-8")
        elif is_run(block):
            ran += 1
            run = _run_python if block.language == "python" else _run_shell
            printed = run(block, namespace, folder, where)
            if block.output is not None:
                assert _same(printed, block.output), f"{where} prints:\n{printed}\nand not:\n{block.output}"
    return ran


def _run_python(block, namespace, folder, where):
    printed = io.StringIO()
    code = compile("\n" * block.line + block.body, where, "exec")
    before = Path.cwd()
    os.chdir(folder)
    try:
        with contextlib.redirect_stdout(printed):
            exec(code, namespace)
    except Exception as error:
        error.add_note(f"in {where}")
        raise
    finally:
        os.chdir(before)
    return printed.getvalue()


def _run_shell(block, _, folder, where):
    tools = folder / ".bin"
    tools.mkdir(exist_ok=True)
    for name, arguments in (("onrecord", " -m onrecord"), ("python", "")):
        (tools / name).write_text(f'#!/bin/sh\nexec "{sys.executable}"{arguments} "$@"\n')
        (tools / name).chmod(0o755)
    environment = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "80"}
    done = subprocess.run(
        ["sh", "-c", block.body],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    wanted = re.search(r"^# exit code (\d+)$", block.body, re.MULTILINE)
    assert done.returncode == int(wanted[1] if wanted else 0), f"{where}: code {done.returncode}\n{done.stdout}"
    return done.stdout


def _same(printed, output):
    wanted = [line.rstrip() for line in output.strip("\n").splitlines()]
    lines = [line.rstrip() for line in printed.strip("\n").splitlines()]
    if "[...]" not in wanted:
        return lines == wanted
    chunks = [""]
    for line in wanted:
        if line == "[...]":
            chunks.append("")
        else:
            chunks[-1] += line + "\n"
    return _in_order("\n".join(lines) + "\n", chunks)


def _in_order(text, chunks):
    """Tell whether the text begins with the first chunk, ends with the last, and has the others between, in order."""
    first, *middle, last = chunks
    if not (text.startswith(first) and text.endswith(last)):
        return False
    at, end = len(first), len(text) - len(last)
    for chunk in middle:
        at = text.find(chunk, at, end)
        if at < 0:
            return False
        at += len(chunk)
    return at <= end
