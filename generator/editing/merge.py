"""Three-way merge of the pages of one article: by item, then by line.

`kept` is what was last generated, `edited` what is on disk, `fresh` what was generated now.  What a
person wrote, moved, copied or deleted stays; what they did not touch follows the article; where both
changed the same lines, the person's stay on the page and the fresh text waits for them.  No mark of a
conflict is ever written into a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import StrEnum

from . import lines
from .base import Base, BaseItem
from .footnotes import rebuild
from .sections import Section, Sections, join, split

_FRONT = "front-matter"


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

    slots: dict[str, list[Section | None]] = field(default_factory=dict)
    """Path to the sections of the page, in the person's order; `None` where one was taken out."""
    items: list[BaseItem] = field(default_factory=list)
    pending: list[BaseItem] = field(default_factory=list)
    insert: list[BaseItem] = field(default_factory=list)
    events: list[tuple[str, str, Event]] = field(default_factory=list)


def merge(kept: Base, edited: Mapping[str, str], fresh: Sequence[BaseItem], fronts: Mapping[str, str]) -> Merged:
    """Merge all pages of an article.

    *edited* maps paths to texts with `\\n` line ends; a path of *kept* that is not in it was deleted
    by hand.  *fresh* are the items in order of pages and position; *fronts* maps each fresh path to its
    front matter (without `---`).
    """
    fresh = _carry_ids(kept, list(fresh))
    known = {i.item.id for i in kept.items} | {i.item.id for i in fresh}
    pages = {path: split(text, known) for path, text in edited.items()}
    state = _State(slots={path: list(parts.sections) for path, parts in pages.items()})
    places = _places(kept, pages)
    old = {i.item.id: i for i in kept.items}
    new = {i.item.id: i for i in fresh}
    recorded = {p.path for p in kept.pages}
    for id_, before in old.items():
        _merge_item(state, before, places.get(id_), new.get(id_))
    for id_, item in new.items():
        if id_ not in old:
            _add_item(state, item, places.get(id_), known, stray=item.page in edited and item.page not in recorded)
    texts = {}
    notes = {label: text for item in (*kept.items, *fresh) for label, text in item.notes}
    for path in dict.fromkeys([*edited, *fronts]):
        if path not in edited and path in recorded:
            continue  # deleted by hand: it stays deleted
        texts[path] = _page(path, state, pages.get(path), kept, fresh, fronts, notes, edited.get(path))
    return Merged(texts=texts, items=tuple(state.items), pending=tuple(state.pending), events=tuple(state.events))


def _merge_item(state: _State, before: BaseItem, place: tuple[str, int] | None, after: BaseItem | None) -> None:
    """Decide about an item that was generated before."""
    id_, base = before.item.id, before.item.text
    if place is None:  # deleted by hand
        state.items.append(after or replace(before, gone=True))
        if after and not lines.same(after.item.text, base):
            state.events.append((before.page, id_, Event.TOMBSTONE))
        return
    path, index = place
    mine = _text(state, place)
    untouched = lines.same(mine, base)
    if after is None:
        if untouched and not before.gone:
            state.slots[path][index] = None
        else:
            state.items.append(replace(before, gone=True))
            if not before.gone:
                state.events.append((path, id_, Event.YOURS))
    elif untouched and after.page != before.page and path == before.page:  # the generator moved it
        state.slots[path][index] = None
        state.insert.append(after)
        state.items.append(after)
    elif untouched:
        if after.item.text != base:
            state.slots[path][index] = Section(id=id_, text=after.item.text)
        state.items.append(after)
    elif lines.same(mine, after.item.text) or lines.same(base, after.item.text):
        state.items.append(after)
    elif (both := lines.merge(base, mine, after.item.text)) is not None:
        state.slots[path][index] = Section(id=id_, text=both)
        state.items.append(after)
    else:
        state.items.append(before)
        state.pending.append(after)
        state.events.append((path, id_, Event.PENDING))


def _add_item(state: _State, item: BaseItem, place: tuple[str, int] | None, known: set[str], *, stray: bool) -> None:
    """Decide about an item that was not generated before; *stray*: onto a page that is not ours."""
    if place is not None and not lines.same(_text(state, place), item.item.text):
        if stray:
            state.pending.append(item)
            state.events.append((item.page, item.item.id, Event.PENDING))
            return
        state.events.append((item.page, item.item.id, Event.RENAMED))
        item = _with_id(item, _free(item.item.id, known))
        known.add(item.item.id)
        place = None
    elif stray and place is None:
        state.pending.append(item)
        return
    state.items.append(item)
    if place is None:
        state.insert.append(item)


def _places(kept: Base, pages: Mapping[str, Sections]) -> dict[str, tuple[str, int]]:
    """Return where each item stands now; of copies, the one nearest to where and what it was."""
    old = {i.item.id: i for i in kept.items}
    found: dict[str, list[tuple[str, int]]] = {}
    for path, parts in pages.items():
        for index, section in enumerate(parts.sections):
            if section.id is not None:
                found.setdefault(section.id, []).append((path, index))

    def strangeness(place: tuple[str, int]) -> tuple[bool, bool, str, int]:
        section = pages[place[0]].sections[place[1]]
        before = old.get(section.id or "")
        if before is None:
            return (False, False, *place)
        return (place[0] != before.page, not lines.same(section.text, before.item.text), *place)

    return {id_: min(places, key=strangeness) for id_, places in found.items()}


def _text(state: _State, place: tuple[str, int]) -> str:
    section = state.slots[place[0]][place[1]]
    return section.text if section else ""


def _page(
    path: str,
    state: _State,
    parts: Sections | None,
    kept: Base,
    fresh: Sequence[BaseItem],
    fronts: Mapping[str, str],
    notes: Mapping[str, str],
    edited: str | None,
) -> str:
    """Put one page together; without news it is what is on disk, byte for byte."""
    order = [i.item.id for i in fresh if i.page == path]
    sections = [s for s in state.slots.get(path, []) if s is not None]
    sections = _in_order(sections, [i.item.id for i in kept.items if i.page == path], order)
    for item in state.insert:
        if item.page == path:
            _insert(sections, Section(id=item.item.id, text=item.item.text), order)
    before = parts or Sections(front="", sections=(), definitions=())
    front = _front(path, before.front, kept, fronts, new=parts is None)
    if parts and tuple(sections) == parts.sections and front == parts.front and edited is not None:
        return edited
    body = [s.text for s in sections]
    old_notes = {label: text for item in kept.items for label, text in item.notes}
    return join(Sections(front=front, sections=tuple(sections), definitions=rebuild(body, before.definitions, notes, old_notes)))


def _front(path: str, mine: str, kept: Base, fronts: Mapping[str, str], *, new: bool) -> str:
    """Merge the front matter key by key; where both changed a key, the person's value stays."""
    fresh = fronts.get(path)
    if new:
        return fresh or ""
    record = kept.page(path)
    if fresh is None or record is None or not mine:
        return mine
    if record.front == mine:
        return fresh
    merged = lines.merge(record.front, mine, fresh)
    return mine if merged is None else merged


def _in_order(sections: list[Section], was: list[str], order: list[str]) -> list[Section]:
    """Bring items into the generator's order, unless a person changed it or added something."""
    own = [s.id for s in sections if s.id]
    if len(own) != len(sections) or len(set(own)) != len(own) or own != [i for i in was if i in own]:
        return sections
    if any(i not in order for i in own):
        return sections
    by_id = {s.id: s for s in sections}
    return [by_id[i] for i in order if i in by_id]


def _insert(sections: list[Section], new: Section, order: list[str]) -> None:
    """Put a new item after the one that comes before it in the generator's order."""
    where = {s.id: n for n, s in enumerate(sections) if s.id}
    rank = order.index(new.id) if new.id in order else len(order)
    for id_ in reversed(order[:rank]):
        if id_ in where:
            sections.insert(where[id_] + 1, new)
            return
    following = [where[i] for i in order[rank + 1 :] if i in where]
    sections.insert(min(following, default=len(sections)), new)


_ALIKE = 0.9
_GAP = 0.05


def _carry_ids(kept: Base, fresh: list[BaseItem]) -> list[BaseItem]:
    """Give an item that only changed its words the id that it had.

    Ids come from content, so a corrected article would otherwise delete one item and add another.
    At a similarity of 0.6 wrong items were taken; so 0.9, with a clear gap to the second best.
    """
    was = {i.item.id for i in kept.items}
    now = {i.item.id for i in fresh}
    lost = [i for i in kept.items if i.item.id not in now and not i.gone]
    names: dict[str, str] = {}
    for item in fresh:
        if item.item.id in was or not lost:
            continue
        ranked = sorted(((_likeness(old, item), old.item.id) for old in lost if old.page == item.page), reverse=True)
        if ranked and ranked[0][0] >= _ALIKE and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _GAP):
            names[item.item.id] = ranked[0][1]
            lost = [old for old in lost if old.item.id != ranked[0][1]]
    if not names:
        return fresh
    return [_renamed(item, names) for item in fresh]


def _likeness(old: BaseItem, new: BaseItem) -> float:
    a = lines.layout_free(old.item.text.replace(old.item.id, ""))
    b = lines.layout_free(new.item.text.replace(new.item.id, ""))
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def _renamed(item: BaseItem, names: Mapping[str, str]) -> BaseItem:
    """Return *item* with its own id, and the links in it, under the carried names."""
    text = item.item.text
    for new, old in names.items():
        text = _replace_id(text, new, old)
    return replace(item, item=replace(item.item, id=names.get(item.item.id, item.item.id), text=text))


def _with_id(item: BaseItem, id_: str) -> BaseItem:
    return replace(item, item=replace(item.item, id=id_, text=_replace_id(item.item.text, item.item.id, id_)))


def _replace_id(text: str, new: str, old: str) -> str:
    for end in (" ", "}", ")"):
        text = text.replace(f"#{new}{end}", f"#{old}{end}")
    return text


def _free(id_: str, known: set[str]) -> str:
    return next(name for name in _numbered(id_) if name not in known)


def _numbered(id_: str) -> Iterator[str]:
    number = 2
    while True:
        yield f"{id_}-{number}"
        number += 1
