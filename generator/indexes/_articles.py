"""What the pages across articles share: order, names and links of articles, and long lists of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby

from ..days import day, month
from ..items import Item, Page
from ..markdown import escape
from ..model import name_of_slug
from ..summary import Summary

DESCRIPTION = "News articles, explained in their own words."
LISTED = 12
"""Articles that an entry among others lists; all of more have a page of their own."""
UNDATED = "Without a date"


def newest_first(summaries: Iterable[Summary]) -> list[Summary]:
    """Return *summaries* by day of publication; those without a date come last."""
    return sorted(summaries, key=lambda s: (-(s.day or date.min).toordinal(), s.slug))


def headline(summary: Summary) -> str:
    """Return the article's headline as Markdown, or the name of its folder."""
    return _escaped(summary.title.strip()) or _escaped(name_of_slug(summary.slug))


@lru_cache(maxsize=4096)
def _escaped(words: str) -> str:
    """Return *words* as Markdown: an archive's headlines stand below many actors and tags."""
    return escape(words)


def entry(summary: Summary, *, above: str = "", anchor: str = "") -> str:
    """Return a line of a list that leads to an article, or to *anchor* of its page of actors.

    *above* leads from the folder of the list to `docs/`.
    """
    page = f"actors.md#{anchor}" if anchor else "index.md"
    return f"- [{headline(summary)}]({above}{summary.slug}/{page})"


def by_month(summaries: Iterable[Summary], id: str, *, above: str, anchor: str = "") -> Iterator[Item]:
    """Yield an item for each month that lists its articles, the newest first; the ids begin with *id*."""
    for key, group in groupby(newest_first(summaries), key=lambda s: s.published and s.published[:7]):
        several = list(group)
        name = month(several[0].day) if several[0].day else UNDATED
        heading = f"## {name} {{ #{id}-{key or 'undated'} }}"
        entries = (_dated(s, entry(s, above=above, anchor=anchor)) for s in several)
        yield Item(id=f"{id}-{key or 'undated'}", text="\n".join([heading, "", *entries]))


def long_page(path: str, title: str, id: str, note: str, items: Sequence[Item]) -> Page:
    """Return a page below `docs/` with its *title* (safe as Markdown), a *note* and *items*.

    The search passes it over: all that is on it stands on the pages it leads to.
    """
    top = Item(id=id, text=f"# {title} {{ #{id} }}\n\n{note}\n{{ .explainer-meta }}")
    meta = {"title": title, "description": DESCRIPTION, "search": {"exclude": True}}
    return Page(path=f"{path}.md", id=path, meta=meta, items=(top, *items))


def _dated(summary: Summary, line: str) -> str:
    meta = (escape(summary.publisher), day(summary.day) if summary.day else "")
    return " · ".join((line, *(m for m in meta if m)))
