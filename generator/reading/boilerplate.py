"""Boilerplate: lines of a page that are not the article.  Marked, never cut.

Whole lines only, and only where their form leaves no doubt: a line of the article that is lost
is worse than a line of promotion that stays.  Phrases are in `lexicon/en/boilerplate.txt`, labels
in `lexicon/en/link_labels.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..interviews.directions import is_direction
from ..interviews.signs import tells_of_editing
from ..lexicon import load_words
from ..model import Span
from .bylines import is_byline
from .captions import is_caption
from .dates import is_date_line, is_labelled_date, is_time_of_day
from .units import Kind

_TOP, _BOTTOM = 8, 3
"""Units at either end among which a name alone can be a byline."""
_MAX_PHRASE = 400
_MAX_LABELLED = 200
_GAP = 160
"""Characters that an ellipsis in a phrase stands for, at most."""

_EDGE = r"[^\w\"“”‘'«(]*"  # bullets and arrows, but no quotation mark: that may be speech
_ADDRESS = r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NETWORK = r"(?:twitter|facebook|instagram|x|phone|tel|e-?mail)"
_CONTACT = re.compile(
    rf"{_EDGE}(?:(?:url|link|source|web|site|website|online|e-?mail|mail|contact|twitter|x)\s*[:|]?\s*)?"
    rf"(?:{_ADDRESS})"
    rf"(?:\s*(?:[|,;•·/]|and|or)\s*(?:{_NETWORK}\s*:\s*)?(?:{_ADDRESS}|@?\w+))?\W*",
    re.IGNORECASE,
)
_FOR_PRESS = re.compile(
    rf"{_EDGE}(?:(?:media|press|news)\s+)?(?:contacts?|inquiries|enquiries)\s*:\s*[A-Z][^\"“?]{{0,120}}?"
    rf"(?:{_ADDRESS}|\+?[\d(][\d\s().-]{{6,}}\d)(?:\W+(?:{_ADDRESS}))?\W*",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\W*(?:tel|phone|fax|call|contact)[.:]*\s*\+?[\d\s().-]{6,}\W*", re.IGNORECASE)
_HEADER = re.compile(
    r"url\s+https?://\S+|date\s*/\s*author\b.*|authors?\s*:.*|source\s*:\s*\w+\s*\|.*"
    r"|\W*\d+[- ]min(?:ute)?s?[- ]read\W*"
    r"|\W*(?:(?:published|posted|updated)\s+)?(?:\d+|an?)\s+(?:minute|hour|day|week|month)s?\s+ago\W*",
    re.IGNORECASE,
)
_MARKUP = re.compile(
    r"!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?|<!--.*-->|(?:[-*_]\s*){3,}|\[[^\]]+\]:\s*\S+.*", re.DOTALL
)
_HEADING = re.compile(r"#{1,6}\s")
_FINAL_STOP = re.compile(r"\.[\"”')\]]*$")
# Somebody is speaking: whatever else the line looks like, it is the article's.
_SPEECH = re.compile(r"[,”\"]\s(?:\w+\s){0,4}(?:said|says|told|added|warned|advised|wrote|argued|insisted)\b")


def find_boilerplate(text: str, units: Sequence[Span], *, markup: bool = False) -> list[Kind | None]:
    """Return for each unit what sort of boilerplate it is, `None` for the article's own lines.

    *markup* says that the text is Markdown; its headings within the body count as boilerplate, too.
    """
    kinds = []
    for index, unit in enumerate(units):
        words = text[unit.start : unit.end]
        at_edge = index < _TOP or index >= len(units) - _BOTTOM
        kinds.append(
            (_markup(words, first=index == 0) if markup else None) or kind_of(words, at_edge=at_edge)
        )
    return _without_chronicle(text, units, kinds)


def kind_of(words: str, *, at_edge: bool = True) -> Kind | None:
    """Return what sort of boilerplate a line or paragraph is, `None` when it may be the article's.

    *at_edge* says that it stands near the beginning or the end, where bylines do.
    """
    line = " ".join(words.replace("’", "'").split()).strip("*_ ")
    if not any(c.isalnum() for c in line):
        return Kind.STRAY
    rules = (
        (Kind.TIME, is_time_of_day(line)),
        (Kind.DATE, is_date_line(line) or _is_date_header(line)),
        (Kind.CONTACT, any(form.fullmatch(line) for form in (_HEADER, _CONTACT, _PHONE, _FOR_PRESS))),
        (Kind.PHRASE, len(line) <= _MAX_PHRASE and _phrases().fullmatch(line) and not _SPEECH.search(line)),
        (Kind.PHRASE, tells_of_editing(line)),
        (Kind.DIRECTION, is_direction(line)),
        (Kind.CAPTION, is_caption(line)),
        (Kind.BYLINE, at_edge and is_byline(line)),
        (Kind.LABEL, _is_labelled(line)),
    )
    return next((kind for kind, holds in rules if holds), None)


def _without_chronicle(text: str, units: Sequence[Span], kinds: list[Kind | None]) -> list[Kind | None]:
    """Return *kinds* without bare dates where they head the entries of a chronicle, not the article."""
    bare = {
        i
        for i, (unit, kind) in enumerate(zip(units, kinds, strict=True))
        if kind is Kind.DATE and not is_labelled_date(text[unit.start : unit.end])
    }
    if all(i < _TOP for i in bare):
        return kinds
    return [None if i in bare else kind for i, kind in enumerate(kinds)]


def _is_date_header(line: str) -> bool:
    return line.lower().startswith("date") and bool(_HEADER.fullmatch(line))


def _is_labelled(line: str) -> bool:
    """Tell whether a line is a label with the title of something else behind it."""
    if len(line) > _MAX_LABELLED or _FINAL_STOP.search(line) or _SPEECH.search(line):
        return False
    return bool(_labels().match(line))


def _markup(words: str, *, first: bool) -> Kind | None:
    if _MARKUP.fullmatch(words.strip()):
        return Kind.MARKUP
    return Kind.MARKUP if _HEADING.match(words) and not first else None


@cache
def _phrases() -> re.Pattern[str]:
    """Return one expression for all phrases; `…` in a phrase is a gap."""
    forms = []
    for phrase in sorted(load_words("boilerplate")):
        parts = [re.escape(part) for part in phrase.replace("’", "'").split("…")]
        forms.append(rf".{{0,{_GAP}}}?".join(parts))
    return re.compile(rf"{_EDGE}(?:{'|'.join(forms)})\W*", re.IGNORECASE)


@cache
def _labels() -> re.Pattern[str]:
    forms = "|".join(re.escape(label) for label in sorted(load_words("link_labels")))
    return re.compile(rf"{_EDGE}(?:{forms})\s*(?:[:|»>]|\s[–—-]\s)\s*\S", re.IGNORECASE)
