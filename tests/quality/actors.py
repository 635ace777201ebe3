"""Entities: whether all names are found, put together rightly, and called what they are.

Grouping is measured by B-cubed (Bagga and Baldwin 1998) over the name mentions of the gold; one
that nobody found has recall 0.  Organisations and groups count as one kind, as do countries and
places: where the line runs is a matter of taste (`kind_right` is about the rest).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Entity, EntityKind, Explainer, Span

from .gold import Gold, GoldEntity
from .identity import names_of
from .tally import Tally, percent

_FAMILY = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANIZATION: "organization",
    EntityKind.GROUP: "organization",
    EntityKind.COUNTRY: "place",
    EntityKind.PLACE: "place",
}
_SCALE = 1000
"""B-cubed adds up fractions; they are counted in thousandths."""


def count_actors(gold: Gold, made: Explainer) -> tuple[Tally, list[str]]:
    """Return the counts of one article, and in words what was missed and what is wrong."""
    owner = _owners(gold, made)
    people = tuple(e for e in gold.entities if e.kind is EntityKind.PERSON)
    tally, notes = Tally(), []
    for name, entities in (("actors", gold.entities), ("people", people)):
        tally.update(_grouping(name, entities, gold.entities, owner))
    for want in gold.entities:
        got = _best(want, made, owner)
        tally.update(_described(want, got))
        notes += [
            f"name missed: {gold.text[m.start : m.end]} ({want.name})"
            for m in want.mentions
            if m not in owner
        ]
        if got is not None and _FAMILY[got.kind] != _FAMILY[want.kind]:
            notes.append(f"kind {got.kind} instead of {want.kind}: {want.name}")
        if got is not None and not _same_name(want.name, got.name):
            notes.append(f"name {got.name!r} instead of {want.name!r}")
    for entity in made.entities:
        if names := names_of(entity):
            spurious = not any(s.overlaps(m) for s in names for m in _all_names(gold))
            tally["spurious.all"] += 1
            tally["spurious.right"] += not spurious
            notes += [f"no actor: {entity.name} ({entity.kind})"] if spurious else []
    return tally, notes


def actor_figures(tally: Tally) -> dict[str, float]:
    """Return the figures of all articles together, in per cent."""
    figures: dict[str, float] = {}
    for name in ("actors", "people"):
        figures[f"{name}.found"] = percent(tally[f"{name}.found"], tally[f"{name}.mentions"])
        p = tally[f"{name}.p"] / (_SCALE * tally[f"{name}.found"] or 1)
        r = tally[f"{name}.r"] / (_SCALE * tally[f"{name}.mentions"] or 1)
        figures[f"{name}.b3_precision"] = percent(p, 1)
        figures[f"{name}.b3_recall"] = percent(r, 1)
        figures[f"{name}.b3_f1"] = percent(2 * p * r / (p + r) if p + r else 0, 1)
    for name in ("kind", "name", "role"):
        figures[f"actors.{name}_right"] = percent(tally[f"{name}.right"], tally[f"{name}.all"])
    figures["actors.genuine"] = percent(tally["spurious.right"], tally["spurious.all"])
    return figures


def _owners(gold: Gold, made: Explainer) -> dict[Span, str]:
    """Return for each gold mention that was found the id of the entity that has it."""
    owner: dict[Span, str] = {}
    for want in gold.entities:
        for mention in want.mentions:
            shared = [
                (min(s.end, mention.end) - max(s.start, mention.start), e.id)
                for e in made.entities
                for s in names_of(e)
                if s.overlaps(mention)
            ]
            if shared:
                owner[mention] = max(shared)[1]
    return owner


def _grouping(
    name: str, entities: Iterable[GoldEntity], everyone: Iterable[GoldEntity], owner: dict[Span, str]
) -> Tally:
    """Count B-cubed precision and recall of the mentions of some entities."""
    tally = Tally()
    size = Tally(owner[m] for e in everyone for m in e.mentions if m in owner)
    for want in entities:
        inside = Tally(owner[m] for m in want.mentions if m in owner)
        tally[f"{name}.mentions"] += len(want.mentions)
        for mention in want.mentions:
            if (id := owner.get(mention)) is not None:
                tally[f"{name}.found"] += 1
                tally[f"{name}.p"] += _SCALE * inside[id] // size[id]
                tally[f"{name}.r"] += _SCALE * inside[id] // len(want.mentions)
    return tally


def _best(want: GoldEntity, made: Explainer, owner: dict[Span, str]) -> Entity | None:
    counted = Tally(owner[m] for m in want.mentions if m in owner)
    return made.entity(counted.most_common(1)[0][0]) if counted else None


def _described(want: GoldEntity, got: Entity | None) -> Tally:
    """Count kind, name and roles of one gold entity that was found; roles count in any case."""
    tally = Tally()
    tally["role.all"] += len(want.roles)
    if got is not None:
        tally["kind.all"] += 1
        tally["kind.right"] += _FAMILY[got.kind] == _FAMILY[want.kind]
        tally["name.all"] += 1
        tally["name.right"] += _same_name(want.name, got.name)
        tally["role.right"] += sum(any(r.overlaps(g) for g in got.roles) for r in want.roles)
    return tally


def _same_name(want: str, got: str) -> bool:
    """Tell whether the name found holds all words of the name wanted, but for an article before it."""
    words = [w.casefold() for w in want.split()]
    return set(words) - {"the"} <= {w.casefold() for w in got.split()}


def _all_names(gold: Gold) -> list[Span]:
    return [*(m for e in gold.entities for m in e.mentions), *gold.other_names]
