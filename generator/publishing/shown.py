"""What the pages of an article show, read from the pages themselves."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..editing.base import Base
from ..editing.sections import Section, split
from ..items import Form
from ..markdown import safe_url, unescape, visible
from ..proof.extracts import REFERENCE, take_apart
from ..proof.proving import expected_words
from ..shell.gathering import front_matter
from ..summary import Summary

_SPEAKER = re.compile(r"^(.*)\n\{:?[^}\n]*\.speaker\b[^}\n]*\}$", re.MULTILINE)
_ACTOR = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()\s]*#actor-([a-z0-9-]+)\)")
_HEADING = re.compile(r"^#{2,6}\s+(.*?)\s*\{:?[^}]*\}\s*$", re.MULTILINE)
_WANTED = re.compile(r"""[\s{:"']#?(?:quote|actor)-""")
"""The id of such an item, and no link to one: most pages have nothing but links."""
_UNRESOLVED = "speaker not resolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor as a page names it."""

    name: str
    id: str = ""
    """Of the actor; empty where the page does not link to one."""
    kind: str = ""
    page: str = ""
    """On which it has an item of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownQuotation:
    """One passage of a quotation, word for word."""

    page: str
    """Below `docs/`."""
    anchor: str
    words: str
    speakers: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownArticle:
    """One article as its pages show it to readers."""

    slug: str
    title: str
    """Of the overview; a person may have changed it."""
    description: str = ""
    headline: str = ""
    """The article's own."""
    publisher: str = ""
    author: str = ""
    url: str = ""
    published: date | None = None
    pages: tuple[str, ...] = ()
    quotations: tuple[ShownQuotation, ...] = ()
    people: tuple[Named, ...] = ()


def shown(base: Base, texts: Mapping[str, str]) -> ShownArticle | None:
    """Return what *texts*, the pages on disk by path, show; `None` without an overview."""
    overview = texts.get(f"{base.slug}/index.md")
    if overview is None or base.summary is None:
        return None
    summary, front = Summary.from_json(base.summary), front_matter(overview)
    stated = front.get("source")
    source: dict[str, Any] = stated if isinstance(stated, dict) else {}
    sections = tuple(_sections(base, texts))
    return ShownArticle(
        slug=base.slug,
        title=_plain(front.get("title")) or summary.title or base.slug,
        description=_plain(front.get("description")),
        headline=visible(summary.title).strip(),
        publisher=_words(source.get("publisher")),
        author=_words(source.get("author")),
        url=safe_url(_words(source.get("url"))) or "",
        published=_day(source.get("published")),
        pages=tuple(texts),
        quotations=tuple(_quotations(base, sections, summary)),
        people=tuple(_people(sections, summary)),
    )


def _quotations(
    base: Base, sections: Iterable[tuple[str, Section]], summary: Summary
) -> Iterator[ShownQuotation]:
    """Yield the passages of the quotations; words that are not the article's any more are left out."""
    words = expected_words(base)
    for page, section in _those(sections, "quote-"):
        speakers = tuple(_speakers(section.text, summary))
        for found in take_apart(section.text).found:
            plain = visible(unescape(found.words))
            if found.form is Form.QUOTE and found.label and words.get(found.label) == plain:
                yield ShownQuotation(page=page, anchor=str(section.id), words=plain, speakers=speakers)


def _speakers(text: str, summary: Summary) -> Iterator[Named]:
    """Yield who is named below a quotation; nobody where it says that this is not resolved."""
    kinds = {id: kind for id, _, kind in summary.actors}
    match = _SPEAKER.search(text)
    line = match[1] if match else ""
    linked = list(_ACTOR.finditer(line))
    for actor in linked:
        yield Named(name=_bare(actor[1]), id=actor[2], kind=kinds.get(actor[2], ""))
    if line and not linked and _UNRESOLVED not in line.lower():
        yield Named(name=_bare(line))


def _people(sections: Iterable[tuple[str, Section]], summary: Summary) -> Iterator[Named]:
    persons = {f"actor-{id}" for id, _, kind in summary.actors if kind == "person"}
    for page, section in _those(sections, "actor-"):
        heading = _HEADING.match(section.text)
        if heading and section.id in persons:
            id = str(section.id).removeprefix("actor-")
            yield Named(name=_bare(heading[1]), id=id, kind="person", page=page)


def _sections(base: Base, texts: Mapping[str, str]) -> Iterator[tuple[str, Section]]:
    """Yield the generator's quotations and actors on the pages, wherever a person put them."""
    known = {i.item.id for i in base.items}
    for page, text in texts.items():
        for section in split(text, known).sections if _WANTED.search(text) else ():
            if section.id:
                yield page, section


def _those(sections: Iterable[tuple[str, Section]], prefix: str) -> Iterator[tuple[str, Section]]:
    return (found for found in sections if str(found[1].id).startswith(prefix))


def _bare(markdown: str) -> str:
    """Return the words of a piece of Markdown: no reference, no emphasis."""
    return " ".join(visible(unescape(REFERENCE.sub("", markdown).replace("*", ""))).split())


def _plain(value: object) -> str:
    return " ".join(html.unescape(str(value)).split()) if value is not None else ""


def _words(value: object) -> str:
    return " ".join(str(value).split()) if value is not None else ""


def _day(value: object) -> date | None:
    """Return a date that YAML read as one; a person may have written it as text."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
