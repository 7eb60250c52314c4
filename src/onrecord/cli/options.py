"""The options that make a pipeline, shared by the commands that need one."""

from __future__ import annotations

import argparse

from onrecord.pipeline import Pipeline


def add_pipeline_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which extractors run, and with what."""
    group = parser.add_argument_group("what is looked for")
    group.add_argument(
        "--only",
        metavar="NAMES",
        action="extend",
        type=_names,
        help="only these extractors or layers, separated by commas, and what they require",
    )
    group.add_argument(
        "--without",
        metavar="NAMES",
        action="extend",
        type=_names,
        default=[],
        help="leave out these extractors or plugins, separated by commas",
    )
    group.add_argument(
        "--plugin",
        metavar="PLUGIN",
        action="append",
        default=[],
        dest="plugins",
        help="a plugin besides the installed ones: a Python file, a TOML file of patterns, a module, or the name of "
        "an installed one that has to work; may be repeated",
    )
    group.add_argument(
        "--gazetteer",
        metavar="FILE.tsv",
        action="append",
        default=[],
        dest="resources",
        help="names to know, with kind, aliases and identifiers; may be repeated",
    )
    group.add_argument(
        "--resource",
        metavar="FILE.tsv",
        action="append",
        default=[],
        dest="resources",
        help="a table of any kind, which its first column tells: names (name), cue words (cue), fiscal calendars (of); "
        "may be repeated",
    )
    group.add_argument(
        "--config",
        metavar="FILE.toml",
        help="options of the extractors, a section [name] for each of them; a section [pipeline] may hold only, "
        "without, plugins and resources",
    )


def pipeline(args: argparse.Namespace) -> Pipeline:
    """Return the pipeline that the options ask for; raises what :class:`Pipeline` raises."""
    return Pipeline(
        only=args.only,
        without=args.without,
        plugins=args.plugins,
        resources=args.resources,
        config=args.config,
    )


def _names(value: str) -> list[str]:
    return [name.strip() for name in value.split(",") if name.strip()]
