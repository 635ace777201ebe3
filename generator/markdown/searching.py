"""Whether a text has some words more than once, asked for many passages of one long text."""

from __future__ import annotations

from functools import cached_property, lru_cache

from .escaping import visible

_INNER = 3
"""Words from which those in the middle are whole words of the text."""


class Searchable:
    """A text as browsers compare it: its words with one space between, without case."""

    def __init__(self, text: str) -> None:
        """Fold *text*."""
        self._text = _fold(text)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each word begins."""
        found: dict[str, list[int]] = {}
        place = 0
        for word in self._text.split(" "):
            found.setdefault(word, []).append(place)
            place += len(word) + 1
        return found

    def repeats(self, words: str) -> bool:
        """Tell whether *words* stand in the text more than once, also as a part of longer ones."""
        wanted = _fold(words)
        first, *inner, _ = parts if len(parts := wanted.split(" ")) >= _INNER else ("", "")
        if not inner:
            return self._text.count(wanted) > 1
        # The rarest of the words shows where to look: the whole text is not read for each passage.
        offsets: dict[str, int] = {}
        offset = len(first) + 1
        for word in inner:
            offsets.setdefault(word, offset)
            offset += len(word) + 1
        rarest = min(offsets, key=lambda word: len(self._places.get(word, ())))
        starts = (place - offsets[rarest] for place in self._places.get(rarest, ()))
        found = [start for start in starts if start >= 0 and self._text.startswith(wanted, start)]
        return len(found) > 1 and found[-1] >= found[0] + len(wanted)


def _fold(text: str) -> str:
    return " ".join(visible(text).split()).casefold()


@lru_cache(maxsize=2)
def searchable(text: str) -> Searchable:
    """Return *text* made ready, once for as long as its passages are cited."""
    return Searchable(text)
