"""What stands beside a name that says that it is a place's: *in X*, *X harbour*, *the X-based firm*."""

from __future__ import annotations

import re
from collections import Counter

from ...lexicon import load_words
from ...model import EntityKind, NameForm
from ...parsing.tokens import Doc, Token
from .found import Found
from .gazetteer import lookup
from .nouns_beside import SHARES, is_land
from .tokens import (
    HYPHENS,
    POSSESSIVE,
    is_capital,
    is_person_noun,
    is_sentence_start,
    is_title,
    names_people,
)
from .weights import CLEAR, STRONG, Weights

_ROAD = re.compile(r"[AM]\d{1,4}(\(M\))?")
"""A road's number, as British news has them after *the*."""
_GOING = frozenset({"arrive", "travel", "fly", "sail", "drive", "flee", "commute", "cycle", "ferry", "hike"})
_NEAR = ("in", "at", "near", "outside", "around", "across", "throughout", "inside", "off")
_HIGHER = frozenset({"above", "below", "beneath"})
_WHERE = frozenset({EntityKind.PLACE, EntityKind.COUNTRY})


def from_places(doc: Doc, found: Found) -> Weights:
    """Weigh what speaks for a place, before the name and after it."""
    weights: Weights = Counter()
    if found.text.isupper() and _is_dateline(doc, found):
        weights[EntityKind.PLACE] += 2 * STRONG
    if found.first:
        weights[EntityKind.PLACE] += _before(doc, found)
    if found.last < len(doc):
        weights[EntityKind.PLACE] += _after(doc, found)
    if _stands_among_places(doc, found):
        weights[EntityKind.PLACE] += CLEAR + 1
    if found.first and doc[found.first - 1].lower_ == "the" and _ROAD.fullmatch(found.text):
        weights.update({EntityKind.PLACE: STRONG, EntityKind.PERSON: -2 * STRONG})
    return weights


def _before(doc: Doc, found: Found) -> int:
    """Return how much the words before a name speak for a place."""
    before = doc[found.first - 1].lower_
    if is_home(doc, found):
        sent = found.vote is EntityKind.ORGANIZATION and is_title(doc[found.first - 2])
        return 0 if sent else STRONG  # an analyst from Kantar is sent by it
    if _is_journey(doc, found):
        return STRONG
    if before in _NEAR and not _is_held(doc, found):
        seen = found.vote is not None or found.known is not None
        return CLEAR + (seen and len(found.words) == 1)
    if len(found.words) == 1 and _is_after_street(doc, found):
        return 2 * STRONG
    if before in _HIGHER and _is_placed(doc[found.first - 1].head) and len(found.words) == 1:
        return CLEAR + 1
    lies = before == "of" and is_land(doc, found.first - 2) and not _is_owner(doc, found.last)
    return 2 * STRONG if lies else 0


def _after(doc: Doc, found: Found) -> int:
    """Return how much the words after a name speak for a place."""
    after = doc[found.last]
    beyond = doc[found.last + 1] if found.last + 1 < len(doc) else None
    if after.lower_ in load_words("land_behind") and _describes(doc, found):
        return STRONG  # Norvik harbour
    if beyond is None:
        return 0
    if after.text in HYPHENS:
        return 2 * STRONG if beyond.lower_ == "based" else 0
    owned = after.text in POSSESSIVE and beyond.lower_ in load_words("land_behind") and _may_own(found)
    if owned or (after.text == "," and beyond.lower_ == "where"):
        return CLEAR + 1
    if after.text != ",":
        return 0
    known = lookup(beyond.text) if is_capital(beyond) else None
    return CLEAR if known and known.kind in _WHERE and known.form is NameForm.FULL else 0


def _stands_among_places(doc: Doc, found: Found) -> bool:
    """Tell whether a word is named after a place, as one more: *flooded in Leeds and Clyro*."""
    head = doc[found.last - 1]
    one_more = (
        len(found.words) == 1
        and not names_people(found.text)
        and head.dep_ == "conj"
        and head.head.i < head.i
    )
    return one_more and head.head.ent_type_ == "GPE" and head.head.dep_ == "pobj"


def _is_held(doc: Doc, found: Found) -> bool:
    """Tell whether a firm is named in which somebody has a part: *shares in Ardent*."""
    return found.first > 1 and doc[found.first - 1].lower_ == "in" and doc[found.first - 2].lower_ in SHARES


def _is_after_street(doc: Doc, found: Found) -> bool:
    """Tell whether a name ends an address, *of Mill Lane, Carrick,*, and opens no clause: *, Lyle said*."""
    first = found.first
    ends = found.last < len(doc) and doc[found.last].is_punct
    if first < 3 or doc[first - 1].text != "," or not ends:  # noqa: PLR2004 - two words and a comma
        return False
    street, name = doc[first - 2], doc[first - 3]
    return street.text in load_words("street_words") and name.pos_ == "PROPN" and is_capital(name)


def _is_placed(noun: Token) -> bool:
    """Tell whether a noun is what stands somewhere: *the dam above Ashcombe*, but not *two points above*."""
    return noun.pos_ == "NOUN" and any(c.dep_ == "det" for c in noun.children) and not noun.ent_type_


def _may_own(found: Found) -> bool:
    """Tell whether the land or water of what is named may be that of a place: *Ashcombe's reservoir*."""
    return len(found.words) == 1 and found.known is None and found.vote is not EntityKind.PERSON


def is_home(doc: Doc, found: Found) -> bool:
    """Tell whether a word says where somebody is from: *a pensioner from Barrow*, *Jo Roe, from Hull,*."""
    first = found.first
    if first < 2 or doc[first - 1].lower_ != "from" or len(found.words) > 1:  # noqa: PLR2004 - two words before
        return False
    who = doc[first - 2 - (doc[first - 2].text == ",")]
    return who.ent_type_ == "PERSON" or is_person_noun(who) or names_people(who.text)


def _is_journey(doc: Doc, found: Found) -> bool:
    """Tell whether somebody goes to or comes from what is named: *arriving from Norvik*."""
    before = doc[found.first - 1]
    unknown = found.known is None and len(found.words) == 1
    return unknown and before.lower_ in {"from", "to"} and before.head.lemma_ in _GOING


def _is_dateline(doc: Doc, found: Found) -> bool:
    """Tell whether a name in capitals opens a paragraph as the place of a report: *FLINT, Mich. (AP)*."""
    opens = found.first == 0 or doc[found.first - 1].is_space
    return opens and found.last < len(doc) and doc[found.last].text in {",", "(", "—", "–", "-", "--"}


def _is_owner(doc: Doc, end: int) -> bool:
    """Tell whether the name before token *end* owns what follows: *a village of Marlow's making*."""
    return end < len(doc) and doc[end].tag_ == "POS"


def _describes(doc: Doc, found: Found) -> bool:
    """Tell whether a name, and not an everyday word that opens a sentence, describes the noun behind it."""
    last = doc[found.last - 1]
    seen = found.vote is not None or not is_sentence_start(doc, found.first)
    return last.pos_ == "PROPN" and last.head.i == found.last and seen and not found.title_case


def reads_as_place(doc: Doc, found: Found) -> bool:
    """Tell whether this mention of a name that is also a person's stands where a place would.

    *in Austin*, *Austin, Texas*, but not *Austin said*.
    """
    before = doc[found.first - 1].lower_ if found.first else ""
    if _is_held(doc, found):
        return False
    after = doc[found.last : found.last + 2]
    if len(after) > 1 and after[0].text == "," and is_capital(after[1]):
        known = lookup(after[1].text)
        if (
            known
            and known.kind in {EntityKind.PLACE, EntityKind.COUNTRY}
            and known.form is not NameForm.ADJECTIVE
        ):
            return True
    if len(after) and after[0].text in POSSESSIVE:
        return False
    return before in (*_NEAR, "from") and not (len(after) and after[0].pos_ in {"NOUN", "PROPN"})
