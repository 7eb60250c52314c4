"""Train the weights by which a name's kind is told, from texts whose licence lets them ship.

    python scripts/train_kinds.py WIKIGOLD.jsonl GUM_NEWS.jsonl …

Each line of a file is ``{"text", "entities": [{"start", "end", "label"}]}``. WikiGold (Balasuriya et al., CC-BY 4.0)
and the news and interviews of GUM (Zeldes, CC-BY), their names cut to the capitalised words, were used. Needs scikit-learn.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from onrecord.extractors.actors.kinds import MOST
from onrecord.extractors.actors.ownwords import OwnWords, parts
from onrecord.extractors.actors.surroundings import Surroundings
from onrecord.extractors.actors.weights import KINDS, Weights
from onrecord.extractors.names.candidates import candidates
from onrecord.text.lexicon import lexicon

OUT = Path(__file__).parent.parent / "src/onrecord/extractors/actors/data/weights.tsv"
LABELS = {"PER": 0, "ORG": 1, "LOC": 2, "MISC": 3}


class Numbers(Weights):
    """Gives each feature that it is asked for a number in place of its weights."""

    def __init__(self) -> None:
        self.names = [""]
        self.groups: dict[str, _Group] = {}

    def group(self, name: str) -> dict[str, int]:
        return self.groups.setdefault(name, _Group(self.names, name))

    def one(self, name: str) -> int:
        return self.group("")[name]


class _Group(dict[str, int]):
    def __init__(self, names: list[str], prefix: str) -> None:
        self.names, self.prefix = names, prefix

    def __missing__(self, key: str) -> int:
        self[key] = len(self.names)
        self.names.append(self.prefix + key)
        return self[key]

    def get(self, key: str, default: object = None) -> int:  # type: ignore[override]
        return self[key]


def examples(paths: list[str]) -> list[tuple[int, dict[str, float], int]]:
    """Return (number of the document, features, kind) of each distinct name of each document."""
    lex = lexicon()
    numbers = Numbers()
    own, around = OwnWords(lex, numbers), Surroundings(lex, numbers)
    out = []
    n = 0
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = row["text"]
            n += 1
            gold = {}
            for entity in row["entities"]:
                start, end = entity["start"], entity["end"]
                if text[start:end].lower().startswith("the "):
                    start += 4
                gold[start, end] = LABELS.get(entity["label"], 3)
            taken = sorted(gold)
            by_name: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
            for start, end, _, rule, _ in candidates(text):
                by_name[text[start:end]].append((start, end, rule))
            full = parts(lex, [name for name in by_name if " " in name])
            for name, places in by_name.items():
                seen: Counter[int] = Counter()
                for start, end, _ in places:
                    if (start, end) in gold:
                        seen[gold[start, end]] += 1
                    elif not any(a < end and start < z for a, z in taken):
                        seen[3] += 1
                if not seen:
                    continue
                features = set(own.of(name, places[0][2], lex.entries.get(name), full))
                for start, end, _ in places[:MOST]:
                    features.update(around.of(text, start, end))
                named = (numbers.names[feature] for feature in features if feature)
                out.append((n, dict.fromkeys(named, 1.0), seen.most_common(1)[0][0]))
    return out


def fit(data: list[tuple[int, dict[str, float], int]], strength: float = 0.35) -> dict[str, list[float]]:
    """Return the weights of the features, one number a kind."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    counts = Counter(feature for _, features, _ in data for feature in features)
    vector = DictVectorizer()
    x = vector.fit_transform([{f: 1.0 for f in features if counts[f] >= 3} for _, features, _ in data])
    model = LogisticRegression(C=strength, max_iter=2000).fit(x, [kind for _, _, kind in data])
    weights = {name: list(model.coef_[:, i]) for i, name in enumerate(vector.get_feature_names_out())}
    weights["bias"] = list(model.intercept_)
    return weights


def write(weights: dict[str, list[float]], least: float = 0.08) -> None:
    """Write the weights in hundredths, the small ones left out."""
    lines = [
        "# Weights of the features that tell a name's kind, in hundredths. Written by scripts/train_kinds.py.",
        "# source: trained on WikiGold (CC-BY 4.0) and GUM news and interviews (CC-BY); no text of them is held here",
        "feature\t" + "\t".join(KINDS),
    ]
    for name, values in sorted(weights.items()):
        if name == "bias" or max(map(abs, values)) >= least:
            lines.append(name + "\t" + "\t".join(str(round(100 * value)) for value in values))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    found = examples(sys.argv[1:])
    print(len(found), "names", Counter(KINDS[kind] for _, _, kind in found))
    write(fit(found))
