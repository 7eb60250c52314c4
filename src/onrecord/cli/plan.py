"""``onrecord plan``: the order in which the extractors run, and why."""

from __future__ import annotations

import argparse

from onrecord.cli.options import add_pipeline_options, pipeline
from onrecord.cli.say import tell
from onrecord.errors import listed
from onrecord.extractor import Extractor
from onrecord.pipeline import Pipeline
from onrecord.plan import layers_of, providers

DESCRIPTION = """\
Print the extractors in the order in which they run, and why each has its place: it runs
after all that provide a layer which it requires, or wants where there is one.
"""

EPILOG = """\
examples:
  onrecord plan
  onrecord plan --only quotes
  onrecord plan --plugin votes.py
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's description and arguments."""
    parser.description, parser.epilog = DESCRIPTION, EPILOG
    add_pipeline_options(parser)


def run(args: argparse.Namespace) -> int:
    """Print the plan, and return the exit code."""
    made = pipeline(args)
    for issue in made.issues:
        tell(issue)
    print("\n".join(lines(made)))
    return 0


def lines(made: Pipeline) -> list[str]:
    """Return a line for each extractor, in the order of the plan."""
    by_layer = providers(made.plan)
    width = max((len(extractor.name) for extractor in made.plan), default=0)
    return [f"{n:2}  {each.name:{width}}  {reason(each, by_layer)}" for n, each in enumerate(made.plan, 1)]


def reason(extractor: Extractor, by_layer: dict[str, list[Extractor]]) -> str:
    """Return what an extractor provides and what it waits for, as a phrase."""
    said = f"provides {listed(layers_of(extractor))}"
    waits = [_wait("requires", layer, extractor, by_layer) for layer in extractor.requires]
    waits += [_wait("wants", layer, extractor, by_layer) for layer in extractor.wants]
    if not waits:
        return f"{said}; waits for nothing"
    return f"{said}; {', '.join(waits)}"


def _wait(verb: str, layer: str, extractor: Extractor, by_layer: dict[str, list[Extractor]]) -> str:
    makers = [maker.name for maker in by_layer.get(layer, ()) if maker is not extractor]
    if not makers:
        return f"{verb} {layer} (provided by none)"
    return f"{verb} {layer}" + ("" if makers == [layer] else f" (of {listed(makers)})")
