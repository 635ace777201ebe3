"""Signs of position: news comes first, then what led to it; a paragraph opens with its matter."""

from __future__ import annotations

from bisect import bisect_right

from generator.span_index import touching

from .setting import Setting

_PLACES = ((1, "1"), (2, "2"), (3, "3"), (5, "4-5"), (8, "6-8"), (13, "9-13"), (21, "14-21"))
_SHORT, _LONG = 12, 25  # sentences of prose
_PARAGRAPHS = 7
_BIG = 4  # sentences of a big paragraph


def place_signs(setting: Setting, number: int) -> dict[str, float]:
    """Return where the sentence stands among those of prose, and in its paragraph."""
    place, size = setting.places[number], max(1, setting.places[-1])
    bucket = next((name for limit, name in _PLACES if place <= limit), "22+")
    length = "short" if size <= _SHORT else "middling" if size <= _LONG else "long"
    share = place / size
    signs = {
        f"position {bucket}": 1.0,
        "share of article before": share,
        f"in a {length} article": 1.0,
        f"share of a {length} article before": share,
    }
    return signs | _paragraph(setting, number)


def _paragraph(setting: Setting, number: int) -> dict[str, float]:
    span = setting.sentences[number]
    paragraphs = setting.parsed.article.paragraphs
    index = bisect_right(paragraphs, span.start, key=lambda p: p.start) - 1
    if index < 0 or not paragraphs[index].contains(span):
        return {}
    near = touching(paragraphs[index], setting.sentences, lambda s: s)
    inside = [s for s in near if paragraphs[index].contains(s)]
    signs = {f"paragraph {index + 1}" if index + 1 < _PARAGRAPHS else f"paragraph {_PARAGRAPHS}+": 1.0}
    signs[f"one of {len(inside)}" if len(inside) < _BIG else f"one of {_BIG}+"] = 1.0
    if span == inside[0]:
        signs["opens paragraph"] = 1.0
    if span == inside[-1]:
        signs["closes paragraph"] = 1.0
    return signs
