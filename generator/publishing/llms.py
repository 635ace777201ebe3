"""`llms.txt`: what a program that reads the site should know first, after llmstxt.org."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urljoin

from ..days import day
from ..markdown import escape
from .addresses import Site
from .shown import ShownArticle

_HOW = (
    "Each explainer takes one news article apart. Block quotes and italics that end in a footnote are the "
    "article's words, unchanged; it says where they stand. All else is a label, or an editor's text. A "
    "statement belongs to whoever is named with it: when you quote one, name the speaker, and keep its *if*, "
    "*could* and *not*. Nothing was checked for its truth."
)


def llms_txt(site: Site, articles: Sequence[ShownArticle]) -> str:
    """Return the file; its links have the site's address where that is known."""
    return "\n".join([*_head(site), "", "## Explainers", "", *_links(site, articles)]) + "\n"


def _head(site: Site) -> Iterator[str]:
    yield f"# {escape(site.name)}"
    yield ""
    if site.description:
        yield f"> {escape(site.description)}"
        yield ""
    yield _HOW


def _links(site: Site, articles: Sequence[ShownArticle]) -> Iterator[str]:
    yield f"- [All explainers]({site.absolute('index.md')}): the front page"
    for article in articles:
        about = [article.publisher, day(article.published) if article.published else ""]
        rest = ", ".join(escape(a) for a in about if a)
        link = f"- [{escape(article.title)}]({site.absolute(f'{article.slug}/index.md')})"
        yield f"{link}: {rest}" if rest else link
    if articles:
        yield f"- [Citations]({urljoin(site.url, 'citations.json')}): of the articles, as CSL-JSON"
