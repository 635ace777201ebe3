"""What two names of people say of each other: *Tom Roe* and *Thomas R. Roe*, *Roe-Lyle* and *Jo Roe-Lyle*."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ...lexicon import load_table, load_words

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_LONG = 6
_VOWELS = re.compile("[aeiouy]")


def name_words(text: str) -> list[str]:
    """Return the words of a person's name for comparison: no accents, case, full stops or *Jr.*."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    parts = (
        plain.replace("-", " ")
        .replace(",", " ")
        .replace("“", " ")
        .replace("”", " ")
        .replace('"', " ")
        .replace("(", " ")
        .replace(")", " ")
        .split()
    )
    kept = [p.strip(".'") for p in parts]
    return [p for p in kept if p and p not in _SUFFIXES] or kept


def is_full(text: str) -> bool:
    """Tell whether a name has more than a surname: *Ada Roe*, not *Roe-Hughes* or *van der Berg*."""
    first, _, rest = text.partition(" ")
    particles = load_words("name_particles")
    surname = first in particles or (
        first.lower() in particles
        and (first not in load_words("given_names") or rest.split(" ")[0].lower() in particles)
    )
    return bool(rest) and len(name_words(text)) > 1 and not surname


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    rows = load_table("short_given_names")
    return {short.casefold(): frozenset(name.casefold() for name in full) for (short,), full in rows}


def same_given(a: str, b: str) -> bool:
    """Tell whether two given names may be one person's: equal, an initial, a nickname, a slip in a vowel."""
    if a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)):
        return True
    if len(a) >= _LONG and _VOWELS.sub("", a) == _VOWELS.sub("", b) and len(a) == len(b) and a[-1] == b[-1]:
        return True
    short = _nicknames()
    return (
        b in short.get(a, ())
        or a in short.get(b, ())
        or bool(short.get(a, frozenset()) & short.get(b, frozenset()))
    )


def same_person(a: list[str], b: list[str]) -> bool:
    """Tell whether two names of at least two words each may be one person's."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < len(long) and any(
        long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1)
    ):
        return True
    if a[-1] != b[-1] or not same_given(a[0], b[0]):
        return False
    return len(a) != len(b) or all(same_given(x, y) for x, y in zip(a, b, strict=True))


def likenesses(given: str) -> set[str]:
    """Return what two given names share if `same_given` says that they may be one person's."""
    short = _nicknames().get(given, frozenset())
    skeleton = f"{_VOWELS.sub('', given)} {len(given)} {given[-1]}" if len(given) >= _LONG else given
    return {given, skeleton, *short}
