"""The order of a page: a person's, where there is one."""

from __future__ import annotations

import pytest

from generator.editing.arranging import arrange
from generator.editing.base import BaseItem
from generator.editing.sections import Section
from generator.items import Item


def arranged(page: str, was: str, order: str, new: str = "") -> str:
    """Return the page's sections in order; a dot is a person's own."""
    sections = [Section(id=None if c == "." else c, text=c) for c in page]
    items = [BaseItem(page="x", item=Item(id=c, text=c)) for c in new]
    return "".join(s.text for s in arrange(sections, list(was), list(order), items))


@pytest.mark.parametrize(
    ("page", "was", "order"),
    [
        ("cab", "abc", "bca"),  # moved by hand
        ("a.bc", "abc", "cba"),  # something of a person's in between
        ("abca", "abc", "cba"),  # copied by hand
        ("abx", "abx", "ba"),  # an item that the article gives no more
    ],
)
def test_a_persons_order_stays(page: str, was: str, order: str) -> None:
    assert arranged(page, was, order) == page


@pytest.mark.parametrize(("page", "was", "order"), [("abc", "abc", "cba"), ("ac", "abc", "cba")])
def test_an_order_that_nobody_touched_follows_the_generator(page: str, was: str, order: str) -> None:
    assert arranged(page, was, order) == "".join(c for c in order if c in page)


@pytest.mark.parametrize(
    ("page", "order", "new", "expected"),
    [
        ("abc", "anbc", "n", "anbc"),
        ("cab", "anbc", "n", "canb"),
        ("a.c", "anc", "n", "an.c"),
        ("bc", "nbc", "n", "nbc"),
        ("..", "n", "n", "..n"),
        ("ab", "anmb", "nm", "anmb"),
    ],
)
def test_a_new_item_comes_after_the_one_before_it(page: str, order: str, new: str, expected: str) -> None:
    assert arranged(page, "abc", order, new) == expected
