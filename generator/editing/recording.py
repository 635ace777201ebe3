"""The base of an article: what is recorded of its pages as they are generated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from .. import markdown
from ..items import Item, Page
from ..model import Article, Explainer
from ..proof import gates
from ..summary import summarize
from .base import Base, BaseItem, BasePage, sha256


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
