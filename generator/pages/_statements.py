"""What background and open questions show, each sentence once."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Background, Explainer, OpenQuestion, Span
from ..span_index import SpanIndex
from ._held import clauses_of, is_held
from ._passages import BACKGROUND, QUESTIONS, Names, Passage, with_finding
from ._spans import clause_of, hull, joined, showable, standing


def background_passages(explainer: Explainer, *, taken: tuple[Span, ...]) -> Iterable[Passage]:
    """Yield a passage for each statement that no quotation shows; clauses of one sentence are one."""
    names = Names()
    shown = SpanIndex((s, [s]) for s in taken)
    groups: list[list[Background]] = []
    for found in explainer.background:
        last = groups[-1] if groups else None
        if last and _alike(last[-1], found) and len(joined(explainer, [last[-1].span, found.span])) == 1:
            last.append(found)
        else:
            groups.append([found])
    for group in groups:
        span = standing(explainer, _said(explainer, hull(*(b.span for b in group))))
        if span and showable(explainer, [span]) and not shown.near(span):
            shown.add(span, span)
            id = names.give("background", explainer.article[span])
            yield Passage(page=BACKGROUND, id=id, spans=(span,), findings=tuple(b.id for b in group))


def _alike(a: Background, b: Background) -> bool:
    return (a.group, a.voice, a.voice_span, a.superseded_by) == (
        b.group,
        b.voice,
        b.voice_span,
        b.superseded_by,
    )


def evidence_passages(explainer: Explainer, *, taken: tuple[Span, ...]) -> Iterable[Passage]:
    """Yield a passage for the evidence that no other page shows; a sentence is shown once."""
    ids = question_ids(explainer.open_questions, explainer)
    passages: list[Passage] = []
    shown: SpanIndex[int] = SpanIndex(())
    kept = SpanIndex((s, [s]) for s in taken)
    for question in explainer.open_questions:
        spans = tuple(
            joined(explainer, [s for e in question.evidence if (s := _evidence_span(explainer, question, e))])
        )
        shared = min(shown.near(*spans), default=None)
        if shared is not None:
            passages[shared] = with_finding(explainer, passages[shared], spans, question.id)
            shown.add(shared, *passages[shared].spans)
        elif showable(explainer, spans) and not kept.near(*spans):
            shown.add(len(passages), *spans)
            passages.append(
                Passage(page=QUESTIONS, id=ids[question.id], spans=spans, findings=(question.id,))
            )
    return passages


def _said(explainer: Explainer, span: Span) -> Span:
    """Return *span*, or where extracts are short, the parts of its sentence that it needs."""
    return span if clauses_of(explainer) is None else clause_of(explainer, span)


def _evidence_span(explainer: Explainer, question: OpenQuestion, evidence: Span) -> Span | None:
    """Return the sentence of *evidence*, or *evidence* where the rest is held back.

    Where extracts are short, it is the part of the sentence that marks it as open.
    """
    needed = question.trigger if evidence.contains(question.trigger) else evidence
    sentence = clause_of(explainer, needed)
    return standing(explainer, evidence if is_held(explainer, sentence) else sentence)


def question_ids(questions: Iterable[OpenQuestion], explainer: Explainer) -> dict[str, str]:
    """Return the id of each open question: of its words, or of its evidence."""
    names = Names()
    return {q.id: names.give("question", q.question or explainer.article[q.evidence[0]]) for q in questions}
