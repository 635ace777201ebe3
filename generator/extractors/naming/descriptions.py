"""Descriptions of people beside their names: appositions and *X is the first official to …*."""

from __future__ import annotations

from ...lexicon import load_words
from ...model import Span
from ...parsing.tokens import Doc, Token
from .beside import demonym_after, demonym_before, noun_after, noun_before, phrase_start
from .found import Found
from .tokens import BEFORE_TITLES, POSSESSIVE, is_body_noun, is_honorific, is_person_noun, is_title, span_of

_MOST_TOKENS = 30
_TIME = 2  # tokens of *that day*
_MARKS = frozenset(';:()—–“”"')
_NOT_OF_IT = frozenset({"who", "which", "where", "whose", "and", "but", "while", "when"})


def descriptions(doc: Doc, mention: Found, names: dict[int, Found]) -> list[Span]:
    """Return what stands in apposition to a name or is said of it with *is*, in order.

    *names* maps tokens to the names found there: a name in apposition is somebody else.
    """
    head = doc[mention.first : mention.last].root
    found = (
        _after(doc, head, mention.last, names),
        _before(doc, head, mention.first, names),
        _predicate(doc, head),
    )
    return sorted(span for span in found if span)


def descriptions_of_body(doc: Doc, mention: Found) -> list[Span]:
    """Return what an organisation is called beside its name: *the brokerage X*, *X, a chain of hotels*."""
    spans = []
    before = noun_before(doc, mention.first)
    if before is not None and is_body_noun(before):
        start = phrase_start(doc, before.i)
        while start < before.i and (doc[start].text in POSSESSIVE or doc[start].is_punct):
            start += 1
        if start < before.i or before.lower_ in load_words("firm_nouns"):  # the bare *company* says nothing
            spans.append(span_of(doc, start, before.i + 1))
    after = noun_after(doc, mention.last)
    if after is not None and is_body_noun(after):
        span = _phrase(doc, mention.last + 1, after)
        spans += [span] if span else []
    return spans


def _after(doc: Doc, head: Token, end: int, names: dict[int, Found]) -> Span | None:
    """Return the apposition after a name: *X, the mayor of Y*; an age before it is left out."""
    start = end
    if start >= len(doc) or doc[start].text not in {",", "—", "–", "("}:
        return None
    if (party := demonym_after(doc, end)) is not None:
        return span_of(doc, end + 1, party + 1)
    start += 1
    if start < len(doc) and doc[start].lower_ in _NOT_OF_IT:
        return None  # X, whose father …
    if start < len(doc) and (doc[start].text in _MARKS or doc[start].text in {"A", "An", "The"}):
        return None  # the title of a work
    if start + 1 < len(doc) and doc[start].is_digit and doc[start + 1].text == ",":
        start += 2
    noun = next((c for c in head.children if c.dep_ == "appos" and c.i >= start), None)
    if noun is None or not _is_description(noun, names):
        noun = _title_at(doc, start)
    if noun is None or not _is_description(noun, names):
        return None
    return _phrase(doc, start, noun)


def _title_at(doc: Doc, start: int) -> Token | None:
    """Return the title in the noun phrase that begins at token *start*, where the parser saw none."""
    for i in range(start, min(start + 6, len(doc))):
        token = doc[i]
        if (
            is_title(token)
            and token.lower_ not in BEFORE_TITLES
            and not (i + 1 < len(doc) and is_title(doc[i + 1]))
        ):
            return token
        if (
            token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "PRON"}
            or token.dep_ == "nsubj"
            or token.is_space
        ):
            return None
    return None


def _is_description(noun: Token, names: dict[int, Found]) -> bool:
    return (
        noun.i not in names
        and noun.i + 1 not in names
        and is_person_noun(noun)
        and (noun.pos_ == "NOUN" or is_title(noun))
    )


def _phrase(doc: Doc, start: int, noun: Token) -> Span | None:
    """Return the phrase of *noun* from token *start*, up to the mark or clause that ends it."""
    right = max(noun.right_edge.i, noun.i)
    end = noun.i + 1
    while end <= right and not (doc[end].is_space or doc[end].text in _MARKS or _closes(doc, end, right)):
        end += 1
    while end > start and doc[end - 1].is_punct:
        end -= 1
    if not start <= noun.i < end or end - start > _MOST_TOKENS:
        return None
    if any(t.pos_ in {"VERB", "AUX"} and t.i < noun.i and t.dep_ != "amod" for t in doc[start:end]):
        return None
    return span_of(doc, start, end)


def _closes(doc: Doc, i: int, right: int) -> bool:
    """Tell whether the comma at token *i* ends a description: a clause follows."""
    if doc[i].text != ",":
        return False
    following = doc[i + 1] if i < right else None
    return following is None or following.lower_ in _NOT_OF_IT or following.pos_ in {"VERB", "AUX", "PRON"}


def _before(doc: Doc, head: Token, first: int, names: dict[int, Found]) -> Span | None:
    """Return the description that a name explains: *the mayor of Y, X,*; *a German, X,*."""
    if (people := demonym_before(doc, first)) is not None:
        return span_of(doc, people, people + 1)
    parsed = head.dep_ == "appos" and head.head.i < first and is_person_noun(head.head)
    noun = head.head if parsed else noun_before(doc, first) if doc[first - 1].text == "," else None
    if noun is None or not _is_description(noun, names):
        return None
    start, end = noun.left_edge.i if parsed else phrase_start(doc, noun.i), first
    while start < noun.i and (doc[start].pos_ in {"DET", "PRON"} or doc[start].is_punct):
        start += 1
    while end > noun.i + 1 and (doc[end - 1].is_punct or is_honorific(doc[end - 1])):
        end -= 1
    if end - noun.i > _TIME and doc[end - _TIME].lower_ in {"that", "this"}:
        end -= _TIME  # the winger that day, X,
    inside = any(
        doc[i].is_space or doc[i].text in _MARKS or doc[i].dep_ == "appos" for i in range(start, end)
    )
    return None if inside or end - start > _MOST_TOKENS else span_of(doc, start, end)


def _predicate(doc: Doc, head: Token) -> Span | None:
    """Return what the article says somebody is: *X is the first official to confirm …*."""
    verb = head.head
    if head.dep_ != "nsubj" or verb.lemma_ not in {"be", "become", "remain"} or head.i > verb.i:
        return None
    if any(c.dep_ in {"neg", "aux", "mark"} for c in verb.children) or verb.tag_ == "MD":
        return None
    noun = next((c for c in verb.children if c.dep_ == "attr" and c.i > verb.i), None)
    if noun is None or not is_person_noun(noun):
        return None
    end = noun.i + 1
    while end <= noun.right_edge.i and not (doc[end].is_space or doc[end].text in _MARKS):
        end += 1
    while doc[end - 1].is_punct:
        end -= 1
    start = noun.left_edge.i
    return span_of(doc, start, end) if end - start <= _MOST_TOKENS else None
