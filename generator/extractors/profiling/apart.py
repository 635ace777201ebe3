"""Sentences that state nothing: subheadings, what a fact check checks, and entries of a list of questions."""

from __future__ import annotations

import re

from ...lexicon import load_words
from ...model import Article, Span
from ...span_index import holding

_ENDS = re.compile(r"[.!?…:][\"”'’)\]*_]*$")
_BULLET = re.compile(r"\s*(?:[-*+•‣▪●◦·–—]|\d{1,2}[.)])\s")
_MARKED = re.compile(r"([*_]{1,3})(?=\S).+(?<=\S)\1", re.DOTALL)
_LABEL = re.compile(r"[*_]*(?P<label>[^\W\d_][\w’' ]{2,30}?)[*_]*:[*_]*\s")
_WORDS = 15  # of a subheading at most
_ASKING = frozenset({"whether", "how", "why", "what", "who", "where", "which"})


def states_nothing(article: Article, sentence: Span) -> bool:
    """Tell whether a sentence is no statement of the article's, whatever it looks like."""
    paragraph = holding(sentence.start, article.paragraphs)
    if paragraph is None:
        return False
    return (
        _is_subheading(article, paragraph, sentence)
        or _is_claim(article[paragraph])
        or _is_asked(article[paragraph], article[sentence])
    )


def _is_subheading(article: Article, paragraph: Span, sentence: Span) -> bool:
    """Tell whether a sentence is a paragraph by itself that heads others: in bold, or without a full stop."""
    words = article[paragraph].strip()
    if len(words.split()) > _WORDS or _BULLET.match(words):
        return False
    if len(words.strip("*_# ")) > len(article[sentence].strip("*_# ")):
        return False
    return _MARKED.fullmatch(words) is not None or not _ENDS.search(words)


def _is_claim(paragraph: str) -> bool:
    """Tell whether a paragraph opens with *CLAIM:*, *Myth:* and the like: what it says may be false."""
    label = _LABEL.match(paragraph)
    return label is not None and label["label"].casefold() in load_words("claim_labels")


def _is_asked(paragraph: str, sentence: str) -> bool:
    """Tell whether a sentence opens an entry of a list with what is asked: *- Whether it will spread*."""
    bullet = _BULLET.match(paragraph)
    opens = bullet is not None and paragraph[bullet.end() :].lstrip("*_ ").startswith(sentence.lstrip("*_ "))
    return opens and sentence.lstrip("*_ ").split()[0].lower() in _ASKING
