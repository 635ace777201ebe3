"""Fits the weights of `profile_weights.txt` to labelled sentences, and tells what they reach.

usage: python -m benchmarks.profiles LABELLED.jsonl [--signs 100] [--print]

LABELLED holds articles whose sentences carry the labels of news discourse profiling.  Weights are fitted
on four fifths of the articles and scored on the fifth left out, five times; with `--print`, those fitted
on all are printed as rows of the word list.  Only weights leave this module, never words of an article.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generator.extractors.attributions import extract_attributions
from generator.extractors.entities import extract_entities
from generator.extractors.profiling.roles import ROLES
from generator.extractors.profiling.setting import setting_of
from generator.extractors.profiling.signs import signs_of
from generator.extractors.timexes import extract_timexes
from generator.model import Span
from generator.parsing.language import load, parse_all
from generator.reading import article_from_text

LABELS = {
    "Main": "news",
    "Main_Consequence": "news",
    "Cause_Specific": "history",
    "Distant_Historical": "history",
    "Cause_General": "context",
    "Distant_Anecdotal": "context",
    "Distant_Evaluation": "comment",
    "Distant_Expectations_Consequences": "comment",
}
_FOLDS = 5
_RIDGE = 20.0
_ROUNDS = 300
_RARE = 25  # sentences that a sign must stand in
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled sentence."""

    article: int
    role: int
    signs: dict[str, float]


def main() -> None:
    """Fit, score, and print what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.profiles", description=__doc__)
    parser.add_argument("labelled", type=Path)
    parser.add_argument("--signs", type=int, default=100, help="how many signs are kept")
    parser.add_argument("--print", action="store_true", help="the weights, as rows of the word list")
    options = parser.parse_args()
    rows = _read(options.labelled)
    names = _strongest(rows, options.signs)
    hit = np.concatenate([_held_out(rows, names, fold) for fold in range(_FOLDS)])
    print(f"{len(rows)} sentences, {len(names)} signs, role right when left out: {100 * hit.mean():.1f} %")  # noqa: T201 - a command
    if options.print:
        for name, weights in zip(names, _fit(*_arrays(rows, names)), strict=True):
            print(" | ".join([name, *(f"{w:.2f}" for w in weights)]))  # noqa: T201 - a command


def _read(path: Path) -> list[Row]:
    """Return the labelled sentences with their signs."""
    values = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = [article_from_text(v["text"], slug=v["id"], title=v.get("title") or None) for v in values]
    rows = []
    for number, (value, parsed) in enumerate(zip(values, parse_all(articles, load()), strict=True)):
        timexes = extract_timexes(parsed)
        attributions, entities = extract_attributions(parsed, extract_entities(parsed))
        setting = setting_of(parsed, timexes, attributions, entities)
        for n, span in enumerate(setting.sentences):
            label = LABELS.get(_label(value["sentences"], span))
            if label:
                rows.append(Row(number, ROLES.index(label), signs_of(setting, n)))
    return rows


def _label(sentences: Sequence[dict[str, object]], span: Span) -> str:
    """Return the label of the sentence that shares most with *span*."""

    def shared(sentence: dict[str, object]) -> int:
        return min(int(str(sentence["end"])), span.end) - max(int(str(sentence["start"])), span.start)

    best = max(sentences, key=shared)
    return str(best["label"]) if 2 * shared(best) > span.end - span.start else ""


def _strongest(rows: Sequence[Row], most: int) -> list[str]:
    """Return the names of the signs that part the roles most, halfway and then all the way."""
    counts = Counter(name for row in rows for name, strength in row.signs.items() if strength)
    names = sorted(name for name, count in counts.items() if count >= _RARE)
    for size in ((len(names) + most) // 2, most):
        matrix, roles = _arrays(rows, names)
        weights = _fit(matrix, roles)
        part = (weights.max(1) - weights.min(1)) * matrix.std(0)
        kept = set(np.argsort(-part)[:size])
        names = [n for i, n in enumerate(names) if i in kept or n == "always"]
    return names


def _arrays(rows: Sequence[Row], names: Sequence[str]) -> tuple[Matrix, Matrix]:
    matrix = np.array([[row.signs.get(name, 0.0) for name in names] for row in rows])
    return matrix, np.eye(len(ROLES))[[row.role for row in rows]]


def _fit(matrix: Matrix, roles: Matrix) -> Matrix:
    """Return the weights of a multinomial regression, by steps bounded after Böhning (1992)."""
    size = matrix.shape[1]
    step = np.linalg.inv(matrix.T @ matrix / 2 + _RIDGE * np.eye(size))
    weights = np.zeros((size, roles.shape[1]))
    for _ in range(_ROUNDS):
        sums = matrix @ weights
        odds = np.exp(sums - sums.max(1, keepdims=True))
        rest = roles - odds / odds.sum(1, keepdims=True)
        weights += step @ (matrix.T @ rest - _RIDGE * weights)
    return weights


def _held_out(rows: Sequence[Row], names: Sequence[str], fold: int) -> NDArray[np.bool_]:
    """Return for each sentence of a fold whether its role is right by weights fitted on the others."""
    seen = [row for row in rows if row.article % _FOLDS != fold]
    unseen = [row for row in rows if row.article % _FOLDS == fold]
    matrix, roles = _arrays(unseen, names)
    guesses = (matrix @ _fit(*_arrays(seen, names))).argmax(1)
    return np.asarray(guesses == roles.argmax(1))


if __name__ == "__main__":
    main()
