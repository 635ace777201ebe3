"""The copy meter: how much of the publisher's prose the pages of an article reproduce.

What other people said is not the publisher's: words inside quotation marks do not count.  All
others do, the headline's too, each once however often it is shown.  What counts is what stands
on the pages on disk, so that an editor who deletes a passage sees the figures fall.  All that is
needed is in the base; where the seeds are kept private, the meter still works.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..editing.base import Base
from ..markdown import unescape, visible
from ..model import Span
from ..settings import Limit
from .extracts import relabelled, take_apart
from .prose import outside, words_of
from .proving import notes_of

_SEAM = 4  # characters between two words with none between: a full stop, an empty line


@dataclass(frozen=True, slots=True, kw_only=True)
class Meter:
    """What the pages of one article reproduce, in words of the publisher's prose."""

    shown: int
    prose: int
    """Of the whole article; 0 when its base is older than the meter."""
    run: int
    """The longest stretch that one item of a page shows without a gap."""

    @property
    def share(self) -> int:
        """Return the per cent of the prose that is shown, rounded up."""
        return -(-100 * self.shown // self.prose) if self.prose else 0

    def __str__(self) -> str:
        """Return the figures in words."""
        of = f"{self.shown} of {self.prose} words of the publisher’s prose"
        return f"{of} ({self.share} %), {self.run} in a row"


def measure(base: Base, pages: Iterable[str]) -> Meter:
    """Return what *pages*, as they stand on disk, show of the article of *base*."""
    summary = base.summary or {}
    quoted = tuple(Span(*pair) for pair in summary.get("quoted", ()))
    notes = notes_of(base)
    standing = {found.label for text in pages for found in take_apart(relabelled(text, notes)).found}
    shown: set[Span] = set()
    longest = 0
    for item in base.items:
        spans = {e.label: e.span for e in item.item.extracts if e.label in standing}
        words = {
            word
            for found in take_apart(item.item.text).found
            if found.label in spans
            for word in outside(words_of(visible(unescape(found.words)), spans[found.label]), quoted)
        }
        longest = max(longest, _longest(_apart(words), quoted))
        shown |= words
    prose = summary.get("prose", 0)
    count = len(_apart(shown))  # what waits has places in an older text, beside those of this one
    return Meter(shown=min(count, prose) if prose else count, prose=prose, run=longest)


def excess(meter: Meter, limit: Limit) -> str:
    """Return what is over the limit, in words; empty when nothing is."""
    over = [
        *(
            [f"{meter.run} words in a row (allowed: {limit.run})"]
            if limit.run and meter.run > limit.run
            else ()
        ),
        *(
            [f"{meter.share} % of its prose (allowed: {limit.share} %)"]
            if limit.share and meter.share > limit.share
            else ()
        ),
    ]
    return " and ".join(over)


def _apart(words: Iterable[Span]) -> list[Span]:
    """Return *words* in order, without those that an extract cut out of a longer one (*Austin’s*)."""
    kept: list[Span] = []
    for word in sorted(words, key=lambda w: (w.start, -w.end)):
        if not kept or word.start >= kept[-1].end:
            kept.append(word)
    return kept


def _longest(words: list[Span], quoted: tuple[Span, ...]) -> int:
    """Return the length of the longest run; quoted words between two others neither count nor part them."""
    longest = run = 0
    for number, word in enumerate(words):
        last = words[number - 1] if number else None
        between = Span(last.end, word.start) if last and last.end < word.start else None
        gap = between.end - between.start if between else 0
        gap -= sum(q.end - q.start for q in quoted if between and between.contains(q))
        run = run + 1 if last and gap <= _SEAM else 1
        longest = max(longest, run)
    return longest
