"""Datelines: the place, day and agency before the first sentence, `LYON, France, Oct. 4 (Reuters) —`.

A dateline tells where and when a report was filed.  It is part of no sentence: nobody in the
article says it, and it breaks the parse of the sentence that it stands before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..lexicon import load_table, load_words
from ..model import Span
from .units import Kind

_BODY = 3
"""Body paragraphs among which the dateline stands: a summary or an editor's note may come before it."""
_MAX_WORDS = 4
_MIN_LETTERS = 6
"""Letters of one word in capitals that is surely no acronym."""

_DASH = r"(?:—|–|―|-{1,2})"
_AGENCY = r"(?:\([A-Z][\w .,&/-]{1,30}\)|/[A-Z][\w .-]{1,25}/)"  # (Reuters), /PRNewswire/
_OPENING = re.compile(
    r"\W{0,2}(?:"
    # BERLIN, BERLIN/PARIS, LYON, France, FLINT, Mich., Oct. 4 (UPI)
    r"(?P<capitals>[A-Z][A-Z.'’-]+[A-Z.](?:[ /]+[A-Z][A-Z.'’/-]*[A-Z.])*)"
    r"(?P<more>(?:,[^()\n—–―:]{1,50}?)?)\s*"
    rf"(?:(?P<agency>{_AGENCY})\s*(?:{_DASH}|:)|(?:—|–|―|--|\s-(?=\s)))"
    # Kabul, Afghanistan (CNN) — and Evansville, Indiana, United States —
    rf"|(?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}}(?:, [A-Z][\w.'’ -]{{1,40}}?){{0,2}})"
    rf"\s*(?:(?P<agency2>{_AGENCY})\s*{_DASH}|\s{_DASH}(?=\s))"
    # (Reuters) —
    rf"|{_AGENCY}\s*{_DASH}(?=\s))\s*"
)
_SHOUTED = re.compile(r"[A-Z]{4}")  # a heading in capitals, not a state or a day
_SENTENCE = re.compile(r"[A-Z0-9“\"‘'«$£€]")


def starts_with_dateline(text: str, unit: Span) -> bool:
    """Tell whether a unit opens like `LYON, France (Reuters) —`: only the body of an article does."""
    return dateline_of(text, unit) is not None


def find_dateline(text: str, units: Sequence[Span], kinds: Sequence[Kind | None]) -> Span | None:
    """Return the dateline of the article, in one of its first paragraphs; `None` without one."""
    body = [unit for unit, kind in zip(units, kinds, strict=True) if kind is None][: _BODY + 1]
    found = (dateline_of(text, unit) for unit in body)  # the headline is one of them
    return next((span for span in found if span is not None), None)


def dateline_of(text: str, unit: Span) -> Span | None:
    """Return the dateline with its dash; `None` where the paragraph opens with a sentence."""
    match = _OPENING.match(text, unit.start, unit.end)
    if not match or not _SENTENCE.match(text, match.end(), unit.end) or not _is_place(match):
        return None
    return Span(unit.start, match.start() + len(match.group().rstrip()))


def _is_place(match: re.Match[str]) -> bool:
    """Tell whether what stands before the dash can be a place; an agency alone needs none."""
    if match["agency"] or match["agency2"]:
        return True
    if match["place"]:
        return "," in match["place"] and match["place"].rsplit(",", 1)[1].strip() in _regions()
    if not match["capitals"]:
        return True
    words = match["capitals"].split()
    if len(words) > _MAX_WORDS:
        return False
    if match["more"]:
        return not _SHOUTED.search(match["more"])
    letters = sum(c.isalpha() for c in match["capitals"])
    return len(words) > 1 or letters >= _MIN_LETTERS or match["capitals"].title() in _towns()


@cache
def _regions() -> frozenset[str]:
    """Return the names of countries and of their parts."""
    countries = (name for row in load_table("countries") for cell in (row[1], row[5]) for name in cell)
    return frozenset(countries) | {name for row in load_table("regions") for name in row[1]}


@cache
def _towns() -> frozenset[str]:
    return load_words("cities") | {name for row in load_table("countries") for name in row[4]}
