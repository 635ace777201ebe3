"""*According to Roe, ...*: the source, and how much of the sentence is told."""

from __future__ import annotations

from ...parsing.tokens import Token
from .cues import SPEECH
from .trees import child, indexes


def according(tokens: list[Token]) -> list[tuple[Token, Token, set[int]]]:
    """Return "according", the head noun of its source, and the content, for each *according to*."""
    found = []
    for token in tokens:
        noun = source_after(token)
        clause = _clause_of(token) if noun is not None else None
        if noun is not None and clause is not None:
            found.append((token, noun, _fronted(token, clause) or _between_semicolons(token, clause)))
    return found


def _between_semicolons(token: Token, clause: Token) -> set[int]:
    """Return the clause that *according to* modifies, as far as the semicolons around it."""
    told = indexes(clause, [token])
    marks = [i for i in told if token.doc[i].text == ";"]
    low = max([i for i in marks if i < token.i], default=-1)
    high = min([i for i in marks if i > token.i], default=len(token.doc))
    return {i for i in told if low < i < high}


def _fronted(token: Token, clause: Token) -> set[int]:
    """Return the rest of a sentence that begins with *According to Roe,*, however the parser cuts it."""
    doc, start, last = token.doc, token.i, token.right_edge.i
    if start != token.sent.start and not (start == token.sent.start + 1 and doc[start - 1].is_punct):
        return set()
    if last + 1 >= len(doc) or doc[last + 1].text != "," or last + 1 >= token.sent.end:
        return set()
    rest = range(last + 2, token.sent.end)
    return set(rest) if clause.i in rest else set()


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
