"""The copy meter counts the publisher's prose that the pages show, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.base import Base, BaseItem
from generator.items import Extract, Form, Item
from generator.model import Article, Span
from generator.proof.copying import Meter, excess, measure
from generator.proof.prose import prose, quotations
from generator.reading.articles import article_from_text
from generator.settings import Limit

TEXT = (
    "Mill shuts\n\n"
    "The mill on the Wend shut on Friday. “We had no orders left,” its owner Ida Brand said. "
    "She called the “last straw” a lost contract. Some 40 people worked there."
)
ARTICLE: Article = article_from_text(TEXT, slug="mill", title="Mill shuts", language="en")


def base(*passages: str) -> Base:
    """Return a base with an item for each passage, shown as a block quote."""
    items = []
    for number, words in enumerate(passages):
        start = TEXT.index(words)
        extract = Extract(label=f"p{number}", span=Span(start, start + len(words)), form=Form.QUOTE)
        text = f"> {words}[^p{number}]\n> {{ #p{number} }}"
        items.append(
            BaseItem(page="mill/index.md", item=Item(id=f"p{number}", text=text, extracts=(extract,)))
        )
    pairs = [[q.start, q.end] for q in quotations(ARTICLE)]
    return Base(slug="mill", summary={"quoted": pairs, "prose": prose(ARTICLE)}, items=tuple(items))


def page(shown: Base) -> str:
    return "\n\n".join(i.item.text for i in shown.items)


def meter(*passages: str) -> Meter:
    shown = base(*passages)
    return measure(shown, [page(shown)])


@pytest.mark.parametrize(
    ("passages", "shown", "run"),
    [
        ((), 0, 0),
        (("“We had no orders left,”",), 0, 0),  # somebody's words, not the publisher's
        (("The mill on the Wend shut on Friday.",), 8, 8),
        (("The mill on the Wend", "The mill on the Wend shut on Friday."), 8, 8),  # twice shown, once counted
        (("The mill on the Wend", "shut on Friday"), 8, 5),  # two items: no reader meets them as one stretch
        (("“We had no orders left,” its owner Ida Brand said.",), 5, 5),
        (("She called the “last straw” a lost contract.",), 6, 6),  # quoted words neither count nor part
        ((TEXT[12:],), 24, 24),
    ],
)
def test_words_of_prose_are_counted(passages: tuple[str, ...], shown: int, run: int) -> None:
    found = meter(*passages)
    assert (found.shown, found.run, found.prose) == (shown, run, 26)


def test_what_a_person_took_off_the_page_does_not_count() -> None:
    shown = base("The mill on the Wend shut on Friday.", "Some 40 people worked there.")
    first, second = page(shown).split("\n\n")
    assert measure(shown, [first]).shown == 8
    assert measure(shown, [second]).shown == 5
    assert measure(shown, []).shown == 0


def test_an_older_base_gives_no_share() -> None:
    shown = replace(base("Some 40 people worked there."), summary={})
    assert measure(shown, [page(shown)]).share == 0


@pytest.mark.parametrize(
    ("limit", "over"),
    [
        (Limit(), ""),
        (Limit(run=9, share=40), ""),
        (Limit(run=8), "9 words in a row (allowed: 8)"),
        (Limit(share=39), "40 % of its prose (allowed: 39 %)"),
        (Limit(run=8, share=39), "9 words in a row (allowed: 8) and 40 % of its prose (allowed: 39 %)"),
    ],
)
def test_only_what_is_over_the_limit_is_named(limit: Limit, over: str) -> None:
    assert excess(Meter(shown=10, prose=25, run=9), limit) == over


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 60)), max_size=6))
def test_no_choice_of_passages_shows_more_than_there_is(cuts: list[tuple[int, int]]) -> None:
    words = [
        p.strip() for start, size in cuts if (p := TEXT[start : start + size].replace("\n", " ")).strip()
    ]
    found = meter(*(w for w in words if w in TEXT))
    assert 0 <= found.run <= found.shown
    assert found.share <= 100 + 100 * len(words) // found.prose  # a word cut in two is one word each
