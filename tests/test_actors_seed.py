"""The actors of the seed article, against the record of it read by hand."""

from __future__ import annotations

import json
from pathlib import Path

import onrecord

RECORD = json.loads((Path(__file__).parent / "articles/000_582a5cfc558ef7cd.json").read_text(encoding="utf-8"))


def test_all_mentions_forms_codes_and_roles_of_the_seed_article() -> None:
    doc = onrecord.Pipeline(only=["furniture", "actors"]).read(RECORD["text"], published=RECORD["published"])
    held = {actor.name: actor for actor in doc.actors}
    names = {actor.id: actor.name for actor in doc.actors}
    for wanted in RECORD["layers"]["actors"]:
        actor = held[wanted["name"]]
        assert (actor.kind, actor.code) == (wanted["kind"], wanted["code"])
        found = {(mention.span, mention.form) for mention in actor.mentions}
        for mention in wanted["mentions"]:
            if not mention.get("optional"):
                assert (tuple(mention["span"]), mention["form"]) in found, doc[mention["span"]]
        by_id = {a["id"]: a["name"] for a in RECORD["layers"]["actors"]}
        assert [(r.span, names.get(r.of or "")) for r in actor.roles] == [
            (tuple(role["span"]), by_id[role["of"]]) for role in wanted["roles"]
        ]
        assert sorted(names[m] for m in actor.members) == sorted(by_id[m] for m in wanted["members"])
    known = [m["span"] for a in RECORD["layers"]["actors"] for m in a["mentions"]]
    for actor in doc.actors:
        for mention in actor.mentions:
            assert mention.form == "pronoun" or any(a < mention.span.end and mention.span.start < z for a, z in known)
