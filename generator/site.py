"""Keep the pages in `docs/` up to date with the articles in `seeds/`.

The imperative shell: files are read and written here, in `reading` and in `editing`; all between
are functions from values to values.  An article whose digest has not changed costs two hashes: it
is not read as text, and no language model is loaded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from . import gates, markdown
from .editing import journal
from .editing.base import Base, BaseItem, BasePage, sha256
from .editing.deciding import WAITS, remedy
from .editing.locating import renamed
from .editing.pictures import missing_pictures, plan_pictures
from .editing.update import Plan, plan, read_base, settle
from .errors import GeneratorError, disk_error
from .gathering import INDEX, gather
from .indexes import render_indexes
from .items import Item, Page
from .model import Article, Explainer, Span
from .pages import render_pages
from .reading import find_seeds, read_seed, slug_of, strays
from .report import Level, Report
from .settings import Settings
from .summary import summarize
from .unused import unused_check

if TYPE_CHECKING:
    from spacy.language import Language

OUTPUT_VERSION = 3
"""Raised by hand when the generator makes other pages of the same article: all become stale."""

_ATTEMPTS = 3
"""At writing pages that somebody saves at the same time."""

Loader: TypeAlias = "Callable[[], Language]"
"""Returns the language model; called only when an article has to be analysed."""


def model_loader(name: str) -> Loader:
    """Return a function that loads the model at its first call, and returns the same one after."""
    loaded: list[Language] = []

    def load_once() -> Language:
        from . import language  # noqa: PLC0415 - a run without changes must not cost it

        if not loaded:
            loaded.append(language.load(name))
        return loaded[0]

    return load_once


def generate(settings: Settings, nlp: Loader | None = None) -> Report:
    """Bring `docs/` up to date with `seeds/`; what a person changed is left alone.

    One bad article is reported and never stops the others.
    """
    report = Report()
    nlp = nlp or model_loader(settings.model)
    try:
        with journal.locked(settings.root):
            _generate(settings, nlp, report)
    except OSError as error:
        raise disk_error(error) from error
    return report


def _generate(settings: Settings, nlp: Loader, report: Report) -> None:
    for path in journal.recover(settings.root):
        report.add(Level.NOTICE, path, "edited since a run was interrupted; your text stays")
    bases: dict[str, Base] = {}
    for stray in strays(settings.seeds_dir):
        report.fail(stray, settings.below(settings.seeds_dir))
    for seed in find_seeds(settings.seeds_dir):
        report.articles += 1
        base = _update(settings, seed, nlp, report)
        if base:
            bases[base.slug] = base
    pages = render_indexes(gather(settings, bases))
    items = tuple(_base_item(page, item, None) for page in pages for item in page.items)
    _write_pages(settings, Base(slug=INDEX, pages=_records(pages), items=items), pages, report)


def digest(settings: Settings, seed: Path) -> str:
    """Return the digest over seed, `.yml`, settings and output version; line ends do not count."""
    files = (seed, seed.with_suffix(".yml"))
    contents = (f.read_bytes().replace(b"\r\n", b"\n") if f.exists() else b"" for f in files)
    short = "" if settings.extracts == "sentences" else f" {settings.extracts}"
    choices = f"{OUTPUT_VERSION} {settings.model}{'' if settings.map else ' without map'}{short}"
    parts = (choices.encode(), *contents)
    return hashlib.sha256(b"".join(hashlib.sha256(p).digest() for p in parts)).hexdigest()


def _update(settings: Settings, seed: Path, nlp: Loader, report: Report) -> Base | None:
    """Bring the pages of one seed up to date; return its base as it is after, if there is one."""
    kept: Base | None = None
    try:
        kept = read_base(settings, slug_of(seed, seeds_dir=settings.seeds_dir))
        now = digest(settings, seed)
        fresh = kept and kept.digest == now and not (kept.damaged or kept.doubled)
        if kept and fresh and not missing_pictures(settings, kept):
            return _write(settings, partial(settle, settings, kept), report)
        article = read_seed(seed, seeds_dir=settings.seeds_dir)
        explainer, clauses = _explain(article, nlp)
        report.explained += 1
        short = clauses if settings.extracts == "clauses" else None
        rendered = render_pages(explainer, maps=settings.map, clauses=short)
        pages = [_gated(page, explainer, settings.below(seed), report) for page in rendered]
        for message in summarize(explainer).unmatched:
            report.add(Level.NOTICE, settings.below(seed.with_suffix(".yml")), message)
        unused = unused_check(explainer, pages)
        if unused is not None:
            explainer = replace(explainer, checks=(*explainer.checks, unused))
        return _write_pages(settings, replace(base_of(explainer, pages), digest=now), pages, report)
    except OSError as error:
        report.fail(disk_error(error), settings.below(seed))
        return kept
    except GeneratorError as error:
        report.fail(error, settings.below(seed))
        return kept


def _explain(article: Article, nlp: Loader) -> tuple[Explainer, tuple[Span, ...]]:
    """Return what is found in *article*, and where its sentences can be cut."""
    from .extractors import explain_parsed, extract_clauses  # noqa: PLC0415 - spaCy, not without changes
    from .language import model_name, parse  # noqa: PLC0415 - the same

    parsed = parse(article, nlp())
    explainer = explain_parsed(parsed, model_name(nlp()))
    return explainer, extract_clauses(parsed, explainer.attributions)


def _gated(page: Page, explainer: Explainer, where: str, report: Report) -> Page:
    """Leave out the items that would cut off what carries their words; verify all others."""
    items = []
    for item in page.items:
        markdown.verify_item(item, explainer.article)
        cut = [
            e.span for e in item.extracts if (k := gates.keep(explainer, e.span)) and not e.span.contains(k)
        ]
        if cut:
            words = explainer.article[cut[0]]
            report.add(
                Level.NOTICE,
                where,
                f"left out of {page.path}: “{words}” would lose the clause that carries it",
            )
        else:
            items.append(item)
    return replace(page, items=tuple(items))


def base_of(explainer: Explainer, pages: Sequence[Page]) -> Base:
    """Return the base of the pages of an article, as they are generated."""
    article = explainer.article
    return Base(
        slug=article.slug,
        text_sha256=sha256(article.text),
        boilerplate=tuple(article[b] for b in article.boilerplate),
        summary=summarize(explainer).to_json(),
        pages=_records(pages),
        items=tuple(_base_item(page, item, explainer) for page in pages for item in page.items),
    )


def _records(pages: Sequence[Page]) -> tuple[BasePage, ...]:
    return tuple(BasePage(path=page.path, id=page.id, front=markdown.front_matter(page)) for page in pages)


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


def _base_item(page: Page, item: Item, explainer: Explainer | None) -> BaseItem:
    notes = dict(page.footnotes)
    keeps = [(e.label, k) for e in item.extracts if explainer and (k := gates.keep(explainer, e.span))]
    labels = dict.fromkeys(label for label in markdown.references(item.text) if label in notes)
    return BaseItem(
        page=page.path,
        item=item,
        notes=tuple((n, notes[n]) for n in labels),
        keeps=tuple(dict.fromkeys(keeps)),
    )
