"""Statements that a later one of the same article overtakes: *has not confirmed* … *confirmed*.

Three forms, all with the same matter in both sentences: a verb is negated and then not (*has not
signed* … *signed*); a refusal and then the deed (*refused to resign* … *resigned*); a verb and then
its turn (*denied* … *admitted*, from the word list `overtaking.txt`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cached_property

from generator.lexicon import load_table, load_words
from generator.model import Span, Timex
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token
from generator.span_index import SpanIndex

from .verbs import is_negated, tense

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ"}
_SHARED = 0.4  # of the content words of the shorter statement: the same matter
_FEWEST = 2  # content words besides the verbs, or a name alone would be the matter
_BACK = {"earlier", "previously", "initially", "originally", "before", "once"}
_PROMISED = {"future", "modal", "none"}


class Deeds:
    """What the sentences of an article tell as done, by the lemma of the verb."""

    def __init__(self, parsed: Parsed, sentences: Sequence[Span]) -> None:
        """Read *sentences* once, for all that may be overtaken by one of them."""
        self._parsed = parsed
        self._done: dict[str, set[int]] = {}
        self._sentences = sentences
        for number, sentence in enumerate(sentences):
            for lemma in _done(parsed.tokens(sentence)):
                self._done.setdefault(lemma, set()).add(number)

    @cached_property
    def _matters(self) -> list[frozenset[str]]:
        """The lemmas of the content words of each sentence."""
        return [_matter(self._parsed.tokens(sentence)) for sentence in self._sentences]

    @cached_property
    def _holding(self) -> dict[str, list[int]]:
        """In which sentences each of those lemmas stands."""
        found: dict[str, list[int]] = {}
        for number, matter in enumerate(self._matters):
            for lemma in matter:
                found.setdefault(lemma, []).append(number)
        return found

    def of(self, verbs: Collection[str], matter: Collection[str]) -> Iterator[tuple[Span, frozenset[str]]]:
        """Yield each sentence that tells one of *verbs* as done and may have the *matter*, with its lemmas.

        A statement shares two words with it, or the only one; so it has one of all but the commonest,
        and those are few where every third sentence has the verb (*did not say*, *said*).
        """
        done = [self._done[v] for v in verbs if v in self._done]
        if not done or not matter:
            return
        rarest = sorted((self._holding.get(lemma, []) for lemma in matter), key=len)
        near = {n for numbers in rarest[: max(1, len(rarest) - _FEWEST + 1)] for n in numbers}
        for number in sorted(near):
            if any(number in told for told in done):
                yield self._sentences[number], self._matters[number]


def overtaken_by(parsed: Parsed, span: Span, deeds: Deeds, timexes: SpanIndex[Timex]) -> Span | None:
    """Return the sentence that says, at a later time, that what *span* denies has happened.

    Later is what names a later day; where one of the two names none, the first has to put itself
    back by its tense or a word (*had refused*, *earlier*), and the other must not.
    """
    tokens = parsed.tokens(span)
    turns = _turns(tokens)
    if not turns:
        return None
    matter = _matter(tokens) - turns
    put_back = _is_put_back(tokens)
    for sentence, told in deeds.of(turns, matter):
        if sentence.overlaps(span):
            continue
        other = told - turns
        shared = len(matter & other)
        if (
            shared >= max(_SHARED * min(len(matter), len(other)), min(_FEWEST, len(matter)))
            and shared
            and _is_later(parsed, sentence, span, timexes, put_back=put_back)
        ):
            return sentence
    return None


def _turns(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the lemmas of verbs that would overtake the statement."""
    listed = {row[0][0]: row[1] for row in load_table("overtaking")}
    found: set[str] = set()
    for verb in _verbs(tokens):
        if is_negated(verb):
            found.add(verb.lemma_)
        elif verb.lemma_ in load_words("refusal_verbs"):
            found |= {c.lemma_ for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"}
        else:
            found.update(listed.get(verb.lemma_, ()))
    return frozenset(found)


def _done(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the lemmas of verbs that tell what was or is done."""
    return frozenset(
        t.lemma_
        for t in _verbs(tokens)
        if t.tag_ in {"VBD", "VBN", "VBZ", "VBP"} and not is_negated(t) and tense(t) not in _PROMISED
    )


def _is_later(
    parsed: Parsed, sentence: Span, span: Span, timexes: SpanIndex[Timex], *, put_back: bool
) -> bool:
    """Tell whether *sentence* tells of a later time than *span*."""
    before, later = _last_day(span, timexes), _last_day(sentence, timexes)
    if before is not None and later is not None:
        return later > before
    return put_back and not _is_put_back(parsed.tokens(sentence))


def _is_put_back(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence puts itself before what is told around it."""
    return any(t.lower_ in _BACK for t in tokens) or any(tense(v) == "pluperfect" for v in _verbs(tokens))


def _verbs(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.pos_ == "VERB"]


def _matter(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the lemmas of the content words."""
    return frozenset(t.lemma_.lower() for t in tokens if t.pos_ in _CONTENT)


def _last_day(span: Span, timexes: SpanIndex[Timex]) -> date | None:
    """Return the latest day that a statement names."""
    return max((t.last for t in timexes.near(span) if t.last and span.contains(t.span)), default=None)
