"""Reading the word lists and tables that ship with the library."""

from __future__ import annotations

from typing import Any


def load_text(package: str, name: str) -> str:
    """Return the text of a data file of a package."""
    from importlib.resources import files  # costs more than the rest of the import of onrecord's model

    return files(package).joinpath(name).read_text(encoding="utf-8")


def load_toml(package: str, name: str) -> dict[str, Any]:
    """Return a TOML file of a package's data."""
    import tomllib

    return tomllib.loads(load_text(package, name))


def load_tsv(package: str, name: str) -> list[dict[str, str]]:
    """Return the rows of a TSV file of a package's data, by the columns that its first row names.

    Lines that begin with ``#`` are comments; a row may end early, its missing fields are "".
    """
    lines = [line for line in load_text(package, name).splitlines() if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        fields = line.split("\t")
        fields += [""] * (len(columns) - len(fields))
        rows.append(dict(zip(columns, fields, strict=True)))
    return rows
