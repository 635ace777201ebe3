"""Bars: each as long as its part of the whole, never longer."""

from __future__ import annotations

import re

from generator.pictures import Share, draw_shares


def lengths(svg: str, kind: str) -> list[float]:
    return [float(w) for w in re.findall(rf'width="([\d.]+)" height="[\d.]+" class="{kind}"', svg)]


def test_a_bar_is_as_long_as_its_part_of_the_whole() -> None:
    svg = draw_shares([Share("Ada", 30, "30 words"), Share("Ben", 10, "10 words")], 60, "Words")
    full = lengths(svg, "soft")
    assert full[0] == full[1]
    assert lengths(svg, "strong") == [full[0] / 2, full[0] / 6]


def test_each_bar_has_its_name_and_its_number_and_a_long_name_is_cut() -> None:
    svg = draw_shares([Share("Ada of " + "Moss" * 30, 1, "1 word")], 1, "Words")
    assert ">1 word</text>" in svg
    assert re.search(r">Ada of Moss[a-zA-Z]*…</text>", svg)
