"""Cues as token patterns: a small notation for word lists, after NegEx and its kin.

One pattern a line.  Its elements, separated by spaces, each match one token, by form or lemma and
without regard to case:

* `word/other`: one of these words; `=word`: this form, not its other inflections;
* `not`: a negation; `@wh`: a word that opens an indirect question; `@whether`: only *whether* or *if*;
* `@tell`, `@disclose`, `@decide`, `@refusal`: a verb of that list;
* `@end`: the end of the sentence or a mark; `+`: any word; `*`: up to four words, no mark and no main verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from generator.lexicon import load_words
from generator.parsing.tokens import Token

WH = frozenset({"what", "who", "whom", "whose", "which", "when", "where", "why", "how", "whether", "if"})
"""Words that open an indirect question."""
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_GAP = 4
_LISTS = {
    "@tell": "telling_verbs",
    "@disclose": "disclosing_verbs",
    "@decide": "deciding_verbs",
    "@refusal": "refusal_verbs",
}


@dataclass(frozen=True, slots=True)
class _Element:
    """What one token of a pattern may be."""

    words: frozenset[str] = frozenset()
    exact: bool = False
    sign: str = ""
    """`*`, `+` or `@end`; then there are no words."""


Pattern = tuple[_Element, ...]


class Cues:
    """The patterns of one list, by the words with which they begin: most words of a text begin none."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        """Index *patterns*, each of which begins with a word."""
        self.patterns = tuple(patterns)
        self._by_form: dict[str, list[Pattern]] = {}
        self._by_lemma: dict[str, list[Pattern]] = {}
        for pattern in self.patterns:
            for word in pattern[0].words:
                self._by_form.setdefault(word, []).append(pattern)
                if not pattern[0].exact:
                    self._by_lemma.setdefault(word, []).append(pattern)

    def begun_by(self, token: Token) -> Sequence[Pattern]:
        """Return the patterns whose first element *token* fits; one may come twice."""
        by_form, by_lemma = self._by_form.get(token.lower_), self._by_lemma.get(token.lemma_.lower())
        return [*by_form, *by_lemma] if by_form and by_lemma else by_form or by_lemma or ()


@cache
def load_cues(name: str) -> Cues:
    """Return the patterns of the word list *name*."""
    return Cues(tuple(_element(word) for word in line.split()) for line in sorted(load_words(name)))


def find_cues(tokens: Sequence[Token], cues: Cues) -> list[tuple[int, int]]:
    """Return where patterns match, as half-open ranges over *tokens*: the longest ones, none overlapping."""
    found = []
    for start, token in enumerate(tokens):
        patterns = cues.begun_by(token)
        if not patterns:
            continue
        ends = [e for pattern in patterns if (e := _match(tokens, start, pattern)) is not None]
        if ends:
            found.append((start, max(ends)))
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _element(word: str) -> _Element:
    if word in {"*", "+", "@end"}:
        return _Element(sign=word)
    if word == "not":
        return _Element(NEGATIONS, exact=True)
    if word == "@wh":
        return _Element(WH, exact=True)
    if word == "@whether":
        return _Element(frozenset({"whether", "if"}), exact=True)
    if word in _LISTS:
        return _Element(load_words(_LISTS[word]))
    exact = word.startswith("=")
    return _Element(frozenset(word.removeprefix("=").split("/")), exact=exact)


def _match(tokens: Sequence[Token], i: int, pattern: Pattern) -> int | None:
    """Return the end of the match of *pattern* at token *i*, `None` when there is none.

    A final `@end` or `@wh` is looked at and not taken in: it belongs to what follows.
    """
    if not pattern:
        return i
    first, rest = pattern[0], pattern[1:]
    if first.sign == "@end":
        return i if i >= len(tokens) or _is_mark(tokens[i]) else None
    if first.sign == "*":
        return _match_gap(tokens, i, rest)
    if i >= len(tokens) or not _fits(tokens[i], first):
        return None
    if not rest and first.words <= WH and not first.sign:
        return i
    return _match(tokens, i + 1, rest)


def _match_gap(tokens: Sequence[Token], i: int, rest: Pattern) -> int | None:
    """Return the end of the match of *rest* after at most `_GAP` words from token *i*."""
    for j in range(i, min(i + _GAP, len(tokens)) + 1):
        if (end := _match(tokens, j, rest)) is not None:
            return end
        if j < len(tokens) and (
            _is_mark(tokens[j]) or (tokens[j].pos_ == "VERB" and tokens[j].dep_ != "amod")
        ):
            return None
    return None


def _is_mark(token: Token) -> bool:
    """Tell whether *token* ends a phrase; hyphens and brackets inside words do not."""
    return token.is_punct and token.text not in "-[]"


def _fits(token: Token, element: _Element) -> bool:
    if element.sign == "+":
        return not _is_mark(token)
    lower = token.lower_
    return lower in element.words or (not element.exact and token.lemma_.lower() in element.words)
