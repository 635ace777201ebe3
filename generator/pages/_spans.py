"""Stretches of an article as pages may show them: whole sentences, and clauses that stand alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ..lexicon import load_words
from ..markdown import PARAGRAPH_CAP, escape
from ..model import Explainer, Span
from ..nearby import nearby
from ..proof.gates import balanced, keep
from ..span_index import touching
from ._held import clauses_of, is_held, whole_of

_CAP = PARAGRAPH_CAP - 512
"""Bytes of Markdown a stretch may have: a paragraph holds its reference and a link besides."""
_PARTNERS = {"“": '”"', "”": "“„", '"': '"“', "„": "“”", "«": "»", "»": "«"}
_GAP = 12
"""Characters between two clauses of a sentence (*, while*) over which they are shown as one."""
_FIRST = re.compile(r"\W*(?:(?:But|And|Yet|So|Still)\s+)?(\w+)")
_IMPERSONAL = re.compile(
    r"['’]s\b|(?:\s+(?:also|still|now))?\s+(?:is|was|has been|remains?|remained|seems?|seemed|appears?"
    r"|appeared|(?:will|would|could|may|might)(?: not)? (?:be|take|have)|took|takes)\b"
)
"""What follows an *it* that stands for nothing: *it is not clear*."""


def hull(*spans: Span) -> Span:
    """Return the shortest stretch that holds all *spans*."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def pieces(explainer: Explainer, span: Span) -> tuple[Span, ...]:
    """Return the parts of *span* that lie in paragraphs, without white space at their ends.

    Boilerplate between paragraphs falls away; a headline is one piece.
    """
    article = explainer.article
    title = [article.title_span] if article.title_span and article.title_span.overlaps(span) else []
    places = [*title, *nearby(explainer).paragraphs(span)]
    cut = [Span(max(span.start, p.start), min(span.end, p.end)) for p in places]
    return tuple(trimmed for part in cut if (trimmed := trim(explainer, part)))


def trim(explainer: Explainer, span: Span) -> Span | None:
    """Return *span* without white space at its ends; `None` when nothing is left.

    A mark whose partner lies outside falls away as well: one sentence of a longer quotation is shown
    without the mark that opened the whole.  A paragraph of a quotation that goes on in the next one has
    no partner for its mark; shown to its end, it keeps the mark.
    """
    words = explainer.article[span]
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    if start >= end:
        return None
    words = explainer.article[Span(start, end)]
    start += _is_lone(words[0], words[1:]) and not _goes_on(explainer, Span(start, end))
    end -= _is_lone(words[-1], words[:-1])
    return Span(start, end) if start < end else None


def _goes_on(explainer: Explainer, span: Span) -> bool:
    """Tell whether *span* ends where its paragraph does."""
    ends = [p.end for p in nearby(explainer).paragraphs(span)]
    return bool(ends) and not explainer.article.text[span.end : ends[-1]].strip()


def _is_lone(mark: str, others: str) -> bool:
    """Tell whether a character is a quotation mark whose partner is not among *others*."""
    return mark in _PARTNERS and not any(partner in others for partner in _PARTNERS[mark])


def stands_alone(explainer: Explainer, span: Span) -> bool:
    """Tell whether *span* may be shown: no carrier, condition, mark or hold cut off, and not too long."""
    needed = keep(whole_of(explainer), span)
    whole = (needed is None or span.contains(needed)) and balanced(explainer.article, span)
    short = len(escape(explainer.article[span]).encode()) < _CAP
    return whole and short and not is_held(explainer, span)


def showable(explainer: Explainer, spans: Sequence[Span]) -> bool:
    """Tell whether a block quote may show *spans*: there are some, and each part stands alone."""
    parts = [piece for span in spans for piece in pieces(explainer, span)]
    return bool(parts) and all(stands_alone(explainer, part) for part in parts)


def standing(explainer: Explainer, span: Span) -> Span | None:
    """Return *span*, widened until it stands alone; `None` where that is not possible."""
    for _ in range(3):
        if stands_alone(explainer, span):
            return span
        needed = keep(whole_of(explainer), span)
        if needed is None:
            return None
        span = hull(span, needed)
    return None


def sentence_of(explainer: Explainer, span: Span) -> Span:
    """Return the sentence or sentences in which *span* lies, within its paragraph."""
    found = [s.span for s in nearby(explainer).sentences(span)]
    paragraphs = nearby(explainer).paragraphs(span)
    if not found or not paragraphs:
        return span
    paragraph = paragraphs[0]
    whole = hull(span, *found)
    clipped = Span(
        max(whole.start, min(paragraph.start, span.start)), min(whole.end, max(paragraph.end, span.end))
    )
    return trim(explainer, clipped) or span


def understood(explainer: Explainer, span: Span) -> Span | None:
    """Return *span*, with the sentence before it where it begins with a pronoun that needs one.

    `None` where there is no such sentence in the paragraph, or it begins with a pronoun as well.
    """
    if not _leans(explainer, span):
        return span
    number = bisect_right(explainer.sentences, span.start, key=lambda s: s.span.end)
    before = [s.span for s in explainer.sentences[max(0, number - 1) : number]]
    near = [b for b in before if any(p.contains(hull(b, span)) for p in nearby(explainer).paragraphs(b))]
    return hull(near[0], span) if near and not _leans(explainer, near[0]) else None


def _leans(explainer: Explainer, span: Span) -> bool:
    first = _FIRST.match(explainer.article[span])
    if first is None or first[1].lower() in load_words("leaning_words"):
        return first is not None
    return first[1].lower() == "it" and _IMPERSONAL.match(explainer.article[span], first.end()) is None


def clause_of(explainer: Explainer, span: Span) -> Span:
    """Return what has to be shown for *span*: its sentence, or where extracts are short, its parts.

    *span* may be the whole sentence; then only what is added at its end falls away.
    """
    sentence = sentence_of(explainer, span)
    parts = [c for c in _clauses(explainer, sentence) if sentence.contains(c)]
    if not parts:
        return sentence
    whole = hull(*parts)
    if span.contains(whole):
        return whole
    near = [p for p in parts if p.overlaps(span)]
    return hull(*near) if near and hull(*near).contains(span) else sentence


def _clauses(explainer: Explainer, span: Span) -> Sequence[Span]:
    """Return the parts of sentences that touch *span*; none where whole sentences are shown."""
    return touching(span, clauses_of(explainer) or (), lambda c: c)


def shortest(explainer: Explainer, span: Span) -> Span:
    """Return *span*; where extracts are short, without what is only added at the end of its sentence."""
    if clauses_of(explainer) is None:
        return span
    last = [s.span for s in nearby(explainer).sentences(span)][-1:]
    ends = [c.end for s in last for c in _clauses(explainer, s) if s.contains(c)]
    whole = bool(last) and last[0].end - span.end <= 1
    return Span(span.start, ends[-1]) if ends and whole and span.start < ends[-1] < span.end else span


def is_whole_sentence(explainer: Explainer, span: Span) -> bool:
    """Tell whether *span* is a sentence, give or take its final mark."""
    sentence = sentence_of(explainer, span)
    return span.start <= sentence.start and sentence.end - span.end <= 1


def joined(explainer: Explainer, spans: list[Span]) -> list[Span]:
    """Return *spans* with neighbours in one sentence made one, where only a word or two is between."""
    result: list[Span] = []
    for span in sorted(spans):
        last = result[-1] if result else None
        if last and (last.overlaps(span) or _neighbours(explainer, last, span)):
            result[-1] = hull(last, span)
        else:
            result.append(span)
    return result


def _neighbours(explainer: Explainer, a: Span, b: Span) -> bool:
    same = sentence_of(explainer, a) == sentence_of(explainer, b)
    return same and b.start - a.end <= _GAP and not is_held(explainer, hull(a, b))
