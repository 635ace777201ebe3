"""The editor's word on actors without a name, who are known only when all has been read."""

from __future__ import annotations

from dataclasses import replace

from ...model import Article, Attribution, Entity, EntityKind, MentionKind, ResolvedBy, Span
from .calling import bearers, first_found, former, is_id, key, stands


def meant(article: Article, name: str, entities: tuple[Entity, ...]) -> list[Entity]:
    """Return whom an editor means by *name*: by id, else by name, else all that the article mentions so.

    Case does not count, nor does an article before the words: *the general*.  *Mrs Roe* means whoever is
    called so where it stands, *the mayor* whom the article introduces so, *Roe* also whom it never calls by
    the surname alone.  The id that somebody had before they were found to be the same as another still
    means them.
    """
    return first_found(
        lambda: [e for e in entities if is_id(name, e.id)],
        lambda: [e for e in entities if key(e.name) == key(name)],
        lambda: _mentioned(article, key(name), entities, MentionKind.NAME),
        lambda: [e for e in entities if any(stands(article.text, s, name) for s in _spans(e))],
        lambda: [e for e in entities if former([article[s] for s in _spans(e)], name)],
        lambda: [e for e in entities if any(key(article[r]) == key(name) for r in e.roles)],
        lambda: bearers(
            [(e, article[s]) for e in entities if e.kind is EntityKind.PERSON for s in _spans(e)], name
        ),
        lambda: _mentioned(article, key(name), entities, MentionKind.NOMINAL),
    )


def agree(
    article: Article, entities: tuple[Entity, ...], attributions: tuple[Attribution, ...]
) -> tuple[tuple[Entity, ...], tuple[Attribution, ...]]:
    """Return entities and attributions with `same` and `kinds` applied to those who have no name, too."""
    moved: dict[str, str] = {}
    for names in article.corrections.same:
        found = list({e.id: e for n in names for e in meant(article, n, entities)}.values())
        if len(found) > 1:
            first, *others = found[:1] + [e for e in found[1:] if not (found[0].is_named and e.is_named)]
            moved |= {e.id: first.id for e in others}
            whole = _joined(first, others)
            entities = tuple(whole if e.id == first.id else e for e in entities if e not in others)
    for name, kind in article.corrections.kinds:
        unnamed = {e.id for e in meant(article, name, entities) if not e.is_named}
        entities = tuple(replace(e, kind=EntityKind(kind)) if e.id in unnamed else e for e in entities)
    for names in article.corrections.same:
        for who in [e for n in names for e in meant(article, n, entities)][:1]:
            attributions = tuple(
                replace(a, speaker=who.id, resolved_by=ResolvedBy.EDITOR)
                if any(speaks_as(article, a, n) and not meant(article, n, entities) for n in names)
                else a
                for a in attributions
            )
    order = list(EntityKind)
    entities = tuple(sorted(entities, key=lambda e: (order.index(e.kind), e.mentions[0].span)))
    speaking = tuple(replace(a, speaker=moved.get(a.speaker or "", a.speaker)) for a in attributions)
    return entities, speaking


def speaks_as(article: Article, attribution: Attribution, name: str) -> bool:
    """Tell whether the article calls the source of *attribution* so: *the general*."""
    return attribution.source is not None and key(article[attribution.source]) == key(name)


def _spans(entity: Entity) -> list[Span]:
    return [m.span for m in entity.mentions if m.kind is MentionKind.NAME]


def _mentioned(
    article: Article, wanted: str, entities: tuple[Entity, ...], kind: MentionKind
) -> list[Entity]:
    return [e for e in entities if any(m.kind is kind and key(article[m.span]) == wanted for m in e.mentions)]


def _joined(first: Entity, others: list[Entity]) -> Entity:
    mentions = list(first.mentions)
    for mention in (m for e in others for m in e.mentions):
        if not any(mention.span.overlaps(m.span) for m in mentions):
            mentions.append(mention)
    roles = sorted({r for e in (first, *others) for r in e.roles})
    return replace(first, mentions=tuple(sorted(mentions, key=lambda m: m.span)), roles=tuple(roles))
