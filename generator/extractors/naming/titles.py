"""Titles and ranks before a name: *Secretary of Defense*, *Pentagon spokesman*, *Maj. Gen.*."""

from __future__ import annotations

from ...lexicon import load_words
from ...model import Span
from ...parsing.tokens import Doc, Token
from .found import Found
from .tokens import (
    BEFORE_TITLES,
    POSSESSIVE,
    bare,
    is_capital,
    is_honorific,
    is_person_noun,
    is_sentence_start,
    is_title,
    span_of,
    word_before,
)

COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx", "messrs", "mme", "st", "sr", "dr", "sir", "dame"})
"""Titles that say nothing about what somebody does."""
_DETERMINERS = frozenset(
    {"dear", "the", "a", "an", "and", "or", "his", "her", "their", "its", "that", "this", "as", "when"}
)
_OFFICE_WORDS = 8


def titles_before(doc: Doc, mention: Found, names: dict[int, Found]) -> list[Span]:
    """Return the titles right before a name, in order; an abbreviated rank stands by itself.

    *names* maps tokens to the names found there.  Courtesy titles (*Mr.*) are none.
    """
    start = mention.first
    while (before := word_before(doc, start)) is not None and is_honorific(before):
        start = before.i
    spans = []
    if any(bare(doc[i].text) not in COURTESY | {""} for i in range(start, mention.first)):
        spans.append(span_of(doc, start, mention.first))
    title = _office_start(doc, start)
    title = title if title < start else _title_start(doc, start, names)
    if title < start and any(bare(doc[i].text) not in COURTESY | BEFORE_TITLES for i in range(title, start)):
        spans.insert(0, span_of(doc, title, start))
    return spans


def _title_start(doc: Doc, end: int, names: dict[int, Found]) -> int:
    """Return the token at which the title that ends before token *end* begins; *end* for none."""
    if not end or end - 1 in names or not _describes(doc[end - 1]):
        return end
    start = end - 1
    while start and not doc[start].is_sent_start and _belongs(doc, start - 1, names):
        start -= 1
    while start < end and (
        doc[start].lower_ in _DETERMINERS
        or not (doc[start].is_alpha or start in names or is_title(doc[start]))
    ):
        start += 1
    return start


def _describes(token: Token) -> bool:
    """Tell whether the word before a name is a title, or a noun that describes its bearer."""
    if token.is_space or token.is_punct or token.text in POSSESSIVE:
        return False
    plain = not is_capital(token) or (is_sentence_start(token.doc, token.i) and token.text.istitle())
    return is_title(token) or (plain and token.pos_ in {"NOUN", "PROPN"} and is_person_noun(token))


def _belongs(doc: Doc, i: int, names: dict[int, Found]) -> bool:
    """Tell whether token *i* belongs to the title that begins right after it."""
    token = doc[i]
    if token.is_space or token.lower_ in _DETERMINERS - {"and"}:
        return False
    if i in names or is_title(token) or token.lower_ in load_words("title_modifiers"):
        return True
    if token.text in POSSESSIVE:
        return i - 1 in names and (
            names[i - 1].known is not None or names[i - 1].last - names[i - 1].first > 1
        )
    if token.text in "-–&/" and len(token) == 1:
        return True
    if token.text == "and":
        return is_title(doc[i + 1]) and i > 0 and is_title(doc[i - 1])
    modifies = token.dep_ in {"compound", "amod", "nmod"} and token.head.i > i
    return token.pos_ in {"NOUN", "ADJ", "PROPN"} and (modifies or is_capital(token)) and not token.is_punct


def _office_start(doc: Doc, end: int) -> int:
    """Return where *Secretary of Defense* begins that ends before token *end*; *end* for none."""
    for i in range(end - 2, max(end - _OFFICE_WORDS, 0), -1):
        if doc[i].is_space or (doc[i].is_punct and doc[i].text != ","):
            break
        if doc[i].lower_ in {"of", "for"} and is_title(doc[i - 1]):
            inside = [doc[j] for j in range(i + 1, end)]
            if not all(is_capital(t) or t.lower_ in {"and", "the", "of", "&"} for t in inside):
                break
            start = i - 1
            while start and (
                is_title(doc[start - 1]) or doc[start - 1].lower_ in load_words("title_modifiers")
            ):
                start -= 1
            return start
    return end
