"""Deciding about items that wait."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.editing.resolve import Choice, resolve
from generator.editing.update import read_pending
from generator.errors import PageError
from generator.settings import Settings

from .test_update import NEW, OLD, page, run, settings

__all__ = ["settings"]


@pytest.fixture
def waiting(settings: Settings) -> Settings:
    run(settings, OLD)
    page(settings).write_text(page(settings).read_text().replace("First.", "First, by hand."))
    run(settings, NEW)
    assert read_pending(settings, "x")
    return settings


def no_edit(_: str) -> str | None:
    return None


@pytest.mark.parametrize("name", ["x#two", "y#one", "nothing"])
def test_what_does_not_wait_is_named_with_what_does(waiting: Settings, name: str) -> None:
    with pytest.raises(PageError, match="what waits: x#one"):
        resolve(waiting, name, Choice.MINE, no_edit)


def test_an_edit_that_was_given_up_changes_nothing(waiting: Settings) -> None:
    before = page(waiting).read_bytes()
    with pytest.raises(PageError, match="nothing was changed"):
        resolve(waiting, "one", Choice.EDIT, no_edit)
    assert page(waiting).read_bytes() == before
    assert read_pending(waiting, "x")


def test_mine_keeps_the_page_and_the_fresh_text_waits_no_more(waiting: Settings) -> None:
    before = page(waiting).read_bytes()
    resolve(waiting, "x#one", Choice.MINE, no_edit)
    assert page(waiting).read_bytes() == before
    assert read_pending(waiting, "x") == ()
    assert run(waiting, NEW) == []
    assert page(waiting).read_bytes() == before


def test_new_takes_the_fresh_text(waiting: Settings) -> None:
    assert resolve(waiting, "one", Choice.NEW, no_edit) == Path(page(waiting))
    assert "First, corrected." in page(waiting).read_text()
    assert "by hand" not in page(waiting).read_text()
    assert run(waiting, NEW) == []


def test_edit_shows_both_and_takes_what_is_saved(waiting: Settings) -> None:
    seen = []

    def edit(text: str) -> str:
        seen.append(text)
        return "## one { #one }\n\nSomething of both.\n"

    resolve(waiting, "one", Choice.EDIT, edit)
    assert "First, by hand." in seen[0]
    assert "First, corrected." in seen[0]
    assert "Something of both." in page(waiting).read_text()
    assert run(waiting, NEW) == []
