"""The top of a page below the overview: its title, and the article that it belongs to."""

from __future__ import annotations

from ..days import day
from ..items import Item
from ..markdown import escape, safe_url
from ..model import Explainer
from ._sheet import Sheet, heading, line


def top(explainer: Explainer, id: str, title: str, *notes: str) -> Item:
    """Return the first item of a page; *notes* are labels, a paragraph each."""
    article, sheet = explainer.article, Sheet(explainer)
    url = safe_url(article.url)
    headline = sheet.italic(article.title_span, "index.md") if article.title_span else ""
    plain = (
        f"[{escape(article.title.strip())}](index.md)" if article.title.strip() else "[Overview](index.md)"
    )
    return sheet.item(
        id,
        heading(1, title, id),
        line(
            headline or plain,
            escape(article.publisher),
            day(article.published) if article.published else "",
            f"[Read the original]({url})" if url else "",
            kind="explainer-meta",
        ),
        *notes,
    )
