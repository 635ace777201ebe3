"""First words of a statement: they name it in a link without telling half of it."""

from __future__ import annotations

import re

from ..lexicon import load_words
from ..model import Explainer, Span
from ._spans import standing

_TOKEN = re.compile(r"\S+")
_BREAK = re.compile(r"(?:[,;:–—]+|\b[a-z]{3,}[.!?]+)[”’\"']*$")
"""The end of a clause, or of a sentence whose last word is no name and no abbreviation."""
_TAIL = re.compile(r"[\s,;:–—-]+$")
_MARKS = "“”‘’\"',;:."
_OPENING = 9
"""Words that an opening has where the article offers no better place to stop."""
_LONGEST = 14
_TOLD = 5
"""Words that an opening has after the scene or the condition with which it begins, at least."""
_EARLY = 4
"""Words before the usual end at which a break of the sentence is a better one."""


def opening(explainer: Explainer, span: Span, *, at_least: int = 0) -> Span | None:
    """Return the first words of *span*, which name it in a link; `None` where they would mislead.

    They end at a break of the sentence if there is one, never on a word that leads to the next and
    never just before a word that turns the meaning (*not*, *if*, *could*).  They reach at least to
    the offset *at_least*.
    """
    article = explainer.article
    tokens = [(span.start + m.start(), span.start + m.end()) for m in _TOKEN.finditer(article[span])]
    least = sum(start < at_least for start, _ in tokens)
    words = [article.text[s:e] for s, e in tokens]
    least = max(least, _frame(words))
    count = _count(words, max(_OPENING, least), least)
    end = tokens[count - 1][1]
    if tail := _TAIL.search(article.text[span.start : end]):
        end -= len(tail[0])
    return standing(explainer, _balanced(explainer, Span(span.start, max(end, span.start + 1)), span))


def _count(words: list[str], size: int, least: int) -> int:
    """Return how many of *words* make the opening."""
    if len(words) <= size + 2:
        return len(words)
    limit = min(max(_LONGEST, size + 2), len(words))
    for count in range(max(size - _EARLY, least, 2), limit + 1):
        if _BREAK.search(words[count - 1]):
            return count
    turns, glue = load_words("opening_turns"), load_words("opening_glue")
    count = size
    while count > max(2, least) and _plain(words[count - 1]) in glue:
        count -= 1
    while count < len(words) and (
        _plain(words[count - 1]) in glue or any(_turns(w, turns) for w in words[count - 1 : count + 2])
    ):
        count += 1
    return count


def _frame(words: list[str]) -> int:
    """Return how many words an opening needs that begins with a scene or a condition (*At noon, the …*)."""
    if _plain(words[0]) not in load_words("opening_frames"):
        return 0
    broken = next((n for n, word in enumerate(words[:_LONGEST], 1) if _BREAK.search(word)), 0)
    return broken + _TOLD if broken else 0


def _turns(word: str, turns: frozenset[str]) -> bool:
    plain = _plain(word).replace("’", "'")
    return plain in turns or plain.endswith("n't")


def _plain(word: str) -> str:
    return word.strip(_MARKS).lower()


def _balanced(explainer: Explainer, span: Span, whole: Span) -> Span:
    """Return *span*, up to the mark that closes a quotation: past it if the quotation begins there."""
    words = explainer.article[span]
    if words.count("“") < words.count("”"):
        end = span.start + len(_TAIL.sub("", words[: words.index("”")]))
        return Span(span.start, end) if end > span.start else span
    if words.count("“") == words.count("”"):
        return span
    closing = explainer.article.text.find("”", span.end, whole.end)
    return Span(span.start, closing + 1) if closing >= 0 else whole
