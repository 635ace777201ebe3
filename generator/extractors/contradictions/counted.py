"""A figure with what it may be compared by; a part, a rate or an age is compared with nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.extractors.concepts import Concepts, family
from generator.lexicon import load_words
from generator.model import Figure, FigureKind, Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token
from generator.span_index import around

from .amount_keys import Key, keys_of
from .days import WEEKDAYS
from .facts import Fact
from .grammar import counts_a_whole

_DEFINITE = frozenset({"the", "all", "those", "these", "both"})
_SCENE = frozenset({"GPE", "LOC", "FAC"})
_WINDOW = 2  # words before and after a figure that may make it a part or another of the same


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with what it may be compared by."""

    figure: Figure
    sentence: Span
    keys: frozenset[Key]
    definite: bool
    modifiers: frozenset[str]
    agent: frozenset[str]
    fact: Fact | None
    scene: frozenset[str]
    """Places and days that the sentence names."""


def amount_of(
    parsed: Parsed, figure: Figure, concepts: Concepts, by_verb: Mapping[int, Fact]
) -> Amount | None:
    """Return the figure with its keys; `None` for part of a whole, for rates, and for other times.

    *by_verb* are the facts by the place of their verb.
    """
    if figure.low is None or figure.kind in {FigureKind.AGE, FigureKind.ORDINAL}:
        return None
    sentence = around(figure.span, parsed.sentences)
    tokens = parsed.tokens(figure.span)
    if sentence is None or _is_partial(parsed, figure, tokens, sentence):
        return None
    unit = (
        [t for t in parsed.tokens(figure.unit) if t.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"}]
        if figure.unit
        else []
    )
    unit = unit[: unit.index(_top(unit)) + 1] if unit and _top(unit) in unit else unit
    anchor = unit[-1] if unit else _top(tokens)
    verb = next((a for a in anchor.ancestors if a.pos_ == "VERB"), None)
    fact = by_verb.get(verb.i) if verb is not None else None
    if fact is not None and (not fact.stated or fact.earlier or fact.lone):
        fact = None
    return Amount(
        figure=figure,
        sentence=sentence,
        keys=frozenset(keys_of(parsed, figure, unit, anchor, fact, concepts)),
        definite=is_definite(tokens, sentence),
        modifiers=frozenset(t.lemma_.lower() for t in unit[:-1]),
        agent=fact.agent - {family(anchor.lemma_.lower())} if fact is not None else frozenset(),
        fact=fact,
        scene=frozenset(
            t.lower_ for t in parsed.tokens(sentence) if t.ent_type_ in _SCENE or t.lower_ in WEEKDAYS
        ),
    )


def is_definite(tokens: Sequence[Token], sentence: Span) -> bool:
    """Tell whether words refer back: *the 14 guards*."""
    before = tokens[0].nbor(-1) if tokens[0].i else None
    return before is not None and before.idx >= sentence.start and before.lower_ in _DEFINITE


def _top(tokens: Sequence[Token]) -> Token:
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside), tokens[-1])


def _is_partial(parsed: Parsed, figure: Figure, tokens: Sequence[Token], sentence: Span) -> bool:
    """Tell whether the figure is a part, or its whole, a rate or another one of the same."""
    if counts_a_whole(tokens[-1]):
        return True
    first, last = tokens[0].i, tokens[-1].i
    doc = parsed.doc
    before = [t for t in doc[max(0, first - _WINDOW) : first] if t.idx >= sentence.start]
    after = [t for t in doc[last + 1 : last + 1 + _WINDOW] if t.idx < sentence.end]
    if figure.approx is not None:
        before = [t for t in before if t.idx < figure.approx.start]
    return any(t.lower_ in load_words("partial_words") for t in (*before, *after)) or any(
        t.lower_ == "of" for t in after[:1]
    )
