"""The proof, before a page is written: rendered as the site renders it, it shows the article's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from html.parser import HTMLParser
from typing import NamedTuple

from markdown import Markdown

from ..errors import PageError
from ..items import Extract, Form, Item
from ..model import Article
from .documents import references
from .escaping import visible

SITE_EXTENSIONS = ("abbr", "attr_list", "footnotes", "md_in_html", "tables", "toc")
"""What `mkdocs.yml` turns on."""
PARAGRAPH_CAP = 8 * 1024
"""Bytes of Markdown a paragraph may have; rendering takes more than linear time in its punctuation."""


class Shown(NamedTuple):
    """Words on a rendered page in one of the forms that mean "the article says"."""

    label: str | None
    """Of the footnote right after them."""
    form: Form
    words: str


def verify_item(item: Item, article: Article, *, extensions: Sequence[str] = SITE_EXTENSIONS) -> None:
    """Raise `PageError` unless *item*, rendered, shows each of its extracts word for word.

    All italics and block quotes of a generated item must be extracts of it, with their references;
    only the headline of an article whose headline is not in its text has none.
    """
    for line in item.text.splitlines():
        if len(line.encode()) > PARAGRAPH_CAP:
            raise PageError(f"{article.slug}: {item.id}: a paragraph is longer than {PARAGRAPH_CAP} bytes")
    expected = {_shown(extract, article) for extract in item.extracts}
    found = set(shown(item.text, extensions=extensions))
    for missing in sorted(expected - found):
        raise PageError(
            f"{article.slug}: {item.id}: the page would not show “{missing.words}” as the article has it"
        )
    headline = Shown(None, Form.ITALIC, visible(article.title).strip())
    for stray in found - expected - {headline}:
        raise PageError(f"{article.slug}: {item.id}: “{stray.words}” would pass for the article's words")


def shown(markdown: str, *, extensions: Sequence[str] = SITE_EXTENSIONS) -> Iterator[Shown]:
    """Yield all block quotes and italics of a stretch of Markdown, as rendered."""
    notes = "\n".join(f"[^{label}]: x" for label in dict.fromkeys(references(markdown)))
    renderer = _renderer(tuple(extensions))
    reader = _Reader()
    reader.feed(renderer.reset().convert(f"{markdown}\n\n{notes}"))
    reader.close()
    return iter(reader.found)


def _shown(extract: Extract, article: Article) -> Shown:
    return Shown(extract.label, extract.form, visible(article[extract.span]))


@lru_cache(maxsize=4)
def _renderer(extensions: tuple[str, ...]) -> Markdown:
    return Markdown(extensions=list(extensions))


class _Reader(HTMLParser):
    """Collects the words of `<em>` and of paragraphs in `<blockquote>`, with the label after them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Shown] = []
        self._open: list[str] = []
        self._words: dict[Form, str | None] = {Form.QUOTE: None, Form.ITALIC: None}
        self._ended: str | None = None  # italics that may be followed by their reference
        self._skip = 0  # depth inside a reference or the notes

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self._open.append(tag)
        values = dict(attrs)
        label = (values.get("id") or "").partition(":")[2] if tag == "sup" else ""
        if self._skip or label or values.get("class") == "footnote":
            self._skip += 1
            if label:
                self._refer(label)
            return
        self._flush()
        if tag == "em":
            self._words[Form.ITALIC] = ""
        elif tag == "p" and "blockquote" in self._open:
            self._words[Form.QUOTE] = ""

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if self._skip:
            self._skip -= 1
        elif tag == "em":
            self._ended, self._words[Form.ITALIC] = self._words[Form.ITALIC], None
        elif tag == "p":
            self._flush()
            if (self._words[Form.QUOTE] or "").strip():
                self.found.append(Shown(None, Form.QUOTE, self._words[Form.QUOTE] or ""))
            self._words[Form.QUOTE] = None
        elif tag != "a":
            self._flush()

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self._skip:
            return
        self._flush()
        for form, words in self._words.items():
            if words is not None:
                self._words[form] = words + data

    def close(self) -> None:
        """End the document."""
        super().close()
        self._flush()

    def _refer(self, label: str) -> None:
        """Bind what stands before a reference."""
        if self._ended is not None:
            self.found.append(Shown(label, Form.ITALIC, self._ended))
            self._ended = None
        elif self._words[Form.QUOTE]:
            self.found.append(Shown(label, Form.QUOTE, self._words[Form.QUOTE] or ""))
            self._words[Form.QUOTE] = ""

    def _flush(self) -> None:
        """Record italics that no reference follows."""
        if self._ended is not None:
            self.found.append(Shown(None, Form.ITALIC, self._ended))
            self._ended = None
