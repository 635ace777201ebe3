"""The files of a site as `stat` tells of them: one look at the folders, without reading any.

Size, times and inode stand for the contents, as in git's index.  A save that falls into the same
tick of the clock as a look cannot be told from what was there; so where a file is younger than a
tick the look is repeated, and what still is as young stands for nothing.
"""

from __future__ import annotations

import errno
import hashlib
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from ..editing.base import FOLDER, PENDING
from ..errors import SeedError
from ..reading import slug_of
from ..settings import Settings

Stat: TypeAlias = tuple[int, int, int, int]
"""Size, time of the last change of contents and of anything (nanoseconds), inode."""

Moved: TypeAlias = "Mapping[str, str | None]"
"""Where pages are now that are not where they were generated, below `docs/`; `None` for nowhere."""

REST = ""
"""Stands for the files that belong to no article; no slug is empty."""

_TICK = 50_000_000
"""Nanoseconds: more than the clock of a file system takes for a step, if it counts parts of a second."""
_COARSE = 2_000_000_000
_SECOND = 1_000_000_000
_NOT_THERE = (errno.ENOENT, errno.ELOOP)
"""Of a link that leads nowhere or to itself, and of a file that has just gone."""


@dataclass(frozen=True)
class Seen:
    """The files that a run reads, as they stood when it looked."""

    at: int
    """Nanoseconds since 1970, before the first file."""
    docs: str
    """The folder of pages."""
    files: Mapping[str, Stat]
    groups: Mapping[str, Sequence[str]]
    """Slug to the paths of its files; `REST` for those of no article."""

    @cached_property
    def pages(self) -> frozenset[str]:
        """Return the paths of all pages."""
        return frozenset(path for path in self.files if path.endswith(".md") and path.startswith(self.docs))

    @cached_property
    def named(self) -> str:
        """Return what stands for the names of all pages."""
        return _digest(self.pages)

    def of(self, slug: str, moved: Moved) -> frozenset[str]:
        """Return the paths of all files of an article, also of those pages that were *moved*."""
        away = (os.path.join(self.docs, to) for to in moved.values() if to)  # noqa: PTH118 - paths are slow
        return frozenset((*self.groups.get(slug, ()), *away))

    def sign(self, slug: str, moved: Moved) -> str | None:
        """Return what stands for the files of *slug*, `None` where one is too young to be known.

        An article of which a page is not where it was generated depends on the names of all pages, too:
        any new one may be that page.
        """
        found = [(path, self.files.get(path)) for path in self.of(slug, moved)]
        if any(stat and self._is_young(stat) for _, stat in found):
            return None
        return _digest(found) + (self.named if moved else "")

    def _is_young(self, stat: Stat) -> bool:
        return max(stat[1], stat[2]) > self.at - (_TICK if stat[1] % _SECOND else _COARSE)


def look(settings: Settings) -> Seen:
    """Look at all files of the site; where one is younger than a tick, wait that long and look again."""
    seen = _look(settings)
    if any(max(stat[1:3]) > seen.at - _TICK for stat in seen.files.values()):
        time.sleep(_TICK / _SECOND)
        seen = _look(settings)
    return seen


def _digest(values: Iterable[object]) -> str:
    return hashlib.sha256(repr(sorted(values)).encode("utf-8", "surrogatepass")).hexdigest()  # type: ignore[type-var]


def _look(settings: Settings) -> Seen:
    at = time.time_ns()
    files: dict[str, Stat] = {}
    groups: dict[str, list[str]] = {REST: []}
    for path, slug in _articles(settings, files):
        groups.setdefault(slug, []).append(path)
    docs = os.fspath(settings.docs_dir)
    owners: dict[str, str] = {}
    for path, stat in _walk(docs):
        files[path] = stat
        folder = os.path.dirname(path)  # noqa: PTH120 - ten thousand paths are slow
        if folder not in owners:
            owners[folder] = _owner(folder[len(docs) + 1 :].replace(os.sep, "/"), groups)
        groups[owners[folder]].append(path)
    return Seen(at=at, docs=docs, files=files, groups=groups)


def _articles(settings: Settings, files: dict[str, Stat]) -> Iterator[tuple[str, str]]:
    """Add base, pending and seeds to *files*; yield each with its slug."""
    for folder in (FOLDER, PENDING):
        home = os.fspath(settings.root / folder)
        for path, stat in _walk(home):
            files[path] = stat
            slug = path[len(home) + 1 :].removesuffix(".jsonl").replace(os.sep, "/")
            yield path, REST if slug.startswith("_") else slug
    for path, stat in _walk(os.fspath(settings.seeds_dir)):
        files[path] = stat
        yield path, slug_or_rest(settings, Path(path))


def slug_or_rest(settings: Settings, seed: Path) -> str:
    """Return the slug of a seed or of the `.yml` beside it; `REST` for a name that makes none."""
    try:
        return slug_of(seed, seeds_dir=settings.seeds_dir)
    except SeedError:  # who reads the seed tells of it
        return REST


def _owner(folder: str, slugs: Mapping[str, object]) -> str:
    """Return the article below `docs/` that a folder belongs to."""
    while folder and folder not in slugs:
        folder = folder.rpartition("/")[0]
    return folder or REST


def _walk(folder: str) -> Iterator[tuple[str, Stat]]:
    """Yield the files below *folder*; what is gone before it was looked at is not there."""
    todo = [folder] if os.path.isdir(folder) else []  # noqa: PTH112 - as above
    while todo:
        with os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    todo.append(entry.path)
                    continue
                try:
                    found = entry.stat()
                except OSError as error:
                    if error.errno not in _NOT_THERE:
                        raise
                    continue
                yield entry.path, (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
