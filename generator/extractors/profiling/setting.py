"""What the signs of a sentence refer to: the order of the sentences, and what the article opens with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

from generator.model import Attribution, Entity, EntityKind, Span, Timex
from generator.parsing.language import Parsed
from generator.parsing.marks import Quotation
from generator.parsing.tokens import Token
from generator.span_index import SpanIndex

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_ENDS = frozenset(".?!…,-—:")
_OPENING = 2  # sentences of prose that open an article


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One article, as far as its sentences are compared with it."""

    parsed: Parsed
    sentences: tuple[Span, ...]
    """Of the body, in order."""
    prose: tuple[bool, ...]
    """Which of them are prose: no credit, caption or address."""
    headline: frozenset[str]
    """Its longer words, in lower case."""
    lead: frozenset[str]
    """Lemmas of the content words in the first sentence of prose."""
    opening: frozenset[str]
    """Lemmas of the content words in the first two sentences of prose."""
    names: frozenset[str]
    """Those of them that are parts of names."""
    lead_names: frozenset[str]
    lead_times: frozenset[str]
    """Time expressions of the lead, in lower case."""
    times: SpanIndex[Timex]
    said: SpanIndex[Attribution]
    """By content."""
    quotations: SpanIndex[Quotation]
    places: tuple[int, ...]
    """Of each sentence, how many of prose there are up to it."""
    kinds: dict[str, EntityKind] = field(default_factory=dict)
    """What each actor is, by id."""


def setting_of(
    parsed: Parsed,
    timexes: tuple[Timex, ...],
    attributions: tuple[Attribution, ...] = (),
    entities: Iterable[Entity] = (),
) -> Setting:
    """Return the setting of an article; its lead is the first sentence of prose."""
    article = parsed.article
    apart = [*article.boilerplate, *([article.title_span] if article.title_span else [])]
    apart_from = SpanIndex((a, [a]) for a in apart)
    body = tuple(s for s in parsed.sentences if not apart_from.near(s))
    prose = tuple(_is_prose(parsed, s) for s in body)
    first = [s for s, is_prose in zip(body, prose, strict=True) if is_prose][:_OPENING]
    opening = [t for s in first for t in parsed.tokens(s)]
    lead = parsed.tokens(first[0]) if first else []
    return Setting(
        parsed=parsed,
        sentences=body,
        prose=prose,
        headline=frozenset(w.lower() for w in re.findall(r"\w{4,}", article.title)),
        lead=lemmas(lead, CONTENT),
        opening=lemmas(opening, CONTENT),
        names=lemmas(opening, {"PROPN"}),
        lead_names=lemmas(lead, {"PROPN"}),
        lead_times=frozenset(article[t.span].lower() for t in timexes if first and first[0].contains(t.span)),
        times=SpanIndex((t, [t.span]) for t in timexes),
        said=SpanIndex((a, a.content) for a in attributions),
        quotations=SpanIndex((q, [q.span]) for q in parsed.quotations),
        places=tuple(accumulate(prose)),
        kinds={e.id: e.kind for e in entities},
    )


def lemmas(tokens: Iterable[Token], tags: Iterable[str]) -> frozenset[str]:
    """Return the lemmas of the words of some kinds, in lower case."""
    wanted = frozenset(tags)
    return frozenset(t.lemma_.lower() for t in tokens if t.pos_ in wanted)


def _is_prose(parsed: Parsed, span: Span) -> bool:
    """Tell whether a sentence has a finite verb and an end."""
    last = parsed.article[span].rstrip("”\"')’]")[-1:]
    return last in _ENDS and any(t.tag_ in _FINITE for t in parsed.tokens(span))
