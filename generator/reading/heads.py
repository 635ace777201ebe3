"""The head of a Markdown text: lines of byline and date that Markdown would join to one paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Span
from .boilerplate import kind_of
from .units import Kind, trim

_TOP = 8  # units among which the head is
_OF_HEAD = frozenset({Kind.BYLINE, Kind.DATE, Kind.CONTACT})


def split_heads(text: str, units: Sequence[Span]) -> tuple[Span, ...]:
    """Return *units*, the first of them cut behind each line that is a byline or a date by itself."""
    top = [part for unit in units[:_TOP] for part in _lines_first(text, unit)]
    return (*top, *units[_TOP:])


def _lines_first(text: str, unit: Span) -> Iterator[Span]:
    while (end := text.find("\n", unit.start, unit.end)) >= 0:
        line, rest = trim(text, unit.start, end), trim(text, end, unit.end)
        if line is None or rest is None or kind_of(text[line.start : line.end]) not in _OF_HEAD:
            break
        yield line
        unit = rest
    yield unit
