"""Slugs: the path of a seed below `seeds/`, in letters that every file system and URL can hold."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from ..errors import SeedError

MAX_LENGTH = 60
"""Characters in one part of a slug."""

_WINDOWS = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))})
# Names that the site itself uses: its front page, its files, the pages of each article and across them.
_TAKEN = frozenset(
    {"index", "assets", "background", "actors", "quotes", "open-questions", "timeline", "tags"}
    | {"by-year", "by-actor", "by-tag"}
)
# Scripts with letters that look like Latin ones.
_LOOKALIKES = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU")
_WORD = re.compile(r"[^\W\d_]+")
# Letters that NFKD leaves whole.
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l"})


def slug_of(path: Path, *, seeds_dir: Path) -> str:
    """Return the slug of a seed: `2024/lloyd-austin` for `seeds/2024/Lloyd Austin.txt`.

    Raises `SeedError` where a name leaves nothing to make a slug of, or one that cannot be used.
    """
    parts = path.relative_to(seeds_dir).with_suffix("").parts
    return "/".join(_part(part, path, seeds_dir) for part in parts)


def shown(path: Path, seeds_dir: Path) -> str:
    """Return *path* below the folder of `seeds/`, as messages name it: what nobody sees is escaped."""
    above = seeds_dir.parent
    name = (path.relative_to(above) if path.is_relative_to(above) else path).as_posix()
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


@lru_cache(maxsize=10_000)
def slugify(name: str) -> str:
    """Return *name* in `[a-z0-9-]`, at most `MAX_LENGTH` characters; empty when nothing is left of it."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’")
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(slug) <= MAX_LENGTH:
        return slug
    whole_words = slug[: MAX_LENGTH + 1].rpartition("-")[0]
    return whole_words or slug[:MAX_LENGTH]


def _part(name: str, path: Path, seeds_dir: Path) -> str:
    if not name.isprintable():
        hidden = next(c for c in name if not c.isprintable())
        message = f"its name holds {_named(hidden)}, which nobody sees; expected plain letters; rename it"
        raise SeedError(shown(path, seeds_dir), message)
    foreign = _lookalike(name)
    if foreign:
        message = f"its name holds {_named(foreign)} among Latin letters; expected one alphabet; rename it"
        raise SeedError(shown(path, seeds_dir), message)
    slug = slugify(name)
    if not slug:
        message = f"no letter of {name!r} fits into a URL; expected a name with a-z or 0-9; rename it"
        raise SeedError(shown(path, seeds_dir), message)
    if slug in _WINDOWS:
        message = f"{name!r} is a device on Windows; expected another name; rename it"
        raise SeedError(shown(path, seeds_dir), message)
    if slug in _TAKEN:
        message = f"{name!r} is the name of a page of the site; expected another name; rename it"
        raise SeedError(shown(path, seeds_dir), message)
    return slug


def _lookalike(name: str) -> str | None:
    """Return the first letter of another alphabet in a word of Latin ones, which can pass for one of them."""
    for word in _WORD.finditer(name):
        names = {letter: unicodedata.name(letter, "") for letter in word[0]}
        if any(n.startswith("LATIN") for n in names.values()):
            foreign = [letter for letter, n in names.items() if n.startswith(_LOOKALIKES)]
            if foreign:
                return foreign[0]
    return None


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
