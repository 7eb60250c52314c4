"""``onrecord plan``: the order in which the extractors run, and why."""

from __future__ import annotations

import argparse

from onrecord.cli.options import add_pipeline_options, pipeline
from onrecord.cli.say import tell
from onrecord.errors import listed
from onrecord.pipeline import Pipeline
from onrecord.plan import Step, layers_of

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
    width = max((len(extractor.name) for extractor in made.plan), default=0)
    return [f"{n:2}  {step.extractor.name:{width}}  {reason(step)}" for n, step in enumerate(made.steps, 1)]


def reason(step: Step) -> str:
    """Return what an extractor provides and what it waits for, as a phrase."""
    waits = [_wait("requires", layer, makers) for layer, makers in step.requires.items()]
    waits += [_wait("wants", layer, makers) for layer, makers in step.wants.items()]
    return f"provides {listed(layers_of(step.extractor))}; {', '.join(waits) or 'waits for nothing'}"


def _wait(verb: str, layer: str, makers: tuple[str, ...]) -> str:
    if layer == "*":
        return f"{verb} all that do not wait for it"
    if not makers:
        return f"{verb} {layer} (provided by none)"
    return f"{verb} {layer}" + ("" if makers == (layer,) else f" (of {listed(makers)})")
