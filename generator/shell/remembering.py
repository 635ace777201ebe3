"""What was found on an article before, where all that was looked at stands as it stood then.

A record is found by a digest over the contents of the article's files, the settings and the generator
itself, so whatever changes has it inspected again.  It lies in the user's cache folder, never in the
site's: what comes with a branch of somebody else cannot say of itself that it was checked.  Nothing is
kept of an article with errors, of one with a page that a person moved, nor where anything but plain
files and folders stands among its own.
"""

from __future__ import annotations

import hashlib
import logging
import os
import stat
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..editing.base import base_path, pending_path
from ..errors import GeneratorError
from ..report import Level
from ..settings import Settings
from .cache import Cache
from .fingerprints import REST, Seen, look, slug_or_rest
from .inspected import Inspected, inspect
from .keeping import from_json, to_json
from .versions import own_digest, release

log = logging.getLogger(__name__)

_READ = (".md", ".svg")
"""Suffixes of the files below `docs/` of which more than their being there can matter."""
_LIBRARIES = ("Markdown", "mkdocs", "PyYAML")
"""Those by whose help pages and seeds are read."""


class Memory:
    """Inspects articles, those of which nothing is known."""

    def __init__(
        self, settings: Settings, cache: Cache, *, publish: bool = False, seen: Seen | None = None
    ) -> None:
        """Look at the files of the site, if nobody has *seen* them, where anything is kept at all."""
        self._settings = settings
        self._publish = publish
        self._cache = cache
        self._seen = (seen or _look(settings)) if cache.folder else None
        self._new: list[tuple[str, str, Inspected]] = []

    def inspected(self, slug: str, seeds: Sequence[Path]) -> Inspected:
        """Return what is found on an article, as `inspect` does."""
        name = self._name(slug, self._seen)
        if name and self._seen and (kept := self._cache.value(name)) is not None:
            found = from_json(kept["found"])
            if not found.lost or kept["pages"] == self._seen.named:  # any new page may be the lost one
                return found
        found = inspect(self._settings, slug, seeds, publish=self._publish)
        if name and not found.moved and not any(f.level is Level.ERROR for f in found.findings):
            self._new.append((slug, name, found))
        return found

    def keep(self) -> None:
        """Keep what was found, unless somebody saved one of the files in between."""
        seen = _look(self._settings) if self._new else None
        for slug, name, found in self._new:
            if seen and name == self._name(slug, seen) and self._files(slug, found) <= {*seen.groups[slug]}:
                self._cache.keep(name, {"found": to_json(found), "pages": seen.named if found.lost else None})

    def _name(self, slug: str, seen: Seen | None) -> str | None:
        """Return a digest over all that a finding depends on; `None` where that cannot be told."""
        if seen is None:
            return None
        releases = [release(name) for name in _LIBRARIES]
        common = own_digest(), sys.version, releases, self._settings, self._publish, slug
        found = hashlib.sha256(repr(common).encode())
        try:
            for path in sorted(seen.groups.get(slug, ())):
                name, content = os.fsencode(path), _content(path, seen)
                found.update(b"%d %d\0%b%b" % (len(name), len(content), name, content))
        except (OSError, _NotPlainError):  # who inspects it comes upon it, too, and says what is wrong
            return None
        return found.hexdigest()

    def _files(self, slug: str, found: Inspected) -> set[str]:
        """Return the files that an inspection reads, as far as they are there: behind links, too."""
        settings = self._settings
        pages = (settings.docs_dir / path for path in found.outlines)
        records = (settings.root / path for path in (base_path(slug), pending_path(slug)))
        return {os.fspath(path) for path in (*pages, *records) if os.path.lexists(path)}


def foresee(
    settings: Settings, cache: Cache, seen: Seen, seeds: Iterable[Path], *, changed: Iterable[Path]
) -> None:
    """Inspect the articles of *changed*, some of all *seeds*, for the check that follows: a build's."""
    memory = Memory(settings, cache, seen=seen)
    of_slug: dict[str, list[Path]] = {slug_or_rest(settings, seed): [] for seed in changed}
    for seed in seeds:
        if (slug := slug_or_rest(settings, seed)) in of_slug:
            of_slug[slug].append(seed)
    try:
        for slug, of_it in of_slug.items():
            if slug != REST and cache.folder:
                memory.inspected(slug, of_it)
        memory.keep()
    except (OSError, GeneratorError) as error:  # the check comes upon it, too, and says so where it counts
        log.info("%s", error)


class _NotPlainError(Exception):
    """Something is no plain file."""


def _look(settings: Settings) -> Seen | None:
    try:
        return look(settings)
    except OSError:  # the check comes upon it, too
        return None


def _content(path: str, seen: Seen) -> bytes:
    """Return what matters of a file: of those that only stand beside pages, that they are there."""
    if not stat.S_ISREG(os.lstat(path).st_mode):
        raise _NotPlainError
    return (
        b"" if path.startswith(seen.docs + os.sep) and not path.endswith(_READ) else Path(path).read_bytes()
    )
