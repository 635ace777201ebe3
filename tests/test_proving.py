"""What the base keeps as the article's words is proved to be that."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.editing.base import Base, BaseItem, sha256
from generator.items import Extract, Form, Item
from generator.model import Article, Span
from generator.proof.proving import check_base
from generator.reading import article_from_text

from .test_checking import ARTICLE, LATE, PROMISE, TEXT, item


def checked(items: Sequence[BaseItem], article: Article = ARTICLE, waiting: str = "") -> list[str]:
    base = Base(slug="mill", text_sha256=sha256(TEXT), items=tuple(items))
    return [f.message for f in check_base("base", base, article, frozenset([waiting]))]


def moved(kept: BaseItem, by: int) -> BaseItem:
    extracts = tuple(
        Extract(e.label, Span(e.span.start + by, e.span.end + by), e.form) for e in kept.item.extracts
    )
    return BaseItem(page=kept.page, item=Item(id=kept.item.id, text=kept.item.text, extracts=extracts))


def test_a_sound_base_raises_nothing() -> None:
    assert checked([LATE, PROMISE]) == []


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (moved(LATE, 1), "does not belong to"),
        (moved(PROMISE, 5000), "does not belong to"),
        (
            item("p", ("p", "“no promise”", Form.ITALIC), keeps="The council gave “no promise”"),
            "without the clause",
        ),
        (item("h", ("h", "gave “no", Form.ITALIC)), "without its partner"),
    ],
)
def test_an_extract_that_is_not_the_articles_is_an_error(bad: BaseItem, says: str) -> None:
    (message,) = checked([LATE, bad])
    assert says in message


def test_what_belongs_to_an_earlier_text_is_not_measured_by_this_one() -> None:
    bad = moved(LATE, 1)
    assert checked([bad], waiting="late") == []
    assert checked([BaseItem(page="a", item=bad.item, gone=True)]) == []
    other = article_from_text(f"{TEXT}\nMore of it was said later.\n", slug="mill", language="en")
    assert checked([bad], other) == []
