"""Where proposals of the parser hold more than one name: at line breaks, slashes, dashes, possessives."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc
from .gazetteer import lookup
from .tokens import HYPHENS, POSSESSIVE, is_capital, is_joined, is_title, words

_PARTING = frozenset("/()[]")
_DASHES = frozenset({"-", "–", "—", "--"})
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
