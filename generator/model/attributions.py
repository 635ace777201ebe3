"""Who says what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .article import Span


class AttributionKind(StrEnum):
    """Direct speech, indirect speech, or indirect speech with quoted words in it."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Polarity(StrEnum):
    """Whether the saying took place."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    """The cue is negated: *has not confirmed*."""
    WITHHELD = "withheld"
    """The source was asked, or could have said, and did not: *declined to comment*."""


class Modality(StrEnum):
    """How firmly a thing is put."""

    ASSERTED = "asserted"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    INTENDED = "intended"
    ASKED = "asked"
    REPORTED = "reported"


class ResolvedBy(StrEnum):
    """How the speaker was found."""

    NAME = "name"
    """The source is, or contains, one of the actor's names."""
    TITLE = "title"
    """A role or description: *the senator*, *the Pentagon chief*."""
    PRONOUN = "pronoun"
    CONTINUATION = "continuation"
    """A quotation without a cue continues the speaker before it."""
    INTERVIEW = "interview"
    """The label of a turn, or who was introduced as the one who answers."""
    EDITOR = "editor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words the article attributes to someone: source, cue and content, as in PARC and PolNeAR."""

    id: str
    kind: AttributionKind
    content: tuple[Span, ...]
    """What is attributed; several spans where the cue interrupts it.  Without the outer marks
    where it is a whole quotation."""
    quoted: tuple[Span, ...] = ()
    """Each stretch in quotation marks, marks included where they are closed."""
    cue: Span | None = None
    """The words that make the attribution: *said*, *according to*, *did not specify*."""
    source: Span | None = None
    """The words that name the source: *she*, *the ministry*."""
    speaker: str | None = None
    """`Entity.id` of the source, when it could be resolved."""
    resolved_by: ResolvedBy | None = None
    """`None` exactly when `speaker` is."""
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED
    audience: Span | None = None
    """To whom: *reporters traveling with him*."""
    carrier: Span | None = None
    """The clause without which partly quoted words may not be shown; it holds all of `quoted`."""
    time: Span | None = None
    """The time expression of the saying, as the article words it."""
    place: Span | None = None
    continues: str | None = None
    """Id of the attribution before, of which this is a further passage (*he added*; no cue)."""
