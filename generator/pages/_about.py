"""Who speaks about whom: whose words name which other actors, as a picture and as a list."""

from __future__ import annotations

from collections import Counter

from ..items import Item, Picture
from ..model import Attribution, EntityKind, Explainer, MentionKind, Polarity
from ..nearby import nearby
from ..pictures import Relation, draw_relations
from ._naming import name_of
from ._sheet import Sheet, heading, image, line
from ._voices import actor, entity_of, is_listed

_ID = "who-speaks-about-whom"
_TITLE = "Who speaks about whom"
_NOTE = (
    "A line means: words that the article attributes to the one name the other; "
    "the number says in how many statements, if in more than one"
)
_LEAST_PAIRS, _MOST = 4, 7
_GROUP_MENTIONS = 3
"""From which a group without a name of its own (*people*, *customers*) is somebody in the article."""


def about(explainer: Explainer, page: str) -> Item | None:
    """Return who names whom, `None` with fewer than four pairs, or none about whom two speak."""
    pairs = _pairs(explainer)
    targets = [target for _, target in pairs]
    if len(targets) < _LEAST_PAIRS or len(set(targets)) in {1, len(targets)}:
        return None
    names = {e.id: name_of(e) for e in explainer.entities}
    relations = [Relation(names[a], names[b], n) for (a, b), n in pairs.items()]
    picture = Picture(name=_ID, svg=draw_relations(relations, ("Who speaks", "About whom"), _TITLE))
    return Sheet(explainer).item(
        _ID,
        heading(2, _TITLE, _ID),
        image(
            picture, "Lines between those who speak and those whom they name; the list below says the same"
        ),
        "\n".join(_row(explainer, page, source, pairs) for source in dict.fromkeys(a for a, _ in pairs)),
        line(_NOTE, kind="small"),
        picture=picture,
    )


def _pairs(explainer: Explainer) -> dict[tuple[str, str], int]:
    """Return how many statements of the one name the other, in order of position.

    Of more than seven on a side, those with the most statements are kept.
    """
    found: Counter[tuple[str, str]] = Counter()
    for statement in explainer.attributions:
        if statement.polarity is Polarity.POSITIVE and _shown(explainer, statement.speaker):
            found.update((statement.speaker or "", id) for id in _named(explainer, statement))
    for side in (0, 1):
        totals: Counter[str] = Counter()
        for pair, number in found.items():
            totals[pair[side]] += number
        kept = {id for id, _ in totals.most_common(_MOST)}
        found = Counter({pair: n for pair, n in found.items() if pair[side] in kept})
    return dict(found)


def _shown(explainer: Explainer, id: str | None) -> bool:
    entity = entity_of(explainer, id)
    return entity is not None and is_listed(explainer, entity)


def _named(explainer: Explainer, statement: Attribution) -> list[str]:
    """Return the actors that a statement names, other than the one who makes it."""
    spans = (*statement.content, *statement.quoted)
    return [
        entity.id
        for entity in nearby(explainer).named.near(*spans)
        if entity.id != statement.speaker
        and is_listed(explainer, entity)
        and (entity.kind is not EntityKind.GROUP or len(entity.mentions) >= _GROUP_MENTIONS)
        and any(
            m.kind is not MentionKind.PRONOUN and any(s.contains(m.span) for s in spans)
            for m in entity.mentions
        )
    ]


def _row(explainer: Explainer, page: str, source: str, pairs: dict[tuple[str, str], int]) -> str:
    names = [
        f"{actor(explainer, b, page)} ({n})" if n > 1 else actor(explainer, b, page)
        for (a, b), n in pairs.items()
        if a == source
    ]
    return f"- {actor(explainer, source, page)} about {', '.join(names)}"
