"""Doc → "How firmly is it said?": the wordings of the article's main claim, by firmness.

The main claim is what the headline says, and its core what the lead repeats of it.  A rung is the
smallest stretch of a sentence that says at least half of the claim or of its core, and of the lead
at least a third; its strength follows from who says it and with which auxiliaries.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.lexicon import load_words
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
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token
from generator.span_index import SpanIndex, overlapping

from .concepts import Concepts
from .contradictions.grammar import is_earlier
from .firmness import headline_strength, own_strength, said_strength
from .main_claim import Claim, main_claim
from .positions import Names, span_of

_MOST = 8  # rungs; more are no ladder
_SHORTEST = 4  # words of a wording: a mere noun claims nothing
_CLAUSAL = frozenset({"VERB", "AUX", "NOUN"})
_ASIDES = frozenset({"relcl", "acl", "appos", "advcl"})
_OPEN = frozenset({"whether", "unclear", "unknown"})


def extract_ladder(
    parsed: Parsed,
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...],
    figures: tuple[Figure, ...],
) -> tuple[Rung, ...]:
    """Return the rungs from the headline to the most hedged; none where there is nothing to compare."""
    concepts = Concepts(entities)
    claim = main_claim(parsed, concepts)
    if claim is None:
        return ()
    said = SpanIndex((a, a.content) for a in attributions)
    drafts = [
        r for s in parsed.sentences if (r := _rung(parsed, s, claim, concepts, said.near(s))) is not None
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


def _rung(
    parsed: Parsed, sentence: Span, claim: Claim, concepts: Concepts, said: Sequence[Attribution]
) -> Rung | None:
    """Return the rung that *sentence* is, if it words the claim; *said* is what it attributes."""
    if sentence == parsed.article.title_span:
        strength = headline_strength(parsed.tokens(sentence))
        return Rung(id="", span=sentence, strength=strength, voice=Voice.HEADLINE)
    best: tuple[float, Rung] | None = None
    for attribution in said:
        found = _attributed(parsed, sentence, attribution, claim)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    contents = [c for a in said for c in overlapping(sentence, a.content)]
    outside = [t for t in parsed.tokens(sentence) if not any(c.start <= t.idx < c.end for c in contents)]
    own = _article(outside, sentence, claim, concepts)
    if own is not None and (best is None or own[0] > best[0]):
        best = own
    return best[1] if best else None


def _attributed(
    parsed: Parsed, sentence: Span, attribution: Attribution, claim: Claim
) -> tuple[float, Rung] | None:
    """Return share and rung of what a source says in *sentence*."""
    content = next(iter(overlapping(sentence, attribution.content)), None)
    refusal = _refusal(parsed, attribution)
    if content is None or (attribution.polarity is Polarity.WITHHELD and refusal is None):
        return None
    content = Span(max(content.start, sentence.start), min(content.end, sentence.end))
    tokens = [t for t in parsed.tokens(content) if not t.is_space]
    if any(t.text == "?" for t in tokens):
        return None
    share = claim.share(tokens)
    if not claim.is_worded(share, sentence):
        return None
    span = _without_final_mark(parsed, content)
    cue = attribution.cue
    if (
        attribution.kind is not AttributionKind.DIRECT
        and cue is not None
        and sentence.start <= cue.start < span.start
    ):
        span = Span(cue.start, span.end)
    strength = said_strength(parsed, attribution, claim.without_asides(tokens, tokens))
    if refusal is not None:
        start = min(refusal.idx, span.start)
        span, strength = Span(max(start, sentence.start), span.end), Strength.NOT_CONFIRMED
    return share, Rung(id="", span=span, strength=strength, voice=Voice.SOURCE, speaker=attribution.speaker)


def _refusal(parsed: Parsed, attribution: Attribution) -> Token | None:
    """Return the verb that declines to confirm or deny: *refused to confirm*; `None` for other cues."""
    cue = parsed.tokens(attribution.cue) if attribution.cue else []
    settles = load_words("confirming_verbs") | {"deny"}
    for verb in cue:
        above = verb
        while above.dep_ in {"conj", "xcomp"} and verb.lemma_ in settles:
            above = above.head
        declined = above is not verb or any(c.dep_ == "xcomp" and c.lemma_ in settles for c in verb.children)
        if declined and above.lemma_ in load_words("refusal_verbs"):
            return above
    return None


def _article(
    tokens: Sequence[Token], sentence: Span, claim: Claim, concepts: Concepts
) -> tuple[float, Rung] | None:
    """Return share and rung of the smallest stretch in the article's own voice that words the claim."""
    words = [t for t in tokens if not t.is_space]
    if not words or any(t.lower_ in _OPEN or t.text == "?" for t in words):
        return None
    indexes = {t.i for t in words}
    best: tuple[tuple[float, float], float, list[Token]] | None = None
    for head in words:
        if head.pos_ not in _CLAUSAL or (sentence != claim.lead and _is_of_another_time(head)):
            continue
        part = _before_aside(head, [t for t in head.subtree if t.i in indexes])
        whole = part and part[-1].i - part[0].i + 1 == len(part)
        heads = [t for t in part if t.dep_ != "compound" or concepts.actor(t)]
        share = claim.share(heads) if whole else 0.0
        if not claim.is_worded(share, sentence) or not any(t.pos_ == "VERB" for t in part):
            continue
        rank = (share, -len(part)) if sentence == claim.lead else (-len(part), share)
        if len(part) >= _SHORTEST and (best is None or rank > best[0]):
            best = (rank, share, part)
    if best is None:
        return None
    strength = own_strength(claim.without_asides(words, best[2]))
    part = best[2] if own_strength(best[2]) is own_strength(words) else words  # never without *if*, *could*
    while len(part) > 1 and (part[0].is_punct or part[0].dep_ in {"mark", "cc"}):
        part = part[1:]
    while len(part) > 1 and part[-1].is_punct:
        part = part[:-1]
    return best[1], Rung(id="", span=span_of(part), strength=strength, voice=Voice.ARTICLE)


def _is_of_another_time(head: Token) -> bool:
    """Tell whether a clause, its subject or what it hangs on is set apart in time: *earlier plans to …*."""
    above = [head, *(t for t in (head.head, head.head.head) if head.dep_ in {"acl", "relcl"})]
    subjects = [c for c in head.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return any(is_earlier(t) for t in (*above, *subjects))


def _before_aside(head: Token, part: list[Token]) -> list[Token]:
    """Return *part* up to the aside that lacks words: *voted to close it, a step that Lee called “sad”*."""
    inside = {t.i for t in part}
    gap = next((t for t in head.subtree if t.i not in inside and part and t.i > part[0].i), None)
    while gap is not None and gap is not head and gap.dep_ not in _ASIDES:
        gap = gap.head
    if gap is None or gap is head:
        return part
    edge, noun = gap.left_edge.i, gap.head.left_edge
    if gap.dep_ == "relcl" and noun.i and noun.nbor(-1).text == ",":
        edge = noun.i
    return [t for t in part if t.i < edge]


def _without_final_mark(parsed: Parsed, span: Span) -> Span:
    text = parsed.article[span].rstrip(" ,.;:\u00a0")
    return Span(span.start, span.start + len(text)) if text else span
