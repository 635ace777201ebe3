"""What is attributed without a clause: judgements, names given, requests and warnings."""

from __future__ import annotations

from ...lexicon import load_words
from ...parsing.tokens import Token
from .cues import JUDGING, SPEECH, is_open
from .describing import is_body, is_person
from .trees import child, children, indexes, subject

NAMING = load_words("cues_naming")
DIRECTING = load_words("cues_directing")
PREPOSITIONS = load_words("cues_prepositions")
_SOMEBODY = frozenset({"he", "she", "they", "who"})
_OBJECTS = frozenset({"dobj", "oprd", "ccomp", "xcomp", "acomp", "attr", "prep", "pobj", "acl"})
_CLOSING = frozenset({"”", '"', "''", "»"})
_RECKONING = frozenset({"put", "place", "estimate", "reckon"})
_FIGURES = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_WHEN = frozenset({"on", "during", "after", "while"})
_OBJECT_PREPOSITIONS = frozenset({"as", "of", "for", "to", "against", "about", "on", "over", "with"})


def objects_of(verb: Token) -> set[int]:
    """Return the tokens of the objects of a verb that names or judges: *called the plan "a scandal"*."""
    if verb.lemma_.lower() not in NAMING | SPEECH:
        return set()
    chosen: set[int] = set()
    for c in verb.children:
        if c.dep_ in _OBJECTS and c.i > verb.i and (c.dep_ != "prep" or c.lower_ in _OBJECT_PREPOSITIONS):
            chosen |= indexes(c)
    # What stands between the parts (*last month*) cannot be cut out without breaking the sentence.
    return _trimmed(verb, set(range(min(chosen), max(chosen) + 1))) if chosen else set()


def _trimmed(verb: Token, chosen: set[int]) -> set[int]:
    """Return a name given in marks without *as*, and without time and place: *as "lazy" in the media*."""
    doc, first = verb.doc, min(chosen)
    marks = [i for i in chosen if doc[i].text in _CLOSING]
    end = max(marks, default=max(chosen))
    after = doc[end + 1] if end < max(chosen) else None
    circumstance = after is not None and (
        after.lower_ in _WHEN or (after.lower_ == "in" and after.head == verb)
    )
    last = end if circumstance and verb.lemma_.lower() in NAMING else max(chosen)
    return set(range(first + (doc[first].lower_ == "as"), last + 1))


def judged(verb: Token) -> bool:
    """Tell whether a verb is one that names or judges."""
    return verb.lemma_.lower() in NAMING


def judges(verb: Token) -> bool:
    """Tell whether a verb attributes its object also without quoted words, to a subject of its own."""
    own = child(verb, "nsubj")
    return (
        verb.lemma_.lower() in JUDGING
        and own is not None
        and not (verb.lemma_.lower() == "recall" and _is_maker(own))
        and child(verb, "dobj", "oprd", "ccomp") is not None
    )


def _is_maker(own: Token) -> bool:
    """Tell whether a subject is one that takes back what it made or sent: *the firm recalled its pill*."""
    return is_body(own) or (own.pos_ == "PROPN" and own.ent_type_ != "PERSON")


def left_open(verb: Token) -> set[int]:
    """Return the tokens of what somebody expressly does not exclude: *did not rule out a strike*."""
    particle = child(verb, "prt")
    if particle is None or not is_open(verb) or not _can_exclude(subject(verb)):
        return set()
    told = [c for c in children(verb, "dobj", "xcomp", "ccomp", "pcomp") if c.i > particle.i]
    return set().union(*map(indexes, told))


def _can_exclude(own: Token | None) -> bool:
    """Tell whether a subject is somebody: *results do not rule out a fault* is nobody's word."""
    if own is None:
        return True  # of a verb before, whose subject is looked up
    if own.pos_ == "PRON":
        return own.lower_ in _SOMEBODY
    return own.pos_ == "PROPN" or is_person(own) or own.lemma_.lower() in load_words("body_nouns")


def reckoned(verb: Token) -> set[int]:
    """Return the tokens of what is put at a figure: *put the toll at 40*, not *put the boat at anchor*."""
    if verb.lemma_.lower() not in _RECKONING:
        return set()
    what = child(verb, "dobj", "nsubjpass")
    if what is None or what.lemma_.lower() not in load_words("reckoned_nouns"):
        return set()
    for at in (*children(verb, "prep"), *children(what, "prep")):
        figure = child(at, "pobj", "pcomp", "prep") if at.lower_ == "at" else None
        if figure is not None and any(t.like_num or t.ent_type_ in _FIGURES for t in figure.subtree):
            told = indexes(what) | indexes(at)
            return set(range(min(told), max(told) + 1)) if what.i > verb.i else told
    return set()


def directed(verb: Token) -> set[int]:
    """Return the tokens of what is told or asked to be done: *urged them to stay*, *warned against haste*."""
    lemma = verb.lemma_.lower()
    if lemma in DIRECTING:
        for c in verb.children:
            if (
                c.dep_ in {"xcomp", "ccomp"}
                and c.tag_ == "VB"
                and any(t.lower_ == "to" for t in children(c, "aux"))
            ):
                return indexes(c)
    for c in children(verb, "prep"):
        if f"{lemma} {c.lower_}" in PREPOSITIONS and c.i > verb.i:
            noun = child(c, "pcomp", "pobj")
            if noun is not None:
                return indexes(noun)
    return set()
