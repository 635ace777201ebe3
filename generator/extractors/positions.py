"""Where things stand: the sentence, entity or speaker at a place of the article, and ids from its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from generator.model import Attribution, Entity, Polarity, Span
from generator.parsing.tokens import Token
from generator.span_index import overlapping

_LONGEST_ID = 60


def span_of(tokens: Sequence[Token]) -> Span:
    """Return the stretch from the first to the last of *tokens*."""
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def entity_in(span: Span, entities: Iterable[Entity]) -> Entity | None:
    """Return the entity whose mention lies in *span*, the longest mention if there are several."""
    best: tuple[int, Entity] | None = None
    for entity in entities:
        for mention in entity.mentions:
            if span.overlaps(mention.span):
                size = mention.span.end - mention.span.start
                if best is None or size > best[0]:
                    best = (size, entity)
    return best[1] if best else None


def said_by(span: Span, attributions: Iterable[Attribution]) -> Attribution | None:
    """Return the innermost attribution that was made and whose content holds *span*."""
    holders = [
        (content.end - content.start, number, attribution)
        for number, attribution in enumerate(attributions)
        if attribution.polarity is Polarity.POSITIVE
        for content in overlapping(span, attribution.content)
        if content.contains(span)
    ]
    return min(holders, key=lambda h: h[:2])[2] if holders else None


class Names:
    """Ids from content, each given once: `question-how-many-troops`, then `question-how-many-troops-2`."""

    def __init__(self, prefix: str) -> None:
        """Start with no id taken; *prefix* tells the kind."""
        self._prefix = prefix
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def give(self, words: str) -> str:
        """Return a new id made of *words*, safe in a URL."""
        plain = (
            unicodedata.normalize("NFKD", words.replace("’", "").replace("'", ""))
            .encode("ascii", "ignore")
            .decode()
        )
        slug = f"{self._prefix}-" + "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
        slug = slug[:_LONGEST_ID].strip("-")
        candidate, stem = slug, slug[: _LONGEST_ID - 4]
        while candidate in self._taken:
            number = self._numbers[stem] = self._numbers.get(stem, 1) + 1  # those before are taken
            candidate = f"{stem}-{number}"
        self._taken.add(candidate)
        return candidate
