"""The entities as the search for speakers asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ...lexicon import load_words
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
    def bodies(self) -> frozenset[str]:
        """The names of the organisations."""
        return frozenset(referent.words for referent in self.named.values() if referent.body)


def may_trade(name: str) -> bool:
    """Tell whether the body of this name may be in business: no council, and no newspaper."""
    return not is_public(name) and name.rsplit(maxsplit=1)[-1].lower() not in load_words("press_words")


def is_public(name: str) -> bool:
    """Tell whether the name of a body says that it is none of business: *Food and Drug Administration*."""
    words = name.split()
    of = next((i for i, w in enumerate(words) if w in {"of", "for"}), len(words))
    return words[-1] in load_words("public_body_words") or words[of - 1] in load_words("public_body_words")
