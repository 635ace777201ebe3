"""Where the verb puts a time expression: before or after the day of publication."""

from __future__ import annotations

from functools import cache

from generator.lexicon import load_words
from generator.parsing.tokens import Token

from .rules import Lean
from .words import MONTHS, WEEKDAYS

_VERBS = {"VERB", "AUX"}
_FUTURE_AUX = {"will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d"}
_BACKSHIFTED = {"would", "'d", "’d"}
_AHEAD = {"until", "till", "by", "ahead"}
_PURPOSE = {"advcl", "acl", "relcl"}
_MAX_STEPS = 8


@cache
def _planning() -> frozenset[str]:
    return load_words("planning_words")


def lean_of(tokens: list[Token], *, headline: bool = False) -> Lean:
    """Return where tense puts the expression made of *tokens*; `NONE` where it hangs on a noun."""
    head = next((t for t in tokens if t.head not in tokens), None)
    noun = _described(tokens[-1])
    if noun is not None and noun.lemma_.lower() in load_words("finished_nouns"):
        return Lean.PAST
    verb, direct = _verb_above(head) if head is not None else (None, False)
    if verb is None or head is None:
        return Lean.NONE
    if _is_end_of_purpose(head):
        return Lean.FUTURE
    lean = _planned_lean(verb, head) if verb.lower_ in _planning() else verb_lean(verb)
    if lean is Lean.FUTURE and not direct:
        planned = noun is not None and _is_planned(noun, tokens)
        return Lean.FUTURE if planned or head.head.lower_ in _AHEAD else Lean.NONE
    if headline and lean is Lean.FUTURE and verb.tag_ in {"VBZ", "VBP"}:
        return Lean.NONE
    return lean if direct else Lean.NONE


def _described(head: Token) -> Token | None:
    """Return the noun that an expression stands before: *the Feb. 13 death*, *the fall election*."""
    noun = head.head
    before = head.i < noun.i and head.dep_ in {"compound", "nmod", "amod", "poss", "npadvmod", "nummod"}
    return noun if before and noun.pos_ == "NOUN" else None


def _is_planned(noun: Token, tokens: list[Token]) -> bool:
    """Tell whether *noun* is set long before; *Monday's debate* is as often over as to come."""
    far = not any(t.text in WEEKDAYS for t in tokens)
    return far and noun.lemma_.lower() in load_words("scheduled_nouns")


def _is_end_of_purpose(head: Token) -> bool:
    """Tell whether the time ends what something is meant for: *enough grain to last until March*."""
    until = head.head
    if until.lower_ not in {"until", "till"} or until.i < 2:  # noqa: PLR2004 - room for *to last*
        return False
    verb = until.nbor(-1)
    return verb.tag_ == "VB" and verb.dep_ in _PURPOSE and verb.nbor(-1).lower_ == "to"


def _verb_above(token: Token) -> tuple[Token | None, bool]:
    """Return the verb over *token*, and whether only prepositions stand between them."""
    direct = True
    for _ in range(_MAX_STEPS):
        above = token.head
        if above is token:
            return None, direct
        if above.pos_ in _VERBS:
            return above, direct
        if above.pos_ == "ADJ" and above.lower_ in _planning():
            return above, direct
        if above.dep_ not in {"prep", "npadvmod", "advmod", "pobj", "tmod", "pcomp"}:
            direct = False
        token = above
    return None, direct


def _planned_lean(verb: Token, head: Token) -> Lean:
    """Return the lean of a time right at a word of planning: *was expected on Friday*, *was set for Friday*."""  # noqa: E501
    was = any(c.tag_ == "VBD" for c in verb.children) or (verb.pos_ == "ADJ" and verb.head.tag_ == "VBD")
    return Lean.PAST if was and head.head.lower_ != "for" else Lean.FUTURE


def verb_lean(verb: Token, steps: int = _MAX_STEPS) -> Lean:  # noqa: PLR0911 - a table of cases
    """Return `FUTURE` for *will meet*, *is to meet*, *plans to meet*, *meets*; `PAST` for *met*.

    At most *steps* verbs above are asked.
    """
    if not steps:
        return Lean.NONE
    if verb.lower_ in _planning() or verb.lemma_ in _planning():
        return Lean.FUTURE
    if _shares_auxiliary(verb):
        return verb_lean(verb.head, steps - 1)
    aux = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    words = {a.lower_ for a in aux}
    if words & _FUTURE_AUX:
        return _modal_lean(verb, words)
    past = any(a.tag_ == "VBD" or (a.lemma_ == "have" and a.tag_ in {"VBZ", "VBP"}) for a in aux)
    if past or verb.tag_ == "VBD":
        return Lean.PAST
    if any(a.lower_ == "to" for a in aux):
        return _infinitive(verb, steps - 1)
    if verb.tag_ == "VBN":
        return Lean.PAST
    if verb.tag_ == "VBG":
        return _participle(verb, aux, steps - 1)
    if any(a.tag_ == "MD" for a in aux):
        return Lean.FUTURE
    return Lean.FUTURE if verb.tag_ in {"VBZ", "VBP"} else Lean.NONE


def _modal_lean(verb: Token, words: set[str]) -> Lean:
    """Return the lean of *will open*, *would have opened*, *had said that it would open*."""
    if "have" in words:
        return Lean.PAST
    return Lean.NONE if words & _BACKSHIFTED and _is_told_before(verb) else Lean.FUTURE


def _is_told_before(verb: Token) -> bool:
    """Tell whether somebody said so before the news: *had said that it would open*, *said in March that …*.

    What was to come then may be over now.
    """
    teller = verb.head
    if verb.dep_ != "ccomp" or teller.pos_ not in _VERBS:
        return False
    if any(c.dep_ == "aux" and c.lower_ == "had" for c in teller.children):
        return True
    times = [t for c in teller.children if c.dep_ == "prep" and c.lower_ == "in" for t in c.children]
    return teller.tag_ in {"VBD", "VBN"} and any(t.text in MONTHS for t in times)


def _shares_auxiliary(verb: Token) -> bool:
    """Tell whether the verb before it lends *verb* its auxiliary: *would resign in May and run in June*."""
    own = any(c.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for c in verb.children)
    modal = any(c.tag_ == "MD" for c in verb.head.children)
    return verb.dep_ == "conj" and not own and modal and verb.tag_ in {"VB", "VBN", "VBP"}


def _infinitive(verb: Token, steps: int) -> Lean:
    """Return the lean of *to meet*: of what it hangs on, if that plans; else of the verb above.

    *Said that she hoped to meet* still plans; *she hoped to meet* may be over.
    """
    above = verb.head
    if above is verb:
        return Lean.FUTURE
    if above.lower_ in load_words("past_plans"):
        return Lean.FUTURE if above.dep_ == "ccomp" else Lean.NONE
    if above.lower_ in _planning() or above.lemma_ in _planning():
        return Lean.FUTURE
    if above.lemma_ == "be":  # *was to meet* may be over, or still to come
        return Lean.NONE if above.tag_ == "VBD" else Lean.FUTURE
    if above.pos_ in _VERBS:
        return verb_lean(above, steps)
    return Lean.NONE


def _participle(verb: Token, aux: list[Token], steps: int) -> Lean:
    """Return the lean of *is meeting* (future), *was meeting* (past), or *meeting* (the verb above)."""
    if aux:
        return Lean.FUTURE if any(a.tag_ in {"VBZ", "VBP"} for a in aux) else Lean.PAST
    above = verb.head.head if verb.head.pos_ in {"ADP", "SCONJ"} else verb.head
    return verb_lean(above, steps) if above is not verb and above.pos_ in _VERBS else Lean.NONE
