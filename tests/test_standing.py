"""What a build keeps of a check: not used once anything is other than it was, nor when it is damaged."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.language import Language

from generator.errors import GeneratorError
from generator.plugin import standing
from generator.plugin.standing import Standing, looked_at
from generator.publishing.reading import read_shown
from generator.report import Level
from generator.settings import Limit, Settings
from generator.shell import inspecting
from generator.shell.cache import Cache
from generator.shell.inspecting import check
from generator.shell.site import generate

from .articles import BRIDGE, FERRY, site


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Settings:
    settings = site(tmp_path_factory.mktemp("made"), bridge=BRIDGE, ferry=FERRY)
    (settings.seeds_dir / "bridge.yml").write_text("author: A. Writer\n", encoding="utf-8")
    generate(settings, lambda: nlp)
    return settings


@pytest.fixture
def settings(made: Settings, tmp_path: Path) -> Settings:
    root = tmp_path / "site"
    shutil.copytree(made.root, root)
    return replace(made, root=root, docs_dir=root / "docs", seeds_dir=root / "seeds")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(folder=tmp_path / "kept")


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Note each check that is made."""
    made: list[bool] = []

    def noted(settings: Settings, *, publish: bool) -> object:
        made.append(publish)
        return check(settings, publish=publish)

    monkeypatch.setattr(inspecting, "check", noted)
    return made


def look(settings: Settings, cache: Cache, *, publish: bool = False) -> Standing:
    return looked_at(settings, publish=publish, cache=cache)


def append(name: str, words: str) -> Callable[[Settings], None]:
    def change(settings: Settings) -> None:
        path = settings.root / name
        path.write_bytes(path.read_bytes() + words.encode())

    return change


def put(name: str, words: str) -> Callable[[Settings], None]:
    def change(settings: Settings) -> None:
        path = settings.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")

    return change


def misquote(settings: Settings) -> None:
    """Change one letter of a quotation; neither size nor times of the file tell of it."""
    page = settings.docs_dir / "bridge/quotes.md"
    before, text = page.stat(), page.read_text(encoding="utf-8")
    assert "My shop lives" in text
    page.write_text(text.replace("My shop lives", "My shop loves"), encoding="utf-8")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


def rename(settings: Settings) -> None:
    (settings.docs_dir / "bridge/quotes.md").rename(settings.docs_dir / "bridge/said.md")


CHANGES: dict[str, Callable[[Settings], None]] = {
    "a quotation": misquote,
    "a page": append("docs/bridge/index.md", "\nA sentence of mine.\n"),
    "a page of one's own": put("docs/mine.md", "[x](bridge/nowhere.md)\n"),
    "a page that is gone": lambda s: (s.docs_dir / "bridge/quotes.md").unlink(),
    "a page that is renamed": rename,
    "the base": append(".nutgraf/base/bridge.jsonl", "\n"),
    "a base that is gone": lambda s: (s.root / ".nutgraf/base/bridge.jsonl").unlink(),
    "what waits": put(".nutgraf/pending/bridge.jsonl", "{}\n"),
    "a seed": append("seeds/bridge.txt", "\nNobody was hurt.\n"),
    "a new seed": put("seeds/third.txt", FERRY),
    "a seed that is gone": lambda s: (s.seeds_dir / "ferry.txt").unlink(),
    "a .yml": append("seeds/bridge.yml", "publisher: The Paper\n"),
    "a new .yml": put("seeds/ferry.yml", "author: B. Writer\n"),
    "a .yml that is gone": lambda s: (s.seeds_dir / "bridge.yml").unlink(),
    "a stray": put("seeds/a.pdf", "%PDF"),
    "an empty folder": lambda s: (s.docs_dir / "empty").mkdir(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_whatever_changes_has_the_site_checked_again(
    settings: Settings, cache: Cache, checks: list[bool], change: Callable[[Settings], None]
) -> None:
    look(settings, cache)
    change(settings)
    assert look(settings, cache).report == check(settings)
    assert len(checks) == 2


@pytest.mark.parametrize("picture", [True, False])
def test_a_picture_that_is_gone_or_new_has_the_site_checked_again(
    settings: Settings, cache: Cache, checks: list[bool], picture: bool
) -> None:
    folder = settings.docs_dir / "bridge/pictures"
    folder.mkdir(exist_ok=True)
    (folder / "a.svg").write_text("<svg/>")
    look(settings, cache)
    (folder / "a.svg").unlink() if picture else (folder / "b.png").touch()
    look(settings, cache)
    assert len(checks) == 2


@pytest.mark.parametrize(
    "other",
    [
        {"map": False},
        {"extracts": "clauses"},
        {"model": "another"},
        {"limits": {"third-party": Limit(run=1)}},
    ],
    ids=str,
)
def test_other_settings_have_the_site_checked_again(
    settings: Settings, cache: Cache, checks: list[bool], other: dict[str, object]
) -> None:
    look(settings, cache)
    changed = replace(settings, **other)  # type: ignore[arg-type]
    assert look(changed, cache).report == check(changed)
    assert len(checks) == 2


@pytest.mark.parametrize("what", ["own_digest", "release"])
def test_another_generator_or_library_has_the_site_checked_again(
    settings: Settings, cache: Cache, checks: list[bool], what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(settings, cache)
    monkeypatch.setattr(standing, what, lambda *_: "another")
    look(settings, cache)
    assert len(checks) == 2


def test_to_publish_is_checked_by_itself(settings: Settings, cache: Cache, checks: list[bool]) -> None:
    look(settings, cache)
    assert look(settings, cache, publish=True).report == check(settings, publish=True)
    assert checks == [False, True]


def test_a_site_with_errors_is_checked_each_time(
    settings: Settings, cache: Cache, checks: list[bool]
) -> None:
    misquote(settings)
    assert [len(look(settings, cache).report.at(Level.ERROR)) for _ in range(2)] == [1, 1]
    assert len(checks) == 2


@pytest.mark.parametrize("damage", [b"", b"x", None])
def test_a_damaged_record_has_the_site_checked_again(
    settings: Settings, cache: Cache, checks: list[bool], damage: bytes | None
) -> None:
    first = look(settings, cache)
    assert cache.folder
    (record,) = cache.folder.glob("??/*")
    content = record.read_bytes()
    record.write_bytes(content[:-1] + bytes([content[-1] ^ 1]) if damage is None else damage)
    assert look(settings, cache) == first
    assert len(checks) == 2
    assert look(settings, cache) == first
    assert len(checks) == 2


def test_a_page_saved_during_the_check_leaves_no_record(
    settings: Settings, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(settings: Settings, *, publish: bool) -> object:
        report = check(settings, publish=publish)
        append("docs/bridge/index.md", "\nA sentence of mine.\n")(settings)
        return report

    monkeypatch.setattr(inspecting, "check", interrupted)
    look(settings, cache)
    assert cache.folder
    assert not cache.folder.exists()


@pytest.mark.parametrize("name", ["docs/link.md", "seeds/link.txt", "docs/link", ".nutgraf/base/link.jsonl"])
def test_behind_a_link_may_be_anything_so_nothing_is_kept(
    settings: Settings, cache: Cache, name: str, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (settings.root / name).symlink_to(tmp_path / "elsewhere")
    with suppress(GeneratorError, OSError):  # what is said of it is for others to test
        look(settings, cache)
    assert cache.folder
    assert not cache.folder.exists()


def test_nothing_lies_in_the_site_and_nothing_is_kept_without_a_cache(
    settings: Settings, cache: Cache, checks: list[bool]
) -> None:
    before = sorted(settings.root.rglob("*"))
    look(settings, cache)
    look(settings, Cache(folder=None))
    look(settings, Cache(folder=None))
    assert sorted(settings.root.rglob("*")) == before
    assert len(checks) == 3


def test_a_site_that_stands_as_it_stood_is_told_of_as_before(
    settings: Settings, cache: Cache, checks: list[bool]
) -> None:
    append("seeds/ferry.txt", "\nNobody was hurt.\n")(settings)
    first = look(settings, cache)
    assert first.report.at(Level.STALE)
    assert first.shown == read_shown(settings)
    assert any(a.quotations and a.people for a in first.shown)
    assert look(settings, cache) == first
    assert len(checks) == 1
