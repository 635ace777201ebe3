"""A name at one place of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...model import EntityKind, Span
from ...parsing.tokens import Doc
from .gazetteer import Known, fold, lookup
from .tokens import span_of, words

_TAIL = re.compile(r"(?:,\d+|/.*|[’']s|[,;:\u200b\ufeff]+)$", re.DOTALL)
"""What is glued to a name by slips: an age, the agency of a photo credit, a mark without width."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name at one place, before it is known whose."""

    first: int
    last: int
    """Tokens, half-open."""
    span: Span
    text: str
    """The words, folded."""
    vote: EntityKind | None = None
    """What the parser takes it for; `None` where it saw no name."""
    known: Known | None = None
    weak: bool = False
    """True where the capital may be that of a sentence or headline, and nothing else speaks for a name."""
    credit: bool = False
    """True where the name is followed by a slash and an agency, as under a photograph."""
    speaks: bool = False
    """True in the label of a turn that says what the speaker is: *JANE ROE, HOST:*."""
    title_case: bool = False
    """True in a block where capitals say nothing."""

    @property
    def words(self) -> list[str]:
        """The words of the name."""
        return self.text.split()


def found_at(doc: Doc, first: int, last: int, vote: EntityKind | None, known: Known | None = None) -> Found:
    """Return the name at tokens *first* to *last*, half-open, without what slips have glued to it."""
    span = span_of(doc, first, last)
    raw = words(doc, first, last)
    trimmed = _TAIL.sub("", raw) or raw
    text = fold(trimmed)
    credit = "/" in raw[len(trimmed) :] or (last < len(doc) and doc[last].text == "/")
    whole = Span(span.start, span.start + len(trimmed))
    return Found(first, last, whole, text, vote, known or lookup(text), credit=credit)
