"""Tense, aspect and mood of a clause, from the parse of its main verb."""

from __future__ import annotations

from ...parsing.tokens import Token

_VERBS = {"VERB", "AUX"}
_MODALS = {"could", "would", "should", "might", "may", "must", "'d", "’d", "can"}
_FUTURE = {"will", "'ll", "’ll", "shall", "wo"}


def main_verb(tokens: list[Token]) -> Token | None:
    """Return the verb at the root of *tokens*, else the first one."""
    verbs = [t for t in tokens if t.pos_ in _VERBS]
    root = next((t for t in verbs if t.dep_ == "ROOT"), None)
    return root or (verbs[0] if verbs else None)


def subject(verb: Token) -> Token | None:
    """Return the subject that *verb* has of its own."""
    return next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)


def tense(verb: Token) -> str:
    """Return `pluperfect`, `perfect`, `past`, `present`, `progressive`, `future`, `modal` or `none`."""
    aux = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    words = {a.lower_ for a in aux}
    if words & _FUTURE:
        return "future"
    if words & _MODALS:
        return "modal"
    have = next((a for a in aux if a.lemma_ == "have"), None)
    if have is not None:
        return "pluperfect" if have.tag_ == "VBD" else "perfect"
    finite = next((t for t in (*aux, verb) if t.tag_ in {"VBD", "VBZ", "VBP"}), None)
    if finite is None:
        return "none"
    if finite.tag_ == "VBD":
        return "past"
    return "progressive" if verb.tag_ == "VBG" else "present"


def is_negated(verb: Token) -> bool:
    """Tell whether *not* or *never* belongs to *verb*."""
    return any(c.dep_ == "neg" for c in verb.children)


def said(verb: Token, cues: frozenset[str]) -> bool:
    """Tell whether *verb* reports speech and has a subject who could speak."""
    return verb.lemma_.lower() in cues and subject(verb) is not None


def inner_verb(verb: Token) -> Token | None:
    """Return the verb of what a reporting verb reports."""
    found = [c for c in verb.children if c.dep_ in {"ccomp", "parataxis"} and c.pos_ in _VERBS]
    return found[0] if found else None
