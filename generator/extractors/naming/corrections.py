"""The editor's word on who is who, from the `.yml` beside the seed."""

from __future__ import annotations

from dataclasses import replace

from ...language import Parsed
from ...model import EntityKind
from .actor import Actor, fullest, id_words
from .declared import declare
from .found import Found
from .gazetteer import fold
from .identity import slug, unique


def apply(parsed: Parsed, actors: list[Actor]) -> list[Actor]:
    """Return *actors* with the article's corrections applied: kinds, what differs, what is the same.

    An actor is meant by its id, its name or any name that the article has for it, in upper or lower case.
    A kind given to words that are nobody's name makes an actor of them.  What matches nothing changes
    nothing here; that is for the checks to tell.
    """
    corrections = parsed.article.corrections
    for name, kind in corrections.kinds:
        if find(actors, name):
            actors = _with_kind(actors, name, EntityKind(kind))
        else:
            actors = declare(parsed, actors, name, EntityKind(kind))
    for names in corrections.different:
        actors = _apart(actors, names)
    for names in corrections.same:
        actors = _together(actors, names)
    return sorted(actors, key=lambda a: a.mentions[0].first)


def find(actors: list[Actor], name: str) -> list[Actor]:
    """Return whom *name* means: the actor with that id, else with that full name, else all so mentioned."""
    ids = ids_of(actors)
    key = _key(name)
    return (
        [a for a, id in zip(actors, ids, strict=True) if id == name.casefold()]
        or [a for a in actors if _key(fullest(a).text) == key]
        or [a for a in actors if any(_key(m.text) == key for m in a.mentions)]
    )


def ids_of(actors: list[Actor]) -> list[str]:
    """Return the id of each actor, in the same order, as the explainer has it."""
    taken: set[str] = set()
    return [unique(slug(id_words(actor)), taken) for actor in actors]


def _key(name: str) -> str:
    return fold(name).casefold()


def _split(actor: Actor, name: str) -> tuple[Actor | None, Actor | None]:
    """Part the mentions spelt *name* from the others; `None` for a part without any."""

    def is_so(mention: Found) -> bool:
        return _key(mention.text) == _key(name)

    own = [m for m in actor.mentions if is_so(m)]
    others = [m for m in actor.mentions if not is_so(m)]
    rest = replace(actor, mentions=others, nested=[m for m in actor.nested if not is_so(m)])
    part = Actor(actor.kind, own, nested=[m for m in actor.nested if is_so(m)])
    return (rest if others else None), (part if own else None)


def _with_kind(actors: list[Actor], name: str, kind: EntityKind) -> list[Actor]:
    """Give the bearer of *name* that kind; where it is but one of its names, only those mentions."""
    changed: list[Actor] = []
    meant = find(actors, name)
    ids = dict(zip(map(id, actors), ids_of(actors), strict=True))
    for actor in actors:
        if actor.kind is kind or not any(actor is a for a in meant):
            changed.append(actor)
        elif ids[id(actor)] == name.casefold() or _key(fullest(actor).text) == _key(name):
            changed.append(_as_kind(actor, kind))
        else:
            rest, part = _split(actor, name)
            changed += [a for a in (rest, _as_kind(part, kind) if part else None) if a]
    return changed


def _as_kind(actor: Actor, kind: EntityKind) -> Actor:
    country = actor.country if kind is EntityKind.COUNTRY else None
    return Actor(kind, actor.mentions, country, actor.forms if country else {}, actor.nested)


def _apart(actors: list[Actor], names: tuple[str, ...]) -> list[Actor]:
    """Part an actor that bears several of *names*: each name by itself, the rest with its full name."""
    parted: list[Actor] = []
    by_id = dict(zip(ids_of(actors), actors, strict=True))
    spelt = [fullest(by_id[n.casefold()]).text if n.casefold() in by_id else n for n in names]
    for actor in actors:
        borne = [n for n in spelt if any(_key(m.text) == _key(n) for m in actor.mentions)]
        main = next((n for n in borne if _key(n) == _key(fullest(actor).text)), borne[0] if borne else "")
        rest: Actor | None = actor
        for name in borne:
            if rest is not None and name != main:
                rest, part = _split(rest, name)
                parted += [part] if part else []
        parted += [rest] if rest else []
    return parted


def _together(actors: list[Actor], names: tuple[str, ...]) -> list[Actor]:
    """Merge the bearers of *names* into the bearer of the first that anyone bears."""
    bearers = [a for n in names for a in find(actors, n)]
    if not bearers:
        return actors
    first = bearers[0]
    merged = [a for a in actors if any(a is b for b in bearers)]
    whole = Actor(
        first.kind,
        sorted((m for a in merged for m in a.mentions), key=lambda m: m.first),
        first.country,
        {i: f for a in merged for i, f in a.forms.items()},
        [m for a in merged for m in a.nested],
        named=fullest(first) if first.named is None else first.named,
    )
    return [whole, *(a for a in actors if not any(a is m for m in merged))]
