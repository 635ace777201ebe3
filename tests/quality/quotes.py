"""Attributions: who said what.

The unit is a piece of content inside one paragraph, so that it makes no difference how split and
long quotations are put together.  Two pieces match, one to one, when the Jaccard index of their
words is at least one half.  Optional gold is neither wanted nor, when found, wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.model import Attribution, AttributionKind, Explainer, Polarity, Span

from .gold import Gold, GoldAttribution
from .identity import Identity
from .tally import Tally, mostly, pairs, percent, rates

_HALF = 0.5
_WORD = re.compile(r"\w+")
_LINE = re.compile(r"[^\n]+")
A = TypeVar("A", GoldAttribution, Attribution)


@dataclass(frozen=True, slots=True)
class Piece(Generic[A]):
    """One stretch of content in one paragraph."""

    span: Span
    words: frozenset[int]
    """Offsets at which its words start."""
    whole: A


def count_quotes(gold: Gold, made: Explainer) -> tuple[Tally, list[str]]:
    """Return the counts of one article, and in words what was missed and what is wrong."""
    identity = Identity(gold, made)
    wanted = list(_pieces(gold.text, gold.attributions))
    found = list(_pieces(gold.text, made.attributions))
    matched = [(wanted[i], found[j]) for i, j in pairs(wanted, found, _jaccard, _HALF)]
    free = {id(got) for want, got in matched if want.whole.optional}
    strict = [p for p in wanted if not p.whole.optional]
    strictly_found = [p for p in found if id(p) not in free]
    hits = [(want, got) for want, got in matched if not want.whole.optional]

    tally = _wanted(strict)
    tally.update(_made(strictly_found))
    for want, got in hits:
        tally.update(_hit(want.whole, got.whole, identity))
    tally["traps.all"] += len(gold.not_quotations)
    tally["traps.right"] += sum(
        not any(mostly(t, [p.span]) and mostly(p.span, [t]) for p in found) for t in gold.not_quotations
    )
    return tally, list(_notes(gold, strict, strictly_found, hits, identity))


def quote_figures(tally: Tally) -> dict[str, float]:
    """Return the figures of all articles together, in per cent.

    `quoted`: pieces in quotation marks; `source`: piece and source mention right; `speaker`: piece
    and named speaker right; `named_right`: of the speakers that were resolved, those that are right.
    """
    figures: dict[str, float] = {}
    for name in ("quotes", "quotes.quoted", "quotes.source", "quotes.speaker"):
        figures |= rates(tally, name)
    for name in ("cue", "polarity", "named"):
        figures[f"quotes.{name}_right"] = percent(tally[f"{name}.right"], tally[f"{name}.all"])
    figures["quotes.traps_avoided"] = percent(tally["traps.right"], tally["traps.all"])
    return figures


def _pieces(text: str, wholes: Iterable[A]) -> Iterator[Piece[A]]:
    for whole in wholes:
        for span in whole.content:
            for line in _LINE.finditer(text, span.start, span.end):
                words = frozenset(m.start() for m in _WORD.finditer(text, line.start(), line.end()))
                if words:
                    yield Piece(Span(line.start(), line.end()), words, whole)


def _jaccard(one: Piece[GoldAttribution], other: Piece[Attribution]) -> float:
    return len(one.words & other.words) / len(one.words | other.words)


def _wanted(pieces: list[Piece[GoldAttribution]]) -> Tally:
    tally = Tally()
    for piece in pieces:
        tally["quotes.wanted"] += 1
        tally["quotes.quoted.wanted"] += piece.whole.kind is not AttributionKind.INDIRECT
        tally["quotes.source.wanted"] += piece.whole.source is not None
        tally["quotes.speaker.wanted"] += piece.whole.named
    return tally


def _made(pieces: list[Piece[Attribution]]) -> Tally:
    tally = Tally()
    for piece in pieces:
        tally["quotes.made"] += 1
        tally["quotes.quoted.made"] += piece.whole.kind is not AttributionKind.INDIRECT
        tally["quotes.source.made"] += piece.whole.source is not None
        tally["quotes.speaker.made"] += piece.whole.speaker is not None
    return tally


def _hit(want: GoldAttribution, got: Attribution, identity: Identity) -> Tally:
    """Count one piece that was found, and whether source, speaker, cue and polarity are right."""
    tally = Tally({"quotes.hit": 1, "quotes.right": 1})
    tally["quotes.quoted.hit"] += want.kind is not AttributionKind.INDIRECT
    tally["quotes.quoted.right"] += got.kind is not AttributionKind.INDIRECT
    source = _meet(want.source, got.source)
    tally["quotes.source.hit"] += source
    tally["quotes.source.right"] += source
    right = want.named and identity.means(got.speaker, want.speaker)
    tally["quotes.speaker.hit"] += right
    if not want.named and not identity.is_person(got.speaker):
        # *A spokesman* may be an actor of his own, nobody, or his ministry; but not another person.
        tally["quotes.speaker.made"] -= got.speaker is not None
    else:
        tally["quotes.speaker.right"] += right
        tally["named.all"] += got.speaker is not None
        tally["named.right"] += right
    tally["cue.all"] += want.cue is not None and got.cue is not None
    tally["cue.right"] += _meet(want.cue, got.cue)
    tally["polarity.all"] += 1
    tally["polarity.right"] += (want.polarity is Polarity.POSITIVE) == (got.polarity is Polarity.POSITIVE)
    return tally


def _meet(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.overlaps(other)


def _notes(
    gold: Gold,
    strict: list[Piece[GoldAttribution]],
    found: list[Piece[Attribution]],
    hits: list[tuple[Piece[GoldAttribution], Piece[Attribution]]],
    identity: Identity,
) -> Iterator[str]:
    hit = {id(p) for pair in hits for p in pair}
    for want in strict:
        if id(want) not in hit:
            yield f"quote missed: {gold.text[want.span.start : want.span.end]}"
    for got in found:
        if id(got) not in hit:
            yield f"quote wrong: {gold.text[got.span.start : got.span.end]}"
    for want, got in hits:
        words = gold.text[want.span.start : want.span.end]
        if want.whole.source and not _meet(want.whole.source, got.whole.source):
            source = got.whole.source
            yield f"source {gold.text[source.start : source.end] if source else None!r}: {words}"
        speaker = got.whole.speaker
        if want.whole.named != identity.means(speaker, want.whole.speaker) or (
            not want.whole.named and identity.is_person(speaker)
        ):
            yield f"speaker {speaker} instead of {want.whole.speaker!r}: {words}"
