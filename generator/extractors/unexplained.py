"""Acronyms that an article uses and never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lexicon import load_words
from generator.model import Check, CheckKind, Span
from generator.parsing.language import Parsed

_ACRONYM = re.compile(r"(?<![\w.&’'/#@-])[A-Z]{3,6}(?![\w’'/&]*[a-z]?[A-Z0-9])(?!\.\w)\b")
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_DATELINE = re.compile(r"[^a-z]{0,30}[A-Z]{3,}[^.!?]{0,60}?(?:\s[-–—]{1,2}\s|[-–—]{2}|\)\s*[-–—])")
_WORD = re.compile(r"\w+")
_NAMES = frozenset({"NNP", "NNPS", "NN"})


def unexplained_terms(parsed: Parsed) -> Iterator[Check]:
    """Yield the first use of each acronym that is never spelled out and that not every reader knows."""
    known = load_words("known_acronyms")
    text = parsed.article.text
    seen: set[str] = set()
    words = frozenset(_WORD.findall(text))
    for paragraph in parsed.article.paragraphs:
        dateline = _DATELINE.match(text, paragraph.start, paragraph.end)
        start = dateline.end() if dateline else paragraph.start
        for match in _ACRONYM.finditer(text, start, paragraph.end):
            word = match.group()
            if word in known or word in seen or not _is_name(parsed, match, words):
                continue
            seen.add(word)
            if not _explained(text, word):
                yield Check(
                    id="",
                    kind=CheckKind.UNEXPLAINED_TERM,
                    spans=(Span(*match.span()),),
                    message="The article never spells this out.",
                )


def _is_name(parsed: Parsed, match: re.Match[str], words: frozenset[str]) -> bool:
    """Tell whether the capitals are a name among ordinary words: no heading, no opening in capitals.

    *words* are all words of the article.
    """
    text, word = match.string, match.group()
    beside = [
        *_words(text[max(0, match.start() - 25) : match.start()])[-1:],
        *_words(text[match.end() : match.end() + 25])[:1],
    ]
    if any(_CAPITALS.fullmatch(w) and len(w) > 1 for w in beside) or not any(w.islower() for w in beside):
        return False
    if word.lower() in words or word.capitalize() in words:
        return False  # an ordinary word, or a name, in capitals
    tokens = parsed.tokens(Span(*match.span()))
    return any(t.tag_ in _NAMES for t in tokens)


def _words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]+", text)


def _explained(text: str, acronym: str) -> bool:
    """Tell whether a run of words begins with the letters, or brackets or an *or* explain them."""
    small = r"(?:\s+(?:of|the|and|for|on|in|to|with|de|du|des)\b)*[\s-]+"
    letters = small.join(rf"{letter}\w+" for letter in acronym)
    spelled = rf"\b{acronym}(?: [-–—]{{1,2}}|,) (?:or|for|the|short|which stands)\b"
    beside = rf"\({acronym}\)|\b{acronym} \([A-Z]?[a-z]|, or {acronym}\b|{spelled}"
    return bool(re.search(rf"\b{letters}|{beside}", text))
