"""What is fuzzed: from the bytes of a document to the pages, all in one, as `nutgraf` does it.

Each target returns for whatever it is given; anything but the errors that a person is told is a
crash.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from spacy.language import Language

from generator.errors import SeedError
from generator.extractors import explain
from generator.guard import active_html
from generator.markdown import SITE_EXTENSIONS, document, escape, unescape, visible
from generator.pages import render_pages
from generator.parsing import language
from generator.reading import article_from_text
from generator.reading.decoding import decode
from generator.reading.documents import docx, html, pdf
from generator.reading.documents.encodings import decode_any
from generator.serial import to_json

_MAX = 6_000
"""Characters of a text that goes through all of the pipeline: much longer ones find nothing else."""


@cache
def model() -> Language:
    return language.load()


def article(data: bytes) -> None:
    """Read, explain and render a text; what is made of it may never act."""
    try:
        text = decode(data, "a.txt")[:_MAX]
        read = article_from_text(text, slug="a", language="en", published="2024-10-23")
    except SeedError:
        return
    explainer = explain(read, model())
    to_json(explainer)
    for page in render_pages(explainer):
        document(page)


def escaping(data: bytes) -> None:
    """Escape a text; rendered, it is the text again and nothing else."""
    from markdown import Markdown  # noqa: PLC0415 - one of many targets

    text = data.decode("utf-8", "replace")[:500]
    escaped = escape(text)
    assert visible(unescape(escaped)) == visible(text)
    assert active_html(Markdown(extensions=list(SITE_EXTENSIONS)).convert(f"> {escaped}")) == ()


def saved_page(data: bytes) -> None:
    _document(html.read, data)


def pdf_file(data: bytes) -> None:
    _document(pdf.read, data)


def word_file(data: bytes) -> None:
    _document(docx.read, data)


def encoding(data: bytes) -> None:
    _document(decode_any, data)


def _document(read: Callable[[bytes], object], data: bytes) -> None:
    """Read a document; what libraries say of broken ones becomes an error in the process of its own."""
    try:
        read(data)
    except (MemoryError, SystemError):
        raise
    except Exception:  # noqa: BLE001 - any other is told to the person as what is wrong with the file
        return


TARGETS: tuple[Callable[[bytes], None], ...] = (
    article,
    article,  # three in eight: it is the product
    article,
    escaping,
    saved_page,
    pdf_file,
    word_file,
    encoding,
)


def one_input(data: bytes) -> None:
    """Run the target that the first byte names on the rest."""
    if data:
        TARGETS[data[0] % len(TARGETS)](data[1:])
