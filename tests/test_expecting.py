"""What the pages of an article are held to, by its base alone."""

from __future__ import annotations

import pytest

from generator.editing.base import Base, BaseItem
from generator.items import Item
from generator.proof.expecting import expect, squash


def item(id_: str, words: str, *, gone: bool = False, unknown: bool = False) -> BaseItem:
    text = "" if unknown else f"> {words}[^{id_}]\n> {{ #{id_} }}"
    return BaseItem(
        page="mill/a.md", item=Item(id=id_, text=text), notes=((id_, f"paragraph 1, {words}"),), gone=gone
    )


LATE, OLD = item("late", "It is late."), item("old", "It was early.", gone=True)


def test_what_the_article_gives_no_more_is_known_but_need_not_be_marked() -> None:
    expected = expect(Base(slug="mill", items=(LATE, OLD)))
    assert expected.words == {"late": "It is late.", "old": "It was early."}
    assert expected.live == {"late": "It is late."}


def test_a_label_is_what_the_article_gives_now() -> None:
    expected = expect(Base(slug="mill", items=(LATE, item("late", "It was early.", gone=True))))
    assert expected.words == expected.live == {"late": "It is late."}
    assert expected.notes == {"late": "paragraph 1, It is late."}


@pytest.mark.parametrize(("unknown", "borrowed"), [(False, {"note"}), (True, set())])
def test_a_footnote_of_no_words_is_known_unless_a_record_is_lost(unknown: bool, borrowed: set[str]) -> None:
    bare = BaseItem(page="mill/a.md", item=Item(id="note", text="Mine."), notes=(("note", "paragraph 2"),))
    lost = (item("lost", "", unknown=True),) if unknown else ()
    assert set(expect(Base(slug="mill", items=(LATE, bare, *lost))).borrowed) == borrowed


def test_no_mark_alone_is_taken_for_a_line_that_is_not_the_article() -> None:
    expected = expect(Base(slug="mill", boilerplate=("SIGN  UP", "—", "…")))
    assert expected.boilerplate == {"sign up": "SIGN  UP"}


def test_case_and_spaces_do_not_tell_lines_apart() -> None:
    assert squash("  Sign\n UP\t") == squash("sign up")
