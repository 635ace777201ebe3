"""Whole quotations: on which cue each hangs, which go on from the one before, and which are no speech."""

from __future__ import annotations

from dataclasses import replace

from ...model import Span
from ...parsing.letters import opens
from ...parsing.marks import Quotation
from ...span_index import touching
from .claims import Claim
from .interviewed import turn_claim
from .quotation_cues import (
    beside,
    following,
    governing,
    inverted_noun,
    preceding,
)
from .scene import Scene
from .signatures import label, signature
from .unspoken import FEW, hangs_as_noun, is_unspoken


def quoted_claims(scene: Scene) -> list[Claim]:
    """Return the claims whose content is whole quotations, in order of position."""
    found: list[Claim] = []
    last: Quotation | None = None
    article = scene.parsed.article
    for q in scene.parsed.quotations:
        if not q.speech or (article.title_span is not None and article.title_span.overlaps(q.span)):
            continue
        claim = _claim(scene, q)
        if claim is None:
            continue
        previous = found[-1] if found else None
        if previous is not None and q.continues and _is_lone(previous) and not _is_lone(claim):
            found[-1] = replace(claim, content=(*previous.content, *claim.content))
        elif previous is not None and last is not None and _is_one(scene, previous, last, claim, q):
            found[-1] = replace(previous, content=(*previous.content, q.inner))
        else:
            found.append(claim)
        last = q
    return found


def _claim(scene: Scene, q: Quotation) -> Claim | None:
    """Return the claim that one quotation makes; `None` where it is no speech."""
    if (taken := turn_claim(scene, q)) is not None:
        return taken
    if (named := label(scene, q)) is not None:
        return Claim(content=(q.inner,), source=named, standalone=True)
    tokens = [t for t in scene.parsed.tokens(q.inner) if not t.is_space]
    cue, source = governing(scene, tokens)
    if cue is None:
        cue, source = following(scene, q)
    elif source is None:
        source = beside(cue.head, scene.inside) or inverted_noun(cue.head, q.span.end)
    if cue is None and source is None and not opens(scene.parsed.article.text, q.span.start):
        cue, source = preceding(scene, q)
    if cue is None and source is None:
        source = signature(scene, q)
    marked = q.span != q.inner
    words = sum(t.text[0].isalnum() for t in tokens)
    lone = cue is None and source is None
    if is_unspoken(scene, q, cue, source):
        return None
    few = lone and words < FEW and not _alone(scene, q) and hangs_as_noun(scene, tokens)
    if few and not _resumes_speech(scene, q):
        return None
    return Claim(
        content=(q.inner,), cue=cue, source=source, standalone=True, follows=lone and (marked or q.continues)
    )


def _is_lone(claim: Claim) -> bool:
    """Tell whether nothing says yet whose words a claim is made of."""
    return claim.cue is None and claim.source is None and claim.turn is None


def _alone(scene: Scene, q: Quotation) -> bool:
    """Tell whether a quotation is the first thing in its paragraph."""
    return scene.paragraph(q.span).start == q.span.start


def _resumes_speech(scene: Scene, q: Quotation) -> bool:
    """Tell whether a few words are a sentence of their own after speech: *“I can,” she said. “Just.”*."""
    start, end = scene.paragraph(q.span).start, q.span.start
    before = scene.parsed.article.text[start:end].rstrip()
    ends = before.endswith(".") and scene.parsed.article[q.inner].rstrip()[-1:] in {".", "?", "!"}
    return ends and any(other.speech for other in scene.quotations.near(Span(start, end)))


def _is_one(scene: Scene, claim: Claim, last: Quotation, fresh: Claim, q: Quotation) -> bool:
    """Tell whether a quotation is a further passage of the claim before it."""
    if fresh.cue is not None and claim.cue is not None and fresh.cue.head == claim.cue.head:
        return True
    if fresh.turn is not None:
        return fresh.turn is claim.turn
    if not fresh.follows:
        return False
    if q.continues:
        return True
    if (
        scene.paragraph(last.span) != scene.paragraph(q.span)
        or "\n" in scene.parsed.article.text[last.span.end : q.span.start]
    ):
        return False
    between = Span(last.span.end, q.span.start) if last.span.end < q.span.start else None
    sentences = touching(between, scene.parsed.sentences, lambda s: s) if between else ()
    return not any(between.contains(s) for s in sentences if between)
