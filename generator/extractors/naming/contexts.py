"""What stands around a name, and what kind of name it speaks for."""

from __future__ import annotations

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
    is_plural_title,
    is_sentence_start,
    is_title,
    word_before,
)
from .weights import CLEAR, STRONG, Weights

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
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in load_words("speaking_verbs")
    if speaks and (before is None or before.lower_ != "the"):
        weights[EntityKind.PERSON] += CLEAR
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
    if after.lower_ == "who" or (
        after.text == "," and beyond is not None and beyond.lower_ in {"who", "whose", "whom"}
    ):
        weights[EntityKind.PERSON] += CLEAR
    if after.text == "," and beyond is not None and beyond.lower_ == "which":
        weights[EntityKind.PERSON] -= CLEAR
        weights[EntityKind.ORGANIZATION] += 0 if found.vote or found.known else CLEAR
    if after.text == "," and beyond is not None and beyond.lower_ == "where":
        weights[EntityKind.PLACE] += CLEAR + 1
    known = lookup(beyond.text) if after.text == "," and beyond is not None and is_capital(beyond) else None
    if known and known.kind in {EntityKind.PLACE, EntityKind.COUNTRY} and known.form is NameForm.FULL:
        weights[EntityKind.PLACE] += CLEAR
    if after.text == "," and beyond is not None and beyond.is_digit and len(beyond) <= 2:  # noqa: PLR2004 - an age
        weights[EntityKind.PERSON] += STRONG
    return weights


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
