"""Names inside names: *Texas* in *University of Texas*, *Andy Warhol* in *the Andy Warhol Foundation*."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import EntityKind, NameForm, Span
from ...tokens import Doc
from .found import Found
from .gazetteer import fold, lookup
from .tokens import span_of, words


def nested(
    doc: Doc, outer: Found, owners: dict[str, int], countries: dict[str, int]
) -> Iterator[tuple[int, Found]]:
    """Yield the actors that are named within a longer name, with the place where.

    *owners* maps the folded names of actors to their numbers, *countries* the codes of countries: a
    name counts here only if the article names its bearer elsewhere too.
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
            if owner is not None:
                whole = span_of(doc, first, last)
                yield owner, Found(first, last, Span(whole.start, whole.start + len(text)), text, known=known)
                first = last - 1
                break
        first += 1
