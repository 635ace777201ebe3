"""Whether a text holds a word, asked for many words of one long text."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"\w+")


def has_word(text: str, word: str, *, before: int | None = None) -> bool:
    """Tell whether *word* stands in *text* as a whole word; *before* is an offset at which none is cut."""
    if _WORD.fullmatch(word):
        first = _first_places(text).get(word)
        return first is not None and (before is None or first < before)
    return word in text and bool(re.search(rf"\b{re.escape(word)}\b", text[:before]))


@lru_cache(maxsize=4)
def _first_places(text: str) -> dict[str, int]:
    """Return where each word of *text* stands first: to search all of the text for each costs its square."""
    found: dict[str, int] = {}
    for match in _WORD.finditer(text):
        found.setdefault(match[0], match.start())
    return found
