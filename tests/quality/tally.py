"""Counting: what was wanted, made and hit, and what follows from that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from generator.model import Span

W = TypeVar("W")
M = TypeVar("M")
Tally = Counter[str]
"""Counts by name, added up over articles."""


def percent(part: float, whole: float) -> float:
    """Return *part* of *whole* in per cent to one decimal; nothing wanted is all done."""
    return round(100 * part / whole, 1) if whole else 100.0


def rates(tally: Tally, name: str) -> dict[str, float]:
    """Return precision, recall and F1 of the counts `name.made`, `.right`, `.wanted` and `.hit`."""
    made, wanted = tally[f"{name}.made"], tally[f"{name}.wanted"]
    p = tally[f"{name}.right"] / made if made else 1.0
    r = tally[f"{name}.hit"] / wanted if wanted else 1.0
    f = 2 * p * r / (p + r) if p + r else 0.0
    return {
        f"{name}.precision": percent(p, 1),
        f"{name}.recall": percent(r, 1),
        f"{name}.f1": percent(f, 1),
    }


def covered(span: Span, by: Sequence[Span]) -> float:
    """Return the share of *span* that the other spans, free of overlaps, cover."""
    shared = (min(span.end, o.end) - max(span.start, o.start) for o in by)
    return sum(max(0, s) for s in shared) / (span.end - span.start)


def mostly(span: Span, by: Sequence[Span]) -> bool:
    """Tell whether at least half of *span* is covered."""
    return covered(span, by) >= 0.5


def pairs(
    wanted: Sequence[W], made: Sequence[M], likeness: Callable[[W, M], float], least: float
) -> list[tuple[int, int]]:
    """Match one to one, the likest first; return the indexes of both sides, at a likeness of *least*."""
    scored = [(likeness(w, m), i, j) for i, w in enumerate(wanted) for j, m in enumerate(made)]
    ranked = sorted((-s, i, j) for s, i, j in scored if s >= least)
    left: set[Hashable] = set()
    right: set[Hashable] = set()
    found = []
    for _, i, j in ranked:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            found.append((i, j))
    return found
