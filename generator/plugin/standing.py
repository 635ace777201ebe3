"""What a build found before, where all that it looks at stands as it stood then.

The record is found by a digest over the contents of what a check reads, the settings and the generator
itself, so whatever changes has all be checked again.  It lies in the user's cache folder, never in the
site's: what comes with a branch of somebody else cannot say of itself that it was checked.  Nothing is kept
of a site with errors, nor where anything but plain files and folders stands among its own.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..publishing.shown import Named, ShownArticle, ShownQuotation
from ..report import Finding, Level, Report
from ..settings import Settings
from ..shell.cache import Cache, own_digest, release

_OWN = ".nutgraf"
_PASSING = frozenset({"attic", "cache"})
"""Folders in it that no check reads."""
_READ = (".md", ".svg")
"""Suffixes of the files below `docs/` of which more than their being there can matter."""
_LIBRARIES = ("Markdown", "mkdocs", "PyYAML")
"""Those by whose help pages and seeds are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a check said of a site, and what its pages show."""

    report: Report
    shown: tuple[ShownArticle, ...]


def looked_at(settings: Settings, *, publish: bool, cache: Cache) -> Standing:
    """Check the site and read what it shows, or return what that gave when nothing was other than now.

    Raises what `check` raises.
    """
    state = _state(settings, publish=publish) if cache.folder else None
    kept = cache.value(state) if state else None
    if kept is not None:
        return _from_json(kept)
    # Only here: a build that finds a record needs nothing of what it takes to make one.
    from ..publishing.reading import read_shown  # noqa: PLC0415
    from ..shell.inspecting import check  # noqa: PLC0415

    report = check(settings, publish=publish)
    if report.at(Level.ERROR):
        return Standing(report=report, shown=())
    found = Standing(report=report, shown=read_shown(settings))
    if state and state == _state(settings, publish=publish):  # else somebody saved a page in between
        cache.keep(state, _to_json(found))
    return found


def _state(settings: Settings, *, publish: bool) -> str | None:
    """Return a digest over all that a check depends on; `None` where that cannot be told."""
    releases = [release(name) for name in _LIBRARIES]
    found = hashlib.sha256(repr((own_digest(), sys.version, releases, settings, publish)).encode())
    try:
        for folder in (settings.seeds_dir, settings.docs_dir, settings.root / _OWN):
            for path, content in _contents(folder, settings):
                name = os.fsencode(path)
                found.update(b"%d %d\0%b%b" % (len(name), len(content), name, content))
    except (OSError, _NotPlainError):  # the check comes upon it, too, and says what is wrong
        return None
    return found.hexdigest()


class _NotPlainError(Exception):
    """Something is neither a file nor a folder."""


def _contents(folder: Path, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Yield the path of each file and folder below *folder*, in order, with what matters of it."""
    if not os.path.lexists(folder):
        yield os.fspath(folder), b"none"
        return
    if folder.is_symlink():
        raise _NotPlainError
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda e: e.name)
    for entry in entries:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield entry.path, b"folder"
            if path.parent != settings.root / _OWN or entry.name not in _PASSING:
                yield from _contents(path, settings)
        elif not entry.is_file(follow_symlinks=False):
            raise _NotPlainError
        elif path.is_relative_to(settings.docs_dir) and not entry.name.endswith(_READ):
            yield entry.path, b"file"
        else:
            yield entry.path, b"file " + path.read_bytes()


def _to_json(standing: Standing) -> dict[str, Any]:
    report = standing.report
    return {
        "articles": report.articles,
        "findings": [[f.level.value, f.where, f.message] for f in report.findings],
        "shown": [_article_json(article) for article in standing.shown],
    }


def _article_json(article: ShownArticle) -> dict[str, Any]:
    day = article.published
    return asdict(article) | {"published": day.isoformat() if day else None}


def _from_json(value: dict[str, Any]) -> Standing:
    findings = [
        Finding(level=Level(level), where=where, message=said) for level, where, said in value["findings"]
    ]
    shown = tuple(_article(article) for article in value["shown"])
    return Standing(report=Report(findings=findings, articles=value["articles"]), shown=shown)


def _article(value: dict[str, Any]) -> ShownArticle:
    day = value["published"]
    quotations = tuple(
        ShownQuotation(**(q | {"speakers": tuple(Named(**n) for n in q["speakers"])}))
        for q in value["quotations"]
    )
    read = {
        "published": date.fromisoformat(day) if day else None,
        "pages": tuple(value["pages"]),
        "quotations": quotations,
        "people": tuple(Named(**n) for n in value["people"]),
    }
    return ShownArticle(**(value | read))
