"""What a noun beside a name says its bearer is: *the brokerage X*, *X, a chain*, *the town of X*."""

from __future__ import annotations

from collections import Counter

from ...lexicon import load_words
from ...model import EntityKind
from ...parsing.tokens import Doc, Token
from .beside import noun_after, noun_before
from .found import Found
from .tokens import is_body_noun, is_person_noun, is_title, names_people
from .weights import CLEAR, STRONG, Weights

_IN_LAW = 5  # tokens of *brother-in-law*
SHARES = frozenset({"shares", "stock", "shareholders", "investors", "customers", "subsidiary"})


def from_nouns(doc: Doc, found: Found) -> Weights:
    """Weigh the noun that says what the bearer is: *the brokerage X*, *the operator, X,*, *X, a chain*."""
    weights: Weights = Counter()
    nouns = [n for n in (noun_before(doc, found.first), noun_after(doc, found.last)) if n is not None]
    for noun in nouns:
        if is_body_noun(noun) or _is_researching(noun):
            weights[EntityKind.ORGANIZATION] += CLEAR + 1
            if _is_called(found, noun):
                weights.update({EntityKind.ORGANIZATION: CLEAR + 1, EntityKind.PERSON: -CLEAR})
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
        weights[EntityKind.ORGANIZATION] += CLEAR if owner.lower_ in SHARES else 0
    if found.last < len(doc) and doc[found.last].lower_ in SHARES:
        weights[EntityKind.ORGANIZATION] += CLEAR
    return weights


def _is_researching(noun: Token) -> bool:
    """Tell whether a noun is that of a house that looks into markets, not of somebody who does."""
    return noun.lower_ == "researcher" and noun.i > 0 and noun.doc[noun.i - 1].lower_ == "market"


def _is_called(found: Found, noun: Token) -> bool:
    """Tell whether a single word right after a noun for bodies is the body's: *pollster YouGov*.

    The news names a person in full beside what they are; a word that it also has in a full name is a
    surname, and goes with its bearer whatever is found here.
    """
    single = " " not in found.text or _is_researching(noun)
    plain = single and found.words[0] not in load_words("given_names")
    return plain and noun.i == found.first - 1 and noun.lower_ not in load_words("naming_body_nouns")


def is_land(doc: Doc, i: int) -> bool:
    """Tell whether the word at token *i* is a noun for a place and has a determiner: *the town of Marlow*."""
    noun = doc[i] if i > 0 else None
    if noun is None or noun.text not in load_words("land_nouns"):
        return False
    return any(c.dep_ in {"det", "poss"} for c in noun.children)


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
