"""Seed files: which there are, and what each of them says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..errors import SeedError
from ..model import Article
from .articles import article_from_text
from .decoding import MAX_BYTES, decode, split_front_matter
from .documents import FORMATS
from .metadata import Stated, combine, read_metadata
from .slugs import shown, slug_of, slugify
from .yaml_nodes import Source

SUFFIXES = (".md", ".txt")
SIDECAR = ".yml"

_IGNORED = frozenset({"readme.md", "readme.txt"})
# Articles in a form that is not read; other files (pictures, notes) are nobody's mistake.
_DOCUMENTS = frozenset({".doc", ".docx", ".epub", ".htm", ".html", ".odt", ".pdf", ".rtf"})


def find_seeds(seeds_dir: Path) -> tuple[Path, ...]:
    """Return all seeds below *seeds_dir*, sorted by path; none when the folder does not exist.

    Hidden files and folders and `README` files are not seeds.  Folders behind links are not entered.
    """
    return tuple(path for path in _files(seeds_dir) if path.suffix.lower() in SUFFIXES)


def read_all(seeds_dir: Path) -> Iterator[Article | SeedError]:
    """Yield every article in order of its path, or in its place the error; then those of `strays`."""
    for path in find_seeds(seeds_dir):
        try:
            yield read_seed(path, seeds_dir=seeds_dir)
        except SeedError as error:
            yield error
    yield from strays(seeds_dir)


def strays(seeds_dir: Path) -> Iterator[SeedError]:
    """Yield an error for each file that is meant to be read and cannot be.

    A `.yml` without its article, a `.yaml`, an article as PDF or the like, a link to a folder.
    """
    seeds = {path.with_suffix("") for path in find_seeds(seeds_dir)}
    for path in _files(seeds_dir):
        suffix, where = path.suffix.lower(), shown(path, seeds_dir)
        if path.is_symlink() and path.is_dir():
            yield SeedError(where, "is a link to a folder; expected a folder; do move the articles here")
        elif suffix == ".yaml":
            yield SeedError(where, f"is never read; expected `{path.stem}{SIDECAR}`; do rename it")
        elif suffix == SIDECAR and path.with_suffix("") not in seeds:
            expected = " or ".join(f"`{path.stem}{s}`" for s in reversed(SUFFIXES))
            yield SeedError(where, f"has no article beside it; expected {expected}; do rename or remove it")
        elif suffix in _DOCUMENTS:
            yield SeedError(where, f"is a {suffix} file; expected plain text; {_remedy(path)}")


def _remedy(path: Path) -> str:
    """Return what to do with a document; which of them can be read is known to `nutgraf add`."""
    if path.suffix.lower() in FORMATS:
        return f"do move it out of here, and make a seed of it with `nutgraf add {path.name}`"
    return f"do save it as `{path.stem}.txt` in UTF-8"


def read_seed(path: Path, *, seeds_dir: Path) -> Article:
    """Read one seed with the `.yml` beside it; raise `SeedError` naming file, line and remedy."""
    slug = slug_of(path, seeds_dir=seeds_dir)
    where = shown(path, seeds_dir)
    _refuse_double(path, slug, seeds_dir)
    markup = path.suffix.lower() == ".md"
    front, body = split_front_matter(decode(_bytes(path, seeds_dir), where), where, required=markup)
    stated = read_metadata(Source(text=front, where=where, first_line=2)) if front is not None else Stated()
    metadata = combine(stated, _beside(path, seeds_dir))
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
        corrections=metadata.corrections,
        markup=markup,
        where=where,
        first_line=1 if front is None else front.count("\n") + 3,
    )


def _beside(path: Path, seeds_dir: Path) -> Stated:
    """Return what the `.yml` of the same name says."""
    beside = path.with_suffix(SIDECAR)
    if not beside.exists() and not beside.is_symlink():
        return Stated()
    where = shown(beside, seeds_dir)
    return read_metadata(Source(text=decode(_bytes(beside, seeds_dir), where), where=where))


def _bytes(path: Path, seeds_dir: Path) -> bytes:
    """Return the bytes of a file inside *seeds_dir*, at most one more than are allowed."""
    where = shown(path, seeds_dir)
    if not path.resolve().is_relative_to(seeds_dir.resolve()):
        raise SeedError(
            where, f"is a link to {path.resolve()}; expected a file below {seeds_dir.name}/; do copy it here"
        )
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        what = (error.strerror or str(error)).lower()
        raise SeedError(
            where, f"cannot be read: {what}; expected a readable file; do check its permissions"
        ) from error


def _refuse_double(path: Path, slug: str, seeds_dir: Path) -> None:
    """Raise when a seed that sorts before *path* has the same slug: the later one gives way."""
    first = min(_with_slug(seeds_dir, slug.split("/")), default=path)
    if first < path:
        message = (
            f"has the slug `{slug}` of {shown(first, seeds_dir)}; expected names that differ; do rename one"
        )
        raise SeedError(shown(path, seeds_dir), message)


def _with_slug(folder: Path, slug: list[str]) -> Iterator[Path]:
    """Yield the seeds whose path below *folder* has this slug; lists only folders that can hold one."""
    for name in os.listdir(folder):  # noqa: PTH208 - names are enough, and a thousand paths are slow
        path = folder / name if slugify(name if len(slug) > 1 else Path(name).stem) == slug[0] else None
        if path is None or _is_ignored(name):
            continue
        if len(slug) == 1:
            if path.suffix.lower() in SUFFIXES and path.is_file():
                yield path
        elif path.is_dir() and not path.is_symlink():
            yield from _with_slug(path, slug[1:])


def _files(seeds_dir: Path) -> list[Path]:
    """Return all that could be a seed or belong to one, sorted; links to folders are among them."""
    found = []
    for folder, folders, names in os.walk(seeds_dir):
        folders[:] = [name for name in folders if not _is_ignored(name)]
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]  # noqa: PTH114, PTH118 - fast
        found += [Path(folder, name) for name in [*names, *links] if not _is_ignored(name)]
    return sorted(found)


def _is_ignored(name: str) -> bool:
    return name.startswith(".") or name.lower() in _IGNORED
