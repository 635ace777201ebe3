"""Which pages may be written: never one that a person made, changed or deleted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.editing.base import Base, BasePage, base_path, dump, load, sha256
from generator.editing.journal import write
from generator.editing.update import IN_THE_WAY, KEPT, KEPT_BOTH, plan
from generator.settings import Settings

PAGE = "x/quotes.md"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "docs/x").mkdir(parents=True)
    return Settings(root=tmp_path, docs_dir=tmp_path / "docs", seeds_dir=tmp_path / "seeds")


def base_of(texts: Mapping[str, str]) -> Base:
    return Base(slug="x", digest="d", pages=tuple(BasePage(path=p, id=p, sha256=sha256(t), meta={}) for p, t in texts.items()))


def run(settings: Settings, texts: Mapping[str, str]) -> list[str]:
    """Plan and write; return the reasons for the pages left alone."""
    path = settings.root / base_path("x")
    kept = load(path.read_text(), "x") if path.exists() else None
    planned = plan(settings, base_of(texts), texts, kept)
    assert write(settings.root, planned.files, planned.expected) == []
    return [reason for _, reason in planned.kept]


def on_disk(settings: Settings) -> str | None:
    path = settings.docs_dir / PAGE
    return path.read_bytes().decode() if path.exists() else None


@pytest.mark.parametrize(
    "edited",
    ["old and a word of mine\n", "", "old", "old\n\n", "completely different\n", "\ufeffold but with a mark and more\n"],
)
def test_an_edited_page_is_never_overwritten(settings: Settings, edited: str) -> None:
    run(settings, {PAGE: "old\n"})
    (settings.docs_dir / PAGE).write_bytes(edited.encode())
    assert run(settings, {PAGE: "new\n"}) == [KEPT_BOTH]
    assert on_disk(settings) == edited
    assert run(settings, {PAGE: "newer\n"}) == [KEPT_BOTH]
    assert on_disk(settings) == edited


def test_an_edited_page_without_news_is_kept(settings: Settings) -> None:
    run(settings, {PAGE: "old\n"})
    (settings.docs_dir / PAGE).write_text("mine\n")
    assert run(settings, {PAGE: "old\n"}) == [KEPT]
    assert on_disk(settings) == "mine\n"


def test_a_page_made_by_hand_is_not_replaced(settings: Settings) -> None:
    (settings.docs_dir / PAGE).write_text("mine\n")
    assert run(settings, {PAGE: "generated\n"}) == [IN_THE_WAY]
    assert run(settings, {PAGE: "generated again\n"}) == [IN_THE_WAY]
    assert on_disk(settings) == "mine\n"


def test_a_deleted_page_stays_deleted(settings: Settings) -> None:
    run(settings, {PAGE: "old\n"})
    (settings.docs_dir / PAGE).unlink()
    for text in ("old\n", "new\n", "newer\n"):
        assert run(settings, {PAGE: text}) == []
        assert on_disk(settings) is None


def test_an_edited_page_without_reason_any_more_stays(settings: Settings) -> None:
    run(settings, {PAGE: "old\n"})
    (settings.docs_dir / PAGE).write_text("mine\n")
    assert run(settings, {}) == []
    assert on_disk(settings) == "mine\n"


@pytest.mark.parametrize("damage", ["", "{", "<<<<<<< ours\n"])
def test_without_its_base_a_page_counts_as_made_by_hand(settings: Settings, damage: str) -> None:
    run(settings, {PAGE: "old\n"})
    (settings.root / base_path("x")).write_text(damage)
    assert run(settings, {PAGE: "new\n"}) == [IN_THE_WAY]
    assert on_disk(settings) == "old\n"


def test_an_untouched_page_is_brought_up_to_date(settings: Settings) -> None:
    run(settings, {PAGE: "old\n"})
    run(settings, {PAGE: "new\n"})
    assert on_disk(settings) == "new\n"


@pytest.mark.parametrize("same", ["\ufeffold\n", "old\r\n"], ids=["byte order mark", "CRLF"])
def test_an_editors_encoding_is_no_edit(settings: Settings, same: str) -> None:
    run(settings, {PAGE: "old\n"})
    (settings.docs_dir / PAGE).write_bytes(same.encode())
    run(settings, {PAGE: "old\n"})
    assert on_disk(settings) == same
    run(settings, {PAGE: "new\n"})
    assert on_disk(settings) == "new\n"


def test_an_untouched_page_without_reason_is_removed(settings: Settings) -> None:
    run(settings, {PAGE: "old\n"})
    run(settings, {})
    assert on_disk(settings) is None


def test_an_edit_that_equals_the_fresh_page_is_taken_over(settings: Settings) -> None:
    run(settings, {PAGE: "old\n"})
    (settings.docs_dir / PAGE).write_text("new\n")
    assert run(settings, {PAGE: "new\n"}) == []
    run(settings, {PAGE: "newer\n"})
    assert on_disk(settings) == "newer\n"


def test_the_second_run_writes_nothing(settings: Settings) -> None:
    texts = {PAGE: "text\n", "x/actors.md": "more\n"}
    run(settings, texts)
    kept = load((settings.root / base_path("x")).read_text(), "x")
    assert plan(settings, base_of(texts), texts, kept).files == {}
    assert dump(kept) == dump(base_of(texts))
