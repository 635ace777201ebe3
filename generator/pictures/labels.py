"""Where names go on a map: near their places, inside the frame, never over one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from .canvas import SIZE, WIDTH, width_of

_ROW = SIZE + 3
_GAP = 5
_REACHES = (0, 7, 14, 22, 32, 44, 58, 74, 92, 112, 134)
_SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))


class Label(NamedTuple):
    """A name on the map: the rectangle that it fills, and whether a line has to lead there."""

    words: str
    left: float
    top: float
    width: float
    led: bool

    def meets(self, other: Label) -> bool:
        """Tell whether two names would touch."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + _ROW
            and other.top < self.top + _ROW
        )

    def near(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the rectangle's edge that is nearest to a place."""
        return min(max(x, self.left), self.left + self.width), min(max(y, self.top), self.top + _ROW)

    @property
    def base(self) -> float:
        """The line on which the words stand."""
        return self.top + SIZE - 1


def place_labels(places: Sequence[tuple[str, float, float]], height: float) -> tuple[Label | None, ...]:
    """Return a label for each of *places* (words, x, y); `None` where no room is left.

    Each takes the nearest free room, in the order given; the dots of all places are kept free.
    """
    dots = [Label("", x - 3, y - _ROW / 2, 6, led=False) for _, x, y in places]
    taken: list[Label] = []
    found: list[Label | None] = []
    for n, (words, x, y) in enumerate(places):
        others = [*taken, *dots[:n], *dots[n + 1 :]]
        free = [
            label
            for reach, side in product(_REACHES, _SIDES)
            if _inside(label := _beside(words, x, y, side, reach), height)
            and not any(label.meets(other) for other in others)
        ]
        found.append(free[0] if free else None)
        taken += free[:1]
    return tuple(found)


def _beside(words: str, x: float, y: float, side: tuple[int, int], reach: float) -> Label:
    across, down = side
    width = width_of(words)
    left = x - width / 2 + across * (width / 2 + _GAP + reach)
    top = y - _ROW / 2 + down * (_ROW / 2 + _GAP + reach)
    return Label(words, left, top, width, led=reach > 0)


def _inside(label: Label, height: float) -> bool:
    return (
        label.left >= _GAP
        and label.left + label.width <= WIDTH - _GAP
        and label.top >= 1
        and label.top + _ROW <= height - 1
    )
