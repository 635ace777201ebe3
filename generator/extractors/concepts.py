"""What words are about, so that two wordings of one thing can be compared.

A token's concept is the actor it mentions, or the family of words it belongs to (*soldiers* and
*troops*, from the word list `word_families.txt`), or its lemma.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from generator.lexicon import load_table
from generator.model import Entity
from generator.parsing.tokens import Token

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_EMPTY = frozenset({"be", "have", "do", "go", "get", "make", "take", "say", "tell", "come"})


class Concepts:
    """Maps tokens of one article to concepts."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Index the smallest of the mentions of *entities* at each offset."""
        self._actors: dict[int, str] = {}
        mentions = [(m.span.end - m.span.start, m.span.start, e.id) for e in entities for m in e.mentions]
        for size, start, name in sorted(mentions, key=lambda m: m[:2]):
            for offset in range(start, start + size):
                self._actors.setdefault(offset, f"@{name}")

    def of(self, token: Token) -> str | None:
        """Return the concept of *token*; `None` for words without content."""
        actor = self.actor(token) if token.pos_ != "NOUN" else None
        if actor is not None and token.pos_ in {"PROPN", "ADJ", "PRON"}:
            return actor
        if token.pos_ not in _CONTENT or token.lemma_.lower() in _EMPTY or not token.text[0].isalnum():
            return None
        lemma = token.lemma_.lower()
        return _families().get(lemma, lemma)

    def actor(self, token: Token) -> str | None:
        """Return `@` and the id of the actor that *token* is the smallest mention of, or part of it."""
        return self._actors.get(token.idx)

    def all(self, tokens: Sequence[Token]) -> frozenset[str]:
        """Return the concepts of *tokens*."""
        return frozenset(c for t in tokens if (c := self.of(t)) is not None)


@cache
def _families() -> dict[str, str]:
    """Return the first word of its family for each word of the list."""
    return {word: family[0][0] for family in load_table("word_families") for word in family[0]}


def family(lemma: str) -> str:
    """Return the first word of the family of *lemma*, or *lemma* itself."""
    return _families().get(lemma, lemma)
