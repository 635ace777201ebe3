"""What each sentence does in the news: how probable each role is, and which ones are background.

The roles are those of news discourse profiling (Choubey et al. 2020), taken together where a reader
need not tell them apart: the news and its consequences; earlier events and history; the present
context, with anecdotes; comment, with what is expected.  A multinomial logistic regression with a
ridge penalty weighs the signs of a sentence, and the order of roles is a Markov chain, since
background comes in stretches.  Both were fitted to sentences that people had labelled
(`python -m benchmarks.profiles` does it and prints what they reach on articles left out); only
numbers of general signs are left of those.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache

from generator.lexicon import load_table

ROLES = ("news", "history", "context", "comment")
"""The order of all numbers below."""

_SHARES = (0.14, 0.16, 0.29, 0.41)
"""Of each role among all sentences."""
_NEXT = (
    (0.42, 0.14, 0.23, 0.22),
    (0.05, 0.47, 0.23, 0.25),
    (0.06, 0.12, 0.52, 0.30),
    (0.04, 0.09, 0.22, 0.65),
)
"""How often a role (row) is followed by another."""
_TRUST = 0.5
"""How far the chain counts: signs of neighbours overlap, so its odds are taken to this power."""
_WORTH = (-2.5, 3.0, 1.0, -0.5)
"""What it is worth to show a sentence of each role as background.

To show the news as old misleads, comment is at worst not new, and a missed piece of history is missed
for good.  Chosen on a grid over labelled articles: the more history is wanted, the more news comes with
it; these keep precision near 70 and miss a fifth of the history.
"""
_FAINT = 1e-4  # no sentence rules a role out


def profile(signs: Sequence[Mapping[str, float]]) -> list[tuple[float, ...]]:
    """Return the probability of each of `ROLES` for each sentence, given the signs of all in order."""
    own = [_probabilities(s) for s in signs]
    seen = [[max(p / share, _FAINT) for p, share in zip(row, _SHARES, strict=True)] for row in own]
    before, after = _forward(seen), _backward(seen)
    return [_normal([a * b for a, b in zip(f, g, strict=True)]) for f, g in zip(before, after, strict=True)]


def gain(probabilities: Sequence[float]) -> float:
    """Return what it is worth to show a sentence as background: above 0 it is shown."""
    return sum(worth * p for worth, p in zip(_WORTH, probabilities, strict=True))


def _probabilities(signs: Mapping[str, float]) -> tuple[float, ...]:
    """Return the probabilities of the roles by the signs of the sentence alone."""
    sums = [0.0] * len(ROLES)
    for name, strength in signs.items():
        for n, weight in enumerate(weights().get(name, ())):
            sums[n] += weight * strength
    top = max(sums)
    return _normal([math.exp(s - top) for s in sums])


@cache
def weights() -> Mapping[str, tuple[float, ...]]:
    """Return the weights of each sign for `ROLES`, as logarithms of odds."""
    return {row[0][0]: tuple(float(cell[0]) for cell in row[1:]) for row in load_table("profile_weights")}


@cache
def _chain() -> tuple[tuple[float, ...], ...]:
    rows = ([(p / share) ** _TRUST * share for p, share in zip(row, _SHARES, strict=True)] for row in _NEXT)
    return tuple(_normal(row) for row in rows)


def _forward(seen: Sequence[Sequence[float]]) -> list[tuple[float, ...]]:
    found: list[tuple[float, ...]] = []
    for row in seen:
        prior = (
            [sum(p * step[n] for p, step in zip(found[-1], _chain(), strict=True)) for n in range(len(ROLES))]
            if found
            else _SHARES
        )
        found.append(_normal([a * b for a, b in zip(prior, row, strict=True)]))
    return found


def _backward(seen: Sequence[Sequence[float]]) -> list[tuple[float, ...]]:
    found: list[tuple[float, ...]] = []
    for row in reversed([*seen[1:], None] if seen else []):
        if row is None:
            found.append((1.0,) * len(ROLES))
            continue
        onward = [a * b for a, b in zip(row, found[-1], strict=True)]
        found.append(_normal([sum(a * b for a, b in zip(step, onward, strict=True)) for step in _chain()]))
    return found[::-1]


def _normal(values: Sequence[float]) -> tuple[float, ...]:
    total = sum(values)
    return tuple(v / total for v in values)
