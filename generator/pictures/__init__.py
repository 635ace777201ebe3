"""Pictures: values become SVG, the same bytes for the same values.

A picture is a file beside the pages that show it, not markup in them: the pages stay readable as
they are, on a code host too, and no plugin has to put anything in.  It carries its own ground and
both sets of colours; browsers give an image the colour scheme of the page around it.
"""

from __future__ import annotations

from .canvas import FOLDER, is_untouched
from .locator import Spot, draw_map
from .ranges import Quantity, draw_ranges
from .relations import Relation, draw_relations
from .shares import Share, draw_shares

__all__ = [
    "FOLDER",
    "Quantity",
    "Relation",
    "Share",
    "Spot",
    "draw_map",
    "draw_ranges",
    "draw_relations",
    "draw_shares",
    "is_untouched",
]
