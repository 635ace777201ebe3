"""Quotation marks: an automaton over the characters of one paragraph at a time.

Marks come before the parse: sentence splitting and parsing suffer from long quotations, and marks
are the surest sign of direct speech.  A mark that is never closed costs its own quotation, never
the article: it reaches to the end of its paragraph when it opens the paragraph, else it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .model import Span
from .posts import find_post
from .spoken import is_speech

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‹": "›"}
_STRAIGHT = "\"'"
_CLOSES = re.compile('["”]')
_CUE = re.compile(r"[,?!](?=\s+(?:said|says|(?:he|she|they)\s+(?:said|says))\b)")
_TRIES = 8  # marks that do not look like closing ones
_GLANCE = 40  # characters: more than the white space between two paragraphs
_OPENS_AFTER = "([{—–-/“‘«\"'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch in quotation marks, at the outermost level of its paragraph."""

    span: Span
    """With the marks."""
    inner: Span
    """Without the marks."""
    closed: bool = True
    """False where the closing mark is missing."""
    continues: bool = False
    """True where it goes on from an unclosed quotation that ended the paragraph before."""
    speech: bool = False
    """True where it is speech of its own, not a few words inside somebody's sentence."""


def find_quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of each paragraph, in order of position.

    A quotation over several paragraphs (an opening mark on each, a closing one on the last) gives
    one `Quotation` a paragraph, linked by `continues`.
    """
    found: list[Quotation] = []
    running: str | None = None
    for paragraph in paragraphs:
        post = find_post(text, paragraph)
        if post is not None:
            found.append(Quotation(span=post, inner=post, speech=True))
            running = None
            continue
        first = True
        still: str | None = None
        for quotation in _in_paragraph(text, paragraph):
            mark = text[quotation.span.start]
            at_start = first and not text[paragraph.start : quotation.span.start].strip()
            joined = at_start and mark == running
            speech = is_speech(text, quotation.span, quotation.inner, paragraph)
            found.append(replace(quotation, continues=joined, speech=speech))
            if not quotation.closed:
                still = mark
            first = False
        running = still
    return tuple(found)


def unclosed_marks(
    text: str, paragraphs: tuple[Span, ...], quotations: tuple[Quotation, ...]
) -> tuple[Span, ...]:
    """Return the opening marks that are never closed, in paragraphs whose successor does not go on."""
    continued = {q.span.start for q in quotations if q.continues}
    starts = [p.start for p in paragraphs]
    lonely = []
    for number, paragraph in enumerate(paragraphs):
        following = starts[number + 1] if number + 1 < len(starts) else -1
        lonely += [
            Span(q.span.start, q.span.start + 1)
            for q in quotations
            if paragraph.contains(q.span) and not q.closed and following not in continued
        ]
        covered = [q.span for q in quotations if paragraph.contains(q.span)]
        lonely += [
            Span(i, i + 1)
            for i in range(paragraph.start, paragraph.end)
            if text[i] in "“«" and not any(c.start <= i < c.end for c in covered)
        ]
    return tuple(sorted(set(lonely)))


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Quotation]:
    """Yield the outermost quotations of one paragraph."""
    position = paragraph.start
    spent: set[str] = set()  # what nothing closes here, nothing closes further on: each is searched once
    while position < paragraph.end:
        width = _opening(text, position, paragraph)
        if not width:
            position += 1
            continue
        mark = text[position : position + width]
        closing = None if mark in spent else _closing(text, position, width, paragraph)
        if closing is not None and closing[0] > position + width:
            start, end = closing
            yield Quotation(span=Span(position, end), inner=_within(text, position + width, start))
            position = end
        elif closing is None and _runs_on(text, position, width, paragraph):
            yield _unclosed(text, position, width, paragraph)
            return
        else:
            if closing is None and mark != "‘":
                spent.add(mark)
            position += width


def _within(text: str, start: int, end: int) -> Span:
    """Return the words inside marks without the spaces that some languages put there: « so »."""
    words = text[start:end]
    if not words.strip():
        return Span(start, end)
    left = start + len(words) - len(words.lstrip())
    return Span(left, left + len(words.strip()))


def _unclosed(text: str, position: int, width: int, paragraph: Span) -> Quotation:
    """Return the quotation of a mark that nothing closes: up to *, said Roe*, else to the end."""
    cue = _CUE.search(text, position + width, paragraph.end)
    end = cue.start() + 1 if cue else position + len(text[position : paragraph.end].rstrip())
    return Quotation(span=Span(position, end), inner=Span(position + width, end), closed=False)


def _runs_on(text: str, position: int, width: int, paragraph: Span) -> bool:
    """Tell whether an unclosed mark reaches the end: it opens the paragraph, or follows a colon or comma."""
    if text[position] in "'‘":
        return False
    before = text[max(paragraph.start, position - _GLANCE) : position].rstrip()
    taken_up = (
        text[paragraph.end : paragraph.end + _GLANCE].lstrip()[:width] == text[position : position + width]
    )
    opens = not before and position - paragraph.start < _GLANCE
    words = text[position + width : min(position + width + _GLANCE, paragraph.end)].strip()
    return bool(words) and (taken_up or opens or before[-1:] in {":", ","})


def _opening(text: str, i: int, paragraph: Span) -> int:
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


def _closing(text: str, i: int, width: int, paragraph: Span) -> tuple[int, int] | None:
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
    if mark != "“":
        return None
    doubled = text.find("’’", start, paragraph.end)
    return _straight_close(text, start, paragraph) if doubled < 0 else (doubled, doubled + 2)


def _straight_close(text: str, start: int, paragraph: Span) -> tuple[int, int] | None:
    """Return the first mark that closes like one, after a word; else the first one, after a stray space."""
    first: int | None = None
    for seen, match in enumerate(_CLOSES.finditer(text, start, paragraph.end)):
        j = match.start()
        if not text[j - 1].isspace() and not _measure(text, j, paragraph):
            return (j, j + 1)
        first = j if first is None else first
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
