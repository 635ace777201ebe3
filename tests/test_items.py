"""How a person knows an item."""

from __future__ import annotations

import pytest

from generator.items import Item, title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("## Ada Finch { #actor-ada-finch }\n\nwords", "Ada Finch"),
        ("> “We will open.”[^we-will-open]\n> { #quote-we-will-open }", "“We will open.”"),
        ("| Who | Says |\n| --- | --- |", "Who | Says"),
        ("- *a point*[^a]", "a point"),
        ("*[Words](b.md#c)*[^a] more", "Words more"),
        ("## Q&#x26;A { #q }", "Q&A"),
        ('<div id="pages" markdown>\n\n- **[Quotes](quotes.md)**\n\n</div>', "x"),
        ("word " * 30, f"{'word ' * 11}word…"),
    ],
)
def test_an_item_is_named_by_its_first_words_without_marks_and_ids(text: str, title: str) -> None:
    assert title_of(Item(id="x", text=text)) == title


@pytest.mark.parametrize("text", ["## A { #b }", "x" * 200, "> quote[^a]"])
def test_a_name_fits_into_a_line(text: str) -> None:
    name = title_of(Item(id="x", text=text))
    assert len(name) <= 60
    assert "[^" not in name
    assert "{" not in name
