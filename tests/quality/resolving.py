"""From the words of an annotation to their place in the article; what is not found, or is doubtful, fails."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.model import Span


class CorpusError(Exception):
    """An annotation that does not fit its article: the file, the words, what is wrong."""


def occurrences(text: str, words: str) -> tuple[Span, ...]:
    """Return where *words* stand in *text* at word boundaries, in order."""
    if not words.strip() or words != words.strip():
        raise CorpusError(f"{words!r}: expected words without white space around them")
    left = r"(?<!\w)" if words[0].isalnum() else ""
    right = r"(?!\w)" if words[-1].isalnum() else ""
    found = re.finditer(f"{left}{re.escape(words)}{right}", text)
    return tuple(Span(m.start(), m.end()) for m in found)


def locate(text: str, reference: object) -> Span:
    """Return the place of a *reference*: words, or `{text, occurrence}` with occurrences from 1.

    Raises `CorpusError` when the words do not occur, or occur twice and no occurrence is given.
    """
    words, number = _parts(reference)
    found = occurrences(text, words)
    if number is None and len(found) > 1:
        raise CorpusError(f"{words!r}: occurs {len(found)} times; expected `{{text, occurrence}}`")
    return _pick(found, words, number or 1)


def nearest(text: str, reference: object, anchors: Iterable[Span]) -> Span:
    """Return the occurrence nearest to *anchors* and outside them; two that are as near fail.

    Cues and sources are short words that occur all over an article: beside their content they
    need no number.
    """
    words, number = _parts(reference)
    found = occurrences(text, words)
    if number is not None:
        return _pick(found, words, number)
    around = tuple(anchors)
    ranked = sorted((min(_gap(span, a) for a in around), span) for span in found if not _inside(span, around))
    if not ranked:
        raise CorpusError(f"{words!r}: not found outside its content")
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        raise CorpusError(f"{words!r}: two are as near; expected `{{text, occurrence}}`")
    return ranked[0][1]


def _parts(reference: object) -> tuple[str, int | None]:
    if isinstance(reference, str):
        return reference, None
    if isinstance(reference, Mapping):
        words, number = reference.get("text"), reference.get("occurrence")
        if isinstance(words, str) and (number is None or isinstance(number, int)):
            return words, number
    raise CorpusError(f"{reference!r}: expected words, or `{{text, occurrence}}`")


def _pick(found: tuple[Span, ...], words: str, number: int) -> Span:
    if not 0 < number <= len(found):
        raise CorpusError(f"{words!r}: expected occurrence {number}, found {len(found)}")
    return found[number - 1]


def _inside(span: Span, around: tuple[Span, ...]) -> bool:
    return any(span.overlaps(a) for a in around)


def _gap(one: Span, other: Span) -> int:
    return other.start - one.end if other.start >= one.end else one.start - other.end
