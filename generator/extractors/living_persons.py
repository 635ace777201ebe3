"""Passages about living persons that an editor should check outside the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.lexicon import load_words
from generator.model import Check, CheckKind, Entity, EntityKind, Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token
from generator.span_index import SpanIndex

from .positions import entity_in, span_of


def claims_about_persons(parsed: Parsed, entities: Sequence[Entity]) -> Iterator[Check]:
    """Yield passages that tie a named person to wrongdoing, or have one person describe another."""
    grave = load_words("grave_words")
    describing = load_words("describing_verbs")
    people = (e for e in entities if e.kind is EntityKind.PERSON)
    persons = SpanIndex((e, [m.span for m in e.mentions]) for e in people)
    for sentence in parsed.sentences:
        if sentence == parsed.article.title_span:
            continue
        tokens = parsed.tokens(sentence)
        for token in tokens:
            lemma = token.lemma_.lower()
            if lemma in describing and token.pos_ == "VERB" and (span := _description(token, persons)):
                yield Check(
                    id="",
                    kind=CheckKind.LIVING_PERSON,
                    spans=(span,),
                    message="One person describes another: check the words and whom they meant.",
                )
                break
            if lemma in grave and (named := _accused(token, persons)) is not None:
                yield Check(
                    id="",
                    kind=CheckKind.LIVING_PERSON,
                    spans=(_clause(token),),
                    message=f"A grave claim about {named.name}: check it outside the article.",
                )
                break


def _description(verb: Token, persons: SpanIndex[Entity]) -> Span | None:
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    target = next((c for c in verb.children if c.dep_ == "dobj"), None)
    described = any(c.dep_ in {"prep", "oprd", "xcomp", "ccomp"} for c in verb.children)
    if subject is None or target is None or not described:
        return None
    one, other = (entity_in(s, persons.near(s)) for s in (span_of([subject]), span_of([target])))
    return _clause(verb) if one is not None and other is not None and one.id != other.id else None


def _accused(token: Token, persons: SpanIndex[Entity]) -> Entity | None:
    """Return the person who is the subject or object of the grave word's clause."""
    verb = (
        token
        if token.pos_ == "VERB"
        else next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    )
    if verb is None:
        return None
    if token.pos_ != "VERB" and verb.lemma_.lower() in load_words("handling_verbs"):
        return None
    deed = verb.lemma_.lower() in load_words("grave_deeds")
    roles = {"nsubj"} if deed or token.pos_ != "VERB" else {"nsubjpass", "dobj"}
    for child in verb.children:
        named = child.pos_ in {"PROPN", "PRON"}  # *the girlfriend of Lee* is not Lee
        place = span_of([child])
        found = entity_in(place, persons.near(place)) if named and child.dep_ in roles else None
        if found is not None:
            return found
    return None


def _clause(token: Token) -> Span:
    verb = (
        token
        if token.pos_ == "VERB"
        else next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), token)
    )
    words = [t for t in verb.subtree if not t.is_space]
    while len(words) > 1 and words[-1].is_punct and words[-1].text not in '”"':
        words.pop()
    return span_of(words)
