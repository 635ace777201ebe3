"""Which word is the subject of a cue: its own, inverted, inherited by coordination, or the agent."""

from __future__ import annotations

from ...lexicon import load_words
from ...parsing.tokens import Token
from .displaced import FINITE, displaced
from .trees import child, children, subject

_QUOTED_AS = frozenset({"quote", "cite", "hear", "see", "show"})
_DEEP = 5
_DRIVING = frozenset({"cause", "compel", "drive", "force", "lead", "prompt", "push"})


def subject_of(verb: Token, depth: int) -> Token | None:
    """Return the head noun of the subject of *verb*, over coordination and participles."""
    own = subject(verb)
    if own is None and _is_passive(verb):
        return _agent(verb)  # who was told something is not who told it
    if own is None:
        own = displaced(verb)
    if own is None:
        return _inherited(verb, depth) if depth <= _DEEP and verb.head != verb else _agent(verb)
    if (said := _quoted_as(verb)) is not None:
        return said
    if own.dep_ == "nsubjpass" and verb.lemma_.lower() not in _QUOTED_AS:
        return _agent(verb)
    return None if own.lower_ == "it" and _is_expletive(verb) else own


def _quoted_as(verb: Token) -> Token | None:
    """Return whom somebody quotes: *The Post quoted Roe as saying*."""
    as_ = next((c for c in children(verb, "prep") if c.lower_ == "as"), None)
    says = as_ is not None and child(as_, "pcomp") is not None
    return child(verb, "dobj") if says and verb.lemma_.lower() in _QUOTED_AS else None


def _is_passive(verb: Token) -> bool:
    """Tell whether a verb without a subject of its own is passive, as in *having been told*."""
    if verb.tag_ != "VBN" or verb.lemma_.lower() in _QUOTED_AS:
        return False
    joined = verb.dep_ == "conj" and child(verb, "aux") is None and child(verb.head, "auxpass") is not None
    return child(verb, "auxpass") is not None or joined


def _inherited(verb: Token, depth: int) -> Token | None:
    """Return the subject that a verb without its own has from the verb or noun on which it hangs."""
    found: Token | None = None
    if verb.dep_ == "acl":
        found = _modified(verb, depth)
    elif (
        verb.dep_ == "xcomp"
        and verb.head.lemma_.lower() in _DRIVING
        and child(verb.head, "dobj", "nsubjpass")
    ):
        found = child(verb.head, "dobj") or child(
            verb.head, "nsubjpass"
        )  # *led him to say*, *was forced to say*
    elif verb.dep_ == "conj" and _hangs_low(verb):
        found = _joined(verb, depth)
    elif verb.dep_ == "conj" and verb.tag_ in FINITE and child(verb.head, "auxpass"):
        found = child(verb.head, "nsubjpass") or subject_of(verb.head, depth + 1)
    elif verb.dep_ in {"conj", "xcomp", "advcl", "dep"}:
        found = _speaking(verb) or subject_of(verb.head, depth + 1)
    elif verb.dep_ == "ccomp" and verb.tag_ in {"VBG", "VB"}:
        found = child(verb.head, "dobj") or subject_of(verb.head, depth + 1)
    elif verb.dep_ in {"pcomp", "prep"}:
        found = _over_preposition(verb, depth)
    return found


def _joined(verb: Token, depth: int) -> Token | None:
    """Return whose participle another goes on with, hung too low: *saying it is old but warning that …*."""
    above = verb.head
    while above.head != above and above.tag_ != verb.tag_:
        above = above.head
    return subject_of(above if above.tag_ == verb.tag_ else verb.head, depth + 1)


def _hangs_low(verb: Token) -> bool:
    """Tell whether a verb is joined to one of another form, as in *said it would fall and warned that …*."""
    unlike = verb.tag_ == "VBG" or (verb.tag_ == "VBD" and verb.head.tag_ == "VB")
    return unlike and verb.head.tag_ != verb.tag_


def _speaking(verb: Token) -> Token | None:
    """Return whose statement a participle goes on with: *Roe denied that a change was near, saying …*.

    Parsers hang it on the last clause, whose subject says nothing when it is a thing.
    """
    inner, doc = subject(verb.head), verb.doc
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or doc[verb.left_edge.i - 1].text != ",":
        return None
    if inner is None or inner.pos_ != "NOUN" or inner.ent_type_:
        return None
    root = verb.sent.root
    says = root != verb.head and root.i < verb.head.i and root.lemma_.lower() in load_words("cues_speech")
    return subject(root) if says and child(root, "auxpass") is None else None


def _over_preposition(verb: Token, depth: int) -> Token | None:
    """Return the subject over *by saying*, *before adding*."""
    top = verb.head if verb.dep_ == "pcomp" else verb
    governor = top.head
    return subject_of(governor, depth + 1) if governor.pos_ in {"VERB", "AUX"} and governor != top else None


def _is_expletive(verb: Token) -> bool:
    return verb.lemma_.lower() in {"seem", "appear", "turn", "go"}


def _modified(verb: Token, depth: int) -> Token | None:
    """Return who speaks in "a statement saying": the issuer when there is one, else the noun."""
    noun = verb.head
    if verb.tag_ != "VBG":
        return _agent(verb)
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in load_words("statement_nouns"):
        noun = noun.head.head  # *sent a letter to members saying …*
    if noun.lemma_.lower() in load_words("statement_nouns"):
        over = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "in" else noun.head
        if noun.dep_ in {"dobj", "pobj"} and over.pos_ == "VERB":
            return subject_of(over, depth + 1) or noun
    return noun


def _agent(verb: Token) -> Token | None:
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None
