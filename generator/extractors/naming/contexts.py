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
from .nouns_beside import from_nouns, is_land
from .tokens import (
    POSSESSIVE,
    is_capital,
    is_honorific,
    is_person_noun,
    is_plural_title,
    is_sentence_start,
    is_title,
    names_people,
    word_before,
)
from .weights import CLEAR, STRONG, Weights

_ROAD = re.compile(r"[AM]\d{1,4}(\(M\))?")
"""A road's number, as British news has them after *the*."""
_CALL_SIGN = re.compile("[KW][A-Z]{3}")
"""What an American station is called."""
_NEAR = ("in", "at", "near", "outside", "around", "across", "throughout", "inside")


def from_context(doc: Doc, found: Found) -> Weights:
    """Weigh what stands before and after."""
    weights: Weights = Counter()
    before = word_before(doc, found.first)
    head = doc[found.first : found.last].root
    if found.text.isupper() and _is_dateline(doc, found):
        weights[EntityKind.PLACE] += 2 * STRONG
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
    elif _is_home(doc, found):
        sent = found.vote is EntityKind.ORGANIZATION and is_title(doc[found.first - 2])
        weights[EntityKind.PLACE] += 0 if sent else STRONG  # an analyst from Kantar is sent by it
    elif before.lower_ == "the" and _ROAD.fullmatch(found.text):
        weights.update({EntityKind.PLACE: STRONG, EntityKind.PERSON: -2 * STRONG})
    elif before.lower_ in _NEAR:
        seen = found.vote is not None or found.known is not None
        weights[EntityKind.PLACE] += CLEAR + (seen and len(found.words) == 1)
    elif before.lower_ == "of" and is_land(doc, found.first - 2) and not _is_owner(doc, found.last):
        weights[EntityKind.PLACE] += 2 * STRONG
    elif before.text == "The" and not is_sentence_start(doc, before.i):  # in The Paris Review
        weights.update({EntityKind.PERSON: -2 * STRONG, EntityKind.ORGANIZATION: CLEAR})
    elif before.lower_ == "the":
        weights[EntityKind.PERSON] -= CLEAR
    elif before.text == "," and head.dep_ == "appos" and found.first > 1 and is_title(doc[found.first - 2]):
        weights[EntityKind.PERSON] += CLEAR + 1
    return weights


def _is_home(doc: Doc, found: Found) -> bool:
    """Tell whether a word says where somebody is from: *a pensioner from Barrow*, *Jo Roe, from Hull,*."""
    first = found.first
    if first < 2 or doc[first - 1].lower_ != "from" or len(found.words) > 1:  # noqa: PLR2004 - two words before
        return False
    who = doc[first - 2 - (doc[first - 2].text == ",")]
    return who.ent_type_ == "PERSON" or is_person_noun(who) or names_people(who.text)


def _is_dateline(doc: Doc, found: Found) -> bool:
    """Tell whether a name in capitals opens a paragraph as the place of a report: *FLINT, Mich. (AP)*."""
    opens = found.first == 0 or doc[found.first - 1].is_space
    return opens and found.last < len(doc) and doc[found.last].text in {",", "(", "—", "–", "-", "--"}


def _is_owner(doc: Doc, end: int) -> bool:
    """Tell whether the name before token *end* owns what follows: *a village of Marlow's making*."""
    return end < len(doc) and doc[end].tag_ == "POS"


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
    if named and not _is_home(doc, found):  # *the man from Hull who* is not Hull
        weights[EntityKind.PERSON] += CLEAR
    if after.text == "," and beyond is not None and beyond.lower_ == "which":
        weights[EntityKind.PERSON] -= CLEAR
        weights[EntityKind.ORGANIZATION] += 0 if found.vote or found.known else CLEAR
    if after.text == "," and beyond is not None and beyond.lower_ == "where":
        weights[EntityKind.PLACE] += CLEAR + 1
    if after.lower_ in load_words("land_behind") and _describes(doc, found):
        weights[EntityKind.PLACE] += STRONG  # Norvik harbour
    known = lookup(beyond.text) if after.text == "," and beyond is not None and is_capital(beyond) else None
    if known and known.kind in {EntityKind.PLACE, EntityKind.COUNTRY} and known.form is NameForm.FULL:
        weights[EntityKind.PLACE] += CLEAR
    if after.text == "," and beyond is not None and beyond.is_digit and len(beyond) <= 2:  # noqa: PLR2004 - an age
        weights[EntityKind.PERSON] += STRONG
    return weights


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
