"""Heads of Markdown texts: lines of byline and date are units of their own, prose is not cut."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model import Span
from generator.reading.articles import article_from_text
from generator.reading.heads import split_heads
from generator.reading.units import split_units


def heads(text: str) -> list[str]:
    return [text[u.start : u.end] for u in split_heads(text, split_units(text, markup=True))]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on Monday that the bridge\nis closed, and nobody knows for how long.",
        "By Tuesday night the river had risen by\ntwo feet, the mayor said.",
        "The bridge closed\nOctober 4, 2024",
        "He met Jane Doe and\nJohn Roe there.",
        "\n\n".join([*(f"The river rose by {n} feet." for n in range(9)), "By Jane Doe\nOctober 4, 2024"]),
    ],
)
def test_prose_is_not_cut(text: str) -> None:
    assert heads(text) == [text[u.start : u.end] for u in split_units(text, markup=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Jane Doe\nOctober 4, 2024", ["By Jane Doe", "October 4, 2024"]),
        ("*By Jane Doe*\nPublished: October 4, 2024", ["*By Jane Doe*", "Published: October 4, 2024"]),
        ("October 4, 2024\nBy Jane Doe\nThe bridge is\nclosed.", None),
    ],
)
def test_lines_of_a_head_are_units(text: str, expected: list[str] | None) -> None:
    assert heads(text) == (expected or ["October 4, 2024", "By Jane Doe", "The bridge is\nclosed."])


def test_author_and_day_are_read_from_a_joined_head() -> None:
    text = "# The bridge is closed\n\nBy Jane Doe\nOctober 4, 2024\n\nThe mayor closed the bridge on Friday."
    article = article_from_text(text, slug="a", language="en", markup=True)
    assert article.author == "Jane Doe"
    assert article.published == date(2024, 10, 4)
    assert [article[p] for p in article.paragraphs] == ["The mayor closed the bridge on Friday."]


def test_a_press_release_has_its_headline_and_its_day() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\nContact: Jane Doe, 503-555-0142, press@example.org\n\n"
        "Harbor Foods Buys Bluefin Kitchens\n\nDeal adds 42 restaurants to the company\n\n"
        "PORTLAND, Ore., June 4, 2024 /PRNewswire/ -- Harbor Foods today announced a deal.\n\n"
        "Media Contact:\nJane Doe\npress@example.org\n\n###"
    )
    article = article_from_text(text, slug="a", language="en")
    assert article.title == "Harbor Foods Buys Bluefin Kitchens"
    assert article.published == date(2024, 6, 4)
    assert article.dateline is not None
    assert article[article.dateline] == "PORTLAND, Ore., June 4, 2024 /PRNewswire/ --"
    assert Span(0, 21) in article.boilerplate
    assert not any("ontact" in article[p] for p in article.paragraphs)


def test_the_kind_of_a_text_above_it_is_not_its_headline() -> None:
    text = "Opinion\n\nI was wrong about the bridge\n\nBy Jane Doe\nColumnist\n\nI was wrong, and I say so."
    article = article_from_text(text, slug="a", language="en")
    assert article.title == "I was wrong about the bridge"
    assert [article[p] for p in article.paragraphs] == ["I was wrong, and I say so."]
