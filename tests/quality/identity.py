"""Which entity of the gold an entity of an explainer is: the one whose names it holds most of."""

from __future__ import annotations

from collections import Counter

from generator.model import Entity, EntityKind, Explainer, MentionKind, Span

from .gold import Gold, GoldEntity


def names_of(entity: Entity) -> list[Span]:
    """Return the places where an entity is named, not merely meant."""
    return [m.span for m in entity.mentions if m.kind is MentionKind.NAME]


class Identity:
    """The entities of one explainer, matched to the gold of its article."""

    def __init__(self, gold: Gold, made: Explainer) -> None:
        """Match each entity to the gold entity with which it shares most names, or descriptions."""
        self.gold_of: dict[str, GoldEntity] = {}
        for entity in made.entities:
            shared = Counter(
                number
                for span in names_of(entity) or [m.span for m in entity.mentions]
                for number, want in enumerate(gold.entities)
                if any(span.overlaps(m) for m in want.mentions)
            )
            if shared:
                self.gold_of[entity.id] = gold.entities[shared.most_common(1)[0][0]]

    def is_person(self, id: str | None) -> bool:
        """Tell whether an entity is one of the people of the gold."""
        return id in self.gold_of and self.gold_of[id].kind is EntityKind.PERSON

    def means(self, id: str | None, name: str | None) -> bool:
        """Tell whether the entity with this id is the gold entity of that name."""
        return id is not None and id in self.gold_of and self.gold_of[id].name == name
