"""What a noun describes, a person or a body, and which of its words tell it from others."""

from __future__ import annotations

from ...lexicon import load_words
from ...model import Span
from ...parsing.tokens import Token
from .trees import child, children

_BODIES = load_words("body_nouns") | load_words("described_bodies") | load_words("collective_nouns")
_PEOPLE = (
    load_words("titles") | load_words("female_words") | load_words("male_words") | load_words("person_words")
)
_SEVERAL_PEOPLE = load_words("people_nouns")
_GUARDED = frozenset({"coast", "home", "national"})
TELLING = frozenset({"amod", "compound", "nmod", "nummod", "poss"})
"""Labels of the words before a noun that tell more of it."""
OF = frozenset({"at", "for", "from", "in", "of", "with"})
"""Prepositions after it that do so."""


def is_body(noun: Token) -> bool:
    """Tell whether a noun is one for a body, or for several who speak as one: *coast guard*."""
    return noun.lemma_.lower() in _BODIES or _is_force(noun)


def is_person(noun: Token) -> bool:
    """Tell whether a noun is one for a person or for several: *mayor*, *officials*."""
    lemma = noun.lemma_.lower()
    if _is_force(noun) or (lemma in load_words("firm_nouns") and _is_a_thing(noun)):
        return False
    return lemma in _PEOPLE or noun.lower_ in _SEVERAL_PEOPLE


def _is_force(noun: Token) -> bool:
    """Tell whether a noun for a person stands for many: *the coast guard*."""
    return noun.lemma_.lower() == "guard" and any(c.lower_ in _GUARDED for c in noun.lefts)


def _is_a_thing(noun: Token) -> bool:
    """Tell whether the article calls a bearer *which* or *it*: *a developer, which plans …*."""
    which = any(c.tag_ == "WDT" and c.lower_ == "which" for r in children(noun, "relcl") for c in r.children)
    told = children(noun.head, "ccomp") if noun.dep_ == "nsubj" else []
    return which or any(c.lower_ == "it" for clause in told for c in children(clause, "nsubj"))


def telling(noun: Token) -> frozenset[str]:
    """Return the words that tell one description from another of the same noun: *town*, *for the union*."""
    left = [t for c in noun.lefts if c.dep_ in TELLING for t in c.subtree]
    right = [o for p in children(noun, "prep") if p.lower_ in OF for o in children(p, "pobj")]
    return frozenset(
        t.lower_ for t in (*left, *right) if t.text[0].isalnum() and t.dep_ not in {"det", "case"}
    )


def determiner_of(noun: Token) -> str:
    """Return the word that makes a noun definite or not: *the* in *the sheriff's office*, *her*, *a*."""
    first = child(noun, "det", "poss")
    return (first.left_edge if is_body(noun) else first).lower_ if first is not None else ""


def description_of(noun: Token) -> Span:
    """Return a description without what is only told of its bearer, after a comma or in a clause.

    *The hospital in Marlow*, of *the hospital in Marlow, which was built last year*.
    """
    first, last = noun.left_edge, noun
    for i in range(noun.i + 1, noun.right_edge.i + 1):
        t = noun.doc[i]
        relative = t.tag_ in {"WDT", "WP", "WRB"} or t.lower_ == "that"
        clause = relative or t.dep_ in {"acl", "relcl", "appos", "punct", "cc"}
        if clause or t.is_space or t.ent_type_ in {"DATE", "TIME"}:
            break
        last = t
    while last.i > noun.i and (last.pos_ in {"ADP", "DET", "SCONJ", "ADV", "PART"} or last.dep_ == "mark"):
        last = noun.doc[last.i - 1]
    return Span(first.idx, last.idx + len(last))
