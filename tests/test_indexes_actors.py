"""Actors across articles: only who is named in several, by a name that one can go by."""

from __future__ import annotations

import pytest

from generator.indexes.actors import render
from generator.summary import Summary

Actor = tuple[str, str, str]
ADA: Actor = ("ada-lowe", "Ada Lowe", "person")


def article(slug: str, *actors: Actor) -> Summary:
    return Summary(slug=slug, title=f"About {slug}", actors=actors)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ADA, ("ada-low", "Ada Low", "person")),
        (ADA, ("ada-lowe", "Ada Lowe", "organization")),  # a firm of her name
        (("reporters", "reporters", "group"), ("reporters", "reporters", "group")),
        (("lowe", "Lowe", "person"), ("lowe", "Lowe", "person")),  # a surname alone
        (("a-spokesman", "A spokesman", "person"), ("a-spokesman", "a spokesman", "person")),
    ],
)
def test_who_is_not_surely_in_both_is_in_none(one: Actor, other: Actor) -> None:
    assert list(render([article("a", one), article("b", other)])) == []


def test_one_article_makes_no_page() -> None:
    assert list(render([article("a", ADA)])) == []


def test_an_actor_leads_to_its_item_in_each_article() -> None:
    wend = ("wend", "Wend", "country")
    items = list(render([article("b", ADA, wend), article("a", wend, ADA)]))
    assert [i.id for i in items] == ["actors-across", "people", "across-ada-lowe", "countries", "across-wend"]
    assert items[2].text == (
        "### Ada Lowe { #across-ada-lowe }\n\n"
        "- [About a](a/actors.md#actor-ada-lowe)\n- [About b](b/actors.md#actor-ada-lowe)"
    )


def test_the_page_says_that_names_are_all_it_goes_by() -> None:
    first, *_ = render([article("a", ADA), article("b", ADA)])
    assert "need not be one actor" in first.text
