"""Articles from a few sentences, parsed, for the tests of extractors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.language import Language

from generator.extractors.attributions import extract_attributions
from generator.extractors.entities import extract_entities
from generator.extractors.figures import extract_figures
from generator.model import Article, Attribution, Entity, Figure, Span
from generator.parsing.language import Parsed, parse
from generator.parsing.tokens import Token

Findings = tuple[tuple[Entity, ...], tuple[Attribution, ...], tuple[Figure, ...]]

HEADLINE = "Council meets again"


def article(text: str, *, headline: bool = True) -> Article:
    """Return an article of one paragraph a line; the first line is its headline, unless it has none."""
    blocks = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    title = blocks[0] if headline else None
    return Article(
        slug="a",
        title=text[title.start : title.end] if title else "",
        text=text,
        paragraphs=tuple(blocks[1:] if headline else blocks),
        title_span=title,
    )


def body(text: str, nlp: Language) -> Parsed:
    """Parse paragraphs without a headline."""
    return parse(article(text, headline=False), nlp)


def findings(parsed: Parsed) -> Findings:
    """Return what the other extractors of a parsed article find."""
    entities = extract_entities(parsed)
    attributions, entities = extract_attributions(parsed, entities)
    return entities, attributions, extract_figures(parsed, entities, attributions)


def word(parsed: Parsed, text: str) -> Token:
    """Return the first token with these characters."""
    return next(t for t in parsed.doc if t.text == text)


def words(parsed: Parsed, spans: Sequence[Span]) -> list[str]:
    """Return the words that the spans cover."""
    return [parsed.article[s] for s in spans]
