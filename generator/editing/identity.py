"""Ids are given once and carried: a corrected article updates the item it had."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import count

from .base import Base, BaseItem
from .layout import layout_free, unlinked
from .sections import Section

_ATTRIBUTES = re.compile(r"[ \t]*\{:?[^{}\n]*\}[ \t]*$", re.MULTILINE)
_ALIKE = 0.9
_GAP = 0.05


def carry_ids(kept: Base, fresh: Sequence[BaseItem]) -> list[BaseItem]:
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
        ranked = sorted(
            ((_likeness(old, item), old.item.id) for old in lost if old.page == item.page), reverse=True
        )
        if _clear(ranked):
            names[item.item.id] = ranked[0][1]
            lost = [old for old in lost if old.item.id != ranked[0][1]]
    return [_renamed(item, names) for item in fresh] if names else list(fresh)


def adopt(items: Sequence[BaseItem], pages: Mapping[str, Sequence[Section]]) -> dict[str, list[Section]]:
    """Return the sections of each page; one whose heading lost its id gets it back, where that is clear."""
    standing = {s.id for sections in pages.values() for s in sections if s.id}
    lost = [i for i in items if i.item.id not in standing and i.item.text.startswith("#")]
    adopted = {path: list(sections) for path, sections in pages.items()}
    for sections in adopted.values() if lost else ():
        for n, section in enumerate(sections):
            if section.id is None and section.text.startswith("#"):
                words = _plain(section.text)
                ranked = sorted(((_ratio(_plain(i.item.text), words), i.item.id) for i in lost), reverse=True)
                if _clear(ranked) and ranked[0][1] not in standing:
                    sections[n] = replace(section, id=ranked[0][1])
                    standing.add(ranked[0][1])
    return adopted


def free_ids(fresh: Sequence[BaseItem], clashes: Collection[str], taken: Collection[str]) -> list[BaseItem]:
    """Return the items; those under an id that a person gave to something of theirs get another one."""
    names: dict[str, str] = {}
    for id_ in clashes:
        names[id_] = next(
            name for n in count(2) if (name := f"{id_}-{n}") not in taken and name not in names.values()
        )
    return [_renamed(item, names) for item in fresh] if names else list(fresh)


def _clear(ranked: Sequence[tuple[float, str]]) -> bool:
    """Tell whether the first one is alike, and clearly more so than the second, or alone the same."""
    if not ranked or ranked[0][0] < _ALIKE:
        return False
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    return ranked[0][0] - second >= _GAP or second < ranked[0][0] == 1.0


def _likeness(old: BaseItem, new: BaseItem) -> float:
    a, b = (layout_free(unlinked(i.item.text)).replace(i.item.id, "") for i in (old, new))
    return _ratio(a, b)


def _plain(text: str) -> str:
    """Return an item's words without what carries ids: attribute lists, and links to other items."""
    return layout_free(unlinked(_ATTRIBUTES.sub("", text)))


def _ratio(a: str, b: str) -> float:
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()


def _renamed(item: BaseItem, names: Mapping[str, str]) -> BaseItem:
    """Return *item* with its own id, and the links in it, under the carried names."""
    text = item.item.text
    for new, old in names.items():
        text = _replace_id(text, new, old)
    return replace(item, item=replace(item.item, id=names.get(item.item.id, item.item.id), text=text))


def _replace_id(text: str, old: str, new: str) -> str:
    for end in (" ", "}", ")"):
        text = text.replace(f"#{old}{end}", f"#{new}{end}")
    return text
