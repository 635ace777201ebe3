"""What a person did to the pages, told item by item in words of the page."""

from __future__ import annotations

import pytest

from generator.editing.base import Base, BaseItem, BasePage
from generator.editing.changes import Change, Kind, by_hand, shown
from generator.items import Item

A, B = "x/a.md", "x/b.md"
ONE = "## One { #one }\n\nFirst.[^n]\n\nSee [two](b.md#two)."
TWO = "> Two &#x2a; words[^m]\n> { #two }"
BASE = Base(
    slug="x",
    pages=(BasePage(path=A, id="x/a", front="title: A\nid: x/a\n"), BasePage(path=B, id="x/b", front="")),
    items=(
        BaseItem(page=A, item=Item(id="one", text=ONE)),
        BaseItem(page=B, item=Item(id="two", text=TWO)),
    ),
)
FRONT = "---\ntitle: A\nid: x/a\n---\n\n"
PAGES = {A: f"{FRONT}{ONE}\n\n[^n]: where\n", B: f"{TWO}\n"}


def found(pages: dict[str, str], moved: dict[str, str | None] | None = None) -> list[tuple[Kind, str]]:
    return [(c.kind, c.item.id) for c in by_hand(BASE, pages, moved or {})]


@pytest.mark.parametrize(
    "pages",
    [
        PAGES,
        PAGES | {A: PAGES[A].replace("First.[^n]", "First.[^1]\n").replace("[^n]: ", "[^1]: ")},
        PAGES | {A: PAGES[A].replace("title: A", "title: 'A'")},
        {A: f"{FRONT}{TWO}\n\n{ONE.replace('b.md#two', '#two')}\n", B: ""},  # moved to the other page
        PAGES | {A: f"{PAGES[A]}\n{TWO}\n"},  # copied there
    ],
    ids=["as generated", "formatted", "front matter formatted", "moved", "copied"],
)
def test_what_is_no_edit_is_not_told(pages: dict[str, str]) -> None:
    assert found(pages) == []


def test_a_link_that_followed_a_renamed_page_is_no_edit() -> None:
    assert found(PAGES | {A: PAGES[A].replace("b.md#two", "voices.md#two")}, {B: "x/voices.md"}) == []


def test_an_item_of_which_no_record_tells_is_not_told() -> None:
    unknown = BaseItem(page=B, item=Item(id="two", text=""))
    base = Base(slug="x", pages=BASE.pages, items=(BASE.items[0], unknown))
    assert by_hand(base, PAGES, {}) == []


@pytest.mark.parametrize(
    ("pages", "kind", "id_", "lines"),
    [
        (
            PAGES | {B: PAGES[B].replace("words", "of my words")},
            Kind.EDITED,
            "two",
            ["- > Two * words", "+ > Two * of my words"],
        ),
        (
            PAGES | {B: PAGES[B] + "\n## Mine\n\nNobody knows.\n"},
            Kind.ADDED,
            "",
            ["+ ## Mine", "+ Nobody knows."],
        ),
        (PAGES | {B: ""}, Kind.DELETED, "two", ["- > Two * words"]),
        ({A: PAGES[A]}, Kind.DELETED, "two", ["- > Two * words"]),  # with its page
        (PAGES | {A: PAGES[A].replace(": A", ": Mine")}, Kind.EDITED, "", ["- title: A", "+ title: Mine"]),
        (PAGES | {A: PAGES[A].replace("title: A\n", "")}, Kind.DELETED, "", ["- title: A"]),
        (
            PAGES | {A: PAGES[A].replace("b.md#two", "https://example.org")},
            Kind.EDITED,
            "one",
            ["- See [two](b.md#two).", "+ See [two](https://example.org)."],
        ),
    ],
    ids=["edited", "added", "deleted", "a page deleted", "a key", "a key taken out", "a link alone"],
)
def test_what_a_person_did_is_told_in_words_of_the_page(
    pages: dict[str, str], kind: Kind, id_: str, lines: list[str]
) -> None:
    (change,) = by_hand(BASE, pages, {})
    assert (change.kind, change.item.id, change.lines()) == (kind, id_, lines)


def test_a_line_is_shown_without_what_no_reader_sees() -> None:
    row = "| [Ann](a.md#ann) { #said-a } | *it holds*[^a] |\n{ .meta }"
    assert shown(row) == ["| Ann | *it holds* |"]


def test_lines_that_stay_are_not_shown() -> None:
    change = Change(page=A, kind=Kind.EDITED, item=Item(id="one", text=""), before="a\n\nb", after="a\n\nc")
    assert change.lines() == ["- b", "+ c"]
