"""Pages put together from what was decided about their items, with front matter, footnotes and links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..items import Item
from .arranging import arrange
from .base import Base, BaseItem
from .deciding import Decisions
from .following import anchors, known_places
from .footnotes import Notes
from .front import keys, merge_front, with_key
from .layout import mended
from .sections import Section, Sections, join


def front_name(path: str, key: str) -> str:
    """Return the name under which a key of a page's front matter waits; no item has such an id."""
    return f"{path.rpartition('/')[2]}:{key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
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
        arranged = self._arranged(shown)
        after = (*self.fresh, *self.decided.items)  # all as the next run finds it, which is to change nothing
        base = {i.item.id: i.item.text for i in after if not i.unknown}
        homes = {i.item.id: i.page for i in after}
        places = known_places(self.files, after, arranged.values())
        stands: dict[str, str] = {}
        for path in sorted(shown):  # of copies the one at home, else the first
            for id_ in {a for s in arranged[path] for a in anchors(s.text)} & places.standing:
                stands[id_] = path if homes.get(id_) == path else stands.get(id_, path)
        notes = _notes(self.kept, self.fresh)

        def led(section: Section, path: str) -> Section:
            if section.id is None:
                return section
            own, home = base.get(section.id, ""), homes.get(section.id, path)
            text = places.settled(section.text, own, home, path, stands)
            return section if text == section.text else replace(section, text=text)

        return {
            path: self._page(
                path, edited.get(path), pages.get(path), tuple(led(s, path) for s in arranged[path]), notes
            )
            for path in shown
        }

    def _arranged(self, shown: Iterable[str]) -> dict[str, list[Section]]:
        was, order, new = (_by_page(items) for items in (self.kept.items, self.fresh, self.decided.insert))
        whole = {i.item.text for i in (*self.kept.items, *self.fresh)}

        def mend(section: Section) -> Section:
            torn = section.id is not None and section.text not in whole
            return replace(section, text=mended(section.text)) if torn else section

        return {
            path: [
                mend(s)
                for s in arrange(self.decided.sections(path), _ids(was[path]), _ids(order[path]), new[path])
            ]
            for path in shown
        }

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
        if unchanged and not notes.outdated(texts, parts.definitions):
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


def _by_page(items: Iterable[BaseItem]) -> dict[str, list[BaseItem]]:
    found: dict[str, list[BaseItem]] = defaultdict(list)
    for item in items:
        found[item.page].append(item)
    return found


def _ids(items: Iterable[BaseItem]) -> list[str]:
    return [i.item.id for i in items]


def _notes(kept: Base, fresh: Sequence[BaseItem]) -> Notes:
    before = [note for item in (*kept.others, *kept.items) for note in item.notes]
    now = [note for item in fresh for note in item.notes]
    return Notes(now=dict(before) | dict(now), generated=frozenset(before))
