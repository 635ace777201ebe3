"""Who speaks about whom: two columns of names, and a line for each pair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .canvas import WIDTH, Canvas, fit, number

_TOP = 34
_ROW = 26
_NAMES = 132
"""Units that a column of names may take."""
_THICKEST = 6


class Relation(NamedTuple):
    """A line from one name to another."""

    source: str
    target: str
    weight: int
    """How many statements; the thicker the line."""


def draw_relations(relations: Sequence[Relation], heads: tuple[str, str], title: str) -> str:
    """Return the two columns, each in order of first appearance in *relations*, under *heads*."""
    sources = list(dict.fromkeys(r.source for r in relations))
    targets = list(dict.fromkeys(r.target for r in relations))
    rows = max(len(sources), len(targets))
    left, right = _rows(sources, rows), _rows(targets, rows)
    start, end = _NAMES + 14.0, WIDTH - _NAMES - 14.0
    bend = (start + end) / 2
    canvas = Canvas()
    canvas.text(_NAMES + 6, 18, heads[0], "end small")
    canvas.text(WIDTH - _NAMES - 6, 18, heads[1], "small")
    for r in relations:
        y0, y1 = left[r.source], right[r.target]
        curve = f"M{number(start)} {number(y0)}C{number(bend)} {number(y0)} {number(bend)} {number(y1)} "
        canvas.path(f"{curve}{number(end)} {number(y1)}", "bond", min(r.weight, _THICKEST))
    for name, y in left.items():
        canvas.text(_NAMES + 6, y + 4, fit(name, _NAMES), "end")
    for name, y in right.items():
        canvas.text(WIDTH - _NAMES - 6, y + 4, fit(name, _NAMES))
    return canvas.svg(title, _TOP + rows * _ROW + 4)


def _rows(names: Sequence[str], rows: int) -> dict[str, float]:
    """Return the height of each name; the shorter column is spread over the longer one's height."""
    step = rows * _ROW / len(names)
    return {name: _TOP + step * (n + 0.5) for n, name in enumerate(names)}
