"""Who speaks: names of actors with their links, the words for how it was found out."""

from __future__ import annotations

from ..markdown import escape
from ..model import (
    Attribution,
    Entity,
    EntityKind,
    Explainer,
    Modality,
    Polarity,
    ResolvedBy,
)
from ..nearby import nearby
from ._held import is_hidden
from ._naming import name_of
from ._passages import ACTORS
from ._places import link
from ._sheet import Sheet

LISTED = (EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.ORGANIZATION, EntityKind.GROUP)
"""Kinds that the page of actors shows."""
ARTICLE = "The article"
NO_SOURCE = "The article names no source"

_MODALITIES = {
    Modality.CONDITIONAL: "With a condition",
    Modality.POSSIBLE: "Put as a possibility",
    Modality.INTENDED: "An intention",
    Modality.ASKED: "A question",
    Modality.REPORTED: "As reported by others",
}
_POLARITIES = {Polarity.NEGATIVE: "Did not say", Polarity.WITHHELD: "Did not say"}


def entity_of(explainer: Explainer, id: str | None) -> Entity | None:
    """Return the actor with this id."""
    return nearby(explainer).entities.get(id) if id is not None else None


def actor_id(entity: Entity) -> str:
    """Return the id of an actor's place on the page of actors."""
    return f"actor-{entity.id}"


def is_listed(explainer: Explainer, entity: Entity) -> bool:
    """Tell whether the page of actors shows *entity*."""
    return entity.kind in LISTED and not is_hidden(explainer, entity.id)


def actor(explainer: Explainer, id: str | None, page: str) -> str:
    """Return an actor's name, linked from *page*; empty when there is no such actor."""
    entity = entity_of(explainer, id)
    if entity is None:
        return ""
    name = escape(name_of(entity))
    return f"[{name}]({link(page, (ACTORS, actor_id(entity)))})" if is_listed(explainer, entity) else name


def speaker(sheet: Sheet, explainer: Explainer, attribution: Attribution, page: str) -> str:
    """Return who said it: the actor, else the article's words for the source, else a label."""
    named = actor(explainer, attribution.speaker, page)
    if named or attribution.source is None:
        return named or NO_SOURCE
    words = sheet.italic(attribution.source)
    return f"{words}, speaker not resolved" if words else "Speaker not resolved"


def resolution(sheet: Sheet, explainer: Explainer, attribution: Attribution) -> str:
    """Return how the speaker was found, where the words beside the statement are not what we call them."""
    match attribution.resolved_by:
        case ResolvedBy.PRONOUN | ResolvedBy.TITLE:
            if _is_called_so(explainer, attribution):
                return ""
            words = sheet.italic(attribution.source)
            return f"Speaker read from {words}" if words else "Speaker read from the words before"
        case ResolvedBy.CONTINUATION:
            return "Speaker read from the passage before"
        case ResolvedBy.INTERVIEW:
            return "Speaker read from the form of the interview"
        case ResolvedBy.EDITOR:
            return "Speaker named by the editor"
        case _:
            return ""


def _is_called_so(explainer: Explainer, attribution: Attribution) -> bool:
    """Tell whether the source is an unnamed actor in the very words that stand for it on the pages."""
    entity = entity_of(explainer, attribution.speaker)
    if entity is None or attribution.source is None or entity.is_named:
        return False
    words = " ".join(explainer.article[attribution.source].split()).casefold()
    return words in {entity.name.casefold(), f"the {entity.name}".casefold()}


def firmness(attribution: Attribution) -> tuple[str, ...]:
    """Return the labels for what is not plainly asserted."""
    found = (_POLARITIES.get(attribution.polarity), _MODALITIES.get(attribution.modality))
    return tuple(label for label in found if label)


def statements_by(explainer: Explainer, entity: Entity) -> tuple[Attribution, ...]:
    """Return what *entity* says, or does not say."""
    return nearby(explainer).statements.get(entity.id, ())
