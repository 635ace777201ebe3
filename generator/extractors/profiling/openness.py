"""Sentences that say before all that something is open: they belong to the open questions."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import OpenQuestion, QuestionKind, QuestionStatus, Span
from generator.parsing.language import Parsed

from .verbs import inner_verb, main_verb, tense

_OTHERS = frozenset({QuestionKind.CONDITIONAL, QuestionKind.DIFFERING})
_PARTS = frozenset({"acomp", "attr", "dobj", "neg", "nsubj", "nsubjpass", "oprd", "xcomp"})


def is_open(parsed: Parsed, sentence: Span, questions: Sequence[OpenQuestion], *, past: bool) -> bool:
    """Tell whether the main clause of *sentence*, or what it reports, is what marks a question as open.

    What stands by the way (*he left in 1987 and never said why*) leaves the sentence what it is, and so do
    an *if* and reports that differ.  *past* tells whether a cue in the past tense counts: not where it is
    of an earlier day (*said in May that it was unclear*).
    """
    triggers = [
        q.trigger
        for q in questions
        if sentence.contains(q.trigger) and q.status is QuestionStatus.OPEN and q.kind not in _OTHERS
    ]
    verb = main_verb(parsed.tokens(sentence)) if triggers else None
    if verb is None or (not past and tense(verb) == "past"):
        return False
    told = [v for v in (verb, inner_verb(verb)) if v is not None]
    words = {t.i for v in told for t in (v, *(c for c in v.children if c.dep_ in _PARTS))}
    return any(t.i in words for trigger in triggers for t in parsed.tokens(trigger))
