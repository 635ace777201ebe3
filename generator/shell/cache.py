"""Explainers kept between runs and between sites, so that no article is analysed twice.

An entry is found by a digest over all that an Explainer depends on: the article as read with the
editor's corrections, the model, spaCy and Python, and the generator's own files.  It starts with a
digest of itself: a damaged one is removed, and made again.  Entries are put in place by one rename,
so several processes and sites can share a folder.  What nobody asked for in a month goes.

The folder is the user's cache folder as the system names it (`XDG_CACHE_HOME` on Linux), or
`NUTGRAF_CACHE`; with `NUTGRAF_CACHE=off` nothing is kept.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import time
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from ..model import Article, Explainer, Span
from ..serial import from_json, to_json
from . import entries
from .tidying import remove, tidy
from .versions import analysed_by

log = logging.getLogger(__name__)

Analysis: TypeAlias = tuple[Explainer, tuple[Span, ...]]
"""What is found in an article, and where its sentences can be cut."""

VARIABLE = "NUTGRAF_CACHE"
OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cache:
    """Analyses in a folder; `None` for one that keeps nothing."""

    folder: Path | None

    def get(self, article: Article, model: str) -> Analysis | None:
        """Return what was kept of *article* with the language model *model*; a damaged entry is removed."""
        path = self._path(article, model)
        if path is None or not path.exists():
            return None
        try:
            content = entries.read(path)
        except OSError as error:
            _warn_once(f"{path}: {error.strerror or error}")
            return None
        try:
            return _unpack(content, article)
        except (ValueError, KeyError, TypeError, zlib.error) as error:
            log.info("%s: damaged (%s); it is made again", path, error)
            remove(path)
            return None

    def put(self, article: Article, model: str, analysis: Analysis) -> None:
        """Keep *analysis*, when it comes back exactly; a folder that cannot be written is no error."""
        path = self._path(article, model)
        if path is None:
            return
        content = _pack(analysis)
        if len(content) > entries.MAX_ENTRY or _unpack(content, article) != analysis:
            return
        try:
            entries.write(path, content)
        except OSError as error:
            _warn_once(f"{error.filename or self.folder}: {error.strerror or error}")

    def value(self, name: str) -> Any | None:  # noqa: ANN401 - what JSON gives
        """Return the value that was kept under *name*, a hexadecimal digest; a damaged one is removed."""
        path = self.folder / name[:2] / name if self.folder else None
        if path is None or not path.exists():
            return None
        try:
            return entries.unpack(entries.read(path))
        except OSError as error:
            _warn_once(f"{path}: {error.strerror or error}")
        except (ValueError, zlib.error) as error:
            log.info("%s: damaged (%s); it is made again", path, error)
            remove(path)
        return None

    def keep(self, name: str, value: object) -> None:
        """Keep *value*, plain JSON, under *name*; a folder that cannot be written is no error."""
        content = entries.pack(value)
        if self.folder is None or len(content) > entries.MAX_ENTRY:
            return
        try:
            entries.write(self.folder / name[:2] / name, content)
        except OSError as error:
            _warn_once(f"{error.filename or self.folder}: {error.strerror or error}")

    def tidy(self) -> None:
        """Remove old entries and what dead writers left; looks at most once a day."""
        try:
            if self.folder and self.folder.is_dir():
                tidy(self.folder, now=time.time())
        except OSError as error:
            _warn_once(f"{error.filename or self.folder}: {error.strerror or error}")

    def _path(self, article: Article, model: str) -> Path | None:
        known = analysed_by(model)
        if self.folder is None or known is None:
            return None
        # The Explainer of no findings holds the article as read, with the corrections.
        read = to_json(Explainer(article=article, model=""), with_article=True)
        name = hashlib.sha256(json.dumps([*known, read], sort_keys=True).encode()).hexdigest()
        return self.folder / name[:2] / name


def user_cache() -> Cache:
    """Return the cache of this user, or the one that `NUTGRAF_CACHE` names."""
    stated = os.environ.get(VARIABLE)
    if stated == OFF:
        return Cache(folder=None)
    if stated:
        return Cache(folder=Path(stated).expanduser().absolute() / "explainers")
    from platformdirs import user_cache_path  # noqa: PLC0415 - asked only where nothing is stated

    return Cache(folder=user_cache_path("nutgraf", appauthor=False) / "explainers")


def _pack(analysis: Analysis) -> bytes:
    """Return the bytes of an entry: digest, then packed JSON."""
    explainer, clauses = analysis
    return entries.pack({"explainer": to_json(explainer), "clauses": [[c.start, c.end] for c in clauses]})


def _unpack(content: bytes, article: Article) -> Analysis:
    """Return what an entry holds; `ValueError` or the like for one that is damaged."""
    value: dict[str, Any] = entries.unpack(content)
    return from_json(value["explainer"], article), tuple(Span(*pair) for pair in value["clauses"])


@cache
def _warn_once(reason: str) -> None:
    log.warning("%s; no analysis is kept for the next run; mend that, or set %s", reason, VARIABLE)
