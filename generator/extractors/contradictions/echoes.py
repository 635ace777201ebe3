"""A fact told again in other words: the later mention must have the value of the first.

What two mentions share is weighed: the words around the value, its clause, how alike the values are, how
many such values the article gives.  The weights were fitted on articles in which one of two mentions of a
fact had been changed, against the pairs of values of articles as they were, and rounded.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Entity, EntityKind, Figure, FigureKind, Span
from generator.parsing.language import Parsed

from .amounts import voices_differ
from .clash import Clash
from .compatible import compatible
from .joined import Joined
from .slots import Slot, shared_run
from .values import day_slots, number_slots, place_slots
from .vocabulary import Words

_ENOUGH = 1.7
_LIKELY = 1.5  # of a second difference between two sentences, which makes them two events
_TWIN = 6  # words in a row that two sentences share around a value: then they are one sentence, told twice
_REACH = 200  # values of one kind: more than an article of a newspaper has
_MOST_RATIO = 5.0  # numbers further apart are of different things, not one of them wrong

# What `_score` gives at most: for each shared word near the values, for any at all, and for none, by what
# the values are (governors, subject, repetition; of a number also what it counts).
_MOST_EACH, _MOST_NEAR = 1.3, 1.5
_MOST_APART = {"number": 5.31, "date": 2.71, "place": 2.41}

Kinds = Mapping[str, EntityKind]


def echo_clashes(parsed: Parsed, entities: Sequence[Entity], figures: Sequence[Figure]) -> list[Clash]:
    """Return the values that a sentence about the same fact gives differently."""
    words = Words(parsed, entities)
    kinds = {f"@{e.id}": e.kind for e in entities}
    groups: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    for slot in (*number_slots(words, figures), *day_slots(words), *place_slots(words)):
        groups[slot.what, slot.kind].append(slot)
    pairs = [p for slots in groups.values() for p in _pairs(words, kinds, slots)]
    likely = {
        (p.one.sentence, p.later.sentence, p.later.what, p.later.kind) for p in pairs if p.score >= _LIKELY
    }
    differ = Counter(found[:2] for found in likely)
    best: dict[Span, _Pair] = {}
    for pair in pairs:
        alone = differ[pair.one.sentence, pair.later.sentence] < 2  # noqa: PLR2004 - two differences make two events
        if pair.score >= _ENOUGH and alone and pair.score > getattr(best.get(pair.later.span), "score", 0.0):
            best[pair.later.span] = pair
    return [Clash(p.later.span, (p.one.span,), p.later.what) for p in best.values()]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two values that differ, and how much tells that they belong to one fact."""

    one: Slot
    later: Slot
    score: float


class _Group:
    """The values of one kind, and what a pair of them is compared with."""

    def __init__(self, parsed: Parsed, slots: Sequence[Slot]) -> None:
        self.slots = slots
        self._most_apart = _MOST_APART[slots[0].what] - 0.7 * math.log(len(slots))
        places = {parsed.article[s.span] for s in slots if s.what == "place"}
        self.joined = Joined(parsed.article.text if places else "", places)
        self._times = Counter(s.value for s in slots)
        self._values: dict[Span, set[str]] = defaultdict(set)
        by_verb: dict[frozenset[str], set[str]] = defaultdict(set)
        for slot in slots:
            self._values[slot.sentence].add(slot.value)
            if slot.verb:
                by_verb[slot.verb].add(slot.value)
        self._series = {verb for verb, values in by_verb.items() if len(values) > 2}  # noqa: PLR2004 - two may be one fact

    def repeats(self, slot: Slot) -> bool:
        """Tell whether the article gives the value more than once."""
        return self._times[slot.value] > 1

    def lists(self, one: Slot, later: Slot) -> bool:
        """Tell whether one sentence gives both values: then they belong to two things."""
        both = {one.value, later.value}
        return any(both <= self._values[place.sentence] for place in (one, later))

    def most(self, one: Slot, later: Slot) -> float:
        """Return what `_score` can give at most: most pairs of many values share no word.

        Of pairs with words in a row beside the values, which may be no part of `near`, nothing is known.
        """
        if one.before[-2:] == later.before[-2:] or one.after[:2] == later.after[:2]:
            return math.inf
        shared = len(one.near & later.near)
        return self._most_apart + (_MOST_NEAR + _MOST_EACH * shared if shared else 0.0)

    def is_series(self, later: Slot) -> bool:
        """Tell whether one verb goes with three values or more: each has its own."""
        return later.verb in self._series


def _pairs(words: Words, kinds: Kinds, slots: Sequence[Slot]) -> Iterator[_Pair]:
    """Yield each value with the earlier ones that differ, the last `_REACH` of them."""
    group = _Group(words.parsed, slots)
    for number, later in enumerate(slots):
        for one in slots[max(0, number - _REACH) : number]:
            if group.most(one, later) >= _LIKELY and _can_clash(words.parsed, kinds, group, one, later):
                yield _Pair(one, later, _score(words, group, one, later))


def _can_clash(parsed: Parsed, kinds: Kinds, group: _Group, one: Slot, later: Slot) -> bool:
    """Tell whether two values could be one fact's, one of them wrong."""
    if one.sentence == later.sentence or one.value == later.value or group.lists(one, later):
        return False
    if one.marks != later.marks or (one.rate and later.rate and one.rate != later.rate):
        return False
    if one.marks and shared_run(one, later) < _TWIN:
        return False
    if later.what == "number":
        return _numbers_can_clash(parsed, one, later)
    country = [kinds.get(s.value) is EntityKind.COUNTRY for s in (one, later)]
    places = country[0] == country[1] and not _one_in_other(parsed, group, one, later)
    return one.hedged == later.hedged and (later.what == "date" or places)


def _numbers_can_clash(parsed: Parsed, one: Slot, later: Slot) -> bool:
    """Tell whether one voice gives both numbers, and they are as far apart as slips are."""
    if one.figure is None or later.figure is None:
        return False
    voices = voices_differ(parsed, later.figure, one.figure)
    if (voices or later.baseline or one.baseline) and shared_run(one, later) < _TWIN:
        return False
    if later.figure.kind is FigureKind.AGE and not one.modifiers & later.modifiers:
        return False
    return not compatible(parsed, one.figure, later.figure) and _ratio(one, later) <= _MOST_RATIO


def _one_in_other(parsed: Parsed, group: _Group, one: Slot, later: Slot) -> bool:
    """Tell whether the article names the one place as part of the other: *Leeds, England*."""
    first, second = parsed.article[one.span], parsed.article[later.span]
    return first in second or second in first or group.joined.side_by_side(first, second)


def _ratio(one: Slot, later: Slot) -> float:
    values = sorted(float(s.figure.low or 0) for s in (one, later) if s.figure is not None)
    return values[1] / max(values[0], 0.01)


def _score(words: Words, group: _Group, one: Slot, later: Slot) -> float:
    """Return how much tells that two slots belong to one fact."""
    shared = one.near & later.near
    close = one.close & later.close
    score = 0.7 * sum(words.weight(s) for s in shared) + 0.7 * _share(one.near, later.near)
    score += 0.6 * len(close) + 0.8 * _share(one.close, later.close)
    score += 0.5 * len(one.governors & later.governors)
    score += 0.3 if one.subject & later.near or later.subject & one.near else 0.0
    score -= _other_clause(one, later)
    score -= 0.7 * math.log(len(group.slots))
    score += 1.2 if group.repeats(one) else 0.0
    score -= 1.1 if group.repeats(later) else 0.0
    score -= 0.5 if one.periods != later.periods else 0.0
    score -= 0.8 if _of_others(one, later) else 0.0
    # Entries of a list are worded alike: *the league, founded in 1941, …*, *the party, founded in 1925, …*.
    score += -0.6 if group.is_series(later) else 0.8 * max(0, shared_run(one, later) - 3)
    if later.what == "place":
        return score - 0.1
    return score + (_number(one, later) if later.figure is not None else 0.2)


def _of_others(one: Slot, later: Slot) -> bool:
    """Tell whether each value stands beside names, and none of them beside both."""
    names, others = ({n for n in slot.near if n.startswith("@")} for slot in (one, later))
    return bool(names and others) and not names & others


def _number(one: Slot, later: Slot) -> float:
    """Return what is particular to numbers: what they count, and how far apart they are."""
    assert later.figure is not None  # noqa: S101 - only called with a figure
    counts = {FigureKind.COUNT: 1.4, FigureKind.PERCENT: -0.7}.get(later.figure.kind, 0.0)
    definite = 0.9 if later.definite else 0.0
    alike = 0.5 if one.modifiers & later.modifiers else 0.0
    elsewhere = 0.7 if one.scene and later.scene and not one.scene & later.scene else 0.0
    return counts + definite + alike - elsewhere - 1.2 * math.log(_ratio(one, later))


def _other_clause(one: Slot, later: Slot) -> float:
    """Return what speaks against two slots: another verb, or the same verb of another subject."""
    if not one.verb or not later.verb:
        return 0.0
    if not one.verb & later.verb:
        return 0.6
    return 0.6 if one.subject and later.subject and not one.subject & later.subject else 0.0


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
