"""What the pages of an article are held to, by its base."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from ..editing.base import Base, BaseItem
from .proving import expected_words, notes_of

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What the pages of an article are held to, gathered once for all of them."""

    notes: Mapping[str, str]
    """What the footnote of each label says."""
    fresh: Mapping[str, str]
    """The same of what waits."""
    words: Mapping[str, str]
    """What each label of an extract stands for, of what the article gives no more, too."""
    live: Mapping[str, str]
    """The same without that."""
    undecided: Mapping[str, str]
    """Of each extract of which a new text waits, the name to decide about it by."""
    borrowed: Collection[str]
    """Labels that stand for no words at all."""
    boilerplate: Mapping[str, str]
    """Lines that are not the article, by the words that a page would show."""


def expect(base: Base, waiting: Iterable[BaseItem] = ()) -> Expected:
    """Return what pages are held to; of what is *waiting* footnotes may lead to where its words stand."""
    waiting = tuple(waiting)
    notes, words = notes_of(base), expected_words(base)
    unknown = any(i.unknown for i in base.items)  # nothing tells which words their footnotes are of
    return Expected(
        notes=notes,
        fresh={label: note for item in waiting for label, note in item.notes},
        words=words,
        live=expected_words(replace(base, items=tuple(i for i in base.items if not i.gone))),
        undecided=_undecided(base, waiting),
        borrowed=() if unknown else notes.keys() - words.keys(),
        boilerplate={squash(b): b for b in base.boilerplate if any(c.isalpha() for c in b)},
    )


def _undecided(base: Base, waiting: Iterable[BaseItem]) -> dict[str, str]:
    """Return the label of each extract of which a new text waits, with the name to decide about it by."""
    ids = {item.item.id for item in waiting}
    items = (kept.item for kept in base.items if kept.item.id in ids)
    return {extract.label: f"{base.slug}#{item.id}" for item in items for extract in item.extracts}


def squash(words: str) -> str:
    """Return words in one case, with single spaces: by these a line is known again."""
    return _SPACE.sub(" ", words).strip().casefold()
