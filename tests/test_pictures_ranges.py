"""Amounts on one scale: in their order, a range as wide as it is, what is not exact drawn hollow."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from generator.pictures import Quantity, draw_ranges


def quantity(low: str, high: str | None = None, *, exact: bool = True) -> Quantity:
    return Quantity("A source", Decimal(low), Decimal(high or low), low, exact)


def dots(svg: str) -> list[tuple[float, str]]:
    return [(float(x), kind) for x, kind in re.findall(r'<circle cx="([\d.]+)".*? class="(\w+)"', svg)]


def test_places_on_the_scale_are_in_proportion() -> None:
    (nought, _), (half, _), (whole, _) = dots(draw_ranges([quantity(n) for n in ("0", "50", "100")], "F"))
    assert half - nought == pytest.approx(whole - half)


def test_a_range_is_a_bar_between_two_dots() -> None:
    svg = draw_ranges([quantity("1500", "12000"), quantity("10000")], "Figures")
    (low, _), (high, _), (point, _) = dots(svg)
    start, width = re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="4"', svg)[0]
    assert float(start) == low
    assert float(width) == pytest.approx(high - low, abs=0.11)
    assert low < point < high


def test_what_the_article_does_not_give_as_exact_is_drawn_hollow() -> None:
    svg = draw_ranges([quantity("10"), quantity("12", exact=False)], "Figures")
    assert [kind for _, kind in dots(svg)] == ["strong", "open"]


@pytest.mark.parametrize(
    ("values", "first", "last"),
    [
        (("1500", "12000"), "0", "15,000"),
        (("980", "1010"), "980", "1,010"),  # close together: from nought they would be one
        (("-3", "5"), "-4", "6"),
        (("2300000000", "1"), "0", "3 billion"),
        (("7", "7"), "6", "8"),
        (("0", "0"), "0", "0.25"),
    ],
)
def test_the_scale_ends_on_round_numbers(values: tuple[str, ...], first: str, last: str) -> None:
    svg = draw_ranges([quantity(v) for v in values], "Figures")
    assert re.findall(r">([^<]+)</text>", svg)[-2:] == [first, last]
