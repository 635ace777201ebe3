"""Where a name begins and ends: proposals of the parser, cut, widened and trimmed."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc, Token
from .cutting import Piece
from .descriptors import after_descriptor
from .gazetteer import lookup
from .hyphens import ends_in_syllable, over_hyphens
from .offices import after_portfolio, after_titles, before_office, without_titles
from .tokens import HYPHENS, POSSESSIVE, bare, is_joined, is_title, words
from .widening import (
    Region,
    over_complements,
    over_given,
    over_house,
    over_names,
    over_number,
    over_suffix,
)

_FEW = 4
_COURTESY = frozenset({"mr", "mrs", "ms", "mx", "messrs", "councillor", "councilor", "cllr"})
_NOBLE = frozenset({"dr", "prof", "rev", "sir", "dame", "lord", "lady", "princess", "countess", "duchess"})
"""Titles that also begin the names of bodies: *Lady Antebellum*, *Princess Cruises*."""
_CAPTIONS = frozenset({"Image", "Photo", "Photos", "Video", "Audio", "File", "Picture", "Credit"})
_MARKS = {"“": "”", "``": "''", "«": "»"}


def mend(region: Region, first: int, last: int, kind: EntityKind) -> Iterator[Piece]:
    """Yield the name or names in a proposal, without titles, articles, possessives and punctuation."""
    doc = region.doc
    first, last = _trim(doc, *over_hyphens(region, first, last))
    if (start := after_portfolio(doc, first, last)) > first:
        first, kind = start, EntityKind.PERSON
    if first >= last:
        return
    first = after_descriptor(doc, first, last)
    if (end := over_house(region, last)) > last:
        last, kind = end, EntityKind.ORGANIZATION
    first, last, kind = _as_person(region, first, last, kind)
    name = after_titles(doc, first, last, strict=kind is EntityKind.PERSON)
    body = kind is EntityKind.ORGANIZATION and doc[last - 1].text in load_words("organization_words")
    if first < name and not body and (kind is EntityKind.PERSON or last - name < _FEW):
        if kind is not EntityKind.PERSON:
            yield from _before_title(doc, first, name, kind)
        first, last = name, over_names(region, name, last)[1]
        kind = EntityKind.PERSON
    else:
        first, last = without_titles(doc, first, before_office(doc, first, last), kind)
        if first < last and kind is EntityKind.ORGANIZATION:
            last = over_complements(region, first, last)
    first, last = _trim(doc, first, _before_event(doc, first, last, kind))
    if last < len(doc) and doc[last].text == ":" and last - first > 1 and doc[last - 1].text in _CAPTIONS:
        last -= 1
    last = _closed(doc, first, last)
    if first < last and kind is EntityKind.PERSON:
        last = over_suffix(doc, last, region.last)
    if first < last:
        yield first, over_number(doc, last, region.last), kind


def _closed(doc: Doc, first: int, last: int) -> int:
    """Return where a name ends that holds a mark: past the one that closes it, else before it."""
    opened = next((i for i in reversed(range(first, last)) if doc[i].text in _MARKS), None)
    if opened is None or any(doc[i].text in _MARKS[doc[opened].text] for i in range(opened + 1, last)):
        return last
    closes = last < len(doc) and doc[last].text in _MARKS[doc[opened].text]
    return last + 1 if closes else opened


def _as_person(region: Region, first: int, last: int, kind: EntityKind) -> Piece:
    """Return a proposal with what belongs to the name where it is, or may be, a person's."""
    doc = region.doc
    given = over_given(region, first, last)
    before = bare(doc[first].text)
    noble = before in _NOBLE and first + 1 < last and doc[first + 1].text in load_words("given_names")
    courtesy = last - first > 1 and (before in _COURTESY or noble)
    if given < first or courtesy:
        first, kind = given + courtesy, EntityKind.PERSON
    if kind is EntityKind.PERSON or _may_be_person(doc, first, last, kind):
        first, last = over_names(region, first, last)
    return first, last, kind


def _before_title(doc: Doc, first: int, name: int, kind: EntityKind) -> Iterator[Piece]:
    """Yield the organisation before a title: *Acme* in *Acme President Jane Doe*."""
    end = name
    while end > first and is_title(doc[end - 1]):
        end -= 1
    first, end = _trim(doc, first, end)
    if first < end:
        yield first, end, kind


def _may_be_person(doc: Doc, first: int, last: int, kind: EntityKind) -> bool:
    """Tell whether a single word may be a person's though the parser takes it for something else."""
    if last - first != 1 or lookup(doc[first].text):
        return False
    return kind is EntityKind.PLACE or doc[first].text in load_words("given_names")


def _trim(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Drop articles, possessives, punctuation and lower-case words at the edges."""
    while first < last and not _may_start(doc, first, last):
        first += 1
    while first < last and not ends_in_syllable(doc, last):
        if doc[last - 1].text not in POSSESSIVE and _has_capital(doc[last - 1]):
            break
        last -= 1
    while last - first > 2 and doc[last - 1].text in load_words("postnominals"):  # noqa: PLR2004 - given name and surname stay
        last -= 1
    return first, last


def _may_start(doc: Doc, first: int, last: int) -> bool:
    token = doc[first]
    if token.text in {"The", "A", "An"}:
        return False
    if _has_capital(token):
        return not token.text[0].isdigit() or last - first > 1
    return (
        token.text in load_words("name_particles")
        and first + 1 < last
        and doc[first + 1].text in HYPHENS
        and is_joined(doc, first + 1)
    )


def _has_capital(token: Token) -> bool:
    return token.text[0].isdigit() or any(c.isupper() for c in token.text)


def _before_event(doc: Doc, first: int, last: int, kind: EntityKind) -> int:
    """Return where the actor's name ends in that of an event: *NATO Summit*; *first* where it holds none."""
    if last - first < 2 or doc[last - 1].text not in load_words("event_words"):  # noqa: PLR2004 - two words
        return last
    if kind is EntityKind.PERSON:
        return last - 1
    return next((i for i in range(last - 1, first, -1) if lookup(words(doc, first, i))), first)
