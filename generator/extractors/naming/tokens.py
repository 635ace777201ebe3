"""Small questions about tokens that all of the naming rules ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ...lexicon import load_words
from ...model import Span
from ...parsing.language import Parsed
from ...parsing.tokens import Doc, Token

HYPHENS = "-‐‑–"
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
BEFORE_TITLES = frozenset({"prime", "vice", "rear", "crown"})
"""Words that are a title only before another."""
_AGENTS = ("er", "or", "ee", "ist", "ian", "ant", "man", "woman", "person", "crat", "eur")
"""Endings of nouns for people."""
_TITLE_CASE = 0.7  # of the longer words: a headline in title case
_LONG = 4
_ACRONYM = range(2, 7)


@dataclass(frozen=True, slots=True)
class Block:
    """The tokens of the headline or of one paragraph."""

    first: int
    last: int
    """Half-open."""
    title_case: bool
    """True where most words are capitalised, so that capitals say nothing."""
    dateline: bool = False


def blocks(parsed: Parsed) -> Iterator[Block]:
    """Yield headline, dateline, paragraphs and captions; boilerplate is in none of them."""
    article = parsed.article
    dateline = [article.dateline] if article.dateline else []
    body = sorted([*article.paragraphs, *article.captions, *dateline])
    spans = ([article.title_span] if article.title_span else []) + body
    for span in spans:
        tokens = parsed.tokens(span)
        if tokens:
            words = [t for t in tokens if t.is_alpha and len(t) >= _LONG]
            capitals = sum(t.text[0].isupper() for t in words)
            filed = span == article.dateline
            shouting = len(words) > 1 and capitals > _TITLE_CASE * len(words) and tokens[-1].text != "."
            yield Block(tokens[0].i, tokens[-1].i + 1, shouting and not filed, filed)


def is_capital(token: Token) -> bool:
    """Tell whether a token starts with a capital letter, as words of names do."""
    return token.text[0].isupper()


def is_joined(doc: Doc, i: int) -> bool:
    """Tell whether token *i* follows the one before without white space."""
    return i > 0 and not doc[i - 1].whitespace_


def words(doc: Doc, first: int, last: int) -> str:
    """Return the text of tokens *first* to *last*, half-open, without trailing white space."""
    return str(doc[first:last].text)


def span_of(doc: Doc, first: int, last: int) -> Span:
    """Return the offsets of tokens *first* to *last*, half-open."""
    end = doc[last - 1]
    return Span(doc[first].idx, end.idx + len(end))


def bare(text: str) -> str:
    """Return a title as the lists spell it: lower case, no full stops."""
    return text.replace(".", "").lower()


@cache
def title_words() -> frozenset[str]:
    """Return the words that head titles, and those that come before another title, bare."""
    heads = {phrase.split(" of ")[0].split()[-1] for phrase in load_words("titles")}
    return honorific_words() | heads | BEFORE_TITLES


@cache
def honorific_words() -> frozenset[str]:
    """Return the words of abbreviated titles and ranks, bare."""
    return frozenset(word for phrase in load_words("honorifics") for word in phrase.split())


def is_title(token: Token) -> bool:
    """Tell whether a token is a word of a title: *President*, *Maj.*, *spokesman*."""
    text = bare(token.text)
    if text in honorific_words() and text not in load_words("titles"):
        return is_capital(token)
    return text in title_words() or ("-" in text and text.rpartition("-")[2] in title_words())


def is_plural_title(token: Token) -> bool:
    """Tell whether a token is a title of several people: *senators*."""
    return token.text.endswith("s") and token.lower_[:-1] in load_words("titles")


def is_honorific(token: Token) -> bool:
    """Tell whether a token is an abbreviated title or rank: *Mr.*, *Gen.*, *Dr*."""
    return is_capital(token) and bare(token.text) in honorific_words()


def is_sentence_start(doc: Doc, i: int) -> bool:
    """Tell whether a capital at token *i* may be that of a sentence."""
    return i == 0 or bool(doc[i].is_sent_start) or doc[i - 1].is_space or doc[i - 1].text in "“”\"':.!?—–-•*"


def is_person_noun(token: Token) -> bool:
    """Tell whether a noun names a person by what they are: *baker*, *winner*, *mother*."""
    text = token.lower_
    listed = text in load_words("female_words") or text in load_words("male_words") or text == "person"
    listed = listed or text in load_words("person_words")
    agent = text.endswith(_AGENTS) and text not in load_words("not_agents")
    return token.pos_ in {"NOUN", "PROPN"} and (is_title(token) or listed or agent)


def names_people(word: str) -> bool:
    """Tell whether a word is a noun for several people: *friends*, *Mothers*."""
    plural = word.lower()
    one = plural.removesuffix("s")
    lists = ("female_words", "male_words", "person_words", "titles")
    return plural in load_words("people_nouns") or (
        one != plural and any(one in load_words(n) for n in lists)
    )


def is_body_noun(token: Token) -> bool:
    """Tell whether a noun names a body of people: *charity*, *brokerage*, *airline*."""
    forms = {token.lower_, token.lemma_.lower(), _hyphenated(token)}
    listed = forms & (load_words("body_nouns") | load_words("firm_nouns"))
    return bool(listed) and token.pos_ in {"NOUN", "PROPN"}


def _hyphenated(token: Token) -> str:
    """Return the word that a token ends, in lower case: *non-profit*, of which it is the last part."""
    doc, i = token.doc, token.i
    if i > 1 and doc[i - 1].text in HYPHENS and is_joined(doc, i) and is_joined(doc, i - 1):
        return f"{doc[i - 2].lower_}-{token.lower_}"
    return token.lower_


def is_acronym(text: str) -> bool:
    """Tell whether *text* is written in capitals only: *WHO*, *U.N.*, *AFL-CIO*."""
    letters = text.replace(".", "").replace("-", "").replace("&", "")
    return letters.isupper() and letters.isalpha() and len(letters) in _ACRONYM and " " not in text


def word_before(doc: Doc, i: int) -> Token | None:
    """Return the token before *i*, past the full stop that the tokenizer cuts off *Lt.* or *Sgt.*."""
    if i > 1 and doc[i - 1].text == "." and is_joined(doc, i - 1) and is_honorific(doc[i - 2]):
        return doc[i - 2]
    return doc[i - 1] if i else None
