"""Explainer → what an editor should look at before publishing; never shown to readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import (
    Attribution,
    AttributionKind,
    Background,
    Check,
    CheckKind,
    Entity,
    Figure,
    Modality,
    OpenQuestion,
    ResolvedBy,
    Rung,
    Span,
)
from generator.parsing.language import Parsed
from generator.parsing.marks import unclosed_marks
from generator.span_index import SpanIndex

from .contradictions import find_contradictions
from .editor_notes import (
    ambiguous_references,
    stronger_headline,
    superlatives,
    unnamed_sources,
)
from .living_persons import claims_about_persons
from .positions import Names
from .unexplained import unexplained_terms

_SAYS = {
    "place": "The article names another place for this elsewhere.",
    "number": "The article gives another number for this elsewhere.",
    "date": "The article gives another day for this elsewhere.",
    "role": "The article gives this person another office elsewhere.",
    "name": "The article spells or gives this name differently elsewhere.",
    "direction": "The article says the opposite elsewhere.",
}


def extract_checks(  # noqa: PLR0913, PLR0917 - one argument for each kind of finding
    parsed: Parsed,
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...],
    figures: tuple[Figure, ...],
    questions: tuple[OpenQuestion, ...],
    background: tuple[Background, ...],
    ladder: tuple[Rung, ...],
) -> tuple[Check, ...]:
    """Return the remarks in order of position; only contradictions hold a finding back."""
    drafts = [
        *_contradictions(parsed, entities, attributions, figures, background),
        *stronger_headline(parsed, ladder),
        *claims_about_persons(parsed, entities),
        *_speakers(attributions),
        *_marks(parsed),
        *unnamed_sources(parsed, attributions),
        *superlatives(parsed),
        *ambiguous_references(parsed, questions),
        *unexplained_terms(parsed),
    ]
    names = Names("check")
    drafts.sort(key=lambda c: (c.spans[0], c.kind))
    return tuple(
        Check(
            id=names.give(f"{c.kind} {parsed.article[c.spans[0]]}"),
            kind=c.kind,
            spans=c.spans,
            message=c.message,
            hold=c.hold,
        )
        for c in drafts
    )


def _contradictions(
    parsed: Parsed,
    entities: Sequence[Entity],
    attributions: Sequence[Attribution],
    figures: Sequence[Figure],
    background: Sequence[Background],
) -> Iterator[Check]:
    """Yield the contradictions; what the article itself says has been overtaken is none."""
    overtaken = SpanIndex((b, [b.span]) for b in background if b.superseded_by is not None)
    for clash in find_contradictions(parsed, entities, attributions, figures):
        if overtaken.near(clash.odd, *clash.others):
            continue
        yield Check(
            id="",
            kind=CheckKind.CONTRADICTION,
            spans=(clash.odd, *clash.others),
            message=_SAYS[clash.what],
            hold=True,
        )


def _speakers(attributions: Sequence[Attribution]) -> Iterator[Check]:
    """Yield quotations whose speaker was not found, and those that no cue introduces."""
    for found in attributions:
        if found.kind is AttributionKind.INDIRECT or _is_interview(found):
            continue
        if found.speaker is None:
            yield _check(CheckKind.UNRESOLVED_SPEAKER, found.content[0], "It is not certain who says this.")
        elif found.cue is None and found.continues is None:
            yield _check(
                CheckKind.MISSING_CUE, found.content[0], "No word of saying stands with this quotation."
            )


def _is_interview(found: Attribution) -> bool:
    """Tell whether the form of an interview stands for a cue: a known speaker's turn, or a question in it."""
    asked = found.speaker is None and found.cue is None and found.modality is Modality.ASKED
    return asked or found.resolved_by is ResolvedBy.INTERVIEW


def _marks(parsed: Parsed) -> Iterator[Check]:
    article = parsed.article
    for span in unclosed_marks(article.text, article.paragraphs, parsed.quotations):
        yield _check(CheckKind.UNCLOSED_MARK, span, "This quotation mark is never closed.")


def _check(kind: CheckKind, span: Span, message: str) -> Check:
    return Check(id="", kind=kind, spans=(span,), message=message)
