"""Units: the lines and paragraphs of a text, the smallest pieces that are body or boilerplate.

A blank line always ends a unit.  A single line end does so only where the lines are not the
lines of one wrapped paragraph.  Spans are code points and never include white space at the ends.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

from ..model import Span

_LINE = re.compile(r"[^\n\x0b\x0c\x85\u2028\u2029]*")
_INVISIBLE = " \t\u200b\u2060\ufeff"
_TERMINAL = re.compile(r"[.!?…:;][\"”’')\]»]*$")
# A line that Markdown never joins to the one before it.
_MARKUP = re.compile(r"#{1,6}\s|[-*+]\s|>|\||\d+[.)]\s|```|!\[|</?\w")
# Widths at which people and programs wrap.
_NARROW, _WIDE = 55, 120
_FULL = 0.7


class Kind(StrEnum):
    """Why a unit is boilerplate and not the article."""

    STRAY = "stray"
    """Punctuation, a rule, an ornament."""
    PHRASE = "phrase"
    """Promotion, navigation, legal text."""
    LABEL = "label"
    """A label and the title of something else: `WATCH: …`."""
    CAPTION = "caption"
    """A caption or the credit of a picture."""
    BYLINE = "byline"
    CONTACT = "contact"
    """Web and e-mail addresses, handles."""
    DATE = "date"
    """A date line, with or without a time."""
    TIME = "time"
    """A time of day alone, as before each entry of a live blog."""
    DOUBLE = "double"
    """The headline, or a passage, once more."""
    DIRECTION = "direction"
    """A stage direction of a transcript: `(APPLAUSE)`."""
    MARKUP = "markup"
    """Markdown that is no prose: a picture, a comment, a rule."""


def split_units(text: str, *, markup: bool = False) -> tuple[Span, ...]:
    """Return the units of *text* in order; *markup* says that it is Markdown."""
    units: list[Span] = []
    block: list[Span] = []
    for line in [*_lines(text), None]:
        if line is not None:
            block.append(line)
        elif block:
            units += _join_markup(text, block) if markup else _join_wrapped(text, block)
            block = []
    return tuple(units)


def trim(text: str, start: int, end: int) -> Span | None:
    """Return the stretch without white space and invisible characters at its ends; `None` for nothing."""
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    return Span(start, end) if start < end else None


def plain(words: str) -> str:
    """Return the letters and digits of *words*, in one case: by these the same words are known again."""
    return "".join(c for c in words.casefold() if c.isalnum())


def _lines(text: str) -> list[Span | None]:
    """Return the lines, trimmed; `None` for a blank one."""
    lines: list[Span | None] = []
    position = 0
    while position < len(text):
        match = _LINE.match(text, position)
        end = match.end() if match else position
        lines.append(trim(text, position, end))
        position = end + 1
    return lines


def _join_markup(text: str, block: list[Span]) -> list[Span]:
    """Join the lines of a Markdown block, but for headings, list entries and the like."""
    units = [block[0]]
    for line in block[1:]:
        before = text[units[-1].start : units[-1].end]
        if _MARKUP.match(text, line.start, line.end) or before.startswith(("#", "|", "```")):
            units.append(line)
        else:
            units[-1] = Span(units[-1].start, line.end)
    return units


def _join_wrapped(text: str, block: list[Span]) -> list[Span]:
    """Join lines that are one paragraph wrapped at a column; other lines are units by themselves."""
    width = max(line.end - line.start for line in block)
    head = 1 if len(block) > 2 and _is_short(block[0], width) and not _ends(text, block[0]) else 0  # noqa: PLR2004 - a head, and two lines to compare it with
    wrapped = _is_wrapped(text, block[head:], width)
    units = [block[0]]
    for index, (before, line) in enumerate(pairwise(block)):
        ends = _ends(text, before)
        runs_on = not ends and text[line.start].islower()
        if runs_on or (wrapped and index >= head and not (ends and _is_short(before, width))):
            units[-1] = Span(units[-1].start, line.end)
        else:
            units.append(line)
    return units


def _is_wrapped(text: str, lines: list[Span], width: int) -> bool:
    """Tell whether *lines* look cut at a column: alike in length, and cut in mid-sentence."""
    inner = lines[:-1]
    if not inner or not _NARROW <= width <= _WIDE:
        return False
    if any(_is_short(line, width) and not _ends(text, line) for line in inner):
        return False
    full = [line for line in inner if not _is_short(line, width)]
    return sum(not _ends(text, line) for line in full) * 2 >= len(full) > 0


def _is_short(line: Span, width: int) -> bool:
    return line.end - line.start < _FULL * width


def _ends(text: str, line: Span) -> bool:
    return bool(_TERMINAL.search(text, max(line.start, line.end - 4), line.end))
