"""All that was found in one article, sentence by sentence, and what its editor should look at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from .article import Article, Span
from .attributions import Attribution
from .entities import Entity
from .quantities import Figure, Timex
from .readings import Background, OpenQuestion, Rung


class SentenceRole(StrEnum):
    """What a sentence does in the article, after news discourse profiling (Choubey et al. 2020)."""

    HEADLINE = "headline"
    NEWS = "news"
    BACKGROUND = "background"
    OPEN = "open"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the headline or the body."""

    span: Span
    role: SentenceRole


class CheckKind(StrEnum):
    """What an editor should look at."""

    CONTRADICTION = "contradiction"
    HEADLINE = "headline"
    LIVING_PERSON = "living_person"
    UNRESOLVED_SPEAKER = "unresolved_speaker"
    UNUSED_SENTENCE = "unused_sentence"
    MISSING_CUE = "missing_cue"
    UNEXPLAINED_TERM = "unexplained_term"
    UNCLOSED_MARK = "unclosed_mark"
    UNNAMED_SOURCE = "unnamed_source"
    SUPERLATIVE = "superlative"
    AMBIGUOUS_REFERENCE = "ambiguous_reference"
    CORRECTION = "correction"
    """A correction in the `.yml` that matches nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A remark for the editor, never shown to readers by itself."""

    id: str
    kind: CheckKind
    spans: tuple[Span, ...]
    """What to look at first; then what it is to be compared with.  None for a correction."""
    message: str
    """A sentence in plain words."""
    hold: bool = False
    """Findings that touch the first of `spans` stay off the pages until the editor lifts it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explainer:
    """Everything that was found in one article; each tuple in order of position."""

    article: Article
    model: str
    """Name and version of the language model."""
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    timexes: tuple[Timex, ...] = ()
    figures: tuple[Figure, ...] = ()
    background: tuple[Background, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    ladder: tuple[Rung, ...] = ()
    checks: tuple[Check, ...] = ()

    def entity(self, id: str) -> Entity:
        """Return the entity with this id; `KeyError` when there is none."""
        for entity in self.entities:
            if entity.id == id:
                return entity
        raise KeyError(id)

    def sentence(self, span: Span) -> Sentence | None:
        """Return the sentence in which *span* starts."""
        place = bisect_right(self.sentences, span.start, key=lambda s: s.span.start) - 1
        found = self.sentences[place] if place >= 0 else None
        return found if found and span.start < found.span.end else None
