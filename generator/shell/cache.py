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
import sys
import tempfile
import time
import zlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, TypeAlias

from ..model import Article, Explainer, Span
from ..serial import from_json, to_json
from .tidying import DAY, UNFINISHED, remove, tidy

log = logging.getLogger(__name__)

Analysis: TypeAlias = tuple[Explainer, tuple[Span, ...]]
"""What is found in an article, and where its sentences can be cut."""

VARIABLE = "NUTGRAF_CACHE"
OFF = "off"
_MAX_ENTRY = 64 * 1024**2  # bytes, packed and unpacked: an article has at most a few megabytes
_SEAL = hashlib.sha256().digest_size


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
            content = _read(path)
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
        if len(content) > _MAX_ENTRY or _unpack(content, article) != analysis:
            return
        try:
            _write(path, content)
        except OSError as error:
            _warn_once(f"{error.filename or self.folder}: {error.strerror or error}")

    def value(self, name: str) -> Any | None:  # noqa: ANN401 - what JSON gives
        """Return the value that was kept under *name*, a hexadecimal digest; a damaged one is removed."""
        path = self.folder / name[:2] / name if self.folder else None
        if path is None or not path.exists():
            return None
        try:
            return _unpacked(_read(path))
        except OSError as error:
            _warn_once(f"{path}: {error.strerror or error}")
        except (ValueError, zlib.error) as error:
            log.info("%s: damaged (%s); it is made again", path, error)
            remove(path)
        return None

    def keep(self, name: str, value: object) -> None:
        """Keep *value*, plain JSON, under *name*; a folder that cannot be written is no error."""
        content = _packed(value)
        if self.folder is None or len(content) > _MAX_ENTRY:
            return
        try:
            _write(self.folder / name[:2] / name, content)
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
    return _packed({"explainer": to_json(explainer), "clauses": [[c.start, c.end] for c in clauses]})


def _packed(value: object) -> bytes:
    packed = zlib.compress(json.dumps(value).encode(), level=1)
    return hashlib.sha256(packed).digest() + packed


def _read(path: Path) -> bytes:
    """Return the bytes of an entry, at most one more than it may have; note that it was asked for."""
    with path.open("rb") as file:
        content = file.read(_MAX_ENTRY + 1)
    if time.time() - path.stat().st_mtime > DAY:
        os.utime(path)
    return content


def _unpack(content: bytes, article: Article) -> Analysis:
    """Return what an entry holds; `ValueError` or the like for one that is damaged."""
    value: dict[str, Any] = _unpacked(content)
    return from_json(value["explainer"], article), tuple(Span(*pair) for pair in value["clauses"])


def _unpacked(content: bytes) -> Any:  # noqa: ANN401 - what JSON gives
    seal, packed = content[:_SEAL], content[_SEAL:]
    if hashlib.sha256(packed).digest() != seal:
        raise ValueError("its digest is another one")
    return json.loads(zlib.decompressobj().decompress(packed, _MAX_ENTRY))


def _write(path: Path, content: bytes) -> None:
    """Put an entry in place in one step, whoever else writes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=UNFINISHED, dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        remove(Path(name))
        raise


@cache
def release(package: str) -> str | None:
    """Return the release of an installed package, `None` for what is none."""
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):  # a model can be a folder
        return None


def analysed_by(model: str) -> tuple[str | None, ...] | None:
    """Return all but the article that an analysis depends on; `None` for a *model* without a release."""
    known = release(model)
    return None if known is None else (model, known, release("spacy"), sys.version, own_digest())


@cache
def own_digest() -> str:
    """Return a digest over the files of the generator that a finding can depend on."""
    home = Path(__file__).parent.parent
    found = hashlib.sha256()
    for path in sorted({*home.rglob("*.py"), *(home / "lexicon").rglob("*.txt")}):
        name = path.relative_to(home).as_posix()
        found.update(hashlib.sha256(name.encode() + b"\0" + path.read_bytes()).digest())
    return found.hexdigest()


@cache
def _warn_once(reason: str) -> None:
    log.warning("%s; no analysis is kept for the next run; mend that, or set %s", reason, VARIABLE)
