"""Contents that the parse does not hang on their cue: after *that*, or in *which she said would …*."""

from __future__ import annotations

from ...lexicon import load_words
from ...parsing.tokens import Token
from .cues import NOUNS, SPEECH
from .displaced import FINITE
from .trees import child, subject

_ENDS = frozenset({";", ":", ".", "?", "!"})
_FINITE = FINITE | {"MD"}
_ADDRESSED = frozenset({"tell", "warn", "remind", "assure", "inform", "advise", "promise"})
_NEAR = 12  # words between a cue and its *that*


def recovered(verb: Token) -> set[int]:
    """Return the tokens of a content that the parser hung elsewhere; empty when there is none.

    *She tweeted in the early hours that it was over* and *a plan which she said in May would fail*: between
    the cue and its content stand only circumstances and addressees, no other verb.
    """
    if (
        verb.lemma_.lower() not in SPEECH
        or child(verb, "nsubj") is None
        or verb.tag_ not in _FINITE | {"VBN", "VBG"}
    ):
        return set()
    return _after_that(verb) or _of_relative(verb)


def _after_that(verb: Token) -> set[int]:
    """Return the rest of the sentence after *that*, where a subject and a verb follow."""
    doc, end = verb.doc, verb.sent.end
    for i in range(verb.i + 1, min(verb.i + _NEAR, end - 2)):
        if doc[i].lower_ == "that" and doc[i].tag_ in {"IN", "WDT"}:
            if _belongs_to_noun(verb, doc[i - 1]):
                return set()
            opens = doc[i + 1].pos_ in {"PRON", "PROPN", "DET", "NUM"} or doc[i + 1].tag_ in {"NNS", "JJ"}
            told = range(i + 1, end)
            return set(told) if opens and any(doc[j].tag_ in _FINITE for j in told) else set()
        if doc[i].pos_ == "VERB" or doc[i].tag_ in _FINITE or doc[i].text in _ENDS:
            return set()
    return set()


def _belongs_to_noun(verb: Token, before: Token) -> bool:
    """Tell whether *that* goes with the noun before it: *disputed the idea that*, *cited reports that*."""
    if before.pos_ != "NOUN" or verb.lemma_.lower() in _ADDRESSED:
        return False
    if before.dep_ == "pobj" and before.head.lower_ == "in" and before.head.head == verb:
        return False  # *said in a statement that*
    noun = before
    while noun.head not in (noun, verb) and noun.dep_ not in {"pobj", "dobj"}:
        noun = noun.head
    return noun.dep_ == "dobj" or before.lemma_.lower() in NOUNS | load_words("statement_nouns")


def _of_relative(verb: Token) -> set[int]:
    """Return the predicate of *which she said would fail*, up to the comma that ends the clause."""
    doc, end = verb.doc, verb.sent.end
    relative = child(verb, "dobj", "nsubj", "mark")
    own = subject(verb)
    if verb.dep_ != "relcl" or relative is None or relative.tag_ != "WDT" or own is None or relative == own:
        return set()
    first = next((i for i in range(verb.i + 1, end) if doc[i].pos_ in {"VERB", "AUX"}), None)
    if (
        first is None
        or doc[first].tag_ not in _FINITE
        or any(doc[i].pos_ in {"PRON", "PROPN"} or doc[i].text == "," for i in range(verb.i + 1, first))
    ):
        return set()
    last = next((i for i in range(first, end) if doc[i].text in _ENDS | {","}), end)
    return set(range(first, last))
