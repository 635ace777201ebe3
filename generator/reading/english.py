"""Is a text English?  Told by the share of its most common words, which hardly need a list."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ..lexicon import load_words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENOUGH = 8
"""Fewer words than these say nothing."""
_MIN_SHARE = 0.09
"""Function words per word.  News in English has 0.1 to 0.35, its neighbours at most 0.06."""
_MIN_LATIN = 0.5
_SAMPLE = 4000


def is_english(text: str) -> bool:
    """Tell whether *text* can be English; a text of few words gets the benefit of the doubt."""
    letters = [c for c in text[: 10 * _SAMPLE] if c.isalpha()]
    latin = sum(_is_latin(c) for c in letters)
    if letters and latin < _MIN_LATIN * len(letters):
        return False
    words = [w.lower() for w in _WORD.findall(text)[:_SAMPLE]]
    if len(words) < _ENOUGH:
        return True
    common = load_words("function_words")
    found = sum(w in common for w in words)
    # A short text may have few by chance: one below the share is forgiven.
    return found + 1 >= _MIN_SHARE * len(words)


@cache
def _is_latin(character: str) -> bool:
    return unicodedata.name(character, "").startswith("LATIN")
