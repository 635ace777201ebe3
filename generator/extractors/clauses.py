"""Where a sentence can be cut without changing what its parts say: for those who may quote little.

A part keeps its speaker, its condition and its negation.  So a sentence is cut only between main
clauses that each have a subject of their own, and before a phrase at its end that only adds to it.
A sentence in which a part may govern the rest is left whole: one with a condition, with a word that
reaches over a conjunction (*neither*, *not only*), or of which only one clause says who speaks.
Missing a cut costs some words; a wrong one costs the truth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ..lexicon import load_words
from ..model import Attribution, Span
from ..parsing.language import Parsed
from ..span_index import SpanIndex
from ..voices import words_of
from .positions import span_of

if TYPE_CHECKING:
    from ..parsing.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_RELATIVES = frozenset({"which", "who", "whom", "whose", "where"})
_LEAST = 4
"""Words of a part worth cutting off, and of one that may stand alone."""


def extract_clauses(parsed: Parsed, attributions: Sequence[Attribution]) -> tuple[Span, ...]:
    """Return the parts of all sentences that can be cut, in order; each stands alone.

    What lies between the parts of a sentence (*and*, a relative clause) belongs to none of them: who
    shows it shows the whole sentence.
    """
    said = SpanIndex((a, words_of(a)) for a in attributions)
    quoted = SpanIndex((q, [q.span]) for q in parsed.quotations)
    return tuple(
        part
        for sentence in parsed.sentences
        if not quoted.near(sentence)
        for part in _parts(parsed, sentence, said.near(sentence))
    )


def _parts(parsed: Parsed, sentence: Span, attributions: Sequence[Attribution]) -> Iterator[Span]:
    tokens = parsed.tokens(sentence)
    if not tokens or _governed(tokens):
        return
    root = next((t for t in tokens if t.dep_ == "ROOT" and t.pos_ in {"VERB", "AUX"}), None)
    if root is None:
        return
    starts = [0, *_conjuncts(root, tokens), len(tokens)]
    parts = [_trimmed(tokens[a:b]) for a, b in pairwise(starts)]
    if len(parts) > 1 and not _each_says_who([span_of(p) for p in parts if p], sentence, attributions):
        parts = [list(tokens)]
    shortened = [_without_tail(part, attributions) for part in parts]
    if all(len(part) >= _LEAST for part in shortened) and shortened != [list(tokens)]:
        yield from (span_of(part) for part in shortened)


def _governed(tokens: Sequence[Token]) -> bool:
    """Tell whether a word of the sentence may reach over all its parts."""
    words = load_words("clause_governors")
    return any(t.lower_ in words for t in tokens)


def _each_says_who(parts: Sequence[Span], sentence: Span, attributions: Sequence[Attribution]) -> bool:
    """Tell whether no part loses who says it: nobody speaks in the sentence, or somebody in each part."""
    here = [a for a in attributions if a.cue and sentence.contains(a.cue)]
    if not here:
        return not any(c.overlaps(sentence) for a in attributions for c in a.content)
    spans = [s for a in here for s in (a.cue, a.source, *a.content) if s and s.overlaps(sentence)]
    torn = any(sum(part.overlaps(s) for part in parts) > 1 for s in spans)
    return not torn and all(any(a.cue and part.contains(a.cue) for a in here) for part in parts)


def _conjuncts(root: Token, tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the places of the main clauses that follow the first one."""
    here = root
    while following := next((c for c in here.children if c.dep_ == "conj" and _has_subject(c)), None):
        clause = sorted(following.subtree, key=lambda t: t.i)
        start = clause[0].i - tokens[0].i
        joined = tokens[start - 1].lower_ in {"and", ";"} if start else False
        if following.i < here.i or not joined:
            return
        yield start
        here = following


def _has_subject(verb: Token) -> bool:
    return verb.pos_ in {"VERB", "AUX"} and any(c.dep_ in _SUBJECTS for c in verb.children)


def _says_who(tokens: Sequence[Token], attributions: Sequence[Attribution]) -> bool:
    """Tell whether any of *tokens* belongs to the cue or the source of an attribution."""
    span = span_of(tokens)
    return any(s and s.overlaps(span) for a in attributions for s in (a.cue, a.source))


def _trimmed(part: Sequence[Token]) -> list[Token]:
    """Return a part without the comma, the conjunction or the space that lead to the next one."""
    kept = list(part)
    while kept and (kept[-1].lower_ in {"and", ",", ";"} or kept[-1].is_space):
        kept.pop()
    return kept


def _without_tail(part: list[Token], attributions: Sequence[Attribution]) -> list[Token]:
    """Return a part without what only adds to it, after a comma, at its end."""
    end = len(part) - (1 if part and part[-1].is_punct else 0)
    for number in range(2, end):
        tail = part[number:end]
        if part[number - 1].text == "," and _adds(tail):
            whole = (
                _says_who(tail, attributions) or _unsure(tail) or not any(map(_has_subject, part[:number]))
            )
            return part if whole else part[: number - 1]
    return part


def _adds(tail: Sequence[Token]) -> bool:
    """Tell whether *tail* is one phrase that adds to what stands before it.

    That is a relative clause or an apposition to the noun before the comma, or a participle without a
    subject of its own (*flooding the mill*).
    """
    inside = {t.i for t in tail}
    heads = [t for t in tail if t.head.i not in inside and not t.is_punct]
    if len(heads) != 1 or heads[0].head.i > tail[0].i:
        return False
    head = heads[0]
    nearby = tail[0].i - head.head.i <= 2 and head.head.pos_ in {"NOUN", "PROPN"}  # noqa: PLR2004 - a comma between
    if head.dep_ == "relcl":
        return nearby and any(t.lower_ in _RELATIVES for t in tail[:2])
    if head.dep_ == "appos":
        return nearby and head.pos_ == "NOUN"  # a description; a name is kept
    return head.dep_ == "advcl" and head == tail[0] and head.tag_ == "VBG"


def _unsure(tail: Sequence[Token]) -> bool:
    """Tell whether *tail* may take back or weaken what stands before it."""
    words = load_words("clause_doubts")
    return any(t.dep_ == "neg" or t.tag_ == "MD" or t.lemma_.lower() in words for t in tail)
