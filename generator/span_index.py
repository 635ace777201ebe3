"""Which of many findings share a character with a stretch of the article, without asking each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Generic, TypeVar

from .model import Span

T = TypeVar("T")

_START, _END = attrgetter("start"), attrgetter("end")

_BLOCK = 256
"""Characters: about a sentence and a half."""


class SpanIndex(Generic[T]):
    """Findings by the blocks of text that their spans touch."""

    def __init__(self, items: Iterable[tuple[T, Iterable[Span]]]) -> None:
        """Index *items*, each with its spans, which may overlap those of others."""
        self._blocks: dict[int, list[tuple[int, Span, T]]] = {}
        self._next = 0
        for item, spans in items:
            self.add(item, *spans)

    def add(self, item: T, *spans: Span) -> None:
        """Index one more item, after all others."""
        for span in spans:
            for block in range(span.start // _BLOCK, (span.end - 1) // _BLOCK + 1):
                self._blocks.setdefault(block, []).append((self._next, span, item))
        self._next += 1

    def near(self, *spans: Span) -> list[T]:
        """Return the items that share a character with one of *spans*, each once, in the order given."""
        found = {
            number: item
            for span in spans
            for block in range(span.start // _BLOCK, (span.end - 1) // _BLOCK + 1)
            for number, other, item in self._blocks.get(block, ())
            if other.overlaps(span)
        }
        return [found[number] for number in sorted(found)]


def around(span: Span, ordered: Sequence[Span]) -> Span | None:
    """Return the one of *ordered* that contains *span*; they stand in order and do not overlap."""
    found = holding(span.start, ordered)
    return found if found is not None and found.contains(span) else None


def holding(offset: int, ordered: Sequence[Span]) -> Span | None:
    """Return the one of *ordered* that holds the character at *offset*, as `around`."""
    place = bisect_right(ordered, offset, key=lambda s: s.start) - 1
    return ordered[place] if place >= 0 and offset < ordered[place].end else None


def touching(span: Span, ordered: Sequence[T], of: Callable[[T], Span]) -> Sequence[T]:
    """Return those of *ordered* that share a character with *span*; the spans *of* them as for `around`."""
    first = bisect_right(ordered, span.start, key=lambda t: of(t).end)
    return ordered[first : bisect_left(ordered, span.end, key=lambda t: of(t).start)]


def overlapping(span: Span, ordered: Sequence[Span]) -> Sequence[Span]:
    """Return the spans of *ordered* that share a character with *span*, as `touching`."""
    first = bisect_right(ordered, span.start, key=_END)
    return ordered[first : bisect_left(ordered, span.end, key=_START)]
