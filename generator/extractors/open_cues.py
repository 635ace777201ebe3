"""Where the article marks something as open: the cues of the word lists `open_*.txt`, in earnest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.lexicon import load_words
from generator.model import QuestionKind, Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token

from .cue_patterns import NEGATIONS, find_cues, load_cues
from .positions import span_of

_LISTS = (
    (QuestionKind.UNCONFIRMED, "open_unconfirmed"),
    (QuestionKind.WITHHELD, "open_withheld"),
    (QuestionKind.DIFFERING, "open_differing"),
    (QuestionKind.UNDECIDED, "open_undecided"),
    (QuestionKind.UNKNOWN, "open_unknown"),
)
_HYPOTHETICAL = frozenset({"if", "unless", "until", "lest", "should", "once"})
_UNREAL = frozenset({"must", "should", "ought"})
_ANYBODY = frozenset({"you", "i", "one"})
_MENTAL = frozenset({"know", "sure", "unsure"})


@dataclass(frozen=True, slots=True)
class OpenCue:
    """A cue in a sentence: `tokens[first:last]`."""

    kind: QuestionKind
    sentence: Span
    tokens: tuple[Token, ...]
    first: int
    last: int

    @property
    def words(self) -> tuple[Token, ...]:
        """The words of the cue."""
        return self.tokens[self.first : self.last]

    @property
    def head(self) -> Token:
        """The word of the cue on which the others hang."""
        inside = {t.i for t in self.words}
        return next((t for t in self.words if t.head.i not in inside or t.head.i == t.i), self.words[0])

    @property
    def trigger(self) -> Span:
        """The cue with the auxiliaries of its verb, and an *it*: *It’s unclear*, *did not specify*."""
        verb = self.head if self.head.pos_ in {"VERB", "AUX"} else self.head.head
        auxiliaries = {c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"} or c.lower_ == "it"}
        if self.head.pos_ == "NOUN":  # the cue is a noun phrase: *differing reports*
            return span_of(self.words)
        start = self.first
        while start and self.tokens[start - 1].i in auxiliaries | {verb.i}:
            start -= 1
        return span_of(self.tokens[start : self.last])

    @property
    def past(self) -> bool:
        """Whether the cue stands in the past, so that what it governs is put one step back."""
        words = {*self.words, self.head, *(c for c in self.head.children if c.dep_ in {"aux", "auxpass"})}
        return any(t.tag_ == "VBD" or t.lower_ in {"would", "could"} for t in words)


def open_cues(parsed: Parsed) -> Iterator[OpenCue]:
    """Yield the cues of each sentence of the body; where two overlap, the first kind of `_LISTS`."""
    for sentence in parsed.sentences:
        if parsed.article.title_span == sentence:
            continue
        tokens = tuple(t for t in parsed.tokens(sentence) if not t.is_space)
        asks = any(t.text == "?" for t in tokens)
        taken: list[tuple[int, int]] = []
        found = []
        for kind, name in _LISTS:
            for first, last in find_cues(tokens, load_cues(name)):
                cue = OpenCue(kind, sentence, tokens, first, last)
                if _is_real(cue, asks=asks) and not any(first < b and a < last for a, b in taken):
                    taken.append((first, last))
                    found.append(cue)
        yield from sorted(found, key=lambda c: c.first)


def _is_real(cue: OpenCue, *, asks: bool) -> bool:
    """Tell whether the cue states something: not under *if* or *should*, not of a generic *you*."""
    if asks and not any(t.lemma_.lower() == "question" for t in cue.words):
        return False
    head = cue.head
    for token in (head, *head.ancestors):
        below = [c for c in token.children if c.dep_ in {"mark", "aux", "advmod"}]
        hypothetical = any(c.lower_ in _HYPOTHETICAL and c.dep_ != "aux" and c.i < head.i for c in below)
        if token.dep_ == "advcl" and hypothetical:
            return False
    auxiliaries = {c.lower_ for c in head.children if c.dep_ in {"aux", "auxpass"}}
    if auxiliaries & _UNREAL or (cue.kind is QuestionKind.UNDECIDED and "would" in auxiliaries):
        return False
    if cue.kind is QuestionKind.WITHHELD and _is_no_event(cue.words, head, auxiliaries):
        return False
    verb = head if head.pos_ in {"VERB", "AUX"} else head.head
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    nobody = any(t.lower_ == "no" for t in cue.words)
    mental = not nobody and any(t.lemma_.lower() in _MENTAL for t in cue.words)
    return not (mental and subject is not None and subject.lower_ in _ANYBODY)


def _is_no_event(words: Sequence[Token], head: Token, auxiliaries: set[str]) -> bool:
    """Tell whether nothing was withheld: *the penalty for not disclosing*, *asked not to be named*.

    Nor is what the law keeps back: *who cannot be named for legal reasons*.
    """
    if auxiliaries & {"can", "ca", "may"} and any(t.lower_ == "be" for t in words):
        return True
    refuses = words[0].lemma_.lower() in load_words("refusal_verbs")
    if refuses:
        drawn = words[-1].lemma_.lower() == "draw"
        return "to" in auxiliaries or (not drawn and any(t.lower_ == "be" for t in words))
    bare = head.tag_ in {"VBG", "VB"}  # *suggested that they not discuss it*
    return words[0].lower_ in NEGATIONS and bare and not auxiliaries - {"to"}
