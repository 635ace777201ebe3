"""The top of the overview: the article's own headline, where it comes from, how to read the site."""

from __future__ import annotations

import math

from ..days import day
from ..items import Item
from ..markdown import escape, safe_url
from ..model import Explainer, Origin
from ._sheet import Sheet, heading, line

_WORDS_A_MINUTE = 230
"""Silent reading of non-fiction in English, mean of 190 studies: 238 (Brysbaert 2019)."""
_HINT = (
    "**How to read this.** Passages with a bar beside them, and words in slanted type, are the article’s "
    "own, unchanged; all else is a label of this site. The small numbers show where the words stand in the "
    "article."
)


def masthead(explainer: Explainer) -> Item:
    """Return the first item of the overview."""
    article, sheet = explainer.article, Sheet(explainer)
    if article.title_span:
        headline = sheet.italic(article.title_span) or escape(article.title)
    else:
        headline = f"*{escape(article.title.strip())}*" if article.title.strip() else "Overview"
    url = safe_url(article.url)
    minutes = max(1, math.ceil(sum(len(article[p].split()) for p in article.paragraphs) / _WORDS_A_MINUTE))
    meta = line(
        "Headline of the article" if article.title.strip() else "Explainer of one article",
        escape(article.publisher),
        escape(article.author),
        _date(explainer),
        f"{minutes}-minute read",
        f"[Read the original]({url})" if url else "",
        kind="explainer-meta",
    )
    return sheet.item("overview", heading(1, headline, "overview"), meta, line(_HINT, kind="hint"))


def _date(explainer: Explainer) -> str:
    article = explainer.article
    if article.published is None:
        return "date not given"
    origin = "in the text" if article.published_origin is Origin.IN_TEXT else "supplied"
    return f"{day(article.published)} (date {origin})"
