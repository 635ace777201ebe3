"""Is a text English?  Told by the share of its most common words, which hardly need a list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from ..lexicon import load_words
from ..model import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ADDRESS = re.compile(r"https?://\S+")
_ENOUGH = 8
"""Fewer words than these say nothing."""
_MIN_SHARE = 0.09
"""Function words per word.  News in English has 0.1 to 0.35, its neighbours at most 0.06."""
_MIN_LATIN = 0.5
_SAMPLE = 4000
_PARAGRAPH = 12
"""Words from which a paragraph tells its language by itself."""
_MAX_FOREIGN = 0.25
"""Letters in paragraphs of another language, per letter; of 1,600 English articles none has over 0.16."""


def is_english(text: str) -> bool:
    """Tell whether *text* can be English; a text of few words gets the benefit of the doubt."""
    letters = [c for c in text[: 10 * _SAMPLE] if c.isalpha()]
    latin = sum(_is_latin(c) for c in letters)
    if letters and latin < _MIN_LATIN * len(letters):
        return False
    words = [w.lower() for w in _words(text)[:_SAMPLE]]
    if len(words) < _ENOUGH:
        return True
    common = load_words("function_words")
    found = sum(w in common for w in words)
    # A short text may have few by chance: one below the share is forgiven.
    return found + 1 >= _MIN_SHARE * len(words)


def foreign_part(text: str, units: Sequence[Span]) -> Span | None:
    """Return the first paragraph in another language where much of *text* is; `None` where little is.

    *units* are the paragraphs of *text*.  A list of names has no words of English either, but capitals.
    """
    foreign = [unit for unit in units if _is_foreign(text[unit.start : unit.end])]
    letters = sum(_letters(text[unit.start : unit.end]) for unit in foreign)
    return foreign[0] if letters > _MAX_FOREIGN * _letters(text) else None


def _is_foreign(paragraph: str) -> bool:
    words = _words(paragraph)
    if len(words) < _PARAGRAPH and any(_is_latin(c) for c in paragraph):
        return False
    lower = sum(not word[0].isupper() for word in words)
    return not is_english(paragraph) and 2 * lower > len(words)


def _words(text: str) -> list[str]:
    """Return the words of a text; those in web addresses are of no language."""
    return _WORD.findall(_ADDRESS.sub(" ", text))


def _letters(text: str) -> int:
    return sum(c.isalpha() for c in text)


@cache
def _is_latin(character: str) -> bool:
    return unicodedata.name(character, "").startswith("LATIN")
