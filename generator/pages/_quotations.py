"""What the page of quotes shows of each quotation: whole sentences, or the clause that carries it."""

from __future__ import annotations

from ..model import Attribution, AttributionKind, Explainer, Modality, Span
from ..nearby import nearby
from ..span_index import SpanIndex
from ._held import clauses_of
from ._passages import QUOTES, Names, Passage, index_of, with_finding
from ._spans import hull, is_whole_sentence, joined, sentence_of, showable, standing


def needs_sentence(explainer: Explainer, attribution: Attribution) -> bool:
    """Tell whether only whole sentences can show the quotation."""
    if attribution.kind is AttributionKind.DIRECT or attribution.carrier is None:
        return True
    return is_whole_sentence(explainer, attribution.carrier)


def place_quotes(
    explainer: Explainer,
    found: list[Attribution],
    names: Names,
    passages: list[Passage],
    *,
    taken: tuple[Span, ...],
) -> None:
    """Add passages for *found* to *passages*; a quotation in the words of one before joins it."""
    shown = index_of(passages)
    kept = SpanIndex((s, [s]) for s in taken)
    for attribution in found:
        spans = _display(explainer, attribution, kept)
        shared = min(shown.near(*spans), default=None)
        if shared is not None:
            passages[shared] = with_finding(explainer, passages[shared], spans, attribution.id)
            shown.add(shared, *passages[shared].spans)
        elif spans:
            shown.add(len(passages), *spans)
            words = attribution.content if attribution.kind is AttributionKind.DIRECT else attribution.quoted
            id = names.give("quote", explainer.article[(words or spans)[0]])
            passages.append(Passage(page=QUOTES, id=id, spans=spans, findings=(attribution.id,)))


def _display(explainer: Explainer, attribution: Attribution, taken: SpanIndex[Span]) -> tuple[Span, ...]:
    """Return what the page of quotes shows of a quotation: whole sentences where they are free."""
    quoted = attribution.quoted or attribution.content
    sentences = joined(explainer, [sentence_of(explainer, q) for q in quoted])
    free = not taken.near(*sentences) and not any(_foreign(explainer, attribution, s) for s in sentences)
    if clauses_of(explainer) is None and free and showable(explainer, sentences):
        return tuple(sentences)
    if attribution.kind is AttributionKind.MIXED:
        parts = [attribution.carrier or hull(*quoted, *attribution.content)]
    else:
        parts = [_with_cue(explainer, attribution, q) for q in quoted]
    shown = [standing(explainer, p) for p in joined(explainer, parts)]
    found = [s for s in shown if s]
    return tuple(found) if len(found) == len(shown) and showable(explainer, found) else ()


def _foreign(explainer: Explainer, attribution: Attribution, sentence: Span) -> bool:
    """Tell whether *sentence* quotes somebody else too."""
    return any(other.speaker != attribution.speaker for other in nearby(explainer).quoting.near(sentence))


def _with_cue(explainer: Explainer, attribution: Attribution, quoted: Span) -> Span:
    """Return a quotation with source and cue, where they stand in the same sentence."""
    sentence = sentence_of(explainer, quoted)
    beside = [s for s in (attribution.cue, attribution.source) if s and sentence.contains(s)]
    return hull(quoted, *beside)


def is_prompt(attribution: Attribution) -> bool:
    """Tell whether this is a question of an interviewer whom nobody names: it leads to an answer, no more."""
    unnamed = attribution.speaker is None and attribution.cue is None
    return unnamed and attribution.modality is Modality.ASKED and attribution.kind is AttributionKind.DIRECT


def prompt_of(explainer: Explainer, answer: Attribution) -> Attribution | None:
    """Return the interviewer's question that *answer* follows, in the turn before it."""
    before = nearby(explainer).before(answer)
    return before if before is not None and is_prompt(before) and not is_prompt(answer) else None
