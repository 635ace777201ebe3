"""Doc → "How firmly is it said?": the wordings of the article's main claim, by firmness.

The main claim is what headline and lead share.  A rung is the smallest stretch of another sentence
that says at least half of it; its strength follows from who says it and with which auxiliaries.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.language import Parsed
from generator.model import (
    Attribution,
    AttributionKind,
    Entity,
    Figure,
    Polarity,
    Rung,
    Span,
    Strength,
    Voice,
)
from generator.tokens import Token

from .concepts import Concepts
from .firmness import headline_strength, own_strength, said_strength
from .positions import Names, span_of

_SHARE = 0.5
_FEWEST = 2  # concepts in common
_MOST = 8  # rungs; more are no ladder
_CLAUSAL = frozenset({"VERB", "AUX", "NOUN"})
_OPEN = frozenset({"whether", "unclear", "unknown"})


@dataclass(frozen=True, slots=True)
class _Claim:
    concepts: frozenset[str]

    def share(self, found: frozenset[str]) -> float:
        """Return how much of the claim *found* holds; 0 where it names only actors."""
        common = self.concepts & found
        if len(common) < _FEWEST or all(c.startswith("@") for c in common):
            return 0.0
        return len(common) / len(self.concepts)


def extract_ladder(
    parsed: Parsed,
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...],
    figures: tuple[Figure, ...],
) -> tuple[Rung, ...]:
    """Return the rungs from the headline to the most hedged; none where there is nothing to compare."""
    concepts = Concepts(entities)
    claim = _main_claim(parsed, concepts)
    if claim is None:
        return ()
    drafts = [
        r for s in parsed.sentences if (r := _rung(parsed, s, claim, concepts, attributions)) is not None
    ]
    drafts = [_with_figures(r, figures) for r in drafts]
    drafts.sort(key=lambda r: (r.voice is not Voice.HEADLINE, list(Strength).index(r.strength), r.span))
    if len({(r.strength, r.voice) for r in drafts}) < 2:  # noqa: PLR2004 - nothing to compare
        return ()
    names = Names("rung")
    return tuple(replace(r, id=names.give(parsed.article[r.span])) for r in drafts[:_MOST])


def _with_figures(rung: Rung, figures: Sequence[Figure]) -> Rung:
    """Return *rung*; the article only reports what it has a figure for from somebody else."""
    sourced = any(rung.span.contains(f.span) and f.source is not None for f in figures)
    own = rung.voice is Voice.ARTICLE and rung.strength is Strength.ASSERTED
    return replace(rung, strength=Strength.REPORTED) if own and sourced else rung


def _main_claim(parsed: Parsed, concepts: Concepts) -> _Claim | None:
    """Return what the headline claims, or the lead where there is no headline in the text."""
    if not parsed.sentences:
        return None
    tokens = [t for t in parsed.tokens(parsed.sentences[0]) if not t.is_space]
    root = next((t for t in tokens if t.dep_ == "ROOT"), None)
    if root is not None:
        claimed = next((c for c in root.children if c.dep_ == "ccomp" and c.i > root.i), None)
        tokens = list(claimed.subtree) if claimed is not None else tokens
    found = concepts.all(tokens)
    return _Claim(found) if len(found) >= _FEWEST else None


def _rung(
    parsed: Parsed, sentence: Span, claim: _Claim, concepts: Concepts, attributions: Sequence[Attribution]
) -> Rung | None:
    """Return the rung that *sentence* is, if it words the claim."""
    if sentence == parsed.article.title_span:
        strength = headline_strength(parsed.tokens(sentence))
        return Rung(id="", span=sentence, strength=strength, voice=Voice.HEADLINE)
    said = [
        a
        for a in attributions
        if any(sentence.contains(c) or c.contains(sentence) or sentence.overlaps(c) for c in a.content)
    ]
    best: tuple[float, Rung] | None = None
    for attribution in said:
        found = _attributed(parsed, sentence, attribution, claim, concepts)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    outside = [
        t
        for t in parsed.tokens(sentence)
        if not any(c.start <= t.idx < c.end for a in said for c in a.content)
    ]
    own = _article(outside, claim, concepts)
    if own is not None and (best is None or own[0] > best[0]):
        best = own
    return best[1] if best else None


def _attributed(
    parsed: Parsed, sentence: Span, attribution: Attribution, claim: _Claim, concepts: Concepts
) -> tuple[float, Rung] | None:
    """Return share and rung of what a source says in *sentence*."""
    content = next((c for c in attribution.content if c.overlaps(sentence)), None)
    if content is None or attribution.polarity is Polarity.WITHHELD:
        return None
    content = Span(max(content.start, sentence.start), min(content.end, sentence.end))
    tokens = [t for t in parsed.tokens(content) if not t.is_space]
    share = claim.share(concepts.all(tokens))
    if share < _SHARE:
        return None
    span = _without_final_mark(parsed, content)
    cue = attribution.cue
    if (
        attribution.kind is not AttributionKind.DIRECT
        and cue is not None
        and sentence.start <= cue.start < span.start
    ):
        span = Span(cue.start, span.end)
    speaker = attribution.speaker
    return share, Rung(
        id="",
        span=span,
        strength=said_strength(parsed, attribution, tokens),
        voice=Voice.SOURCE,
        speaker=speaker,
    )


def _article(tokens: Sequence[Token], claim: _Claim, concepts: Concepts) -> tuple[float, Rung] | None:
    """Return share and rung of the smallest stretch in the article's own voice that words the claim."""
    words = [t for t in tokens if not t.is_space]
    if not words or any(t.lower_ in _OPEN or t.text == "?" for t in words):
        return None
    indexes = {t.i for t in words}
    best: tuple[float, int, list[Token]] | None = None
    for head in words:
        if head.pos_ not in _CLAUSAL:
            continue
        part = [t for t in head.subtree if t.i in indexes]
        whole = part and part[-1].i - part[0].i + 1 == len(part)
        heads = [t for t in part if t.dep_ != "compound" or concepts.actor(t)]
        share = claim.share(concepts.all(heads)) if whole else 0.0
        if share >= _SHARE and (best is None or (-len(part), share) > (-best[1], best[0])):
            best = (share, len(part), part)
    if best is None:
        return None
    strength = own_strength(words)
    part = best[2] if own_strength(best[2]) is strength else words  # never without its *if* or *could*
    while len(part) > 1 and (part[0].is_punct or part[0].dep_ in {"mark", "cc"}):
        part = part[1:]
    while len(part) > 1 and part[-1].is_punct:
        part = part[:-1]
    return best[0], Rung(id="", span=span_of(part), strength=strength, voice=Voice.ARTICLE)


def _without_final_mark(parsed: Parsed, span: Span) -> Span:
    text = parsed.article[span].rstrip(" ,.;:\u00a0")
    return Span(span.start, span.start + len(text)) if text else span
