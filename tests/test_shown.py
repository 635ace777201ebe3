"""Metadata is made from the pages as they stand: a person's edits, and what is held back, count."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from generator.publishing.reading import read_shown
from generator.publishing.shown import ShownArticle
from generator.settings import Settings
from generator.shell.site import generate

from .articles import BRIDGE, FERRY, site


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Settings:
    settings = site(tmp_path_factory.mktemp("made"), bridge=BRIDGE, ferry=FERRY)
    generate(settings, lambda: nlp)
    return settings


@pytest.fixture
def settings(made: Settings, tmp_path: Path) -> Settings:
    root = tmp_path / "site"
    shutil.copytree(made.root, root)
    return Settings(root=root, docs_dir=root / "docs", seeds_dir=root / "seeds")


def bridge(settings: Settings) -> ShownArticle:
    (found,) = [a for a in read_shown(settings) if a.slug == "bridge"]
    return found


def words(settings: Settings) -> str:
    return " ".join(q.words for q in bridge(settings).quotations)


def edit(path: Path, pattern: str, new: str) -> None:
    text, count = re.subn(pattern, new, path.read_text(encoding="utf-8"), count=1, flags=re.DOTALL)
    assert count
    path.write_text(text, encoding="utf-8")


def test_quotations_are_shown_word_for_word_with_who_speaks(settings: Settings) -> None:
    said = {s.name: q.words for q in bridge(settings).quotations for s in q.speakers}
    assert said["Peter Okafor"].startswith("“My shop lives from that road,” Peter Okafor")
    assert {s.kind for q in bridge(settings).quotations for s in q.speakers} == {"person"}
    assert {p.name for p in bridge(settings).people} == {"Dana Whitfield", "Peter Okafor"}
    assert all(q.words in BRIDGE or q.words.strip("“”") in BRIDGE for q in bridge(settings).quotations)


@pytest.mark.parametrize(
    "carrier", ["{ #actor-peter-okafor }", "{: .mine #actor-peter-okafor }", "{:#actor-peter-okafor}"]
)
def test_an_actor_is_known_on_whatever_page_and_however_its_id_is_written(
    settings: Settings, carrier: str
) -> None:
    actors = settings.docs_dir / "bridge/actors.md"
    edit(actors, r"### Peter Okafor \{[^}]*\}\n", "")
    edit(settings.docs_dir / "bridge/background.md", r"$", f"\n### Peter Okafor {carrier}\n\nA shopkeeper.\n")
    assert {p.name: p.page for p in bridge(settings).people} == {
        "Dana Whitfield": "bridge/actors.md",
        "Peter Okafor": "bridge/background.md",
    }


Edit = Callable[[Path], None]


@pytest.mark.parametrize(
    "change",
    [
        lambda docs: edit(docs / "bridge/quotes.md", r"> “My shop.*?(?=\n\n\[\^|\n\n## )", ""),
        lambda docs: edit(docs / "bridge/quotes.md", "My shop lives", "My shop dies"),
        lambda docs: edit(docs / "bridge/quotes.md", r"> “My shop lives", "“My shop lives"),
        lambda docs: (docs / "bridge/quotes.md").unlink(),
    ],
    ids=["deleted", "changed", "made one's own", "page deleted"],
)
def test_a_quotation_that_a_person_took_off_is_gone(settings: Settings, change: Edit) -> None:
    assert "My shop" in words(settings)
    change(settings.docs_dir)
    assert "My shop" not in words(settings)
    assert "dies" not in words(settings)


def test_a_quotation_of_the_editors_own_is_not_the_articles(settings: Settings) -> None:
    edit(
        settings.docs_dir / "bridge/quotes.md",
        r"# Quotes \{ #quotes \}",
        "# Quotes { #quotes }\n\n> Mine, all mine.",
    )
    assert "Mine" not in words(settings)


def test_a_quotation_is_on_the_page_to_which_a_person_moved_it(settings: Settings) -> None:
    page = settings.docs_dir / "bridge/quotes.md"
    item = re.search(r"> “My shop.*?\{ \.speaker \}", page.read_text(encoding="utf-8"), re.DOTALL)
    assert item
    edit(page, re.escape(item[0]), "")
    edit(settings.docs_dir / "bridge/background.md", r"\n\[\^", f"\n{item[0]}\n\n[^")
    (moved,) = [q for q in bridge(settings).quotations if "My shop" in q.words]
    assert moved.page == "bridge/background.md"
    assert [s.name for s in moved.speakers] == ["Peter Okafor"]


def test_a_speaker_that_is_not_resolved_is_nobody(settings: Settings) -> None:
    edit(
        settings.docs_dir / "bridge/quotes.md",
        r"\[Peter Okafor\]\([^)]*\)\n\{ \.speaker \}",
        "Speaker not resolved\n{ .speaker }",
    )
    (found,) = [q for q in bridge(settings).quotations if "My shop" in q.words]
    assert found.speakers == ()


def test_a_person_who_was_taken_off_is_gone(settings: Settings) -> None:
    edit(settings.docs_dir / "bridge/actors.md", r"### Peter Okafor.*?(?=\n#)", "")
    assert {p.name for p in bridge(settings).people} == {"Dana Whitfield"}


def test_what_is_held_back_is_nowhere(settings: Settings, nlp: Language) -> None:
    seed = settings.seeds_dir / "bridge.txt"
    edit(
        seed,
        "“My shop",
        "Dana Whitfield, 41, spoke first. Dana Whitfield, 47, said “It is 47 cracks.” “My shop",
    )
    generate(settings, lambda: nlp)
    assert "My shop" in words(settings)
    assert "47" not in words(settings)


def test_the_front_matter_says_what_the_page_is_based_on(settings: Settings) -> None:
    overview = settings.docs_dir / "bridge/index.md"
    edit(overview, "source:\n", "source:\n  publisher: The Marlow Post\n  url: https://example.org/b\n")
    edit(overview, "title: [^\n]*", "title: Bridge &lt;shut&gt;")
    found = bridge(settings)
    assert (found.publisher, found.url, found.published) == (
        "The Marlow Post",
        "https://example.org/b",
        date(2024, 10, 23),
    )
    assert found.title == "Bridge <shut>"
    assert found.headline == "Old bridge in Marlow closed after flood"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//example.org", "https://example.org/a b", "1"])
def test_an_address_that_is_none_is_not_repeated(settings: Settings, url: str) -> None:
    edit(settings.docs_dir / "bridge/index.md", "source:\n", f"source:\n  url: {url}\n")
    assert bridge(settings).url == ""


@pytest.mark.parametrize("front", ["source: yes", "source:\n  published: soon", "source: [1, 2]"])
def test_front_matter_that_a_person_broke_says_nothing(settings: Settings, front: str) -> None:
    edit(settings.docs_dir / "bridge/index.md", r"source:\n(  [^\n]*\n)+", f"{front}\n")
    found = bridge(settings)
    assert (found.publisher, found.url, found.published) == ("", "", None)


def test_an_article_without_an_overview_is_not_shown(settings: Settings) -> None:
    (settings.docs_dir / "bridge/index.md").unlink()
    assert [a.slug for a in read_shown(settings)] == ["ferry"]
