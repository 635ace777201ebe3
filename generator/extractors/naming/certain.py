"""Names that their form makes certain, whatever the parser says: *Stella's Café*, *Jo van der Berg*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc
from .compounds import compounds
from .found import Found, found_at
from .houses import house, inn, venue
from .hyphens import over_hyphens
from .joined_names import joined_names
from .tokens import HYPHENS, POSSESSIVE, Block, is_capital, is_joined, is_sentence_start, names_people
from .widening import Region, over_nickname, over_suffix

_ELIDED = re.compile("[dDlL]['’][A-Z]\\w+")
_FEWEST_PARTICLES = 2
_MOST_PARTICLES = 3
_CAUSES = frozenset({"for", "against", "without"})
_SINGULAR = frozenset({"has", "is", "was", "says", "wants", "which", "itself"})


def certain_names(doc: Doc, block: Block) -> Iterator[Found]:
    """Yield the names of one block that are certain, some perhaps overlapping; the first counts."""
    if block.dateline and (place := _filed_from(doc, block)) is not None:
        yield place
    region = Region(doc, block.first, block.last, frozenset())
    if not block.title_case:
        yield from joined_names(doc, block)
    yield from compounds(region, block)
    title = block.title_case
    owned = any(t.text in POSSESSIVE for t in doc[block.first : block.last])
    for i in range(block.first, block.last):
        if not is_capital(doc[i]):
            continue
        last = (owned and (venue(region, i) or house(region, i, title_case=title))) or inn(region, i)
        if last or (not title and (last := _league(region, i))):
            yield found_at(doc, i, last, EntityKind.ORGANIZATION)
        elif last := _person(region, i):
            yield found_at(doc, i, over_suffix(doc, last, block.last), EntityKind.PERSON)


def _filed_from(doc: Doc, block: Block) -> Found | None:
    """Return the place in capitals with which a dateline opens: *PORT ELDER, Wash. (ANS) —*."""
    last = block.first
    while last < block.last and _is_shouted(doc, last):
        last += 1
    return found_at(doc, block.first, last, EntityKind.PLACE) if last > block.first else None


def _is_shouted(doc: Doc, i: int) -> bool:
    text = doc[i].text
    return text.isupper() or text == "." or (text in HYPHENS and is_joined(doc, i))


def _league(region: Region, i: int) -> int:
    """Return where the name of a league of people ends: *Friends of Mill Pond*, *Mothers for Peace*; or 0.

    *Friends of Jane Doe say* are none: *of* needs a word for a place, or something that tells of one body.
    """
    doc = region.doc
    if i + 2 >= region.last or not names_people(doc[i].text):
        return 0
    start = i + 2 + (doc[i + 2].lower_ in {"the", "a", "an"})
    end = start
    while end < region.last and is_capital(doc[end]) and doc[end].is_alpha:
        end += 1
    if end == start:
        return 0
    if doc[i + 1].text in _CAUSES:
        return end
    friends = doc[i].text == "Friends" and doc[i + 1].text == "of"
    after = {t.lower_ for t in doc[end : end + 2]}
    place = doc[end - 1].text in load_words("place_words") | load_words("organization_words")
    return end if friends and (place or after & _SINGULAR or not is_sentence_start(doc, i)) else 0


def _person(region: Region, i: int) -> int:
    """Return where a person's name ends that a nickname or particles part: *Jo van der Berg*; or 0."""
    doc = region.doc
    given = doc[i].text in load_words("given_names")
    if given and (last := over_nickname(region, i, i + 1)):
        return over_hyphens(region, i, last)[1]
    first = over_hyphens(region, i, i + 1)[1] if given else i
    while given and first < region.last and _is_given(doc[first].text):
        first += 1
    end = _surname(region, first, 1 if given else _FEWEST_PARTICLES)
    if not end or not all(
        doc[j].whitespace_ or doc[j].text in HYPHENS or doc[j + 1].text in HYPHENS for j in range(i, first)
    ):
        return 0
    last = over_hyphens(region, i, end)[1]
    return _surname(region, last, 1) or last  # bin Rashid al-Nahyan


def _surname(region: Region, first: int, fewest: int) -> int:
    """Return where a surname ends that begins with at least so many particles at token *first*; or 0."""
    doc, end = region.doc, first
    if end < region.last and _ELIDED.fullmatch(doc[end].text) and fewest == 1:
        return end + 1  # d'Arcy
    while (
        end < region.last
        and doc[end].lower_ in load_words("name_particles")
        and end - first < _MOST_PARTICLES
    ):
        end += 1
    particles = end - first
    if end + 1 < region.last and particles and doc[end].text in HYPHENS and not doc[end].whitespace_:
        end += 1  # al-Nahyan
    if particles < fewest or end >= region.last:
        return 0
    return end + 1 if is_capital(doc[end]) and doc[end].is_alpha and doc[end].pos_ == "PROPN" else 0


def _is_given(text: str) -> bool:
    """Tell whether a word may stand between a first given name and the surname: another, an initial."""
    initial = len(text) == 2 and text[0].isupper() and text[1] == "."  # noqa: PLR2004 - a letter and its stop
    return initial or text in load_words("given_names")
