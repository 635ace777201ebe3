"""Talks in block quotes: whose words each line is, by the label it opens with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..interviews.labels import labelled, stretches_of
from ..model import Span


def find_talks(
    text: str, paragraphs: Sequence[Span], apart: Sequence[bool]
) -> dict[int, list[tuple[Span, bool]]]:
    """Return what is said in blocks where two speakers have labels, by the number of the paragraph.

    Each stretch of words is without its label and comes with whether it goes on from the one before:
    nobody of the two says all.
    """
    found: dict[int, list[tuple[Span, bool]]] = {}
    for together, group in groupby(range(len(paragraphs)), key=lambda n: apart[n]):
        numbers = list(group)
        if together and len(_labels(text, [paragraphs[n] for n in numbers])) > 1:
            found.update((n, list(_words(text, paragraphs[n]))) for n in numbers)
    return found


def label_before(text: str, paragraph: Span, words: Span) -> Span | None:
    """Return the label of a stretch of words in a block; `None` where it has none."""
    for stretch in stretches_of(text, paragraph):
        label = labelled(text, stretch)
        if label is not None and label.words == words:
            return label.label
    return None


def _labels(text: str, block: Sequence[Span]) -> set[str]:
    found = (labelled(text, s) for paragraph in block for s in stretches_of(text, paragraph))
    return {label.key(text) for label in found if label is not None}


def _words(text: str, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    for stretch in stretches_of(text, paragraph):
        label = labelled(text, stretch)
        yield (label.words, False) if label is not None else (stretch, True)
