"""Remarks on single passages: headline, persons, sources, superlatives, references."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.lexicon import load_words
from generator.model import (
    Attribution,
    Check,
    CheckKind,
    OpenQuestion,
    Polarity,
    Rung,
    Strength,
    Voice,
)
from generator.parsing.language import Parsed

from .positions import span_of

_FIRM = frozenset({Strength.ASSERTED, Strength.ATTRIBUTED})
_WEAK = frozenset({Strength.EVIDENCE, Strength.POSSIBLE, Strength.CONDITIONAL, Strength.NOT_CONFIRMED})


def stronger_headline(parsed: Parsed, ladder: Sequence[Rung]) -> Iterator[Check]:
    """Yield the headline that is firmer than the lead, or than all of the body, which has it as not certain.

    A headline that leaves out who says so is the custom of the trade and no remark.
    """
    headline = next((r for r in ladder if r.voice is Voice.HEADLINE), None)
    if headline is None or headline.strength not in _FIRM:
        return
    body = sorted((r for r in ladder if r.voice is not Voice.HEADLINE), key=lambda r: r.span)
    lead = parsed.article.paragraphs[0] if parsed.article.paragraphs else None
    leads = body and lead is not None and lead.contains(body[0].span)
    if body and (
        (leads and body[0].strength in _WEAK) or all(r.strength in _WEAK | {Strength.REPORTED} for r in body)
    ):
        yield Check(
            id="",
            kind=CheckKind.HEADLINE,
            spans=(headline.span, body[0].span),
            message="The headline puts this more firmly than the article does.",
        )


def unnamed_sources(parsed: Parsed, attributions: Sequence[Attribution]) -> Iterator[Check]:
    """Yield the words for a source that is described and not named."""
    unnamed = load_words("unnamed_sources")
    nouns = load_words("report_nouns")
    for found in attributions:
        span = found.source or found.cue
        if span is None or found.speaker is not None or found.polarity is not Polarity.POSITIVE:
            continue
        tokens = parsed.tokens(span)
        words = [t for t in tokens if t.pos_ in {"NOUN", "PROPN"}]
        if tokens[0].lower_ in {"the", "this", "that", "his", "her"}:
            continue  # refers back to one that was named or described
        if (
            words
            and any(t.lemma_.lower() in unnamed | nouns for t in words)
            and not any(t.pos_ == "PROPN" for t in words)
        ):
            yield Check(
                id="",
                kind=CheckKind.UNNAMED_SOURCE,
                spans=(span,),
                message="The source of this is not named.",
            )


def superlatives(parsed: Parsed) -> Iterator[Check]:
    """Yield claims of being the first or the only one, in the article's own voice."""
    for token in parsed.doc:
        if token.lower_ not in {"first", "only", "last"} or token.dep_ != "amod":
            continue
        noun = token.head
        claims = any(
            c.dep_ in {"relcl", "acl"} and any(g.lower_ in {"to", "ever"} for g in c.children)
            for c in noun.children
        )
        determined = any(c.lower_ == "the" for c in noun.children)
        if claims and determined and parsed.quotation(token.idx) is None:
            clause = next(c for c in noun.children if c.dep_ in {"relcl", "acl"})
            yield Check(
                id="",
                kind=CheckKind.SUPERLATIVE,
                spans=(span_of(list(token.doc[noun.left_edge.i : clause.i + 1])),),
                message="A claim of being the first or only one: check it, or say that the article says so.",
            )


def ambiguous_references(parsed: Parsed, questions: Sequence[OpenQuestion]) -> Iterator[Check]:
    """Yield *they* at the start of a quotation, which names nobody it could stand for."""
    for question in questions:
        if not question.question or "“they”" not in question.question.lower():
            continue
        for token in parsed.tokens(question.evidence[0]):
            if (
                parsed.quotation(token.idx) is not None
                and token.lower_ == "they"
                and question.question
                and "“they”" in question.question.lower()
            ):
                yield Check(
                    id="",
                    kind=CheckKind.AMBIGUOUS_REFERENCE,
                    spans=(span_of([token]),),
                    message="It is not certain whom this word means.",
                )
                break
