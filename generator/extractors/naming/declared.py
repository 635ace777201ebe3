"""Names that only the editor knows for such: words of the article that no rule took for an actor's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model import EntityKind
from ...parsing.language import Parsed
from .actor import Actor
from .found import Found, found_at
from .gazetteer import fold
from .tokens import blocks, words


def declare(parsed: Parsed, actors: list[Actor], name: str, kind: EntityKind) -> list[Actor]:
    """Return *actors* with one for the words *name*, wherever the article has them; as they are if nowhere.

    Longer or shorter names that others were thought to have at these places are theirs no more.  Words whose
    last begins with a small letter (*North Korean troops*) describe, and are no name.
    """
    plain = fold(name)
    mentions = list(_places(parsed, plain)) if plain and plain.split()[-1][0].isupper() else []
    if not mentions:
        return actors
    kept = []
    for actor in actors:
        free = [m for m in actor.mentions if not any(_overlap(m, new) for new in mentions)]
        nested = [m for m in actor.nested if not any(_overlap(m, new) for new in mentions)]
        kept += [replace(actor, mentions=free, nested=nested)] if free else []
    return sorted([*kept, Actor(kind, mentions)], key=lambda a: a.mentions[0].first)


def _places(parsed: Parsed, name: str) -> Iterator[Found]:
    """Yield where the words stand, in this case and as whole tokens."""
    size = len(name.split())
    for block in blocks(parsed):
        for first in range(block.first, block.last):
            if not name.startswith(fold(parsed.doc[first].text)):
                continue
            for last in range(first + size, min(first + 2 * size + 2, block.last) + 1):
                if fold(words(parsed.doc, first, last)) == name:
                    yield found_at(parsed.doc, first, last, None)


def _overlap(a: Found, b: Found) -> bool:
    return a.first < b.last and b.first < a.last
