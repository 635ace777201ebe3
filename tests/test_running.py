"""A run reads what changed and nothing else, and misses no change however it came."""

from __future__ import annotations

import builtins
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from generator.editing import journal
from generator.editing.base import base_path
from generator.report import Level
from generator.settings import Settings
from generator.shell.fingerprints import look
from generator.shell.inspecting import check
from generator.shell.resting import load
from generator.shell.site import generate

from .articles import BRIDGE, FERRY, pages, site


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Settings:
    settings = site(tmp_path_factory.mktemp("made"), bridge=BRIDGE, ferry=FERRY)
    generate(settings, lambda: nlp)
    return settings


@pytest.fixture
def settings(made: Settings, tmp_path: Path, nlp: Language) -> Settings:
    """Return a copy of a site that came to rest."""
    shutil.copytree(made.root, tmp_path, dirs_exist_ok=True)
    settings = Settings(root=tmp_path, docs_dir=tmp_path / "docs", seeds_dir=tmp_path / "seeds")
    assert generate(settings, lambda: nlp).written == []
    return settings


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def unused() -> Language:
    raise AssertionError("no language model is needed")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the names of all files that are opened from now on."""
    opened: set[str] = set()
    path_open, plain_open = Path.open, builtins.open

    def from_path(self: Path, *arguments, **named):  # type: ignore[no-untyped-def]  # noqa: ANN002, ANN003, ANN202
        opened.add(str(self))
        return path_open(self, *arguments, **named)

    def from_name(file, *arguments, **named):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN003, ANN202
        opened.add(str(file))
        return plain_open(file, *arguments, **named)

    monkeypatch.setattr(Path, "open", from_path)
    monkeypatch.setattr(builtins, "open", from_name)
    return opened


def test_a_run_without_changes_opens_no_seed_no_page_and_no_base(settings: Settings, read: set[str]) -> None:
    report = generate(settings, unused)
    assert (report.articles, report.written, report.findings) == (2, [], [])
    state = settings.root / ".nutgraf" / "cache" / "rest.json"
    assert {p for p in read if p.startswith(str(settings.root)) and not p.endswith("lock")} == {str(state)}


def test_of_one_seed_that_changed_no_file_of_another_article_is_opened(
    settings: Settings, nlp: Language, read: set[str]
) -> None:
    edit(settings.seeds_dir / "bridge.txt", "two metres", "three metres")
    assert generate(settings, lambda: nlp).explained == 1
    assert [path for path in read if "ferry" in path] == []
    assert any("bridge" in path for path in read)


def test_after_one_bad_seed_the_others_are_not_read(settings: Settings, read: set[str]) -> None:
    (settings.seeds_dir / "bad.txt").write_bytes(b"")
    for _ in range(2):
        read.clear()
        assert len(generate(settings, unused).at(Level.ERROR)) == 1
    assert [p for p in read if "ferry" in p or "bridge" in p or p.endswith("_index.jsonl")] == []


def give_up(settings: Settings) -> None:
    """Take an article off the site, as the guide says."""
    for path in settings.seeds_dir.glob("ferry.*"):
        path.unlink()
    shutil.rmtree(settings.docs_dir / "ferry")
    (settings.root / base_path("ferry")).unlink()


CHANGES: dict[str, Callable[[Settings], object]] = {
    "a page is renamed": lambda s: (s.docs_dir / "bridge/quotes.md").rename(s.docs_dir / "bridge/words.md"),
    "a page is moved": lambda s: (s.docs_dir / "bridge/quotes.md").rename(s.docs_dir / "words.md"),
    "a page is deleted": lambda s: (s.docs_dir / "bridge/quotes.md").unlink(),
    "a page is edited": lambda s: edit(s.docs_dir / "bridge/quotes.md", "“Nobody", "“Somebody"),
    "an actor is deleted": lambda s: edit(s.docs_dir / "bridge/actors.md", "### ", "### No longer "),
    "an overview is deleted": lambda s: (s.docs_dir / "bridge/index.md").unlink(),
    "a base is lost": lambda s: (s.root / base_path("bridge")).unlink(),
    "the base of the front page is lost": lambda s: (s.root / base_path("_index")).unlink(),
    "a seed is gone": lambda s: (s.seeds_dir / "ferry.txt").unlink(),
    "an article is given up": give_up,
    "the front page is deleted": lambda s: (s.docs_dir / "index.md").unlink(),
    "tags are given": lambda s: edit(s.docs_dir / "bridge/index.md", "---\n", "---\ntags: [water]\n"),
    "a picture is lost": lambda s: shutil.rmtree(s.docs_dir / "bridge/pictures", ignore_errors=True),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_a_run_does_is_what_one_does_that_reads_everything(
    settings: Settings, tmp_path: Path, nlp: Language, name: str
) -> None:
    CHANGES[name](settings)
    other = tmp_path / "other"
    shutil.copytree(settings.root, other, ignore=shutil.ignore_patterns("other", "cache"))
    twin = Settings(root=other, docs_dir=other / "docs", seeds_dir=other / "seeds")
    for run in range(3):
        here, there = generate(settings, lambda: nlp), generate(twin, lambda: nlp)
        assert pages(settings) == pages(twin)
        assert sorted(here.written) == sorted(there.written)
        assert run == 0 or here.written == []
        assert [str(f) for f in here.findings] == [str(f) for f in there.findings]
        shutil.rmtree(other / ".nutgraf" / "cache")


def test_a_page_that_was_lost_is_found_again_wherever_it_comes_back(
    settings: Settings, nlp: Language
) -> None:
    page = settings.docs_dir / "bridge/quotes.md"
    text = page.read_text(encoding="utf-8")
    page.unlink()
    generate(settings, lambda: nlp)
    assert "bridge" in load(settings, look(settings))
    (settings.docs_dir / "words.md").write_text(text, encoding="utf-8")
    assert load(settings, look(settings)).keys() == {"ferry"}
    edit(settings.seeds_dir / "bridge.txt", "Nobody should cross it.", "Nobody may cross it.")
    generate(settings, lambda: nlp)
    assert "Nobody may cross it." in pages(settings)["words.md"]
    assert "bridge/quotes.md" not in pages(settings)
    assert generate(settings, unused).written == []


def test_a_save_during_a_run_is_looked_at_by_the_next(
    settings: Settings, nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rename a page after the run has seen where it was: the links of the others have to follow later."""
    edit(settings.seeds_dir / "bridge.txt", "two metres", "three metres")
    write = journal.write
    page = settings.docs_dir / "bridge/quotes.md"

    def and_rename(*arguments):  # type: ignore[no-untyped-def]  # noqa: ANN002, ANN202
        left = write(*arguments)
        if page.exists():
            page.rename(page.with_name("words.md"))
        return left

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(journal, "write", and_rename)
        generate(settings, lambda: nlp)
    assert "(quotes.md" in pages(settings)["bridge/index.md"]
    generate(settings, unused)
    assert "(words.md" in pages(settings)["bridge/index.md"]
    assert check(settings).at(Level.ERROR) == []
