"""Keep the pages in `docs/` up to date with the articles in `seeds/`.

The imperative shell: files are read and written here, in `reading` and in `editing`; all between
are functions from values to values.  An article whose digest has not changed costs two hashes: it
is not read as text, and no language model is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from . import markdown
from .cache import user_cache
from .editing import journal
from .editing.base import Base
from .editing.deciding import WAITS, remedy
from .editing.locating import renamed
from .editing.pictures import missing_pictures, plan_pictures
from .editing.records import read_base, read_pending, waits_as_recorded
from .editing.update import Plan, plan, settle
from .errors import GeneratorError, disk_error
from .gathering import INDEX, gather
from .indexes import render_indexes
from .items import Page
from .making import Loader, Made, base_item, digest, make_all, model_loader, records
from .reading import find_seeds, slug_of, strays
from .report import Level, Report
from .settings import Settings

_ATTEMPTS = 3
"""At writing pages that somebody saves at the same time."""

Done: TypeAlias = Iterator[tuple[Path, Made | GeneratorError]]
Watch: TypeAlias = Callable[[Done, int], Done]
"""Shows what goes by."""


def generate(
    settings: Settings, nlp: Loader | None = None, *, jobs: int = 1, watch: Watch | None = None
) -> Report:
    """Bring `docs/` up to date with `seeds/`; what a person changed is left alone.

    One bad article is reported and never stops the others.  With more than one of *jobs*, as many
    processes analyse and render; pages are merged and written here, in the order of the seeds, so they
    are the same.  What is written stays written: after an interruption the next run goes on from there.
    *watch* is given what is done, seed by seed, with the number of seeds to come, and hands it on.
    """
    report = Report()
    try:
        with journal.locked(settings.root):
            for path in journal.recover(settings.root):
                report.add(Level.NOTICE, path, "edited since a run was interrupted; your text stays")
            for stray in strays(settings.seeds_dir):
                report.fail(stray, settings.below(settings.seeds_dir))
            seeds = find_seeds(settings.seeds_dir)
            report.articles = len(seeds)
            bases: dict[str, Base] = {}
            stale = [seed for seed in seeds if not _is_current(settings, seed, bases, report)]
            done = make_all(settings, stale, nlp or model_loader(settings.model), jobs)
            for seed, made in watch(done, len(stale)) if watch else done:
                _take_over(settings, seed, made, bases, report)
            _write_indexes(settings, bases, report)
            if stale:
                user_cache().tidy()
    except OSError as error:
        raise disk_error(error) from error
    return report


def _is_current(settings: Settings, seed: Path, bases: dict[str, Base], report: Report) -> bool:
    """Tell whether a seed needs no analysis, or can have none; settle its pages, add its base to *bases*."""
    try:
        kept = read_base(settings, slug_of(seed, seeds_dir=settings.seeds_dir))
        if kept is None:
            return False
        bases[kept.slug] = kept
        fresh = kept.digest == digest(settings, seed) and not (kept.damaged or kept.doubled)
        whole = waits_as_recorded(kept, read_pending(settings, kept.slug))
        if not (fresh and whole) or missing_pictures(settings, kept):
            return False
        bases[kept.slug] = _write(settings, partial(settle, settings, kept), report)
    except OSError as error:
        report.fail(disk_error(error), settings.below(seed))
    except GeneratorError as error:
        report.fail(error, settings.below(seed))
    return True


def _take_over(
    settings: Settings, seed: Path, made: Made | GeneratorError, bases: dict[str, Base], report: Report
) -> None:
    """Write the pages of one seed, and put its base as it is after into *bases*."""
    try:
        if isinstance(made, GeneratorError):
            raise made
        report.explained += 1
        for where, message in made.notices:
            report.add(Level.NOTICE, where, message)
        base = _write_pages(settings, made.base, made.pages, report)
    except OSError as error:
        report.fail(disk_error(error), settings.below(seed))
    except GeneratorError as error:
        report.fail(error, settings.below(seed))
    else:
        bases[base.slug] = base


def _write_indexes(settings: Settings, bases: dict[str, Base], report: Report) -> None:
    """Bring the pages across articles up to date."""
    pages = render_indexes(gather(settings, bases))
    items = tuple(base_item(page, item, None) for page in pages for item in page.items)
    _write_pages(settings, Base(slug=INDEX, pages=records(pages), items=items), pages, report)


def _write_pages(settings: Settings, base: Base, pages: Sequence[Page], report: Report) -> Base:
    """Merge the pages with what is on disk and write them, with the base; return the base."""
    fronts = {page.path: markdown.front_matter(page) for page in pages}
    drawn = {i.picture.name: i.picture.svg for page in pages for i in page.items if i.picture}
    elsewhere = renamed(settings) if base.slug == INDEX else None

    def make() -> Plan:
        made = plan(settings, base, fronts, read_base(settings, base.slug), elsewhere)
        plan_pictures(settings, made, drawn)
        return made

    return _write(settings, make, report)


def _write(settings: Settings, make: Callable[[], Plan], report: Report) -> Base:
    """Plan and write, anew where somebody saved a page meanwhile; tell what a person should know."""
    planned, left = make(), list[Path]()
    for _ in range(_ATTEMPTS):
        left = journal.write(settings.root, planned.files, planned.expected)
        written = [path for path in planned.files if path not in left]
        report.written += written
        report.replaced += [path for path in written if path in planned.edited]
        if not left:
            break
        planned = make()
    else:
        report.add(
            Level.STALE, left[0], "saved by somebody again and again; run `nutgraf generate` once more"
        )
    for where, id_, event in planned.events:
        decide = f". {remedy(planned.base.slug, id_)}" if event in WAITS else ""
        report.add(Level.NOTICE, where, f"{event.value}{decide}")
    return planned.base
