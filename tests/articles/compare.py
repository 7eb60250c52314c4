"""Compare what the default pipeline finds in the articles of this folder with their records.

A finding is matched as a reader would: an actor by its mentions (then by name, kind and code), a mention by overlap
inside the right actor, dates and percentages by the exact span, a quote by the content that it shares, furniture by
kind and overlap. What a record marks `optional` counts neither way. Precision sees what overlaps nothing recorded.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
LAYERS = (
    "furniture",
    "actors",
    "mentions",
    "forms",
    "roles",
    "dates",
    "date fields",
    "percentages",
    "percentage fields",
    "quotes",
    "quote fields",
    "links",
)
Row = dict[str, Any]


class Fact(NamedTuple):
    """One thing compared: ``state`` is right, missing or spurious; ``what`` says which thing, in words.

    ``instead`` is what was found in its place, where that can be said.
    """

    layer: str
    state: str
    what: str
    instead: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What stays the same as long as the thing is missed, whatever is found instead."""
        return self[:3]


def names() -> list[str]:
    """Return the names of the articles, in order."""
    return sorted(path.stem for path in HERE.glob("*.json"))


def record(name: str) -> Row:
    """Return the record of an article, as the wire has it."""
    held: Row = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    return held


def found(gold: Row) -> Row:
    """Return what the default pipeline finds in the text of a record, as the wire has it."""
    import onrecord
    from onrecord.formats.json import dumps

    held: Row = json.loads(dumps(onrecord.read(gold["text"], published=gold["published"])))
    return held


def compare(gold: Row, got: Row) -> list[Fact]:
    """Return every fact of the record, right or missing, and what is found beyond it."""
    return list(_Comparison(gold, got).facts())


def overlap(a: list[int], b: list[int]) -> bool:
    """Tell whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


class _Comparison:
    def __init__(self, gold: Row, got: Row) -> None:
        self.text: str = gold["text"]
        self.gold: dict[str, list[Row]] = gold["layers"]
        self.got: dict[str, list[Row]] = {layer: got["layers"].get(layer) or [] for layer in self.gold}
        self.actor_of = self._actors_matched()  # id found -> id in the record
        self.quote_of: dict[str, str] = {}  # the same for quotes

    def facts(self) -> Iterator[Fact]:
        for part in (self._furniture, self._actors, self._dates, self._percentages, self._quotes, self._links):
            yield from part()

    # -- words

    def _cut(self, span: list[int] | None) -> str:
        text = "" if span is None else self.text[span[0] : span[1]].replace("\n", " ")
        return text if len(text) <= 60 else text[:40] + " … " + text[-15:]

    def _at(self, span: list[int]) -> str:
        return f"“{self._cut(span)}” at {span[0]}"

    # -- layers

    def _furniture(self) -> Iterator[Fact]:
        for line in self.gold["furniture"]:
            if line.get("optional"):
                continue
            same = [x for x in self.got["furniture"] if x["kind"] == line["kind"] and overlap(x["span"], line["span"])]
            right = bool(same) and all(
                same[0].get(field) == line.get(field) for field in ("place", "day") if line.get(field)
            )
            yield Fact("furniture", "right" if right else "missing", f"{line['kind']} {self._at(line['span'])}")
        yield from self._beyond("furniture", lambda line: str(line["kind"]))

    def _beyond(self, layer: str, told: Callable[[Row], str]) -> Iterator[Fact]:
        known = [row["span"] for row in self.gold[layer]]
        if layer in ("dates", "percentages"):
            known += [line["span"] for line in self.gold["furniture"]]  # in furniture they are free
        for row in self.got[layer]:
            if not any(overlap(row["span"], span) for span in known):
                yield Fact(layer, "spurious", self._at(row["span"]), told(row))

    def _actors_matched(self) -> dict[str, str]:
        """Pair actors found with actors of the record, one to one, by the mentions that they share."""
        shared: list[tuple[int, int, int, int]] = []
        for n, actor in enumerate(self.gold["actors"]):
            for k, other in enumerate(self.got["actors"]):
                if bool(actor["members"]) != bool(other.get("members")):
                    continue
                exact = sum(m["span"] == x["span"] for m in actor["mentions"] for x in other["mentions"])
                touch = sum(overlap(m["span"], x["span"]) for m in actor["mentions"] for x in other["mentions"])
                if touch:
                    shared.append((-int(actor["name"] == other["name"]) - exact, -touch, n, k))
        matched: dict[str, str] = {}
        taken: set[str] = set()
        for _, _, n, k in sorted(shared):
            mine, theirs = self.gold["actors"][n]["id"], self.got["actors"][k]["id"]
            if mine not in taken and theirs not in matched:
                matched[theirs] = mine
                taken.add(mine)
        return matched

    def _actors(self) -> Iterator[Fact]:
        theirs = {self.actor_of[a["id"]]: a for a in self.got["actors"] if a["id"] in self.actor_of}
        for actor in self.gold["actors"]:
            other = theirs.get(actor["id"])
            free = bool(actor.get("optional"))
            if not free:
                yield Fact("actors", *self._same_actor(actor, other))
            for mention in actor["mentions"]:
                if mention.get("optional") or free:
                    continue
                what = f"{self._at(mention['span'])} of {actor['name']}"
                hits = [x for x in (other or {"mentions": []})["mentions"] if overlap(x["span"], mention["span"])]
                yield Fact("mentions", "right" if hits else "missing", what)
                if hits:
                    forms = (mention["form"], *mention.get("accept", ()))
                    good = any(x["form"] in forms for x in hits)
                    yield Fact("forms", "right" if good else "missing", f"{mention['form']} of {what}")
            yield from self._roles(actor, other)
        yield from self._actors_beyond()

    def _same_actor(self, actor: Row, other: Row | None) -> tuple[str, str, str]:
        if other is None:
            return "missing", actor["name"], "nothing"
        wrong = []
        if actor["named"] and other["name"] not in (actor["name"], *actor.get("accept", ())):
            wrong.append(f"name is {other['name']}")
        for field in ("kind", "code", "named"):
            if (other.get(field) or None) != (actor[field] or None):
                wrong.append(f"{field} is {other.get(field)}")
        members = sorted(self.actor_of.get(m, m) for m in other.get("members") or [])
        if members != sorted(actor["members"]):
            wrong.append(f"members are {', '.join(members)}")
        return ("missing" if wrong else "right"), actor["name"], "; ".join(wrong)

    def _roles(self, actor: Row, other: Row | None) -> Iterator[Fact]:
        held = (other or {}).get("roles") or []
        for role in actor["roles"]:
            if role.get("optional"):
                continue
            ofs = (role["of"], *role.get("accept", ()))
            right = any(
                r.get("span") == role["span"]
                and self.actor_of.get(r.get("of") or "", r.get("of")) in ofs
                and (r.get("status") or None) == role["status"]
                for r in held
            )
            yield Fact("roles", "right" if right else "missing", f"{self._at(role['span'])} held by {actor['name']}")
        for role in held:
            if role.get("span") and not any(overlap(r["span"], role["span"]) for r in actor["roles"]):
                yield Fact("roles", "spurious", f"{self._at(role['span'])} held by {actor['name']}")

    def _actors_beyond(self) -> Iterator[Fact]:
        owners: dict[str, list[list[int]]] = {a["id"]: [m["span"] for m in a["mentions"]] for a in self.gold["actors"]}
        firm = [
            m["span"]
            for a in self.gold["actors"]
            for m in a["mentions"]
            if not (m.get("optional") or a.get("optional"))
        ]
        every = [span for spans in owners.values() for span in spans]
        for other in self.got["actors"]:
            mine = owners.get(self.actor_of.get(other["id"], ""), [])
            stray = []
            for mention in other["mentions"]:
                span = mention["span"]
                if any(overlap(span, s) for s in mine):
                    continue
                if any(span[1] == end and overlap(span, [start, end]) for start, end in firm):
                    stray.append(mention)  # of somebody else; a name inside a longer one is nobody's loss
                elif not any(overlap(span, s) for s in every) and mention["form"] != "pronoun":
                    stray.append(mention)
            for mention in stray:
                yield Fact("mentions", "spurious", self._at(mention["span"]), other["name"])
            if stray and not mine:
                yield Fact("actors", "spurious", other["name"], other["kind"])

    def _dates(self) -> Iterator[Fact]:
        at = {tuple(date["span"]): date for date in self.got["dates"]}
        place = {date["id"]: date["span"] for date in self.got["dates"]}
        mine = {date["id"]: date["span"] for date in self.gold["dates"]}
        for date in self.gold["dates"]:
            if date.get("optional"):
                continue
            got = at.get(tuple(date["span"]))
            told = self._at(date["span"])
            if got is None:
                yield Fact("dates", "missing", f"{told} = {date['value']}")
                continue
            accepted = got["value"] in date.get("accept", ())
            same = got["value"] == date["value"] and got.get("interval") == date["interval"]
            yield Fact("dates", "right" if same or accepted else "missing", f"{told} = {date['value']}", got["value"])
            if not same:
                continue
            yield Fact("date fields", *self._field(f"type of {told}", date["type"], got.get("type")))
            yield Fact("date fields", *self._field(f"mod of {told}", date["mod"], got.get("mod")))
            if date["anchor"] in mine:
                anchor = place.get(got.get("anchor") or "")
                yield Fact("date fields", *self._field(f"anchor of {told}", mine[date["anchor"]], anchor))
            if date["calendar"]:
                calendar = dict(got.get("calendar") or {})
                calendar["of"] = self.actor_of.get(calendar.get("of") or "", calendar.get("of"))
                for key, value in date["calendar"].items():
                    yield Fact("date fields", *self._field(f"calendar {key} of {told}", value, calendar.get(key)))
        yield from self._beyond("dates", lambda date: str(date["value"]))

    def _field(self, what: str, wanted: Any, got: Any, accept: Iterable[Any] = ()) -> tuple[str, str, str]:
        if got == wanted or got in accept:
            return "right", what, ""
        spans = isinstance(wanted, list) or isinstance(got, list)
        shown = [self._cut(x) or None if spans else x for x in (wanted, got)]
        return "missing", f"{what}, {shown[0]}", str(shown[1])

    def _percentages(self) -> Iterator[Fact]:
        at = {tuple(p["span"]): p for p in self.got["percentages"]}
        for figure in self.gold["percentages"]:
            if figure.get("optional"):
                continue
            got = at.get(tuple(figure["span"]))
            told = self._at(figure["span"])
            yield Fact("percentages", "right" if got else "missing", told)
            if got is None:
                continue
            accept = figure.get("accept", {})
            for field in ("low", "high", "unit", "direction", "role", "kind", "base", "subject"):
                wanted, value = figure[field], got.get(field)
                if field in ("low", "high"):
                    wanted, value = float(wanted), None if value is None else float(value)
                yield Fact(
                    "percentage fields", *self._field(f"{field} of {told}", wanted, value, accept.get(field, ()))
                )
            sense = (figure["approximation"] or {}).get("sense")
            got_sense = (got.get("approximation") or {}).get("sense")
            yield Fact(
                "percentage fields",
                *self._field(f"approximation of {told}", sense, got_sense, accept.get("approximation", ())),
            )
        yield from self._beyond("percentages", lambda p: f"{p['low']} {p['unit']}")

    def _quotes(self) -> Iterator[Fact]:
        for quote in self.gold["quotes"]:

            def shared(other: Row, quote: Row = quote) -> int:
                pairs = ((c, g) for c in other["content"] for g in quote["content"])
                return sum(max(0, min(c[1], g[1]) - max(c[0], g[0])) for c, g in pairs)

            best = max(self.got["quotes"], key=shared, default=None)
            told = self._at(quote["span"])
            if best is not None and shared(best):
                self.quote_of.setdefault(best["id"], quote["id"])
            if quote.get("optional"):
                continue
            if best is None or not shared(best):
                yield Fact("quotes", "missing", told)
                continue
            exact = sorted(best["content"]) == sorted(quote["content"])
            theirs = "" if exact else " + ".join(f"“{self._cut(piece)}”" for piece in best["content"])
            yield Fact("quotes", "right" if exact else "missing", told if exact else f"exact content of {told}", theirs)
            yield Fact("quote fields", *self._field(f"kind of {told}", quote["kind"], best["kind"]))
            verbatim = sorted(best["verbatim"]) == sorted(quote["verbatim"])
            yield Fact("quote fields", "right" if verbatim else "missing", f"verbatim of {told}")
            for field in ("cue", "mention"):
                if quote[field]:
                    right = bool(best.get(field)) and overlap(best[field], quote[field])
                    yield Fact("quote fields", "right" if right else "missing", f"{field} of {told}")
            speakers = sorted(self.actor_of.get(s, s) for s in best["speakers"])
            good = speakers == sorted(quote["speakers"])
            got = "" if good else ", ".join(speakers) or "nobody"
            yield Fact("quote fields", "right" if good else "missing", f"speakers of {told}", got)
        yield from self._beyond("quotes", lambda quote: str(quote.get("rule")))

    def _links(self) -> Iterator[Fact]:
        figures = {tuple(p["span"]): p["id"] for p in self.gold["percentages"]}
        dates = {tuple(d["span"]): d["id"] for d in self.gold["dates"]}
        to_gold = dict(self.actor_of) | self.quote_of
        to_gold |= {p["id"]: figures[tuple(p["span"])] for p in self.got["percentages"] if tuple(p["span"]) in figures}
        to_gold |= {d["id"]: dates[tuple(d["span"])] for d in self.got["dates"] if tuple(d["span"]) in dates}
        got = {(x["kind"], to_gold.get(x["source"]), to_gold.get(x["target"])): x for x in self.got["links"]}
        known = {(x["kind"], x["source"], x["target"]) for x in self.gold["links"]}
        words = {row["id"]: self._cut(row["span"]) for rows in self.gold.values() for row in rows}
        words |= {actor["id"]: actor["name"] for actor in self.gold["actors"]}
        for link in self.gold["links"]:
            if link.get("optional"):
                continue
            right = (link["kind"], link["source"], link["target"]) in got
            what = f"{link['kind']} {self._at(link['span'])} → {words[link['target']]}"
            yield Fact("links", "right" if right else "missing", what)
        theirs = {row["id"]: self._cut(row["span"]) for rows in self.got.values() for row in rows}
        theirs |= {actor["id"]: actor["name"] for actor in self.got["actors"]}
        for key, link in got.items():
            if key in known or key[1] not in figures.values():
                continue
            if link["kind"] == "for-date" and key[2] is None:
                continue  # the date itself is told above
            yield Fact("links", "spurious", f"{link['kind']} {self._at(link['span'])} → {theirs[link['target']]}")
