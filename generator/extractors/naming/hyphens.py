"""Names that a hyphen joins: *Omar Al-Harbi*, *al-Shabaab*, *Park Ki-ho*."""

from __future__ import annotations

from ...lexicon import load_words
from ...parsing.tokens import Doc, Token
from .tokens import HYPHENS, is_capital, is_joined
from .widening import Region

_SYLLABLE = 5


def over_hyphens(region: Region, first: int, last: int) -> tuple[int, int]:
    """Take in what a hyphen joins: *Omar Al* + *-Harbi*, *al-* + *Harbi*."""
    doc = region.doc
    while last + 1 < region.last and _is_hyphen(doc, last) and is_capital(doc[last + 1]):
        last += 2
    if last + 1 < region.last and last - first > 1 and _is_hyphen(doc, last) and _is_syllable(doc[last + 1]):
        last += 2
    while first - 2 >= region.first and _is_hyphen(doc, first - 1) and _may_precede(doc[first - 2]):
        first -= 2
    return first, last


def ends_in_syllable(doc: Doc, last: int) -> bool:
    """Tell whether a name that ends before token *last* ends in a syllable in lower case: *Park Ki-ho*."""
    return last > 1 and _is_hyphen(doc, last - 2) and _is_syllable(doc[last - 1])


def _is_syllable(token: Token) -> bool:
    """Tell whether a lower-case word ends a Korean given name: *Ki-ho*, not *-era*, *-led*."""
    short = token.is_lower and token.is_alpha and len(token) <= _SYLLABLE
    return short and token.text not in load_words("hyphenated_words")


def _is_hyphen(doc: Doc, i: int) -> bool:
    """Tell whether token *i* is a hyphen that joins its neighbours."""
    return doc[i].text in HYPHENS and is_joined(doc, i) and i + 1 < len(doc) and is_joined(doc, i + 1)


def _may_precede(token: Token) -> bool:
    return is_capital(token) or token.text in load_words("name_particles")
