"""From a seed file to an `Article`: the only place where articles are read.

`files` finds and opens files, `seeds` reads them; `articles` makes an `Article` of a text that is
already at hand.
"""

from __future__ import annotations

from .articles import article_from_text
from .files import find_seeds, seed_bytes, strays
from .seeds import SeedText, read_all, read_seed
from .slugs import slug_of

__all__ = [
    "SeedText",
    "article_from_text",
    "find_seeds",
    "read_all",
    "read_seed",
    "seed_bytes",
    "slug_of",
    "strays",
]
