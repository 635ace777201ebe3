"""What took too long is remembered: told again at once, and tried again where anything is another one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from spacy.language import Language

from generator.errors import GeneratorError
from generator.model import Article
from generator.parsing.loading import Loader
from generator.settings import Settings
from generator.shell import making
from generator.shell.cache import Analysis
from generator.shell.making import Made, make
from generator.shell.time_limit import TimeLimitError

from .articles import FERRY, site

LIMIT = 3


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Make a site of one article, with a folder of its own for what is kept."""
    monkeypatch.setenv("NUTGRAF_CACHE", str(tmp_path / "kept"))
    return replace(site(tmp_path, ferry=FERRY), time_limit=LIMIT)


@pytest.fixture
def tries(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Have each analysis take too long; give the slugs of those that were begun."""
    begun: list[str] = []

    def slow(article: Article, _model: str, _loader: Loader) -> Analysis:
        begun.append(article.slug)
        raise TimeLimitError(f"seeds/{article.slug}.txt", LIMIT)

    monkeypatch.setattr(making, "_explain", slow)
    return begun


def unused() -> NoReturn:
    raise AssertionError("no model is needed")


def made(settings: Settings, name: str = "ferry") -> Made | GeneratorError:
    return make(settings, settings.seeds_dir / f"{name}.txt", unused)


def test_it_is_told_again_with_the_same_error_and_not_tried_again(
    settings: Settings, tries: list[str]
) -> None:
    first = made(settings)
    assert isinstance(first, TimeLimitError)
    assert str(first).startswith("seeds/ferry.txt: takes longer than 3 seconds of processor time; expected")
    assert str(made(settings)) == str(first)
    assert tries == ["ferry"]
    shorter = made(replace(settings, time_limit=LIMIT - 1))
    assert str(shorter) == str(first).replace("3 seconds", "2 seconds")
    assert tries == ["ferry"]


def written(settings: Settings, name: str, text: str) -> Settings:
    (settings.seeds_dir / name).write_text(text, encoding="utf-8")
    return settings


def patched(settings: Settings, patch: pytest.MonkeyPatch) -> Settings:
    patch.setattr("generator.shell.versions.own_digest", lambda: "another")
    return settings


def keeping_nothing(settings: Settings, patch: pytest.MonkeyPatch) -> Settings:
    patch.setenv("NUTGRAF_CACHE", "off")
    return settings


CHANGES: dict[str, Callable[[Settings, pytest.MonkeyPatch], Settings]] = {
    "more time": lambda settings, _: replace(settings, time_limit=LIMIT + 1),
    "another text": lambda settings, _: written(settings, "ferry.txt", FERRY + "\nNobody knows.\n"),
    "another .yml": lambda settings, _: written(settings, "ferry.yml", "published: 2024-10-24\n"),
    "other settings": lambda settings, _: replace(settings, extracts="clauses"),
    "another generator": patched,
    "nothing kept": keeping_nothing,
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_tried_again_where_anything_is_another_one(
    settings: Settings, tries: list[str], monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    made(settings)
    made(CHANGES[change](settings, monkeypatch))
    assert tries == ["ferry", "ferry"]


def test_it_is_no_hindrance_to_other_articles_nor_to_itself_with_more_time(
    settings: Settings, nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(making, "_explain", too_slow)
        assert isinstance(made(settings), TimeLimitError)
    written(settings, "other.txt", FERRY.replace("Brandsay", "Holmby"))
    for name, limit in (("other", LIMIT), ("ferry", 60)):
        seed = settings.seeds_dir / f"{name}.txt"
        assert isinstance(make(replace(settings, time_limit=limit), seed, lambda: nlp), Made)


def too_slow(*_: object) -> NoReturn:
    raise TimeLimitError("seeds/ferry.txt", LIMIT)
