"""`nutgraf add`: put an article among the seeds, under a name that its pages can have.

What is added is the text of record: a person reads it before it is published.  From a saved page, a
PDF or a Word file only the article is taken; what was left out is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from .errors import SeedError
from .fetching import Fetched, fetch
from .model import Article
from .reading import find_seeds, read_seed
from .reading.documents import FORMATS
from .reading.documents.apart import read_apart
from .reading.documents.document import Document
from .reading.documents.encodings import decode_any
from .reading.files import SIDECAR, SUFFIXES
from .reading.slugs import slugify
from .reading.units import plain

_SENTENCE = 6  # words


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What goes into the seed's `.yml`; an empty string is left out."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A seed that was added, and what the person who added it should look at."""

    path: Path
    paragraphs: int
    left_out: tuple[str, ...] = ()
    """Pieces of the source's text that the seed does not hold, in order."""
    encoding: str = ""
    """Of the source, where it was not UTF-8, and how that was found."""

    @property
    def sentences_left_out(self) -> tuple[str, ...]:
        """What was left out and reads like a sentence, so that it might belong to the article."""
        return tuple(
            words for words in self.left_out if len(words.split()) >= _SENTENCE and words[-1] in '.!?”"’'
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
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


def add_seed(
    source: str,
    seeds_dir: Path,
    *,
    name: str | None = None,
    details: Details | None = None,
    fetcher: Callable[[str], Fetched] = fetch,
) -> Added:
    """Make a seed in *seeds_dir* of the file or the web address *source*, which stays as it is.

    It is named *name*, else after the headline, else as the file.  What *details* say wins over what
    the source says of itself.  Nothing is written unless the seed can be read, nothing is written
    over, and an article that is there already is not added again: `SeedError`.
    """
    given = details or Details()
    read = _fetched(source, fetcher) if source.startswith(("http://", "https://")) else _from_file(source)
    told = {key: value for key, value in asdict(given).items() if value}
    read = replace(read, details=replace(read.details, **told))
    read, article = _tried(read)
    _refuse_double(article, seeds_dir)
    target = seeds_dir / f"{slugify(name or article.title) or slugify(read.stem) or 'article'}{read.suffix}"
    for taken in (*(target.with_suffix(s) for s in SUFFIXES), target.with_suffix(SIDECAR)):
        if taken.exists():
            raise SeedError(taken, "is there already; expected a new name; do choose one with `--name`")
    seeds_dir.mkdir(parents=True, exist_ok=True)
    _write(target, read)
    return Added(
        path=target, paragraphs=len(article.paragraphs), left_out=read.left_out, encoding=read.encoding
    )


def _fetched(url: str, fetcher: Callable[[str], Fetched]) -> _Source:
    fetched = fetcher(url)
    read = _of_bytes(fetched.data, Path(fetched.url.rstrip("/")).stem, fetched.suffix, url)
    return replace(read, details=replace(read.details, url=read.details.url or fetched.url))


def _from_file(source: str) -> _Source:
    path = Path(source)
    suffix = path.suffix.lower()
    if suffix not in {*SUFFIXES, *FORMATS}:
        kinds = ", ".join([*reversed(SUFFIXES), *FORMATS])
        raise SeedError(source, f"is of no kind that is read; expected one of {kinds}; do save it as .txt")
    if not path.is_file():
        raise SeedError(source, "is not there; expected a file; do check the path")
    return _of_bytes(path.read_bytes(), path.stem, suffix, source)


def _of_bytes(data: bytes, stem: str, suffix: str, where: str) -> _Source:
    if suffix in FORMATS:
        return _of_document(read_apart(data, FORMATS[suffix], where), stem, where)
    content, encoding = data, ""
    if suffix == ".txt" and b"\0" not in data:
        try:
            text, encoding = decode_any(data)
        except ValueError as error:
            raise SeedError(where, f"{error}; expected text; do save it in UTF-8") from error
        content = text.encode() if encoding else data
    return _Source(
        where=where, stem=stem, suffix=suffix, content=content, details=Details(), encoding=encoding
    )


def _of_document(document: Document, stem: str, where: str) -> _Source:
    """Return the text of record: the headline, then a paragraph a line, blank lines between them."""
    body = [document.title, *document.paragraphs] if document.title else document.paragraphs
    details = Details(
        publisher=document.publisher,
        author=document.author,
        published=document.published,
        url=document.url,
    )
    return _Source(
        where=where,
        stem=stem,
        suffix=".txt",
        content=("\n\n".join(body) + "\n").encode("utf-8", "ignore"),
        details=details,
        headline=document.title,
        left_out=document.left_out,
        encoding=document.encoding,
    )


def _tried(read: _Source) -> tuple[_Source, Article]:
    """Return the article that the seed will be, read as it will be read; raise when it cannot be.

    A headline that its form does not tell from the body is named in the `.yml`.
    """
    with TemporaryDirectory() as folder:
        trial = Path(folder, f"article{read.suffix}")
        _write(trial, read)
        try:
            article = read_seed(trial, seeds_dir=trial.parent)
        except SeedError as error:  # of a file that nobody knows: the person knows the source
            same = error.path.endswith(read.suffix) and read.where.lower().endswith(read.suffix)
            raise SeedError(read.where, error.message, line=error.line if same else None) from error
    if read.headline and not read.details.title and plain(article.title) != plain(read.headline):
        return _tried(replace(read, details=replace(read.details, title=read.headline)))
    return read, article


def _refuse_double(article: Article, seeds_dir: Path) -> None:
    """Raise when *article* is among the seeds, by its address or by its words."""
    words = plain(article.text)
    for path in find_seeds(seeds_dir):
        try:
            other = read_seed(path, seeds_dir=seeds_dir)
        except SeedError:
            continue  # `nutgraf check` names what is wrong with it
        if plain(other.text) == words or (article.url and article.url == other.url):
            raise SeedError(path, "is this article already; expected a new one; do edit it there")


def _write(path: Path, read: _Source) -> None:
    path.write_bytes(read.content)
    given = {key: value for key, value in asdict(read.details).items() if value}
    if given:
        stated = yaml.safe_dump(given, allow_unicode=True, sort_keys=False)
        path.with_suffix(SIDECAR).write_text(stated, encoding="utf-8", newline="\n")
