"""Whose words they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Article, Span
from generator.proof.prose import outside, prose, quotations, words_of
from generator.reading.articles import article_from_text

TEXT = "Mill shuts\n\nThe mill shut on Friday. “We had no orders left,” its owner said, “and no coal.”"
ARTICLE: Article = article_from_text(TEXT, slug="mill", title="Mill shuts", language="en")


def test_what_is_quoted_is_its_speakers() -> None:
    assert [ARTICLE[q] for q in quotations(ARTICLE)] == ["“We had no orders left,”", "“and no coal.”"]
    assert prose(ARTICLE) == 10


def test_the_headline_is_the_publishers_where_it_stands_in_the_text() -> None:
    assert prose(replace(ARTICLE, title_span=None)) == 8


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("… — “”", []),
        ("It’s 1,200 U.S. jobs", ["It’s", "1,200", "U.S", "jobs"]),
        ("state-run", ["state-run"]),
    ],
)
def test_a_word_is_what_a_reader_takes_for_one(text: str, words: list[str]) -> None:
    assert [text[w.start : w.end] for w in words_of(text, Span(0, max(1, len(text))))] == words


def test_a_word_that_only_touches_a_quotation_is_outside() -> None:
    assert list(outside([Span(0, 3), Span(4, 6)], (Span(3, 6),))) == [Span(0, 3)]
