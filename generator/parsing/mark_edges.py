"""Where a quotation mark opens, and which mark closes it."""

from __future__ import annotations

import re

from ..model import Span

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‹": "›"}
CLOSES = re.compile('["”]')
"""What can close a straight or a curly mark."""
CUE = re.compile(r"[,?!](?=\s+(?:(?:he|she|they|[A-Z]\w+)\s+)?(?:said|says)\b)")
"""The end of what was said, before the narrator's *said Roe*."""
_TRIES = 8  # marks that do not look like closing ones
_OPENS_AFTER = "([{—–-/“‘«\"'"


def opening(text: str, i: int, paragraph: Span) -> int:
    """Return the width of the opening mark at *i*, 0 when there is none."""
    char = text[i]
    if text.startswith(("``", "''"), i):
        return 2 if char == "`" or _can_open(text, i, 2, paragraph) else 0
    if char in "“„«‹":
        return 1
    if char == '"':
        return 1 if _can_open(text, i, 1, paragraph) else 0
    if char in "‘'":
        return 1 if _can_open(text, i, 1, paragraph) else 0
    return 0


def _can_open(text: str, i: int, width: int, paragraph: Span) -> bool:
    before = text[i - 1] if i > paragraph.start else " "
    after = text[i + width] if i + width < paragraph.end else " "
    return (before.isspace() or before in _OPENS_AFTER) and not after.isspace()


def closing(text: str, i: int, width: int, paragraph: Span) -> tuple[int, int] | None:
    """Return start and end of the mark that closes the one at *i*, `None` when none does."""
    mark = text[i : i + width]
    if mark in {"``", "''"}:
        end = text.find("''", i + width, paragraph.end)
        return None if end < 0 else (end, end + 2)
    if mark == '"':
        return _straight_close(text, i + 1, paragraph)
    if mark in "‘'":
        close = _single_close(text, i, paragraph)
        return None if close is None else (close, close + 1)
    return _paired_close(text, i + width, mark, paragraph)


def _paired_close(text: str, start: int, mark: str, paragraph: Span) -> tuple[int, int] | None:
    """Return where a mark with a partner of its own closes; “ also by two single ones, or by a straight one.

    A mark opened twice is a paragraph-style reopening or a typo, not nesting, in news.
    """
    for j in range(start, paragraph.end):
        if text[j] in _PAIRS[mark]:
            return (j, j + 1)
        if mark == "“" and text.startswith("’’", j) and text[j - 1] in ".,?!":
            return (j, j + 2)
        if (
            mark == "“" == text[j]
            and text[j - 1] in ",.?!"
            and (j + 1 == paragraph.end or text[j + 1].isspace())
        ):
            return (j, j + 1)  # the opening mark, typed for the closing one: “No,“ she said
    if mark != "“":
        return None
    doubled = text.find("’’", start, paragraph.end)
    return _straight_close(text, start, paragraph) if doubled < 0 else (doubled, doubled + 2)


def _straight_close(text: str, start: int, paragraph: Span) -> tuple[int, int] | None:
    """Return the first mark that closes like one, after a word; else the first one, after a stray space."""
    first: int | None = None
    for seen, match in enumerate(CLOSES.finditer(text, start, paragraph.end)):
        j = match.start()
        if not text[j - 1].isspace() and not _measure(text, j, paragraph):
            return (j, j + 1)
        opens = text[j - 1].isspace() and j + 1 < paragraph.end and text[j + 1].isalnum()
        if opens and CUE.search(text, start, j):
            return None  # another quotation begins, after *, she said*: the mark of this one is missing
        first = j if first is None and not opens else first
        if seen >= _TRIES:
            break
    return None if first is None else (first, first + 1)


def _measure(text: str, i: int, paragraph: Span) -> bool:
    """Tell whether the mark at *i* stands for inches: 5'10"."""
    return (
        i - 2 >= paragraph.start
        and text[i] == '"'
        and text[i - 1].isdigit()
        and "'" in text[max(i - 4, paragraph.start) : i]
    )


def _single_close(text: str, i: int, paragraph: Span) -> int | None:
    """Return where a single mark closes: before a space or punctuation, and not as an apostrophe.

    An *s'* inside may be a possessive, so the last candidate before the next opening mark that
    follows punctuation wins over the first one.
    """
    curly = text[i] == "‘"
    close = "’" if curly else "'"
    first: int | None = None
    for j in range(i + 2, paragraph.end):
        if text[j] == ("‘" if curly else "\x00"):
            break
        if text[j] != close:
            continue
        after = text[j + 1] if j + 1 < paragraph.end else " "
        if after.isalnum():
            continue
        if text[j - 1] in ".,?!…—":
            return j
        if text[j - 1].isspace():
            continue
        if first is None and not (
            text[j - 1] == "s" and after.isspace() and close in text[j + 1 : paragraph.end]
        ):
            first = j
            if after in '.,;:?!)”"':
                return j
    return first
