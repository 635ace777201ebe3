"""Whether the article itself answers what one of its sentences leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from generator.lexicon import load_words
from generator.model import Attribution, Polarity, Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token
from generator.span_index import around

_SHARE = 0.6  # of the content words of the question that the answer must hold
_FEWEST = 4  # content words; fewer decide nothing
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def find_answer(
    sentence: Span, clause: Sequence[Token], confirmed: Sequence[tuple[Span, frozenset[str]]]
) -> Span | None:
    """Return the one of the *confirmed* sentences that affirms what *clause* asks, `None` when there is none.

    Only *whether* questions can be answered this way, and only by a statement made with a verb of
    confirming, elsewhere in the article.
    """
    if clause[0].lower_ not in {"whether", "if"}:
        return None
    asked = content_words(clause)
    if len(asked) < _FEWEST:
        return None
    affirm = (
        other for other, words in confirmed if other != sentence and len(asked & words) >= _SHARE * len(asked)
    )
    return next(affirm, None)


def confirmations(parsed: Parsed, attributions: Sequence[Attribution]) -> list[tuple[Span, frozenset[str]]]:
    """Return the sentences of the body that affirm something, in order, each with its content words."""
    found = []
    for sentence in _confirming(parsed, attributions):
        words = [t for t in parsed.tokens(sentence) if not t.is_space]
        doubted = any(t.dep_ == "neg" or t.text == "?" or t.lower_ in {"whether", "if"} for t in words)
        if not doubted and sentence != parsed.article.title_span:
            found.append((sentence, content_words(words)))
    return found


def _confirming(parsed: Parsed, attributions: Sequence[Attribution]) -> list[Span]:
    """Return the sentences in which somebody confirms something, in order."""
    verbs = load_words("confirming_verbs")
    cues = [
        a.cue
        for a in attributions
        if a.cue is not None
        and a.polarity is Polarity.POSITIVE
        and any(t.lemma_.lower() in verbs for t in parsed.tokens(a.cue))
    ]
    found = {s for cue in cues if (s := around(cue, parsed.sentences)) is not None}
    return sorted(found)


def content_words(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the lemmas that carry the content of *tokens*; *U.S.* and *United States* count as one."""
    found = {
        t.lemma_.lower().strip(".") for t in tokens if t.pos_ in _CONTENT and t.is_alpha | ("." in t.text)
    }
    if {"united", "states"} <= found or "u.s" in found:
        found = (found - {"united", "states", "u.s"}) | {"u.s"}
    return frozenset(found)
