"""A map that shows where countries lie; no border is drawn but those of the countries named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .canvas import WIDTH, Canvas, number
from .clipping import clipped
from .labels import place_labels
from .outlines import Atlas, Frame, Point, Ring, frame_of, load_atlas, projection

_LOWEST, _HIGHEST = 120.0, 300.0
"""Units that a map may be high."""
_MARGIN, _NARROW = 0.12, 0.03
"""Of its extent, around a region and around half the world."""
_HALF = 180.0
_LEAST = 30.0
"""Degrees that a map shows at least, so that a small country is seen among its neighbours."""
_DATE_LINE = 190.0
"""East of it lies America: Russia ends there."""
_POLES = (-58.0, 80.0)
_FINE = 0.9
"""Units below which two points of an outline are one."""
_BLEED = 4.0
"""Units that outlines run on beyond the paper, so that no edge of it shows."""


class Spot(NamedTuple):
    """A country on the map."""

    code: str
    """ISO 3166 alpha-2."""
    name: str


def draw_map(spots: Sequence[Spot], title: str) -> str | None:
    """Return a map of *spots*, `None` when fewer than two of them can be put on it."""
    atlas = load_atlas()
    known = [s for s in spots if atlas.knows(s.code)]
    if len(known) < 2:  # noqa: PLR2004 - one country needs no map
        return None
    frame = _frame(atlas, known)
    place, height = _paper(frame)
    canvas = Canvas()
    canvas.path(_outline(atlas.land, place, height), "land", 0.6)
    named = [r for s in known for r in atlas.shapes.get(s.code, ())]
    canvas.path(_outline(named, place, height), "strong edge", 0.6)
    _name(canvas, [(s.name, *place(atlas.middle(s.code))) for s in known], height)
    return canvas.svg(title, height)


def _name(canvas: Canvas, places: Sequence[tuple[str, float, float]], height: float) -> None:
    """Put a dot and a name for each place; a line leads to a name that found no room beside it."""
    labels = place_labels(places, height)
    for (_, x, y), label in zip(places, labels, strict=True):
        if label and label.led:
            to = label.near(x, y)
            canvas.path(f"M{number(x)} {number(y)}L{number(to[0])} {number(to[1])}", "line")
    for _, x, y in places:
        canvas.circle(x, y, 2.5, "open")
    for label in labels:
        if label:
            canvas.text(label.left + label.width / 2, label.base, label.words, "mid halo")


def _frame(atlas: Atlas, spots: Sequence[Spot]) -> Frame:
    """Return the rectangle to show: the countries' largest parts with room around them."""
    box = frame_of(point for s in spots for point in atlas.extent(s.code))
    margin = 1 + 2 * (_NARROW if box.east - box.west > _HALF else _MARGIN)
    across = max((box.east - box.west) * margin, _LEAST) / 2
    down = max((box.north - box.south) * margin, _LEAST / 2) / 2
    x, y = (box.west + box.east) / 2, (box.south + box.north) / 2
    south, north = max(y - down, _POLES[0]), min(y + down, _POLES[1])
    return Frame(max(x - across, _DATE_LINE - 360), south, min(x + across, _DATE_LINE), max(north, south + 1))


def _paper(frame: Frame) -> tuple[Callable[[Point], Point], float]:
    """Return the function from degrees to units on the paper, and the paper's height."""
    project = projection(frame)
    x, y = (frame.west + frame.east) / 2, (frame.south + frame.north) / 2
    corners = [(a, b) for a in (frame.west, x, frame.east) for b in (frame.south, y, frame.north)]
    box = frame_of(project(corner) for corner in corners)
    scale = min(WIDTH / (box.east - box.west), _HIGHEST / (box.north - box.south))
    height = min(max((box.north - box.south) * scale, _LOWEST), _HIGHEST)
    middle = (box.west + box.east) / 2, (box.south + box.north) / 2

    def place(point: Point) -> Point:
        a, b = project(point)
        return WIDTH / 2 + (a - middle[0]) * scale, height / 2 - (b - middle[1]) * scale

    return place, height


def _outline(rings: Sequence[Ring], place: Callable[[Point], Point], height: float) -> str:
    """Return as one path what lies on the paper, without detail too fine to see."""
    parts = []
    for ring in rings:
        thin = _thinned(
            clipped([place(p) for p in ring], Frame(-_BLEED, -_BLEED, WIDTH + _BLEED, height + _BLEED))
        )
        if len(thin) > 2:  # noqa: PLR2004 - less is no area
            parts.append("M" + "L".join(f"{number(x)} {number(y)}" for x, y in thin) + "Z")
    return "".join(parts)


def _thinned(points: Sequence[Point]) -> list[Point]:
    kept = list(points[:1])
    for x, y in points[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= _FINE:
            kept.append((x, y))
    return kept
