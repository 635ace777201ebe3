"""What the grammar of a clause tells: who does it, to what, whether in earnest, and whether now."""

from __future__ import annotations

from generator.extractors.concepts import Concepts, family
from generator.lexicon import load_words
from generator.parsing.tokens import Token

_HEDGES = frozenset(
    {"to", "could", "may", "might", "would", "should", "can", "must", "if", "unless", "whether", "never"}
)
_EARLIER = frozenset(
    {"earlier", "previously", "originally", "initially", "once", "before", "later", "again", "ago"}
)
_WISHES = frozenset(
    {"request", "demand", "seek", "propose", "recommend", "suggest", "urge", "want"}
    | {"reject", "refuse", "deny", "oppose", "cancel"}
)
_WISHES_FOR = frozenset({"ask", "call", "apply", "petition", "press", "push", "lobby", "request", "demand"})
_CROWDS = frozenset({"convoy", "group", "team", "batch", "shipment", "fleet", "column", "crowd", "load"})
_PARTS = frozenset({"few", "half", "many", "most", "several", "some"})
_OTHER_TIME = frozenset(
    {"last", "previous", "earlier", "next", "past", "prior", "first", "second", "another", "other"}
)


def says(token: Token) -> bool:
    """Tell whether a verb only reports what somebody says."""
    if token.lemma_.lower() in {"say", "tell", "add", "ask"}:
        return True
    return token.lemma_.lower() in load_words("cues_speech") and any(
        c.dep_ in {"ccomp", "parataxis"} for c in token.children
    )


def agents_of(head: Token, subject: Token | None, *, passive: bool) -> list[Token]:
    """Return the doer: the subject before an object, or the noun after a passive's *by*."""
    if not passive and subject is not None:
        return [subject]
    by = next((c for c in head.children if c.dep_ == "agent"), None)
    noun = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    return [] if noun is None else [noun]


def subject_of(verb: Token) -> Token | None:
    """Return the subject of *verb*, also where a relative or coordinated verb shares it."""
    own = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if own is not None:
        return own.head.head if own.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl" else own
    if verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in {"VERB", "AUX"}:
        return next((c for c in verb.head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return verb.head if verb.dep_ in {"relcl", "acl"} and verb.head.pos_ in {"NOUN", "PROPN"} else None


def heads(token: Token, concepts: Concepts) -> frozenset[str]:
    """Return the concepts of a noun phrase's head and of its coordinated heads."""
    found: set[str] = set()
    for noun in (token, *token.conjuncts):
        concept = concepts.of(noun)
        if concept is not None:
            unknown = noun.pos_ == "PROPN" and not concept.startswith("@")
            found.add(f"@{concept}" if unknown else concept)
        if noun.pos_ == "PROPN" and noun.ent_type_ == "ORG":  # *the City Council* is *the council* later
            found.add(noun.lower_)
        if noun.lemma_.lower() in _CROWDS:
            found |= {family(g.lemma_.lower()) for c in noun.children if c.lower_ == "of" for g in c.children}
    return frozenset(found)


def counts_a_whole(number: Token) -> bool:
    """Tell whether a number counts that of which another one is a part: *two of the city's four schools*."""
    noun = number.head if number.dep_ in {"nummod", "quantmod"} else number
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return False
    part = noun.head.head
    return part.like_num or part.lower_ in _PARTS


def details_of(noun: Token) -> frozenset[str]:
    """Return the words that narrow *noun* down: adjectives, nouns and names before it, *of* after it."""
    before = {c.lemma_.lower() for c in noun.children if c.dep_ in {"amod", "compound", "nmod", "poss"}}
    after = {
        g.lemma_.lower()
        for c in noun.children
        if c.lower_ in {"of", "for"} and c.dep_ == "prep"
        for g in c.children
    }
    return frozenset(before | after)


def _is_factive(head: Token) -> bool:
    """Tell whether an infinitive states a fact: *the decision to close the mill*."""
    return head.dep_ == "acl" and head.head.lemma_.lower() in load_words("factive_nouns")


def _is_embedded(head: Token) -> bool:
    """Tell whether a clause above asks, or sets a condition."""
    above = [a for a in head.ancestors if a.pos_ in {"VERB", "AUX"}]
    return any(c.lower_ in {"whether", "if"} for a in above for c in a.children if c.dep_ == "mark")


def is_earlier(head: Token) -> bool:
    """Tell whether the clause is set apart in time: *had rejected*, *previously*, *last year*."""
    if any(c.lower_ in _EARLIER for c in head.children if c.dep_ == "advmod"):
        return True
    for phrase in (c for c in head.children if c.dep_ in {"npadvmod", "prep", "amod", "det"}):
        words = [t for t in phrase.subtree if t.dep_ not in {"relcl", "acl"}]
        timed = phrase.dep_ in {"amod", "det"} or any(t.ent_type_ == "DATE" for t in words)
        if timed and any(t.lower_ in _OTHER_TIME for t in words):
            return True
    backshifted = head.dep_ in {"ccomp", "conj", "relcl"} or head.head.lemma_.lower() in load_words(
        "cues_speech"
    )
    return not backshifted and any(c.lower_ == "had" and c.dep_ == "aux" for c in head.children)


def is_hedged(head: Token) -> bool:
    """Tell whether the clause is not stated as a fact: under a modal, an *if*, an *or* or a question."""
    words = {c.lower_ for c in head.children if c.dep_ in {"aux", "mark", "neg"}}
    alternative = any(c.lower_ == "or" for c in head.children)
    hedged = (bool(words & _HEDGES) and not _is_factive(head)) or alternative or _is_embedded(head)
    return hedged or (head.pos_ == "NOUN" and is_wished(head))


def is_wished(token: Token) -> bool:
    """Tell whether something was only asked for, or refused: *asked for an inspection*, *sought a vote*.

    *token* is the noun for it, or the verb of asking.
    """
    if token.pos_ == "VERB":
        wants = token.lemma_.lower() in _WISHES and any(
            c.dep_ in {"dobj", "nsubjpass"} for c in token.children
        )
        return wants or _asks_for(token, [c for c in token.children if c.dep_ == "prep"])
    if token.dep_ == "pobj":
        return _asks_for(token.head.head, [token.head])
    return token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_.lower() in _WISHES


def _asks_for(asking: Token, prepositions: list[Token]) -> bool:
    return asking.lemma_.lower() in _WISHES_FOR and any(p.lower_ == "for" for p in prepositions)
