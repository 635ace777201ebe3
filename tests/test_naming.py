"""Items are named as a person who looks at the page knows them."""

from __future__ import annotations

import pytest

from generator.editing.naming import name_on
from generator.items import Item

PAGE = """---
id: x/quotes
---

# Quotes { #quotes }

> Before any speaker.
> { #quote-before }

## Lloyd Austin { #speaker-lloyd-austin }

> One.[^one]
> { #quote-one }

[Lloyd Austin](actors.md#actor-lloyd-austin)
{ .speaker }

> Two, by hand.
> { #quote-two }

A passage.
{ #passage }

## Ada &#x26; Bo { #speaker-ada }

> Three.
> { #quote-three }

| Who | What |
| --- | --- |
| a | b |
"""
IDS = {
    "quotes",
    "quote-before",
    "speaker-lloyd-austin",
    "quote-one",
    "quote-two",
    "passage",
    "speaker-ada",
    "quote-three",
}


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("quotes", "Quotes"),
        ("quote-before", "Quotes, quote"),
        ("speaker-lloyd-austin", "Lloyd Austin"),
        ("quote-one", "Lloyd Austin, first quote"),
        ("quote-two", "Lloyd Austin, second quote"),
        ("passage", "Lloyd Austin, passage"),
        ("speaker-ada", "Ada & Bo"),
        ("quote-three", "Ada & Bo, quote"),
    ],
)
def test_an_item_is_known_by_its_heading_and_its_place(id_: str, name: str) -> None:
    assert name_on(PAGE, Item(id=id_, text="as generated"), IDS) == name


def test_what_is_not_on_the_page_is_known_by_its_own_words() -> None:
    assert name_on(PAGE, Item(id="lost", text="> “It is late,” he said.[^late]\n> { #lost }"), {"lost"}) == (
        "“It is late,” he said."
    )
    assert name_on("", Item(id="quotes.md:title", text="title: Quotes"), ()) == "front matter, title"
