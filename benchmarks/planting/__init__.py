"""Contradictions planted in any article: facts that it states twice, and one statement changed.

A contradiction counts only where a reader could see it.  So each kind looks for two mentions of one fact
by the words themselves (the same number before the same noun, the same day beside the same verb), never
by what the generator finds, and puts a wrong value in the place of the later mention.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Span
from generator.parsing.language import Parsed

from .dates import repeated_dates
from .numbers import repeated_numbers
from .people import repeated_names, repeated_offices
from .places import repeated_places
from .repeats import Repeat
from .verbs import repeated_verbs

__all__ = ["Plant", "Repeat", "plants_in", "repeats_in"]

_FINDERS = (
    repeated_numbers,
    repeated_dates,
    repeated_places,
    repeated_names,
    repeated_offices,
    repeated_verbs,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    """One article with one contradiction."""

    kind: str
    text: str
    span: Span
    """The wrong words, in `text`."""
    first: Span
    """The mention that is still right, in `text`."""
    right: str
    """What stood where the wrong words stand."""


def repeats_in(parsed: Parsed, most: int = 3) -> Iterator[Repeat]:
    """Yield the repeated facts of an article that can be changed, at most *most* of a kind."""
    for finder in _FINDERS:
        found = list(finder(parsed))
        step = max(1, len(found) / most)
        yield from (found[int(n * step)] for n in range(min(most, len(found))))


def plants_in(parsed: Parsed, most: int = 3) -> Iterator[Plant]:
    """Yield the article once for each of its repeated facts, with the later mention changed."""
    text = parsed.article.text
    for repeat in repeats_in(parsed, most):
        place = repeat.later
        changed = text[: place.start] + repeat.wrong + text[place.end :]
        wrong = Span(place.start, place.start + len(repeat.wrong))
        yield Plant(
            kind=repeat.kind, text=changed, span=wrong, first=repeat.first, right=parsed.article[place]
        )
