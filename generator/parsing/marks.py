"""Quotation marks: an automaton over the characters of one paragraph at a time.

Marks come before the parse: sentence splitting and parsing suffer from long quotations, and marks
are the surest sign of direct speech.  A mark that is never closed costs its own quotation, never
the article: it reaches to the end of its paragraph when it opens the paragraph, else it is none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..model import Span
from ..span_index import touching
from .mark_edges import CLOSES, CUE, closing, opening
from .posts import find_post
from .spoken import is_speech

_GLANCE = 40  # characters: more than the white space between two paragraphs


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


def find_quotations(
    text: str, paragraphs: tuple[Span, ...], unmarked: Mapping[Span, bool] | None = None
) -> tuple[Quotation, ...]:
    """Return the outermost quotations of each paragraph, in order of position.

    A quotation over several paragraphs (an opening mark on each, a closing one on the last) gives
    one `Quotation` a paragraph, linked by `continues`.  *unmarked* are words that are speech
    by where they stand, as in an interview, and whether each goes on from the paragraph before.
    """
    found: list[Quotation] = []
    running: str | None = None
    said = sorted((unmarked or {}).items())
    for paragraph in paragraphs:
        near = touching(paragraph, said, lambda entry: entry[0])
        spoken = [(s, goes_on) for s, goes_on in near if paragraph.contains(s)]
        if spoken:
            found += [Quotation(span=s, inner=s, continues=goes_on, speech=True) for s, goes_on in spoken]
            running = None
            continue
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
    inside: dict[int, list[Quotation]] = {}
    for q in quotations:
        inside.setdefault(bisect_right(starts, q.span.start) - 1, []).append(q)
    for number, paragraph in enumerate(paragraphs):
        own = inside.get(number, [])
        following = starts[number + 1] if number + 1 < len(starts) else -1
        lonely += [
            Span(q.span.start, q.span.start + 1)
            for q in own
            if paragraph.contains(q.span) and not q.closed and following not in continued
        ]
        covered = [q.span for q in own if paragraph.contains(q.span)]
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
        width = opening(text, position, paragraph)
        if not width:
            position += 1
            continue
        mark = text[position : position + width]
        found = None if mark in spent else closing(text, position, width, paragraph)
        if found is not None and found[0] > position + width:
            start, end = found
            yield Quotation(span=Span(position, end), inner=_within(text, position + width, start))
            position = end
        elif found is None and (lone := _unclosed(text, position, width, paragraph)) is not None:
            yield lone
            position = lone.span.end
        else:
            if found is None and mark != "‘":
                spent.add(mark)
            position += width


def _within(text: str, start: int, end: int) -> Span:
    """Return the words inside marks without the spaces that some languages put there: « so »."""
    words = text[start:end]
    if not words.strip():
        return Span(start, end)
    left = start + len(words) - len(words.lstrip())
    return Span(left, left + len(words.strip()))


def _unclosed(text: str, position: int, width: int, paragraph: Span) -> Quotation | None:
    """Return the quotation of a mark that nothing closes; `None` where the mark is none.

    It ends before the narrator's *, said Roe*, and otherwise, where it may run on, with the paragraph.
    """
    cue = None if text[position] in "'‘" else CUE.search(text, position + width, paragraph.end)
    if cue is None and not _runs_on(text, position, width, paragraph):
        return None
    end = cue.start() + 1 if cue else position + len(text[position : paragraph.end].rstrip())
    if CLOSES.search(text, position + width, end) or end - position - width < 1:
        return None
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
