"""The feed of a site, in Atom (RFC 4287).

An entry has the day on which its article was published.  An article whose day is not known is not
in the feed: the format demands a date, and none is invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from .addresses import Site
from .shown import ShownArticle

_ATOM = "http://www.w3.org/2005/Atom"


def atom(site: Site, articles: Sequence[ShownArticle], name: str) -> str:
    """Return the feed that is to be published as *name*; empty without an address or any date."""
    dated = [(day, a) for a in articles if (day := a.published)]
    if not site.url or not dated:
        return ""
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    _text(feed, "title", site.name)
    if site.description:
        _text(feed, "subtitle", site.description)
    _text(feed, "id", site.url)
    _link(feed, "self", urljoin(site.url, name), "application/atom+xml")
    _link(feed, "alternate", site.url, "text/html")
    _text(feed, "updated", _moment(max(day for day, _ in dated)))
    _text(ET.SubElement(feed, "author"), "name", site.name)
    for day, article in dated:
        _entry(feed, site, article, day)
    ET.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def _entry(feed: ET.Element, site: Site, article: ShownArticle, day: date) -> None:
    entry = ET.SubElement(feed, "entry")
    address = site.absolute(f"{article.slug}/index.md")
    _text(entry, "title", article.title)
    _text(entry, "id", address)
    _link(entry, "alternate", address, "text/html")
    if article.url:
        _link(entry, "via", article.url, "text/html")
    _text(entry, "published", _moment(day))
    _text(entry, "updated", _moment(day))
    if article.description:
        _text(entry, "summary", article.description)


def _moment(day: date) -> str:
    """Return the first moment of a day: the format wants one, and the hour is not known."""
    return f"{day.isoformat()}T00:00:00Z"


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _link(parent: ET.Element, rel: str, href: str, kind: str) -> None:
    ET.SubElement(parent, "link", {"rel": rel, "type": kind, "href": href})
