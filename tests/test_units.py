"""Units: where paragraphs begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Span
from generator.reading.units import plain, split_units, trim

WRAPPED = """\
The bridge over the river was closed on Monday after the water rose
by two metres in a single night, the mayor said, and nobody could say
when it would open."""


def split(text: str, *, markup: bool = False) -> list[str]:
    return [text[u.start : u.end] for u in split_units(text, markup=markup)]


@pytest.mark.parametrize("text", ["", "\n\n", " \t\n\u00a0\n", "\u200b\n\ufeff"])
def test_nothing_is_no_unit(text: str) -> None:
    assert split(text) == []


@pytest.mark.parametrize(
    "text",
    [
        WRAPPED,
        "The bridge was closed by the\nmayor on Monday.",
        WRAPPED.replace("\n", "\n  "),
    ],
)
def test_wrapped_lines_are_one_unit(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \u00a0\nTwo.\n", ["One.", "Two."]),
        ("  One.\u00a0\n\n\u200bTwo. ", ["One.", "Two."]),
        ("One.\u2029Two.", ["One.", "Two."]),
        ("Heron\nOsprey\nGrebe", ["Heron", "Osprey", "Grebe"]),
        (
            "The first paragraph.\nThe second one.\nThe third.",
            ["The first paragraph.", "The second one.", "The third."],
        ),
        (f"{WRAPPED}\n{WRAPPED}", [WRAPPED, WRAPPED]),
        (f"Old bridge closed\n{WRAPPED}", ["Old bridge closed", WRAPPED]),
        (f"{WRAPPED}\n\nADVERTISEMENT\n\n{WRAPPED}", [WRAPPED, "ADVERTISEMENT", WRAPPED]),
    ],
)
def test_other_lines_are_units_by_themselves(text: str, units: list[str]) -> None:
    assert split(text) == units


def test_markdown_joins_lines_but_not_headings_and_lists() -> None:
    text = "# Old bridge\nClosed on Monday,\nThe Mayor said.\n- One\n- Two\n> “No.”\n\nEnd."
    expected = ["# Old bridge", "Closed on Monday,\nThe Mayor said.", "- One", "- Two", "> “No.”", "End."]
    assert split(text, markup=True) == expected


@given(text=st.text(alphabet="ab .\n\u00a0\u2028#-é", max_size=200), markup=st.booleans())
def test_units_are_in_order_trimmed_and_hold_all_words(text: str, markup: bool) -> None:
    units = split_units(text, markup=markup)
    assert list(units) == sorted(units)
    assert all(trim(text, u.start, u.end) == u for u in units)
    assert not any(a.overlaps(b) for a, b in pairwise(units))
    inside = "".join(text[u.start : u.end] for u in units)
    assert "".join(inside.split()) == "".join(text.split())


def test_trim_leaves_nothing_of_blanks() -> None:
    assert trim(" \u200b ", 0, 3) is None
    assert trim(" a ", 0, 3) == Span(1, 2)


def test_the_same_words_are_known_again_in_other_type() -> None:
    assert plain("“It’s CLOSED.”") == plain('"it\'s closed"') == "itsclosed"
