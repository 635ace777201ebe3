"""What stands around a name, and what kind of name it speaks for."""

from __future__ import annotations

from collections import Counter

from ...lexicon import load_words
from ...model import EntityKind, NameForm
from ...parsing.tokens import Doc, Token
from .beside import is_quoted_on_market, noun_after, noun_before
from .found import Found
from .gazetteer import lookup
from .tokens import (
    POSSESSIVE,
    is_body_noun,
    is_capital,
    is_honorific,
    is_person_noun,
    is_plural_title,
    is_sentence_start,
    is_title,
    names_people,
    word_before,
)

Weights = Counter[EntityKind]

STRONG = 4
CLEAR = 2
_IN_LAW = 5  # tokens of *brother-in-law*
_NEAR = ("in", "at", "near", "outside", "around", "across", "throughout", "inside")
_SHARES = frozenset({"shares", "stock", "shareholders", "investors", "customers", "subsidiary"})


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
    weights.update(_from_nouns(doc, found))
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
    elif before.lower_ == "of" and _is_land(doc, found.first - 2) and not _is_owner(doc, found.last):
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


def _is_land(doc: Doc, i: int) -> bool:
    """Tell whether the word at token *i* is a noun for a place and has a determiner: *the town of Marlow*."""
    noun = doc[i] if i > 0 else None
    if noun is None or noun.text not in load_words("land_nouns"):
        return False
    return any(c.dep_ in {"det", "poss"} for c in noun.children)


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


def _from_nouns(doc: Doc, found: Found) -> Weights:
    """Weigh the noun that says what the bearer is: *the brokerage X*, *the operator, X,*, *X, a chain*."""
    weights: Weights = Counter()
    nouns = [n for n in (noun_before(doc, found.first), noun_after(doc, found.last)) if n is not None]
    for noun in nouns:
        if is_body_noun(noun):
            weights[EntityKind.ORGANIZATION] += CLEAR + 1
        elif is_person_noun(noun) or names_people(noun.text):
            weights[EntityKind.PERSON] += CLEAR + 1
    if _is_in_law(doc, found.first):
        weights[EntityKind.PERSON] += CLEAR + 1
    if _is_vessel(doc, found):
        weights.update({EntityKind.PERSON: -2 * STRONG, EntityKind.PLACE: -2 * STRONG})
    before = doc[found.first - 1] if found.first else None
    after = doc[found.last : found.last + 2]
    the = before is not None and before.lower_ == "the"
    employs = any(t.is_lower and is_title(t) for t in (after if the else after[:1]))
    if employs and found.known is None:
        weights[EntityKind.ORGANIZATION] += CLEAR  # *the Ashdown head coach*, *Ashdown manager Jane Doe*
    if before is not None and before.lower_ in {"in", "of"} and found.first > 1:
        owner = doc[found.first - 2]
        weights[EntityKind.ORGANIZATION] += CLEAR if owner.lower_ in _SHARES else 0
    if found.last < len(doc) and doc[found.last].lower_ in _SHARES:
        weights[EntityKind.ORGANIZATION] += CLEAR
    return weights


def _is_in_law(doc: Doc, first: int) -> bool:
    """Tell whether a relative by marriage stands before a name: *my brother-in-law, Sanjay,*."""
    last = first - 1 if first and doc[first - 1].text == "," else first
    said = [t.lower_ for t in doc[max(last - _IN_LAW, 0) : last]]
    return (
        len(said) == _IN_LAW and said[1:] == ["-", "in", "-", "law"] and is_person_noun(doc[last - _IN_LAW])
    )


def _is_vessel(doc: Doc, found: Found) -> bool:
    """Tell whether a name is a ship's: *the ferry Ann Lee*, not *the boat Ann Lee bought*."""
    noun = doc[found.first - 1] if found.first else None
    if noun is None or noun.lower_ not in load_words("vessel_nouns"):
        return False
    name = doc[found.first : found.last].root
    return noun.head == name or (name.head == noun and name.dep_ == "appos")


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
