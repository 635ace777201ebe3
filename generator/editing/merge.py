"""Three-way merge of the pages of one article: by item, then by line.

`kept` is what was last generated, `edited` what is on disk, `fresh` what was generated now.  What a
person wrote, moved, copied or deleted stays; what they did not touch follows the article; where both
changed the same lines, the person's stay on the page and the fresh text waits for them.  No mark of a
conflict is ever written into a page.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..items import Item
from .arranging import arrange
from .base import Base, BaseItem
from .branches import nearest
from .deciding import Decisions, Event, Place, in_order
from .following import Places, anchors, known_places
from .footnotes import Notes
from .front import keys, merge_front, with_key
from .identity import adopt, carry_ids, free_ids
from .layout import mended, same
from .sections import Section, Sections, join, split

__all__ = ["Event", "Merged", "front_name", "merge", "settled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What comes out for one article."""

    texts: dict[str, str]
    """Path below `docs/` to the page's text; a page that a person deleted is not in it."""
    items: tuple[BaseItem, ...]
    """What the base shall say now."""
    pending: tuple[BaseItem, ...] = ()
    """Fresh items, and keys of front matter, that wait for a person."""
    events: tuple[tuple[str, str, Event], ...] = ()
    """Path, id and what happened."""
    fronts: dict[str, str] = field(default_factory=dict)
    """Path to what the base shall say of the front matter: keys that wait are as they were."""


def front_name(path: str, key: str) -> str:
    """Return the name under which a key of a page's front matter waits; no item has such an id."""
    return f"{path.rpartition('/')[2]}:{key}"


def merge(
    kept: Base,
    edited: Mapping[str, str],
    fresh: Sequence[BaseItem],
    fronts: Mapping[str, str],
    files: Mapping[str, str | None] | None = None,
) -> Merged:
    r"""Merge all pages of an article.

    *edited* maps paths to texts with `\n` line ends; a path of *kept* that is not in it was deleted
    by hand.  *fresh* are the items in order of pages and position; *fronts* maps each fresh path to
    its front matter (without the lines of `---`); *files* maps paths to those that they have now,
    where a person renamed pages.
    """
    fresh = carry_ids(kept, fresh)
    ids = {i.item.id for i in (*kept.items, *fresh)}
    recorded = {p.path for p in kept.pages}
    shown = [p for p in dict.fromkeys([*edited, *fronts]) if p in edited or not (p in recorded or kept.damaged)]
    files = {p: (p if p in shown else None) for p in (*recorded, *fronts)} | dict(files or {})
    files |= {p: files.get(p) or p for p in shown}
    pages = {path: split(text, ids) for path, text in edited.items()}
    places = known_places(files, (*kept.items, *fresh), _sections(pages))
    decided = Decisions(slots=_slots(kept, fresh, pages, places))
    found = _places(kept, decided)
    kept = nearest(kept, {id_: decided.text(place) for id_, place in found.items()})
    doubtful = {i.item.id for i in fresh if kept.damaged or (i.page in edited and i.page not in recorded)}
    fresh = free_ids(fresh, _clashes(kept, fresh, decided, found, doubtful), ids)
    new = {i.item.id: i for i in fresh}
    for before in kept.items:
        decided.known(before, found.get(before.item.id), new.pop(before.item.id, None))
    for id_, item in new.items():
        decided.new(item, found.get(id_), doubt=id_ in doubtful)
    pager = _Pager(kept=kept, fresh=fresh, fronts=fronts, decided=decided, files=files)
    texts = pager.texts(edited, pages, shown)
    return Merged(
        texts=texts,
        items=in_order(decided.items, fresh),
        pending=in_order(decided.pending, fresh),
        events=tuple(decided.events),
        fronts=pager.base_fronts,
    )


def settled(kept: Base, edited: Mapping[str, str], files: Mapping[str, str | None]) -> dict[str, str]:
    """Return the pages of an article without news: what belongs to the generator follows what was moved.

    That is footnotes that are missing on a page, links to items and pages that stand elsewhere, and
    attribute lists that a formatter tore.  All other pages come back byte for byte.
    """
    live = [i for i in kept.items if not i.gone]
    where = {p.path: (p.path if p.path in edited else None) for p in kept.pages} | dict(files)
    ids = {i.item.id for i in kept.items}
    pages = {path: split(text, ids) for path, text in edited.items()}
    places = known_places(where, kept.items, _sections(pages))
    decided = Decisions(slots=_slots(kept, live, pages, places))
    pager = _Pager(kept=kept, fresh=live, fronts={}, decided=decided, files=where)
    return pager.texts(edited, pages, list(edited))


def _clashes(
    kept: Base, fresh: Sequence[BaseItem], decided: Decisions, found: Mapping[str, Place], doubtful: Collection[str]
) -> list[str]:
    """Return the ids of new items that something of a person's has."""
    old = {i.item.id for i in kept.items} | set(doubtful)
    new = (i.item for i in fresh if i.item.id not in old and i.item.id in found)
    return [item.id for item in new if not same(decided.text(found[item.id]), item.text)]


def _sections(pages: Mapping[str, Sections]) -> list[Sequence[Section]]:
    return [parts.sections for parts in pages.values()]


def _slots(
    kept: Base, fresh: Sequence[BaseItem], pages: Mapping[str, Sections], places: Places
) -> dict[str, list[Section | None]]:
    """Return the sections of each page with their links as generated, lost ids found again."""
    base = {i.item.id: i.item.text for i in (*fresh, *kept.items) if not i.unknown}
    adopted = adopt(kept.items, {path: parts.sections for path, parts in pages.items()})
    return {
        path: [
            replace(s, text=places.generated(s.text, base[s.id], path)) if s.id in base else s for s in sections
        ]
        for path, sections in adopted.items()
    }


def _places(kept: Base, decided: Decisions) -> dict[str, Place]:
    """Return where each item stands now; of copies, the one nearest to where and what it was."""
    old = {i.item.id: i for i in kept.items}
    found: dict[str, list[Place]] = {}
    for path, sections in decided.slots.items():
        for index, section in enumerate(sections):
            if section and section.id is not None:
                found.setdefault(section.id, []).append((path, index))

    def strangeness(id_: str, place: Place) -> tuple[bool, bool, str, int]:
        before = old.get(id_)
        if before is None:
            return (False, False, *place)
        return (place[0] != before.page, not same(decided.text(place), before.item.text), *place)

    return {
        id_: places[0] if len(places) == 1 else min(places, key=lambda p, id_=id_: strangeness(id_, p))  # type: ignore[misc]
        for id_, places in found.items()
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pager:
    """Puts pages together from what was decided about their items."""

    kept: Base
    fresh: Sequence[BaseItem]
    fronts: Mapping[str, str]
    decided: Decisions
    files: Mapping[str, str | None]
    base_fronts: dict[str, str] = field(default_factory=dict)

    def texts(
        self, edited: Mapping[str, str], pages: Mapping[str, Sections], shown: Sequence[str]
    ) -> dict[str, str]:
        """Return the pages; one without news is what is on disk, byte for byte."""
        arranged = {
            path: [replace(s, text=mended(s.text)) if s.id else s for s in self._arranged(path)] for path in shown
        }
        after = (*self.fresh, *self.decided.items)  # all as the next run finds it, which is to change nothing
        base = {i.item.id: i.item.text for i in after if not i.unknown}
        homes = {i.item.id: i.page for i in after}
        places = known_places(self.files, after, arranged.values())
        stands: dict[str, str] = {}
        for path in sorted(shown):  # of copies the one at home, else the first
            for id_ in {a for s in arranged[path] for a in anchors(s.text)} & places.standing:
                stands[id_] = path if homes.get(id_) == path else stands.get(id_, path)
        notes = _notes(self.kept, self.fresh)
        texts = {}
        for path in shown:
            sections = tuple(
                replace(s, text=places.settled(s.text, base.get(s.id, ""), homes.get(s.id, path), path, stands))
                if s.id
                else s
                for s in arranged[path]
            )
            texts[path] = self._page(path, edited.get(path), pages.get(path), sections, notes)
        return texts

    def _arranged(self, path: str) -> list[Section]:
        was = [i.item.id for i in self.kept.items if i.page == path]
        order = [i.item.id for i in self.fresh if i.page == path]
        new = [i for i in self.decided.insert if i.page == path]
        return arrange(self.decided.sections(path), was, order, new)

    def _page(
        self,
        path: str,
        edited: str | None,
        parts: Sections | None,
        sections: tuple[Section, ...],
        notes: Notes,
    ) -> str:
        texts = [s.text for s in sections]
        if parts is None or edited is None:
            definitions = notes.rebuild(texts, ())
            return join(Sections(front=self.fronts[path], sections=sections, definitions=definitions))
        front = self._front(path, parts.front)
        unchanged = (texts, front) == ([s.text for s in parts.sections], parts.front)
        if unchanged and not notes.stale(parts.definitions) and not notes.missing(texts, parts.definitions):
            return edited
        definitions = notes.rebuild(texts, parts.definitions)
        return join(Sections(front=front, sections=sections, definitions=definitions))

    def _front(self, path: str, mine: str) -> str:
        """Return the merged front matter; a key that both changed waits, and the base keeps the old one."""
        record, fresh = self.kept.page(path), self.fronts.get(path)
        if record is None or fresh is None:
            return mine
        front, waiting = merge_front(mine, record.front, fresh)
        old = keys(record.front)
        for key in sorted(waiting.keys() & old.keys()):  # one that a person added stays theirs
            item = Item(id=front_name(path, key), text=waiting[key].rstrip("\n"))
            self.decided.wait(BaseItem(page=path, item=item), path)
            self.base_fronts[path] = with_key(self.base_fronts.get(path, fresh), key, old[key])
        return front


def _notes(kept: Base, fresh: Sequence[BaseItem]) -> Notes:
    before = [note for item in (*kept.others, *kept.items) for note in item.notes]
    now = [note for item in fresh for note in item.notes]
    return Notes(now=dict(before) | dict(now), generated=frozenset(before))
