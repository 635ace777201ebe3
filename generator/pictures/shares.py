"""How much each of several has of something: a bar each, all from the same line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .canvas import WIDTH, Canvas, fit, width_of

_MARGIN = 12
_ROW = 30
_BAR = 6


class Share(NamedTuple):
    """One bar."""

    name: str
    amount: int
    words: str
    """What the bar stands for: `61 words`."""


def draw_shares(shares: Sequence[Share], whole: int, title: str) -> str:
    """Return a bar for each of *shares*, in the order given; *whole* would fill the width."""
    canvas = Canvas()
    room = WIDTH - 2 * _MARGIN
    for number, share in enumerate(shares):
        top = _MARGIN + number * _ROW
        canvas.text(_MARGIN, top + 11, fit(share.name, room - width_of(share.words) - 12))
        canvas.text(WIDTH - _MARGIN, top + 11, share.words, "end small")
        canvas.rect(_MARGIN, top + 17, room, _BAR, "soft")
        canvas.rect(_MARGIN, top + 17, room * share.amount / whole, _BAR, "strong")
    return canvas.svg(title, 2 * _MARGIN + len(shares) * _ROW - 6)
