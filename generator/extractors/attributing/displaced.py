"""Subjects that the parser hung elsewhere than on their verb of speech: beside it, or in a phrase before."""

from __future__ import annotations

from ...parsing.tokens import Token
from .trees import child, children

FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOMINATIVE = frozenset({"he", "she", "they", "it"})
_ADDRESSED = frozenset({"tell", "inform", "remind", "assure", "warn", "ask"})
_INNER = frozenset({"appos", "compound", "flat", "nmod"})
_CLOSING = frozenset({'"', "”", "’", "'", "»", "''"})
_FRONTED = frozenset({"advcl", "prep"})


def displaced(verb: Token) -> Token | None:
    """Return the subject of a verb to which the parser gave none; `None` when there is no sign of one."""
    return adjacent(verb) or inverted(verb) or misread(verb) or after_mark(verb) or after_phrase(verb)


def adjacent(verb: Token) -> Token | None:
    """Return the name or pronoun right before a finite verb to which the parser gave no subject."""
    if verb.tag_ not in FINITE or not verb.i or verb.dep_ == "relcl":
        return None
    before = verb.nbor(-1)
    if _is_name(before):
        return before
    if verb.dep_ == "ROOT" and before.head != verb:
        return None
    if before.lower_ in _NOMINATIVE or (before.pos_ == "PROPN" and before.ent_type_ in {"PERSON", "ORG"}):
        return before.head if before.dep_ in {"compound", "flat"} else before
    return None


def _is_name(word: Token) -> bool:
    """Tell whether the first word of a sentence, taken for an adverb, is a name elsewhere: *Ruiz said*."""
    opens = word.i == word.sent.start and word.pos_ == "ADV" and word.text.istitle()
    return opens and any(t.pos_ == "PROPN" and t.text == word.text for t in word.doc)


def inverted(verb: Token) -> Token | None:
    """Return the name right after a verb, taken for its object: *it is safe, argued Roe*."""
    noun = child(verb, "dobj", "attr", "npadvmod")
    if verb.lemma_.lower() in _ADDRESSED:
        return None  # *told Reuters*
    if noun is None or noun.pos_ != "PROPN" or not verb.i or verb.nbor(-1).text != ",":
        return None
    return noun if noun.left_edge.i == verb.i + 1 and verb.tag_ in FINITE else None


def misread(verb: Token) -> Token | None:
    """Return the noun before a verb that the parser took for one of its two contents."""
    clauses = children(verb, "ccomp")
    first = clauses[0] if len(clauses) > 1 else None
    return first if first is not None and first.i < verb.i and first.pos_ in {"PROPN", "NOUN"} else None


def after_mark(verb: Token) -> Token | None:
    """Return the noun between a closing mark and the verb, hung on the quotation: *, the cook, Roe, said*."""
    doc, last = verb.doc, verb.i - 1
    last -= last > 0 and doc[last].text == ","
    if verb.tag_ not in FINITE or last < 1:
        return None
    noun = doc[last]
    while noun.dep_ in _INNER and noun.head.i < verb.i and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    first = noun.left_edge.i
    stands = noun.pos_ in {"NOUN", "PROPN"} and 0 < first <= noun.i and noun.head.i < first
    return noun if stands and doc[first - 1].text in _CLOSING else None


def after_phrase(verb: Token) -> Token | None:
    """Return the name between the phrase that opens a sentence and its verb, hung on that phrase.

    *Speaking after the vote, Alderman Ann Lee, of the ferry board, said*: she is no apposition of the vote.
    """
    doc, before = verb.doc, verb.i - 1
    if verb.dep_ != "ROOT" or verb.tag_ not in FINITE or before <= verb.sent.start:
        return None
    opening = next((c for c in children(verb, *_FRONTED) if c.left_edge.i == verb.sent.start), None)
    if opening is None:
        return None
    for i in range(before, opening.left_edge.i, -1):
        noun = doc[i]
        if noun.dep_ != "appos" or noun.pos_ != "PROPN" or doc[noun.left_edge.i - 1].text != ",":
            continue
        inside = opening.i <= noun.head.i < noun.left_edge.i
        # What stands between name and verb is set off on both sides: *, of the county police,*.
        closed = i == before or (doc[i + 1].text == "," and doc[before].text == ",")
        return noun if inside and closed else None
    return None
