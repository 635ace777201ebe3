"""The lead: the sentence that tells what is new, wherever the article puts it.

Most news opens with it.  What comes before it in other articles is passed over: bylines and other lines
that are no sentences, an opening scene (background), an opening quotation, an opening question, and what only
goes on from such a scene (*But …*).
Where the first sentence holds no word of the headline, the lead is the one among the next few that
holds most of them, two at least: a delayed lead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Explainer, Sentence, SentenceRole, Span
from ._spans import showable

_LEAD_WORDS = 45
"""A first paragraph up to this length is shown whole, else its first sentence."""
_REACH = 6
"""Sentences among which a delayed lead is looked for."""
_FEWEST = 2
"""Words of the headline that a delayed lead holds, at least."""
_STEM = 4
"""Letters that two forms of a word share: *cancels*, *cancelled*."""
_OWN = (SentenceRole.NEWS, SentenceRole.OPEN)
_LINKED = re.compile(r"(?:But|And|Yet|Nor|Or|So|However|Meanwhile|Still)\b")
_END = re.compile(r"[.!…][\"'”’)\]]*$")


def lead_span(explainer: Explainer) -> Span | None:
    """Return the lead: its paragraph if it opens it and that is short, else the sentence.

    `None` where what opens the article is held back: what comes far below it is not the news.
    """
    body = [s for s in explainer.sentences if s.role is not SentenceRole.HEADLINE]
    told = [s for s in body if _END.search(explainer.article[s.span])]
    news = [s for s in told if s.role in _OWN and not _LINKED.match(explainer.article[s.span])]
    own = news if any(s in told[:_REACH] for s in news) else told or body
    near = [s for s in own if s in told[:_REACH]] or own
    for sentence in _delayed(explainer, told, own) or near:
        paragraph = next(
            (p for p in explainer.article.paragraphs if p.contains(sentence.span)), sentence.span
        )
        whole = (
            sentence.span.start == paragraph.start
            and len(explainer.article[paragraph].split()) <= _LEAD_WORDS
        )
        span = paragraph if whole else sentence.span
        for candidate in (span, sentence.span):
            if showable(explainer, [candidate]):
                return candidate
    return None


def _delayed(explainer: Explainer, told: Sequence[Sentence], own: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentence that says most of the headline, and those after it, where the first says none.

    One of the first sentences, and the first of those that say equally much.
    """
    near = [s for s in told[:_REACH] if s.role in _OWN]
    if not explainer.article.title or not near or not own:
        return []
    shares = [_share(explainer, s.span) for s in near]
    first = _share(explainer, own[0].span)
    best = max(shares)
    if first or best < _FEWEST:
        return []
    lead = near[shares.index(best)]
    return [lead, *(s for s in own if s.span > lead.span and s in told[:_REACH])]


def _share(explainer: Explainer, span: Span) -> int:
    """Return how many words of the headline *span* holds, in any form."""
    words = _long_words(explainer.article[span])
    return sum(any(_is_form(a, b) for b in words) for a in _long_words(explainer.article.title))


def _long_words(text: str) -> frozenset[str]:
    return frozenset(w.lower() for w in re.findall(r"[^\W\d_]{4,}", text))


def _is_form(one: str, other: str) -> bool:
    """Tell whether two words begin alike and differ in their ends only."""
    stem = max(_STEM, min(len(one), len(other)) - 2)
    return one[:stem] == other[:stem]
