"""How far a content goes: over *and*, conditions and reasons, up to a semicolon."""

from __future__ import annotations

from ...parsing.tokens import Token
from .cues import BELIEF, SPEECH
from .trees import child, children, indexes, subject

_PARTING = frozenset({",", "”", '"', "''"})
_CONDITIONS = frozenset({"unless", "if", "because", "so", "until", "before", "once", "when", "since"})
_AGAINST = frozenset({"though", "although", "while", "whereas", "but"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OPENING, _CLOSING = frozenset({"“", "``", "«"}), frozenset({"”", "''", "»"})
_QUOTES = frozenset({"“", "”", '"', "''", "``", "«", "»"})


def up_to_semicolon(verb: Token, found: set[int]) -> set[int]:
    """Return the tokens of a content up to the semicolon on either side after which others go on.

    *Some expect a cut; those at the bank expect none*: the last words are no word of the first.
    """
    doc = verb.doc
    if any(doc[i].text in _QUOTES for i in found):
        return found
    low, high = min([verb.i, *found]), max([verb.i, *found])
    marks = [i for i in range(low, high + 1) if doc[i].text == ";"]
    start = max([i for i in marks if i < verb.i], default=low - 1)
    end = min([i for i in marks if i > verb.i], default=high + 1)
    return {i for i in found if start < i < end}


def up_to_others(verb: Token, found: set[int]) -> set[int]:
    """Return the tokens of a content up to the clause in which somebody else is told to speak.

    *She said it was safe, though two guards told reporters it was not*: the guards' words are not hers.
    """
    doc = verb.doc
    for i in sorted(i for i in found if i > verb.i):
        if _goes_on_saying(verb, i):
            return {j for j in found if j < i - (doc[i - 1].text == ",")}
        if doc[i].lower_ not in _AGAINST or doc[i - 1].text not in _PARTING:
            continue
        if sum(doc[j].text in _OPENING for j in range(verb.i, i)) > sum(
            doc[j].text in _CLOSING for j in range(verb.i, i)
        ):
            continue  # inside the quotation, where the speaker tells it
        others = [
            doc[j]
            for j in range(i, max(found) + 1)
            if doc[j].lemma_.lower() in SPEECH and doc[j].tag_ in _FINITE
        ]
        if any(_has_source(v, i) for v in others):
            return {j for j in found if j < i - (doc[i - 1].text == ",")}
    return found


def _goes_on_saying(verb: Token, i: int) -> bool:
    """Tell whether another cue of the same form is joined here: *saying that ... but warning that ...*."""
    doc = verb.doc
    if doc[i].dep_ != "cc" or i + 2 >= len(doc):
        return False
    other = doc[i + 1]
    return other.tag_ == verb.tag_ and other.lemma_.lower() in SPEECH and doc[i + 2].lower_ == "that"


def _has_source(verb: Token, start: int) -> bool:
    """Tell whether a verb has a subject of its own after token *start*, which is no pronoun."""
    own = subject(verb)
    return own is not None and own.i > start and own.pos_ in {"NOUN", "PROPN"} and verb.dep_ != "relcl"


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
