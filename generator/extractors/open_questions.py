"""Doc → what the article itself marks as open.

A question is found by a cue (*it is unclear*, *did not specify*, *has yet to decide*), never by what a
reader might like to know.  Cues are token patterns in the word lists `open_*.txt`; one sentence gives
one item for each indirect question in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Attribution, Entity, Figure, OpenQuestion, QuestionKind, QuestionStatus, Span
from generator.parsing.language import Parsed
from generator.span_index import SpanIndex

from .answers import confirmations, find_answer
from .antecedents import antecedents
from .conditions import conditional_questions
from .differing import differing_figures, differing_voices
from .indirect_questions import indirect_questions
from .open_cues import OpenCue, open_cues
from .open_lists import listed_questions, without_headings
from .positions import Names, entity_in, said_by, span_of
from .question_form import direct_question


def extract_open_questions(
    parsed: Parsed,
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...],
    figures: tuple[Figure, ...],
) -> tuple[OpenQuestion, ...]:
    """Return what the article marks as open, in order of position."""
    names = Names("question")
    drafts: list[OpenQuestion] = []
    said = SpanIndex((a, a.content) for a in attributions)
    named = SpanIndex((e, [m.span for m in e.mentions]) for e in entities)
    confirmed = confirmations(parsed, attributions)
    for cue in open_cues(parsed):
        here = said.near(cue.trigger)
        drafts += _from_cue(parsed, cue, named, confirmed, said_by(cue.trigger, here))
    drafts = differing_figures(parsed, drafts, figures)
    known = {f for q in drafts for f in q.figures}
    voices = differing_voices(parsed, entities, attributions, figures)
    drafts += [q for q in voices if not known & set(q.figures)]
    drafts = without_headings(parsed, drafts)
    drafts += listed_questions(parsed, drafts)
    drafts += conditional_questions(parsed, attributions, taken=[q.evidence[0] for q in drafts])
    drafts.sort(key=lambda q: (q.evidence[0], q.trigger))
    return tuple(_named(parsed, q, names) for q in drafts)


def _from_cue(
    parsed: Parsed,
    cue: OpenCue,
    entities: SpanIndex[Entity],
    confirmed: Sequence[tuple[Span, frozenset[str]]],
    teller: Attribution | None,
) -> list[OpenQuestion]:
    """Return one item for each indirect question that the cue asks, or one for the bare cue."""
    trigger = cue.trigger
    clauses = indirect_questions(cue.tokens, cue.first, cue.last)
    forms = [
        direct_question(c, past=cue.past, antecedents=antecedents(parsed, cue.sentence, c)) for c in clauses
    ] or [None]
    answerers = _could_answer(cue, entities)
    found = []
    for number, form in enumerate(forms):
        clause = clauses[number] if clauses else None
        answer = find_answer(cue.sentence, clause, confirmed) if clause else None
        found.append(
            OpenQuestion(
                id="",
                kind=cue.kind,
                status=QuestionStatus.ANSWERED if answer else QuestionStatus.OPEN,
                evidence=(cue.sentence,),
                trigger=trigger,
                question=form,
                according_to=teller.speaker if teller else None,
                could_answer=answerers,
                answered_by=answer,
            )
        )
    return found


def _could_answer(cue: OpenCue, entities: SpanIndex[Entity]) -> tuple[str, ...]:
    """Return the actor that is the subject of not saying or not confirming, but for lack of means.

    *The agency could not verify this* itself asks others.
    """
    if cue.kind not in {QuestionKind.WITHHELD, QuestionKind.UNCONFIRMED, QuestionKind.UNDECIDED}:
        return ()
    verb = cue.head
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if cue.kind is QuestionKind.UNCONFIRMED and auxiliaries & {"can", "ca", "could"}:
        return ()
    while verb.dep_ in {"xcomp", "conj"} and not any(c.dep_ == "nsubj" for c in verb.children):
        verb = verb.head
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return ()
    place = span_of([subject])
    named = entity_in(place, entities.near(place))
    return (named.id,) if named else ()


def _named(parsed: Parsed, question: OpenQuestion, names: Names) -> OpenQuestion:
    """Return *question* with its id, from its own words."""
    words = question.question or parsed.article[question.evidence[0]]
    return replace(question, id=names.give(words))
