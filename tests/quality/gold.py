"""What people annotate in an article, as spans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model import AttributionKind, EntityKind, Polarity, QuestionKind, QuestionStatus, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAttribution:
    """What one source is said to have said."""

    content: tuple[Span, ...]
    kind: AttributionKind
    cue: Span | None
    source: Span | None
    speaker: str | None
    """Name of the speaker; `None` where the article names nobody."""
    named: bool
    """Whether the speaker is one of the entities; else it has a description only."""
    polarity: Polarity
    optional: bool
    """No speech in the strict sense (beliefs, refusals without content): neither wanted nor wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEntity:
    """Someone or something with a name."""

    name: str
    kind: EntityKind
    mentions: tuple[Span, ...]
    """Names only, in order."""
    roles: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuestion:
    """A sentence that marks something as open."""

    evidence: Span
    kind: QuestionKind
    status: QuestionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTimex:
    """A time expression."""

    span: Span
    interval: tuple[date, date] | None
    """First and last day; `None` where the article gives no anchor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """An article with all that people found in it."""

    name: str
    style: str
    text: str
    published: date | None
    attributions: tuple[GoldAttribution, ...]
    entities: tuple[GoldEntity, ...]
    other_names: tuple[Span, ...]
    """Names of works, events, languages, storms: neither wanted nor wrong as entities."""
    background: tuple[Span, ...]
    background_ignored: tuple[Span, ...]
    news: tuple[Span, ...]
    questions: tuple[GoldQuestion, ...]
    questions_ignored: tuple[Span, ...]
    not_questions: tuple[Span, ...]
    not_quotations: tuple[Span, ...]
    timexes: tuple[GoldTimex, ...]
    timexes_ignored: tuple[Span, ...]
    boilerplate: tuple[Span, ...]
