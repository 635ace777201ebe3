"""Names inside names: *Texas* in *University of Texas*, *Andy Warhol* in *the Andy Warhol Foundation*."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import EntityKind, NameForm, Span
from ...parsing.tokens import Doc
from .actor import Actor
from .found import Found
from .gazetteer import fold, lookup
from .names import is_full
from .tokens import span_of, words


def _nested(
    doc: Doc, outer: Found, holder: int | None, owners: dict[str, int], countries: dict[str, int]
) -> Iterator[tuple[int, Found]]:
    """Yield the actors that are named within a longer name, with the place where.

    *owners* maps the folded names of actors to their numbers, *countries* the codes of countries: a
    name counts here only if the article names its bearer elsewhere too.  A shorter name of the *holder* of
    the whole may hold others.
    """
    first = outer.first
    while first < outer.last:
        for last in range(outer.last, first, -1):
            if last - first == outer.last - outer.first:
                continue
            text = fold(words(doc, first, last)).removesuffix("'s")
            known = lookup(text)
            if known and known.form in {NameForm.ADJECTIVE, NameForm.CAPITAL}:
                continue
            owner = (
                countries.get(known.key) if known and known.kind is EntityKind.COUNTRY else owners.get(text)
            )
            if owner is not None and owner != holder:
                whole = span_of(doc, first, last)
                yield owner, Found(first, last, Span(whole.start, whole.start + len(text)), text, known=known)
                first = last - 1
                break
        first += 1


def nest(doc: Doc, actors: list[Actor], found: list[Found]) -> None:
    """Add to each actor the mentions inside longer names, of organisations, of events, of nobody."""
    owners: dict[str, int] = {}
    countries: dict[str, int] = {}
    taken = {i: n for n, a in enumerate(actors) for m in a.mentions for i in range(m.first, m.last)}
    for n, actor in enumerate(actors):
        if actor.country:
            countries[actor.country] = n
        elif actor.kind is not EntityKind.GROUP:
            for mention in actor.mentions:
                owners.setdefault(mention.text, n)
    for outer in found:
        holder = taken.get(outer.first)
        if (
            outer.last - outer.first > 1
            and outer.known is None
            and (holder is None or actors[holder].kind is not EntityKind.PERSON)
        ):
            for n, inner in _nested(doc, outer, holder, owners, countries):
                first = outer.first if holder is None else actors[holder].mentions[0].first
                if not _is_namesake(actors[n], inner, first):
                    actors[n].nested.append(inner)


def _is_namesake(actor: Actor, inner: Found, first: int) -> bool:
    """Tell whether a surname in a body's name is not certainly this person's.

    So with *Roe Hill*, which the article names at token *first*, before any Roe.
    """
    person = actor.kind is EntityKind.PERSON and not is_full(inner.text)
    return person and all(m.first > first for m in actor.mentions)
