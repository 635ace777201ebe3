"""What is attributed: the complements that a cue governs in the parse."""

from __future__ import annotations

from ...lexicon import load_words
from ...tokens import Token
from .cues import BELIEF, INTENT, NOUNS, SPEECH
from .trees import child, children, indexes, subject

ASIDES = load_words("cues_asides")
_TIGHT = 12
_STOPS = frozenset({",", ".", ";"})
_THAT = frozenset({"that", "whether"})


def clauses_of(verb: Token) -> set[int]:
    """Return the tokens of the clauses that a verb cue governs as content; empty when there are none."""
    lemma = verb.lemma_.lower()
    found: set[int] = set()
    for complement in _complements(verb, lemma):
        found |= indexes(complement, _further(complement))
    if not found and lemma in SPEECH | BELIEF and _parenthetical(verb):
        found = indexes(verb.head, [verb])
    if found and lemma in SPEECH:
        found |= _resumed(verb, found)
    return found - _cue_words(verb)


def _further(clause: Token) -> list[Token]:
    """Return what else the source says, *adding that ...*, where the parse hangs it on the content."""
    return [
        c
        for c in children(clause, "advcl")
        if c.tag_ == "VBG" and c.i > clause.i and c.lemma_.lower() in SPEECH
    ]


def told_around(verb: Token, sentence: list[Token]) -> set[int]:
    """Return the sentence around a parenthesis such as *, she said on Friday,*; empty when it is none.

    Parsers often hang only half of such a sentence on the verb.
    """
    own = child(verb, "nsubj")
    if own is None or verb.lemma_.lower() not in ASIDES or any(c.dep_ == "ccomp" for c in verb.rights):
        return set()
    first, last = min(own.left_edge.i, verb.i), max(own.i, verb.i)
    doc = verb.doc
    if not sentence or first <= sentence[0].i or doc[first - 1].text != "," or own.head != verb:
        return set()
    if abs(own.i - verb.i) > _TIGHT:
        return set()
    while last + 1 < len(doc) and last < sentence[-1].i and doc[last + 1].text not in _STOPS:
        last += 1
        if doc[last].pos_ in {"VERB", "AUX"} or doc[last].dep_ in {"mark", "relcl"}:
            return set()
    return {t.i for t in sentence if t.i < first - 1 or t.i > last}


def _complements(verb: Token, lemma: str) -> list[Token]:
    """Return the children of a cue verb that are its content."""
    clauses = []
    if lemma in SPEECH | BELIEF:
        clauses = [c for c in children(verb, "ccomp") if not (lemma in _HEARD and c.tag_ == "VBG")]
        clauses += [c for c in children(verb, "advcl") if _marked(c) and c.i > verb.i]
        clauses += [
            c
            for noun in children(verb, "dobj", "dative")
            for c in children(noun, "acl", "relcl")
            if _marked_that(c)
        ]
    if not clauses and lemma in INTENT and child(verb, "nsubjpass") is None:
        clauses = [c for c in children(verb, "xcomp") if c.tag_ == "VB"]
    return clauses


_HEARD = frozenset({"find", "see", "recall", "show"})


def _marked(clause: Token) -> bool:
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ in _THAT


def _marked_that(clause: Token) -> bool:
    return _marked(clause) and clause.dep_ == "acl"


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


def _resumed(verb: Token, found: set[int]) -> set[int]:
    """Return the clause that goes on after the cue: *It is so, she said on Friday, and it will stay so*."""
    if max(found) > verb.i:
        return set()
    for c in children(verb, "conj"):
        joint = child(verb, "cc")
        before = verb.doc[joint.i - 1] if joint is not None else verb
        if subject(c) is not None and c.lemma_.lower() not in SPEECH | BELIEF and before.text == ",":
            return indexes(c) | ({joint.i} if joint is not None else set())
    return set()


def _cue_words(verb: Token) -> set[int]:
    own = {verb.i}
    for t in verb.children:
        if t.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "neg", "prt"}:
            own |= {x.i for x in t.subtree}
    return own


def according(tokens: list[Token]) -> list[tuple[Token, Token, set[int]]]:
    """Return "according", the head noun of its source, and the content, for each *according to*."""
    found = []
    for token in tokens:
        noun = source_after(token)
        clause = _clause_of(token) if noun is not None else None
        if noun is not None and clause is not None:
            found.append((token, noun, indexes(clause, [token])))
    return found


def source_after(token: Token) -> Token | None:
    """Return the noun after *according to*."""
    if token.lower_ != "according":
        return None
    to = next((t for t in token.children if t.lower_ == "to"), None)
    return child(to, "pobj", "pcomp") if to is not None else None


def _clause_of(token: Token) -> Token | None:
    """Return the head of the clause that *token* modifies."""
    head = token.head
    while head.head != head and (head.pos_ not in {"VERB", "AUX"} or head.dep_ in {"conj", "advcl"}):
        if head.pos_ in {"VERB", "AUX"} and head.head.lemma_.lower() in SPEECH:
            break
        head = head.head
    return head if head != token else None


def noun_cues(tokens: list[Token]) -> list[tuple[Token, Token]]:
    """Return nouns such as *claim* with the clause that is their content."""
    return [
        (token, clause)
        for token in tokens
        if token.pos_ == "NOUN" and token.lemma_.lower() in NOUNS
        for clause in children(token, "acl", "ccomp")
        if _marked(clause)
    ]
