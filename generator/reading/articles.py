"""From a text to an `Article`: headline, boilerplate, date and byline found, paragraphs counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ..errors import SeedError
from ..model import Article, Corrections, Origin, Span
from .boilerplate import find_boilerplate
from .bylines import author_of
from .captions import split_caption
from .datelines import find_dateline
from .dates import Dated, find_published
from .english import foreign_part, is_english
from .headlines import find_headline
from .heads import split_heads
from .limits import refuse_long, refuse_many
from .page_source import is_page_source
from .pull_quotes import find_pull_quotes
from .units import Kind, split_units, trim
from .values import parse_day

_SURROGATE = re.compile("[\ud800-\udfff]")
_PAGE_SOURCE = (
    "looks like the source of a web page (HTML); expected the text of an article; save it as .html and run"
    " `nutgraf add` with that file, or put `language: en` in its .yml if it is meant so"
)


def article_from_text(  # noqa: PLR0913 - one keyword for each thing that can be known beforehand
    text: str,
    *,
    slug: str,
    title: str | None = None,
    published: date | str | None = None,
    publisher: str = "",
    author: str = "",
    url: str = "",
    language: str | None = None,
    rights: str = "third-party",
    tags: tuple[str, ...] = (),
    corrections: Corrections | None = None,
    markup: bool = False,
    where: str | None = None,
    first_line: int = 1,
) -> Article:
    """Return the article that *text* is; `text` itself is not changed, offsets are into it.

    What is given (*title*, *published*, …) wins over what the text says.  *language* given as
    English saves the looks whether it is, and whether it is HTML.  *markup* says that the text is
    Markdown.  *where* and *first_line* name the text in messages.  Raises `SeedError` for a text that
    is no article.
    """
    where = where or slug
    if _SURROGATE.search(text):
        raise SeedError(
            where, "holds half a character (a lone surrogate); expected Unicode text; encode it again"
        )
    if not any(c.isalpha() for c in text):
        raise SeedError(where, "has no words; expected an article; put its text here")
    if not language and is_page_source(text):
        raise SeedError(where, _PAGE_SOURCE)
    refuse_long(text, where, first_line=first_line)
    units = split_units(text, markup=markup)
    units = split_heads(text, units) if markup else units
    refuse_many(text, units, where, first_line=first_line)
    if not language:
        _refuse_foreign(text, units, where, first_line)
    kinds = find_boilerplate(text, units, markup=markup)
    headline = find_headline(text, units, kinds, title=title)
    kinds = [Kind.DOUBLE if i in headline.doubles else kind for i, kind in enumerate(kinds)]
    own = [None if i == headline.unit else kind for i, kind in enumerate(kinds)]
    repeated = find_pull_quotes(text, units, own) - {headline.unit}
    kinds = [Kind.DOUBLE if i in repeated else kind for i, kind in enumerate(kinds)]
    dateline = find_dateline(text, units, kinds)
    given = _day(published, where)
    dated = None if given else find_published(text, units, kinds)
    captions = tuple(_captions(text, units, kinds, dated))
    return Article(
        slug=slug,
        title=headline.words,
        text=text,
        paragraphs=tuple(
            _after(text, u, dateline) for i, u in enumerate(units) if kinds[i] is None and i != headline.unit
        ),
        title_span=headline.span,
        boilerplate=tuple(_marked(text, units, kinds, [*captions, *([dated.span] if dated else [])])),
        captions=captions,
        dateline=dateline,
        published=given or (dated.day if dated else None),
        published_origin=Origin.SUPPLIED if given else Origin.IN_TEXT if dated else None,
        published_span=dated.span if dated else None,
        publisher=publisher,
        author=author or author_of(text, units, kinds),
        url=url,
        language=language or "en",
        rights=rights,
        tags=tags,
        corrections=corrections or Corrections(),
    )


def _refuse_foreign(text: str, units: Sequence[Span], where: str, first_line: int) -> None:
    """Raise for a text in another language, or with much of one: of that, rules for English make nonsense."""
    if not is_english(text):
        remedy = "put `language: en` in its .yml if it is English, else remove it"
        raise SeedError(where, f"does not look like English; expected an English article; {remedy}")
    foreign = foreign_part(text, units)
    if foreign:
        message = "much of it is in another language, first here; expected an English article"
        remedy = "remove what is not English, or put `language: en` in its .yml if all of it is"
        line = first_line + text.count("\n", 0, foreign.start)
        raise SeedError(where, f"{message}; {remedy}", line=line)


def _day(published: date | str | None, where: str) -> date | None:
    """Return the day that was given; a string is as in front matter."""
    if not isinstance(published, str):
        return published
    day = parse_day(published.strip())
    if day is None and published.strip():
        message = f"`published` {published!r} is not a day; expected such as 2024-10-23; write it so"
        raise SeedError(where, message)
    return day


def _captions(
    text: str, units: tuple[Span, ...], kinds: list[Kind | None], dated: Dated | None
) -> Iterator[Span]:
    """Yield what captions say, without labels and credits."""
    for unit, kind in zip(units, kinds, strict=True):
        own = split_caption(text[unit.start : unit.end]) if kind is Kind.CAPTION else None
        if own is not None and not (dated and unit.contains(dated.span)):
            yield Span(unit.start + own[0], unit.start + own[1])


def _after(text: str, unit: Span, dateline: Span | None) -> Span:
    """Return a body paragraph without the dateline that it opens with."""
    if dateline is None or not unit.contains(dateline):
        return unit
    return trim(text, dateline.end, unit.end) or unit


def _marked(
    text: str, units: Sequence[Span], kinds: Sequence[Kind | None], used: Sequence[Span]
) -> Iterator[Span]:
    """Yield the boilerplate; what is *used*, the publication date and the words of captions, is cut out."""
    for unit, kind in zip(units, kinds, strict=True):
        if kind is None:
            continue
        inside = next((span for span in used if unit.contains(span)), None)
        if inside is None:
            yield unit
            continue
        for start, end in ((unit.start, inside.start), (inside.end, unit.end)):
            part = trim(text, start, end)
            if part and any(c.isalnum() for c in text[part.start : part.end]):
                yield part
