"""A drawing: well-formed whatever is written in it, sealed, and of no colours but its own."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown import visible
from generator.pictures.canvas import WIDTH, Canvas, fit, is_untouched, number, width_of

NAMES = "{http://www.w3.org/2000/svg}"


def drawing(words: str = "Ada Moss") -> str:
    canvas = Canvas()
    canvas.rect(1, 2, 30.04, 4, "strong")
    canvas.circle(5, 5, 2.5, "open")
    canvas.path("M0 0L1 1", "line", 0.5)
    canvas.text(3, 4, words, "small")
    return canvas.svg(words, 50)


@pytest.mark.parametrize(
    "change",
    [
        lambda svg: svg.replace("Ada", "Eve"),
        lambda svg: svg.replace("<text", "<!-- mine --><text", 1),
        lambda svg: svg + "\n",
        lambda svg: svg.rpartition("<!--")[0],  # no seal
        lambda _: "",
    ],
    ids=["a word", "a remark", "an empty line", "no seal", "nothing"],
)
def test_a_drawing_that_a_person_changed_is_told_by_its_seal(change: object) -> None:
    assert is_untouched(drawing())
    assert not is_untouched(change(drawing()))  # type: ignore[operator]


@given(st.text())
def test_words_of_an_article_are_never_markup(words: str) -> None:
    root = ET.fromstring(drawing(words))  # noqa: S314 - our own
    assert "".join(root.find(f"{NAMES}text").itertext()) == " ".join(visible(words).split())  # type: ignore[union-attr]
    assert {child.tag.removeprefix(NAMES) for child in root} == {
        *("title", "style", "rect", "circle", "path", "text")
    }


def test_a_drawing_asks_for_nothing_and_has_colours_for_light_and_dark() -> None:
    svg = drawing()
    assert "://" not in svg.replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"@import|url\(|<image|<script|href", svg)
    light, dark = svg.split("@media (prefers-color-scheme:dark)")
    kinds = re.compile(r"\.([a-z]+)\{[^}]*(?:fill|stroke):#")
    assert set(kinds.findall(light)) == set(kinds.findall(dark)) != set()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("kind", "ground", "least"),
    [
        ("text", "ground", 7),
        ("small", "ground", 4.5),
        ("strong", "ground", 3),
        ("strong", "land", 3),
        ("strong", "soft", 3),
        ("line", "land", 3),
        ("bond", "ground", 3),
    ],
)
def test_what_has_to_be_told_apart_can_be(kind: str, ground: str, least: float, dark: bool) -> None:
    """The contrasts of WCAG 2.2: 4.5 for words, 3 for what a picture is made of."""
    style = drawing().split("@media (prefers-color-scheme:dark)")[dark]

    def light(name: str) -> float:
        colour = re.search(rf"(?:^|[\n}}.]){name}\{{(?:fill|stroke):#(\w{{6}})", style)
        assert colour
        parts = [int(colour[1][n : n + 2], 16) / 255 for n in (0, 2, 4)]
        red, green, blue = (p / 12.92 if p <= 0.04 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05

    ratio = light(kind) / light(ground)
    assert max(ratio, 1 / ratio) >= least


def test_the_same_drawing_is_the_same_bytes() -> None:
    assert drawing() == drawing()


@pytest.mark.parametrize(
    ("value", "written"), [(3, "3"), (30.04, "30"), (0.25, "0.2"), (-0.01, "0"), (-1.06, "-1.1"), (10, "10")]
)
def test_numbers_are_short(value: float, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("words", "width", "fitted"),
    [("Ada", WIDTH, "Ada"), ("Ada  of\nMoss", WIDTH, "Ada of Moss"), ("Ada of Moss", 50, "Ada of…")],
)
def test_words_that_are_too_wide_are_cut_with_a_mark(words: str, width: float, fitted: str) -> None:
    assert fit(words, width) == fitted
    assert width_of(fitted) <= width
