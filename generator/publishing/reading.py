"""What the pages of all articles show, as they stand on disk."""

from __future__ import annotations

from datetime import date

from ..editing.base import Base
from ..editing.locating import normal, page_files
from ..editing.records import base_slugs, read_base
from ..proof.extracts import relabelled
from ..proof.proving import notes_of
from ..settings import Settings
from ..shell.gathering import INDEX
from .shown import ShownArticle, shown


def read_shown(settings: Settings) -> tuple[ShownArticle, ...]:
    """Return the articles that have an overview, the newest first; those without a date come last."""
    bases = (read_base(settings, slug) for slug in base_slugs(settings.root) if slug != INDEX)
    found = [article for base in bases if base and (article := _read(settings, base))]
    return tuple(sorted(found, key=lambda a: (-(a.published or date.min).toordinal(), a.slug)))


def _read(settings: Settings, base: Base) -> ShownArticle | None:
    files = [f for f in page_files(settings, base).values() if f.exists()]
    notes = notes_of(base)
    texts = {
        f.relative_to(settings.docs_dir).as_posix(): relabelled(normal(f.read_bytes()), notes) for f in files
    }
    return shown(base, texts)
