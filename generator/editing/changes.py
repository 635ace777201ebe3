"""What differs between two states of the pages, item by item, in words of the page.

What a person did is the difference between what was last generated and what is on disk, what the next
run does that between what is on disk and what it would write.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from ..items import Item
from ..markdown import unescape
from ..proof.extracts import REFERENCE
from .base import Base
from .following import known_places
from .front import alike, keys
from .layout import layout_free, same, unwrap
from .merge import as_generated
from .sections import Section, split

Pages = Mapping[str, Sequence[Section]]
"""Path to the sections of a page."""

_SPACES = re.compile(r"(?<=\S) {2,}")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*[#.][^{}\n]*\}")


class Kind(StrEnum):
    """What became of an item."""

    EDITED = "edited"
    ADDED = "added"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One item, section or key of the front matter that is another one now."""

    page: str
    """Below `docs/`, as generated."""
    kind: Kind
    item: Item
    """As it is now, as it was where it is there no more; without an id where a person added it."""
    before: str = ""
    after: str = ""

    def lines(self) -> list[str]:
        """Return the lines that went, after `- `, and those that came, after `+ `, as a reader knows them."""
        old, new = shown(self.before), shown(self.after)
        if old == new:  # but where links lead, or marks that no reader sees
            old, new = self.before.split("\n"), self.after.split("\n")
        a, b = ([layout_free(line) for line in side] for side in (old, new))
        result: list[str] = []
        for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            if tag != "equal":
                result += [f"- {line}" for line in old[i:j]]
                result += [f"+ {line}" for line in new[k:m]]
        return result


def by_hand(base: Base, texts: Mapping[str, str], files: Mapping[str, str | None]) -> list[Change]:
    """Return what a person did to the pages of an article.

    *texts* are the pages on disk; *files* maps pages to where they are now, where they were renamed.
    """
    where = {p.path: (p.path if p.path in texts else None) for p in base.pages} | dict(files)
    known = {i.item.id for i in base.items}
    pages = {path: split(text, known) for path, text in texts.items()}
    lost = {i.item.id for i in base.items if i.unknown}
    was: dict[str, list[Section]] = {p.path: [] for p in base.pages}
    for kept in base.items:
        was.setdefault(kept.page, []).append(Section(id=kept.item.id, text=kept.item.text))
    places = known_places(where, base.items, (parts.sections for parts in pages.values()))
    slots = as_generated(base, base.items, pages, places)
    now = {path: [s for s in sections if s] for path, sections in slots.items()}
    found = [c for c in compare(was, now) if c.item.id not in lost]
    fronts = {p.path: (p.front, pages[p.path].front) for p in base.pages if p.path in pages}
    return [*compare_fronts(fronts), *found]


def compare(old: Pages, new: Pages) -> Iterator[Change]:
    """Yield what changed, came and went; what only moved is none of that, nor is a copy."""
    was = {s.id: s.text for sections in old.values() for s in sections if s.id}
    own = Counter(layout_free(s.text) for sections in old.values() for s in sections if s.id is None)
    now = {s.id for sections in new.values() for s in sections if s.id}
    seen: set[str] = set()
    for path, section in ((p, s) for p, sections in new.items() for s in sections):
        item = Item(id=section.id or "", text=section.text)
        if section.id is None:
            words = layout_free(section.text)
            if own[words]:
                own[words] -= 1
            else:
                yield Change(page=path, kind=Kind.ADDED, item=item, after=section.text)
        elif section.id in seen:
            continue
        elif section.id not in was:
            yield Change(page=path, kind=Kind.ADDED, item=item, after=section.text)
        elif not same(section.text, was[section.id]):
            yield Change(page=path, kind=Kind.EDITED, item=item, before=was[section.id], after=section.text)
        seen |= {section.id} if section.id else set()
    for path, section in ((p, s) for p, sections in old.items() for s in sections):
        gone = section.id not in now if section.id else own[layout_free(section.text)] > 0
        if gone:
            item = Item(id=section.id or "", text=section.text)
            yield Change(page=path, kind=Kind.DELETED, item=item, before=section.text)


def compare_fronts(fronts: Mapping[str, tuple[str, str]]) -> Iterator[Change]:
    """Yield the keys of front matter that differ; *fronts* maps pages to what they had and have."""
    for path, (old, new) in fronts.items():
        was, now = keys(old), keys(new)
        for key in dict.fromkeys([*now, *was]):
            before, after = was.get(key, ""), now.get(key, "")
            if not alike(before, after):
                kind = Kind.EDITED if before and after else Kind.ADDED if after else Kind.DELETED
                item = Item(id="", text=f"front matter, {key}" if key else "front matter")
                yield Change(page=path, kind=kind, item=item, before=before, after=after)


def shown(text: str) -> list[str]:
    """Return the lines of a page as a reader knows them: no attribute lists, references and targets."""
    bare = (REFERENCE.sub("", _ATTRIBUTES.sub("", line)) for line in unwrap(text).split("\n"))
    return [words for line in bare if (words := _SPACES.sub(" ", unescape(line)).rstrip()).strip(" >")]
