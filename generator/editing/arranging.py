"""The order of a page: the generator's, unless a person changed it or added something."""

from __future__ import annotations

from collections.abc import Sequence

from .base import BaseItem
from .sections import Section


def arrange(
    sections: Sequence[Section], was: Sequence[str], order: Sequence[str], new: Sequence[BaseItem]
) -> list[Section]:
    """Return the sections of a page in order, with the *new* items among them.

    *was* and *order* are the ids of the page in the generator's order, before and now.
    """
    arranged = _in_order(list(sections), was, order)
    for item in new:
        insert(arranged, Section(id=item.item.id, text=item.item.text), order)
    return arranged


def _in_order(sections: list[Section], was: Sequence[str], order: Sequence[str]) -> list[Section]:
    own = [s.id for s in sections if s.id]
    if len(own) != len(sections) or len(set(own)) != len(own) or own != [i for i in was if i in own]:
        return sections
    if any(i not in order for i in own):
        return sections
    by_id = {s.id: s for s in sections}
    return [by_id[i] for i in order if i in by_id]


def insert(sections: list[Section], new: Section, order: Sequence[str]) -> None:
    """Put a new item into *sections*, after the one that comes before it in the generator's *order*."""
    where = {s.id: n for n, s in enumerate(sections) if s.id}
    rank = order.index(new.id) if new.id in order else len(order)
    for id_ in reversed(order[:rank]):
        if id_ in where:
            sections.insert(where[id_] + 1, new)
            return
    following = [where[i] for i in order[rank + 1 :] if i in where]
    sections.insert(min(following, default=len(sections)), new)
