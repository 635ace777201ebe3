"""What `nutgraf add` is given, a file or an address, as the bytes of a seed and what goes with them.

Text and Markdown stay as they are, in UTF-8.  From a saved page, a PDF or a Word file only the article is
taken; what was left out is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import SeedError
from ..reading.documents import FORMATS
from ..reading.documents.apart import read_apart
from ..reading.documents.document import MAX_BYTES, Document
from ..reading.documents.encodings import UTF16, decode_any
from ..reading.files import SUFFIXES
from .fetching import Fetched, fetch


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What goes into the seed's `.yml`; an empty string is left out."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is to be added: the bytes of the seed, and what comes with them."""

    where: str
    stem: str
    suffix: str
    content: bytes
    details: Details
    headline: str = ""
    """What the source says is its headline."""
    left_out: tuple[str, ...] = ()
    encoding: str = ""


def source_of(named: str, fetcher: Callable[[str], Fetched] = fetch) -> Source:
    """Return what the path or the web address *named* holds; raise `SeedError` or `FetchError` else."""
    return (
        _fetched(named, fetcher) if named.lower().startswith(("http://", "https://")) else _from_file(named)
    )


def _fetched(url: str, fetcher: Callable[[str], Fetched]) -> Source:
    fetched = fetcher(url)
    read = _of_bytes(fetched.data, Path(fetched.url.rstrip("/")).stem, fetched.suffix, url)
    return replace(read, details=replace(read.details, url=read.details.url or fetched.url))


def _from_file(source: str) -> Source:
    path = Path(source)
    suffix = path.suffix.lower()
    if not path.exists():
        expected = "expected a file, or an address that starts with https://"
        raise SeedError(source, f"is not there; {expected}; check what you typed")
    if not path.is_file():
        raise SeedError(source, "is no plain file; expected one with an article; name that")
    if suffix not in {*SUFFIXES, *FORMATS}:
        kinds = ", ".join([*reversed(SUFFIXES), *FORMATS])
        raise SeedError(source, f"is of no kind that is read; expected one of {kinds}; save it as .txt")
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    return _of_bytes(data, path.stem, suffix, source)


def _of_bytes(data: bytes, stem: str, suffix: str, where: str) -> Source:
    if suffix in FORMATS:
        return _of_document(read_apart(data, FORMATS[suffix], where), stem, where)
    content, encoding = data, ""
    if suffix == ".txt" and (b"\0" not in data or data.startswith(UTF16)):
        try:
            text, encoding = decode_any(data)
        except ValueError as error:
            raise SeedError(where, f"{error}; expected text; save it in UTF-8") from error
        content = text.encode() if encoding else data
    return Source(
        where=where, stem=stem, suffix=suffix, content=content, details=Details(), encoding=encoding
    )


def _of_document(document: Document, stem: str, where: str) -> Source:
    """Return the text of record: the headline, then a paragraph a line, blank lines between them."""
    body = [document.title, *document.paragraphs] if document.title else document.paragraphs
    details = Details(
        publisher=document.publisher,
        author=document.author,
        published=document.published,
        url=document.url,
    )
    return Source(
        where=where,
        stem=stem,
        suffix=".txt",
        content=("\n\n".join(body) + "\n").encode("utf-8", "ignore"),
        details=details,
        headline=document.title,
        left_out=document.left_out,
        encoding=document.encoding,
    )
