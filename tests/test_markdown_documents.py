"""A page becomes a file."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.items import Item, Page
from generator.markdown import document, references

NASTY_TITLE = (
    "</title><script>alert(1)</script> & “quotes” \"double\" 'single' {{ x }} [a](b) *b*\n---\nid: other"
)


def page(**meta: object) -> Page:
    return Page(path="a/quotes.md", id="a/quotes", meta=meta, items=(Item(id="x", text="# X { #x }"),))


def front_matter(text: str) -> dict[str, object]:
    assert text.startswith("---\n")
    loaded = yaml.safe_load(text.split("---\n")[1])
    assert isinstance(loaded, dict)
    return loaded


def test_the_title_cannot_end_the_front_matter_or_change_it() -> None:
    meta = front_matter(document(page(title=NASTY_TITLE, description=NASTY_TITLE)))
    assert set(meta) == {"title", "description", "id"}
    assert meta["id"] == "a/quotes"
    for key in ("title", "description"):
        assert "<" not in str(meta[key])
        assert '"' not in str(meta[key])


def test_a_page_is_front_matter_items_and_notes() -> None:
    whole = Page(
        path="a/quotes.md",
        id="a/quotes",
        meta={"source": {"published": date(2031, 5, 14)}, "title": "Quotes"},
        items=(Item(id="x", text="# X { #x }"), Item(id="y", text="> words[^words]\n> { #y }")),
        footnotes=(("words", "Article, paragraph 1"), ("more", "Article, paragraph 2")),
    )
    assert document(whole) == (
        "---\ntitle: Quotes\nid: a/quotes\nsource:\n  published: 2031-05-14\n---\n\n"
        "# X { #x }\n\n> words[^words]\n> { #y }\n\n"
        "[^words]: Article, paragraph 1\n[^more]: Article, paragraph 2\n"
    )


@pytest.mark.parametrize("text", ["no reference", "[^note]: a definition", "&#x5b;^x]", "[^Not A Label]"])
def test_no_reference(text: str) -> None:
    assert list(references(text)) == []


def test_references_come_in_order() -> None:
    assert list(references("*a*[^b] and *c*[^a], *a*[^b]")) == ["b", "a", "b"]


class Elements(HTMLParser):
    """Scripts, title and their texts."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.title = ""
        self.scripts = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base class's
        if tag in {"title", "script"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            self.open.remove(tag)

    def handle_data(self, data: str) -> None:
        self.title += data if "title" in self.open and "svg" not in self.open else ""
        self.scripts += data if "script" in self.open else ""


def test_material_shows_a_nasty_title_as_text(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text(
        document(page(title=NASTY_TITLE, description=NASTY_TITLE)), encoding="utf-8"
    )
    (tmp_path / "docs/other.md").write_text("# Other\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: S\ntheme: {name: material, font: false}\nplugins: []\n", encoding="utf-8"
    )
    build(load_config(str(tmp_path / "mkdocs.yml")))
    for name in ("index.html", "other/index.html"):
        found = Elements()
        found.feed((tmp_path / "site" / name).read_text(encoding="utf-8"))
        assert "alert(1)" not in found.scripts
        if name == "index.html":
            assert "<script>alert(1)</script> & “quotes” \"double\" 'single'" in found.title
