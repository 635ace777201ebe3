"""A Word file → its article, by mammoth; no macro runs, and nothing that it links to is opened."""

from __future__ import annotations

import io
import zipfile
from html.parser import HTMLParser

import mammoth

from .document import Document, on_one_line

_MAX_UNPACKED = 64 * 1024 * 1024
"""Bytes of all parts together; a long article with its styles takes one megabyte."""
_MAX_PARTS = 2_000
_MAX_TEXT = 8 * 1024 * 1024
"""Bytes of the part with the text; mammoth takes twenty times as much memory."""
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li"})
_TITLE = "p[style-name='Title'] => h1.title:fresh\np[style-name='Subtitle'] => h2:fresh"


def read(data: bytes) -> Document:
    """Return the paragraphs of a Word file; raise `ValueError` for one that is broken or a bomb.

    Insertions that are still proposed count as text, deletions do not.  Tables are left out.
    """
    _refuse_bomb(data)
    shown = mammoth.convert_to_html(
        io.BytesIO(data), style_map=_TITLE, convert_image=mammoth.images.img_element(lambda _: {})
    )
    collected = _Paragraphs()
    collected.feed(shown.value)
    texts = [(tag, on_one_line(words)) for tag, words in collected.found]
    texts = [(tag, words) for tag, words in texts if words]
    title = texts[0][1] if texts and texts[0][0] == "h1" else ""
    body = [words for tag, words in texts[bool(title) :] if tag != "td"]
    return Document(
        paragraphs=tuple(body), title=title, left_out=tuple(words for tag, words in texts if tag == "td")
    )


class _Paragraphs(HTMLParser):
    """Collects the text of each paragraph, with its tag; `td` for all that stands in a table."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._tables = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._tables += tag == "table"
        if tag in _PARAGRAPHS:
            self.found.append(("td" if self._tables else tag, ""))
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        self._tables -= tag == "table"

    def handle_data(self, data: str) -> None:
        if self.found:
            tag, words = self.found[-1]
            self.found[-1] = (tag, words + data)


def _refuse_bomb(data: bytes) -> None:
    """Raise `ValueError` for what is no archive, or one that unpacks to far more than an article."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile as error:
        raise ValueError("is no Word file of the kind .docx") from error
    text = max((part.file_size for part in parts if part.filename.endswith(".xml")), default=0)
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > _MAX_PARTS or unpacked > _MAX_UNPACKED or text > _MAX_TEXT:
        raise ValueError("unpacks to far more than an article")
