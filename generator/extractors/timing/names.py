"""What looks like time and is none: *Fox News Sunday*, *Theresa May*, *may*, ages, and names of works."""

from __future__ import annotations

import re

from generator.lexicon import load_words
from generator.parsing.tokens import Doc, Token

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
_SURELY_MONTH = {
    "in",
    "since",
    "until",
    "till",
    "during",
    "last",
    "next",
    "this",
    "late",
    "early",
    "mid",
    "mid-",
}
_SEASONS = {"christmas", "easter", "halloween"}
_DOUBTFUL_MONTHS = {"May", "March", "August", "April", "June"}


def namesakes_of_months(doc: Doc) -> frozenset[str]:
    """Return the months that are also the surname of a person of the article: then *May's deal* is hers."""
    given = load_words("given_names")
    found = (t for t in doc if t.text in _DOUBTFUL_MONTHS)
    return frozenset(t.text for t in found if t.i and t.nbor(-1).text in given)


def is_season(tokens: list[Token]) -> bool:
    """Tell whether a feast before a noun tells what sort, and no day: *a Christmas price war*."""
    last = tokens[-1] if tokens else None
    if last is None or last.lower_ not in _SEASONS:
        return False
    return last.dep_ in {"compound", "nmod", "amod"} and last.head.i > last.i and last.head.is_lower


def is_name(tokens: list[Token], words: str, before: str, after: str, people: frozenset[str]) -> bool:
    """Tell whether a weekday or a month is part of a name, or another word altogether.

    *before* and *after* are the rest of the sentence on either side, *people* the `namesakes_of_months`.
    """
    bare = [t for t in tokens if t.text in MONTHS or t.text in WEEKDAYS]
    if not bare or re.search(r"\d", words):
        return False
    compound = re.match(r"-\w+-\w", after) is not None  # *Sunday-afternoon-stubble*
    neighbour = (before.split() or [""])[-1]
    following = (re.match(r"\s+([\w’'&-]+)", after) or ["", ""])[1]
    if compound or _titled(words, neighbour, following):
        return True
    month = next((t for t in bare if t.text in MONTHS), None)
    return month is not None and len(tokens) == 1 and _is_no_month(month, neighbour.lower(), people)


def _is_no_month(month: Token, before: str, people: frozenset[str]) -> bool:
    """Tell whether the word, after *before*, is a verb or a name."""
    if month.tag_ == "MD" or month.pos_ in {"VERB", "AUX"}:
        return True
    if month.text in _DOUBTFUL_MONTHS:
        somebody = before not in _SURELY_MONTH and month.text in people
        if somebody or month.ent_type_ in _NAMES:
            return True
    return month.text in {"May", "March"} and before not in _BEFORE_MONTH


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
