"""What stands around a name, and what kind of name it speaks for."""

from __future__ import annotations

import re
from collections import Counter

from ...lexicon import load_words
from ...model import EntityKind, NameForm
from ...parsing.tokens import Doc, Token
from .beside import is_quoted_on_market
from .found import Found
from .gazetteer import lookup
from .nouns_beside import from_nouns
from .places_beside import from_places, is_home
from .tokens import (
    is_honorific,
    is_plural_title,
    is_sentence_start,
    is_title,
    word_before,
)
from .weights import CLEAR, STRONG, Weights

_CALLED = frozenset(
    {"union", "newspaper", "party", "charity", "website", "magazine", "journal", "network", "chain"}
    | {"group", "think-tank", "militia", "airline", "retailer", "brand", "app", "movement", "alliance"}
)
"""Nouns behind a name, *the Nautilus union*, that say what it is."""
_ASIDE = 10
"""Tokens of an apposition, at most."""
_CALL_SIGN = re.compile("[KW][A-Z]{3}")
"""What an American station is called."""


def from_context(doc: Doc, found: Found) -> Weights:
    """Weigh what stands before and after."""
    weights: Weights = Counter()
    before = word_before(doc, found.first)
    head = doc[found.first : found.last].root
    weights.update(from_places(doc, found))
    if before is not None:
        weights.update(_from_what_precedes(doc, found, before, head))
    if found.last < len(doc):
        weights.update(_from_what_follows(doc, found))
    weights.update(from_nouns(doc, found))
    if _CALL_SIGN.fullmatch(found.text) and head.dep_ == "nsubj" and not found.title_case:
        weights[EntityKind.ORGANIZATION] += CLEAR
    elif head.dep_ == "nsubj" and head.head.lemma_ in load_words("speaking_verbs"):
        weights[EntityKind.PERSON] += CLEAR if before is None or before.lower_ != "the" else 0
    if _is_national_body(found) and _says(head):
        weights.update({EntityKind.ORGANIZATION: STRONG + CLEAR, EntityKind.PERSON: -STRONG})
    if _is_one_of_a_people(found, head):
        weights[EntityKind.PERSON] -= 2 * STRONG
    if _stands_among_people(head):
        weights[EntityKind.PERSON] += CLEAR
    if is_quoted_on_market(doc, head):
        weights.update({EntityKind.ORGANIZATION: CLEAR, EntityKind.PERSON: -CLEAR})
    return weights


def _is_national_body(found: Found) -> bool:
    """Tell whether a name that speaks ends in a country's: *Swim England*, *Natural Scotland*."""
    several = len(found.words) > 1 and found.known is None and found.words[0] not in load_words("part_words")
    last = lookup(found.words[-1]) if several else None
    where = {EntityKind.COUNTRY, EntityKind.PLACE}
    return last is not None and last.kind in where and last.form is NameForm.FULL and not last.ambiguous


def _says(head: Token) -> bool:
    """Tell whether a name is the subject of a verb of speech, or of one that such a verb goes on."""
    verbs = [head.head, *(c for c in head.head.children if c.dep_ == "conj")]
    return head.dep_ == "nsubj" and any(v.lemma_ in load_words("speaking_verbs") for v in verbs)


def _is_one_of_a_people(found: Found, head: Token) -> bool:
    """Tell whether a given name stands for one of a people: *a 66-year-old Dane who leads the union*."""
    people = found.known is not None and found.known.form is NameForm.ADJECTIVE
    return people and any(c.dep_ == "det" for c in head.children)


def _from_what_precedes(doc: Doc, found: Found, before: Token, head: Token) -> Weights:
    weights: Weights = Counter()
    if is_honorific(before):
        weights[EntityKind.PERSON] += 2 * STRONG
    elif is_title(before) or is_plural_title(before):
        weights[EntityKind.PERSON] += CLEAR + 1
    elif before.text == "The" and not is_sentence_start(doc, before.i):  # in The Paris Review
        weights.update({EntityKind.PERSON: -2 * STRONG, EntityKind.ORGANIZATION: CLEAR})
    elif before.lower_ == "the":
        weights[EntityKind.PERSON] -= 2 * STRONG if _is_thing(doc, found) else CLEAR
    elif before.text == "," and head.dep_ == "appos" and found.first > 1 and is_title(doc[found.first - 2]):
        weights[EntityKind.PERSON] += CLEAR + 1
    return weights


def _is_thing(doc: Doc, found: Found) -> bool:
    """Tell whether an article stands before a full name itself: *the Ann Lee* is a ship, no person."""
    several = len(found.words) > 1 and not found.text.endswith("s")
    return several and found.first <= doc[found.first - 1].head.i < found.last


def _stands_among_people(head: Token) -> bool:
    """Tell whether the name is one of a list of people."""
    others = [c for c in head.children if c.dep_ == "conj"] + ([head.head] if head.dep_ == "conj" else [])
    return any(o.ent_type_ == "PERSON" for o in others)


def _from_what_follows(doc: Doc, found: Found) -> Weights:
    weights: Weights = Counter()
    after = doc[found.last]
    beyond = doc[found.last + 1] if found.last + 1 < len(doc) else None
    named = after.lower_ == "who" or (
        after.text == "," and beyond is not None and beyond.lower_ in {"who", "whose", "whom"}
    )
    if named and not is_home(doc, found):  # *the man from Hull who* is not Hull
        weights[EntityKind.PERSON] += CLEAR
    if after.text == "," and beyond is not None and beyond.lower_ == "which":
        weights[EntityKind.PERSON] -= CLEAR
        weights[EntityKind.ORGANIZATION] += 0 if found.vote or found.known else CLEAR
    if after.lower_ in _CALLED and found.known is None and _is_called_so(doc, found):
        weights.update({EntityKind.ORGANIZATION: STRONG, EntityKind.PERSON: -STRONG})
    if after.text == "," and _is_led(doc, found.last):
        weights.update({EntityKind.ORGANIZATION: STRONG + CLEAR, EntityKind.PERSON: -STRONG})
    if after.text == "," and beyond is not None and beyond.is_digit and len(beyond) <= 2:  # noqa: PLR2004 - an age
        weights[EntityKind.PERSON] += STRONG
    return weights


def _is_led(doc: Doc, comma: int) -> bool:
    """Tell whether a clause behind a name tells of its bearer's head: *Kestrel, a broker, whose director*."""
    for i in range(comma + 1, min(comma + _ASIDE, len(doc) - 2)):
        if doc[i].lower_ == "whose":
            return any(t.lower_ in load_words("leading_offices") for t in doc[i + 1 : i + 3])
        if doc[i].is_punct and doc[i + 1].lower_ != "whose":
            return False
    return False


def _is_called_so(doc: Doc, found: Found) -> bool:
    """Tell whether a name with an article describes the noun behind it: *the Nautilus union*."""
    the = found.first > 0 and doc[found.first - 1].lower_ in {"the", "a"}
    return the and doc[found.last - 1].head.i == found.last
