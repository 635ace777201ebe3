"""Doc → figures: an amount, what is counted, what happens to it, and who says so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.lexicon import load_words
from generator.model import Attribution, Entity, Figure, FigureKind, Modality, Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token
from generator.span_index import SpanIndex

from .figure_kinds import WITH_UNIT, counts_nothing, is_named, kind_of
from .figure_units import counted, with_conjuncts
from .numbers import Number, read_numbers, read_ordinals
from .positions import Names, entity_in, said_by, span_of

_VERBAL = frozenset({"VERB", "AUX"})


def extract_figures(
    parsed: Parsed, entities: tuple[Entity, ...], attributions: tuple[Attribution, ...]
) -> tuple[Figure, ...]:
    """Return the figures of headline and body in order; dates, times and labels are none."""
    names = Names("figure")
    voices = _Voices(
        SpanIndex((e, [m.span for m in e.mentions]) for e in entities),
        SpanIndex((a, a.content) for a in attributions),
    )
    found: list[Figure] = []
    for sentence in parsed.sentences:
        numbers = read_numbers(parsed.article.text, sentence)
        cardinal = [f for n in numbers if (f := _figure(parsed, sentence, n, voices)) is not None]
        ordinal = [_ordinal(parsed, n, voices) for n in read_ordinals(parsed.article.text, sentence)]
        found += sorted([*cardinal, *ordinal], key=lambda f: f.span)
    return tuple(replace(f, id=names.give(_words(parsed, f))) for f in found)


@dataclass(frozen=True, slots=True)
class _Voices:
    """Who can say a figure."""

    entities: SpanIndex[Entity]
    attributions: SpanIndex[Attribution]
    """By content."""


def _ordinal(parsed: Parsed, number: Number, voices: _Voices) -> Figure:
    """Return the place in a row: *the 23rd time*."""
    token = parsed.tokens(number.span)[0]
    source, speaker = _source(number.span, token, voices)
    return Figure(
        id="",
        span=number.span,
        kind=FigureKind.ORDINAL,
        low=number.low,
        high=number.high,
        source=source,
        speaker=speaker,
    )


def _words(parsed: Parsed, figure: Figure) -> str:
    unit = f" {parsed.article[figure.unit]}" if figure.unit else ""
    return parsed.article[figure.span] + unit


def _figure(parsed: Parsed, sentence: Span, number: Number, voices: _Voices) -> Figure | None:
    """Return the figure that *number* is part of, if it is one."""
    text = parsed.article.text
    tokens = parsed.tokens(number.span)
    kind = kind_of(text, sentence, number)
    unit = counted(parsed, sentence, tokens, number) if kind in WITH_UNIT else None
    if kind is FigureKind.COUNT and unit and unit[-1].lemma_.lower() in load_words("measure_units"):
        kind = FigureKind.MEASURE
    if counts_nothing(text, sentence, number, kind, unit) or is_named(tokens, kind):
        return None
    anchor = unit[-1] if unit else tokens[-1]
    verb = _verb(anchor)
    source, speaker = _source(number.span, anchor, voices)
    return Figure(
        id="",
        span=number.span,
        kind=kind,
        low=number.low,
        high=number.high,
        approx=_approx(text, sentence, number.span),
        unit=with_conjuncts(unit, sentence) if unit else None,
        measure=_measure(verb, anchor, number.span) if verb is not None else None,
        source=source,
        speaker=speaker,
        modality=_modality(verb, reported=source is not None),
    )


def _verb(token: Token) -> Token | None:
    """Return the verb whose clause holds *token*."""
    return next((a for a in token.ancestors if a.pos_ in _VERBAL), None)


def _measure(verb: Token, anchor: Token, number: Span) -> Span | None:
    """Return the verb with its auxiliaries, where they stand together."""
    chain = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"} and c.i < verb.i]
    first = min([verb.i, *(c.i for c in chain)])
    words = list(verb.doc[first : verb.i + 1])
    if any(w.pos_ in {"NOUN", "PROPN"} for w in words[:-1]):
        words = [verb]
    span = span_of(words)
    return None if span.overlaps(number) or anchor in words else span


def _approx(text: str, sentence: Span, number: Span) -> Span | None:
    """Return the longest approximator that stands right before the number."""
    before = text[sentence.start : number.start].lower().rstrip("“\"' ")
    for words in sorted(load_words("approximators"), key=len, reverse=True):
        if before.endswith(words) and not before[: -len(words)][-1:].isalnum():
            end = sentence.start + len(before)
            return Span(end - len(words), end)
    return None


def _source(span: Span, anchor: Token, voices: _Voices) -> tuple[Span | None, str | None]:
    """Return the words that name who says so, and the actor: from an attribution or a noun (*estimates*)."""
    attribution = said_by(span, voices.attributions.near(span))
    if attribution is not None and attribution.source is not None:
        return attribution.source, attribution.speaker
    nouns = load_words("report_nouns")
    for ancestor in anchor.ancestors:
        if ancestor.lemma_.lower() in nouns and ancestor.pos_ == "NOUN":
            left = [c for c in ancestor.lefts if c.dep_ in {"amod", "compound", "poss", "nmod", "nummod"}]
            words = span_of([*sorted(left, key=lambda t: t.i), ancestor])
            named = entity_in(words, voices.entities.near(words))
            return words, named.id if named else None
    return None, None


def _modality(verb: Token | None, *, reported: bool) -> Modality:
    """Return how firmly the figure is put, from the verb's auxiliaries and its source."""
    auxiliaries = (
        {c.lower_ for c in verb.children if c.dep_ in {"aux", "mark"}} if verb is not None else set()
    )
    if auxiliaries & {"could", "may", "might", "possibly"}:
        return Modality.POSSIBLE
    if auxiliaries & {"would", "if"}:
        return Modality.CONDITIONAL
    if auxiliaries & {"will", "wo", "shall", "’ll", "'ll"}:
        return Modality.INTENDED
    return Modality.REPORTED if reported else Modality.ASSERTED
