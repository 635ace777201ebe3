"""A passage: a block quote on its home page, with an id made of its words."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..markdown import slugify, visible
from ..model import Explainer, Span
from ..span_index import SpanIndex
from ._spans import joined, showable

QUOTES, BACKGROUND, QUESTIONS, ACTORS = "quotes", "background", "open-questions", "actors"
"""Names of the pages that are home to something."""
_ID_WORDS = 4
_STEM_SIZE = 54


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A block quote on its home page, with the findings that it shows."""

    page: str
    id: str
    spans: tuple[Span, ...]
    """One paragraph each."""
    findings: tuple[str, ...]


class Names:
    """Gives out ids made of words, each once."""

    def __init__(self) -> None:
        """Begin a page."""
        self._given: set[str] = set()
        self._numbers: Counter[str] = Counter()

    def give(self, prefix: str, text: str) -> str:
        """Return an id of *prefix* and the first words of *text*: of more words where it is taken."""
        words = slugify(visible(text)).split("-")
        stem = slugify(f"{prefix} {' '.join(words[:_ID_WORDS]) or 'mark'}")
        longer = (slugify(" ".join([prefix, *words[:n]])) for n in range(_ID_WORDS + 1, len(words) + 1))
        numbered = (self._numbered(stem[:_STEM_SIZE]) for _ in itertools.count())
        name = next(n for n in itertools.chain([stem], longer, numbered) if n not in self._given)
        self._given.add(name)
        return name

    def _numbered(self, stem: str) -> str:
        """Return *stem* with the next number, from 2: those before are taken."""
        self._numbers[stem] += 1
        return f"{stem}-{self._numbers[stem] + 1}"


def with_finding(explainer: Explainer, passage: Passage, spans: tuple[Span, ...], finding: str) -> Passage:
    """Return *passage* with another finding in it, and its words where they may be shown together."""
    merged = tuple(joined(explainer, [*passage.spans, *spans]))
    shown = merged if showable(explainer, merged) else passage.spans
    return replace(passage, spans=shown, findings=(*passage.findings, finding))


def index_of(passages: Iterable[Passage]) -> SpanIndex[int]:
    """Return the numbers of *passages* by what they show."""
    return SpanIndex((number, passage.spans) for number, passage in enumerate(passages))


def spans_of(passages: Iterable[Passage]) -> tuple[Span, ...]:
    """Return all that *passages* show."""
    return tuple(s for p in passages for s in p.spans)
