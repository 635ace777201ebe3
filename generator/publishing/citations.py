"""How to cite the articles: for reference managers as CSL-JSON, for LaTeX as BibTeX.

What is cited is the publisher's article, by what is known of it; nothing is filled in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from .shown import ShownArticle

_SPECIAL = re.compile(r"[\\{}$&#%_^~]")
_LATEX = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def csl_json(articles: Sequence[ShownArticle]) -> str:
    """Return a list of items of the type `article-newspaper`."""
    return json.dumps([_csl(a) for a in articles], ensure_ascii=False, indent=2) + "\n"


def bibtex(articles: Sequence[ShownArticle]) -> str:
    """Return an entry for each article; one whose publisher is not known is of the type `misc`."""
    return "\n".join(_entry(article) for article in articles)


def _csl(article: ShownArticle) -> dict[str, Any]:
    day = article.published
    item = {
        "id": article.slug,
        "type": "article-newspaper",
        "title": article.headline or article.title,
        "container-title": article.publisher,
        "author": [{"literal": article.author}] if article.author else None,
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": article.url,
        "language": "en",
    }
    return {key: value for key, value in item.items() if value}


def _entry(article: ShownArticle) -> str:
    kind = "article" if article.publisher else "misc"
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(article))
    return f"@{kind}{{{article.slug.replace('/', '-')},\n{fields}\n}}\n"


def _fields(article: ShownArticle) -> Iterator[tuple[str, str]]:
    # Twice in braces: a style would set the headline in small letters otherwise.
    yield "title", f"{{{{{_latex(article.headline or article.title)}}}}}"
    if article.publisher:
        yield "journal", f"{{{_latex(article.publisher)}}}"
    if article.author:  # whole, or a byline of two would be torn at its "and"
        yield "author", f"{{{{{_latex(article.author)}}}}}"
    if article.published:
        yield "year", f"{{{article.published.year}}}"
        yield "month", _MONTHS[article.published.month - 1]
        yield "day", f"{{{article.published.day}}}"
    if article.url:
        yield "url", f"{{{article.url}}}"  # not escaped: it is read as it stands, and has no braces


def _latex(text: str) -> str:
    return _SPECIAL.sub(lambda m: _LATEX.get(m[0], "\\" + m[0]), text)
