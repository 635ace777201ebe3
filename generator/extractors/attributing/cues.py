"""Which words can make an attribution: reporting verbs, nouns with a content clause, *according to*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...lexicon import load_words
from ...model import Polarity, Span
from ...parsing.tokens import Token
from .claims import Cue
from .trees import child, children

SHOW = load_words("cues_show")
SPEECH = load_words("cues_speech") | SHOW
BELIEF = load_words("cues_belief")
INTENT = load_words("cues_intent")
_REPORTING = SPEECH | BELIEF
_CUES = _REPORTING | INTENT
JUDGING = load_words("cues_judging")
NOUNS = load_words("cue_nouns")
WITHHOLDING = load_words("cues_withheld")
_NOT_SAID = frozenset(
    {"specify", "elaborate", "disclose", "comment", "respond", "identify", "say", "reveal", "detail"}
)
_NOT_THIRD = frozenset(
    {
        "i",
        "we",
        "you",
        "one",
        "it",
        "who",
        "that",
        "which",
        "what",
        "nobody",
        "everyone",
        "everybody",
        "anyone",
        "someone",
    }
)
_NEVER = frozenset({"never"})


def verb_cues(tokens: list[Token]) -> Iterator[Cue]:
    """Yield the verbs among *tokens* that can report, believe or intend."""
    for token in tokens:
        if token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in _CUES:
            yield cue_of(token)


def cue_of(verb: Token) -> Cue:
    """Return the cue that *verb* makes, with its negation and its particle."""
    polarity = polarity_of(verb)
    first = last = verb
    if polarity is Polarity.NEGATIVE or polarity is Polarity.WITHHELD:
        helpers = [t for t in verb.children if t.dep_ in {"aux", "auxpass", "neg"} and t.i < verb.i]
        first = min(helpers, key=lambda t: t.i, default=verb)
    particle = child(verb, "prt")
    if particle is not None and particle.i == verb.i + 1:
        last = particle
    if is_open(verb):  # *did not rule out* takes a stand
        polarity = Polarity.POSITIVE
    span = Span(first.idx, last.idx + len(last))
    return Cue(head=verb, span=span, lemma=verb.lemma_.lower(), polarity=polarity)


def is_open(verb: Token) -> bool:
    """Tell whether a verb is negated, and so leaves something open: *did not rule out*."""
    particle = child(verb, "prt")
    known = particle is not None and f"{verb.lemma_.lower()} {particle.lower_}" in load_words("cues_negated")
    return known and polarity_of(verb) is Polarity.NEGATIVE


def directing_cue(verb: Token) -> Cue:
    """Return the cue of *warned against*, with its preposition where that belongs to it."""
    cue = cue_of(verb)
    preposition = next(
        (c for c in children(verb, "prep") if f"{cue.lemma} {c.lower_}" in load_words("cues_prepositions")),
        None,
    )
    if preposition is None or preposition.i != verb.i + 1:
        return cue
    return replace(cue, span=Span(cue.span.start, preposition.idx + len(preposition)))


def polarity_of(verb: Token) -> Polarity:
    """Tell whether the saying took place."""
    if verb.lemma_.lower() in WITHHOLDING:
        return Polarity.WITHHELD
    if _is_still_to_come(verb):
        return Polarity.WITHHELD
    negated = any(t.dep_ == "neg" or t.lower_ in _NEVER for t in children(verb, "neg", "advmod"))
    if not negated:
        return Polarity.POSITIVE
    return Polarity.WITHHELD if verb.lemma_.lower() in _NOT_SAID else Polarity.NEGATIVE


def _is_still_to_come(verb: Token) -> bool:
    """Tell whether a saying has not taken place: *has yet to say*."""
    return verb.i > 1 and verb.nbor(-1).lower_ == "to" and verb.nbor(-2).lower_ == "yet"


def reports(token: Token) -> bool:
    """Tell whether *token* is a verb that can carry a quotation."""
    if token.pos_ not in {"VERB", "AUX"}:
        return False
    return token.lemma_.lower() in _REPORTING or _is_phrasal(token)


def _is_phrasal(verb: Token) -> bool:
    """Tell whether a verb reports only with another word: *he went on*, *as she put it*."""
    lemma = verb.lemma_.lower()
    if lemma == "go":
        return any(c.lower_ == "on" and c.i == verb.i + 1 for c in verb.children)
    return lemma == "put" and any(c.lower_ == "it" and c.dep_ == "dobj" for c in verb.children)


def _is_thought(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    return lemma in SHOW or lemma not in SPEECH


def is_firm(verb: Token) -> bool:
    """Tell whether a verb of thought is asserted of somebody else: finite, with a third person as subject.

    *To understand why ...*, *I think*, *assuming that ...* attribute nothing to anybody in the news.
    """
    if not _is_thought(verb):
        return True
    own = child(verb, "nsubj")
    helper = child(verb, "aux")
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} or (
        helper is not None and helper.tag_ in {"VBD", "VBZ", "VBP"}
    )
    return finite and (own is None or own.lower_ not in _NOT_THIRD)
