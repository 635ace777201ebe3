"""Two sentences that differ in more than one number tell of two events, not of one with a slip."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extractors.concepts import family
from generator.model import Figure, Span
from generator.parsing.language import Parsed
from generator.span_index import holding, touching

from .clash import Clash
from .compatible import compatible


def tells_of_two_events(parsed: Parsed, figures: Sequence[Figure], clash: Clash) -> bool:
    """Tell whether the sentences of a clash of numbers disagree in figures of another unit as well."""
    sides = []
    for span in (clash.odd, clash.others[0]):
        sentence = holding(span.start, parsed.sentences) or span
        inside = touching(sentence, figures, lambda f: f.span)
        sides.append([f for f in inside if sentence.contains(f.span) and not span.overlaps(f.span)])
    pairs = [(a, b) for a in sides[0] for b in sides[1] if _unit(parsed, a) == _unit(parsed, b) != ""]
    return bool(pairs) and not any(compatible(parsed, a, b) for a, b in pairs)


def _unit(parsed: Parsed, figure: Figure) -> str:
    """Return kind and unit of a figure; nothing where it has no unit."""
    if figure.unit is None:
        return ""
    return f"{figure.kind} {family(parsed.tokens(_last(parsed, figure.unit))[-1].lemma_.lower())}"


def _last(parsed: Parsed, unit: Span) -> Span:
    words = parsed.article[unit].split()
    return Span(unit.end - len(words[-1]), unit.end)
