"""What the pages across articles share: their order, and how an article is named and linked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..markdown import escape
from ..summary import Summary


def newest_first(summaries: Iterable[Summary]) -> list[Summary]:
    """Return *summaries* by day of publication; those without a date come last."""
    return sorted(summaries, key=lambda s: (-(s.day or date.min).toordinal(), s.slug))


def headline(summary: Summary) -> str:
    """Return the article's headline as Markdown, or the name of its folder."""
    return escape(summary.title.strip()) or escape(summary.slug)
