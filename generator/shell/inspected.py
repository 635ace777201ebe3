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
from ..model import Text
from ..proof.checking import check_page, check_withdrawn
from ..proof.expecting import expect
from ..proof.extracts import relabelled
from ..proof.links import Outline, outline
from ..proof.mishaps import check_mishaps
from ..proof.permission import check_copying, check_holds
from ..proof.proving import check_base, notes_of
from ..publishing.shown import ShownArticle, shown
from ..reading import SeedText, read_seed
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
    now = _digest(settings, seeds)
    article = _read(settings, seeds, report, made=base is not None and base.digest == now)
    where = settings.below(seeds[0] if seeds else settings.root / base_path(slug))
    if base is None:
        if article is not None:
            report.add(Level.STALE, where, f"no pages were made of it yet; {GENERATE}")
        return Inspected(findings=tuple(report.findings))
    pending = {i.item.id: i for i in read_pending(settings, slug)}
    check_records(settings, base, pending.values(), report)
    if article is not None:
        if base.digest != now:
            report.add(Level.STALE, where, f"changed since its pages were made; {GENERATE}")
        record = settings.below(settings.root / base_path(slug))
        report.findings += check_base(record, base, article, frozenset(pending))
    files = page_files(settings, base)
    away = elsewhere(settings, files)
    texts = {f: normal(f.read_bytes()) for f in files.values() if f.exists()}
    found = {f: texts.get(f) for f in files.values()}
    _check_pages(settings, replace(base, items=_known(base, pending)), found, pending, report)
    for picture in missing_pictures(settings, base):
        said = f"a page shows this picture, and it is not there; {GENERATE}"
        report.add(Level.STALE, settings.below(picture), said)
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


def _digest(settings: Settings, seeds: Sequence[Path]) -> str | None:
    """Return the digest of the first seed; `None` where it cannot be read, and who reads it says why."""
    try:
        return digest(settings, seeds[0]) if seeds else None
    except GeneratorError:
        return None


def _read(settings: Settings, seeds: Sequence[Path], report: Report, *, made: bool) -> Text | None:
    """Return the article of the first seed, and tell what is wrong with each.

    Of a seed of which pages were *made* it is known that nothing is: its text is enough.
    """
    article: Text | None = None
    for seed in seeds:
        first = seed == seeds[0]
        try:
            read = SeedText if first and made else read_seed
            found = read(seed, seeds_dir=settings.seeds_dir)
        except GeneratorError as error:
            report.fail(error, settings.below(seed))
        else:
            article = found if first else article
    return article


def _known(base: Base, pending: Mapping[str, BaseItem]) -> tuple[BaseItem, ...]:
    """Return the items; where it is lost what was generated, that is what waits: it is the article's now."""
    return tuple(pending.get(i.item.id, i) if i.unknown else i for i in base.items)


def _check_pages(
    settings: Settings,
    base: Base,
    texts: Mapping[Path, str | None],
    pending: Mapping[str, BaseItem],
    report: Report,
) -> None:
    """Hold the pages to their base; *texts* has `None` for a page that is nowhere."""
    expected = expect(base, pending.values())
    for file, text in texts.items():
        where = settings.below(file)
        if text is not None:
            report.findings += check_page(where, text, expected)
            report.findings += check_mishaps(where, text)
        else:
            report.add(Level.NOTICE, where, "deleted by hand; it stays deleted")
