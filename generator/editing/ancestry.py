"""The base of two branches that git put together: which of two records an item comes from.

It holds the records of both, and what equals either was not written by a person.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from .base import Base, BaseItem
from .layout import layout_free, same
from .sections import Section

_BLANKS = re.compile(r"\n{3,}")


def nearest(kept: Base, texts: Mapping[str, str]) -> Base:
    """Return *kept* with each item as the two branches gave it together.

    *texts* maps ids to what stands on the pages.  Of two records the one is taken that is more like its
    text, with those lines of the text that the other branch generated.
    """
    if not kept.others:
        return kept
    both = texts_given(kept)

    def choose(item: BaseItem) -> BaseItem:
        text, generated = texts.get(item.item.id), both[item.item.id]
        if text is None or len(generated) == 1:
            return item
        like = max(generated, key=lambda g: _likeness(g, text))
        return replace(item, item=replace(item.item, text=_mixed(like, text, generated)))

    return replace(kept, items=tuple(choose(item) for item in kept.items))


def _mixed(base: str, text: str, generated: Sequence[str]) -> str:
    """Return *base* with the lines of *text* that one of the *generated* texts has in their place.

    Of lines that *text* lacks it keeps those that all of them have: others one branch never saw.
    """
    given = [_lines(g) for g in generated]
    known, common = set[str]().union(*given), set[str].intersection(*given)
    old, new = base.split("\n"), text.split("\n")
    was, now = ([layout_free(line) for line in side] for side in (old, new))
    result: list[str] = []
    for tag, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        block = [line for line in new[k:m] if not line.strip() or layout_free(line) in known]
        if tag != "equal" and not any(line.strip() for line in block):
            block = [line for line in old[i:j] if not line.strip() or layout_free(line) in common]
        result += block
    return _BLANKS.sub("\n\n", "\n".join(result))


def _lines(text: str) -> set[str]:
    return {layout_free(line) for line in text.split("\n") if line.strip()}


def _likeness(a: str, b: str) -> float:
    if same(a, b):
        return 1.0
    return SequenceMatcher(None, layout_free(a), layout_free(b), autojunk=False).ratio()


def texts_given(kept: Base) -> dict[str, list[str]]:
    """Return the texts of each item as one or both of the branches gave it."""
    found: dict[str, list[str]] = {}
    for item in (*kept.items, *kept.others):
        found.setdefault(item.item.id, []).append(item.item.text)
    return found


class Given:
    """What the generator gave on one or both of the branches."""

    def __init__(self, kept: Base) -> None:
        """Take the records of both from *kept*."""
        self.texts = texts_given(kept)
        self._owners: dict[str, set[str]] = {}
        for id_, texts in self.texts.items():
            for line in "\n".join(texts).split("\n"):
                self._owners.setdefault(layout_free(line), set()).add(id_)

    def has(self, section: Section) -> bool:
        """Tell whether a section is as one of the branches generated it."""
        return any(same(section.text, text) for text in self.texts.get(section.id or "", ()))

    def has_lines(self, section: Section) -> bool:
        """Tell whether all lines of a section were generated, of whichever item."""
        return all(layout_free(line) in self._owners for line in section.text.split("\n"))

    def mixed(self, section: Section) -> bool:
        """Tell whether a section is of lines of both branches, with all that the two have in common."""
        given = [_lines(text) for text in self.texts.get(section.id or "", ())]
        there = _lines(section.text)
        return len(given) > 1 and set[str].intersection(*given) <= there <= set[str]().union(*given)

    def tore(self, section: Section, among: Collection[str | None]) -> bool:
        """Tell whether git put lines of other items into a section: of none that is *among* those there."""
        owners = [self._owners.get(layout_free(line), set()) for line in section.text.split("\n")]
        foreign = [ids for ids in owners if section.id not in ids]
        return bool(foreign) and all(ids and not ids & {*among} for ids in foreign)
