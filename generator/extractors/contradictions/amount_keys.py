"""What two figures must share to be about one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extractors.concepts import Concepts, family
from generator.model import Figure, FigureKind
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

from .facts import Fact
from .grammar import heads, subject_of

Key = tuple[str, ...]
_PERIODS = frozenset({"quarter", "year", "month", "week", "day", "decade"})
_COSTS = frozenset({"cost", "be", "total", "run", "price", "value", "worth"})
_TIMES = frozenset(
    {
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "month",
        "season",
        "quarter",
        "year",
        "decade",
        "century",
    }
)
_MONEY = frozenset(
    {"dollar", "euro", "pound", "yen", "yuan", "rupee", "ruble", "cent", "percent", "%", "worth"}
)


def keys_of(  # noqa: PLR0913, PLR0917 - what the parse knows of one figure
    parsed: Parsed,
    figure: Figure,
    unit: Sequence[Token],
    anchor: Token,
    fact: Fact | None,
    concepts: Concepts,
) -> Iterator[Key]:
    """Yield what two figures must share to count one thing."""
    verb = fact.head if fact is not None else None
    if figure.kind in {FigureKind.COUNT, FigureKind.MEASURE} and unit:
        head = family(unit[-1].lemma_.lower())
        if parsed.article.text[figure.span.end : figure.span.end + 1] == "-":
            whole = unit[-1].head.lemma_.lower() if len(unit) == 1 else head  # a ten-year bond
            yield "noun", unit[0].lemma_.lower(), family(whole)
            return
        if head not in _TIMES:
            yield "unit", head
        if (
            fact is not None
            and verb is not None
            and (_is_argument(unit[-1], verb) or unit[-1].i == getattr(verb.head, "i", -1))
        ):
            yield "verb", head, fact.family
        if figure.kind is FigureKind.MEASURE and fact is not None:
            for theme in fact.theme - {head}:
                yield "verb", head, fact.family, theme
    if figure.kind in {FigureKind.MONEY, FigureKind.PERCENT, FigureKind.POINTS}:
        yield from _of_noun(anchor, fact, concepts, money=figure.kind is FigureKind.MONEY)
    if figure.kind is FigureKind.SCORE:
        near = anchor.head if anchor.head.pos_ in {"NOUN", "VERB"} else anchor
        yield "noun", "score", family(near.lemma_.lower())


def _of_noun(anchor: Token, fact: Fact | None, concepts: Concepts, *, money: bool) -> Iterator[Key]:
    """Yield the noun that a sum or share belongs to: *a $4 million bridge*, *the bridge cost $4 million*."""
    noun = anchor.head
    if (
        money
        and noun.pos_ == "NOUN"
        and noun.lemma_.lower() not in _MONEY
        and anchor.dep_ in {"nmod", "compound", "nummod", "amod", "quantmod"}
    ):
        yield "cost", family(noun.lemma_.lower())
    if fact is None:
        return
    verb = fact.head
    subject = subject_of(verb)
    if money and verb.lemma_.lower() in _COSTS and subject is not None:
        for theme in heads(subject, concepts):
            yield "cost", theme
        return
    if not money and {t.lower_ for t in verb.subtree} & _PERIODS:
        return
    for theme in fact.theme or (heads(subject, concepts) if subject is not None else ()):
        yield "verb", fact.family, theme


def _is_argument(noun: Token, verb: Token) -> bool:
    """Tell whether *noun* is subject or object of *verb*, or the noun that the participle modifies."""
    return (
        noun.head.i == verb.i and noun.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}
    ) or verb.head.i == noun.i
