"""What sort of number it is, and what only looks like a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import FigureKind, Span
from generator.parsing.tokens import Token

from .figure_units import is_indefinite, is_time
from .numbers import Number

_AGE_AFTER = re.compile(r"[- ]years?[- ]olds?|[- ]year[- ]old|[- ]months?[- ]old")
_AGE_BEFORE = re.compile(r"(?:\b[Aa]ged?(?: of)? |[A-Z][\w’'-]+, )$")
_PERCENT_AFTER = re.compile(r"[ -]?(?:%|per ?cent\b)")
_POINTS_AFTER = re.compile(r"[ -](?:percentage |basis )?points?\b")
_MONEY_AFTER = re.compile(r"(?: \w+)? (?:dollars?|euros?|pounds sterling|yen|yuan|rupees?|rubles?|cents)\b")
_SCORED = re.compile(
    r"(?:\b(?:won|win|wins|beat|beats|lost|lose|defeated|defeat|led|lead|tied|drew|draw|score|voted|vote|ruled|by|ruling)\b[^.;]*)$"
)
_OLDEST = 120
_HIGHEST_SCORE = 250
_NAMES = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "EVENT", "FAC", "LAW", "PERSON"})
WITH_UNIT = frozenset({FigureKind.COUNT, FigureKind.MEASURE})


def kind_of(text: str, sentence: Span, number: Number) -> FigureKind:
    """Return the kind of *number*, from the words of its sentence beside it."""
    before, after = text[sentence.start : number.span.start], text[number.span.end : sentence.end]
    if number.money or _MONEY_AFTER.match(after):
        return FigureKind.MONEY
    if _AGE_AFTER.match(after) or (
        _AGE_BEFORE.search(before) and re.match(r"[,.;]|$", after) and (number.high or 0) < _OLDEST
    ):
        return FigureKind.AGE
    if _PERCENT_AFTER.match(after):
        return FigureKind.PERCENT
    if _POINTS_AFTER.match(after):
        return FigureKind.POINTS
    if (
        number.dashed
        and number.high is not None
        and number.high < _HIGHEST_SCORE
        and _is_score(before, after)
    ):
        return FigureKind.SCORE
    return FigureKind.COUNT


def _is_score(before: str, after: str) -> bool:
    return bool(_SCORED.search(before)) or bool(
        re.match(r"[ ](?:win|loss|victory|defeat|vote|decision|ruling|lead|record|draw)\b", after)
    )


def counts_nothing(
    text: str, sentence: Span, number: Number, kind: FigureKind, unit: Sequence[Token] | None
) -> bool:
    """Tell whether the number counts nothing, is an article (*one day*), or dates something."""
    if kind is FigureKind.COUNT and unit is None:
        return True
    if text[number.span.start : number.span.end].lower() == "one" and (unit is None or is_indefinite(unit)):
        return True
    return kind is FigureKind.MEASURE and is_time(text, sentence, unit, number)


def is_named(tokens: Sequence[Token], kind: FigureKind) -> bool:
    """Tell whether the number is part of a name: *the S&P 500 index*, *the series Seven Seconds*."""
    first = tokens[0]
    named = kind in WITH_UNIT and all(t.ent_type_ in _NAMES for t in tokens) and first.head.pos_ != "NOUN"
    before = first.nbor(-1) if first.i else None
    after = tokens[-1].nbor() if tokens[-1].i + 1 < len(first.doc) else None
    if named or before is None:
        return named
    index = after is not None and after.lower_ in {"index", "average", "chart"} and before.pos_ == "PROPN"
    return index or (before.text in "’'‘" and first.is_digit)
