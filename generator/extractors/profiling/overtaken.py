"""Statements that a later one of the same article overtakes: *has not confirmed* … *confirmed*."""

from __future__ import annotations

from datetime import date

from generator.language import Parsed
from generator.model import Span, Timex
from generator.tokens import Token

from .verbs import is_negated

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ"}
_SHARED = 0.4  # of the content words of the shorter statement: the same matter


def overtaken_by(
    parsed: Parsed, span: Span, sentences: tuple[Span, ...], timexes: tuple[Timex, ...]
) -> Span | None:
    """Return the sentence that says, at a later time, that what *span* denies has happened.

    The verb is the same, once negated and once not, most words are shared, and both are dated.
    """
    denied = {t.lemma_ for t in _verbs(parsed, span) if is_negated(t)}
    before = _last_day(span, timexes)
    if not denied or before is None:
        return None
    matter = _matter(parsed, span)
    for sentence in sentences:
        if sentence.overlaps(span):
            continue
        later = _last_day(sentence, timexes)
        if later is None or later <= before:
            continue
        done = {
            t.lemma_
            for t in _verbs(parsed, sentence)
            if not is_negated(t) and t.tag_ in {"VBD", "VBN", "VBZ"}
        }
        other = _matter(parsed, sentence)
        if denied & done and len(matter & other) >= _SHARED * min(len(matter), len(other)):
            return sentence
    return None


def _verbs(parsed: Parsed, span: Span) -> list[Token]:
    return [t for t in parsed.tokens(span) if t.pos_ == "VERB"]


def _matter(parsed: Parsed, span: Span) -> set[str]:
    """Return the lemmas of the content words."""
    return {t.lemma_.lower() for t in parsed.tokens(span) if t.pos_ in _CONTENT}


def _last_day(span: Span, timexes: tuple[Timex, ...]) -> date | None:
    """Return the latest day that a statement names."""
    return max((t.last for t in timexes if t.last and span.contains(t.span)), default=None)
