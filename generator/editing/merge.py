"""Three-way merge of the pages of one article: by item, then by line.

`kept` is what was last generated, `edited` what is on disk, `fresh` what was generated now.  What a
person wrote, moved, copied or deleted stays; what they did not touch follows the article; where both
changed the same lines, the person's stay on the page and the fresh text waits for them.  No mark of a
conflict is ever written into a page.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from .ancestry import nearest
from .base import Base, BaseItem
from .deciding import Decisions, Event, Place, in_order
from .following import Places, anchors, known_places
from .identity import adopt, carry_ids, free_ids
from .layout import same, unlinked
from .paging import Pager
from .sections import Section, Sections, split

__all__ = ["Event", "Merged", "as_generated", "merge", "settled"]


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
    shown = [
        p for p in dict.fromkeys([*edited, *fronts]) if p in edited or not (p in recorded or kept.doubts(p))
    ]
    files = {p: (p if p in shown else None) for p in (*recorded, *fronts)} | dict(files or {})
    files |= {p: files.get(p) or p for p in shown}
    pages = {path: split(text, ids) for path, text in edited.items()}
    places = known_places(files, (*kept.items, *fresh), _sections(pages))
    decided = Decisions(slots=as_generated(kept, fresh, pages, places))
    standing = _places((*fresh, *kept.items), decided)
    found = {id_: places[0] for id_, places in standing.items()}
    if kept.others:  # two branches: which of their records is the base shows only now
        kept = nearest(kept, {id_: decided.text(place) for id_, place in found.items()})
        decided = Decisions(slots=as_generated(kept, fresh, pages, places))
    doubtful = _doubtful(kept, fresh, {p for p in edited if p not in recorded})
    fresh = free_ids(
        fresh, _clashes(kept, fresh, decided, found, doubtful), ids.union(*map(anchors, edited.values()))
    )
    new = {i.item.id: i for i in fresh}
    for before in kept.items:
        after = new.pop(before.item.id, None)
        decided.known(before, found.get(before.item.id), after)
        decided.copies(before, standing.get(before.item.id, [])[1:], after)
    decided.keep_headings()
    for id_, item in new.items():
        decided.new(item, found.get(id_), doubt=id_ in doubtful)
    pager = Pager(kept=kept, fresh=fresh, fronts=fronts, decided=decided, files=files)
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
    gone = [i for i in kept.items if i.gone]
    decided = Decisions(slots=as_generated(kept, live, pages, places), items=gone)
    pager = Pager(kept=kept, fresh=live, fronts={}, decided=decided, files=where)
    return pager.texts(edited, pages, list(edited))


def _doubtful(kept: Base, fresh: Sequence[BaseItem], unrecorded: Collection[str]) -> set[str]:
    """Return the ids of items that may have been generated before, although no record tells.

    That is all, where it is not known which records are lost, or where one is lost that nothing fresh
    has the id of: it may have come under another one.
    """
    ids = {i.item.id for i in fresh}
    renamed = any(i.unknown and not i.gone and i.item.id not in ids for i in kept.items)
    if kept.damaged and (kept.lost is None or renamed):
        return ids
    return {i.item.id for i in fresh if i.page in unrecorded or kept.doubts(i.page)}


def _clashes(
    kept: Base,
    fresh: Sequence[BaseItem],
    decided: Decisions,
    found: Mapping[str, Place],
    doubtful: Collection[str],
) -> list[str]:
    """Return the ids of new items that something of a person's has."""
    old = {i.item.id for i in kept.items} | set(doubtful)
    new = (i.item for i in fresh if i.item.id not in old and i.item.id in found)
    return [item.id for item in new if not same(unlinked(decided.text(found[item.id])), unlinked(item.text))]


def _sections(pages: Mapping[str, Sections]) -> list[Sequence[Section]]:
    return [parts.sections for parts in pages.values()]


def as_generated(
    kept: Base, fresh: Sequence[BaseItem], pages: Mapping[str, Sections], places: Places
) -> dict[str, list[Section | None]]:
    """Return the sections of each page with their links as generated, lost ids found again."""
    base = {i.item.id: i.item.text for i in (*fresh, *kept.items) if not i.unknown}
    adopted = adopt(kept.items, {path: parts.sections for path, parts in pages.items()})

    def generated(section: Section, path: str) -> Section:
        if section.id not in base:
            return section
        text = places.generated(section.text, base[section.id], path)
        return section if text == section.text else replace(section, text=text)

    return {path: [generated(s, path) for s in sections] for path, sections in adopted.items()}


def _places(items: Sequence[BaseItem], decided: Decisions) -> dict[str, list[Place]]:
    """Return where each item stands now, first of its copies the one nearest to where and what it was."""
    old = {i.item.id: i for i in items if not i.unknown}
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
        id_: places if len(places) == 1 else sorted(places, key=partial(strangeness, id_))
        for id_, places in found.items()
    }
