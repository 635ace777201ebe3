"""Pages across articles follow what stands on the articles' own pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.editing.base import Base, base_path
from generator.editing.records import dump, read_base
from generator.settings import Settings
from generator.shell import gathering
from generator.shell.gathering import front_matter
from generator.summary import Summary

from .articles import site

ACTORS = "# Actors\n\n### Ida Brand { #actor-ida-brand }\n\n| Who |\n| --- |\n| NATO { #actor-nato } |\n"
SUMMARY = Summary(
    slug="mill", title="Mill", actors=(("ida-brand", "Ida Brand", "person"), ("nato", "NATO", "organization"))
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = site(tmp_path)
    folder = made.docs_dir / "mill"
    folder.mkdir()
    (folder / "index.md").write_text(
        "---\ntitle: Mill\ntags: [water, 2024]\n---\n\n# Mill\n", encoding="utf-8"
    )
    (folder / "actors.md").write_text(ACTORS, encoding="utf-8")
    base = tmp_path / base_path("mill")
    base.parent.mkdir(parents=True)
    base.write_text(dump(Base(slug="mill", summary=SUMMARY.to_json())), encoding="utf-8")
    return made


def standing(settings: Settings) -> Summary | None:
    base = read_base(settings, "mill")
    assert base is not None
    return gathering.standing(settings, base)


def actors(settings: Settings) -> list[str]:
    summary = standing(settings)
    assert summary is not None
    return [id_ for id_, _, _ in summary.actors]


def test_an_article_without_an_overview_is_none(settings: Settings) -> None:
    (settings.docs_dir / "mill/index.md").unlink()
    assert standing(settings) is None


def test_an_actor_that_a_person_took_out_is_gone(settings: Settings) -> None:
    page = settings.docs_dir / "mill/actors.md"
    assert actors(settings) == ["ida-brand", "nato"]
    page.write_text(ACTORS.replace("### Ida Brand { #actor-ida-brand }", ""), encoding="utf-8")
    assert actors(settings) == ["nato"]
    page.unlink()
    assert actors(settings) == []


def test_tags_are_those_of_the_page(settings: Settings) -> None:
    summary = standing(settings)
    assert summary is not None
    assert summary.tags == ("water", "2024")


@pytest.mark.parametrize("text", ["", "# No front matter\n", "---\n- a list\n---\n", "---\na: [\n---\n"])
def test_front_matter_that_cannot_be_read_is_empty(text: str) -> None:
    assert front_matter(text) == {}
