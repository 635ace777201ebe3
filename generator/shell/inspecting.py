"""`nutgraf check` and `nutgraf status`: look at the pages on disk; write nothing, load no model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ..editing.base import Base, base_path, pending_path
from ..editing.changes import Kind, by_hand
from ..editing.deciding import Event, remedy
from ..editing.locating import moved, normal, page_files
from ..editing.naming import name_on
from ..editing.pictures import missing_pictures
from ..editing.records import read_bases, read_pending, waits_as_recorded
from ..errors import GeneratorError
from ..model import Article
from ..proof.checking import check_marks, check_own_page, check_page, check_withdrawn
from ..proof.copying import measure
from ..proof.links import check_links
from ..proof.permission import check_copying, check_holds
from ..proof.proving import check_base
from ..reading import find_seeds, read_seed, strays
from ..report import Level, Report, count
from ..settings import Settings
from ..summary import Summary
from .comparing import place
from .gathering import INDEX
from .making import digest

_GENERATE = "run `nutgraf generate`"
_DONE = {
    Kind.EDITED: "edited by hand",
    Kind.ADDED: "added by hand",
    Kind.DELETED: "deleted by hand. It stays deleted",
}


def check(settings: Settings, *, publish: bool = False) -> Report:
    """Return all that is unverified, stale, waiting or held.

    *publish* makes errors of holds and of a copy meter over its limit.  Pages whose seed is not here
    (it may be kept private) are held to their base alone.
    """
    report = Report()
    known = {INDEX}
    bases = {base.slug: base for base in read_bases(settings.root)}
    for stray in strays(settings.seeds_dir):
        report.fail(stray, settings.below(settings.seeds_dir))
    for seed in find_seeds(settings.seeds_dir):
        report.articles += 1
        try:
            article = read_seed(seed, seeds_dir=settings.seeds_dir)
        except GeneratorError as error:
            report.fail(error, settings.below(seed))
            continue
        known.add(article.slug)
        _check_article(settings, seed, article, bases.get(article.slug), report, publish=publish)
    for base in bases.values():
        where = settings.below(settings.root / base_path(base.slug))
        if base.damaged:
            said = f"{count(base.damaged, 'record')} damaged or lost; {_GENERATE}"
            report.add(Level.STALE, where, said)
        if not waits_as_recorded(base, read_pending(settings, base.slug)):
            where = settings.below(settings.root / pending_path(base.slug))
            report.add(Level.STALE, where, f"something that waits for you is lost; {_GENERATE}")
        if base.slug not in known:
            report.add(Level.NOTICE, where, _gone(settings, base, [bases[s] for s in known & bases.keys()]))
            _check_pages(settings, where, base, report, publish=publish)
    pages = _all_pages(settings)
    where = settings.below(settings.docs_dir)
    ours = {file for base in bases.values() for file in page_files(settings, base).values()}
    for path, text in pages.items():
        report.findings += check_marks(f"{where}/{path}", text)
        if settings.docs_dir / path not in ours:
            report.findings += check_own_page(f"{where}/{path}", text, bases.values())
    report.findings += check_links(pages, where=where)
    return report


def status(settings: Settings) -> Report:
    """Return the editor's worklist: what a person changed, what waits, what deserves a look."""
    report = Report()
    for base in read_bases(settings.root):
        files = page_files(settings, base)
        texts = {path: normal(file.read_bytes()) for path, file in files.items() if file.exists()}
        for path, file in files.items():
            if path not in texts:
                report.add(Level.NOTICE, settings.below(file), _DONE[Kind.DELETED])
        for change in by_hand(base, texts, moved(settings, files)):
            if text := texts.get(change.page):
                where = place(settings.below(files[change.page]), text, change, base)
                report.add(Level.NOTICE, where, _DONE[change.kind])
        _waiting(settings, base, report)
        summary = Summary.from_json(base.summary) if base.summary else None
        for where, message in summary.misses if summary else ():
            report.add(Level.NOTICE, where, message)
        for id_, message in (*summary.holds, *summary.checks) if summary else ():
            report.add(Level.NOTICE, base.slug, f"{message} ({id_})")
        if summary and summary.prose:
            meter = measure(base, texts.values())
            report.add(Level.NOTICE, base.slug, f"Shown on the pages: {meter}, rights: {summary.rights}")
    return report


def _gone(settings: Settings, base: Base, others: Iterable[Base]) -> str:
    """Return what is said of pages without a seed, one that was renamed among them."""
    where = f"{settings.below(settings.docs_dir)}/{base.slug}/"
    give_up = f"To give them up, remove this file and {where}"
    renamed = sorted(b.slug for b in others if base.text_sha256 and b.text_sha256 == base.text_sha256)
    if not renamed:
        return f"its seed is gone; the pages stay. {give_up}"
    return (
        f"its seed is gone; the pages stay. The same text is the seed of {renamed[0]} now. To have the pages "
        f"follow it again, with all that you changed on them, name that seed {base.slug} again. {give_up}"
    )


def _check_article(  # noqa: PLR0913 - what is known of it, and where that goes
    settings: Settings, seed: Path, article: Article, base: Base | None, report: Report, *, publish: bool
) -> None:
    where = settings.below(seed)
    if base is None:
        report.add(Level.STALE, where, f"no pages were made of it yet; {_GENERATE}")
        return
    if base.digest != digest(settings, seed):
        report.add(Level.STALE, where, f"changed since its pages were made; {_GENERATE}")
    waiting = frozenset(i.item.id for i in read_pending(settings, base.slug))
    report.findings += check_base(
        settings.below(settings.root / base_path(base.slug)), base, article, waiting
    )
    _check_pages(settings, where, base, report, publish=publish)
    for file in page_files(settings, base).values():
        if file.exists():
            text = normal(file.read_bytes())
            report.findings += check_withdrawn(settings.below(file), text, base, article)


def _check_pages(settings: Settings, where: str, base: Base, report: Report, *, publish: bool) -> None:
    """Hold the pages to their base; *where* names the article in messages.

    Where it is lost what was generated, the words must be those that wait: they are the article's now.
    """
    waiting = {i.item.id: i for i in read_pending(settings, base.slug)}
    items = (waiting.get(i.item.id, i) if i.unknown else i for i in base.items)
    known = replace(base, items=tuple(items))
    for file in page_files(settings, base).values():
        if file.exists():
            text = normal(file.read_bytes())
            report.findings += check_page(settings.below(file), text, known, waiting.values())
        else:
            report.add(Level.NOTICE, settings.below(file), "deleted by hand; it stays deleted")
    for picture in missing_pictures(settings, base):
        report.add(
            Level.STALE,
            settings.below(picture),
            f"a page shows this picture, and it is not there; {_GENERATE}",
        )
    _waiting(settings, base, report)
    report.findings += check_holds(where, base, publish=publish)
    if publish:
        texts = (normal(f.read_bytes()) for f in page_files(settings, base).values() if f.exists())
        report.findings += check_copying(where, base, settings, texts)


def _waiting(settings: Settings, base: Base, report: Report) -> None:
    """Name the fresh items that wait for a person, and how to decide."""
    files = page_files(settings, base)
    known = {i.item.id for i in base.items}
    unknown = {i.item.id for i in base.items if i.unknown}
    for item in read_pending(settings, base.slug):
        file = files.get(item.page, settings.docs_dir / item.page)
        name = name_on(normal(file.read_bytes()) if file.exists() else "", item.item, known)
        event = Event.UNKNOWN if item.item.id in unknown else Event.PENDING
        decide = remedy(base.slug, item.item.id)
        report.add(Level.NOTICE, f"{settings.below(file)}, {name}", f"{event.value}. {decide}")


def _all_pages(settings: Settings) -> dict[str, str]:
    return {
        path.relative_to(settings.docs_dir).as_posix(): normal(path.read_bytes())
        for path in sorted(settings.docs_dir.rglob("*.md"))
    }
