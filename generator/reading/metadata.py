"""Metadata of a seed: front matter and the `.yml` beside it, each key checked where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import date
from difflib import get_close_matches

import yaml

from ..errors import SeedError
from ..model import Corrections, SpeakerFix
from .corrections import groups, kinds, overrides, speakers
from .values import day, english, rights, web_address
from .yaml_nodes import Source, compose, entries, scalars, string, strings

# Words that people write for a key, and that spelling does not bring near it.
_MEANT = {
    "byline": "author",
    "date": "published",
    "headline": "title",
    "lang": "language",
    "lifted": "lift",
    "link": "url",
    "outlet": "publisher",
    "source": "publisher",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the editor says about an article: a field for each key, empty where nothing is said."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: date | None = None
    url: str = ""
    language: str = ""
    rights: str = ""
    tags: tuple[str, ...] = ()
    same: tuple[tuple[str, ...], ...] = ()
    different: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()
    speakers: tuple[SpeakerFix, ...] = ()
    hide: tuple[str, ...] = ()
    lift: tuple[str, ...] = ()
    override: tuple[tuple[str, str], ...] = ()

    @property
    def corrections(self) -> Corrections:
        """Return the editor's corrections among the keys."""
        return Corrections(
            same=self.same,
            different=self.different,
            kinds=self.kinds,
            speakers=self.speakers,
            hide=self.hide,
            lifted=self.lift,
            overrides=self.override,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Metadata from one place, with the line of each key for messages."""

    metadata: Metadata = field(default_factory=Metadata)
    where: str = ""
    lines: dict[str, int] = field(default_factory=dict)
    places: tuple[tuple[str, str, str], ...] = ()
    """Of what is said in corrections; see `Corrections`."""


def read_metadata(source: Source) -> Stated:
    """Return what *source* says; `SeedError` with the line of the key for anything unexpected."""
    node = compose(source)
    found = list(entries(source, node, "metadata")) if node else []
    for name, key, _ in found:
        if name not in _KEYS:
            message = f"`{name}` is not known; expected one of {', '.join(_KEYS)}; {_remedy(name)}"
            raise source.error(key, message)
    values = {name: value for name, _, value in found}
    lines = {name: source.first_line + key.start_mark.line for name, key, _ in found}
    places = tuple(
        (key, " ".join(scalar.value.split()), f"{source.where}:{source.first_line + scalar.start_mark.line}")
        for key in _CORRECTIONS & values.keys()
        for scalar in scalars(values[key])
    )
    return Stated(
        metadata=_metadata(source, values), where=source.where, lines=lines, places=tuple(sorted(places))
    )


def combine(front: Stated, beside: Stated) -> Metadata:
    """Return front matter and `.yml` together; `SeedError` where they disagree."""
    merged = front.metadata
    for key in _KEYS:
        first, second = getattr(front.metadata, key), getattr(beside.metadata, key)
        if first and second and first != second:
            there = f"{front.where}:{front.lines[key]}"
            message = f"`{key}` differs from {there}; expected one value; remove one of the two lines"
            raise SeedError(beside.where, message, line=beside.lines[key])
        if second:
            merged = replace(merged, **{key: second})
    return merged


def _metadata(source: Source, values: dict[str, yaml.Node]) -> Metadata:
    def text(key: str) -> str:
        return string(source, values[key], key) if key in values else ""

    empty = yaml.ScalarNode(tag="tag:yaml.org,2002:null", value="")

    def node(key: str) -> yaml.Node:
        return values.get(key, empty)

    return Metadata(
        title=text("title"),
        publisher=text("publisher"),
        author=text("author"),
        published=day(source, node("published"), "published"),
        url=web_address(source, node("url"), "url"),
        language=english(source, node("language"), "language"),
        rights=rights(source, node("rights"), "rights"),
        tags=strings(source, node("tags"), "tags"),
        same=groups(source, node("same"), "same"),
        different=groups(source, node("different"), "different"),
        kinds=kinds(source, node("kinds"), "kinds"),
        speakers=speakers(source, node("speakers"), "speakers"),
        hide=strings(source, node("hide"), "hide"),
        lift=strings(source, node("lift"), "lift"),
        override=overrides(source, node("override"), "override"),
    )


def _remedy(name: str) -> str:
    near = get_close_matches(name.lower(), _KEYS, 1) or [_MEANT.get(name.lower(), "")]
    return f"write `{near[0]}`" if near[0] else "remove it"


_KEYS = tuple(f.name for f in fields(Metadata))
_CORRECTIONS = frozenset({"same", "different", "kinds", "speakers", "hide", "lift", "override"})
