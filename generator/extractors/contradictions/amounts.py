"""One thing has one number: *killed seven people* against *the nine people killed*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.extractors.concepts import Concepts
from generator.model import Entity, Figure, Span
from generator.parsing.language import Parsed
from generator.span_index import around

from .amount_keys import Key
from .clash import Clash
from .compatible import compatible
from .counted import Amount, amount_of, is_definite
from .facts import Fact

_STRONG = frozenset({"verb", "noun", "cost"})
"""Kinds of key of which one is enough; a `unit` is, where the later figure refers back."""
_ORDER = 10  # a nought too many is the greatest slip
_SMALL_GROUP = 3  # *the two areas* are often other ones than before


def amount_clashes(
    parsed: Parsed, entities: Sequence[Entity], facts: Sequence[Fact], figures: Sequence[Figure]
) -> list[Clash]:
    """Return the figures that a later figure of the same thing disagrees with."""
    return [
        Clash(_words(later), (_words(earlier),), "number")
        for later, earlier in rival_figures(parsed, entities, facts, figures)
        if not voices_differ(parsed, later, earlier) and not _far_apart(later, earlier)
    ]


def _far_apart(one: Figure, other: Figure) -> bool:
    """Tell whether the numbers are of other orders: no slip, but two things."""
    values = sorted(float(f.low) for f in (one, other) if f.low is not None)
    return len(values) == 2 and values[1] > _ORDER * max(values[0], 1.0)  # noqa: PLR2004 - a pair


def rival_figures(
    parsed: Parsed, entities: Sequence[Entity], facts: Sequence[Fact], figures: Sequence[Figure]
) -> list[tuple[Figure, Figure]]:
    """Return the pairs of a figure and an earlier one of the same thing that differs, whoever says them."""
    concepts = Concepts(entities)
    by_verb = {f.head.i: f for f in facts}
    amounts = [a for f in figures if (a := amount_of(parsed, f, concepts, by_verb)) is not None]
    by_key: dict[Key, list[int]] = defaultdict(list)
    found = []
    for number, amount in enumerate(amounts):
        numbers = {n for key in _telling(amount) for n in by_key[key]}
        earlier = _rival(parsed, amount, (amounts[n] for n in sorted(numbers)))
        if earlier is not None:
            found.append((amount.figure, earlier.figure))
        for key in amount.keys:
            by_key[key].append(number)
    return found


def voices_differ(parsed: Parsed, later: Figure, earlier: Figure) -> bool:
    """Tell whether two sources give the figures: then it is they who differ, not the article with itself.

    A later figure that refers back (*the 14 guards*) takes the article's own number for granted,
    whoever is quoted with it.
    """
    sentence = around(later.span, parsed.sentences) or later.span
    if later.source is None or earlier.source is None or is_definite(parsed.tokens(later.span), sentence):
        return False
    if later.speaker is not None and earlier.speaker is not None:
        return later.speaker != earlier.speaker
    named = [parsed.article[s].lower().split()[-1] for s in (later.source, earlier.source)]
    return named[0] != named[1]  # *the study* is *the Harbour Board study* told again


def _rival(parsed: Parsed, amount: Amount, earlier: Iterable[Amount]) -> Amount | None:
    """Return the earlier figure of the same thing, where the article gives one and it differs."""
    first: Amount | None = None
    for other in earlier:
        if other.sentence == amount.sentence or not _comparable(other, amount):
            continue
        first = first or other
        one_value = (first.figure.low, first.figure.high) == (other.figure.low, other.figure.high)
        if not one_value or compatible(parsed, other.figure, amount.figure):
            return None  # the article gives several, or the same one
    return first


def _comparable(one: Amount, later: Amount) -> bool:
    """Tell whether two figures count one thing: they share a verb or noun, or the later one refers back."""
    if one.figure.kind is not later.figure.kind:
        return False
    shared = one.keys & later.keys
    rivals = one.fact is not None and later.fact is not None and one.fact.rivals(later.fact)
    pairs = ((one.modifiers, later.modifiers), (one.agent, later.agent), (one.scene, later.scene))
    if rivals or any(a and b and not a & b for a, b in pairs):
        return False
    if any(k[0] in _STRONG for k in shared):
        by_verb = all(k[0] == "verb" for k in shared)
        one_doer = by_verb and bool(one.agent) != bool(later.agent)
        return later.definite or (one.modifiers == later.modifiers and not one_doer)
    return _refers_back(later) and any(k[0] == "unit" for k in shared)


def _refers_back(amount: Amount) -> bool:
    """Tell whether a shared unit is enough: *the 14 guards*."""
    return amount.definite and amount.figure.low is not None and amount.figure.low > _SMALL_GROUP


def _telling(amount: Amount) -> list[Key]:
    """Return the keys of which `_comparable` wants the earlier figure to have one."""
    return [k for k in amount.keys if k[0] in _STRONG or _refers_back(amount)]


def _words(figure: Figure) -> Span:
    return (
        Span(figure.span.start, figure.unit.end)
        if figure.unit and figure.unit.start >= figure.span.end
        else figure.span
    )
