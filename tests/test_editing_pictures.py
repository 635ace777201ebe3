"""Pictures beside the pages: deleted with their item for good, never written over a person's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.editing.pictures import missing_pictures
from generator.editing.records import read_base
from generator.model import Article, Explainer, Span
from generator.report import Level
from generator.settings import Settings
from generator.shell import making
from generator.shell.inspecting import check
from generator.shell.site import generate
from tests.articles import site
from tests.explainers import FERRY

PICTURE = "docs/ferry/pictures/quoted-words.svg"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Make a site whose one article is the ferry, explained by hand."""
    made = site(tmp_path, ferry=FERRY.article.text)

    def explain(article: Article, *_: object) -> tuple[Explainer, tuple[Span, ...]]:
        return replace(FERRY, article=replace(FERRY.article, slug=article.slug)), ()

    monkeypatch.setattr(making, "_explain", explain)
    generate(made)
    return made


def edit(settings: Settings, old: str, new: str) -> None:
    page = settings.docs_dir / "ferry/quotes.md"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new), encoding="utf-8")


def article_changes(settings: Settings) -> None:
    """Make the pages stale, as an edit of the metadata does."""
    meta = settings.seeds_dir / "ferry.yml"
    meta.write_text(meta.read_text(encoding="utf-8") + "author: Jo Smith\n", encoding="utf-8")


def item_of_picture(settings: Settings) -> str:
    text = (settings.docs_dir / "ferry/quotes.md").read_text(encoding="utf-8")
    return text[text.index("![Bars") : text.index("## Ines Moreau")]


def test_a_picture_is_written_beside_its_page_once(settings: Settings) -> None:
    before = (settings.root / PICTURE).stat().st_mtime_ns
    report = generate(settings)
    assert report.written == []
    assert (settings.root / PICTURE).stat().st_mtime_ns == before


def test_a_picture_whose_item_was_deleted_goes_and_stays_away(settings: Settings) -> None:
    edit(settings, item_of_picture(settings), "")
    for _ in range(2):
        article_changes(settings)
        generate(settings)
        assert not (settings.root / PICTURE).exists()
        assert "pictures/" not in (settings.docs_dir / "ferry/quotes.md").read_text(encoding="utf-8")
        (settings.seeds_dir / "ferry.yml").write_text("published: 2024-10-23\n", encoding="utf-8")


def test_a_picture_that_a_person_drew_stays(settings: Settings) -> None:
    (settings.root / PICTURE).write_text("<svg>mine</svg>\n", encoding="utf-8")
    article_changes(settings)
    generate(settings)
    assert (settings.root / PICTURE).read_text(encoding="utf-8") == "<svg>mine</svg>\n"
    edit(settings, item_of_picture(settings), "")
    (settings.seeds_dir / "ferry.yml").write_text("published: 2024-10-23\n", encoding="utf-8")
    generate(settings)
    assert (settings.root / PICTURE).exists()


def test_a_picture_that_is_no_more_of_the_article_goes(settings: Settings) -> None:
    old = settings.root / "docs/ferry/pictures/old.svg"
    old.write_bytes((settings.root / PICTURE).read_bytes())
    own = settings.root / "docs/ferry/pictures/own.svg"
    own.write_text("<svg/>\n", encoding="utf-8")
    article_changes(settings)
    generate(settings)
    assert not old.exists()
    assert own.exists()


def test_a_picture_on_a_page_that_it_was_moved_to_stays(settings: Settings) -> None:
    moved = item_of_picture(settings)
    edit(settings, moved, "")
    other = settings.docs_dir / "ferry/actors.md"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("\n\n## People", f"\n\n{moved.strip()}\n\n## People"), encoding="utf-8")
    article_changes(settings)
    generate(settings)
    assert (settings.root / PICTURE).exists()


def test_a_picture_on_a_page_that_a_person_made_stays(settings: Settings) -> None:
    (settings.docs_dir / "ferry/mine.md").write_text(
        f"# Mine\n\n{item_of_picture(settings)}", encoding="utf-8"
    )
    edit(settings, item_of_picture(settings), "")
    article_changes(settings)
    generate(settings)
    assert (settings.root / PICTURE).exists()


def test_a_picture_that_got_lost_comes_back_where_a_page_shows_it(settings: Settings) -> None:
    (settings.root / PICTURE).unlink()
    base = read_base(settings, "ferry")
    assert base is not None
    assert missing_pictures(settings, base) == [settings.root / PICTURE]
    assert [found.where for found in check(settings).at(Level.STALE)] == [PICTURE]
    generate(settings)
    assert check(settings).at(Level.STALE) == []
    assert (settings.root / PICTURE).exists()
    edit(settings, item_of_picture(settings), "")
    (settings.root / PICTURE).unlink()
    assert missing_pictures(settings, base) == []
    assert generate(settings).explained == 0


def test_a_folder_that_is_called_like_a_page_shows_no_picture(settings: Settings) -> None:
    (settings.docs_dir / "ferry/drafts.md").mkdir()
    article_changes(settings)
    assert generate(settings).at(Level.ERROR) == []
    assert (settings.root / PICTURE).exists()
