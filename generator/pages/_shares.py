"""How many of the quoted words are whose: bars, and the same in words."""

from __future__ import annotations

from collections.abc import Collection

from ..items import Item, Picture
from ..markdown import escape
from ..model import AttributionKind, Explainer, Span
from ..pictures import Share, draw_shares
from ._naming import name_of
from ._places import Places
from ._sheet import Sheet, count, image, line
from ._voices import entity_of

_ID = "quoted-words"
_UNRESOLVED = "Speaker not resolved"
_LEAST_WORDS, _MOST_ROWS = 40, 6


def shares(explainer: Explainer, places: Places, headed: Collection[str | None]) -> Item | None:
    """Return who has how many of the words in quotation marks, the most first.

    *headed* are the speakers with a heading of their own on the page, `None` for the unresolved.

    `None` where only one is quoted, or in a few words: a picture would promise more than there is.
    """
    counts = _counts(explainer, places)
    whole = sum(counts.values())
    if len(counts) < 2 or whole < _LEAST_WORDS:  # noqa: PLR2004 - one has all of them
        return None
    rows = sorted(counts.items(), key=lambda row: -row[1])[:_MOST_ROWS]
    bars = [Share(_name(explainer, id), n, f"{count(n, 'word')} · {_percent(n, whole)}") for id, n in rows]
    picture = Picture(name=_ID, svg=draw_shares(bars, whole, "Whose the quoted words are"))
    said = [f"{_linked(explainer, id, headed)} {n}" for id, n in rows]
    rest = whole - sum(n for _, n in rows)
    return Sheet(explainer).item(
        _ID,
        image(
            picture, "Bars: how many of the quoted words are whose; the line below has the numbers", id=_ID
        ),
        line(f"Words in quotation marks: {whole}", *said, f"all others {rest}" if rest else "", kind="small"),
        picture=picture,
    )


def _counts(explainer: Explainer, places: Places) -> dict[str | None, int]:
    """Return the words by speaker; a stretch that two attributions share counts once."""
    counts: dict[str | None, int] = {}
    seen: set[Span] = set()
    for found in explainer.attributions:
        if found.kind is AttributionKind.INDIRECT or found.id not in places.quotes:
            continue
        speaker = found.speaker if entity_of(explainer, found.speaker) else None
        new = [q for q in found.quoted if q not in seen]
        seen.update(new)
        words = sum(len(explainer.article[q].split()) for q in new)
        if words:
            counts[speaker] = counts.get(speaker, 0) + words
    return counts


def _percent(number: int, whole: int) -> str:
    return f"{round(100 * number / whole)} %"


def _name(explainer: Explainer, id: str | None) -> str:
    entity = entity_of(explainer, id)
    return name_of(entity) if entity else _UNRESOLVED


def _linked(explainer: Explainer, id: str | None, headed: Collection[str | None]) -> str:
    """Return the speaker with the way to their quotes further down, where those are together."""
    name = escape(_name(explainer, id))
    return f"[{name}](#speaker-{id or 'not-resolved'})" if id in headed else name
