"""How far a content goes: over *and*, conditions and reasons, up to a semicolon."""

from __future__ import annotations

from ...tokens import Token
from .cues import BELIEF, SPEECH
from .trees import child, children, indexes, subject

_PARTING = frozenset({",", "”", '"', "''"})
_CONDITIONS = frozenset({"unless", "if", "because", "so", "until", "before", "once", "when", "since"})
_QUOTES = frozenset({"“", "”", '"', "''", "``", "«", "»"})


def up_to_semicolon(verb: Token, found: set[int]) -> set[int]:
    """Return the tokens of a content up to the semicolon after which the narrator goes on."""
    doc, marks = verb.doc, [i for i in found if i > verb.i and verb.doc[i].text == ";"]
    if not marks or any(doc[i].text in _QUOTES for i in found):
        return found
    return {i for i in found if i < min(marks)}


def further(clause: Token) -> list[Token]:
    """Return what else the source says, *adding that ...*, where the parse hangs it on the content."""
    return [
        c
        for c in children(clause, "advcl")
        if c.tag_ == "VBG" and c.i > clause.i and c.lemma_.lower() in SPEECH and child(c, "mark") is None
    ]


def resumed(verb: Token, found: set[int]) -> set[int]:
    """Return the clause that goes on after the content, which parsers hang on the cue.

    *It is so, she said on Friday, and it will stay so.*  *She says it is so, and it will stay so.*
    """
    before = max(found) < verb.i
    for c in children(verb, "conj"):
        joint = child(verb, "cc")
        if subject(c) is None or c.lemma_.lower() in SPEECH | BELIEF or joint is None or joint.i > c.i:
            continue
        if verb.doc[joint.i - 1].text in _PARTING and (before or _same_voice(c)):
            return indexes(c) | ({joint.i} if before else set(range(max(found) + 1, c.left_edge.i)))
    return set()


def conditions(verb: Token, last: int) -> set[int]:
    """Return the condition or reason right after a content, without a comma: *vowed to strike unless ...*."""
    for c in children(verb, "advcl"):
        first = c.left_edge
        reason = first.lower_ == "because" and first.i == last + 2 and verb.doc[last + 1].text == ","
        if reason or (first.i == last + 1 and first.lower_ in _CONDITIONS):
            return set(range(last + 1, first.i)) | indexes(c)
    return set()


def _same_voice(clause: Token) -> bool:
    """Tell whether a clause joined to a cue is still what was said: not in the narrator's tense.

    News tells in the past tense; what is, will be or has been after *she said it was* is hers.
    """
    helper = child(clause, "aux", "auxpass")
    finite = helper or clause
    past = finite.tag_ == "VBD" or finite.lower_ in {"had", "was", "were", "did", "would", "could"}
    return not past
