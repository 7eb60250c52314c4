"""``onrecord plugins``: what is installed, what it brings, and what does not work."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from onrecord.cli.options import add_pipeline_options, pipeline
from onrecord.document import Issue
from onrecord.errors import listed
from onrecord.extractor import Extractor
from onrecord.pipeline import Pipeline
from onrecord.plan import layers_of
from onrecord.plugins import Plugin

DESCRIPTION = """\
List the plugins, the built-in ones among them, with what each provides and requires
and its place in the plan. One that does not work is listed with reason and remedy.
"""

EPILOG = """\
examples:
  onrecord plugins
  onrecord plugins --plugin votes.py
  onrecord plugins --format json

Plugins and extractors are blocked by name with --without, or with the environment
variable ONRECORD_DISABLE=name,name.

exit codes:
  0  every plugin works
  1  some do not
"""

SOURCES = {
    "built-in": "built-in",
    "installed": "installed",
    "module": "asked for, modules",
    "file": "asked for, files",
    "object": "given",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's description and arguments."""
    parser.description, parser.epilog = DESCRIPTION, EPILOG
    parser.add_argument("--format", choices=["text", "json"], default="text", help="text, the default, is for people")
    add_pipeline_options(parser)


def run(args: argparse.Namespace) -> int:
    """List the plugins, and return the exit code."""
    made = pipeline(args)
    if args.format == "json":
        json.dump([described(plugin, made) for plugin in made.plugins], sys.stdout, indent=2, ensure_ascii=False)
        sys.stdout.write("\n")
    else:
        print("\n".join(lines(made)))
    return 1 if made.issues else 0


def described(plugin: Plugin, made: Pipeline) -> dict[str, Any]:
    """Return what is known of a plugin as JSON values."""
    return {
        "name": plugin.name,
        "version": plugin.version,
        "distribution": plugin.distribution,
        "source": plugin.source,
        "extractors": [
            {
                "name": extractor.name,
                "version": extractor.version,
                "place": place(extractor, plugin, made),
                "provides": list(layers_of(extractor)),
                "requires": list(extractor.requires),
                "wants": list(extractor.wants),
                "languages": list(extractor.languages),
            }
            for extractor in plugin.extractors
        ],
        "resources": [{"kind": each.kind, "name": each.name, "rows": len(each.rows)} for each in plugin.resources],
        "formats": list(plugin.exporters),
        "resolvers": list(plugin.resolvers),
        "issues": [
            {"kind": each.kind, "message": each.message, "remedy": each.remedy} for each in issues(plugin, made)
        ],
    }


def place(extractor: Extractor, plugin: Plugin, made: Pipeline) -> int | None:
    """Return an extractor's place in the plan, from 1; ``None`` where it is left out, or another has its place."""
    for n, planned in enumerate(made.plan, 1):
        if planned.name == extractor.name:
            origin = made.origins[planned.name]
            return n if origin is not None and (origin.name, origin.source) == (plugin.name, plugin.source) else None
    return None


def issues(plugin: Plugin, made: Pipeline) -> list[Issue]:
    """Return what is wrong with a plugin."""
    return [each for each in made.issues if (each.plugin, each.distribution) == (plugin.name, plugin.distribution)]


def lines(made: Pipeline) -> list[str]:
    """Return the list as lines for people, grouped by where the plugins come from."""
    found: list[str] = []
    source = None
    for plugin in made.plugins:
        if plugin.source != source:
            source = plugin.source
            found += [*([""] if found else []), SOURCES[source]]
        origin = " ".join(filter(None, (plugin.distribution, plugin.version)))
        found.append(f"  {plugin.name}" + (f"  ({origin})" if origin else ""))
        for extractor in plugin.extractors:
            number = place(extractor, plugin, made)
            where = f"{number} in the plan" if number else "not in the plan"
            found.append(f"    extractor {extractor.name} {extractor.version}, {where}: {needs(extractor)}")
        found += [f"    {each.kind} {each.name}, {len(each.rows)} rows" for each in plugin.resources]
        if plugin.exporters:
            found.append(f"    formats: {listed(plugin.exporters)}")
        if plugin.resolvers:
            found.append(f"    resolves overlaps in: {listed(plugin.resolvers)}")
        for issue in issues(plugin, made):
            found += [f"    does not work: {issue.message}", f"    remedy: {issue.remedy}"]
    return found


def needs(extractor: Extractor) -> str:
    """Return what an extractor provides, requires and wants, as a phrase."""
    said = [f"provides {listed(layers_of(extractor))}"]
    if extractor.requires:
        said.append(f"requires {listed(extractor.requires)}")
    if extractor.wants:
        said.append(f"wants {listed(extractor.wants)}")
    return "; ".join(said)
