"""Somebody whom the article only describes: *a spokesman*, *the town council*, *two officials*."""

from __future__ import annotations

from itertools import takewhile

from ...lexicon import load_words
from ...parsing.tokens import Token
from ..naming.gender import gender_of_words
from .describing import OF, TELLING, description_of, determiner_of, is_body, is_person, telling
from .discourse import WINDOW, Discourse, Referent, is_joined
from .known import Known, may_trade
from .trees import child, children, words_of

_SEATS = frozenset({"borough", "city", "county", "parish", "state", "town"})
_ANY = frozenset({"a", "an", "another", "one"})
_PARTS = frozenset({"another", "some", "several", "many", "most"})
"""Besides numbers."""
_ARTICLES = frozenset({"the", "a", "an"})


def nameless(discourse: Discourse, noun: Token, number: int, *, many: bool) -> Referent | None:
    """Return the person, or the several, whom a description means: *the spokesman* is the one before."""
    marks = telling(noun)
    if determiner_of(noun) == "the":
        for trace in takewhile(lambda t: number - t.sentence < WINDOW, reversed(discourse.traces)):
            earlier = trace.referent
            if earlier.entity is None and earlier.noun == noun.lower_ and marks <= earlier.marks:
                return earlier
    span = description_of(noun)
    words = words_of(noun.doc, span)
    gender = None if many else gender_of_words([noun.text])
    return Referent(
        key=f":{words.lower()}:{noun.lower_}",
        words=words,
        person=not many,
        many=many,
        gender=gender,
        apart=number > 0 and noun.left_edge.lower_ in _ANY,  # the lead names later whom it describes
        span=span,
        noun=noun.lower_,
        marks=marks,
    )


def is_part(word: Token) -> bool:
    """Tell whether a word means one or some of several people: *one of the patients*, *some of the staff*."""
    counts = word.tag_ == "CD" or word.lower_ in _PARTS
    of = next((c for c in children(word, "prep") if counts and c.lower_ == "of"), None)
    people = child(of, "pobj") if of is not None else None
    return people is not None and is_person(people)


def nameless_body(discourse: Discourse, noun: Token, number: int, known: Known) -> Referent | None:
    """Return the body that a description means: *the town council*, *a residents' association*.

    The bare *company* or *group* may be any of those that the article names, so nobody says which; and
    whose office *her office* is, its words alone do not say.
    """
    lemma, determiner, marks = noun.lemma_.lower(), determiner_of(noun), telling(noun)
    if not _is_described(noun, marks):
        return None
    if not marks and (whole := _seat_of(discourse, lemma)) is not None:
        return whole
    same = discourse.unnamed.setdefault(lemma, [])
    if determiner not in {"a", "an"} and marks:
        for earlier in same:
            if marks <= earlier.marks or earlier.marks <= marks:
                return earlier  # *Ann Roe's campaign*, then *the Roe campaign*
    several = lemma in load_words("collective_nouns")
    loose = lemma in load_words("company_nouns") | load_words("loose_body_nouns")
    span = description_of(noun)
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


def _seat_of(discourse: Discourse, lemma: str) -> Referent | None:
    """Return the body of a place that is called by the place's noun: *the county* is *the county council*."""
    if lemma not in _SEATS:
        return None
    found = {r.key: r for bodies in discourse.unnamed.values() for r in bodies if lemma in r.marks}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_described(noun: Token, marks: frozenset[str]) -> bool:
    """Tell whether a noun for one body stands with words that say which: an article, an owner, a kind."""
    if noun.tag_ not in {"NN", "NNP"} or not is_body(noun) or is_joined(noun):
        return False
    determiner, owner = determiner_of(noun), child(noun, "poss")
    if noun.pos_ == "PROPN" and determiner != "the":
        return False
    owned = owner is not None and owner.pos_ != "PRON"
    return determiner in _ARTICLES or owned or (not determiner and bool(marks))


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


def _may_be_named(discourse: Discourse, noun: Token, number: int, known: Known) -> bool:
    """Tell whether a description may mean a body that the article names.

    It may where it has only adjectives (*the new company*, not *the rights group*), and right after one.
    """
    left = [c for c in noun.lefts if c.dep_ in TELLING and (c.dep_ != "amod" or c.ent_type_)]
    if any(not c.is_lower for c in left):
        return False  # *the Roe campaign*
    told = left or any(p.lower_ in OF and child(p, "pobj") for p in children(noun, "prep"))
    told = told or any(c.lower_ == "that" for r in children(noun, "relcl") for c in r.children)
    recent = takewhile(lambda t: number - t.sentence < 2, reversed(discourse.traces))  # noqa: PLR2004 - sentences
    lately = {t.referent.words for t in recent if t.referent.body and t.referent.entity}
    fit = may_trade if noun.lemma_.lower() in load_words("company_nouns") else bool
    return any(map(fit, lately)) or (not told and any(map(fit, known.bodies)))
