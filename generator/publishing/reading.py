"""What the pages of all articles show, read again only where a file has changed since."""

from __future__ import annotations

from datetime import date

from ..editing.base import Base
from ..editing.locating import elsewhere, normal, page_files
from ..editing.records import read_base
from ..proof.extracts import relabelled
from ..proof.proving import notes_of
from ..settings import Settings
from ..shell.fingerprints import REST, Moved, look
from .shown import ShownArticle, shown


class ShownPages:
    """Reads what pages show, and remembers it from one build of a preview to the next."""

    def __init__(self) -> None:
        """Begin without knowing anything."""
        self._known: dict[str, tuple[str | None, Moved, ShownArticle | None]] = {}

    def read(self, settings: Settings) -> tuple[ShownArticle, ...]:
        """Return the articles that have an overview, the newest first; those without a date come last."""
        seen, known = look(settings), self._known
        self._known = {}
        for slug in sorted(seen.groups.keys() - {REST}):
            before = known.get(slug)
            if before and before[0] and before[0] == seen.sign(slug, before[1]):
                self._known[slug] = before
                continue
            base = read_base(settings, slug)
            if base is not None:
                moved = elsewhere(settings, base)
                self._known[slug] = seen.sign(slug, moved), moved, _read(settings, base)
        found = [article for _, _, article in self._known.values() if article]
        return tuple(sorted(found, key=lambda a: (-(a.published or date.min).toordinal(), a.slug)))


def read_shown(settings: Settings) -> tuple[ShownArticle, ...]:
    """Return what the pages show, without remembering anything."""
    return ShownPages().read(settings)


def _read(settings: Settings, base: Base) -> ShownArticle | None:
    files = [f for f in page_files(settings, base).values() if f.exists()]
    notes = notes_of(base)
    texts = {
        f.relative_to(settings.docs_dir).as_posix(): relabelled(normal(f.read_bytes()), notes) for f in files
    }
    return shown(base, texts)
