"""What each seed says: the file, with the `.yml` beside it, becomes an article."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from ..errors import SeedError
from ..model import Article, Span
from .articles import article_from_text
from .decoding import decode, split_front_matter
from .files import SIDECAR, SUFFIXES, find_seeds, is_ignored, seed_bytes, strays
from .heads import split_heads
from .metadata import Stated, combine, read_metadata
from .slugs import shown, slug_of, slugify
from .units import split_units
from .yaml_nodes import Source


def read_all(seeds_dir: Path) -> Iterator[Article | SeedError]:
    """Yield every article in order of its path, or in its place the error; then those of `strays`."""
    for path in find_seeds(seeds_dir):
        try:
            yield read_seed(path, seeds_dir=seeds_dir)
        except SeedError as error:
            yield error
    yield from strays(seeds_dir)


def read_seed(path: Path, *, seeds_dir: Path) -> Article:
    """Read one seed with the `.yml` beside it; raise `SeedError` naming file, line and remedy."""
    slug = slug_of(path, seeds_dir=seeds_dir)
    where = shown(path, seeds_dir)
    _refuse_double(path, slug, seeds_dir)
    front, body = _front_and_body(path, seeds_dir)
    stated = read_metadata(Source(text=front, where=where, first_line=2)) if front is not None else Stated()
    beside = _beside(path, seeds_dir)
    metadata = combine(stated, beside)
    return article_from_text(
        body,
        slug=slug,
        title=metadata.title or None,
        published=metadata.published,
        publisher=metadata.publisher,
        author=metadata.author,
        url=metadata.url,
        language=metadata.language or None,
        rights=metadata.rights or "third-party",
        tags=metadata.tags,
        corrections=replace(metadata.corrections, places=stated.places + beside.places),
        markup=path.suffix.lower() == ".md",
        where=where,
        first_line=1 if front is None else front.count("\n") + 3,
    )


class SeedText:
    """The text of a seed of which it is known that it can be read, without a look at what is in it."""

    def __init__(self, path: Path, *, seeds_dir: Path) -> None:
        """Read the text; raise `SeedError` where that cannot be done."""
        self._path = path
        self.text: str = _front_and_body(path, seeds_dir)[1]

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines and paragraphs in order, of the body and others."""
        markup = self._path.suffix.lower() == ".md"
        units = split_units(self.text, markup=markup)
        return split_heads(self.text, units) if markup else units

    def __getitem__(self, span: Span, /) -> str:
        """Return the words that *span* covers."""
        return self.text[span.start : span.end]


def _front_and_body(path: Path, seeds_dir: Path) -> tuple[str | None, str]:
    """Return the front matter of a seed, `None` where it has none, and its text."""
    where = shown(path, seeds_dir)
    content = decode(seed_bytes(path, seeds_dir), where)
    return split_front_matter(content, where, required=path.suffix.lower() == ".md")


def _beside(path: Path, seeds_dir: Path) -> Stated:
    """Return what the `.yml` of the same name says."""
    beside = path.with_suffix(SIDECAR)
    if not beside.exists() and not beside.is_symlink():
        return Stated()
    where = shown(beside, seeds_dir)
    return read_metadata(Source(text=decode(seed_bytes(beside, seeds_dir), where), where=where))


def _refuse_double(path: Path, slug: str, seeds_dir: Path) -> None:
    """Raise when a seed that sorts before *path* has the same slug: the later one gives way."""
    first = min(_with_slug(seeds_dir, slug.split("/")), default=path)
    if first < path:
        message = (
            f"has the slug `{slug}` of {shown(first, seeds_dir)}; expected names that differ; rename one"
        )
        raise SeedError(shown(path, seeds_dir), message)


def _with_slug(folder: Path, slug: list[str]) -> Iterator[Path]:
    """Yield the seeds whose path below *folder* has this slug; lists only folders that can hold one."""
    for name in os.listdir(folder):  # noqa: PTH208 - names are enough, and a thousand paths are slow
        path = folder / name if slugify(name if len(slug) > 1 else Path(name).stem) == slug[0] else None
        if path is None or is_ignored(name):
            continue
        if len(slug) == 1:
            if path.suffix.lower() in SUFFIXES and path.is_file():
                yield path
        elif path.is_dir() and not path.is_symlink():
            yield from _with_slug(path, slug[1:])
