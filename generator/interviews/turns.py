"""Article → interview: the turns of its speakers, paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ..model import Article, Span
from ..span_index import holding
from .signs import tells_of_editing


class Role(StrEnum):
    """What a turn is known by."""

    ASKS = "asks"
    ANSWERS = "answers"
    NAMED = "named"
    """By the name in its label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker says until the next one does."""

    role: Role
    label: Span | None
    """The words before the colon; `None` where the form of the page tells whose turn it is."""
    words: tuple[Span, ...]
    """What is said, without label and marks of emphasis, a stretch a paragraph."""

    @property
    def start(self) -> int:
        """Return where the turn begins, with its label."""
        return self.label.start if self.label is not None else self.words[0].start


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """The turns of an article that is an interview beyond doubt."""

    turns: tuple[Turn, ...]

    @property
    def start(self) -> int:
        """Return where the first turn begins; the words before it introduce the speakers."""
        return self.turns[0].start

    @property
    def labels(self) -> tuple[Span, ...]:
        """Return what stands before the words of the turns that have labels, with colon, in order."""
        return tuple(Span(t.label.start, t.words[0].start) for t in self.turns if t.label is not None)

    @property
    def paragraphs(self) -> dict[Span, bool]:
        """Return what is said, paragraph by paragraph, and whether it goes on from the one before."""
        return {s: n > 0 for t in self.turns for n, s in enumerate(t.words)}

    def turn_of(self, span: Span) -> Turn | None:
        """Return the turn to which a stretch of words belongs."""
        place = bisect_right(self.turns, span.start, key=lambda t: t.start) - 1
        turn = self.turns[place] if place >= 0 else None
        return turn if turn is not None and holding(span.start, turn.words) == span else None


def grow(turns: list[Turn], words: Span) -> None:
    """Add a paragraph to the last turn."""
    turns[-1] = replace(turns[-1], words=(*turns[-1].words, words))


def around(article: Article, stretches: Sequence[Span], first: int, last: int) -> str:
    """Return the headline and the words before and after the turns: there an interview is announced."""
    notes = [s for s in article.boilerplate if tells_of_editing(article[s])]
    outside = [s for s in (*stretches, *notes) if s.end <= first or s.start >= last]
    return "\n".join([article.title, *(article[s] for s in outside)])
