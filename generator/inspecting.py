"""`nutgraf check`: verify all pages as they are on disk; write nothing, load no model."""

from __future__ import annotations

from pathlib import Path

from .checking import check_base, check_page
from .editing.base import Base, base_path, read_bases, sha256
from .editing.update import KEPT, normal, read
from .errors import GeneratorError
from .links import check_links
from .model import Article
from .reading import find_seeds, read_seed
from .report import Level, Report
from .settings import Settings
from .site import INDEX, digest, read_base
from .summary import Summary

_GENERATE = "run `nutgraf generate`"


def check(settings: Settings, *, publish: bool = False) -> Report:
    """Return all that is unverified, stale, kept or held; *publish* makes errors of holds."""
    report = Report()
    known = {INDEX}
    for seed in find_seeds(settings.seeds_dir):
        report.articles += 1
        try:
            article = read_seed(seed, seeds_dir=settings.seeds_dir)
        except GeneratorError as error:
            report.fail(error, settings.below(seed))
            continue
        known.add(article.slug)
        _check_article(settings, seed, article, report, publish=publish)
    for base in read_bases(settings.root):
        where = settings.below(settings.root / base_path(base.slug))
        if base.damaged:
            report.add(Level.STALE, where, f"{base.damaged} damaged lines; {_GENERATE}")
        if base.slug not in known and not report.at(Level.ERROR):
            remedy = f"bring it back, or remove this file and {settings.below(settings.docs_dir)}/{base.slug}/"
            report.add(Level.NOTICE, where, f"its seed is gone; {remedy}")
    report.findings += check_links(_all_pages(settings), where=settings.below(settings.docs_dir))
    return report


def _check_article(settings: Settings, seed: Path, article: Article, report: Report, *, publish: bool) -> None:
    base = read_base(settings, article.slug)
    where = settings.below(seed)
    if base is None:
        report.add(Level.STALE, where, f"no pages were made of it yet; {_GENERATE}")
        return
    if base.digest != digest(settings, seed):
        report.add(Level.STALE, where, f"changed since its pages were made; {_GENERATE}")
    report.findings += check_base(settings.below(settings.root / base_path(base.slug)), base)
    for record in base.pages:
        target = settings.docs_dir / record.path
        content = read(target)
        if content is None:
            report.add(Level.NOTICE, settings.below(target), "deleted by hand; it stays deleted")
            continue
        text = normal(content)
        report.findings += check_page(settings.below(target), text, base, article)
        if sha256(text) != record.sha256:
            report.add(Level.NOTICE, settings.below(target), KEPT)
    _check_holds(where, base, report, publish=publish)


def _check_holds(where: str, base: Base, report: Report, *, publish: bool) -> None:
    """Name what is held back until an editor has looked, and how to lift it."""
    summary = Summary.from_json(base.summary) if base.summary else None
    for id_, message in summary.holds if summary else ():
        level = Level.ERROR if publish else Level.NOTICE
        report.add(level, where, f"held back: {message} Lift it with `lift: [{id_}]` in the article's .yml")


def _all_pages(settings: Settings) -> dict[str, str]:
    return {
        path.relative_to(settings.docs_dir).as_posix(): normal(path.read_bytes())
        for path in sorted(settings.docs_dir.rglob("*.md"))
    }
