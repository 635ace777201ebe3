"""What pages show is read as they stand on disk, wherever a person put them."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

from generator.publishing.reading import read_shown
from generator.settings import Settings
from generator.shell.cache import Cache
from generator.shell.inspecting import stand
from generator.shell.site import generate

from .articles import BRIDGE, FERRY, site


def quoted(settings: Settings, slug: str) -> list[str]:
    return [q.words for article in read_shown(settings) if article.slug == slug for q in article.quotations]


def test_a_site_without_pages_shows_nothing(tmp_path: Path) -> None:
    assert read_shown(site(tmp_path, bridge=BRIDGE)) == ()


def test_what_is_shown_follows_the_pages_and_is_what_a_check_finds_shown(
    tmp_path: Path, nlp: Language
) -> None:
    settings = site(tmp_path, bridge=BRIDGE, ferry=FERRY)
    generate(settings, lambda: nlp)
    quotes, overview = settings.docs_dir / "bridge/quotes.md", settings.docs_dir / "ferry/index.md"
    before = quoted(settings, "bridge")
    assert any("Nobody should" in text for text in before)
    assert [article.slug for article in read_shown(settings)] == ["bridge", "ferry"]
    quotes = quotes.rename(settings.docs_dir / "words.md")
    assert quoted(settings, "bridge") == before
    quotes.write_text(quotes.read_text().replace("Nobody should", "Somebody may"))
    assert quoted(settings, "bridge") == [text for text in before if "Nobody should" not in text]
    assert read_shown(settings) == stand(settings, publish=False, cache=Cache(folder=None)).shown
    overview.unlink()
    assert [article.slug for article in read_shown(settings)] == ["bridge"]
