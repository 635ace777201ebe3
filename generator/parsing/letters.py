"""Letters printed in full: what stands between *Dear Senators:* and *Sincerely,* with a name below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..lexicon import load_words
from ..model import Span

_SALUTATION = re.compile(r"(?:Dear|To the|To:) [A-Z\w][^.!?\n“\"]{0,120}[,:—]")
_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|da|van|von|der|bin|al)){1,4}"
_LONGEST = 80  # paragraphs of a letter
_LINE = 200  # characters: a salutation and what is between it and the letter
_MARKS = '“"„«'


def find_letters(text: str, paragraphs: Sequence[Span]) -> dict[Span, bool]:
    """Return the paragraphs of letters, and whether each goes on from the one before.

    Without salutation, closing and the name of a person below it a text is no letter; nor where quotation
    marks show already who speaks.
    """
    found: dict[Span, bool] = {}
    end = 0
    for n, paragraph in enumerate(paragraphs):
        if n < end or not _SALUTATION.fullmatch(text, paragraph.start, paragraph.end):
            continue
        closing = next(
            (m for m in range(n + 1, min(n + _LONGEST, len(paragraphs))) if _closes(text, paragraphs[m])), 0
        )
        said = paragraphs[n + 1 : closing]
        if said and not any(text[p.start] in _MARKS for p in said):
            found.update({p: p is not said[0] for p in said})
            end = closing
    return found


def opens(text: str, start: int) -> bool:
    """Tell whether the words at *start* are the first of a letter: the line above them is its salutation."""
    above = text[max(0, start - _LINE) : start].rstrip()
    return _SALUTATION.fullmatch(above, above.rfind("\n") + 1) is not None


def signer(text: str, end: int) -> Span | None:
    """Return the name below the closing of a letter whose words end at *end*; `None` where there is none."""
    match = _closing().match(text, end)
    return Span(*match.span("name")) if match is not None else None


def _closes(text: str, paragraph: Span) -> bool:
    return _closing().match(text, paragraph.start) is not None


@cache
def _closing() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(load_words("letter_closings"), key=len, reverse=True))
    return re.compile(
        rf"\s*(?i:{words})[,.]?[ \t]*\n\s*(?P<name>{_NAME})[ \t]*,?(?=[ \t]*[^\n]{{0,80}}(?:\n|\Z))"
    )
