"""Three-way merge of the pages of one article: by item, then by line.

`kept` is what was last generated, `edited` what is on disk, `fresh` what was generated now.  What a
person wrote, moved, copied or deleted stays; what they did not touch follows the article; where both
changed the same lines, the person's stay on the page and the fresh text waits for them.  No mark of a
conflict is ever written into a page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from . import lines
from .arranging import arrange, merge_front
from .base import Base, BaseItem
from .branches import nearest
from .footnotes import Notes
from .identity import carry_ids, with_free_id
from .sections import Section, Sections, join, split

Place = tuple[str, int]
"""Path of a page, and the number of the section on it."""


class Event(StrEnum):
    """What the merge has to say about an item."""

    PENDING = "you changed it, and the article changed too; yours is kept"
    YOURS = "the article gives it no more; you changed it, so it is yours now"
    TOMBSTONE = "you deleted it, and the article changed it; it stays deleted"
    RENAMED = "you made something of the same name; the new one got another"


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What comes out for one article."""

    texts: dict[str, str]
    """Path below `docs/` to the page's text; a page that a person deleted is not in it."""
    items: tuple[BaseItem, ...]
    """What the base shall say now."""
    pending: tuple[BaseItem, ...] = ()
    """Fresh items that wait for a person."""
    events: tuple[tuple[str, str, Event], ...] = ()
    """Path, id and what happened."""


@dataclass(slots=True)
class _State:
    """What is decided so far."""

    slots: dict[str, list[Section | None]]
    """Path to the sections of the page, in the person's order; `None` where one was taken out."""
    items: list[BaseItem] = field(default_factory=list)
    pending: list[BaseItem] = field(default_factory=list)
    insert: list[BaseItem] = field(default_factory=list)
    events: list[tuple[str, str, Event]] = field(default_factory=list)

    def text(self, place: Place) -> str:
        section = self.slots[place[0]][place[1]]
        return section.text if section else ""

    def put(self, place: Place, id_: str, text: str | None) -> None:
        self.slots[place[0]][place[1]] = None if text is None else Section(id=id_, text=text)

    def wait(self, item: BaseItem, path: str) -> None:
        self.pending.append(item)
        self.events.append((path, item.item.id, Event.PENDING))


def merge(
    kept: Base, edited: Mapping[str, str], fresh: Sequence[BaseItem], fronts: Mapping[str, str]
) -> Merged:
    r"""Merge all pages of an article.

    *edited* maps paths to texts with `\n` line ends; a path of *kept* that is not in it was deleted
    by hand.  *fresh* are the items in order of pages and position; *fronts* maps each fresh path to
    its front matter (without the lines of `---`).
    """
    fresh = carry_ids(kept, fresh)
    known = {i.item.id for i in kept.items} | {i.item.id for i in fresh}
    pages = {path: split(text, known) for path, text in edited.items()}
    state = _State(slots={path: list(parts.sections) for path, parts in pages.items()})
    places = _places(kept, pages)
    kept = nearest(kept, {id_: state.text(place) for id_, place in places.items()})
    old = {i.item.id: i for i in kept.items}
    new = {i.item.id: i for i in fresh}
    recorded = {p.path for p in kept.pages}
    for id_, before in old.items():
        _merge_item(state, before, places.get(id_), new.get(id_))
    for id_, item in new.items():
        if id_ not in old:
            _add_item(
                state, item, places.get(id_), known, stray=item.page in edited and item.page not in recorded
            )
    pager = _Pager(kept=kept, fresh=fresh, fronts=fronts, state=state, notes=_notes(kept, fresh))
    texts = {
        path: pager.page(path, edited.get(path), pages.get(path))
        for path in dict.fromkeys([*edited, *fronts])
        if path in edited or path not in recorded  # else deleted by hand: it stays deleted
    }
    rank = {i.item.id: n for n, i in enumerate(fresh)}  # the order that a person may change
    items = sorted(state.items, key=lambda i: rank.get(i.item.id, len(rank)))
    return Merged(texts=texts, items=tuple(items), pending=tuple(state.pending), events=tuple(state.events))


def _merge_item(state: _State, before: BaseItem, place: Place | None, after: BaseItem | None) -> None:
    """Decide about an item that was generated before."""
    id_, base = before.item.id, before.item.text
    if place is None:  # deleted by hand
        state.items.append(after or replace(before, gone=True))
        if after and not lines.same(after.item.text, base):
            state.events.append((before.page, id_, Event.TOMBSTONE))
    elif after is None:
        _drop_item(state, before, place)
    elif lines.same(state.text(place), base):
        _follow(state, before, place, after)
    else:
        _combine(state, before, place, after)


def _drop_item(state: _State, before: BaseItem, place: Place) -> None:
    """Take out an item that the article gives no more, unless a person made it theirs."""
    if lines.same(state.text(place), before.item.text) and not before.gone:
        state.put(place, before.item.id, None)
        return
    state.items.append(replace(before, gone=True))
    if not before.gone:
        state.events.append((place[0], before.item.id, Event.YOURS))


def _follow(state: _State, before: BaseItem, place: Place, after: BaseItem) -> None:
    """Nobody touched an item: it becomes the fresh one, where it stands or where it now belongs."""
    state.items.append(after)
    copied = any(s and s.id == before.item.id for s in state.slots.get(after.page, ()))
    if after.page != before.page and place[0] == before.page and not copied:
        state.put(place, before.item.id, None)
        state.insert.append(after)
    elif after.item.text != before.item.text:
        state.put(place, before.item.id, after.item.text)


def _combine(state: _State, before: BaseItem, place: Place, after: BaseItem) -> None:
    """Combine an item that a person changed with the news, or keep theirs and let the news wait."""
    mine, base, theirs = state.text(place), before.item.text, after.item.text
    both = theirs if lines.same(mine, theirs) else lines.merge(base, mine, theirs)
    if both is not None:
        state.put(place, before.item.id, both)
        state.items.append(after)
    elif lines.same(base, theirs):
        state.items.append(after)
    else:
        state.items.append(before)
        state.wait(after, place[0])


def _add_item(state: _State, item: BaseItem, place: Place | None, known: set[str], *, stray: bool) -> None:
    """Decide about an item that was not generated before; *stray*: onto a page that is not ours."""
    if place is not None and lines.same(state.text(place), item.item.text):
        state.items.append(item)
    elif stray:
        state.wait(item, item.page)
    elif place is not None:
        state.events.append((item.page, item.item.id, Event.RENAMED))
        item = with_free_id(item, known)
        known.add(item.item.id)
        state.items.append(item)
        state.insert.append(item)
    else:
        state.items.append(item)
        state.insert.append(item)


def _places(kept: Base, pages: Mapping[str, Sections]) -> dict[str, Place]:
    """Return where each item stands now; of copies, the one nearest to where and what it was."""
    old = {i.item.id: i for i in kept.items}
    found: dict[str, list[Place]] = {}
    for path, parts in pages.items():
        for index, section in enumerate(parts.sections):
            if section.id is not None:
                found.setdefault(section.id, []).append((path, index))

    def strangeness(place: Place) -> tuple[bool, bool, str, int]:
        section = pages[place[0]].sections[place[1]]
        before = old.get(section.id or "")
        if before is None:
            return (False, False, *place)
        return (place[0] != before.page, not lines.same(section.text, before.item.text), *place)

    return {id_: min(places, key=strangeness) for id_, places in found.items()}


def _notes(kept: Base, fresh: Sequence[BaseItem]) -> Notes:
    before = [note for item in (*kept.others, *kept.items) for note in item.notes]
    now = [note for item in fresh for note in item.notes]
    return Notes(now=dict(before) | dict(now), generated=frozenset(before))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pager:
    """Puts pages together from what was decided about their items."""

    kept: Base
    fresh: Sequence[BaseItem]
    fronts: Mapping[str, str]
    state: _State
    notes: Notes

    def page(self, path: str, edited: str | None, parts: Sections | None) -> str:
        """Return one page; without news it is what is on disk, byte for byte."""
        was = [i.item.id for i in self.kept.items if i.page == path]
        order = [i.item.id for i in self.fresh if i.page == path]
        standing = [s for s in self.state.slots.get(path, []) if s is not None]
        sections = tuple(arrange(standing, was, order, [i for i in self.state.insert if i.page == path]))
        if parts is None or edited is None:
            return self._join(self.fronts[path], sections, ())
        front = merge_front(parts.front, self.kept.page(path), self.fronts.get(path))
        if (sections, front) == (parts.sections, parts.front) and not self.notes.stale(parts.definitions):
            return edited
        return self._join(front, sections, parts.definitions)

    def _join(self, front: str, sections: tuple[Section, ...], mine: tuple[tuple[str, str], ...]) -> str:
        definitions = self.notes.rebuild([s.text for s in sections], mine)
        return join(Sections(front=front, sections=sections, definitions=definitions))
