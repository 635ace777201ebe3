"""What was before, what is open, and how firmly the main claim is put."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .article import Span


class BackgroundGroup(StrEnum):
    """The closed list of groups on the background page."""

    EARLIER = "earlier"
    LONGER_AGO = "longer_ago"
    ONGOING = "ongoing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """A statement about what was there before the news."""

    id: str
    span: Span
    group: BackgroundGroup
    voice: str | None = None
    """`Entity.id` of who says it; `None` when it is the article, or `voice_span` is unresolved."""
    voice_span: Span | None = None
    """The words that name the voice."""
    when: date | None = None
    """First day of its time, for the order; `None` where the article gives none."""
    superseded_by: Span | None = None
    """The sentence of the same article that overtook it."""


class QuestionKind(StrEnum):
    """In which way something is open."""

    UNKNOWN = "unknown"
    WITHHELD = "withheld"
    UNCONFIRMED = "unconfirmed"
    DIFFERING = "differing"
    UNDECIDED = "undecided"
    CONDITIONAL = "conditional"


class QuestionStatus(StrEnum):
    """Where a question stands at the end of the article."""

    OPEN = "open"
    ANSWERED = "answered"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """Something the article itself marks as open."""

    id: str
    kind: QuestionKind
    status: QuestionStatus
    evidence: tuple[Span, ...]
    """Whole sentences or clauses of the article; never empty."""
    trigger: Span
    """The words that mark it: *it's unclear*, *did not specify*."""
    question: str | None = None
    """Made only of words of the evidence, its antecedents and question words; else `None`."""
    according_to: str | None = None
    """`Entity.id` of who says it is open; `None` when it is the article."""
    could_answer: tuple[str, ...] = ()
    """Ids of the actors that the evidence names as the ones who did not say."""
    answered_by: Span | None = None
    figures: tuple[str, ...] = ()
    """Ids of the figures that differ."""
    comparable: bool | None = None
    """Whether those figures count the same thing."""


class Strength(StrEnum):
    """Rungs of the ladder "How firmly is it said?", the firmest first."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    EVIDENCE = "evidence"
    REPORTED = "reported"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    NOT_CONFIRMED = "not_confirmed"


class Voice(StrEnum):
    """Who speaks on a rung."""

    HEADLINE = "headline"
    ARTICLE = "article"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One wording of the article's main claim."""

    id: str
    span: Span
    strength: Strength
    voice: Voice
    speaker: str | None = None
    """`Entity.id`; only for `Voice.SOURCE`, and `None` there where the source is not named."""
