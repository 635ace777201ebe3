"""Whom a description means: *the senator*, *the company*, or somebody without a name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...lexicon import load_table, load_words
from ...model import Entity, EntityKind, Span
from ...tokens import Token
from ..naming.gender import gender_of_words
from .discourse import WINDOW, Discourse, Referent, best
from .scene import Scene
from .sources import phrase
from .trees import words_of

_BEYOND = frozenset({"ADP", "PRON", "VERB", "AUX", "PART", "PUNCT"})
"""Parts of speech with which what modifies the noun of a role begins: *official to confirm reports*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The entities, by the tokens of their mentions and by the nouns that may mean them."""

    named: dict[int, Referent]
    nominal: dict[int, Referent]
    roles: dict[str, list[Referent]]


def described(discourse: Discourse, noun: Token, number: int, known: Known) -> Referent | None:
    """Return whom a description means: an actor with that role, or somebody unnamed."""
    if noun.i in known.nominal:
        return known.nominal[noun.i]
    determiner = next((c.lower_ for c in noun.children if c.dep_ in {"det", "poss"}), "")
    if determiner in {"the", "this", "that"}:
        found = _by_role(discourse, noun, number, known.roles)
        if found is not None:
            return found
    single, many = _is_person(noun), noun.tag_ in {"NNS", "NNPS"}
    source = phrase(noun)
    if source is None or noun.pos_ == "PROPN" or not (single or many):
        return None
    words = words_of(noun.doc, source.span)
    gender = None if many else gender_of_words([noun.text])
    earlier = f":{noun.lower_}"
    if determiner == "the":
        for trace in reversed(discourse.traces):
            if (
                trace.referent.entity is None
                and trace.referent.key.endswith(earlier)
                and number - trace.sentence < WINDOW
            ):
                return trace.referent
    return Referent(key=f":{words.lower()}{earlier}", words=words, person=single, many=many, gender=gender)


def _by_role(
    discourse: Discourse, noun: Token, number: int, roles: dict[str, list[Referent]]
) -> Referent | None:
    """Return the actor lately spoken of whose role or name has the noun: *the senator*, *the ministry*."""
    keys = {r.key for r in roles.get(noun.lemma_.lower(), [])}
    for trace in reversed(discourse.traces):
        if trace.referent.key in keys:
            return trace.referent
    if noun.lemma_.lower() not in load_words("body_nouns"):
        return None
    scores: dict[str, tuple[float, Referent]] = {}
    for trace in reversed(discourse.traces):
        r, distance = trace.referent, number - trace.sentence
        if distance > 4:  # noqa: PLR2004 - sentences
            break
        if not r.person and not r.many and r.entity is not None and r.body:
            score = 2.0 * trace.subject - distance
            if score > scores.get(r.key, (-99.0, r))[0]:
                scores[r.key] = (score, r)
    return best(scores, margin=0.5)


def role_words(
    scene: Scene, entities: tuple[Entity, ...], known: dict[str, Referent]
) -> dict[str, list[Referent]]:
    """Return for each noun the actors whose role it heads, or whose name has it as a common noun."""
    found: dict[str, list[Referent]] = {}
    for e in entities:
        words: set[str] = set()
        for role in e.roles:
            tokens = scene.parsed.tokens(role)
            end = next((n for n, t in enumerate(tokens) if n and t.pos_ in _BEYOND), len(tokens))
            nouns = [t for t in tokens[:end] if t.pos_ in {"NOUN", "PROPN"}]
            words |= {t.lemma_.lower() for t in nouns[-2:]}
        if e.kind is EntityKind.PERSON:
            words |= {noun for m in e.mentions for noun in _titled(scene, m.span)}
        if e.kind is EntityKind.ORGANIZATION:
            words |= {w.lower() for w in e.name.split()}
        for word in words:
            found.setdefault(word, []).append(known[e.id])
    return found


def _titled(scene: Scene, name: Span) -> tuple[str, ...]:
    """Return the nouns that the abbreviated title before a name stands for."""
    tokens = scene.parsed.tokens(name)
    before = tokens[0].nbor(-1).text.rstrip(".") if tokens and tokens[0].i else ""
    return _abbreviated().get(before, ())


@cache
def _abbreviated() -> dict[str, tuple[str, ...]]:
    """Return the nouns that an abbreviated title stands for."""
    return {row[0][0]: row[1] for row in load_table("title_abbreviations")}


def _is_person(noun: Token) -> bool:
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
    first = entity.name.split()[0]
    gender = entity.gender
    if single and gender is None and len(entity.name.split()) > 1:
        if first in load_words("female_given_names"):
            gender = "female"
        elif first in load_words("male_given_names"):
            gender = "male"
    return Referent(
        key=entity.id,
        words=entity.name,
        entity=entity.id,
        person=single,
        many=entity.kind is EntityKind.GROUP,
        body=entity.kind is EntityKind.ORGANIZATION,
        gender=gender,
    )
