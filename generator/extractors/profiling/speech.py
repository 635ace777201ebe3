"""Signs of speech: what a person says about the news comments on it, what a group says often reports."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import AttributionKind, Span
from generator.span_index import overlapping

from .setting import Setting

_MOSTLY = 0.8  # of a sentence within quotation marks


def speech_signs(setting: Setting, span: Span) -> dict[str, float]:
    """Return how much of the sentence is quoted speech, and whose words it is."""
    marked = setting.quotations.near(span)
    share = _covered([q.span for q in marked if q.speech], span)
    signs = {"quoted share": share}
    if marked:
        signs["marks"] = 1.0
    if share > _MOSTLY:
        signs["all quoted"] = 1.0
    return signs | _voices(setting, span)


def _voices(setting: Setting, span: Span) -> dict[str, float]:
    said = setting.said.near(span)
    if not said:
        return {}
    first = said[0]
    kind = setting.kinds.get(first.speaker) if first.speaker else None
    signs = {
        "attributed": 1.0,
        "attributed share": _covered(overlapping(span, first.content), span),
        f"said by {kind}" if kind else "said by nobody named": 1.0,
    }
    if first.kind is AttributionKind.INDIRECT:
        signs["indirect speech"] = 1.0
    if first.cue is None or not span.overlaps(first.cue):
        signs["cue in another sentence"] = 1.0
    return signs


def _covered(spans: Sequence[Span], of: Span) -> float:
    """Return which share of *of* the *spans* cover, at most 1."""
    shared = sum(max(0, min(s.end, of.end) - max(s.start, of.start)) for s in spans)
    return min(1.0, shared / (of.end - of.start))
