"""The door of the links room."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import Annotation, BaseExtractor, Document, Link, hookimpl
from onrecord.extractors.links.actors import about
from onrecord.extractors.links.dates import Found, for_date
from onrecord.extractors.links.quotes import in_quote
from onrecord.extractors.links.scene import Scene


class LinksExtractor(BaseExtractor):
    """What ties the findings together: whose a figure is, for when, and in whose words.

    It reads every layer: the findings of a class with ``links`` (percentages, and a plugin's kinds that want it) are
    the sources; actors, dates and quotes are what they are linked to. A layer that is not there gives no links.
    """

    name = "links"
    version = "1"
    provides: tuple[type[Annotation], ...] = (Link,)
    wants: tuple[str, ...] = ("actors", "dates", "percentages", "quotes", "*")

    def extract(self, doc: Document) -> Iterable[Link]:
        """Return what was found, in the order of the text."""
        sources = [a for found in doc.layers.values() if found and type(found[0]).links for a in found]
        if not sources:
            return []
        sources.sort(key=lambda a: (a.start, a.end))
        scene = Scene(doc, sources)
        taken: set[str] = set()
        made: list[Link] = []
        day: list[Found] = []
        end = 0
        for source in sources:
            wanted = type(source).links
            if "about-actor" in wanted:
                _link(made, source, "about-actor", about(scene, source))
            if "for-date" in wanted:
                found = for_date(scene, source, taken)
                if not found and day and day[0][1] == "links.date-in-front" and _joined(doc.text[end : source.start]):
                    found = day  # "in 2012 by 71 percent to 27 percent"
                day, end = found, source.end
                _link(made, source, "for-date", found)
            if "in-quote" in wanted:
                _link(made, source, "in-quote", in_quote(scene, source))
        return made


def _joined(between: str) -> bool:
    """Tell whether two figures stand side by side: ``71 percent to 27 percent``, ``5%, 6% and 7%``."""
    return len(between) <= 8 and between.strip(" ,") in ("", "to", "and", "or", "-", "–")


def _link(made: list[Link], source: Annotation, kind: str, found: list[Found]) -> None:
    for target, rule, rests_on in found:
        made.append(
            Link(
                id=f"links-{len(made) + 1}",
                start=source.start,
                end=source.end,
                rule=rule,
                evidence=(rests_on,),
                kind=kind,
                source=source.id,
                target=target,
            )
        )


@hookimpl
def onrecord_extractors() -> list[LinksExtractor]:
    """Hand in the extractor."""
    return [LinksExtractor()]
