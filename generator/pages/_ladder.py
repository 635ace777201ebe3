"""How firmly is it said?  The wordings of the main claim, the headline's first."""

from __future__ import annotations

from ..items import Item
from ..model import Explainer, Rung, Strength, Voice
from ._places import Places, link
from ._sheet import Sheet, heading, table
from ._voices import ARTICLE, NO_SOURCE, actor

PAGE = "index"

_STRENGTHS = {
    Strength.ASSERTED: "Stated as a fact",
    Strength.ATTRIBUTED: "Said by a source",
    Strength.EVIDENCE: "Said to have evidence",
    Strength.REPORTED: "Reported",
    Strength.POSSIBLE: "Put as a possibility",
    Strength.CONDITIONAL: "With a condition",
    Strength.NOT_CONFIRMED: "Not confirmed",
}


def ladder(explainer: Explainer, places: Places) -> Item:
    """Return the table of the ladder."""
    sheet = Sheet(explainer)
    rows = []
    for rung in explainer.ladder:
        words = sheet.italic(rung.span, link(PAGE, places.home(rung.span)))
        if words:
            rows.append((words, _rung_voice(explainer, rung), _STRENGTHS[rung.strength]))
    columns = ("The article’s words", "Who says so", "How firmly")
    return sheet.item("how-firmly", heading(2, "How firmly is it said?", "how-firmly"), table(columns, rows))


def _rung_voice(explainer: Explainer, rung: Rung) -> str:
    match rung.voice:
        case Voice.HEADLINE:
            return "The headline"
        case Voice.ARTICLE:
            return ARTICLE
        case Voice.SOURCE:
            return actor(explainer, rung.speaker, PAGE) or NO_SOURCE
