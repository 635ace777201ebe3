"""The pages of one article: one module a page, in the order in which they are read."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from ..items import Extract, Item, Page
from ..markdown import define, references, slugify, visible
from ..model import Article, Explainer, Span, name_of_slug
from ..pages import actors, background, index, open_questions, quotes, timeline
from ._held import is_hidden, readable
from ._map import MAP

__all__ = ["PAGES", "PageModule", "is_hidden", "readable", "render_pages"]


class PageModule(Protocol):
    """A kind of page.  Each module in this package is one, unless its name begins with `_`."""

    NAME: str
    """File name without `.md`; part of the page's URL, and never changes."""
    TITLE: str

    def render(self, explainer: Explainer, /) -> Iterator[Item]:
        """Yield the items of the page; none, and there is no page."""


PAGES: tuple[PageModule, ...] = (index, background, actors, quotes, open_questions, timeline)

_DESCRIPTION = "One news article in its own words: what is new, background, actors, quotes, open questions."
_LABEL_WORDS = 4
_STEM_SIZE = 54
_PROVISIONAL = re.compile(r"\[\^(\d+)-(\d+)\]")


def render_pages(
    explainer: Explainer, *, maps: bool = True, clauses: tuple[Span, ...] | None = None
) -> tuple[Page, ...]:
    """Return the pages of an article, without what is held back or hidden; *maps* as in the settings.

    With *clauses*, the parts of sentences that stand alone, extracts are as short as these allow.

    Labels of footnotes are unique in the whole article, so that an item can be moved to another
    page by hand.
    """
    shown = readable(explainer, clauses)
    items = {page: tuple(i for i in page.render(shown) if maps or i.id != MAP) for page in PAGES}
    labels = _labels(
        explainer.article, {e.span for found in items.values() for i in found for e in i.extracts}
    )
    return tuple(_page(explainer.article, page, found, labels) for page, found in items.items() if found)


def _page(article: Article, module: PageModule, items: tuple[Item, ...], labels: dict[Span, str]) -> Page:
    labelled = tuple(_label(item, labels) for item in items)
    spans = {e.label: e.span for item in labelled for e in item.extracts}
    used = dict.fromkeys(label for item in labelled for label in references(item.text))
    return Page(
        path=f"{article.slug}/{module.NAME}.md",
        id=f"{article.slug}/{module.NAME}",
        meta=_overview(article) if module is index else _meta(article, module.TITLE),
        items=labelled,
        footnotes=tuple((label, define(article, spans[label])) for label in used),
    )


def _meta(article: Article, title: str) -> dict[str, object]:
    return {"title": title, "description": f"{title} · {article.title}" if article.title else title}


def _overview(article: Article) -> dict[str, object]:
    """Return the front matter of the overview, which tells where the article comes from."""
    source = {
        "publisher": article.publisher,
        "author": article.author,
        "url": article.url,
        "published": article.published,
        "origin": str(article.published_origin) if article.published_origin else None,
    }
    return {
        "title": article.title or name_of_slug(article.slug),
        "description": _DESCRIPTION,
        "source": {key: value for key, value in source.items() if value},
        **({"tags": list(article.tags)} if article.tags else {}),
        "hide": ["toc"],
    }


def _labels(article: Article, spans: set[Span]) -> dict[Span, str]:
    """Return a label for each span: its first words, more of them where two begin alike."""
    labels: dict[Span, str] = {}
    taken: set[str] = set()
    for span in sorted(spans):
        labels[span] = label = _free_label(visible(article[span]).replace("-", " ").split(), taken)
        taken.add(label)
    return labels


def _free_label(words: list[str], taken: set[str]) -> str:
    stem = slugify(" ".join(words[:_LABEL_WORDS])) or "mark"
    longer = (slugify(" ".join(words[:n])) for n in range(_LABEL_WORDS, len(words) + 1))
    numbered = (f"{stem[:_STEM_SIZE]}-{n}" for n in itertools.count(2))
    return next(label for label in itertools.chain([stem], longer, numbered) if label and label not in taken)


def _label(item: Item, labels: dict[Span, str]) -> Item:
    def name(match: re.Match[str]) -> str:
        return f"[^{labels[Span(int(match[1]), int(match[2]))]}]"

    extracts = tuple(Extract(label=labels[e.span], span=e.span, form=e.form) for e in item.extracts)
    return replace(item, text=_PROVISIONAL.sub(name, item.text), extracts=extracts)
