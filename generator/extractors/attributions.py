"""Doc → who said what: marks first, parse second, names last."""

from __future__ import annotations

from dataclasses import replace

from ..model import Attribution, Entity, Span
from ..parsing.language import Parsed
from ..span_index import SpanIndex
from .attributing.claims import Claim
from .attributing.continuing import carried_on
from .attributing.fields import Speaker, attributions_of, corrected
from .attributing.scene import Scene, scene_of
from .attributing.speakers import find_speakers
from .attributing.speech import quoted_claims
from .attributing.stated import content_of, stated_claims
from .attributing.unnamed import with_mentions, with_unnamed
from .naming.agreeing import agree


def extract_attributions(
    parsed: Parsed, entities: tuple[Entity, ...]
) -> tuple[tuple[Attribution, ...], tuple[Entity, ...]]:
    """Return the attributions of an article in order of position, and the entities with what was found.

    The entities gain the pronouns and descriptions that were read as them; unnamed sources may become
    entities of their own.  `article.corrections.speakers` has the last word.
    """
    scene = scene_of(parsed)
    claims = find_claims(scene)
    found, discourse = find_speakers(scene, claims, entities)
    entities, ids = with_unnamed(claims, found, entities)
    speakers: list[Speaker] = [(ids.get(f[0].key), f[1]) if f is not None else (None, None) for f in found]
    made = attributions_of(scene, claims, speakers)
    entities, made = agree(parsed.article, with_mentions(scene, entities, discourse, ids), made)
    return corrected(parsed.article, made, entities), entities


def find_claims(scene: Scene) -> list[Claim]:
    """Return the attributions before their speakers are looked up, in order of position."""
    parsed, inside = scene.parsed, scene.inside
    narration = [
        t for p in parsed.article.paragraphs for t in parsed.tokens(p) if t.i not in inside and not t.is_space
    ]
    quoted = quoted_claims(scene)
    by_cue = {c.cue.head.i: n for n, c in enumerate(quoted) if c.cue is not None}
    stated = []
    for claim, chosen in stated_claims(scene, narration):
        number = by_cue.get(claim.cue.head.i) if claim.cue is not None else None
        if number is not None:
            quoted[number] = _mixed(scene, quoted[number], chosen)
        else:
            stated.append(claim)
    hulls = [Span(max(0, c.content[0].start - 1), c.content[-1].end + 1) for c in quoted]
    taken = SpanIndex((h, [h]) for h in hulls)
    told = SpanIndex((c, c.content) for c in (*quoted, *stated))
    stated = [c for c in stated if not _nested(c, told)]
    verbs = {c.content for c in stated if c.cue is not None and c.cue.head.pos_ != "NOUN"}
    kept = [
        c
        for c in stated
        if not (c.cue is not None and c.cue.head.pos_ == "NOUN" and c.content in verbs)
        and not any(h.contains(Span(c.content[0].start, c.content[-1].end)) for h in taken.near(c.content[0]))
    ]
    found = sorted([*quoted, *kept], key=lambda c: (c.content[0].start, -c.content[-1].end))
    return carried_on(scene, found)


def _nested(claim: Claim, others: SpanIndex[Claim]) -> bool:
    """Tell whether a claim stands inside what somebody says."""
    cue = claim.cue.span if claim.cue is not None else claim.content[0]
    return any(
        other is not claim and any(s.contains(cue) for s in other.content) for other in others.near(cue)
    )


def _mixed(scene: Scene, claim: Claim, chosen: set[int]) -> Claim:
    """Return a quoted claim with the narrator's words that belong to the same content, if there are any."""
    if claim.cue is None:
        return claim
    opening = min(t.i for t in scene.parsed.tokens(claim.content[0])) - 1
    if scene.parsed.doc[opening - 1].text == ":":
        return claim  # *she said it was over: “Go home,” she told them*
    verb = claim.cue.head.i
    told = {i for i in chosen if i not in scene.inside and i < opening and (i > verb or verb > opening)}
    words = [
        i for i in told if scene.parsed.doc[i].text[0].isalnum() and scene.parsed.doc[i].lower_ != "that"
    ]
    if len(words) < 2 or opening - max(told) > 2:  # noqa: PLR2004 - a stray word is the parser's, and a comma may part them
        return claim
    quoted = {t.i for s in claim.content for t in scene.parsed.tokens(s)}
    marks = {
        t.i for q in scene.parsed.quotations if q.inner in claim.content for t in scene.parsed.tokens(q.span)
    }
    content = content_of(scene, told | quoted | marks)
    return replace(claim, content=content, standalone=False) if content else claim
