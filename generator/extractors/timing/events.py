"""The clause that tells what happened at a time."""

from __future__ import annotations

from generator.model import Span
from generator.parsing.tokens import Doc, Token

_VERBS = {"VERB", "AUX"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
_ALONGSIDE = {"while", "whereas"}
_LEADING = frozenset(",;:–—- ")
_TRAILING = frozenset(",;:–—-")
_PAIRS = ("“”", "()", "[]")


def event_of(doc: Doc, tokens: list[Token], sentence: Span) -> Span:
    """Return the clause around a time expression, so wide that it stands alone; in doubt *sentence*.

    A clause of its own is a main clause joined by *and*, *but* or *;*, or one that *while* sets beside
    another.  Content of speech keeps its cue, a condition its main clause.
    """
    verb = next((v for v in _verbs_above(tokens[0]) if _own_clause(v)), None)
    inside = [doc[i] for i in doc.overlapping(sentence.start, sentence.end)]
    if verb is None or not inside:
        return sentence
    rivals = [v for v in inside if _own_clause(v)]
    if not rivals:
        return sentence
    return clause_span(verb, rivals, sentence) or sentence


def clauses(doc: Doc, sentence: Span) -> list[Span]:
    """Return the clauses of a sentence that could stand alone, in order; one where it is not divided."""
    inside = [doc[i] for i in doc.overlapping(sentence.start, sentence.end)]
    heads = [t for t in inside if _own_clause(t)]
    cut = [clause_span(h, heads, sentence) for h in heads]
    if len(cut) < 2 or any(c is None for c in cut):  # noqa: PLR2004 - the two ends
        return [sentence]
    return sorted(c for c in cut if c is not None)


def _verbs_above(token: Token) -> list[Token]:
    """Return the verbs over *token*, the nearest first."""
    return [t for t in [token, *token.ancestors] if t.pos_ in _VERBS]


def _own_clause(verb: Token) -> bool:
    """Tell whether *verb* heads a clause that needs no other."""
    if verb.pos_ not in _VERBS:
        return False
    if verb.dep_ == "ROOT":
        return True
    if not any(c.dep_ in _SUBJECTS for c in verb.children):
        return False
    if verb.dep_ == "conj":
        return verb.head.dep_ == "ROOT" or (verb.head.dep_ == "conj" and _own_clause(verb.head))
    marks = [c.lower_ for c in verb.children if c.dep_ == "mark"]
    return verb.dep_ == "advcl" and bool(set(marks) & _ALONGSIDE) and _own_clause(verb.head)


def clause_span(verb: Token, rivals: list[Token], sentence: Span) -> Span | None:
    """Return the words under *verb* without those under *rivals*; `None` unless they are one stretch."""
    under = [r for r in rivals if r.is_ancestor(verb) is False and verb.is_ancestor(r)]
    taken = {t.i for r in under for t in r.subtree}
    own = [t for t in verb.subtree if t.i not in taken and not t.is_space]
    own = _without_joints(own)
    if not own or own[-1].i - own[0].i + 1 > len(own) + 3:
        return None
    start, end = own[0].idx, own[-1].idx + len(own[-1])
    if start < sentence.start or end > sentence.end:
        return None
    words = verb.doc.text[start:end]
    if any(words.count(pair[0]) != words.count(pair[1]) for pair in _PAIRS) or words.count('"') % 2:
        return None  # a quotation would be cut
    return Span(start, end)


def _without_joints(tokens: list[Token]) -> list[Token]:
    """Drop conjunctions and commas at both ends; a full stop and closing marks stay."""
    while tokens and (tokens[0].text in _LEADING or tokens[0].dep_ == "cc" or tokens[0].lower_ in _ALONGSIDE):
        tokens = tokens[1:]
    while tokens and (tokens[-1].text in _TRAILING or tokens[-1].dep_ == "cc"):
        tokens = tokens[:-1]
    return tokens
