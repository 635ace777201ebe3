"""Whom a description means: *the senator*, *the company*, or somebody without a name."""

from __future__ import annotations

from ...lexicon import load_words
from ...model import Entity, EntityKind
from ...parsing.tokens import Token
from ..naming.gender import gender_of_given
from .cues import SPEECH
from .describing import determiner_of, is_body, is_person
from .discourse import Discourse, Referent, Trace
from .known import Known
from .nameless import is_part, may_be, nameless, nameless_body
from .trees import children
from .which_body import may_be_union, which_body

_SOON = 80
"""Tokens after a description in the lead within which its bearer is named."""


def described(discourse: Discourse, noun: Token, number: int, known: Known) -> Referent | None:
    """Return whom a description means: an actor with that role, or somebody unnamed."""
    if (named := _named(discourse, noun, known)) is not None:
        return named
    if is_part(noun):
        return nameless(discourse, noun, number, many=noun.lower_ not in {"one", "another"})
    determiner = determiner_of(noun)
    if determiner in {"the", "this", "that"}:
        found = _bearer(discourse, noun, known)
        if found is None or found.entity is None or _is_by_role(noun, found):
            named = which_body(discourse, noun, number, known.main)
            found = named if named is not None and _is_later(discourse, noun, named, found) else found
        if found is not None and not (found.person and found.entity is None):
            return found
    single, many = is_person(noun), noun.tag_ in {"NNS", "NNPS"} and _may_speak(noun)
    indefinite = determiner in {"a", "an"} and noun.tag_ == "NN"
    if indefinite and (named_next := _named_next(noun, number, known)) is not None:
        return named_next
    if single or many:
        return None if noun.pos_ == "PROPN" else nameless(discourse, noun, number, many=many)
    return nameless_body(discourse, noun, number, known)


def _named(discourse: Discourse, noun: Token, known: Known) -> Referent | None:
    """Return who is known by a description, or is named beside it."""
    if noun.i in known.nominal:
        return known.nominal[noun.i]
    named = _named_beside(noun, known)
    if named is not None:
        _note(discourse, noun, named, known)
    return named


def _named_beside(noun: Token, known: Known) -> Referent | None:
    """Return who is named in apposition to a noun: *my brother-in-law, Sanjay, drove*; *the firm, Acme,*."""
    person = is_person(noun)
    if noun.tag_ != "NN" or not (person or is_body(noun)):
        return None
    found = [known.named[c.i] for c in children(noun, "appos") if c.i > noun.i and c.i in known.named]
    fits = len(found) == 1 and (found[0].person if person else found[0].body)
    return found[0] if fits else None


def _note(discourse: Discourse, noun: Token, named: Referent, known: Known) -> None:
    """Keep who is named beside a noun: for who was only described before, and for the noun alone after.

    Not for *the company*, of which many are named by the way.
    """
    bearer = _bearer(discourse, noun, known)
    if bearer is not None and bearer.entity is None and determiner_of(noun) == "the":
        discourse.same[bearer.key] = named
    if not _is_loose(noun):
        discourse.bearers[noun.lemma_.lower()] = named


def _is_by_role(noun: Token, bearer: Referent) -> bool:
    """Tell whether a firm has the noun only by what it was called once: *the company*, not *Tay Bank*."""
    lemma = noun.lemma_.lower()
    return lemma in load_words("company_nouns") and lemma not in bearer.words.lower().split()


def _is_loose(noun: Token) -> bool:
    """Tell whether a noun may mean nearly any body: *the company*, *the group*."""
    return noun.lemma_.lower() in load_words("company_nouns") | load_words("loose_body_nouns")


def _bearer(discourse: Discourse, noun: Token, known: Known) -> Referent | None:
    """Return who lately had the role or the name that the noun is: *the senator*, *the ministry*."""
    found = discourse.bearers.get(noun.lemma_.lower())
    return found if found is not None and may_be(noun, found, known) else None


def _is_later(discourse: Discourse, noun: Token, named: Referent, described: Referent | None) -> bool:
    """Tell whether the one named was spoken of after the one only described."""
    if described is None:
        return True
    both = {named.key, described.key}
    told = (t for t in reversed(discourse.traces) if t.referent.key in both and not _is_modifier(noun, t))
    last = next((t.referent for t in told if t.subject or t.referent.entity is None), described)
    return last.key == named.key


def _is_modifier(noun: Token, trace: Trace) -> bool:
    """Tell whether a name only says whose or which: *Tay officials said*."""
    return noun.doc[trace.token].dep_ in {"compound", "nmod", "poss"}


def _named_next(noun: Token, number: int, known: Known) -> Referent | None:
    """Return whom the lead describes before a name: *A judge said ...*, then *Justice Jane Roe*.

    Only the lead delays a name, and only where one actor has that role and is named soon after.
    """
    if number > 0 or noun.dep_ not in {"nsubj", "nsubjpass", "pobj"}:
        return None
    lemma, person = noun.lemma_.lower(), is_person(noun)
    bearers = {r.key: r for r in known.roles.get(lemma, []) if (r.person if person else r.body)}
    if lemma == "union" and not bearers:
        bearers = {r.key: r for r in known.named.values() if r.body and may_be_union(r.words)}
    if len(bearers) != 1:
        return None
    ((key, referent),) = bearers.items()
    first = min((i for i, r in known.named.items() if r.key == key), default=-1)
    return referent if noun.i < first < noun.i + _SOON else None


def _may_speak(noun: Token) -> bool:
    """Tell whether a plural means people or bodies, or is itself the subject of a verb of speech."""
    body = noun.lemma_.lower() in load_words("body_nouns") | load_words("party_nouns")
    return is_person(noun) or body or noun.head.lemma_.lower() in SPEECH | {"accord"}


def referent_of(entity: Entity) -> Referent:
    """Return an entity as a referent, with the gender its given name suggests where the article is silent."""
    single = entity.kind is EntityKind.PERSON
    gender = entity.gender
    if single and gender is None and len(entity.name.split()) > 1:
        gender = gender_of_given(entity.name.split()[0].casefold())
    return Referent(
        key=entity.id,
        words=entity.name,
        entity=entity.id,
        person=single,
        many=entity.kind is EntityKind.GROUP,
        body=entity.kind is EntityKind.ORGANIZATION,
        gender=gender,
    )
