"""What *they* stands for in a question, where there is only one thing that it can be."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.model import Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token
from generator.span_index import around

_PRONOUNS = frozenset({"they", "them"})
_PLURAL = frozenset({"NNS", "NNPS"})


def antecedents(parsed: Parsed, sentence: Span, clause: Sequence[Token]) -> dict[int, list[Token]]:
    """Return, by the index of the pronoun, the tokens of its antecedent; nothing where there is doubt.

    *They* inside a quotation means the one plural noun phrase that the same speaker used in the
    sentence before, in the same paragraph.  With two such phrases, or none, it stays open.
    """
    pronouns = [t for t in clause if t.lower_ in _PRONOUNS and t.tag_ == "PRP"]
    if not pronouns or not _quoted(parsed, pronouns[0]):
        return {}
    before = _sentence_before(parsed, sentence)
    if before is None:
        return {}
    own = [t for t in parsed.tokens(sentence) if t.i < pronouns[0].i]
    plural = [t for t in (*parsed.tokens(before), *own) if _is_plural_head(t) and _quoted(parsed, t)]
    if len(plural) != 1:
        return {}
    phrase = _phrase(plural[0])
    return {t.i: phrase for t in pronouns} if phrase else {}


def _sentence_before(parsed: Parsed, sentence: Span) -> Span | None:
    """Return the sentence before, inside the same paragraph."""
    number = bisect_left(parsed.sentences, sentence)
    if not number:
        return None
    before = parsed.sentences[number - 1]
    paragraph = around(before, parsed.article.paragraphs)
    return before if paragraph is not None and paragraph.contains(sentence) else None


def _quoted(parsed: Parsed, token: Token) -> bool:
    return parsed.quotation(token.idx) is not None


def _is_plural_head(token: Token) -> bool:
    conjoined = token.pos_ in {"NOUN", "PROPN"} and any(c.dep_ == "conj" for c in token.children)
    return token.tag_ in _PLURAL or conjoined


def _phrase(head: Token) -> list[Token]:
    """Return the noun phrase up to its head, without a determiner, where it is unbroken."""
    if any(c.dep_ == "conj" for c in head.children) or head.dep_ == "conj":
        return []
    first = min(
        [
            head.i,
            *(c.left_edge.i for c in head.lefts if c.dep_ in {"amod", "compound", "nmod", "poss", "nummod"}),
        ]
    )
    return list(head.doc[first : head.i + 1])
