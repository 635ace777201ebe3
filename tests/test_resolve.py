"""Deciding about items that wait."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.editing.base import base_path
from generator.editing.records import read_pending
from generator.editing.resolve import Choice, resolve
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
    first, second = seen[0].split("<!-- the new text -->")
    assert first.startswith("<!-- yours; ")
    assert "First, by hand." in first
    assert "First, corrected." in second
    assert "Something of both." in page(waiting).read_text()
    assert run(waiting, NEW) == []


def test_both_texts_stay_where_a_person_saves_them_as_they_are(waiting: Settings) -> None:
    resolve(waiting, "one", Choice.EDIT, lambda text: text)
    text = page(waiting).read_text()
    assert text.index("First, by hand.") < text.index("First, corrected.")
    assert "<!--" not in text
    assert "\n\n\n" not in text


def test_nothing_but_the_lines_that_tell_which_is_which_is_no_text(waiting: Settings) -> None:
    before = page(waiting).read_bytes()
    with pytest.raises(PageError, match="nothing was changed"):
        resolve(waiting, "one", Choice.EDIT, lambda t: "\n".join(x for x in t.splitlines() if "<!--" in x))
    assert page(waiting).read_bytes() == before


@pytest.fixture
def titled(settings: Settings) -> Settings:
    """Have a key of the front matter wait."""
    run(settings, OLD, front="title: T\n")
    page(settings).write_text(page(settings).read_text().replace("title: T", "title: Mine"))
    run(settings, NEW, front="title: New\n")
    return settings


def test_a_key_of_the_front_matter_waits_while_the_page_follows(titled: Settings) -> None:
    assert "title: Mine\n" in page(titled).read_text()
    assert "First, corrected." in page(titled).read_text()
    assert [i.item.id for i in read_pending(titled, "x")] == ["quotes.md:title"]


@pytest.mark.parametrize(
    ("choice", "title"), [(Choice.MINE, "Mine"), (Choice.NEW, "New"), (Choice.EDIT, "Both")]
)
def test_a_key_of_the_front_matter_is_decided_like_an_item(
    titled: Settings, choice: Choice, title: str
) -> None:
    resolve(titled, "x#quotes.md:title", choice, lambda text: f"{text.splitlines()[0]}\ntitle: Both\n")
    assert f"title: {title}\n" in page(titled).read_text()
    assert read_pending(titled, "x") == ()
    assert run(titled, NEW, front="title: New\n") == []


def test_new_brings_back_a_page_of_which_it_is_not_known_who_deleted_it(settings: Settings) -> None:
    run(settings, OLD)
    other = settings.docs_dir / "x/mine.md"
    other.write_text("mine")
    base = settings.root / base_path("x")
    base.write_text("{}\n" + base.read_text())
    page(settings).unlink()
    lost = (
        base.read_text()
        .replace('"record": "page"', '"record": "pag"')
        .replace('"record": "item"', '"record": "i"')
    )
    base.write_text(lost)
    run(settings, OLD)
    assert not page(settings).exists()
    for id_ in OLD:
        resolve(settings, id_, Choice.NEW, no_edit)
    assert "First." in page(settings).read_text()
    assert run(settings, OLD) == []
