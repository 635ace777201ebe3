"""What each clause states: verb, who, what, where and when, so that clauses can be compared.

An event noun with a place or a day of its own (*Tuesday's vote*, *the fire in Leeds*) counts as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extractors.concepts import Concepts, family
from generator.extractors.positions import said_by, span_of
from generator.lexicon import load_words
from generator.model import Attribution, Entity, Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token
from generator.span_index import SpanIndex

from .days import Day, days_of
from .grammar import agents_of, details_of, heads, is_earlier, is_hedged, says, subject_of

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_PREPOSITIONS = {
    "to": "to",
    "into": "to",
    "toward": "to",
    "towards": "to",
    "in": "at",
    "at": "at",
    "near": "at",
    "from": "from",
}
_NO_EVENT = frozenset({"night", "morning", "afternoon", "evening", "day", "week", "month", "year", "time"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happens or goes."""

    token: Token
    name: str
    """Concept of the place: the actor, or its words in lower case."""
    preposition: str
    """`to`, `at` or `from`."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One clause, or one event noun."""

    sentence: Span
    head: Token
    family: str
    agent: frozenset[str]
    """Concepts of the subject of an active verb with an object."""
    theme: frozenset[str]
    """Concepts of the object, or of the subject of a passive or intransitive verb."""
    details: frozenset[str]
    """What narrows the theme down: *the Nasdaq composite* index, the price *of wheat*."""
    event: frozenset[str]
    """Event nouns that are subject of a verb of happening: what place and day of the clause belong to."""
    places: tuple[Place, ...]
    days: tuple[Day, ...]
    negated: bool
    hedged: bool
    """Under a modal, an *if* or a question: it is not stated as a fact."""
    earlier: bool
    """Set in another time than the rest: *had rejected*, *previously*, *last year*."""
    speaker: str | None
    """Actor who says it; `None` for the article."""
    passive: bool = False
    lone: bool = False
    """A participle or infinitive whose doer the clause does not name."""

    def rivals(self, other: Fact) -> bool:
        """Tell whether the two are about different things of one name."""
        return bool(self.details and other.details and self.details != other.details)

    @property
    def stated(self) -> bool:
        """Tell whether the clause says that something is so."""
        return not self.negated and not self.hedged


def read_facts(parsed: Parsed, entities: Sequence[Entity], attributions: Sequence[Attribution]) -> list[Fact]:
    """Return the facts of headline and body in order."""
    concepts = Concepts(entities)
    said = SpanIndex((a, a.content) for a in attributions)
    return [
        fact
        for sentence in parsed.sentences
        for token in parsed.tokens(sentence)
        if token.pos_ in {"VERB", "NOUN"} and token.lemma_.lower() not in _NO_EVENT and not says(token)
        if (fact := _fact(sentence, token, concepts, said)) is not None
    ]


def _fact(sentence: Span, head: Token, concepts: Concepts, said: SpanIndex[Attribution]) -> Fact | None:
    """Return the fact that *head* states; `None` for a noun without a place or a day."""
    verbal = head.pos_ == "VERB"
    subject = subject_of(head) if verbal else None
    event = _event(head, subject)
    places, days = tuple(_places(head, concepts, deep=bool(event))), days_of(head)
    if not verbal and not places and not days:
        return None
    objects = [c for c in head.children if c.dep_ in {"dobj", "attr"}] if verbal else []
    agents = agents_of(head, subject, passive=not objects)
    theme = objects or ([subject] if subject is not None and not agents else [])
    span = span_of([head])
    teller = said_by(span, said.near(span))
    words = [c for c in head.children if c.dep_ in {"aux", "mark", "neg"}]
    return Fact(
        sentence=sentence,
        head=head,
        family=family(head.lemma_.lower()),
        agent=frozenset().union(*(heads(a, concepts) for a in agents)) if agents else frozenset(),
        theme=frozenset().union(*(heads(t, concepts) for t in theme)) if theme else frozenset(),
        details=frozenset(d for t in theme for d in details_of(t)),
        event=event,
        places=places,
        days=days,
        negated=any(w.dep_ == "neg" for w in words),
        hedged=is_hedged(head),
        earlier=is_earlier(head),
        speaker=teller.speaker if teller else None,
        passive=any(c.dep_ in {"nsubjpass", "auxpass"} for c in head.children)
        or (head.dep_ == "acl" and head.tag_ == "VBN"),
        lone=verbal and bool(objects) and subject is None,
    )


def _event(head: Token, subject: Token | None) -> frozenset[str]:
    """Return the event that the clause says takes place."""
    nouns = load_words("event_nouns")
    if head.pos_ == "NOUN":
        return frozenset({family(head.lemma_.lower())}) if head.lemma_.lower() in nouns else frozenset()
    if (
        subject is None
        or head.lemma_.lower() not in load_words("happening_verbs")
        or subject.lemma_.lower() not in nouns
    ):
        return frozenset()
    return frozenset({family(subject.lemma_.lower())})


def _places(head: Token, concepts: Concepts, *, deep: bool) -> Iterator[Place]:
    """Yield the places right under *head*; *deep*: also those of the nouns under it."""
    below = list(head.children) + (
        [g for c in head.children for d in (c, *c.children) for g in d.children] if deep else []
    )
    for preposition in below:
        kind = _PREPOSITIONS.get(preposition.lower_) if preposition.dep_ == "prep" else None
        for noun in preposition.children:
            if kind and noun.dep_ == "pobj" and noun.ent_type_ in _PLACES:
                yield Place(noun, concepts.actor(noun) or noun.lower_, kind)
