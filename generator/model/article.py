"""The article and what its editor put right."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, half-open like a slice: `text[start:end]`, counted in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse an empty or backward stretch."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got {self.start}:{self.end}")

    def contains(self, other: Span) -> bool:
        """Tell whether *other* lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Origin(StrEnum):
    """Where a date comes from."""

    IN_TEXT = "in_text"
    SUPPLIED = "supplied"
    WORKED_OUT = "worked_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerFix:
    """The editor's word on who said something: the quotation that holds *quote* is *speaker*'s."""

    quote: str
    speaker: str
    """A name as in the article, or an entity id."""


class Text(Protocol):
    """The words of an article by their offsets; an `Article` is one."""

    @property
    def text(self) -> str:
        """The body as read, nothing removed: all spans refer to it."""

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """Those of the body at least, in order."""

    def __getitem__(self, span: Span, /) -> str:
        """Return the words that *span* covers."""


COPY_METER = "copy-meter"
"""Names the measure of what is copied among the editor's overrides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What the editor put right once, in the seed's `.yml`; it flows through all pages."""

    same: tuple[tuple[str, ...], ...] = ()
    """Groups of names (or ids) that mean one actor; the first one names it."""
    different: tuple[tuple[str, ...], ...] = ()
    """Groups of names that must not be merged."""
    kinds: tuple[tuple[str, str], ...] = ()
    """Name and the kind it really is, e.g. `("Washington", "person")`."""
    speakers: tuple[SpeakerFix, ...] = ()
    hide: tuple[str, ...] = ()
    """Ids of findings that no page shows."""
    lifted: tuple[str, ...] = ()
    """Ids of checks whose hold the editor has lifted."""
    overrides: tuple[tuple[str, str], ...] = ()
    """What stands in the way of publishing, `copy-meter` or the id of a held check, and the editor's
    reason to publish all the same."""
    places: tuple[tuple[str, str, str], ...] = ()
    """Key, words and `file:line` of each name, id and quotation in them, for messages."""

    def hides(self, id: str) -> bool:
        """Tell whether the editor hides the finding, named by id or by the address of its place on a page."""
        wanted = (id, f"actor-{id}", f"speaker-{id}")
        return any(entry.removeprefix("#") in wanted for entry in self.hide)

    def completed(self, ids: Collection[str]) -> Corrections:
        """Return these with whole ids in `hide` where an entry is none, but begins one of *ids* alone."""
        whole: list[str] = []
        for entry in self.hide:
            hidden = any(replace(self, hide=(entry,)).hides(id) for id in ids)
            begun = () if hidden else begun_by(entry, ids)
            whole.append(begun[0] if len(begun) == 1 else entry)
        return replace(self, hide=tuple(whole))

    def place(self, key: str, words: str) -> str:
        """Return the `file:line` where *words* stand below *key*; "the .yml" where that is not known."""
        return next((where for k, w, where in self.places if (k, w) == (key, words)), "the .yml")


def name_of_slug(slug: str) -> str:
    """Return what an article, or a folder of them, is called by its file where it has no headline."""
    return slug.rpartition("/")[2].replace("-", " ").capitalize()


def begun_by(entry: str, ids: Iterable[str]) -> tuple[str, ...]:
    """Return those of *ids* whose first words are an entry of `hide`: addresses on pages cut long ones."""
    return tuple(id for id in ids if id.startswith(f"{entry.removeprefix('#')}-"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A news article, as read from one seed file."""

    slug: str
    """Path of the seed below `seeds/`, without suffix; names the article's folder in `docs/`."""
    title: str
    """The article's own headline; empty when it has none."""
    text: str
    """The body as read (decoded, line ends `\\n`), nothing removed: all spans refer to it."""
    paragraphs: tuple[Span, ...]
    """Body paragraphs in order: no headline, no boilerplate; numbered from 1 on the pages."""
    title_span: Span | None = None
    """Where the headline stands in `text`; `None` when it came from front matter."""
    boilerplate: tuple[Span, ...] = ()
    """Stretches that are not the article: promotion, credits, stray punctuation.  Marked, not cut."""
    captions: tuple[Span, ...] = ()
    """What captions of pictures say, without their credits.  Names there are mentions of actors; nothing
    else is taken from them, since a caption repeats the article or speaks of a picture nobody sees."""
    dateline: Span | None = None
    """Where, when and by whom the report was filed, before its first sentence; as with captions, only names
    are taken from it."""
    published: date | None = None
    published_origin: Origin | None = None
    """`IN_TEXT` or `SUPPLIED`; `None` exactly when `published` is."""
    published_span: Span | None = None
    """The words of a date that is in the text."""
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = "en"
    rights: str = "third-party"
    """`own`, `licensed` or `third-party`: how much may be reproduced."""
    tags: tuple[str, ...] = ()
    """The editor's, for the page of tags; never guessed."""
    corrections: Corrections = field(default_factory=Corrections)

    def __getitem__(self, span: Span) -> str:
        """Return the words that *span* covers: `article[span]`."""
        return self.text[span.start : span.end]

    def paragraph(self, span: Span) -> int:
        """Return the number, from 1, of the paragraph in which *span* starts; 0 for the headline."""
        return bisect_right(self.paragraphs, span.start, key=lambda p: p.start)
