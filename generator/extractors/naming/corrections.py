"""The editor's word on who is who, from the `.yml` beside the seed."""

from __future__ import annotations

from dataclasses import replace

from ...lexicon import country_names
from ...model import Corrections, EntityKind
from .actor import Actor, fullest
from .gazetteer import fold
from .identity import slug


def apply(actors: list[Actor], corrections: Corrections) -> list[Actor]:
    """Return *actors* with the corrections applied: first kinds, then what differs, then what is the same.

    A name that matches no actor changes nothing here; that is for the checks to tell.
    """
    for name, kind in corrections.kinds:
        actors = _with_kind(actors, name, EntityKind(kind))
    for names in corrections.different:
        actors = _apart(actors, names)
    for names in corrections.same:
        actors = _together(actors, names)
    return sorted(actors, key=lambda a: a.mentions[0].first)


def _bears(actor: Actor, name: str) -> bool:
    """Tell whether *name* is the actor's id, or a name by which the article mentions it."""
    return _is_main(actor, name) or any(m.text == fold(name) for m in actor.mentions)


def _is_main(actor: Actor, name: str) -> bool:
    ids = {slug(fullest(actor).text)}
    if actor.country:
        ids.add(slug(country_names()[actor.country]))
    return name in ids or fullest(actor).text == fold(name)


def _split(actor: Actor, name: str) -> tuple[Actor | None, Actor | None]:
    """Part the mentions spelt *name* from the others; `None` for a part without any."""
    own = [m for m in actor.mentions if m.text == fold(name)]
    others = [m for m in actor.mentions if m.text != fold(name)]
    rest = replace(actor, mentions=others, nested=[m for m in actor.nested if m.text != fold(name)])
    part = Actor(actor.kind, own, nested=[m for m in actor.nested if m.text == fold(name)])
    return (rest if others else None), (part if own else None)


def _with_kind(actors: list[Actor], name: str, kind: EntityKind) -> list[Actor]:
    """Give the bearer of *name* that kind; where it is but one of its names, only those mentions."""
    changed: list[Actor] = []
    for actor in actors:
        if actor.kind is kind or not _bears(actor, name):
            changed.append(actor)
        elif _is_main(actor, name):
            changed.append(_as_kind(actor, kind))
        else:
            rest, part = _split(actor, name)
            changed += [a for a in (rest, _as_kind(part, kind) if part else None) if a]
    return changed


def _as_kind(actor: Actor, kind: EntityKind) -> Actor:
    country = actor.country if kind is EntityKind.COUNTRY else None
    return Actor(kind, actor.mentions, country, actor.forms if country else {}, actor.nested)


def _apart(actors: list[Actor], names: tuple[str, ...]) -> list[Actor]:
    """Part an actor that bears several of *names*: each name by itself, the rest with the first."""
    parted: list[Actor] = []
    for actor in actors:
        borne = [n for n in names if any(m.text == fold(n) for m in actor.mentions)]
        rest: Actor | None = actor
        for name in borne[1:]:
            if rest is not None:
                rest, part = _split(rest, name)
                parted += [part] if part else []
        parted += [rest] if rest else []
    return parted


def _together(actors: list[Actor], names: tuple[str, ...]) -> list[Actor]:
    """Merge the bearers of *names* into the bearer of the first that anyone bears."""
    bearers = [a for n in names for a in actors if _bears(a, n)]
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
