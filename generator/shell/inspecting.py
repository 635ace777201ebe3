"""`nutgraf check`: look at the pages on disk, article by article and across them.

Nothing is written and no model loaded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache as once
from pathlib import Path

from ..editing.base import base_path
from ..editing.locating import normal, page_files
from ..editing.records import base_slugs, read_base, read_bases, read_pending
from ..errors import SeedError
from ..proof.checking import check_own_page
from ..proof.links import check_links, outline
from ..proof.mishaps import check_mishaps
from ..publishing.shown import ShownArticle
from ..reading import find_seeds, slug_of, strays
from ..report import Level, Report
from ..settings import Settings
from .cache import Cache
from .gathering import INDEX
from .inspected import Inspected, check_records
from .remembering import Memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a check said of a site, and what its pages show."""

    report: Report
    shown: tuple[ShownArticle, ...] = ()
    """The newest first; those without a date come last."""


def check(settings: Settings, *, publish: bool = False, cache: Cache | None = None) -> Report:
    """Return all that is unverified, stale, waiting or held.

    *publish* makes errors of holds and of a copy meter over its limit.  Of an article whose files stand as
    they stood, what was found comes from *cache*.
    """
    return stand(settings, publish=publish, cache=cache or Cache(folder=None)).report


def stand(settings: Settings, *, publish: bool, cache: Cache) -> Standing:
    """Check the site as `check` does, and read what it shows."""
    report = Report()
    for stray in strays(settings.seeds_dir):
        report.fail(stray, settings.below(settings.seeds_dir))
    seeds = _seeds(settings, report)
    gone = [slug for slug in base_slugs(settings.root) if slug not in seeds and slug != INDEX]
    memory = Memory(settings, cache, publish=publish)
    found = {slug: memory.inspected(slug, seeds.get(slug, ())) for slug in (*seeds, *gone)}
    memory.keep()
    for slug, article in found.items():
        if slug in gone:
            report.add(
                Level.NOTICE, settings.below(settings.root / base_path(slug)), _gone(settings, slug, seeds)
            )
        report.findings += article.findings
    _across(settings, found, report)
    shown = [article.shown for article in found.values() if article.shown]
    shown.sort(key=lambda a: (-(a.published or date.min).toordinal(), a.slug))
    return Standing(report=report, shown=tuple(shown))


def _seeds(settings: Settings, report: Report) -> dict[str, list[Path]]:
    """Return the seeds of each slug, in order; count them, and tell of those that have none."""
    found: dict[str, list[Path]] = {}
    for seed in find_seeds(settings.seeds_dir):
        report.articles += 1
        try:
            found.setdefault(slug_of(seed, seeds_dir=settings.seeds_dir), []).append(seed)
        except SeedError as error:
            report.fail(error, settings.below(seed))
    return found


def _gone(settings: Settings, slug: str, seeds: Mapping[str, Sequence[Path]]) -> str:
    """Return what is said of pages without a seed, one that was renamed among them."""
    bases = {base.slug: base for base in read_bases(settings.root)}
    where = f"{settings.below(settings.docs_dir)}/{slug}/"
    give_up = f"To give them up, remove this file and {where}"
    text = bases[slug].text_sha256
    renamed = sorted(s for s in seeds.keys() & bases.keys() if text and bases[s].text_sha256 == text)
    if not renamed:
        return f"its seed is gone; the pages stay. {give_up}"
    return (
        f"its seed is gone; the pages stay. The same text is the seed of {renamed[0]} now. To have the pages "
        f"follow it again, with all that you changed on them, name that seed {slug} again. {give_up}"
    )


def _across(settings: Settings, found: Mapping[str, Inspected], report: Report) -> None:
    """Tell what is wrong with the pages of no article, and with links, wherever they stand."""
    outlines = {path: page for article in found.values() for path, page in article.outlines.items()}
    index = read_base(settings, INDEX)
    ours = set(page_files(settings, index).values()) if index else set()
    if index:
        check_records(settings, index, read_pending(settings, INDEX), report)
    bases = once(lambda: tuple(read_bases(settings.root)))  # a site may have no page that asks for them
    for file in sorted(settings.docs_dir.rglob("*.md")):
        path, where = file.relative_to(settings.docs_dir).as_posix(), settings.below(file)
        if path in outlines or not file.is_file():
            continue
        text = normal(file.read_bytes())
        outlines[path] = outline(text)
        report.findings += check_mishaps(where, text)
        if file not in ours and "[^" in text:
            report.findings += check_own_page(where, text, bases())
    report.findings += check_links(outlines, where=settings.below(settings.docs_dir))
