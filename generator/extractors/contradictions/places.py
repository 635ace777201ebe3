"""One thing goes to one place: *troops sent to A* against *troops sent to B*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.extractors.positions import span_of
from generator.lexicon import load_words
from generator.model import Entity, EntityKind, Span
from generator.parsing.language import Parsed

from .clash import Clash
from .facts import Fact, Place
from .grammar import subject_of
from .joined import Joined

Key = tuple[str, str, str]


def place_clashes(parsed: Parsed, entities: Sequence[Entity], facts: Sequence[Fact]) -> list[Clash]:
    """Return the places that stand alone against what the rest of the article says of the same thing."""
    groups: dict[Key, list[tuple[Fact, Place]]] = defaultdict(list)
    for fact in facts:
        if fact.stated and not fact.earlier:
            for place in fact.places:
                for key in _keys(fact, place):
                    groups[key].append((fact, place))
    kinds = {f"@{e.id}": e.kind for e in entities}
    names = {parsed.article[span_of([p.token])] for f in facts for p in f.places}
    joined = Joined(parsed.article.text, names)
    found: dict[Span, Clash] = {}
    for members in groups.values():
        clash = _odd_one(parsed, kinds, joined, members)
        if clash is not None:
            found.setdefault(clash.odd, clash)
    return list(found.values())


def _keys(fact: Fact, place: Place) -> Iterable[Key]:
    """Yield what must agree for two places to be compared: thing, verb and preposition."""
    for event in sorted(fact.event):
        if place.preposition == "at":
            yield "", event, "at"
    if fact.head.pos_ == "NOUN" or fact.event:
        return
    moving = fact.head.lemma_.lower() in load_words("moving_verbs")
    if place.preposition == "at" and moving:
        return
    for theme in sorted(fact.theme):
        if moving or not theme.startswith("@") or place.preposition == "at":
            yield theme, "move" if moving else fact.family, place.preposition


def _odd_one(
    parsed: Parsed, kinds: dict[str, EntityKind], joined: Joined, members: Sequence[tuple[Fact, Place]]
) -> Clash | None:
    by_place: dict[str, list[tuple[Fact, Place]]] = defaultdict(list)
    for fact, place in members:
        by_place[place.name].append((fact, place))
    if len(by_place) != 2:  # noqa: PLR2004 - three places are a list, one is no clash
        return None
    ones, others = by_place.values()
    if {f.sentence for f, _ in ones} & {f.sentence for f, _ in others} or not _alike(
        parsed, kinds, joined, ones[0][1], others[0][1]
    ):
        return None
    if len(ones) == len(others) == 1:
        few, many = (others, ones) if others[0][1].token.i > ones[0][1].token.i else (ones, others)
    else:
        many, few = sorted((ones, others), key=len, reverse=True)
    if len(few) > 1 or (len(many) == 1 and not _firm(few[0][0], many[0][0])):
        return None
    return Clash(_words(*few[0]), tuple(_words(f, p) for f, p in many), "place")


def _firm(later: Fact, other: Fact) -> bool:
    """Tell whether one statement against one is enough: the later one refers back to the same thing.

    *It sent medics to A* and *it sent medics to B* can both be right; *the medics went to B* cannot.
    """
    if later.event and other.event:
        return _is_definite(later) or _is_definite(other)
    if not _is_definite(later):
        return False
    moving = load_words("moving_verbs")
    same = later.family == other.family or {later.head.lemma_.lower(), other.head.lemma_.lower()} <= moving
    agents = not later.agent or not other.agent or bool(later.agent & other.agent)
    return same and agents and bool(later.theme & other.theme)


def _is_definite(fact: Fact) -> bool:
    """Tell whether the event or thing is one that the reader knows: *the fire*."""
    objects = [c for c in fact.head.children if c.dep_ == "dobj"]
    noun = fact.head if fact.head.pos_ == "NOUN" else objects[0] if objects else subject_of(fact.head)
    return noun is not None and any(c.lower_ == "the" or c.dep_ == "poss" for c in noun.children)


def _alike(parsed: Parsed, kinds: dict[str, EntityKind], joined: Joined, one: Place, other: Place) -> bool:
    """Tell whether both are countries, or neither is, and none is inside the other."""
    country = [kinds.get(p.name) is EntityKind.COUNTRY for p in (one, other)]
    if country[0] != country[1]:
        return False
    first, second = (parsed.article[span_of([p.token])] for p in (one, other))
    return not joined.side_by_side(first, second, (", ",))


def _words(fact: Fact, place: Place) -> Span:
    return span_of(sorted((fact.head, place.token), key=lambda t: t.i))
