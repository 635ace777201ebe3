"""Whom and what the article names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .article import Span


class EntityKind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    PLACE = "place"
    GROUP = "group"


class MentionKind(StrEnum):
    """How a mention refers, as in ACE."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class NameForm(StrEnum):
    """How a name mention relates to the entity's full name."""

    FULL = "full"
    PART = "part"
    """A surname, a first name, a shortened name of an organisation."""
    ACRONYM = "acronym"
    ADJECTIVE = "adjective"
    """A country's adjective or people: *Ukrainian*, *Ukrainians*."""
    CAPITAL = "capital"
    """A capital that stands for a government: our reading, and marked as such."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One place where the article refers to an entity."""

    span: Span
    kind: MentionKind = MentionKind.NAME
    form: NameForm | None = None
    """Only for names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something the article names, or an unnamed group that matters in it."""

    id: str
    """From content, stable and safe in a URL: `lloyd-austin`."""
    name: str
    """The fullest name *the article uses*; its words, never ours."""
    kind: EntityKind
    mentions: tuple[Mention, ...]
    """In order of position.  Names inside quotations count as mentions."""
    roles: tuple[Span, ...] = ()
    """How the article introduces it: titles, offices, appositions, in its words."""
    country: str | None = None
    """ISO 3166 alpha-2 code, for countries."""
    gender: str | None = None
    """`female` or `male` where titles, pronouns or kinship words of the article say so."""

    @property
    def is_named(self) -> bool:
        """Tell whether the article names it, and does not only describe it."""
        return any(m.kind is MentionKind.NAME for m in self.mentions)
