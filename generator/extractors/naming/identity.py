"""Ids of actors: from content, stable, safe in a URL."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 60


def slug(name: str) -> str:
    """Return *name* in the letters of a URL, `[a-z0-9-]`, at most 60; `actor` when none is left."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    plain = plain.replace("'", "").replace("’", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-") or "actor"


def unique(wanted: str, taken: set[str]) -> str:
    """Return *wanted*, numbered from 2 where it is in *taken*, and add it there."""
    id, n = wanted, 1
    while id in taken:
        n += 1
        id = f"{wanted}-{n}"
    taken.add(id)
    return id
