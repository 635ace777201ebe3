"""How firmly words put a thing: asserted, attributed, on evidence, reported, possible, conditional."""

from __future__ import annotations

from collections.abc import Sequence

from generator.lexicon import load_words
from generator.model import Attribution, AttributionKind, Polarity, Strength
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

_POSSIBLE = frozenset(
    {"could", "may", "might", "possibly", "perhaps", "likely", "appear", "seem", "apparently"}
)
_NAMESAKES = frozenset({"may", "might"})
"""Modal verbs that are also a month, a name or a noun."""
_REPORTED = frozenset({"reportedly", "allegedly", "alleged", "reported", "rumored", "rumoured"})
_EVIDENCE = frozenset({"evidence", "indication", "sign", "intelligence"})


def said_strength(parsed: Parsed, attribution: Attribution, tokens: Sequence[Token]) -> Strength:
    """Return how firmly a source puts it: its cue, its polarity, and the words themselves."""
    if attribution.polarity is Polarity.NEGATIVE:
        return Strength.NOT_CONFIRMED
    cue = parsed.tokens(attribution.cue) if attribution.cue else []
    past = any(t.tag_ in {"VBD", "VBN"} for t in cue)
    own = own_strength(tokens, reported=past and attribution.kind is not AttributionKind.DIRECT)
    if own in {Strength.POSSIBLE, Strength.CONDITIONAL}:
        return own
    if any(t.lemma_.lower() in _EVIDENCE for t in tokens):
        return Strength.EVIDENCE
    if own is Strength.REPORTED or any(
        t.lemma_.lower() in load_words("report_nouns") and t.pos_ == "NOUN" for t in cue
    ):
        return Strength.REPORTED
    return Strength.ATTRIBUTED


def own_strength(tokens: Sequence[Token], *, reported: bool = False) -> Strength:
    """Return how firmly the words themselves put it.

    *reported*: they follow a verb of saying in the past, where *would* stands for *will*.
    """
    tokens = [t for t in tokens if t.lower_ not in _NAMESAKES or t.tag_ == "MD"]
    words = {t.lower_ for t in tokens} | {t.lemma_.lower() for t in tokens}
    if words & ({"if", "unless"} if reported else {"if", "unless", "would"}):
        return Strength.CONDITIONAL
    if words & _POSSIBLE:
        return Strength.POSSIBLE
    return Strength.REPORTED if words & _REPORTED else Strength.ASSERTED


def headline_strength(tokens: Sequence[Token]) -> Strength:
    """Return how firmly the headline puts it; *X says* and *X: …* attribute, *confirms* asserts."""
    own = own_strength(tokens)
    if own is not Strength.ASSERTED:
        return own
    if any(t.text == "?" or t.lower_ == "should" for t in tokens):
        return Strength.POSSIBLE
    if _withholds(tokens):
        return Strength.NOT_CONFIRMED
    attributes = load_words("cues_speech") - load_words("confirming_verbs")
    verbs = any(t.dep_ == "ROOT" and t.lemma_.lower() in attributes and _reports(t) for t in tokens)
    return Strength.ATTRIBUTED if verbs or any(t.text == ":" for t in tokens) else own


def _withholds(tokens: Sequence[Token]) -> bool:
    """Tell whether a headline says that a thing is not confirmed: *neither confirms nor denies*."""
    verbs = [t for t in tokens if t.pos_ == "VERB" and t.lemma_.lower() in load_words("confirming_verbs")]
    neither = any(t.lower_ in {"neither", "nor"} for t in tokens)
    return any(neither or any(c.dep_ == "neg" for c in v.children) for v in verbs)


def _reports(verb: Token) -> bool:
    """Tell whether a verb of saying has something that is said; two who *agree* a merger do not."""
    return any(c.dep_ in {"ccomp", "parataxis"} for c in verb.children)
