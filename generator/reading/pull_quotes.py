"""Pull quotes: a passage of the article once more, set in a line of its own to catch the eye."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Span
from .units import Kind, plain

_LEAST_WORDS = 4
_LEAST, _LONGEST = 16, 300  # letters, characters
_SHOWN = re.compile(r"^[>\"“'‘«*_]|[.!?][\"”'’»*_]*$")
"""Marks of a quotation, a block or emphasis, or the end of a sentence: no entry of a list, no heading."""
_MARK = re.compile('["“«]')
_SIGNED = re.compile(r"[”\"’'».!?\s]\s*[—–―-]{1,2}\s*[A-Z][\w.'’ -]{1,60}(?:,[^.]{1,60})?$")


def find_pull_quotes(text: str, units: Sequence[Span], kinds: Sequence[Kind | None]) -> frozenset[int]:
    """Return the indexes of the lines whose words all stand in a longer paragraph, too: they say nothing new.

    A name that signs such a line does not count.  The first line opens the article, whatever it repeats.
    """
    letters = {i: plain(text[u.start : u.end]) for i, u in enumerate(units) if kinds[i] is None}
    whole = "\n".join(letters.values())
    found = set()
    for i, own in list(letters.items())[1:]:
        words = text[units[i].start : units[i].end]
        said = _said(words)
        if said is None or whole.count(said) == own.count(said):
            continue
        longer = [n for n, other in letters.items() if n != i and said in other and len(other) > len(own)]
        shown = _SHOWN.search(words)
        if any(shown or _MARK.search(text, units[n].start, units[n].end) for n in longer):
            found.add(i)
    return frozenset(found)


def _said(words: str) -> str | None:
    """Return the letters of a line that may be a pull quote, without its signature; `None` for any other."""
    if len(words) > _LONGEST or words.endswith(":"):
        return None
    unsigned = _SIGNED.sub("", words)
    said = unsigned if len(unsigned.split()) >= _LEAST_WORDS else words
    letters = plain(said)
    return letters if len(said.split()) >= _LEAST_WORDS and len(letters) >= _LEAST else None
