"""What looks like time and is none: *Fox News Sunday*, *Theresa May*, *may*, ages, and names of works."""

from __future__ import annotations

import re

from generator.lexicon import load_words
from generator.tokens import Token

from .words import MONTHS, WEEKDAYS

_NAMES = {"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC"}
_BEFORE_MONTH = {
    *("in", "since", "by", "until", "till", "from", "to", "through", "of", "between", "during", "and", "for"),
    *(
        "before",
        "after",
        "last",
        "next",
        "this",
        "late",
        "early",
        "mid",
        "-",
        "–",
        "coming",
        "past",
        "around",
    ),
}
_DOUBTFUL_MONTHS = {"May", "March", "August", "April", "June"}


def is_name(tokens: list[Token], words: str, before: str, after: str) -> bool:
    """Tell whether a weekday or a month is part of a name, or another word altogether.

    *before* and *after* are the rest of the sentence on either side.
    """
    bare = [t for t in tokens if t.text in MONTHS or t.text in WEEKDAYS]
    if not bare or re.search(r"\d", words):
        return False
    neighbour = (before.split() or [""])[-1]
    following = (re.match(r"\s+([\w’'&-]+)", after) or ["", ""])[1]
    if _titled(words, neighbour, following):
        return True
    month = next((t for t in bare if t.text in MONTHS), None)
    if month is None or len(tokens) > 1:
        return False
    if month.tag_ == "MD" or month.pos_ in {"VERB", "AUX"}:
        return True
    if month.ent_type_ in _NAMES and month.text in _DOUBTFUL_MONTHS:
        return True
    return month.text in {"May", "March"} and neighbour.lower() not in _BEFORE_MONTH


def _titled(words: str, neighbour: str, following: str) -> bool:
    """Tell whether the capitalised words around make it a name: *Sunday Times*, *News Sunday*."""
    first, last = words.split(maxsplit=1)[0], words.rsplit(maxsplit=1)[-1]
    if (
        following[:1].isupper()
        and last in {*WEEKDAYS, *MONTHS, "Night"}
        and following in load_words("time_name_words")
    ):
        return True
    return neighbour in load_words("time_name_words") and first in {*WEEKDAYS, *MONTHS}
