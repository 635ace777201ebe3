"""What becomes of each item: the table of what a person did and what the article does now.

| by hand / generator | unchanged | changed | gone | new |
|---|---|---|---|---|
| unchanged, or layout only | keep | take fresh | remove | |
| edited | keep | merge lines, else keep and wait | keep, now the person's | |
| deleted | stays deleted | stays deleted, said once | tombstone stays | |
| moved | the hand's place | fresh text there | as above | |
| copied | all stay | the nearest as above; the others follow while untouched | they stay | |
| absent | | | | insert after its predecessor |
| by hand, with the same id | | | | both; the new one gets another id |
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ..editing import lines
from .base import BaseItem
from .layout import same, unlinked
from .sections import Section

Place = tuple[str, int]
"""Path of a page, and the number of the section on it."""


class Event(StrEnum):
    """What the merge has to say about an item."""

    PENDING = "you changed it, and the article changed too. Yours is kept"
    UNKNOWN = "what was last generated is not known, so the page is kept as it is"
    YOURS = "the article gives it no more. You changed it, so it is yours now"
    TOMBSTONE = "you deleted it, and the article changed it. It stays deleted"


WAITS = frozenset({Event.PENDING, Event.UNKNOWN})
"""Of these a fresh item waits until a person decides."""


def remedy(slug: str, id_: str) -> str:
    """Return the commands that decide about an item that waits."""
    return (
        f"`nutgraf resolve {slug}#{id_} --mine` keeps it for good, `--new` takes the new text, "
        "`--edit` opens both"
    )


@dataclass(slots=True)
class Decisions:
    """What is decided so far."""

    slots: dict[str, list[Section | None]]
    """Path to the sections of the page, in the person's order; `None` where one was taken out."""
    items: list[BaseItem] = field(default_factory=list)
    pending: list[BaseItem] = field(default_factory=list)
    insert: list[BaseItem] = field(default_factory=list)
    events: list[tuple[str, str, Event]] = field(default_factory=list)

    _dropped: dict[Place, tuple[BaseItem, str]] = field(default_factory=dict)

    def known(self, before: BaseItem, place: Place | None, after: BaseItem | None) -> None:
        """Decide about an item that was generated *before* and stands at *place*."""
        id_, base = before.item.id, before.item.text
        if before.unknown:
            self._doubtful(before, place, after)
        elif place is None:
            self.items.append(after or replace(before, gone=True))
            if after and not same(after.item.text, base):
                self.events.append((before.page, id_, Event.TOMBSTONE))
        elif after is None:
            self._drop(before, place)
        elif same(self.text(place), base):
            self._follow(before, place, after)
        else:
            self._combine(before, place, after)

    def keep_headings(self) -> None:
        """Put back the headings under which something of a person's still stands: it has their sense."""
        yours = {i.item.id for i in self.items if i.gone}
        for (path, index), (before, text) in self._dropped.items():
            depth = _depth(before.item.text)
            for section in self.slots[path][index + 1 :] if depth else ():
                if section and 0 < _depth(section.text) <= depth:
                    break
                if section and (section.id is None or section.id in yours):
                    self._put((path, index), before.item.id, text)
                    self.items.append(replace(before, gone=True))
                    break

    def copies(self, before: BaseItem, places: Sequence[Place], after: BaseItem | None) -> None:
        """Have those of a person's copies follow that nobody touched since, where there is news."""
        if after is None or before.unknown or before.item.text == after.item.text:
            return
        for place in places:
            if same(self.text(place), before.item.text):
                self._put(place, before.item.id, after.item.text)

    def new(self, item: BaseItem, place: Place | None, *, doubt: bool) -> None:
        """Decide about an item that was not generated before, or *doubt*: of which that is not known.

        Without a doubt it stands there already, as it is now, or comes in.
        """
        if doubt:
            self._doubtful(replace(item, item=replace(item.item, text="", extracts=())), place, item)
        else:
            self.items.append(item)
            self.insert += [] if place else [item]

    def wait(self, item: BaseItem, path: str, event: Event = Event.PENDING) -> None:
        """Have a fresh item wait for a person."""
        self.pending.append(item)
        self.events.append((path, item.item.id, event))

    def text(self, place: Place) -> str:
        """Return what stands at *place*."""
        section = self.slots[place[0]][place[1]]
        return section.text if section else ""

    def sections(self, path: str) -> list[Section]:
        """Return what stands on a page."""
        return [s for s in self.slots.get(path, ()) if s is not None]

    def _put(self, place: Place, id_: str, text: str | None) -> None:
        self.slots[place[0]][place[1]] = None if text is None else Section(id=id_, text=text)

    def _doubtful(self, before: BaseItem, place: Place | None, after: BaseItem | None) -> None:
        """Keep what stands there, or that nothing does; all else waits until a person decides."""
        if after is None:
            self.items += [replace(before, gone=True)] if place else []
        elif place and same(unlinked(self.text(place)), unlinked(after.item.text)):
            self.items.append(after)
        else:
            self.items.append(before)
            self.wait(after, place[0] if place else after.page, Event.UNKNOWN)

    def _drop(self, before: BaseItem, place: Place) -> None:
        """Take out an item that the article gives no more, unless a person made it theirs."""
        if same(self.text(place), before.item.text) and not before.gone:
            self._dropped[place] = before, self.text(place)
            self._put(place, before.item.id, None)
            return
        self.items.append(replace(before, gone=True))
        if not before.gone:
            self.events.append((place[0], before.item.id, Event.YOURS))

    def _follow(self, before: BaseItem, place: Place, after: BaseItem) -> None:
        """Nobody touched an item: it becomes the fresh one, where it stands or where it now belongs."""
        self.items.append(after)
        moves = after.page != before.page and place[0] == before.page
        if moves and all(s.id != before.item.id for s in self.sections(after.page)):  # no copy is there
            self._put(place, before.item.id, None)
            self.insert.append(after)
        elif after.item.text != before.item.text:
            self._put(place, before.item.id, after.item.text)

    def _combine(self, before: BaseItem, place: Place, after: BaseItem) -> None:
        """Combine an item that a person changed with the news, or keep theirs and let the news wait."""
        mine, base, theirs = self.text(place), before.item.text, after.item.text
        both = theirs if same(mine, theirs) else lines.merge(base, mine, theirs)
        if both is not None:
            self._put(place, before.item.id, both)
            self.items.append(after)
        elif same(base, theirs):
            self.items.append(after)
        else:
            self.items.append(before)
            self.wait(after, place[0])


def _depth(text: str) -> int:
    """Return the level of the heading that *text* starts with, 0 without one."""
    return len(text) - len(text.lstrip("#")) if text.startswith("#") else 0


def in_order(items: Collection[BaseItem], fresh: Collection[BaseItem]) -> tuple[BaseItem, ...]:
    """Return *items* in the order of the *fresh* ones, the others last."""
    rank = {i.item.id: n for n, i in enumerate(fresh)}
    return tuple(sorted(items, key=lambda i: rank.get(i.item.id, len(rank))))
