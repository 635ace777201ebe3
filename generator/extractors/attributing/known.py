"""The entities as the search for speakers asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from .discourse import Referent


@dataclass(frozen=True, kw_only=True)
class Known:
    """The entities, by the tokens of their mentions and by the nouns that may mean them."""

    named: dict[int, Referent]
    nominal: dict[int, Referent]
    roles: dict[str, list[Referent]]
    told: dict[str, frozenset[str]]
    """The words of the name and the roles of each, by key, in lower case."""
    main: Referent | None = None
    """The body that the article is about."""

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of all names."""
        return frozenset(word for referent in self.named.values() for word in referent.words.split())

    @cached_property
    def nouns(self) -> dict[str, list[str]]:
        """The nouns of the roles that each actor has, by key."""
        found: dict[str, list[str]] = {}
        for noun, bearers in self.roles.items():
            for key in {r.key for r in bearers}:
                found.setdefault(key, []).append(noun)
        return found

    @cached_property
    def has_bodies(self) -> bool:
        """Tell whether the article names an organisation."""
        return any(referent.body for referent in self.named.values())
