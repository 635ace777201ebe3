"""Where the countries of the article lie: a map that this site adds."""

from __future__ import annotations

from collections.abc import Sequence

from ..items import Item, Picture
from ..lexicon import load_table
from ..model import Entity, Explainer
from ..pictures import Spot, draw_map
from ._sheet import Sheet, image, line

MAP = "map"
"""Id of the item; the setting `map: false` leaves it out."""
_MOST = 12
_NOTE = "Where these countries lie. A map that this site adds; it is not the article’s"
_SOURCE = "Outlines: Natural Earth"


def locator(explainer: Explainer, countries: Sequence[Entity]) -> Item | None:
    """Return a map of *countries*, `None` where there are too few to need one.

    Two at least must act in the article: they speak, or are named more than once.  The table of
    countries says in words what the map shows; of more than twelve those named most often are on it.
    """
    speakers = {a.speaker for a in explainer.attributions}
    if sum(len(e.mentions) > 1 or e.id in speakers for e in countries) < 2:  # noqa: PLR2004 - one needs no map
        return None
    names = {row[0][0]: row[1][0] for row in load_table("countries")}
    often = sorted(countries, key=lambda e: -len(e.mentions))[:_MOST]
    spots = [Spot(e.country, names.get(e.country, e.name)) for e in countries if e.country and e in often]
    svg = draw_map(spots, "Where these countries lie")
    if svg is None:
        return None
    picture = Picture(name=MAP, svg=svg)
    return Sheet(explainer).item(
        MAP,
        image(picture, "Map of the countries in the table above", id=MAP),
        line(_NOTE, _SOURCE, kind="small"),
        picture=picture,
    )
