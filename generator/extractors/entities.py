"""Actors: people, organisations, countries, places and groups, with all their names."""

from __future__ import annotations

from ..model import Entity, EntityKind, Mention, MentionKind, Span
from ..parsing.language import Parsed
from .naming.actor import Actor, form_of, fullest, id_words, label
from .naming.corrections import apply
from .naming.descriptions import descriptions, descriptions_of_body
from .naming.found import Found
from .naming.gender import gender_of_words, genders
from .naming.groups import Group, find_groups
from .naming.identity import slug, unique
from .naming.resolving import resolve
from .naming.titles import titles_before


def extract_entities(parsed: Parsed) -> tuple[Entity, ...]:
    """Return the actors of an article: people first, then organisations, countries, places, groups.

    Within a kind they stand in order of first mention.  A mention may lie in the longer name of another
    actor (*Texas* in *University of Texas*); none lies in boilerplate.  `article.corrections` are applied.
    """
    actors = apply(parsed, resolve(parsed))
    names = {i: m for a in actors for m in a.mentions for i in range(m.first, m.last)}
    people = [a for a in actors if a.kind is EntityKind.PERSON]
    said = dict(zip(map(id, people), genders(parsed, [a.mentions for a in people]), strict=True))
    taken: set[str] = set()
    made = []
    for actor in actors:
        roles = _roles(parsed, actor, names)
        made.append(_entity(parsed, actor, taken, roles, said.get(id(actor))))
    made += [_group(parsed, group, taken) for group in find_groups(parsed, set(names))]
    order = list(EntityKind)
    return tuple(sorted(made, key=lambda e: (order.index(e.kind), e.mentions[0].span)))


def _roles(parsed: Parsed, actor: Actor, names: dict[int, Found]) -> tuple[Span, ...]:
    """Return how the article introduces a person or an organisation, each wording once."""
    if actor.kind not in {EntityKind.PERSON, EntityKind.ORGANIZATION}:
        return ()
    doc = parsed.doc
    kept: dict[str, Span] = {}
    for mention in actor.mentions:
        if actor.kind is EntityKind.PERSON:
            spans = titles_before(doc, mention, names) + descriptions(doc, mention, names)
        else:
            spans = descriptions_of_body(doc, mention)
        for span in spans:
            words = _bare(parsed.article[span])
            told = any(known == words or known.endswith(f" {words}") for known in kept)
            if not told and not any(span.overlaps(other) for other in kept.values()):
                kept[words] = span
    return tuple(sorted(kept.values()))


def _bare(role: str) -> str:
    """Return a role without its article: *treasurer*, which *state treasurer* has told."""
    first, _, rest = role.casefold().partition(" ")
    return rest if rest and first in {"the", "a", "an", "his", "her", "their"} else role.casefold()


def _entity(
    parsed: Parsed, actor: Actor, taken: set[str], roles: tuple[Span, ...], gender: str | None
) -> Entity:
    chosen = fullest(actor)
    name = label(actor, " ".join(parsed.article[chosen.span].split()))
    mentions = tuple(
        Mention(m.span, MentionKind.NAME, actor.forms.get(m.first) or form_of(m.text, chosen.text))
        for m in sorted([*actor.mentions, *actor.nested], key=lambda m: m.span)
    )
    if actor.kind is EntityKind.PERSON and gender is None:
        gender = gender_of_words(w for role in roles for w in parsed.article[role].split()[-2:])
    return Entity(
        id=unique(slug(id_words(actor)), taken),
        name=name,
        kind=actor.kind,
        mentions=mentions,
        roles=roles,
        country=actor.country,
        gender=gender,
    )


def _group(parsed: Parsed, group: Group, taken: set[str]) -> Entity:
    """Return an unnamed group under the fullest words the article has for it."""
    fullest_span = max(group.mentions, key=lambda s: (s.end - s.start, -s.start))
    name = " ".join(parsed.article[fullest_span].split())
    mentions = tuple(Mention(span, MentionKind.NOMINAL) for span in group.mentions)
    return Entity(id=unique(slug(name), taken), name=name, kind=EntityKind.GROUP, mentions=mentions)
