"""The clause without which partly quoted words may not be shown: with its hedge and its condition."""

from __future__ import annotations

from ...model import Span
from .claims import Claim
from .scene import Scene


def carrier_of(scene: Scene, claim: Claim, quoted: tuple[Span, ...]) -> Span:
    """Return the clause without which partly quoted words may not be shown.

    A content clause after *that* stands by itself.  Otherwise the clause starts at the cue, or, where
    the words are an object (*called it “a mess”*), at the source.
    """
    start = min([claim.content[0].start, *(q.start for q in quoted)])
    end = max([claim.content[-1].end, *(q.end for q in quoted)])
    cue = claim.cue
    if cue is None or cue.span.start > start:
        return Span(start, max(end, cue.span.end) if cue is not None else end)
    between = scene.parsed.article.text[cue.span.end : start].split()
    if between and between[-1].lower() in {"that", "whether"}:
        return Span(start, end)
    if any(c.dep_ in {"ccomp", "xcomp"} for c in cue.head.children) or claim.source is None:
        return Span(cue.span.start, end)
    return Span(min(claim.source.span.start, cue.span.start), end)
