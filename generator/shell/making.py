"""One seed → its pages as they are generated; reads the seed and writes nothing.

So this may run in any process, and gives the same whichever it is.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from .. import markdown
from ..editing.base import Base, BaseItem, BasePage, sha256
from ..errors import GeneratorError, disk_error
from ..items import Item, Page
from ..model import Article, Explainer
from ..pages import render_pages
from ..parsing.loading import Loader
from ..proof import gates
from ..reading import read_seed, seed_bytes
from ..settings import Settings
from ..summary import summarize
from ..unused import unused_check
from .cache import Analysis, user_cache
from .giving_up import tried
from .parallel import ordered

if TYPE_CHECKING:
    from spacy.language import Language

OUTPUT_VERSION = 6
"""Raised by hand when the generator makes other pages of the same article: all become stale."""

T = TypeVar("T")

_ALONE = threading.Lock()
"""A language model is for one thread."""

Notice: TypeAlias = tuple[str, str]
"""Where, and what a person should know about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The pages of one article, before they are merged with those on disk."""

    base: Base
    pages: tuple[Page, ...]
    notices: tuple[Notice, ...] = ()


def make_all(
    settings: Settings, seeds: Sequence[Path], nlp: Loader, jobs: int, scheduler: str | None = None
) -> Generator[tuple[Path, Made | GeneratorError]]:
    """Yield each seed with its pages, or with the error that it is, in order; *nlp* serves one job.

    With the address of a *scheduler*, its workers do what `jobs` processes would do here.  Of these there
    are no more than seeds, nor than the machine has cores: others would only load the model.
    """
    jobs = min(jobs, len(seeds), _cores())
    if scheduler and seeds:
        from .cluster import ordered_there  # noqa: PLC0415 - Dask, which only this needs

        work = partial(_make_there, settings)
        read = (_portable(_read(settings, seed)) for seed in seeds)
        there = ordered_there(work, read, address=scheduler, model=settings.model)
        with closing(there):
            yield from zip(seeds, there, strict=True)
    elif jobs <= 1:
        yield from ((seed, make(settings, seed, nlp)) for seed in seeds)
    else:
        with closing(ordered(partial(_make_elsewhere, settings), seeds, jobs=jobs)) as made:
            yield from zip(seeds, made, strict=True)


def _cores() -> int:
    """Return how many processes can work at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _make_elsewhere(settings: Settings, seed: Path) -> Made | GeneratorError:
    return _portable(make(settings, seed, lambda: shared_model(settings.model)))


def _make_there(settings: Settings, read: _Read | GeneratorError) -> Made | GeneratorError:
    """Return the pages of what was read elsewhere; one at a time, if the worker has several threads."""
    if isinstance(read, GeneratorError):
        return read
    with _ALONE:
        return _portable(_make(settings, read, lambda: shared_model(settings.model)))


def _portable(value: T | GeneratorError) -> T | GeneratorError:
    """Return *value*; in place of an error one that survives the way to another process."""
    return GeneratorError(str(value)) if isinstance(value, GeneratorError) else value


@cache
def shared_model(name: str) -> Language:
    """Return the language model of this process."""
    from ..parsing import language  # noqa: PLC0415 - a run without changes must not cost it

    return language.load(name)


def make(settings: Settings, seed: Path, nlp: Loader) -> Made | GeneratorError:
    """Return the pages of one seed, or the error that it is."""
    read = _read(settings, seed)
    return read if isinstance(read, GeneratorError) else _make(settings, read, nlp)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """One seed as read: all that its pages are made of."""

    where: str
    digest: str
    article: Article


def _read(settings: Settings, seed: Path) -> _Read | GeneratorError:
    where = settings.below(seed)
    try:
        now = digest(settings, seed)
        with tried(settings, now, where):
            return _Read(where=where, digest=now, article=read_seed(seed, seeds_dir=settings.seeds_dir))
    except OSError as error:
        return disk_error(error)
    except GeneratorError as error:
        return error


def _make(settings: Settings, read: _Read, nlp: Loader) -> Made | GeneratorError:
    """Return the pages of what was read, or the error that it is."""
    notices: list[Notice] = []
    try:
        with tried(settings, read.digest, read.where):
            explainer, clauses = _explain(read.article, settings.model, nlp)
            short = clauses if settings.extracts == "clauses" else None
            rendered = render_pages(explainer, maps=settings.map, clauses=short)
            pages = tuple(_gated(page, explainer, read.where, notices) for page in rendered)
    except GeneratorError as error:
        return error
    unused = unused_check(explainer, pages)
    if unused is not None:
        explainer = replace(explainer, checks=(*explainer.checks, unused))
    notices += summarize(explainer).misses
    return Made(
        base=replace(base_of(explainer, pages), digest=read.digest), pages=pages, notices=tuple(notices)
    )


def _explain(article: Article, model: str, nlp: Loader) -> Analysis:
    """Return what is found in *article* and where its sentences can be cut; what was kept, or anew."""
    kept = user_cache()
    if known := kept.get(article, model):
        return known
    from ..extractors import explain_parsed, extract_clauses  # noqa: PLC0415 - spaCy, not without changes
    from ..parsing.language import model_name, parse  # noqa: PLC0415 - the same

    parsed = parse(article, nlp())
    explainer = explain_parsed(parsed, model_name(nlp()))
    found = explainer, extract_clauses(parsed, explainer.attributions)
    kept.put(article, model, found)
    return found


def digest(settings: Settings, seed: Path) -> str:
    """Return the digest over seed, `.yml`, settings and output version; line ends do not count."""
    files = (seed, seed.with_suffix(".yml"))
    contents = (
        seed_bytes(f, settings.seeds_dir).replace(b"\r\n", b"\n") if f.exists() else b"" for f in files
    )
    short = "" if settings.extracts == "sentences" else f" {settings.extracts}"
    choices = f"{OUTPUT_VERSION} {settings.model}{'' if settings.map else ' without map'}{short}"
    parts = (choices.encode(), *contents)
    return hashlib.sha256(b"".join(hashlib.sha256(p).digest() for p in parts)).hexdigest()


def _gated(page: Page, explainer: Explainer, where: str, notices: list[Notice]) -> Page:
    """Leave out the items that would cut off what carries their words; verify all others."""
    items = []
    for item in page.items:
        markdown.verify_item(item, explainer.article)
        cut = [
            e.span for e in item.extracts if (k := gates.keep(explainer, e.span)) and not e.span.contains(k)
        ]
        if cut:
            words = explainer.article[cut[0]]
            message = f"left out of {page.path}: “{words}” would lose the clause that carries it"
            notices.append((where, message))
        else:
            items.append(item)
    return replace(page, items=tuple(items))


def base_of(explainer: Explainer, pages: Sequence[Page]) -> Base:
    """Return the base of the pages of an article, as they are generated."""
    article = explainer.article
    return Base(
        slug=article.slug,
        text_sha256=sha256(article.text),
        boilerplate=_never_shown(article),
        summary=summarize(explainer).to_json(),
        pages=records(pages),
        items=tuple(base_items(pages, explainer)),
    )


def _never_shown(article: Article) -> tuple[str, ...]:
    """Return the boilerplate that no page may show: the article's own prose does not say it, too."""
    prose = "\n".join(article[p] for p in article.paragraphs).casefold()
    return tuple(words for b in article.boilerplate if (words := article[b]).casefold() not in prose)


def records(pages: Sequence[Page]) -> tuple[BasePage, ...]:
    """Return the records of pages."""
    return tuple(BasePage(path=page.path, id=page.id, front=markdown.front_matter(page)) for page in pages)


def base_items(pages: Iterable[Page], explainer: Explainer | None) -> Iterator[BaseItem]:
    """Yield the records of the items of *pages*, with what their extracts must show whole."""
    for page in pages:
        notes = dict(page.footnotes)
        for item in page.items:
            yield _base_item(page, item, notes, explainer)


def _base_item(page: Page, item: Item, notes: Mapping[str, str], explainer: Explainer | None) -> BaseItem:
    keeps = [(e.label, k) for e in item.extracts if explainer and (k := gates.keep(explainer, e.span))]
    labels = dict.fromkeys(label for label in markdown.references(item.text) if label in notes)
    return BaseItem(
        page=page.path,
        item=item,
        notes=tuple((n, notes[n]) for n in labels),
        keeps=tuple(dict.fromkeys(keeps)),
    )
