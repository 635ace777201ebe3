"""Keep the pages in `docs/` up to date with the articles in `seeds/`.

The imperative shell: files are read and written here, in `reading` and in `editing`; all between
are functions from values to values.  An article whose digest has not changed costs two hashes: it
is not read as text, and no language model is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from . import markdown
from .editing import journal
from .editing.base import Base
from .editing.merge import Event
from .editing.pictures import missing_pictures, plan_pictures
from .editing.update import plan, read_base
from .errors import GeneratorError
from .gathering import INDEX, gather
from .indexes import render_indexes
from .items import Page, title_of
from .making import Loader, Made, base_item, digest, make_all, model_loader, records
from .reading import find_seeds, slug_of, strays
from .report import Level, Report
from .settings import Settings

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
    return report


def _is_current(settings: Settings, seed: Path, bases: dict[str, Base], report: Report) -> bool:
    """Tell whether the pages of a seed are up to date, or never can be; add its base to *bases*."""
    try:
        kept = read_base(settings, slug_of(seed, seeds_dir=settings.seeds_dir))
        now = digest(settings, seed)
    except GeneratorError as error:
        report.fail(error, settings.below(seed))
        return True
    if kept is None:
        return False
    bases[kept.slug] = kept
    return kept.digest == now and not kept.damaged and not missing_pictures(settings, kept)


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
    except GeneratorError as error:
        report.fail(error, settings.below(seed))
        return
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
    planned = plan(settings, base, fronts, read_base(settings, base.slug))
    plan_pictures(settings, planned, drawn)
    left = journal.write(settings.root, planned.files, planned.expected)
    written = [path for path in planned.files if path not in left]
    report.written += written
    report.replaced += [p for p in written if planned.expected[p] and not p.is_relative_to(journal.FOLDER)]
    for path in left:
        report.add(
            Level.NOTICE, path, "saved by somebody while this run was writing; run `nutgraf generate` again"
        )
    for file, item, event in planned.events:
        remedy = (
            f"; `nutgraf resolve {base.slug}#{item.item.id} --mine` or `--new`"
            if event is Event.PENDING
            else ""
        )
        report.add(Level.NOTICE, settings.below(file), f"{title_of(item.item)}: {event.value}{remedy}")
    return planned.base
