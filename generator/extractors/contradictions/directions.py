"""An action has one direction: *approved* against *rejected*, *A sued B* against *B sued A*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from generator.extractors.concepts import family
from generator.extractors.positions import span_of
from generator.lexicon import load_table, load_words

from .clash import Clash
from .facts import Fact

_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})


def direction_clashes(facts: Sequence[Fact]) -> list[Clash]:
    """Return the statements that say the opposite of an earlier one about the same things."""
    plain = [f for f in facts if f.head.pos_ == "VERB" and not f.hedged and not f.earlier and f.theme]
    known: dict[tuple[str, str], list[int]] = defaultdict(list)
    found = []
    for number, fact in enumerate(plain):
        for other in (plain[n] for n in _comparable(fact, known)):
            if fact.sentence != other.sentence and _compatible_times(fact, other) and _opposed(fact, other):
                found.append(Clash(span_of([fact.head]), (span_of([other.head]),), "direction"))
                break
        for verb in {fact.head.lemma_.lower(), fact.family}:
            for theme in fact.theme:
                known[verb, theme].append(number)
    return found


def _comparable(fact: Fact, known: Mapping[tuple[str, str], Sequence[int]]) -> list[int]:
    """Return the numbers of the earlier facts that `_opposed` may find, in order.

    They have an opposite verb and the same theme, or the same verb and for their theme the doer of *fact*.
    """
    opposite = _opposites().get(fact.head.lemma_.lower(), frozenset())
    wanted = {(v, t) for v in opposite for t in fact.theme} | {(fact.family, a) for a in fact.agent}
    return sorted({n for pair in wanted for n in known.get(pair, ())})


def _opposed(one: Fact, other: Fact) -> bool:
    if one.negated or other.negated or one.rivals(other) or one.lone or other.lone:
        return False
    if _amounts(one) and _amounts(other) and not _amounts(one) & _amounts(other):
        return False  # *rose 4 percent* and *fell 2 percent* measure two things
    if _opposites().get(one.head.lemma_.lower(), frozenset()) & {other.head.lemma_.lower(), other.family}:
        return _same_things(one, other)
    return one.family == other.family and _swapped(one, other)


def _same_things(one: Fact, other: Fact) -> bool:
    """Tell whether doer and thing are the same, as far as both are given."""
    themes = one.theme & other.theme
    agents = one.agent & other.agent
    if one.agent and other.agent:
        return bool(agents) and bool(themes)
    named = all(t.startswith("@") for t in themes)
    return bool(themes) and not (
        named and not (one.passive or one.agent) and not (other.passive or other.agent)
    )


def _amounts(fact: Fact) -> frozenset[str]:
    """Return the numbers in the clause."""
    return frozenset(t.lower_ for t in fact.head.subtree if t.like_num)


def _swapped(one: Fact, other: Fact) -> bool:
    """Tell whether two actors have changed places, under a verb that is not mutual."""
    if one.head.lemma_.lower() in load_words("mutual_verbs"):
        return False
    actors = [
        {c for c in side if c.startswith("@")} for side in (one.agent, one.theme, other.agent, other.theme)
    ]
    return bool(all(actors) and actors[0] & actors[3] and actors[1] & actors[2] and not actors[0] & actors[1])


def _compatible_times(one: Fact, other: Fact) -> bool:
    """Tell whether the clauses can be about one time: neither of them ahead, and no different days."""
    mine, theirs = ({(d.kind, d.value) for d in f.days} for f in (one, other))
    return _is_ahead(one) == _is_ahead(other) and (not mine or not theirs or bool(mine & theirs))


def _is_ahead(fact: Fact) -> bool:
    """Tell whether a clause is about what will be."""
    return any(c.dep_ == "aux" and c.lower_ in _WILL for c in fact.head.children)


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Return, for each verb, those that say the opposite."""
    found: dict[str, set[str]] = {}
    for left, right in load_table("opposites"):
        for one, other in ((left, right), (right, left)):
            for word in one:
                found.setdefault(word, set()).update(other, map(family, other))
    return {word: frozenset(others) for word, others in found.items()}
