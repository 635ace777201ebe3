"""Whom a description means: *the senator*, *the company*, or somebody without a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from ...lexicon import load_words
from ...model import Entity, EntityKind, Span
from ...parsing.tokens import Token
from ..naming.gender import gender_of_given, gender_of_words
from .cues import SPEECH
from .discourse import WINDOW, Discourse, Referent, best, is_joined, leads
from .sources import phrase
from .trees import words_of

_BRANCH = re.compile(r"\b(?:Local|Lodge) \d+$")
_OF_BRANCH = frozenset({"union", "local", "lodge", "branch", "chapter", "group", "organization"})
_FIRMLY = 2.0
"""How much a name such as *Acme Ltd* speaks for being *the company*."""
_FAR = -2.0
"""The score of the body that an article is about where it was not named lately."""
_SOON = 80
"""Tokens after a description in the lead within which its bearer is named."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """The entities, by the tokens of their mentions and by the nouns that may mean them."""

    named: dict[int, Referent]
    nominal: dict[int, Referent]
    roles: dict[str, list[Referent]]
    main: Referent | None = None
    """The body that the article is about."""

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of all names."""
        return frozenset(word for referent in self.named.values() for word in referent.words.split())

    @cached_property
    def nouns(self) -> dict[str, list[str]]:
        """The nouns of the roles that each actor has, by key."""
        found: dict[str, list[str]] = {}
        for noun, bearers in self.roles.items():
            for key in {r.key for r in bearers}:
                found.setdefault(key, []).append(noun)
        return found


def described(discourse: Discourse, noun: Token, number: int, known: Known) -> Referent | None:
    """Return whom a description means: an actor with that role, or somebody unnamed."""
    if noun.i in known.nominal:
        return known.nominal[noun.i]
    determiner = next((c.lower_ for c in noun.children if c.dep_ in {"det", "poss"}), "")
    if determiner in {"the", "this", "that"}:
        found = _by_role(discourse, noun, number, known.main)
        if found is not None:
            return found
    single, many = is_person(noun), noun.tag_ in {"NNS", "NNPS"} and _may_speak(noun)
    if determiner in {"a", "an"} and single and not many:
        named_next = _named_next(noun, number, known)
        if named_next is not None:
            return named_next
    source = phrase(noun)
    if source is None or noun.pos_ == "PROPN" or not (single or many):
        return None
    words = words_of(noun.doc, source.span)
    gender = None if many else gender_of_words([noun.text])
    earlier = f":{noun.lower_}"
    if determiner == "the":
        for trace in takewhile(lambda t: number - t.sentence < WINDOW, reversed(discourse.traces)):
            if trace.referent.entity is None and trace.referent.key.endswith(earlier):
                return trace.referent
    return Referent(key=f":{words.lower()}{earlier}", words=words, person=single, many=many, gender=gender)


def _named_next(noun: Token, number: int, known: Known) -> Referent | None:
    """Return whom the lead describes before a name: *A judge said ...*, then *Justice Jane Roe*.

    Only the lead delays a name, and only where one actor has that role and is named soon after.
    """
    if number > 0 or noun.dep_ not in {"nsubj", "nsubjpass", "pobj"}:
        return None
    bearers = {r.key: r for r in known.roles.get(noun.lemma_.lower(), []) if r.person}
    if len(bearers) != 1:
        return None
    ((key, referent),) = bearers.items()
    first = min((i for i, r in known.named.items() if r.key == key), default=-1)
    return referent if noun.i < first < noun.i + _SOON else None


def _by_role(discourse: Discourse, noun: Token, number: int, main: Referent | None) -> Referent | None:
    """Return the actor lately spoken of whose role or name has the noun: *the senator*, *the ministry*."""
    bearer = discourse.bearers.get(noun.lemma_.lower())
    if bearer is not None:
        return bearer
    if noun.lemma_.lower() not in load_words("body_nouns") - load_words("naming_body_nouns"):
        return None
    telling = _telling(noun)
    commercial = noun.lemma_.lower() in load_words("company_nouns")
    scores: dict[str, tuple[float, Referent]] = {}
    just_now: set[str] = set()
    for trace in reversed(discourse.traces):
        r, distance = trace.referent, number - trace.sentence
        if distance > 4:  # noqa: PLR2004 - sentences
            break
        told_apart = telling and not telling & set(r.words.lower().split())
        one = r.body and not r.person and not r.many and not is_joined(noun.doc[trace.token])
        one = one and _can_be(noun, r, noun.doc[trace.token])
        if one and r.entity is not None and not told_apart:
            score = 2.0 * trace.subject + leads(noun.doc[trace.token]) - distance
            score += _FIRMLY * (commercial and is_company(r.words))
            if distance <= 1 and leads(noun.doc[trace.token]):
                just_now.add(r.key)
            if score > scores.get(r.key, (-99.0, r))[0]:
                scores[r.key] = (score, r)
    if commercial and main is not None and not is_public(main.words) and not just_now - {main.key}:
        scores[main.key] = (scores.get(main.key, (_FAR, main))[0] + _FIRMLY, main)
    return best(scores, margin=0.5)


def main_body(entities: tuple[Entity, ...], opening: Span) -> Entity | None:
    """Return the one body named in the *opening* of an article, if none is named more often.

    *The company* means it, where no other was spoken of just now.
    """
    bodies = [e for e in entities if e.kind is EntityKind.ORGANIZATION]
    first = [e for e in bodies if any(m.span.start < opening.end for m in e.mentions)]
    most = max((len(e.mentions) for e in bodies), default=0)
    return first[0] if len(first) == 1 and len(first[0].mentions) == most > 1 else None


def _can_be(noun: Token, body: Referent, name: Token) -> bool:
    """Tell whether a noun may mean a body: no company is *Local 88*, and *the Acme plant* is no Acme."""
    branch = _BRANCH.search(body.words) is not None
    thing = name.head.pos_ == "NOUN" and name.head != noun and not is_person(name.head)
    modifies = name.dep_ in {"compound", "nmod"} and thing
    public = noun.lemma_.lower() in load_words("company_nouns") and is_public(body.words)
    return (not branch or noun.lemma_.lower() in _OF_BRANCH) and not modifies and not public


def is_company(name: str) -> bool:
    """Tell whether the name of a body says that it is a company: *Acme Care Ltd*, *Halden Motors*."""
    last = name.rsplit(maxsplit=1)[-1].rstrip(".")
    return last in load_words("corporate_endings") | load_words("firm_words")


def is_public(name: str) -> bool:
    """Tell whether the name of a body says that it is none of business: *Food and Drug Administration*."""
    words = name.split()
    of = next((i for i, w in enumerate(words) if w in {"of", "for"}), len(words))
    return words[-1] in load_words("public_body_words") or words[of - 1] in load_words("public_body_words")


def _telling(noun: Token) -> set[str]:
    """Return the words by which a description itself says which body is meant: *the Norwegian bank*."""
    return {c.lower_ for c in noun.lefts if c.dep_ in {"compound", "nmod", "poss"} or c.ent_type_}


def _may_speak(noun: Token) -> bool:
    """Tell whether a plural means people or bodies, or is itself the subject of a verb of speech."""
    body = noun.lemma_.lower() in load_words("body_nouns") | load_words("party_nouns")
    return is_person(noun) or body or noun.head.lemma_.lower() in SPEECH | {"accord"}


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
