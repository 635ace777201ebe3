"""The words of one article, and what it tells that two passages share one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.extractors.concepts import Concepts, family
from generator.lexicon import load_words
from generator.model import Entity, EntityKind
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

from .days import MONTHS, WEEKDAYS

CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})
_STEM = 5  # letters by which *detained* and *detention* are one


class Words:
    """The words of one article, and how often each is used."""

    def __init__(self, parsed: Parsed, entities: Sequence[Entity]) -> None:
        """Count in how many sentences each stem stands."""
        self.parsed = parsed
        self._concepts = Concepts(entities)
        self._places = {f"@{e.id}" for e in entities if e.kind in {EntityKind.PLACE, EntityKind.COUNTRY}}
        self._common = Counter(
            s for sentence in parsed.sentences for s in self.stems(parsed.tokens(sentence))
        )

    def stems(self, tokens: Sequence[Token]) -> frozenset[str]:
        """Return actors and stems of the words with content."""
        return frozenset(s for t in tokens if (s := self.stem(t)) is not None)

    def stem(self, token: Token) -> str | None:
        """Return the actor, or the first letters of the word or its family; `None` without content."""
        lemma = token.lemma_.lower()
        if token.pos_ not in CONTENT or not token.text[0].isalpha() or lemma in load_words("empty_words"):
            return None
        if (
            lemma in WEEKDAYS
            or lemma in load_words("cues_speech")
            or (token.tag_ == "NNP" and MONTHS.fullmatch(token.text))
        ):
            return None
        actor = self._concepts.actor(token) if token.pos_ == "PROPN" else None
        return actor or family(lemma)[:_STEM]

    def is_place(self, token: Token) -> bool:
        """Tell whether the word names an actor that is a place."""
        return self.stem(token) in self._places

    def weight(self, stem: str) -> float:
        """Return what it tells that two mentions share *stem*: less for what the whole article is about."""
        share = self._common[stem] / max(1, len(self.parsed.sentences))
        return 0.5 if share > 0.2 and self._common[stem] > 3 else 1.0  # noqa: PLR2004 - a fifth of the sentences
