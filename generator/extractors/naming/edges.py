"""Where a name begins and ends: proposals of the parser, cut, widened and trimmed."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon import load_words
from ...model import EntityKind
from ...tokens import Doc, Token
from .gazetteer import lookup
from .offices import after_portfolio, after_titles, before_office, without_titles
from .tokens import HYPHENS, POSSESSIVE, is_capital, is_joined, is_title, words
from .widening import Region, ends_in_syllable, over_complements, over_hyphens, over_names, over_number

_FEW = 4
_CAPTIONS = frozenset({"Image", "Photo", "Photos", "Video", "Audio", "File", "Picture", "Credit"})
_PARTING = frozenset("/()[]")
_DASHES = frozenset({"-", "–", "—", "--"})
_MARKS = {"“": "”", "``": "''", "«": "»"}
_CUTS = frozenset({"on", "from", "with", "by", "as", "that", "where", "to"})

Piece = tuple[int, int, EntityKind]


def pieces(doc: Doc, first: int, last: int, kind: EntityKind) -> Iterator[Piece]:
    """Cut a proposal at line breaks, at slashes, and where a possessive parts two names."""
    start = first
    for i in range(first, last):
        if (
            doc[i].is_space
            or doc[i].text in _PARTING
            or _is_dash(doc, i)
            or _is_lower(doc, i, last, kind)
            or _parts(doc, start, i, last, kind)
        ):
            if start < i:
                yield start, i, kind
            start = i + 1
    if start < last:
        yield start, last, kind


def _is_dash(doc: Doc, i: int) -> bool:
    """Tell whether token *i* is a dash with space around it, which no name has inside."""
    return doc[i].text in _DASHES and not is_joined(doc, i) and bool(doc[i].whitespace_)


def _is_lower(doc: Doc, i: int, last: int, kind: EntityKind) -> bool:
    """Tell whether token *i* is a word that no name of this kind has inside: *Jane Doe from Acme*."""
    token = doc[i]
    if kind is EntityKind.PERSON:
        particle = token.text in load_words("name_particles")
        syllable = i > 0 and doc[i - 1].text in HYPHENS and is_joined(doc, i)  # Ki-ho
        return token.is_lower and token.is_alpha and not (particle or syllable or is_title(token))
    return token.lower_ in _CUTS and i + 1 < last and doc[i - 1].text not in load_words("organization_words")


def _parts(doc: Doc, start: int, i: int, last: int, kind: EntityKind) -> bool:
    """Tell whether the possessive at token *i* ends one name and begins another: *Canada's Jane Doe*."""
    if doc[i].text not in POSSESSIVE or i + 1 >= last or not is_capital(doc[i + 1]):
        return False
    known = lookup(words(doc, start, i))
    person = doc[i + 1].text in load_words("given_names") or is_title(doc[i + 1])
    return kind is EntityKind.PERSON or person or bool(known and known.kind is EntityKind.COUNTRY)


def mend(region: Region, first: int, last: int, kind: EntityKind) -> Iterator[Piece]:
    """Yield the name or names in a proposal, without titles, articles, possessives and punctuation."""
    doc = region.doc
    first, last = _trim(doc, *over_hyphens(region, first, last))
    if (start := after_portfolio(doc, first, last)) > first:
        first, kind = start, EntityKind.PERSON
    if first >= last:
        return
    if kind is EntityKind.PERSON or _may_be_person(doc, first, last, kind):
        first, last = over_names(region, first, last)
    name = after_titles(doc, first, last, strict=kind is EntityKind.PERSON)
    if first < name and (kind is EntityKind.PERSON or last - name < _FEW):
        if kind is not EntityKind.PERSON:
            yield from _before_title(doc, first, name, kind)
        first, last = over_names(region, name, last)
        kind = EntityKind.PERSON
    else:
        first, last = without_titles(doc, first, before_office(doc, first, last), kind)
        if first < last and kind is EntityKind.ORGANIZATION:
            last = over_complements(region, first, last)
    first, last = _trim(doc, first, _before_event(doc, first, last, kind))
    if last < len(doc) and doc[last].text == ":" and last - first > 1 and doc[last - 1].text in _CAPTIONS:
        last -= 1
    last = _closed(doc, first, last)
    if first < last:
        yield first, over_number(doc, last, region.last), kind


def _closed(doc: Doc, first: int, last: int) -> int:
    """Return where a name ends that holds a mark: past the one that closes it, else before it."""
    opened = next((i for i in reversed(range(first, last)) if doc[i].text in _MARKS), None)
    if opened is None or any(doc[i].text in _MARKS[doc[opened].text] for i in range(opened + 1, last)):
        return last
    closes = last < len(doc) and doc[last].text in _MARKS[doc[opened].text]
    return last + 1 if closes else opened


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
