"""Figures that differ: between accounts that the article itself sets against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from generator.model import (
    Attribution,
    Entity,
    Figure,
    FigureKind,
    OpenQuestion,
    QuestionKind,
    QuestionStatus,
    Span,
)
from generator.parsing.language import Parsed
from generator.span_index import around, touching

from .contradictions.amounts import rival_figures, voices_differ
from .contradictions.facts import read_facts
from .positions import span_of
from .question_form import is_made_of

_COUNTED = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT})


def differing_voices(
    parsed: Parsed,
    entities: Sequence[Entity],
    attributions: Sequence[Attribution],
    figures: Sequence[Figure],
) -> list[OpenQuestion]:
    """Return one item for each two sources that give different figures for one thing."""
    facts = read_facts(parsed, entities, attributions)
    found = []
    for later, earlier in rival_figures(parsed, entities, facts, figures):
        if voices_differ(parsed, later, earlier):
            told = (around(f.span, parsed.sentences) for f in (earlier, later))
            evidence = tuple(s for s in told if s is not None)
            found.append(
                OpenQuestion(
                    id="",
                    kind=QuestionKind.DIFFERING,
                    status=QuestionStatus.OPEN,
                    evidence=evidence,
                    trigger=later.span,
                    question=_how_many(parsed, earlier) or _how_many(parsed, later),
                    figures=(earlier.id, later.id),
                    comparable=True,
                )
            )
    return found


def differing_figures(
    parsed: Parsed, questions: Sequence[OpenQuestion], figures: Sequence[Figure]
) -> list[OpenQuestion]:
    """Return *questions*; those of differing accounts get the figures that differ."""
    by_noun: dict[str, list[int]] = {}
    for number, figure in enumerate(figures):
        for noun in _nouns(parsed, figure.unit) if figure.unit is not None else ():
            by_noun.setdefault(noun, []).append(number)

    def alike(figure: Figure) -> list[Figure]:
        nouns = _nouns(parsed, figure.unit) if figure.unit is not None else ()
        return [figures[n] for n in sorted({n for noun in nouns for n in by_noun[noun]})]

    return [
        _with_figures(parsed, q, figures, alike) if q.kind is QuestionKind.DIFFERING else q for q in questions
    ]


def _with_figures(
    parsed: Parsed,
    question: OpenQuestion,
    figures: Sequence[Figure],
    alike: Callable[[Figure], Iterable[Figure]],
) -> OpenQuestion:
    """Return *question* with the figures that differ; *alike* gives those that share a noun with one."""
    evidence = question.evidence[0]
    near = touching(evidence, figures, lambda f: f.span)
    own = [f for f in near if evidence.contains(f.span) and f.kind in _COUNTED and f.unit is not None]
    if not own:
        return question
    first = own[0]
    others = [
        f
        for f in alike(first)
        if f not in own and _same_unit(parsed, first, f) and (f.low, f.high) != (first.low, first.high)
    ]
    chosen = [*own, *others]
    if len(chosen) < 2 and first.low == first.high:  # noqa: PLR2004 - one amount differs from nothing
        return question
    told = (around(f.span, parsed.sentences) for f in others)
    sentences = [s for s in told if s is not None and s != evidence]
    return replace(
        question,
        question=question.question or _how_many(parsed, first),
        evidence=(evidence, *dict.fromkeys(sentences)),
        figures=tuple(f.id for f in sorted(chosen, key=lambda f: f.span)),
        comparable=all(counts_the_same(parsed, first, f) for f in chosen[1:]),
    )


def _same_unit(parsed: Parsed, one: Figure, other: Figure) -> bool:
    """Tell whether the counted nouns share their first or last word."""
    if one.unit is None or other.unit is None or one.kind is not other.kind:
        return False
    return bool(_nouns(parsed, one.unit) & _nouns(parsed, other.unit))


def counts_the_same(parsed: Parsed, one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same thing in the same way."""
    if one.unit is None or other.unit is None or one.measure is None or other.measure is None:
        return False
    same_unit = _nouns(parsed, one.unit) == _nouns(parsed, other.unit)
    return (
        same_unit
        and _verb(parsed, one.measure) == _verb(parsed, other.measure)
        and one.modality is other.modality
    )


def _nouns(parsed: Parsed, span: Span) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for t in parsed.tokens(span) if t.pos_ in {"NOUN", "PROPN"})


def _verb(parsed: Parsed, span: Span) -> str:
    return parsed.tokens(span)[-1].lemma_.lower()


def _how_many(parsed: Parsed, figure: Figure) -> str | None:
    """Return *How many soldiers have been dispatched?* from unit and verb that stand together."""
    if figure.unit is None or figure.measure is None or figure.kind is not FigureKind.COUNT:
        return None
    unit, measure = parsed.tokens(figure.unit), parsed.tokens(figure.measure)
    if unit[-1].i + 1 != measure[0].i or unit[-1].tag_ not in {"NNS", "NNPS"}:
        return None
    words = parsed.article[Span(span_of(unit).start, span_of(measure).end)]
    text = f"How many {words}?"
    return text if is_made_of(text.replace("How many ", "", 1), [*unit, *measure]) else None
