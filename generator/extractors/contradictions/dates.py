"""One event has one day: *the vote on Tuesday* against *Wednesday's vote*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.extractors.positions import span_of
from generator.lexicon import load_words
from generator.model import Span

from .clash import Clash
from .days import Day
from .facts import Fact


def date_clashes(facts: Sequence[Fact]) -> list[Clash]:
    """Return the days that a later statement of the same event gives differently."""
    dated = [(f, d) for f in facts if not f.negated and not f.hedged and not f.earlier for d in f.days]
    known: dict[tuple[str, str], list[int]] = defaultdict(list)
    found = []
    for number, (fact, day) in enumerate(dated):
        keys = [(day.kind, event) for event in _events(fact)]
        for other, another in (dated[n] for n in sorted({n for key in keys for n in known[key]})):
            if day.value != another.value and _same_event(fact, other):
                found.append(Clash(_words(fact, day), (_words(other, another),), "date"))
                break
        for key in keys:
            known[key].append(number)
    return found


def _events(fact: Fact) -> frozenset[str]:
    """Return what the day of a fact is the day of: two that are compared share one."""
    if fact.head.pos_ == "NOUN":
        return frozenset({fact.family})
    occurs = fact.head.lemma_.lower() in load_words("happening_verbs")
    return fact.event or (fact.theme if occurs else frozenset({fact.family}))


def _same_event(one: Fact, other: Fact) -> bool:
    """Tell whether facts that share one of `_events` give the day of one event."""
    if one.sentence == other.sentence or one.rivals(other):
        return False
    happens = load_words("happening_verbs")
    if "NOUN" in {one.head.pos_, other.head.pos_} and not (_is_definite(one) or _is_definite(other)):
        return False
    if one.head.pos_ == other.head.pos_ == "VERB" and one.head.lemma_.lower() not in happens:
        shared = (one.theme & other.theme) or (one.agent & other.agent)
        rival = one.theme and other.theme and not one.theme & other.theme
        return bool(shared) and not rival
    return True


def _is_definite(fact: Fact) -> bool:
    """Tell whether an event noun means one that the reader knows: *the vote*, *Tuesday's vote*."""
    return fact.head.pos_ == "NOUN" and any(c.lower_ == "the" or c.dep_ == "poss" for c in fact.head.children)


def _words(fact: Fact, day: Day) -> Span:
    return span_of(sorted((fact.head, day.token), key=lambda t: t.i))
