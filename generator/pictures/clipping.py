"""What of an area lies inside a rectangle (Sutherland and Hodgman 1974)."""

from __future__ import annotations

from collections.abc import Sequence

from .outlines import Frame, Point


def clipped(ring: Sequence[Point], box: Frame) -> list[Point]:
    """Return the ring around what *ring* and *box* share; empty when that is nothing."""
    points = list(ring)
    for axis, edge, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        points = _cut(points, axis, edge, sign)
    return points


def _cut(points: Sequence[Point], axis: int, edge: float, sign: int) -> list[Point]:
    """Keep what lies on one side of an edge; where the outline crosses it, it runs along it."""
    kept: list[Point] = []
    for n, point in enumerate(points):
        before = points[n - 1]
        inside, was_inside = (sign * (p[axis] - edge) >= 0 for p in (point, before))
        if inside != was_inside:
            kept.append(_crossing(before, point, axis, edge))
        if inside:
            kept.append(point)
    return kept


def _crossing(a: Point, b: Point, axis: int, edge: float) -> Point:
    part = (edge - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + part * (b[1 - axis] - a[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)
