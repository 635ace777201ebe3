"""Entities with what the search for speakers found: unnamed sources, pronouns, descriptions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ...model import Entity, EntityKind, Mention, MentionKind, Span
from ..naming.identity import slug, unique
from .claims import Claim
from .discourse import Discourse
from .scene import Scene
from .speakers import Found


def with_unnamed(
    claims: list[Claim], found: list[Found], entities: tuple[Entity, ...]
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """Return the entities with new ones for unnamed sources, and the id of each referent.

    Several people without a name, and a body that is only described, are a group; the author, whom the
    article need not name, goes by the byline.  *The Republican nominee* may be somebody named: such a one
    is an actor only when quoted more than once, so that the quotations stand together.
    """
    taken = {e.id for e in entities}
    ids = {e.id: e.id for e in entities}
    times = Counter(f[0].key for f in found if f is not None and f[0].entity is None)
    made: dict[str, Entity] = {}
    for claim, f in zip(claims, found, strict=True):
        if f is None or f[0].entity is not None or f[0].key in ids:
            continue
        referent = f[0]
        sure = not referent.person or referent.writes or referent.apart or times[referent.key] > 1
        if claim.source is None or not sure:
            continue
        id = unique(slug(referent.words), taken)
        ids[referent.key] = id
        kind = EntityKind.PERSON if referent.person else EntityKind.GROUP
        how = MentionKind.PRONOUN if referent.writes else MentionKind.NOMINAL
        mention = Mention(referent.span or claim.source.span, how)
        made[id] = Entity(id=id, name=referent.words, kind=kind, mentions=(mention,), gender=referent.gender)
    return (*entities, *made.values()), ids


def with_mentions(
    scene: Scene, entities: tuple[Entity, ...], discourse: Discourse, ids: dict[str, str]
) -> tuple[Entity, ...]:
    """Return the entities with the pronouns and descriptions that were read as them."""
    more: dict[str, set[Mention]] = {}
    for i, kind in discourse.how.items():
        id = ids.get(discourse.at[i].key)
        if id is not None and kind is not MentionKind.NAME:
            token = scene.parsed.doc[i]
            span = Span(token.idx, token.idx + len(token))
            more.setdefault(id, set()).add(Mention(span, kind))
    return tuple(_enriched(e, more.get(e.id, set()), discourse) for e in entities)


def _enriched(entity: Entity, more: set[Mention], discourse: Discourse) -> Entity:
    fresh = {m for m in more if not any(m.span.overlaps(o.span) for o in entity.mentions)}
    gender = entity.gender
    if gender is None and entity.kind is EntityKind.PERSON:
        gender = discourse.genders.get(entity.id)
    return replace(
        entity, mentions=tuple(sorted({*entity.mentions, *fresh}, key=lambda m: m.span)), gender=gender
    )
