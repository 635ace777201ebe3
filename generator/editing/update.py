"""Which of the fresh pages of an article may be written, and what the base says afterwards.

A page that differs from what was last generated belongs to the person who changed it: it is left
alone and reported.  So are a page that somebody made where one was to be generated, and a page
that somebody deleted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..settings import Settings
from .base import Base, BasePage, advance, base_path, dump, sha256
from .journal import digest_of

KEPT = "edited by hand; yours is kept"
KEPT_BOTH = (
    "you changed it, and its article changed too; yours is kept. "
    "For the new page, move yours away and run `nutgraf generate`"
)
IN_THE_WAY = "made by hand where a page was to be generated; yours is kept"


@dataclass(slots=True)
class Plan:
    """What to write for one article: all of it or nothing."""

    base: Base
    files: dict[Path, bytes | None] = field(default_factory=dict)
    """Path below the root to new contents; `None` removes the file."""
    expected: dict[Path, str | None] = field(default_factory=dict)
    """Path to the sha256 of the bytes that stood there; `None` for no file."""
    kept: list[tuple[Path, str]] = field(default_factory=list)
    """Pages that are left alone, with the reason."""


def plan(settings: Settings, base: Base, texts: Mapping[str, str], kept: Base | None) -> Plan:
    """Compare the fresh pages (*texts*: path below `docs/` to file) with those on disk.

    *base* holds the records of the fresh pages, *kept* those of the last run.
    """
    result = Plan(base=base)
    frozen: set[str] = set()
    for page in base.pages:
        target = settings.docs_dir / page.path
        on_disk = read(target)
        old = kept.page(page.path) if kept else None
        if on_disk is None:
            if old is None:
                _set(result, settings, target, texts[page.path].encode(), None)
            else:  # deleted by hand: it stays deleted
                frozen.add(page.path)
        elif normal(on_disk) == texts[page.path]:
            continue
        elif old is not None and sha256(normal(on_disk)) == old.sha256:
            _set(result, settings, target, texts[page.path].encode(), on_disk)
        else:
            frozen.add(page.path)
            result.kept.append((target, _reason(old, page)))
    _remove_unfounded(result, settings, base.pages, kept)
    result.base = advance(base, kept=kept, frozen=frozenset(frozen))
    _add_base(result, settings)
    return result


def read(path: Path) -> bytes | None:
    """Return the bytes of a file, `None` when there is none."""
    return path.read_bytes() if path.exists() else None


def normal(content: bytes) -> str:
    """Return a page as the generator would have written it: without BOM, with `\\n` line ends."""
    return content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def _reason(old: BasePage | None, fresh: BasePage) -> str:
    if old is None:
        return IN_THE_WAY
    return KEPT if old.sha256 == fresh.sha256 else KEPT_BOTH


def _remove_unfounded(result: Plan, settings: Settings, pages: Sequence[BasePage], kept: Base | None) -> None:
    """Remove generated pages that have no reason any more, unless a person touched them."""
    wanted = {p.path for p in pages}
    for old in kept.pages if kept else ():
        target = settings.docs_dir / old.path
        on_disk = read(target)
        if old.path not in wanted and on_disk is not None and sha256(normal(on_disk)) == old.sha256:
            _set(result, settings, target, None, on_disk)


def _add_base(result: Plan, settings: Settings) -> None:
    path = settings.root / base_path(result.base.slug)
    content = dump(replace(result.base, damaged=0)).encode()
    if digest_of(path) != hashlib.sha256(content).hexdigest():
        _set(result, settings, path, content, read(path))


def _set(result: Plan, settings: Settings, target: Path, content: bytes | None, on_disk: bytes | None) -> None:
    path = target.relative_to(settings.root)
    result.files[path] = content
    result.expected[path] = None if on_disk is None else hashlib.sha256(on_disk).hexdigest()
