"""Cards: the way from the overview to the other pages, with what is there."""

from __future__ import annotations

from ..items import Item
from ..model import AttributionKind, EntityKind, Explainer, QuestionStatus
from ._places import Places
from ._sheet import Sheet, count
from ._voices import is_listed
from .open_questions import shown_questions
from .timeline import entries


def cards(explainer: Explainer, places: Places) -> Item:
    """Return the cards; of a timeline only where there is one."""
    found = [
        ("background", "Background", _background(explainer)),
        ("actors", "Actors", _actors(explainer)),
        ("quotes", "Quotes", _quotes(explainer)),
        ("open-questions", "Open questions", _questions(explainer, places)),
    ]
    if dated := entries(explainer, places):
        found.append(("timeline", "Timeline", count(len(dated), "entry", "entries")))
    blocks = "\n\n".join(f"- **[{title}]({name}.md)**\n\n    {text}" for name, title, text in found)
    text = f'<div class="grid cards" id="pages" markdown>\n\n{blocks}\n\n</div>'
    return Sheet(explainer).item("pages", text)


def _background(explainer: Explainer) -> str:
    number = len(explainer.background)
    return count(number, "statement") if number else "Nothing from before the news"


def _actors(explainer: Explainer) -> str:
    kinds = [e.kind for e in explainer.entities if is_listed(explainer, e)]
    people, countries = kinds.count(EntityKind.PERSON), kinds.count(EntityKind.COUNTRY)
    others = len(kinds) - people - countries
    parts = (
        count(people, "person", "people") if people else "",
        count(countries, "country", "countries") if countries else "",
        count(others, "other") if others else "",
    )
    return " · ".join(p for p in parts if p) or "Nobody is named"


def _quotes(explainer: Explainer) -> str:
    quoted = [a for a in explainer.attributions if a.kind is not AttributionKind.INDIRECT]
    speakers = len({a.speaker for a in quoted if a.speaker})
    if not quoted:
        return "The article quotes nobody."
    return count(len(quoted), "quote") + (f" · {count(speakers, 'speaker')}" if speakers else "")


def _questions(explainer: Explainer, places: Places) -> str:
    statuses = [q.status for q in shown_questions(explainer, places)]
    labels = {
        QuestionStatus.OPEN: "open",
        QuestionStatus.CONDITIONAL: "said with “if”",
        QuestionStatus.ANSWERED: "answered in the article",
    }
    parts = [f"{n} {label}" for status, label in labels.items() if (n := statuses.count(status))]
    return " · ".join(parts) or "The article marks nothing as open."
