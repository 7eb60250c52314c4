"""Running the command line inside the test's own process."""

import json

import pytest

from onrecord.cli import main


@pytest.fixture
def onrecord_read(capfd):
    """Give a function: arguments of ``onrecord read --format jsonl`` to exit code, documents, lines of stderr."""

    def read(*arguments):
        code = main(["read", "--format", "jsonl", *map(str, arguments)])
        out, err = capfd.readouterr()
        return code, [json.loads(line) for line in out.split("\n") if line], err.splitlines()

    return read


@pytest.fixture
def shell(capfd):
    """Give a function: arguments of ``onrecord`` to exit code, standard output and standard error."""

    def run(*arguments):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = ended.code
        return code, *capfd.readouterr()

    return run
