"""The editor's word on who is who, from the `.yml` beside the seed."""

from __future__ import annotations

from dataclasses import replace

from ...model import EntityKind
from ...parsing.language import Parsed
from .actor import Actor, fullest
from .calling import find, in_full, is_part, is_so, key
from .declared import declare


def apply(parsed: Parsed, actors: list[Actor]) -> list[Actor]:
    """Return *actors* with the article's corrections applied: kinds, what differs, what is the same.

    An actor is meant by its id, its name or any name that the article has for it, in upper or lower case.
    A kind given to words that are nobody's name makes an actor of them.  What matches nothing changes
    nothing here; that is for the checks to tell.
    """
    corrections, text = parsed.article.corrections, parsed.article.text
    for name, kind in corrections.kinds:
        if find(text, actors, name):
            actors = _with_kind(text, actors, name, EntityKind(kind))
        else:
            actors = declare(parsed, actors, name, EntityKind(kind))
    for names in corrections.different:
        actors = _apart(text, actors, names)
    for names in corrections.same:
        actors = _together(text, actors, names)
    return sorted(actors, key=lambda a: a.mentions[0].first)


def _split(text: str, actor: Actor, name: str) -> tuple[Actor | None, Actor | None]:
    """Part the mentions spelt *name* from the others; `None` for a part without any."""
    own = [m for m in actor.mentions if is_so(text, m, name)]
    others = [m for m in actor.mentions if m not in own]
    inside = [m for m in actor.nested if is_so(text, m, name)]
    rest = replace(actor, mentions=others, nested=[m for m in actor.nested if m not in inside])
    part = Actor(
        actor.kind,
        own,
        actor.country,
        {m.first: actor.forms[m.first] for m in own if m.first in actor.forms},
        inside,
    )
    return (rest if others else None), (part if own else None)


def _with_kind(text: str, actors: list[Actor], name: str, kind: EntityKind) -> list[Actor]:
    """Give the bearer of *name* that kind; where it is but one of its names, only those mentions."""
    changed: list[Actor] = []
    whole, meant = in_full(actors, name), find(text, actors, name)
    for actor in actors:
        if actor.kind is kind or not any(actor is a for a in meant):
            changed.append(actor)
            continue
        rest, part = (None, actor) if whole else _split(text, actor, name)
        if part is None:  # a surname that the article never uses alone
            rest, part = None, actor
        changed += [a for a in (rest, _as_kind(part, kind)) if a]
    return changed


def _as_kind(actor: Actor, kind: EntityKind) -> Actor:
    country = actor.country if kind is EntityKind.COUNTRY else None
    return Actor(kind, actor.mentions, country, actor.forms if country else {}, actor.nested)


def _apart(text: str, actors: list[Actor], names: tuple[str, ...]) -> list[Actor]:
    """Part an actor that bears several of *names*: each name by itself, the rest with its full name."""
    parted: list[Actor] = []
    spelt = [fullest(found[0]).text if (found := in_full(actors, n)) else n for n in names]
    for actor in actors:
        borne = [n for n in spelt if any(is_so(text, m, n) for m in actor.mentions)]
        main = next((n for n in borne if key(n) == key(fullest(actor).text)), borne[0] if borne else "")
        rest: Actor | None = actor
        for name in borne:
            if rest is not None and name != main:
                rest, part = _split(text, rest, name)
                parted += [part] if part else []
        parted += [rest] if rest else []
    return parted


def _together(text: str, actors: list[Actor], names: tuple[str, ...]) -> list[Actor]:
    """Merge the bearers of *names* into the bearer of the first that anyone bears.

    A name that several bear or could, or one with a title, means only the mentions so spelt; so does part of
    another of *names*: of *Odd Halden, Halden* the second, where *Halden* was taken for a firm's.
    """
    merged: list[Actor] = []
    for name in names:
        for actor in find(text, actors, name):
            if any(actor is m for m in merged):
                continue
            rest, part = (
                _split(text, actor, name) if _means_mentions(text, actors, name, names) else (None, None)
            )
            taken = part or actor
            left = rest if part else None
            actors = [x for a in actors for x in ((taken, left) if a is actor else (a,)) if x]
            merged.append(taken)
    if not merged:
        return actors
    first = merged[0]
    whole = Actor(
        first.kind,
        sorted((m for a in merged for m in a.mentions), key=lambda m: m.first),
        first.country,
        {i: f for a in merged for i, f in a.forms.items()},
        [m for a in merged for m in a.nested],
        named=fullest(first) if first.named is None else first.named,
    )
    return [whole, *(a for a in actors if not any(a is m for m in merged))]


def _means_mentions(text: str, actors: list[Actor], name: str, names: tuple[str, ...]) -> bool:
    """Tell whether *name* means but the places where it stands, not the actor whose it is there."""
    if in_full(actors, name):
        return False
    titled = not any(key(m.text) == key(name) for a in actors for m in a.mentions)
    several = sum(any(is_part(m.text, name) for m in a.mentions) for a in actors) > 1
    full = [fullest(a).text for n in names for a in in_full(actors, n)]
    return titled or several or len(find(text, actors, name)) > 1 or any(is_part(f, name) for f in full)
