"""Bylines: who wrote it; what is not clearly a name is nobody."""

from __future__ import annotations

import pytest

from generator.reading.boilerplate import find_boilerplate
from generator.reading.bylines import author_of, is_byline
from generator.reading.units import split_units


def author(line: str) -> str:
    text = f"{line}\n\nThe bridge was closed on Monday, the mayor said."
    units = split_units(text)
    return author_of(text, units, find_boilerplate(text, units))


@pytest.mark.parametrize(
    "line",
    [
        "By Friday Morning",
        "By All Means",
        "By Christmas Eve",
        "By the harbour",
        "By Design",
        "By Jane Doe?",
        "By Jane Doe and a friend of hers",
        "Jane Doe, John Roe",
        "Jane Doe, mayor",
        "The Harbour, Past and Present",
        "The embassy contributed to the report.",
        "“Jane Doe contributed to this report.”",
    ],
)
def test_a_line_that_may_be_something_else_is_no_byline(line: str) -> None:
    assert not is_byline(line)
    assert author(line) == ""


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("by Jane Doe", "Jane Doe"),
        ("*By Jane Doe*", "Jane Doe"),
        ("By J. R. Doe Jr.", "J. R. Doe Jr."),
        ("By Seán O’Doe and Maria de la Roe", "Seán O’Doe and Maria de la Roe"),
        ("By Jane Doe, John Roe and Ann Poe, Harbour News", "Jane Doe, John Roe and Ann Poe"),
        ("By Jane Doe in Lyon", "Jane Doe"),
        ("Jane Doe, The Canadian Press", "Jane Doe"),
        ("By The Associated Press", ""),
        ("Reporting by Jane Doe; editing by John Roe", ""),
    ],
)
def test_a_byline_gives_its_names_as_they_are_written(line: str, name: str) -> None:
    assert author(line) == name
    assert is_byline(" ".join(line.replace("’", "'").split()).strip("*"))
