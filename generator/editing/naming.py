"""How a person knows an item: by the heading it stands under, and its place there."""

from __future__ import annotations

from collections.abc import Collection

from ..items import Item, title_of
from .sections import Section, split

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_KINDS = {">": "quote", "|": "table", "-": "list", "*": "list", "<": "block"}


def name_on(text: str, item: Item, known: Collection[str]) -> str:
    """Return what a person sees of *item* on the page *text*: `Lloyd Austin, second quote`.

    One that is not there is known by its heading or its first words; *known* are the ids of all items.
    A key of the front matter that waits has an id such as `quotes.md:title`.
    """
    if ":" in item.id:
        return f"front matter, {item.id.partition(':')[2]}"
    heading = ""
    counts: dict[str, int] = {}
    place: tuple[str, str, int] | None = None
    for section in split(text, known).sections:
        if section.text.startswith("#"):
            if place:
                break
            heading, counts = _title(section), {}
        kind = _kind(section)
        counts[kind] = counts.get(kind, 0) + 1
        if section.id == item.id and place is None:
            place = heading, kind, counts[kind]
    if place is None:
        return title_of(item)
    heading, kind, number = place
    if kind == "heading":
        return heading
    which = kind if counts[kind] == 1 else f"{_ordinal(number)} {kind}"
    return f"{heading}, {which}" if heading else which


def _title(section: Section) -> str:
    return title_of(Item(id=section.id or "", text=section.text))


def _kind(section: Section) -> str:
    if section.text.startswith("#"):
        return "heading"
    return _KINDS.get(section.text[:1], "passage")


def _ordinal(number: int) -> str:
    return _ORDINALS[number - 1] if number <= len(_ORDINALS) else f"{number}th"
