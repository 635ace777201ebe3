"""Pages across articles follow what stands on the articles' own pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.editing.base import Base, base_path
from generator.editing.records import dump
from generator.gathering import front_matter, gather
from generator.settings import Settings
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


def test_an_article_without_an_overview_is_none(settings: Settings) -> None:
    (settings.docs_dir / "mill/index.md").unlink()
    assert gather(settings, {}) == ()


def test_the_pages_across_articles_are_no_article(settings: Settings) -> None:
    assert [s.slug for s in gather(settings, {"_index": Base(slug="_index", summary=SUMMARY.to_json())})] == [
        "mill"
    ]


def test_an_actor_that_a_person_took_out_is_gone(settings: Settings) -> None:
    page = settings.docs_dir / "mill/actors.md"
    assert len(gather(settings, {})[0].actors) == 2
    page.write_text(ACTORS.replace("### Ida Brand { #actor-ida-brand }", ""), encoding="utf-8")
    assert [a[0] for a in gather(settings, {})[0].actors] == ["nato"]
    page.unlink()
    assert gather(settings, {})[0].actors == ()


def test_tags_are_those_of_the_page(settings: Settings) -> None:
    assert gather(settings, {})[0].tags == ("water", "2024")


@pytest.mark.parametrize("text", ["", "# No front matter\n", "---\n- a list\n---\n", "---\na: [\n---\n"])
def test_front_matter_that_cannot_be_read_is_empty(text: str) -> None:
    assert front_matter(text) == {}


def test_a_base_that_was_read_already_is_not_read_again(settings: Settings) -> None:
    newer = Base(slug="mill", summary=Summary(slug="mill", title="Newer").to_json())
    assert gather(settings, {"mill": newer})[0].title == "Newer"
