"""What pages show is read again only where a file has changed, and always there."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from generator.editing.base import Base
from generator.editing.records import read_base
from generator.publishing import reading
from generator.publishing.reading import ShownPages, read_shown
from generator.settings import Settings
from generator.shell.site import generate

from .articles import BRIDGE, FERRY, site


def test_what_is_remembered_is_what_a_fresh_look_gives(
    tmp_path: Path, nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = site(tmp_path, bridge=BRIDGE, ferry=FERRY)
    generate(settings, lambda: nlp)
    quotes, overview = settings.docs_dir / "bridge/quotes.md", settings.docs_dir / "ferry/index.md"
    read: list[str] = []

    def noted(settings: Settings, slug: str) -> Base | None:
        read.append(slug)
        return read_base(settings, slug)

    monkeypatch.setattr(reading, "read_base", noted)
    shown = ShownPages()
    for change, slugs in (
        (lambda: None, ["bridge", "ferry"]),
        (lambda: None, []),
        (lambda: quotes.write_text(quotes.read_text().replace("Nobody should", "Somebody may")), ["bridge"]),
        (lambda: quotes.rename(settings.docs_dir / "words.md"), ["bridge"]),
        ((settings.docs_dir / "words.md").unlink, ["bridge"]),
        (overview.unlink, ["bridge", "ferry"]),
    ):
        change()
        read.clear()
        articles = shown.read(settings)
        assert read == slugs
        assert articles == read_shown(settings)
    assert [article.slug for article in read_shown(settings)] == ["bridge"]
