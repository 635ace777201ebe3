"""Statements in a few words: what stands for one in a list, linked to where it is shown whole."""

from __future__ import annotations

import re

from ..lexicon import load_words
from ..model import Attribution, AttributionKind, Explainer, Modality, Span
from ..nearby import nearby
from ..proof.gates import has_condition
from ._places import Places, link
from ._sheet import Sheet
from ._spans import hull

_SHORT_CARRIER = 14
"""Words up to which the clause around partly quoted words is shown whole."""
_WORD = re.compile(r"\S+")
_FEW = 4
_TOLD = 4
"""Words of what is said that its opening shows where it begins with a long lead to it."""


def statement_link(
    sheet: Sheet, explainer: Explainer, places: Places, attribution: Attribution, page: str
) -> str:
    """Return the first words of what is attributed, linked to where it stands."""
    target = link(page, places.statement(attribution.id))
    span = statement_span(explainer, attribution)
    if attribution.kind is AttributionKind.MIXED:
        if len(explainer.article[span].split()) <= _SHORT_CARRIER:
            return sheet.opening(span, target, at_least=span.end)
        span = _from_cue(explainer, attribution, span)
    return sheet.opening(span, target, at_least=_into_content(explainer, attribution, span))


def _from_cue(explainer: Explainer, attribution: Attribution, span: Span) -> Span:
    """Return a long clause from its cue on where a long description of the speaker comes before it."""
    cue = attribution.cue
    if cue is None or not span.contains(cue) or len(explainer.article[span].split()) < _FEW:
        return span
    described = len(explainer.article.text[span.start : cue.start].split())
    return Span(cue.start, span.end) if described >= _FEW - 1 else span


def _into_content(explainer: Explainer, attribution: Attribution, span: Span) -> int:
    """Return the offset to which an opening must reach so that it tells something of what is said.

    *said in a note* tells nothing; 0 where the first words do.
    """
    words = [span.start + m.start() for m in _WORD.finditer(explainer.article[span])]
    first = attribution.content[0] if attribution.content else span
    late = len(words) > _FEW and span.contains(first) and words[_FEW] <= first.start
    if not late:
        return 0
    told = list(_WORD.finditer(explainer.article[first]))
    count = min(_TOLD, len(told))
    while count < len(told) and told[count - 1][0].lower() in load_words("opening_glue"):
        count += 1
    return first.start + told[count - 1].end()


def statement_span(explainer: Explainer, attribution: Attribution) -> Span:
    """Return the stretch whose first words stand for the attribution.

    For a whole quotation its own words; for partly quoted words the clause that carries them; for
    all else the cue with what follows it, since the words alone would pass for a fact.
    """
    first = _first(explainer, attribution)
    if attribution.kind is AttributionKind.MIXED:
        return attribution.carrier or first
    if (
        attribution.kind is AttributionKind.DIRECT
        or attribution.cue is None
        or attribution.cue.end > first.start
    ):
        return _in_one_sentence(explainer, attribution, first)
    sentence = explainer.sentence(attribution.cue)
    return Span(attribution.cue.start, first.end) if sentence and sentence.span.contains(first) else first


def _first(explainer: Explainer, attribution: Attribution) -> Span:
    """Return the passage that stands for all: the first, or the first sentence with the *if* of the whole."""
    if not attribution.content:
        return attribution.cue or attribution.quoted[0]
    first, *others = attribution.content
    if attribution.modality is Modality.CONDITIONAL and not has_condition(explainer.article[first]):
        whole = [s for s in others if explainer.article[s][0].isupper()]
        return next((s for s in whole if has_condition(explainer.article[s])), first)
    return first


def _in_one_sentence(explainer: Explainer, attribution: Attribution, first: Span) -> Span:
    """Return *first* with the other parts of its sentence where nobody's own words are in marks."""
    if attribution.kind is not AttributionKind.INDIRECT:
        return first
    sentence = explainer.sentence(first)
    return hull(first, *(s for s in attribution.content if sentence and sentence.span.contains(s)))


def telling(sheet: Sheet, explainer: Explainer, span: Span, goal: str | None) -> str:
    """Return the first words of a sentence, up to the verb that says who says so."""
    said = nearby(explainer).voice(span)
    return sheet.opening(span, goal, at_least=said.cue.end if said and said.cue else 0)
