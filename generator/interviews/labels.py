"""The label before a turn: `Q:`, `**A.**`, `JANE ROE:`; and the marks of emphasis around a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..lexicon import load_words
from ..model import Span

_EMPHASIS = "*_"
_QUOTE_MARKS = re.compile(r"(?:>[ \t]*)+")
_NAME = r"[A-Z][\w.'’-]*(?:[ \u00a0](?:[A-Z][\w.'’-]*|de|da|del|di|van|von|der|bin|al)){0,4}"
_LABEL = re.compile(
    rf"(?P<open>[*_]{{0,3}})(?P<label>{_NAME}(?: #\d{{1,2}})?)(?:\s[(\[][^()\[\]\n]{{1,30}}[)\]])?"
    r"(?:(?<=[A-Z]), [A-Z][A-Z0-9 ,.&'’-]{1,50}(?=[*_:]))?"  # "JANE ROE, HOST:"
    r"(?:(?P<inner>[*_]{0,3}):(?P<outer>[*_]{0,3})|(?<=\b[QA])\.[*_]{0,3})(?:\s+|\Z)"
    r"|(?P<glued>Q)(?=[A-Z][a-z]*\b)"  # "QWhat", where a page set the letter apart
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A stretch that opens with what may be the label of a turn."""

    label: Span
    words: Span

    def key(self, text: str) -> str:
        """Return the label in one case, by which the same speaker is known again."""
        return " ".join(text[self.label.start : self.label.end].split()).casefold().rstrip(".")


def stretches_of(text: str, paragraph: Span) -> list[Span]:
    """Return a paragraph without marks of a block quote, cut where a line of it opens with a label."""
    cuts = [without_quote_mark(text, paragraph)]
    for line in re.finditer(r"\n\s*(?=\S)", text[paragraph.start : paragraph.end]):
        start = paragraph.start + line.end()
        cut = without_quote_mark(text, Span(start, paragraph.end))
        if cut is not None and labelled(text, cut) is not None:
            cuts.append(cut)
    starts = [cut.start for cut in cuts if cut is not None]
    ends = [*starts[1:], paragraph.end]
    words = ((a, text[a:b].rstrip(" \t\n>")) for a, b in zip(starts, ends, strict=True))
    return [Span(a, a + len(said)) for a, said in words if said]


def labelled(text: str, stretch: Span) -> Labelled | None:
    """Return label and words of a stretch; `None` without a label, or with nothing after it."""
    match = _LABEL.match(text, stretch.start, stretch.end)
    if match is None:
        return None
    words = without_emphasis(text, Span(match.end(), stretch.end)) if match.end() < stretch.end else None
    opened = match["open"] and not (match["inner"] or match["outer"])
    if words is not None and opened and text[words.start : words.end].endswith(match["open"]):
        words = _cut(words.start, words.end - len(match["open"]))
    return (
        Labelled(label=Span(*match.span("glued" if match["glued"] else "label")), words=words)
        if words is not None
        else None
    )


def label_alone(text: str, stretch: Span) -> Span | None:
    """Return the label that a stretch is and nothing else: the words stand below it; `None` for others."""
    match = _LABEL.fullmatch(text, stretch.start, stretch.end)
    return Span(*match.span("label")) if match is not None and not match["glued"] else None


def without_quote_mark(text: str, stretch: Span) -> Span | None:
    """Return a stretch without the marks of a block quote before it; `None` where nothing else is in it."""
    marks = _QUOTE_MARKS.match(text, stretch.start, stretch.end)
    return _cut(marks.end() if marks is not None else stretch.start, stretch.end)


def without_emphasis(text: str, stretch: Span) -> Span | None:
    """Return the words of a stretch without the marks of emphasis that enclose all of it."""
    words = text[stretch.start : stretch.end]
    start = stretch.start + len(words) - len(words.lstrip())
    end = stretch.start + len(words.rstrip())
    while end - start > 1 and text[start] in _EMPHASIS and text[end - 1] == text[start]:
        start, end = start + 1, end - 1
    return _cut(start, end)


def _cut(start: int, end: int) -> Span | None:
    return Span(start, end) if start < end else None


def asks(key: str) -> bool:
    """Tell whether a label stands for whoever asks."""
    return key in load_words("asking_labels")


def answers(key: str) -> bool:
    """Tell whether a label stands for whoever answers."""
    return key in load_words("answering_labels")
