"""Statements of one article that cannot both be right; one module a kind.

Differences between named sources are no contradictions of the article: they are open questions.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Attribution, Entity, Figure
from generator.parsing.language import Parsed
from generator.span_index import SpanIndex

from .ages import age_clashes
from .amounts import amount_clashes
from .clash import Clash
from .dates import date_clashes
from .directions import direction_clashes
from .echoes import echo_clashes
from .events import tells_of_two_events
from .facts import read_facts
from .people import people_clashes
from .places import place_clashes

__all__ = ["Clash", "find_contradictions"]


def find_contradictions(
    parsed: Parsed, entities: Sequence[Entity], attributions: Sequence[Attribution], figures: Sequence[Figure]
) -> list[Clash]:
    """Return the contradictions inside the article, in order of the odd one out."""
    facts = read_facts(parsed, entities, attributions)
    found = [
        *place_clashes(parsed, entities, facts),
        *amount_clashes(parsed, entities, facts, figures),
        *age_clashes(parsed, entities, figures),
        *date_clashes(facts),
        *people_clashes(parsed, entities),
        *direction_clashes(facts),
    ]
    known = SpanIndex((c, [c.odd]) for c in found)
    found += [e for e in echo_clashes(parsed, entities, figures) if not _is_known(e, known)]
    found = [c for c in found if c.what != "number" or not tells_of_two_events(parsed, figures, c)]
    return sorted(found, key=lambda c: (c.odd, c.what))


def _is_known(echo: Clash, known: SpanIndex[Clash]) -> bool:
    """Tell whether another way of looking found the same passage."""
    return any(c.what == echo.what for c in known.near(echo.odd))
