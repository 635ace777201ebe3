"""Ids are given once and carried; doubtful ones are not."""

from __future__ import annotations

import pytest

from generator.editing.base import Base, BaseItem
from generator.editing.identity import adopt, carry_ids, free_ids
from generator.editing.sections import Section
from generator.items import Item

STATEMENT = (
    "The old mill by the river was bought in spring by a group of neighbours who want to open it again."
)


def item(id_: str, words: str, page: str = "x/a.md") -> BaseItem:
    return BaseItem(page=page, item=Item(id=id_, text=f"> {words}\n> {{ #{id_} }}"))


def carried(old: list[BaseItem], new: list[BaseItem]) -> list[str]:
    return [i.item.id for i in carry_ids(Base(slug="x", items=tuple(old)), new)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([item("a", "Another thing altogether.")], [item("b", STATEMENT)]),
        ([item("a", STATEMENT, page="x/b.md")], [item("b", STATEMENT)]),
        ([item("a", STATEMENT), item("c", STATEMENT)], [item("b", STATEMENT)]),  # which of the two?
        ([], [item("b", STATEMENT)]),
        ([item("b", STATEMENT)], [item("b", "Another thing altogether.")]),
    ],
    ids=["another statement", "another page", "two alike", "nothing lost", "the id is there"],
)
def test_an_id_is_not_carried_in_doubt(old: list[BaseItem], new: list[BaseItem]) -> None:
    assert carried(old, new) == ["b"]


def test_no_two_items_get_one_id() -> None:
    new = [item("b", STATEMENT.replace("spring", "summer")), item("c", STATEMENT.replace("spring", "autumn"))]
    names = carried([item("a", STATEMENT)], new)
    assert sorted(names) == sorted(set(names))


def test_a_corrected_statement_keeps_its_id_and_links_to_it_follow() -> None:
    link = BaseItem(page="x/b.md", item=Item(id="l", text="See [it](a.md#b)."))
    old = Base(slug="x", items=(item("a", STATEMENT), link))
    corrected, other = carry_ids(old, [item("b", STATEMENT.replace("spring", "April")), link])
    assert corrected.item.id == "a"
    assert "{ #a }" in corrected.item.text
    assert other.item.text == "See [it](a.md#a)."


def test_a_free_id_is_one_that_nothing_has_and_links_to_it_follow() -> None:
    link = BaseItem(page="x/b.md", item=Item(id="l", text="See [it](a.md#a)."))
    free, other = free_ids([item("a", "Words."), link], ["a"], {"a", "a-2", "l"})
    assert free.item.id == "a-3"
    assert "{ #a-3 }" in free.item.text
    assert other.item.text == "See [it](a.md#a-3)."


def adopted(text: str, *old: str) -> list[str | None]:
    items = [BaseItem(page="x/a.md", item=Item(id=f"i{n}", text=t)) for n, t in enumerate(old)]
    sections = adopt(items, {"x/a.md": [Section(id=None, text=text)]})["x/a.md"]
    return [s.id for s in sections]


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("## Something else\n\nOf one's own.", [f"## The mill {{ #i0 }}\n\n{STATEMENT}"]),
        (
            f"## The mill\n\n{STATEMENT}",
            [f"## The mill {{ #i0 }}\n\n{STATEMENT}", f"## The mill {{ #i1 }}\n\n{STATEMENT}"],
        ),
        (f"## The mill\n\n{STATEMENT[:60]}", [f"## The mill {{ #i0 }}\n\n{STATEMENT}"]),
        ("The mill", ["## The mill { #i0 }"]),
    ],
    ids=["another", "which of the two?", "half of it", "no heading"],
)
def test_a_section_gets_no_id_in_doubt(text: str, old: list[str]) -> None:
    assert adopted(text, *old) == [None]


def test_a_section_whose_heading_lost_its_id_gets_it_back() -> None:
    assert adopted(f"## The mill\n\n{STATEMENT} Mine.", f"## The mill {{ #i0 }}\n\n{STATEMENT}") == ["i0"]
