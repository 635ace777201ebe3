"""From a seed file to an `Article`: the only place where articles are read.

`seeds` finds and reads files; `articles` makes an `Article` of a text that is already at hand.
"""

from __future__ import annotations

from .articles import article_from_text
from .seeds import find_seeds, read_all, read_seed, strays
from .slugs import slug_of

__all__ = ["article_from_text", "find_seeds", "read_all", "read_seed", "slug_of", "strays"]
