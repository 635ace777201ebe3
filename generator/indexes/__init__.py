"""The pages across articles: one module a page, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from ..indexes import actors, home, tags
from ..items import Item, Page
from ..summary import Summary
from ._articles import DESCRIPTION


class IndexModule(Protocol):
    """A kind of page across articles.  Each module in this package is one."""

    NAME: str
    """File name without `.md`; part of the page's URL, and never changes."""
    TITLE: str

    def render(self, summaries: Sequence[Summary], /) -> Iterator[Item]:
        """Yield the items of the page."""

    def further(self, summaries: Sequence[Summary], /) -> Iterator[Page]:
        """Yield the pages to which that page leads, where one cannot hold all."""


INDEXES: tuple[IndexModule, ...] = (home, actors, tags)

FOLDERS = ("by-year", "by-actor", "by-tag")
"""Below `docs/`, for lists that one page cannot hold; no seed has such a name."""


def render_indexes(summaries: Sequence[Summary]) -> tuple[Page, ...]:
    """Return the pages across all articles; they show no words of an article but its headline."""
    made = {module: tuple(module.render(summaries)) for module in INDEXES}
    others = tuple((m.TITLE, f"{m.NAME}.md") for m, items in made.items() if items and m is not home)
    made[home] = home.with_links(made[home], others)
    first = tuple(
        Page(
            path=f"{module.NAME}.md",
            id=module.NAME,
            meta={"title": module.TITLE, "description": DESCRIPTION},
            items=items,
        )
        for module, items in made.items()
        if items
    )
    return first + tuple(page for module in INDEXES for page in module.further(summaries))
