"""Files told by `stat`: no change of contents goes unseen, whatever it leaves as it was."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.settings import Settings
from generator.shell.fingerprints import REST, Seen, look

from .articles import BRIDGE, site


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = site(tmp_path, bridge=BRIDGE)
    for path in ("docs/bridge/index.md", "docs/bridge/pictures/map.svg", "docs/mine.md", "docs/other/a.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("words", encoding="utf-8")
    for path in (".nutgraf/base/bridge.jsonl", ".nutgraf/pending/bridge.jsonl", ".nutgraf/base/_index.jsonl"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("{}", encoding="utf-8")
    return made


def names(settings: Settings, seen: Seen, slug: str) -> set[str]:
    return {Path(path).relative_to(settings.root).as_posix() for path in seen.groups[slug]}


def test_what_belongs_to_an_article_and_what_to_none(settings: Settings) -> None:
    seen = look(settings)
    assert names(settings, seen, "bridge") == {
        *("seeds/bridge.txt", "seeds/bridge.yml", "docs/bridge/index.md", "docs/bridge/pictures/map.svg"),
        *(".nutgraf/base/bridge.jsonl", ".nutgraf/pending/bridge.jsonl"),
    }
    assert names(settings, seen, REST) == {"docs/mine.md", "docs/other/a.md", ".nutgraf/base/_index.jsonl"}


def test_a_folder_below_that_of_an_article_may_be_another_article(settings: Settings) -> None:
    inner = settings.seeds_dir / "bridge" / "later.txt"
    inner.parent.mkdir()
    inner.write_text(BRIDGE, encoding="utf-8")
    page = settings.docs_dir / "bridge" / "later" / "index.md"
    page.parent.mkdir()
    page.write_text("words", encoding="utf-8")
    seen = look(settings)
    assert names(settings, seen, "bridge/later") == {
        "seeds/bridge/later.txt",
        "docs/bridge/later/index.md",
    }


def same_size_and_times(path: Path) -> None:
    before = path.stat()
    path.write_text("sword", encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def put_in_its_place(path: Path) -> None:
    before = path.stat()
    other = path.with_name(".other")
    other.write_text("sword", encoding="utf-8")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(path)


@pytest.mark.parametrize(
    "change",
    [
        same_size_and_times,
        put_in_its_place,
        lambda path: path.write_text("longer words", encoding="utf-8"),
        lambda path: path.write_text("sword", encoding="utf-8"),
        lambda path: path.unlink(),
        lambda path: path.with_name("new.md").write_text("new", encoding="utf-8"),
        lambda path: path.rename(path.with_name("renamed.md")),
    ],
)
def test_every_change_of_a_page_changes_the_sign_of_its_article_alone(
    settings: Settings, change: Callable[[Path], object]
) -> None:
    before = look(settings)
    change(settings.docs_dir / "bridge" / "index.md")
    after = look(settings)
    assert before.sign("bridge", {}) != after.sign("bridge", {})
    assert before.sign(REST, {}) == after.sign(REST, {}) is not None


def test_an_article_with_a_lost_page_depends_on_the_names_of_all(settings: Settings) -> None:
    lost = {"bridge/quotes.md": None}
    before = look(settings).sign("bridge", lost)
    (settings.docs_dir / "mine.md").write_text("other words", encoding="utf-8")
    assert look(settings).sign("bridge", lost) == before
    (settings.docs_dir / "mine.md").rename(settings.docs_dir / "quotes.md")
    assert look(settings).sign("bridge", lost) != before


def test_an_article_depends_on_its_page_wherever_that_was_moved(settings: Settings) -> None:
    moved = {"bridge/quotes.md": "other/a.md"}
    before = look(settings).sign("bridge", moved)
    (settings.docs_dir / "other/a.md").write_text("other words", encoding="utf-8")
    assert look(settings).sign("bridge", moved) != before


def test_a_file_as_young_as_a_tick_of_the_clock_is_waited_for(settings: Settings) -> None:
    (settings.docs_dir / "bridge/index.md").write_text("sword", encoding="utf-8")
    assert look(settings).sign("bridge", {}) is not None


@pytest.mark.parametrize("ahead", [0, 60])
def test_a_file_of_a_coarse_clock_or_of_the_future_stands_for_nothing(settings: Settings, ahead: int) -> None:
    path = settings.docs_dir / "bridge/index.md"
    whole = int(time.time()) + ahead
    os.utime(path, (whole, whole))
    seen = look(settings)
    assert seen.sign("bridge", {}) is None
    assert seen.sign(REST, {}) is not None


def test_a_link_that_leads_nowhere_and_folders_that_are_not_there_are_nothing(settings: Settings) -> None:
    before = look(settings).sign(REST, {})
    (settings.docs_dir / "dead.md").symlink_to("nowhere")
    assert look(settings).sign(REST, {}) == before
    empty = Settings(root=settings.root / "x", docs_dir=settings.root / "y", seeds_dir=settings.root / "z")
    assert look(empty).files == {}
