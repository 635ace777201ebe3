"""Analyses that are kept: never one of something else, never a damaged one."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.language import Language

from generator.extractors import explain_parsed, extract_clauses
from generator.model import Article, Corrections
from generator.parsing.language import parse
from generator.reading import article_from_text
from generator.settings import MODEL
from generator.shell import tidying, versions
from generator.shell.cache import Analysis, Cache, user_cache
from generator.shell.making import Made, make

from .articles import BRIDGE, FERRY, site

DAY = 86_400


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have all that this test keeps in a folder of its own."""
    monkeypatch.setenv("NUTGRAF_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept" / "explainers"


@pytest.fixture(scope="module")
def bridge() -> Article:
    return article_from_text(BRIDGE, slug="bridge", published="2024-10-23")


@pytest.fixture(scope="module")
def found(bridge: Article, nlp: Language) -> Analysis:
    parsed = parse(bridge, nlp)
    explainer = explain_parsed(parsed, "a model")
    return explainer, extract_clauses(parsed, explainer.attributions)


def entries(folder: Path) -> list[Path]:
    return sorted(folder.glob("??/*"))


def unused() -> Language:
    raise AssertionError("what is kept is not analysed again")


def other_articles(bridge: Article) -> Iterator[Article]:
    yield article_from_text(BRIDGE.replace("two metres", "six metres"), slug="bridge", published="2024-10-23")
    yield article_from_text(BRIDGE, slug="bridge", published="2024-10-24")
    yield article_from_text(BRIDGE, slug="bridges", published="2024-10-23")
    yield replace(bridge, corrections=Corrections(lifted=("check-one",)))
    yield replace(bridge, tags=("flood",))


def test_what_was_kept_of_another_article_or_with_other_corrections_is_not_given(
    folder: Path, bridge: Article, found: Analysis
) -> None:
    user_cache().put(bridge, MODEL, found)
    assert [a for a in other_articles(bridge) if user_cache().get(a, MODEL)] == []
    assert user_cache().get(bridge, MODEL) == found
    assert len(entries(folder)) == 1


def test_what_was_kept_by_another_model_or_generator_is_not_given(
    folder: Path, bridge: Article, found: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    user_cache().put(bridge, MODEL, found)
    assert user_cache().get(bridge, "spacy") is None
    monkeypatch.setattr(versions, "own_digest", lambda: "another")
    assert user_cache().get(bridge, MODEL) is None
    assert len(entries(folder)) == 1


def test_a_model_without_a_release_is_not_kept(folder: Path, bridge: Article, found: Analysis) -> None:
    user_cache().put(bridge, "./model-of-my-own", found)
    assert user_cache().get(bridge, "./model-of-my-own") is None
    assert entries(folder) == []


@pytest.mark.parametrize("at", [0, 20, 33, -1])
@pytest.mark.parametrize("damage", ["flipped", "cut"])
def test_a_damaged_entry_is_removed_and_made_again(
    folder: Path, tmp_path: Path, nlp: Language, at: int, damage: str
) -> None:
    settings = site(tmp_path, bridge=BRIDGE)
    seed = settings.seeds_dir / "bridge.txt"
    first = make(settings, seed, lambda: nlp)
    (entry,) = entries(folder)
    whole = bytearray(entry.read_bytes())
    changed = bytearray(whole)
    changed[at] ^= 1
    entry.write_bytes(changed if damage == "flipped" else whole[:at])
    with pytest.raises(AssertionError, match="not analysed again"):
        make(settings, seed, unused)
    assert entries(folder) == []
    assert make(settings, seed, lambda: nlp) == first
    assert entry.read_bytes() == whole


def test_an_entry_that_is_sealed_but_in_another_form_is_made_again(
    folder: Path, bridge: Article, found: Analysis
) -> None:
    user_cache().put(bridge, MODEL, found)
    (entry,) = entries(folder)
    whole = zlib.decompress(entry.read_bytes()[32:])
    for value in (whole.replace(b'"attributions"', b'"statements"'), b"{}", b"[]", whole[:-1]):
        content = zlib.compress(value)
        entry.write_bytes(hashlib.sha256(content).digest() + content)
        assert user_cache().get(bridge, MODEL) is None
        assert not entry.exists()


def test_pages_from_what_is_kept_are_the_same_and_need_no_model(
    folder: Path, tmp_path: Path, nlp: Language
) -> None:
    settings = site(tmp_path, bridge=BRIDGE, ferry=FERRY)
    seeds = sorted(settings.seeds_dir.glob("*.txt"))
    first = [make(settings, seed, lambda: nlp) for seed in seeds]
    assert [make(settings, seed, unused) for seed in seeds] == first
    assert all(isinstance(made, Made) for made in first)
    assert len(entries(folder)) == 2


def test_what_does_not_come_back_exactly_is_not_kept(folder: Path, bridge: Article, found: Analysis) -> None:
    explainer, _ = found
    user_cache().put(bridge, MODEL, (replace(explainer, article=replace(bridge, title="Another")), ()))
    assert entries(folder) == []


def test_a_folder_that_cannot_be_written_costs_a_warning_and_no_run(
    folder: Path, tmp_path: Path, nlp: Language, caplog: pytest.LogCaptureFixture
) -> None:
    folder.parent.write_text("a file where the folder should be", encoding="utf-8")
    settings = site(tmp_path, bridge=BRIDGE)
    assert isinstance(make(settings, settings.seeds_dir / "bridge.txt", lambda: nlp), Made)
    assert "no analysis is kept" in caplog.text
    assert "NUTGRAF_CACHE" in caplog.text


def test_what_nobody_asked_for_in_a_month_goes_and_what_was_asked_for_stays(
    folder: Path, bridge: Article, found: Analysis
) -> None:
    store = user_cache()
    for n in range(3):
        article = replace(bridge, slug=f"bridge-{n}")
        store.put(article, MODEL, (replace(found[0], article=article), found[1]))
    half_written = folder / "00" / ".new-dead"
    half_written.parent.mkdir(exist_ok=True)
    half_written.write_bytes(b"half")
    for path in [*entries(folder), half_written]:
        os.utime(path, (time.time() - 31 * DAY,) * 2)
    assert store.get(replace(bridge, slug="bridge-1"), MODEL)
    store.tidy()
    assert len(entries(folder)) == 1
    assert store.get(replace(bridge, slug="bridge-1"), MODEL)
    assert not half_written.exists()


def test_the_oldest_go_where_there_are_too_many(
    folder: Path, bridge: Article, found: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = user_cache()
    for n in range(4):
        article = replace(bridge, slug=f"bridge-{n}")
        store.put(article, MODEL, (replace(found[0], article=article), found[1]))
        (new,) = [p for p in entries(folder) if time.time() - p.stat().st_mtime < DAY / 2]
        os.utime(new, (time.time() - (9 - n) * DAY,) * 2)
    size = max(p.stat().st_size for p in entries(folder))
    monkeypatch.setattr(tidying, "MAX_BYTES", int(2.5 * size))
    store.tidy()
    kept = [n for n in range(4) if store.get(replace(bridge, slug=f"bridge-{n}"), MODEL)]
    assert kept == [2, 3]


def test_looking_for_old_entries_is_done_once_a_day(folder: Path, bridge: Article, found: Analysis) -> None:
    store = user_cache()
    store.put(bridge, MODEL, found)
    store.tidy()
    (entry,) = entries(folder)
    os.utime(entry, (time.time() - 40 * DAY,) * 2)
    store.tidy()
    assert entry.exists()
    os.utime(folder / "tidied", (time.time() - 2 * DAY,) * 2)
    store.tidy()
    assert not entry.exists()


WRITER = """
import sys
from generator.shell.cache import user_cache
from generator.reading import article_from_text
from generator.model import Explainer
article = article_from_text(sys.argv[1], slug="bridge")
found = Explainer(article=article, model="m"), ()
store = user_cache()
for _ in range(60):
    store.put(article, sys.argv[2], found)
    assert store.get(article, sys.argv[2]) == found
"""


def test_several_processes_write_and_read_the_same_entry(folder: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, BRIDGE, MODEL]) for _ in range(3)]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0, 0]
    assert len(entries(folder)) == 1


def test_the_variable_names_the_folder_or_turns_the_cache_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NUTGRAF_CACHE", str(tmp_path / "here"))
    assert user_cache() == Cache(folder=tmp_path / "here" / "explainers")
    monkeypatch.setenv("NUTGRAF_CACHE", "off")
    assert user_cache() == Cache(folder=None)
    monkeypatch.delenv("NUTGRAF_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    if sys.platform == "linux":
        assert user_cache() == Cache(folder=tmp_path / "xdg" / "nutgraf" / "explainers")
