"""The front page of the site: all explainers, the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..days import day
from ..items import Item, Page
from ..markdown import escape, slugify
from ..summary import Summary
from ._articles import UNDATED, by_month, headline, long_page, newest_first

NAME = "index"
TITLE = "Explainers"

_NOTE = (
    "News articles, explained in their own words. The headlines are the articles’ own.\n{ .explainer-meta }"
)
SHOWN = 50
"""Articles on the front page; of more the newest, and all on a page for each year."""

_EMPTY = "No article yet: put one into `seeds/` and run `nutgraf generate`."


def render(summaries: Sequence[Summary]) -> Iterator[Item]:
    """Yield a section for each article; those without a date come last."""
    top = f"# {TITLE} {{ #explainers }}"
    yield Item(id="explainers", text=f"{top}\n\n{_NOTE if summaries else _EMPTY}")
    ordered = newest_first(summaries)
    if len(ordered) > SHOWN:
        links = " · ".join(f"[{name}]({_path(key)}.md)" for key, name, _ in _years(ordered))
        yield Item(id="all-articles", text=f"## All articles {{ #all-articles }}\n\n{links}\n{{ .meta }}")
    for summary in ordered[:SHOWN]:
        yield _article(summary)


def further(summaries: Sequence[Summary]) -> Iterator[Page]:
    """Yield a page for each year, where the front page cannot hold all articles."""
    ordered = newest_first(summaries)
    if len(ordered) > SHOWN:
        for key, name, several in _years(ordered):
            items = tuple(by_month(several, "articles", above="../"))
            yield long_page(_path(key), name, f"year-{key}", "All articles, the newest first.", items)


def _years(ordered: Sequence[Summary]) -> Iterator[tuple[str, str, list[Summary]]]:
    """Yield key, title and articles of each year."""
    for year, group in groupby(ordered, key=lambda s: s.published and s.published[:4]):
        yield year or "undated", year or UNDATED, list(group)


def _path(key: str) -> str:
    return f"by-year/{key}"


def with_links(items: Sequence[Item], pages: Sequence[tuple[str, str]]) -> tuple[Item, ...]:
    """Return *items* with links to other *pages* (title and path) across articles below the first one."""
    links = " · ".join(f"[{title}]({path})" for title, path in pages)
    top, *rest = items
    return (replace(top, text=f"{top.text}\n\n{links}\n{{ .meta }}") if links else top, *rest)


def _article(summary: Summary) -> Item:
    id = slugify(f"article {summary.slug.replace('/', ' ')}") or "article"
    meta = (
        escape(summary.publisher),
        day(summary.day) if summary.day else "",
        _count(summary.people, "person", "people"),
        _count(summary.quotes, "quote", "quotes"),
        _count(summary.questions, "open question", "open questions"),
    )
    line = " · ".join(m for m in meta if m)
    text = f"## [{headline(summary)}]({summary.slug}/index.md) {{ #{id} }}"
    return Item(id=id, text=f"{text}\n\n{line}\n{{ .meta }}" if line else text)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""
