"""Amounts of the same thing side by side, on one scale: a dot for a number, a bar for a range."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from .canvas import WIDTH, Canvas, fit, number, width_of

_MARGIN = 14
_ROW = 38
_TICKS = 4
_STEPS = (1, 2, 2.5, 5, 10)
_LARGE = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
_NARROW = 0.4
"""Where all amounts lie in this part of the scale at its far end, it does not begin at nought."""


class Quantity(NamedTuple):
    """One row: who gives the amount, and from where to where it reaches."""

    name: str
    low: Decimal
    high: Decimal
    words: str
    """The amount as a number: `1,500–12,000`."""
    exact: bool = True
    """`False` where the article says *about* or *at least*: the ends are drawn hollow."""


def draw_ranges(quantities: Sequence[Quantity], title: str) -> str:
    """Return a row for each of *quantities* over a scale that they share."""
    first, last, step = _scale(quantities)
    room = WIDTH - 2 * _MARGIN

    def place(value: float) -> float:
        return _MARGIN + room * (value - first) / (last - first)

    canvas = Canvas()
    foot = _MARGIN + len(quantities) * _ROW
    for n in range(round((last - first) / step) + 1):
        x = place(first + n * step)
        canvas.path(f"M{number(x)} {_MARGIN}V{foot}", "line", 0.3)
    for n, quantity in enumerate(quantities):
        _draw(canvas, quantity, _MARGIN + n * _ROW, place(float(quantity.low)), place(float(quantity.high)))
    for value in (first, last):
        side = "small" if value == first else "small end"
        canvas.text(place(value), foot + 14, _amount(value), side)
    return canvas.svg(title, foot + 22)


def _draw(canvas: Canvas, quantity: Quantity, top: float, start: float, end: float) -> None:
    room = WIDTH - 2 * _MARGIN
    canvas.text(_MARGIN, top + 11, fit(quantity.name, room - width_of(quantity.words) - 12), "halo")
    canvas.text(WIDTH - _MARGIN, top + 11, quantity.words, "end small halo")
    if end > start:
        canvas.rect(start, top + 22, end - start, 4, "strong")
    for x in sorted({start, end}):
        canvas.circle(x, top + 24, 4, "strong" if quantity.exact else "open")


def _amount(value: float) -> str:
    """Return a value of the scale in figures, large ones in millions or billions."""
    size, word = next(((s, w) for s, w in _LARGE if abs(value) >= s), (1.0, ""))
    return f"{value / size:,.6g}{word}"


def _scale(quantities: Sequence[Quantity]) -> tuple[float, float, float]:
    """Return the first and the last value of the scale, and the step between its lines."""
    low = float(min(q.low for q in quantities))
    high = float(max(q.high for q in quantities))
    start = low if low < 0 or high - low < _NARROW * high else 0.0
    span = high - start or abs(high) or 1.0
    power = 10.0 ** math.floor(math.log10(span / _TICKS))
    step = next(power * s for s in _STEPS if power * s * _TICKS >= span)
    first = math.floor(start / step) * step
    last = max(math.ceil(high / step) * step, first + step)
    return first, last, step
