"""Outlines of countries, and where on the paper they lie.

A region is drawn on an equirectangular map whose scale is right at its middle; the world by the
Equal Earth projection (Šavrič, Patterson and Jenny 2019).
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import resources
from itertools import accumulate
from typing import NamedTuple, TypeAlias

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Point, ...]

_PART = 0.25
"""Of a country's largest part: what is smaller does not widen a map (*Alaska*, *French Guiana*)."""
_WORLD = 150
"""Degrees of longitude from which a map shows the world."""
_EQUAL_EARTH = (1.340264, -0.081106, 0.000893, 0.003796)


class Atlas(NamedTuple):
    """All outlines, in degrees: longitude, latitude."""

    shapes: dict[str, tuple[Ring, ...]]
    """By ISO 3166 alpha-2 code; the largest ring first."""
    land: tuple[Ring, ...]
    """All land, without borders."""
    points: dict[str, Point]
    """Of countries too small for an outline."""

    def knows(self, code: str) -> bool:
        """Tell whether the country can be put on a map."""
        return code in self.shapes or code in self.points

    def middle(self, code: str) -> Point:
        """Return the middle of the country's largest part; `KeyError` for an unknown one."""
        return self.points[code] if code in self.points else _centroid(self.shapes[code][0])

    def extent(self, code: str) -> Ring:
        """Return the points of the parts that make up a country, without far and small ones."""
        if code in self.points:
            return (self.points[code],)
        rings = self.shapes[code]
        sizes = [abs(_area([equal_earth(p) for p in ring])) for ring in rings]
        return tuple(
            p for ring, size in zip(rings, sizes, strict=True) if size >= _PART * sizes[0] for p in ring
        )


class Frame(NamedTuple):
    """A rectangle in degrees."""

    west: float
    south: float
    east: float
    north: float


@cache
def load_atlas() -> Atlas:
    """Return the outlines that the package ships."""
    text = resources.files(__package__).joinpath("countries.json").read_text(encoding="utf-8")
    raw = json.loads(text)
    return Atlas(
        shapes={code: tuple(_ring(r) for r in rings) for code, rings in raw["shapes"].items()},
        land=tuple(_ring(r) for r in raw["land"]),
        points={code: (x / 100, y / 100) for code, (x, y) in raw["points"].items()},
    )


def frame_of(points: Iterable[Point]) -> Frame:
    """Return the smallest frame around *points*."""
    xs, ys = zip(*points, strict=True)
    return Frame(min(xs), min(ys), max(xs), max(ys))


def projection(frame: Frame) -> Callable[[Point], Point]:
    """Return the function from degrees to the plane, *y* upwards, that suits *frame*."""
    if frame.east - frame.west > _WORLD:
        return equal_earth
    squeeze = math.cos(math.radians((frame.south + frame.north) / 2))
    return lambda point: (point[0] * squeeze, point[1])


def equal_earth(point: Point) -> Point:
    """Return a place in degrees on the plane of the Equal Earth projection, in degrees of its equator."""
    a, b, c, d = _EQUAL_EARTH
    longitude, latitude = map(math.radians, point)
    t = math.asin(math.sqrt(3) / 2 * math.sin(latitude))
    slope = 9 * d * t**8 + 7 * c * t**6 + 3 * b * t**2 + a
    x = 2 * math.sqrt(3) * longitude * math.cos(t) / (3 * slope)
    y = d * t**9 + c * t**7 + b * t**3 + a * t
    return math.degrees(x), math.degrees(y)


def _ring(steps: Sequence[int]) -> Ring:
    xs, ys = accumulate(steps[::2]), accumulate(steps[1::2])
    return tuple((x / 100, y / 100) for x, y in zip(xs, ys, strict=True))


def _area(ring: Sequence[Point]) -> float:
    """Return twice the area that *ring* encloses, negative when it runs clockwise."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in _sides(ring))


def _centroid(ring: Ring) -> Point:
    """Return the centre of gravity of the area that *ring* encloses."""
    total = 3 * _area(ring)
    weights = [(x0 + x1, y0 + y1, x0 * y1 - x1 * y0) for (x0, y0), (x1, y1) in _sides(ring)]
    return sum(x * w for x, _, w in weights) / total, sum(y * w for _, y, w in weights) / total


def _sides(ring: Sequence[Point]) -> list[tuple[Point, Point]]:
    return list(zip(ring, (*ring[1:], ring[0]), strict=True))
