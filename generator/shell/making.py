"""One seed → its pages as they are generated; reads the seed and writes nothing.

So this may run in any process, and gives the same whichever it is.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from .. import markdown
from ..editing.base import Base
from ..editing.recording import base_of
from ..errors import GeneratorError, disk_error
from ..items import Page
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

OUTPUT_VERSION = 8
"""Raised by hand when the generator makes other pages of the same article: all become stale."""

Notice: TypeAlias = tuple[str, str]
"""Where, and what a person should know about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The pages of one article, before they are merged with those on disk."""

    base: Base
    pages: tuple[Page, ...]
    notices: tuple[Notice, ...] = ()


def make(settings: Settings, seed: Path, nlp: Loader) -> Made | GeneratorError:
    """Return the pages of one seed, or the error that it is."""
    seen = read(settings, seed)
    return seen if isinstance(seen, GeneratorError) else make_of(settings, seen, nlp)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One seed as read: all that its pages are made of."""

    where: str
    digest: str
    article: Article


def read(settings: Settings, seed: Path) -> Read | GeneratorError:
    """Return one seed as read, or the error that it is."""
    where = settings.below(seed)
    try:
        now = digest(settings, seed)
        with tried(settings, now, where):
            return Read(where=where, digest=now, article=read_seed(seed, seeds_dir=settings.seeds_dir))
    except OSError as error:
        return disk_error(error)
    except GeneratorError as error:
        return error


def make_of(settings: Settings, seen: Read, nlp: Loader) -> Made | GeneratorError:
    """Return the pages of what was read, or the error that it is."""
    notices: list[Notice] = []
    try:
        with tried(settings, seen.digest, seen.where):
            explainer, clauses = _explain(seen.article, settings.model, nlp)
            short = clauses if settings.extracts == "clauses" else None
            rendered = render_pages(explainer, maps=settings.map, clauses=short)
            pages = tuple(_gated(page, explainer, seen.where, notices) for page in rendered)
    except GeneratorError as error:
        return error
    unused = unused_check(explainer, pages)
    if unused is not None:
        explainer = replace(explainer, checks=(*explainer.checks, unused))
    notices += summarize(explainer).misses
    return Made(
        base=replace(base_of(explainer, pages), digest=seen.digest), pages=pages, notices=tuple(notices)
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
