"""What is kept of a check: not used once anything is other than it was, nor when it is damaged."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.language import Language

from generator.publishing.reading import read_shown
from generator.report import Level
from generator.settings import Limit, Settings
from generator.shell import remembering
from generator.shell.cache import Cache, user_cache
from generator.shell.inspected import Inspected, inspect
from generator.shell.inspecting import Standing, check, stand
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
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each article that is inspected where something may be kept."""
    made: list[str] = []

    def noted(settings: Settings, slug: str, seeds: Sequence[Path], *, publish: bool) -> Inspected:
        made.append(slug)
        return inspect(settings, slug, seeds, publish=publish)

    monkeypatch.setattr(remembering, "inspect", noted)
    return made


def look(settings: Settings, cache: Cache, *, publish: bool = False) -> Standing:
    return stand(settings, publish=publish, cache=cache)


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
    "another .yml": put("seeds/ferry.yml", "author: B. Writer\n"),
    "a second seed of its name": put("seeds/ferry.md", FERRY),
    "a .yml that is gone": lambda s: (s.seeds_dir / "bridge.yml").unlink(),
    "a stray": put("seeds/a.pdf", "%PDF"),
    "an empty folder": lambda s: (s.docs_dir / "empty").mkdir(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_whatever_changes_is_found_as_if_nothing_were_kept(
    settings: Settings, cache: Cache, change: Callable[[Settings], None]
) -> None:
    look(settings, cache)
    change(settings)
    changed = look(settings, cache)
    assert changed.report == check(settings)
    assert changed.shown == read_shown(settings)
    assert look(settings, cache) == changed


@pytest.mark.parametrize("back", CHANGES.values(), ids=CHANGES.keys())
def test_what_was_kept_of_one_state_is_not_told_of_another(
    settings: Settings, cache: Cache, back: Callable[[Settings], None], tmp_path: Path
) -> None:
    as_it_was = tmp_path / "before"
    shutil.copytree(settings.root, as_it_was)
    back(settings)
    look(settings, cache)
    shutil.rmtree(settings.root)
    shutil.copytree(as_it_was, settings.root)
    assert look(settings, cache).report == check(settings)


def test_only_an_article_that_changed_is_inspected_again(
    settings: Settings, cache: Cache, looked_at: list[str]
) -> None:
    look(settings, cache)
    append("docs/bridge/index.md", "\nA sentence of mine.\n")(settings)
    look(settings, cache)
    assert looked_at == ["bridge", "ferry", "bridge"]


@pytest.mark.parametrize("gone", ["a page", "a page that went elsewhere"])
def test_a_page_that_is_gone_may_turn_up_anywhere(settings: Settings, cache: Cache, gone: str) -> None:
    page, other = settings.docs_dir / "bridge/quotes.md", settings.docs_dir / "said.md"
    text = page.read_text(encoding="utf-8")
    page.unlink()
    if gone == "a page that went elsewhere":
        other.write_text(text, encoding="utf-8")
    look(settings, cache)
    other.write_text(text.replace("My shop lives", "My shop loves"), encoding="utf-8")
    report = look(settings, cache).report
    assert report == check(settings)
    assert report.at(Level.ERROR)


@pytest.mark.parametrize("picture", [True, False])
def test_a_picture_that_is_gone_or_new_has_the_site_checked_again(
    settings: Settings, cache: Cache, looked_at: list[str], picture: bool
) -> None:
    folder = settings.docs_dir / "bridge/pictures"
    folder.mkdir(exist_ok=True)
    (folder / "a.svg").write_text("<svg/>")
    look(settings, cache)
    (folder / "a.svg").unlink() if picture else (folder / "b.png").touch()
    look(settings, cache)
    assert looked_at == ["bridge", "ferry", "bridge"]


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
    settings: Settings, cache: Cache, looked_at: list[str], other: dict[str, object]
) -> None:
    look(settings, cache)
    changed = replace(settings, **other)  # type: ignore[arg-type]
    report = look(changed, cache).report
    assert looked_at == ["bridge", "ferry"] * 2
    assert report == check(changed)


@pytest.mark.parametrize("what", ["own_digest", "release"])
def test_another_generator_or_library_has_the_site_checked_again(
    settings: Settings, cache: Cache, looked_at: list[str], what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(settings, cache)
    monkeypatch.setattr(remembering, what, lambda *_: "another")
    look(settings, cache)
    assert looked_at == ["bridge", "ferry"] * 2


def test_what_a_run_has_made_need_not_be_inspected_when_the_site_is_built(
    settings: Settings, looked_at: list[str], nlp: Language, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NUTGRAF_CACHE", str(tmp_path / "kept"))
    append("seeds/bridge.txt", "\nNobody was hurt.\n")(settings)
    generate(settings, lambda: nlp)
    assert looked_at == ["bridge"]
    found = look(settings, user_cache())
    generate(settings, lambda: nlp)
    assert looked_at == ["bridge", "ferry"]
    assert found.report == check(settings)
    assert found.shown == read_shown(settings)


@pytest.mark.parametrize("wrong", ["a misquotation", "a second seed of its name", "a base that is damaged"])
def test_a_run_keeps_nothing_of_an_article_with_which_something_is_wrong(
    settings: Settings, nlp: Language, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, wrong: str
) -> None:
    monkeypatch.setenv("NUTGRAF_CACHE", str(tmp_path / "kept"))
    append("seeds/bridge.txt", "\nNobody was hurt.\n")(settings)
    if wrong == "a misquotation":
        misquote(settings)
    elif wrong == "a second seed of its name":
        put("seeds/Bridge.txt", FERRY)(settings)
    generate(settings, lambda: nlp)
    if wrong == "a base that is damaged":
        append(".nutgraf/base/bridge.jsonl", "x\n")(settings)
    report = look(settings, user_cache()).report
    assert report == check(settings)
    assert report.at(Level.STALE if wrong == "a base that is damaged" else Level.ERROR)


def test_a_run_without_a_cache_inspects_nothing(
    settings: Settings, looked_at: list[str], nlp: Language
) -> None:
    append("seeds/bridge.txt", "\nNobody was hurt.\n")(settings)
    generate(settings, lambda: nlp)
    assert looked_at == []


def test_what_a_run_cannot_inspect_is_left_to_the_check(
    settings: Settings, nlp: Language, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused(*_: object, **__: object) -> Inspected:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setenv("NUTGRAF_CACHE", str(tmp_path / "kept"))
    monkeypatch.setattr(remembering, "inspect", refused)
    append("seeds/bridge.txt", "\nNobody was hurt.\n")(settings)
    assert generate(settings, lambda: nlp).explained == 1
    with pytest.raises(PermissionError):
        look(settings, user_cache())


def test_to_publish_is_checked_by_itself(settings: Settings, cache: Cache, looked_at: list[str]) -> None:
    look(settings, cache)
    report = look(settings, cache, publish=True).report
    assert looked_at == ["bridge", "ferry"] * 2
    assert report == check(settings, publish=True)


def test_an_article_with_errors_is_inspected_each_time(
    settings: Settings, cache: Cache, looked_at: list[str]
) -> None:
    misquote(settings)
    assert [len(look(settings, cache).report.at(Level.ERROR)) for _ in range(2)] == [1, 1]
    assert looked_at == ["bridge", "ferry", "bridge"]


@pytest.mark.parametrize("damage", [b"", b"x", None])
def test_a_damaged_record_has_the_site_checked_again(
    settings: Settings, cache: Cache, looked_at: list[str], damage: bytes | None
) -> None:
    first = look(settings, cache)
    assert cache.folder
    for record in cache.folder.glob("??/*"):
        content = record.read_bytes()
        record.write_bytes(content[:-1] + bytes([content[-1] ^ 1]) if damage is None else damage)
    assert look(settings, cache) == first
    assert looked_at == ["bridge", "ferry"] * 2
    assert look(settings, cache) == first
    assert looked_at == ["bridge", "ferry"] * 2


def test_a_file_saved_during_the_check_leaves_no_record(
    settings: Settings, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(settings: Settings, slug: str, seeds: Sequence[Path], *, publish: bool) -> Inspected:
        found = inspect(settings, slug, seeds, publish=publish)
        append("docs/bridge/index.md", "\nA sentence of mine.\n")(settings)
        put("seeds/ferry.md", FERRY)(settings)
        return found

    monkeypatch.setattr(remembering, "inspect", interrupted)
    look(settings, cache)
    assert cache.folder
    assert not cache.folder.exists()


LINKS = [
    "docs/bridge",
    "docs/bridge/quotes.md",
    "seeds/bridge.txt",
    "seeds/bridge.yml",
    ".nutgraf/base/bridge.jsonl",
]


def linked(settings: Settings, name: str, tmp_path: Path) -> None:
    """Put a link to it in the place of a file or folder."""
    path = settings.root / name
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")


@pytest.mark.parametrize("name", LINKS)
def test_behind_a_link_may_be_anything_so_nothing_is_kept(
    settings: Settings, cache: Cache, looked_at: list[str], name: str, tmp_path: Path
) -> None:
    linked(settings, name, tmp_path)
    first = look(settings, cache)
    assert look(settings, cache) == first
    assert looked_at.count("bridge") == 2


@pytest.mark.parametrize("name", LINKS)
def test_what_became_a_link_is_inspected_again(
    settings: Settings, cache: Cache, looked_at: list[str], name: str, tmp_path: Path
) -> None:
    look(settings, cache)
    linked(settings, name, tmp_path)
    report = look(settings, cache).report
    assert looked_at.count("bridge") == 2
    assert report == check(settings)


def test_nothing_lies_in_the_site_and_nothing_is_kept_without_a_cache(
    settings: Settings, cache: Cache, looked_at: list[str]
) -> None:
    before = sorted(settings.root.rglob("*"))
    look(settings, cache)
    look(settings, Cache(folder=None))
    look(settings, Cache(folder=None))
    assert sorted(settings.root.rglob("*")) == before
    assert looked_at == ["bridge", "ferry"] * 3


def test_a_site_that_stands_as_it_stood_is_told_of_as_before(
    settings: Settings, cache: Cache, looked_at: list[str]
) -> None:
    append("seeds/ferry.txt", "\nNobody was hurt.\n")(settings)
    first = look(settings, cache)
    assert first.report.at(Level.STALE)
    assert first.shown == read_shown(settings)
    assert any(a.quotations and a.people for a in first.shown)
    assert look(settings, cache) == first
    assert looked_at == ["bridge", "ferry"]
