"""Somebody whom the article only describes: *a spokesman*, *the town council*, *two officials*."""

from __future__ import annotations

from itertools import takewhile

from ...lexicon import load_words
from ...model import Span
from ...parsing.tokens import Token
from ..naming.gender import gender_of_words
from .discourse import WINDOW, Discourse, Referent, is_joined
from .known import Known
from .trees import child, children, words_of

_BODIES = load_words("body_nouns") | load_words("described_bodies") | load_words("collective_nouns")
_TELLING = frozenset({"amod", "compound", "nmod", "nummod", "poss"})
_OF = frozenset({"at", "for", "from", "in", "of", "with"})
_PLACED = frozenset({"at", "for", "in", "of"})
_ARTICLES = frozenset({"the", "a", "an"})


def nameless(discourse: Discourse, noun: Token, number: int, *, many: bool) -> Referent | None:
    """Return the person, or the several, whom a description means: *the spokesman* is the one before."""
    marks = telling(noun)
    if determiner_of(noun) == "the":
        for trace in takewhile(lambda t: number - t.sentence < WINDOW, reversed(discourse.traces)):
            earlier = trace.referent
            if earlier.entity is None and earlier.noun == noun.lower_ and marks <= earlier.marks:
                return earlier
    span = _description(noun)
    words = words_of(noun.doc, span)
    gender = None if many else gender_of_words([noun.text])
    return Referent(
        key=f":{words.lower()}:{noun.lower_}",
        words=words,
        person=not many,
        many=many,
        gender=gender,
        span=span,
        noun=noun.lower_,
        marks=marks,
    )


def nameless_body(discourse: Discourse, noun: Token, number: int, known: Known) -> Referent | None:
    """Return the body that a description means: *the town council*, *a residents' association*.

    The bare *company* or *group* may be any of those that the article names, so nobody says which; and
    whose office *her office* is, its words alone do not say.
    """
    lemma, determiner, marks = noun.lemma_.lower(), determiner_of(noun), telling(noun)
    if not _is_described(noun, marks):
        return None
    same = discourse.unnamed.setdefault(lemma, [])
    if determiner not in {"a", "an"} and marks:
        for earlier in same:
            if marks <= earlier.marks or earlier.marks <= marks:
                return earlier  # *Ann Roe's campaign*, then *the Roe campaign*
    several = lemma in load_words("collective_nouns")
    loose = lemma in load_words("company_nouns") | load_words("loose_body_nouns")
    span = _description(noun)
    found = Referent(
        key=f":{' '.join(sorted(marks))}:{lemma}",
        words=words_of(noun.doc, span),
        span=span,
        body=not several,
        many=several,
        noun=lemma,
        marks=marks,
        doubtful=loose and determiner == "the" and _may_be_named(discourse, noun, number, known),
    )
    if marks and not found.doubtful:
        same.append(found)
    return found


def _is_described(noun: Token, marks: frozenset[str]) -> bool:
    """Tell whether a noun for one body stands with words that say which: an article, an owner, a kind."""
    if noun.tag_ not in {"NN", "NNP"} or not is_body(noun) or is_joined(noun):
        return False
    determiner, owner = determiner_of(noun), child(noun, "poss")
    if noun.pos_ == "PROPN" and determiner != "the":
        return False
    owned = owner is not None and owner.pos_ != "PRON"
    return determiner in _ARTICLES or owned or (not determiner and bool(marks))


def is_body(noun: Token) -> bool:
    """Tell whether a noun is one for a body, or for several who speak as one."""
    return noun.lemma_.lower() in _BODIES


def may_be(noun: Token, bearer: Referent, known: Known) -> bool:
    """Tell whether a description may mean who had the noun last: *the county council* is no town council.

    Several are not one; and of business, any word tells more of the same: *the bakery chain*.
    """
    if noun.tag_ in {"NNS", "NNPS"} and not bearer.many:
        return False
    if bearer.entity is None:
        return telling(noun) <= bearer.marks
    if not bearer.body or noun.lemma_.lower() in load_words("company_nouns"):
        return True
    kinds = {c.lower_ for c in children(noun, "compound", "nmod", "poss") if c.is_lower}
    return kinds <= known.told[bearer.key]


def is_person(noun: Token) -> bool:
    """Tell whether a noun is one for a person or for several: *mayor*, *officials*."""
    lemma = noun.lemma_.lower()
    known = (
        load_words("titles")
        | load_words("female_words")
        | load_words("male_words")
        | load_words("person_words")
    )
    return lemma in known or noun.lower_ in load_words("people_nouns")


def telling(noun: Token) -> frozenset[str]:
    """Return the words that tell one description from another of the same noun: *town*, *for the union*."""
    left = [t for c in noun.lefts if c.dep_ in _TELLING for t in c.subtree]
    right = [o for p in children(noun, "prep") if p.lower_ in _OF for o in children(p, "pobj")]
    return frozenset(
        t.lower_ for t in (*left, *right) if t.text[0].isalnum() and t.dep_ not in {"det", "case"}
    )


def _may_be_named(discourse: Discourse, noun: Token, number: int, known: Known) -> bool:
    """Tell whether a description may mean a body that the article names.

    It may where it has only adjectives (*the new company*, not *the rights group*), and right after one.
    """
    left = [c for c in noun.lefts if c.dep_ in _TELLING and (c.dep_ != "amod" or c.ent_type_)]
    if any(not c.is_lower for c in left):
        return False  # *the Roe campaign*
    told = left or any(p.lower_ in _OF and child(p, "pobj") for p in children(noun, "prep"))
    lately = takewhile(lambda t: number - t.sentence < 2, reversed(discourse.traces))  # noqa: PLR2004 - sentences
    just_named = any(t.referent.body and t.referent.entity for t in lately)
    return just_named or (known.has_bodies and not told)


def determiner_of(noun: Token) -> str:
    """Return the word that makes a noun definite or not: *the* in *the sheriff's office*, *her*, *a*."""
    first = child(noun, "det", "poss")
    return (first.left_edge if is_body(noun) else first).lower_ if first is not None else ""


def _description(noun: Token) -> Span:
    """Return a description without what is only told of its bearer, after a comma or in a clause.

    *The hospital in Marlow*, of *the hospital in Marlow, which was built last year*.
    """
    first, last = noun.left_edge, noun
    for i in range(noun.i + 1, noun.right_edge.i + 1):
        t = noun.doc[i]
        clause = t.dep_ in {"acl", "relcl", "appos", "punct", "cc"} or t.tag_ in {"WDT", "WP", "WRB"}
        if clause or t.is_space or t.ent_type_ in {"DATE", "TIME"}:
            break
        last = t
    while last.i > noun.i and (last.pos_ in {"ADP", "DET", "SCONJ", "ADV", "PART"} or last.dep_ == "mark"):
        last = noun.doc[last.i - 1]
    return Span(first.idx, last.idx + len(last))
