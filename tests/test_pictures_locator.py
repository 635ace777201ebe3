"""A map shows countries; one country, or one that no map knows, needs none."""

from __future__ import annotations

import re

import pytest

from generator.pictures import Spot, draw_map
from generator.pictures.canvas import WIDTH


def spots(*codes: str) -> list[Spot]:
    return [Spot(code, f"Land of {code}") for code in codes]


@pytest.mark.parametrize("codes", [(), ("DE",), ("DE", "ZZ"), ("TV", "ZZ")])
def test_too_few_countries_make_no_map(codes: tuple[str, ...]) -> None:
    assert draw_map(spots(*codes), "Map") is None


@pytest.mark.parametrize(
    "codes",
    [
        ("KP", "RU", "US", "UA", "KR", "IR", "CN"),
        ("BE", "LU"),
        ("SG", "MY", "ID"),
        ("NZ", "FJ"),
        ("ZA", "LS"),
        ("VA", "MT"),
        ("NO", "CL", "NZ", "JP", "CA", "AU", "ZA", "IN", "BR", "EG", "FR", "MX"),
    ],
    ids=" ".join,
)
def test_each_country_is_named_and_everything_lies_on_the_paper(codes: tuple[str, ...]) -> None:
    svg = draw_map(spots(*codes), "Map")
    assert svg
    assert re.findall(r">Land of (\w\w)</text>", svg).__len__() == len(codes)
    height = float(re.findall(rf'viewBox="0 0 {WIDTH} ([\d.]+)"', svg)[0])
    for x, y in re.findall(r'<circle cx="([\d.-]+)" cy="([\d.-]+)"', svg):
        assert 0 < float(x) < WIDTH
        assert 0 < float(y) < height
    assert len(svg) < 60_000


def test_a_country_is_drawn_apart_from_the_land_around_it() -> None:
    svg = draw_map(spots("DE", "PL"), "Map")
    assert svg
    kinds = re.findall(r'<path d="M[^"]+" class="([a-z ]+)"', svg)
    assert kinds[:2] == ["land", "strong edge"]


def test_the_same_countries_give_the_same_bytes() -> None:
    assert draw_map(spots("DE", "PL"), "Map") == draw_map(spots("DE", "PL"), "Map")
