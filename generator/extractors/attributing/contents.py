"""What is attributed: the complements that a cue governs in the parse."""

from __future__ import annotations

from ...parsing.tokens import Token
from .cues import BELIEF, INTENT, NOUNS, SPEECH, WITHHOLDING
from .displaced import FINITE, adjacent, misread
from .extents import conditions, further, resumed, up_to_others, up_to_semicolon
from .recovered import recovered
from .trees import child, children, indexes, marked, subject

_STOPS = frozenset({",", ".", ";"})


def clauses_of(verb: Token) -> set[int]:
    """Return the tokens of the clauses that a verb cue governs as content; empty when there are none."""
    lemma = verb.lemma_.lower()
    found: set[int] = set()
    for complement in _complements(verb, lemma):
        found |= indexes(complement, [*further(complement), *_occasions(lemma, complement)])
    if not found and lemma in SPEECH | BELIEF and _parenthetical(verb):
        found = indexes(verb.head, [verb])
    if not found and lemma == "say":
        found = rest_of_sentence(verb)
    found = found or recovered(verb)
    if found and lemma in SPEECH:
        found |= resumed(verb, found)
    if found and min(found) > verb.i:
        found |= conditions(verb, max(found))
    return up_to_others(verb, up_to_semicolon(verb, found)) - _cue_words(verb)


def _occasions(lemma: str, complement: Token) -> list[Token]:
    """Return when somebody withheld a word: *declined to comment when asked*."""
    return children(complement, "advcl") if lemma in WITHHOLDING else []


def rest_of_sentence(verb: Token) -> set[int]:
    """Return what stands after *she said* where the parser took its clause for an object or a main clause."""
    own = subject(verb) or adjacent(verb)
    doc, end = verb.doc, verb.sent.end
    if own is None or own.i > verb.i or verb.tag_ not in FINITE or verb.i + 1 >= end:
        return set()
    told = range(verb.i + 1, end)
    opens = doc[verb.i + 1].pos_ in {"NOUN", "PROPN", "DET", "PRON", "ADJ", "NUM"}
    verbs = [i for i in told if doc[i].tag_ in FINITE | {"MD"} and doc[i].dep_ not in {"relcl", "advcl"}]
    return (
        set(told)
        if opens and verbs and not any(doc[i].text in _STOPS for i in range(verb.i, verbs[0]))
        else set()
    )


def _complements(verb: Token, lemma: str) -> list[Token]:
    """Return the children of a cue verb that are its content."""
    clauses = []
    if lemma in SPEECH | BELIEF:
        clauses = [c for c in children(verb, "ccomp") if not _is_circumstance(verb, c) and c != misread(verb)]
        clauses += [c for c in children(verb, "advcl") if marked(c) and c.i > verb.i]
        clauses += [
            noun if noun.pos_ == "NOUN" and noun.lemma_.lower() in NOUNS else c
            for noun in children(verb, "dobj", "dative")
            for c in children(noun, "acl", "relcl")
            if _marked_that(c)
        ]
    if not clauses and lemma in INTENT and child(verb, "nsubjpass") is None:
        clauses = [c for c in children(verb, "xcomp") if c.tag_ == "VB"]
    return clauses


def _is_circumstance(verb: Token, clause: Token) -> bool:
    """Tell whether a complement is none: *saw him leaving*, *said no when reporters asked*."""
    first = clause.left_edge
    return (verb.lemma_.lower() in _HEARD and clause.tag_ == "VBG") or (
        verb.lemma_.lower() == "say"
        and first.lower_ == "when"
        and first.i > verb.i + 1
        and child(verb, "neg") is None
    )


_HEARD = frozenset({"find", "see", "recall", "show"})


def _marked_that(clause: Token) -> bool:
    return marked(clause) and clause.dep_ == "acl"


def _parenthetical(verb: Token) -> bool:
    """Tell whether *he said* stands in the middle or at the end of the clause that it reports."""
    if verb.head == verb or subject(verb) is None or verb.head.pos_ not in {"VERB", "AUX"}:
        return False
    if verb.dep_ == "parataxis":
        return True
    if verb.dep_ not in {"ccomp", "advcl"} or child(verb, "mark") is not None:
        return False
    left, right = verb.left_edge.i - 1, verb.right_edge.i + 1
    doc = verb.doc
    return left >= 0 and right < len(doc) and doc[left].text == "," and doc[right].text in {",", "."}


def _cue_words(verb: Token) -> set[int]:
    own = {verb.i}
    for t in verb.children:
        if t.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "neg", "prt"}:
            own |= {x.i for x in t.subtree}
    return own


def noun_cues(tokens: list[Token]) -> list[tuple[Token, Token]]:
    """Return nouns such as *claim* with the clause that is their content."""
    return [
        (token, clause)
        for token in tokens
        if token.pos_ == "NOUN" and token.lemma_.lower() in NOUNS
        for clause in children(token, "acl", "ccomp")
        if marked(clause)
    ]
