"""Figures side by side: the amounts of a question that count the same thing, on one scale."""

from __future__ import annotations

from ..items import Item, Picture
from ..markdown import visible
from ..model import Explainer, Figure, OpenQuestion
from ..nearby import nearby
from ..pictures import Quantity, draw_ranges
from ._sheet import Sheet, image, line
from ._voices import entity_of

_NO_SOURCE = "No source named"
_SHORT = 24
"""Letters up to which an amount is written in the article's words; else in figures."""


def amounts(explainer: Explainer, question: OpenQuestion, question_id: str) -> Item | None:
    """Return the figures of *question* on one scale, `None` unless two or more may be compared."""
    found = [f for f in nearby(explainer).figures_of(question) if f.low is not None]
    if not question.comparable or len(found) < 2 or len({f.kind for f in found}) > 1:  # noqa: PLR2004
        return None
    rows = [q for f in found if (q := _quantity(explainer, f))]
    id = question_id.replace("question-", "amounts-", 1)
    picture = Picture(name=id, svg=draw_ranges(rows, "Figures that differ"))
    note = "" if all(q.exact for q in rows) else "A hollow dot: the article does not give it as exact"
    return Sheet(explainer).item(
        id,
        image(picture, "The figures of the table above on one scale", id=id),
        line("The figures of the table above, on one scale", note, kind="small"),
        picture=picture,
    )


def _quantity(explainer: Explainer, figure: Figure) -> Quantity | None:
    if figure.low is None:
        return None
    high = figure.low if figure.high is None else figure.high
    entity = entity_of(explainer, figure.speaker)
    source = explainer.article[figure.source] if figure.source else _NO_SOURCE
    words = " ".join(visible(explainer.article[figure.span]).split())
    numbers = f"{figure.low:,}" if figure.low == high else f"{figure.low:,}–{high:,}"
    return Quantity(
        entity.name if entity else source,
        figure.low,
        high,
        words if len(words) <= _SHORT else numbers,
        exact=figure.approx is None or figure.low != high,
    )
