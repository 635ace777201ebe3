"""`nutgraf status`: what a person changed, what waits, what deserves a look.

Nothing is written and no model loaded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from ..editing.base import Base
from ..editing.changes import Kind, by_hand
from ..editing.deciding import Event, remedy
from ..editing.locating import moved, normal, page_files, page_id
from ..editing.naming import name_on
from ..editing.records import base_slugs, read_bases, read_pending
from ..proof.copying import measure
from ..report import Level, Report
from ..settings import Settings
from ..summary import Summary
from .comparing import place
from .gathering import INDEX
from .named import named

_DONE = {
    Kind.EDITED: "edited by hand",
    Kind.ADDED: "added by hand",
    Kind.DELETED: "deleted by hand. It stays deleted",
}


def status(settings: Settings, articles: Sequence[str] = ()) -> Report:
    """Return the editor's worklist: what a person changed, what waits, what deserves a look.

    Of all articles, or of those that *articles* name by slug, seed or page; else `SettingsError`.
    """
    report = Report()
    known = [slug for slug in base_slugs(settings.root) if slug != INDEX]
    wanted = named(settings, articles, known)
    for base in read_bases(settings.root):
        if base.slug in wanted or not wanted:
            texts = _by_hand(settings, base, report)
            waiting(settings, base, report)
            _remarks(base, texts.values(), report)
    return report


def _by_hand(settings: Settings, base: Base, report: Report) -> dict[str, str]:
    """Tell what a person did to the pages of an article; return their texts."""
    files = page_files(settings, base)
    texts = {path: normal(file.read_bytes()) for path, file in files.items() if file.exists()}
    elsewhere = moved(settings, files)
    for path, file in files.items():
        if path not in texts:
            report.add(Level.NOTICE, settings.below(file), _DONE[Kind.DELETED])
        elif path in elsewhere:
            was = settings.below(settings.docs_dir / path)
            report.add(Level.NOTICE, settings.below(file), f"moved by hand, was {was}")
    for file in _own_pages(settings, base, files.values()):
        report.add(Level.NOTICE, settings.below(file), _DONE[Kind.ADDED])
    for change in by_hand(base, texts, elsewhere):
        if text := texts.get(change.page):
            where = place(settings.below(files[change.page]), text, change, base)
            report.add(Level.NOTICE, where, _DONE[change.kind])
    return texts


def _own_pages(settings: Settings, base: Base, taken: Collection[Path]) -> Iterator[Path]:
    """Yield the pages that a person put into the folder of an article, copies of its pages among them."""
    known = {None, *(page.id for page in base.pages)}
    for file in sorted((settings.docs_dir / base.slug).glob("*.md")):
        if file not in taken and file.is_file() and page_id(normal(file.read_bytes())) in known:
            yield file


def _remarks(base: Base, texts: Iterable[str], report: Report) -> None:
    """Tell what deserves a look, what of it is held back, and how much the pages show."""
    if base.summary is None:
        return
    summary = Summary.from_json(base.summary)
    for where, message in summary.misses:
        report.add(Level.NOTICE, where, message)
    for id_, message in summary.holds:
        report.add(Level.NOTICE, base.slug, f"held back: {message} ({id_})")
    for id_, message in summary.checks:
        report.add(Level.NOTICE, base.slug, f"{message} ({id_})")
    if summary.prose:
        meter = measure(base, texts)
        report.add(Level.NOTICE, base.slug, f"Shown on the pages: {meter}, rights: {summary.rights}")


def waiting(settings: Settings, base: Base, report: Report) -> None:
    """Name the fresh items that wait for a person, and how to decide."""
    pending = read_pending(settings, base.slug)
    files = page_files(settings, base) if pending else {}
    known = {i.item.id for i in base.items}
    unknown = {i.item.id for i in base.items if i.unknown}
    for item in pending:
        file = files.get(item.page, settings.docs_dir / item.page)
        name = name_on(normal(file.read_bytes()) if file.exists() else "", item.item, known)
        event = Event.UNKNOWN if item.item.id in unknown else Event.PENDING
        decide = remedy(base.slug, item.item.id)
        report.add(Level.NOTICE, f"{settings.below(file)}, {name}", f"{event.value}. {decide}")
