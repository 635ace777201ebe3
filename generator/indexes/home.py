"""The front page of the site: all explainers, the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ..days import day
from ..items import Item
from ..markdown import escape, slugify
from ..summary import Summary

NAME = "index"
TITLE = "Explainers"

_NOTE = (
    "News articles, explained in their own words. The headlines are the articles’ own.\n{ .explainer-meta }"
)
_EMPTY = "No article yet: put one into `seeds/` and run `nutgraf generate`."


def render(summaries: Sequence[Summary]) -> Iterator[Item]:
    """Yield a section for each article; those without a date come last."""
    top = f"# {TITLE} {{ #explainers }}"
    yield Item(id="explainers", text=f"{top}\n\n{_NOTE if summaries else _EMPTY}")
    for summary in sorted(summaries, key=_newest_first):
        yield _article(summary)


def _newest_first(summary: Summary) -> tuple[int, str]:
    return -(summary.day or date.min).toordinal(), summary.slug


def _article(summary: Summary) -> Item:
    id = slugify(f"article {summary.slug.replace('/', ' ')}") or "article"
    headline = escape(summary.title.strip()) or escape(summary.slug)
    meta = (
        escape(summary.publisher),
        day(summary.day) if summary.day else "",
        _count(summary.people, "person", "people"),
        _count(summary.quotes, "quote", "quotes"),
        _count(summary.questions, "open question", "open questions"),
    )
    line = " · ".join(m for m in meta if m)
    text = f"## [{headline}]({summary.slug}/index.md) {{ #{id} }}"
    return Item(id=id, text=f"{text}\n\n{line}\n{{ .meta }}" if line else text)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""
