"""One person has one age: *Lee, 45,* against *the 47-year-old*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model import Entity, EntityKind, Figure, FigureKind, MentionKind, Span
from generator.parsing.language import Parsed
from generator.span_index import SpanIndex

from .clash import Clash

_REACH = 40  # characters between an age and the name in the same phrase
_YEAR_OLD = 4  # tokens of *-year-old*


@dataclass(frozen=True, slots=True)
class _Age:
    value: Decimal
    span: Span
    person: str | None
    definite: bool


def age_clashes(parsed: Parsed, entities: Sequence[Entity], figures: Sequence[Figure]) -> list[Clash]:
    """Return the ages that differ from an earlier age of the same person."""
    names = SpanIndex(
        ((e.id, m.span), (m.span,))
        for e in entities
        if e.kind is EntityKind.PERSON
        for m in e.mentions
        if m.kind is MentionKind.NAME
    )
    known: dict[str, _Age] = {}
    found = []
    for figure in figures:
        if figure.kind is not FigureKind.AGE or figure.low is None or figure.low != figure.high:
            continue
        age = _age(parsed, names, figure, figure.low)
        rival = known.get(age.person) if age.person else None
        if age.person is None and age.definite and len(known) == 1:
            rival = next(iter(known.values()))
        if rival is not None and rival.value != age.value:
            found.append(Clash(age.span, (rival.span,), "number"))
        elif age.person is not None:
            known.setdefault(age.person, age)
    return found


def _age(parsed: Parsed, names: SpanIndex[tuple[str, Span]], figure: Figure, value: Decimal) -> _Age:
    """Return the age with the person whose name stands right before or after it."""
    text = parsed.article.text
    before = text[max(0, figure.span.start - 12) : figure.span.start].lower().split()
    person = None
    distance = _REACH
    around = Span(max(0, figure.span.start - _REACH), figure.span.end + _REACH)
    for bearer, name in names.near(around):
        gap = max(figure.span.start - name.end, name.start - figure.span.end)
        if gap >= distance:
            continue
        gap_before = text[name.end : figure.span.start] if name.end <= figure.span.start else None
        gap_after = text[figure.span.end : name.start] if figure.span.end <= name.start else None
        if (
            gap_before in {", ", ", a ", ", an ", ", the ", ", who is ", ", aged ", " is "}
            and len(gap_before) < distance
        ):
            person, distance = bearer, len(gap_before)
        if (
            gap_after is not None
            and gap_after.startswith("-year-old")
            and len(gap_after) < distance
            and not any(c in gap_after[9:] for c in ",.;:")
        ):
            person, distance = bearer, len(gap_after)
    definite = len(before) > 1 and before[-1] == "the" and not before[-2].endswith(",")
    return _Age(value, figure.span, person, definite and not _describes(parsed, figure))


def _describes(parsed: Parsed, figure: Figure) -> bool:
    """Tell whether the age is that of the noun after it: *the 27-year-old vessel*."""
    after = parsed.tokens(figure.span)[-1].i + 1
    old = next((t for t in parsed.doc[after : after + _YEAR_OLD] if t.lower_ == "old"), None)
    return old is not None and old.i + 1 < len(parsed.doc) and old.nbor().pos_ in {"NOUN", "ADJ", "PROPN"}
