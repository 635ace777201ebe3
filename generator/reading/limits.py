"""What is too much for one article, or is none: told before any of it is analysed, and what to do.

No news article comes near these.  What goes beyond them is a book, a data file or an attack, and the
parse would take long over it and all of the memory.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..errors import SeedError
from ..model import Span

MAX_WORDS = 100_000
MAX_PARAGRAPHS = 5_000
"""Lines and paragraphs, also those that are boilerplate."""
MAX_PARAGRAPH = 32 * 1024
"""Characters in one paragraph; no article has such a one, and Markdown takes long over it."""
MAX_RUN = 4 * 1024
"""Characters without white space; the longest web addresses are half of it."""
_MARKS_PER_WORD = 2
"""Marks for each word; news has 0.2, and the densest of posts and tables 0.7."""
_MARKS_ANYWHERE = 2_000
"""Marks that any text can have, such as rules of dashes around a short one."""

_WORDS_PER_LINK = 3
"""Words beside each link, where there are several; the densest newsletters have ten."""
_SEVERAL = 3

_LINK = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)|https?://\S+")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MARKS = re.compile(r"[^\w\s]+")
_RUN = re.compile(r"\S+")


def count_words(text: str) -> int:
    """Return how many words a text has, as the limit counts them: *well-known* is two."""
    return sum(1 for _ in _WORD.finditer(text))


def refuse_long(text: str, where: str, *, first_line: int = 1) -> None:
    """Raise `SeedError` for a *text* of more words, marks or links than an article can have."""
    words = count_words(text)
    if words > MAX_WORDS:
        message = f"has {words:,} words; expected one article of at most {MAX_WORDS:,}; split it"
        raise SeedError(where, message)
    links = len(_LINK.findall(text))
    beside = count_words(_LINK.sub(" ", text)) if links >= _SEVERAL else words
    if beside < _WORDS_PER_LINK * links:
        message = f"is a list of {links:,} links; expected an article; put its text here"
        raise SeedError(where, message)
    run = next((run for run in _RUN.finditer(text) if run.end() - run.start() > MAX_RUN), None)
    if run:
        message = f"has over {MAX_RUN:,} characters without a space; expected prose"
        line = _line(text, run.start(), first_line)
        raise SeedError(where, f"{message}; remove what is no text", line=line)
    marks = sum(len(run) for run in _MARKS.findall(text))
    allowed = _MARKS_PER_WORD * words + _MARKS_ANYWHERE
    if marks > allowed:
        message = f"has {marks:,} marks and {words:,} words; expected prose, with at most {allowed:,} marks"
        raise SeedError(where, f"{message}; remove what is no text")


def refuse_many(text: str, units: Sequence[Span], where: str, *, first_line: int = 1) -> None:
    """Raise `SeedError` for too many paragraphs, or one that is too long; *units* are those of *text*."""
    if len(units) > MAX_PARAGRAPHS:
        message = f"has {len(units):,} lines or paragraphs; expected at most {MAX_PARAGRAPHS:,}; split it"
        raise SeedError(where, message)
    for unit in units:
        if unit.end - unit.start > MAX_PARAGRAPH:
            message = "a paragraph is longer than 32 kB; expected blank lines between paragraphs; split it"
            raise SeedError(where, message, line=_line(text, unit.start, first_line))


def _line(text: str, offset: int, first: int) -> int:
    return first + text.count("\n", 0, offset)
