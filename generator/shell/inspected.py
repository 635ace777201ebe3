"""What a check finds on the pages of one article, by itself; writes nothing, loads no model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..editing.base import Base, BaseItem, base_path, pending_path
from ..editing.locating import elsewhere, normal, page_files
from ..editing.pictures import missing_pictures
from ..editing.records import read_base, read_pending, waits_as_recorded
from ..errors import GeneratorError
from ..model import Article
from ..proof.checking import check_page, check_withdrawn
from ..proof.extracts import relabelled
from ..proof.links import Outline, outline
from ..proof.mishaps import check_mishaps
from ..proof.permission import check_copying, check_holds
from ..proof.proving import check_base, notes_of
from ..publishing.shown import ShownArticle, shown
from ..reading import read_seed
from ..report import Finding, Level, Report, count
from ..settings import Settings
from .making import digest
from .worklist import waiting

GENERATE = "run `nutgraf generate`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """What is to be said of one article, and what checks of the whole site ask of its pages."""

    findings: tuple[Finding, ...] = ()
    outlines: Mapping[str, Outline] = field(default_factory=dict)
    """By the path below `docs/` of each page that is there, also where a person renamed it."""
    shown: ShownArticle | None = None
    """What its pages show; `None` without an overview."""
    moved: bool = False
    """Whether a page is not where it was generated, but elsewhere."""
    lost: bool = False
    """Whether a page is nowhere."""


def inspect(settings: Settings, slug: str, seeds: Sequence[Path], *, publish: bool) -> Inspected:
    """Return what is found on an article; of *seeds*, those of its slug, the first counts.

    Without a seed (it may be kept private) the pages are held to their base alone.
    """
    report = Report()
    base = read_base(settings, slug)
    article = _read(settings, seeds, report)
    where = settings.below(seeds[0] if seeds else settings.root / base_path(slug))
    if base is None:
        if article is not None:
            report.add(Level.STALE, where, f"no pages were made of it yet; {GENERATE}")
        return Inspected(findings=tuple(report.findings))
    pending = {i.item.id: i for i in read_pending(settings, slug)}
    check_records(settings, base, pending.values(), report)
    if article is not None:
        if base.digest != digest(settings, seeds[0]):
            report.add(Level.STALE, where, f"changed since its pages were made; {GENERATE}")
        record = settings.below(settings.root / base_path(slug))
        report.findings += check_base(record, base, article, frozenset(pending))
    away = elsewhere(settings, base)
    texts = {f: normal(f.read_bytes()) for f in page_files(settings, base).values() if f.exists()}
    _check_pages(settings, base, pending, texts, report)
    if article is not None:
        for file, text in texts.items():
            report.findings += check_withdrawn(settings.below(file), text, base, article)
    waiting(settings, base, report)
    report.findings += check_holds(where, base, publish=publish)
    if publish:
        report.findings += check_copying(where, base, settings, texts.values())
    below = {file.relative_to(settings.docs_dir).as_posix(): text for file, text in texts.items()}
    notes = notes_of(base)
    return Inspected(
        findings=tuple(report.findings),
        outlines={path: outline(text) for path, text in below.items()},
        shown=shown(base, {path: relabelled(text, notes) for path, text in below.items()}),
        moved=any(away.values()),
        lost=None in away.values(),
    )


def check_records(settings: Settings, base: Base, pending: Iterable[BaseItem], report: Report) -> None:
    """Name what of the records of an article is damaged or lost."""
    if base.damaged:
        where = settings.below(settings.root / base_path(base.slug))
        report.add(Level.STALE, where, f"{count(base.damaged, 'record')} damaged or lost; {GENERATE}")
    if not waits_as_recorded(base, tuple(pending)):
        where = settings.below(settings.root / pending_path(base.slug))
        report.add(Level.STALE, where, f"something that waits for you is lost; {GENERATE}")


def _read(settings: Settings, seeds: Sequence[Path], report: Report) -> Article | None:
    """Return the article of the first seed, and tell what is wrong with each."""
    article = None
    for seed in seeds:
        try:
            read = read_seed(seed, seeds_dir=settings.seeds_dir)
        except GeneratorError as error:
            report.fail(error, settings.below(seed))
        else:
            article = read if seed == seeds[0] else article
    return article


def _check_pages(
    settings: Settings,
    base: Base,
    pending: Mapping[str, BaseItem],
    texts: Mapping[Path, str],
    report: Report,
) -> None:
    """Hold the pages to their base.

    Where it is lost what was generated, the words must be those that wait: they are the article's now.
    """
    items = (pending.get(i.item.id, i) if i.unknown else i for i in base.items)
    known = replace(base, items=tuple(items))
    for file in page_files(settings, base).values():
        where = settings.below(file)
        if file in texts:
            report.findings += check_page(where, texts[file], known, pending.values())
            report.findings += check_mishaps(where, texts[file])
        else:
            report.add(Level.NOTICE, where, "deleted by hand; it stays deleted")
    for picture in missing_pictures(settings, base):
        said = f"a page shows this picture, and it is not there; {GENERATE}"
        report.add(Level.STALE, settings.below(picture), said)
