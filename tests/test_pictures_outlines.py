"""Outlines: what the package ships, and where it lies on the plane."""

from __future__ import annotations

import itertools
import math

import pytest

from generator.lexicon import load_table
from generator.pictures.outlines import Frame, equal_earth, frame_of, load_atlas, projection

ATLAS = load_atlas()


def test_crimea_is_given_to_nobody() -> None:
    """It is land, and lies inside the outline of no country."""
    rings = [ring for code in ("RU", "UA") for ring in ATLAS.shapes[code]]
    middles = [(sum(x for x, _ in r) / len(r), sum(y for _, y in r) / len(r)) for r in rings]
    assert not any(33 < x < 36 and 44 < y < 46 for x, y in middles)


def test_nearly_every_country_that_is_known_by_name_can_be_put_on_a_map() -> None:
    codes = {row[0][0] for row in load_table("countries")}
    assert {code for code in codes if not ATLAS.knows(code)} == {"TV"}


def test_no_outline_jumps_across_the_map() -> None:
    """One that crosses the line of dates runs on beyond 180."""
    rings = [*ATLAS.land, *(ring for rings in ATLAS.shapes.values() for ring in rings)]
    steps = [abs(a[0] - b[0]) for ring in rings for a, b in itertools.pairwise(ring)]
    assert max(steps) < 60
    assert min(y for ring in rings for _, y in ring) > -60  # no Antarctica, which has no proper outline


@pytest.mark.parametrize(
    ("code", "longitude", "latitude"),
    [
        ("FR", (1, 4), (45, 48)),
        ("US", (-105, -95), (35, 45)),
        ("SG", (103, 104.5), (1, 2)),
        ("RU", (80, 110), (55, 70)),
    ],
)
def test_the_middle_of_a_country_lies_in_it(
    code: str, longitude: tuple[float, float], latitude: tuple[float, float]
) -> None:
    x, y = ATLAS.middle(code)
    assert longitude[0] < x < longitude[1]
    assert latitude[0] < y < latitude[1]


@pytest.mark.parametrize(
    ("code", "west", "east"), [("FR", -6, 10), ("NO", 0, 32), ("RU", 20, 191), ("ID", 94, 142)]
)
def test_the_extent_of_a_country_leaves_out_what_is_far_and_small(
    code: str, west: float, east: float
) -> None:
    box = frame_of(ATLAS.extent(code))
    assert west < box.west < box.east < east


def test_equal_earth_keeps_areas() -> None:
    def area(south: float, north: float) -> float:
        corners = [equal_earth((x, y)) for x, y in ((0, south), (1, south), (1, north), (0, north))]
        pairs = zip(corners, [*corners[1:], corners[0]], strict=True)
        return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2

    for south in (-60, -20, 0, 40, 75):
        sphere = math.degrees(math.sin(math.radians(south + 1)) - math.sin(math.radians(south)))
        assert area(south, south + 1) == pytest.approx(sphere, rel=0.002)


def test_a_region_is_right_in_its_middle_and_the_world_is_whole() -> None:
    place = projection(Frame(0, 50, 20, 70))
    assert place((1, 60)) == pytest.approx((0.5, 60))
    assert projection(Frame(-120, -40, 140, 70)) is equal_earth
