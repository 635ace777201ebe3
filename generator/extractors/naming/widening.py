"""A name that the parser cut short: what a hyphen joins, a surname left out, a nickname in between."""

from __future__ import annotations

from dataclasses import dataclass

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc, Token
from .gazetteer import lookup
from .tokens import is_capital, is_joined, is_person_noun, is_plural_title, is_title, words

_FEW = 4
_GENERATIONS = frozenset({"Jr", "Sr", "II", "III", "IV"})
_OPENING = frozenset("\"“‘'")
_CLOSING = frozenset("\"”’'")
_NUMBERED = frozenset({"Local", "Route", "Road", "Highway", "Interstate", "Squadron", "Lodge", "District"})


@dataclass(frozen=True, slots=True)
class Region:
    """Where a name may grow: a block of the text, but not into what the parser proposed for another."""

    doc: Doc
    first: int
    last: int
    """Half-open."""
    proposed: frozenset[int]
    """Tokens of all proposals."""

    def is_free(self, i: int) -> bool:
        """Tell whether token *i* lies in the block and in no proposal."""
        return self.first <= i < self.last and i not in self.proposed


def over_names(region: Region, first: int, last: int) -> tuple[int, int]:
    """Widen a name over neighbours that the parser left out: *Aoife* + *Brannigan*."""
    doc = region.doc
    while last - first < _FEW and region.is_free(first - 1) and _belongs_before(doc[first - 1], first, last):
        first -= 1
    if end := over_nickname(region, first, last):
        return first, end
    if last - first == 1 and region.is_free(last) and _is_titular_surname(doc, first):
        return first, last + 1
    while last - first < _FEW and region.is_free(last) and _belongs_after(doc[last], doc[last - 1]):
        last += 1
    return first, last


def _belongs_before(token: Token, first: int, last: int) -> bool:
    linked = token.dep_ == "compound" and first <= token.head.i < last
    return _is_part(token) and (linked or token.text in load_words("given_names"))


def _belongs_after(token: Token, inner: Token) -> bool:
    return _is_part(token) and inner.dep_ == "compound" and inner.head.i == token.i


def over_complements(region: Region, first: int, last: int) -> int:
    """Return where an organisation's name ends with what it is for: *Fund* + *for the Northern Arts*."""
    doc = region.doc
    if not region.is_free(last) or doc[last].text not in {"of", "for", "at"}:
        return last
    campus = doc[last].text == "at"
    if (
        doc[first].text != "University"
        if campus
        else doc[last - 1].text not in load_words("organization_words")
    ):
        return last
    start = last + 1 + (last + 1 < region.last and doc[last + 1].lower_ == "the")
    end = start
    body = doc[last].text == "for" and end < region.last and _is_for(doc, end)
    while end < region.last and (campus or body or region.is_free(end)) and doc[end].text[0].isupper():
        if doc[end].pos_ not in {"PROPN", "NOUN", "ADJ"} or is_title(doc[end]):
            break
        end += 1
    return end if end > start else last


def _is_for(doc: Doc, i: int) -> bool:
    """Tell whether the parser took what a body is for, *the Visual Arts*, for a body by itself."""
    return doc[i].ent_type_ == "ORG" and lookup(doc[i].text) is None


def over_house(region: Region, last: int) -> int:
    """Return where a name ends that the parser cut before its noun: *Royal Marsh* + *Infirmary*."""
    doc = region.doc
    if not region.is_free(last) or doc[last - 1].head.i != last or not is_capital(doc[last]):
        return last
    noun, known = doc[last].text, lookup(doc[last - 1].text)
    if known is not None and known.kind is EntityKind.COUNTRY:
        return last
    return last + 1 if noun in load_words("venue_words") or noun in load_words("organization_words") else last


def over_suffix(doc: Doc, last: int, end: int) -> int:
    """Return where a person's name ends with what tells generations apart: *Roe* + *Jr.*, *Roe* + *III*."""
    i = last + (last + 1 < end and doc[last].text == ",")
    if i >= end or doc[i].text.rstrip(".") not in _GENERATIONS:
        return last
    stop = i + 1 < end and doc[i + 1].text == "." and is_joined(doc, i + 1) and not doc[i].text.isupper()
    return i + 1 + (stop and i + 2 < end and not doc[i + 2].is_space)


def over_given(region: Region, first: int, last: int) -> int:
    """Return where a name begins whose given name was passed over: *spokesman* + *Per* + *Bakke*."""
    doc, i = region.doc, first - 1
    if last - first != 1 or not region.is_free(i) or not region.is_free(i - 1):
        return first
    name = is_capital(doc[i]) and doc[i].is_alpha and not is_title(doc[i]) and bool(doc[i].whitespace_)
    titled = doc[i - 1].is_lower and is_person_noun(doc[i - 1])
    return i if name and titled and lookup(doc[i].text) is None else first


def over_number(doc: Doc, last: int, end: int) -> int:
    """Return where a name ends that a number completes: *Teamsters Local* + *88*, *County Road* + *40*."""
    numbered = doc[last - 1].text in _NUMBERED and last < end and doc[last].is_digit
    return last + 1 if numbered else last


def over_nickname(region: Region, first: int, last: int) -> int:
    """Return where a name ends that goes on after a nickname in marks or brackets; 0 if it does not.

    *Jo "Red" Doe*, *William (Bill) Roe*, *Esther (Polak) de Vries*, not *CHARLOTTE (Reuters)*.
    """
    doc = region.doc
    i = next((j for j in range(first + 1, last) if doc[j].text in _OPENING), last)
    if i + 3 >= region.last or doc[i].text not in _OPENING | {"("}:
        return 0
    bracket = doc[i].text == "("
    closing = {")"} if bracket else _CLOSING
    close = next((j for j in range(i + 2, min(i + 4, region.last - 1)) if doc[j].text in closing), 0)
    if not close or not region.is_free(close + 1) or not all(is_capital(doc[j]) for j in range(i + 1, close)):
        return 0
    if bracket and not all(doc[j].text.istitle() for j in range(i + 1, close)):
        return 0
    if bracket and words(doc, i + 1, close) in load_words("agencies"):
        return 0
    surname = close + 1
    while surname + 1 < region.last and doc[surname].lower_ in load_words("name_particles"):
        surname += 1
    return surname + 1 if _is_part(doc[surname]) else 0


def _is_titular_surname(doc: Doc, i: int) -> bool:
    """Tell whether a title after the given name at token *i* is a surname: *Ann Major, 4,*."""
    token = doc[i + 1]
    if i + 2 < len(doc) and is_capital(doc[i + 2]):
        return False
    linked = doc[i].dep_ == "compound" and doc[i].head.i == i + 1
    return doc[i].text in load_words("given_names") and linked and is_title(token) and is_capital(token)


def _is_part(token: Token) -> bool:
    """Tell whether a token looks like a part of a person's name."""
    title = is_title(token) or is_plural_title(token)
    plain = is_capital(token) and token.pos_ == "PROPN" and not title and not token.text.isupper()
    known = lookup(token.text)
    if not plain or (known and not known.ambiguous) or token.text in load_words("organization_words"):
        return False
    return token.text not in load_words("not_names") and token.text not in load_words("event_words")
