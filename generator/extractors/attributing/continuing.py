"""Who goes on speaking: quotations without a cue, by the sentence or the paragraph before."""

from __future__ import annotations

from dataclasses import replace

from ...model import ResolvedBy, Span
from ...parsing.tokens import Token
from .claims import Claim
from .describing import is_body, is_person
from .discourse import Discourse, Referent
from .scene import Scene

_FAR = 2
"""Paragraphs after which a quotation without a cue no longer continues a speaker."""
_SHORT = 2
"""Words of a quotation in a paragraph of its own that may be an answer to the one before."""
_ANSWERING = frozenset({"reply", "answer", "retort", "respond"})
_CLOSING = "\"'”’» \n"
_OPENING = "“\"‘'«„ "
_BESIDE = 60
"""Characters between a cue and the quotation that goes on after its sentence."""


def carried_on(scene: Scene, claims: list[Claim]) -> list[Claim]:
    """Give a quotation without a cue the one that ends the sentence right before it: *…, she said. “So.”*."""
    out: list[Claim] = []
    for claim in claims:
        before = out[-1] if out else None
        if claim.follows and before is not None and _ends_before(scene, before, claim):
            out.append(replace(claim, cue=before.cue, source=before.source))
        else:
            out.append(claim)
    return out


def _ends_before(scene: Scene, before: Claim, claim: Claim) -> bool:
    """Tell whether cue and source of *before* stand after its content and right before *claim*."""
    cue, source, start = before.cue, before.source, claim.content[0].start
    if cue is None or source is None or scene.paragraph(claim.content[0]) != scene.paragraph(cue.span):
        return False
    if scene.parsed.article[before.content[-1]].endswith("."):
        return False  # *“I had a train.” She laughs.*
    last = max(cue.span.end, source.span.end)
    between = scene.parsed.article.text[last:start] if last < start else ""
    ends = [s for s in scene.parsed.sentences if s.start <= last <= s.end <= start]
    after = before.content[-1].end <= min(cue.span.start, source.span.start)
    return after and bool(ends) and 0 < len(between) < _BESIDE and ends[-1].end >= start - len(_OPENING)


def _stands_inside(scene: Scene, claim: Claim) -> bool:
    """Tell whether the narrator's words lead into a quotation: *calls himself a “patriot.”*."""
    start = claim.content[0].start
    sentence = next((s for s in scene.parsed.sentences if s.start <= start < s.end), None)
    lead = scene.parsed.article.text[sentence.start : start].rstrip(_OPENING) if sentence is not None else ""
    return len(lead.split()) > 1 and lead[-1].isalnum()


def is_asked(scene: Scene, claim: Claim, following: list[Claim]) -> bool:
    """Tell whether a quotation without a cue is a question that the next paragraph's speaker answers."""
    article = scene.parsed.article
    if not following or not article[claim.content[-1]].rstrip().endswith("?"):
        return False
    here, there = article.paragraph(claim.content[-1]), article.paragraph(following[0].content[0])
    opens = scene.paragraph(following[0].content[0]).start >= following[0].content[0].start - 1
    return following[0].standalone and opens and there == here + 1


def continued(
    scene: Scene, discourse: Discourse, claim: Claim, last: tuple[Referent, Claim] | None
) -> tuple[Referent, ResolvedBy] | None:
    """Return who goes on speaking in a quotation without a cue."""
    if _stands_inside(scene, claim):
        return None
    here = scene.parsed.article.paragraph(claim.content[0])
    paragraph = scene.parsed.article.paragraphs[here - 1] if here else None
    ahead = _ahead(scene, discourse, claim, paragraph)
    if ahead is not None:
        return ahead, ResolvedBy.CONTINUATION
    before = scene.parsed.article.paragraph(last[1].content[-1]) if last is not None else here
    if last is None or here - before > _FAR:
        return None
    if here > before and (_is_reply(scene, claim) or _is_exchange(scene, last[1])):
        return None
    return last[0], ResolvedBy.CONTINUATION


def _is_reply(scene: Scene, claim: Claim) -> bool:
    """Tell whether a quotation is so short that it may as well be somebody's answer: *“No.”*."""
    words = [t for s in claim.content for t in scene.parsed.tokens(s) if t.text[0].isalnum()]
    return len(words) <= _SHORT


def _is_exchange(scene: Scene, before: Claim) -> bool:
    """Tell whether the quotation *before* asks or answers, so that the next one may be the other's."""
    asked = scene.parsed.article[before.content[-1]].rstrip(_CLOSING).endswith("?")
    return asked or (before.cue is not None and before.cue.lemma in _ANSWERING)


def _ahead(scene: Scene, discourse: Discourse, claim: Claim, paragraph: Span | None) -> Referent | None:
    """Return the subject of the narrator's sentence right before a quotation in the same paragraph."""
    if paragraph is None:
        return None
    start = claim.content[0].start
    before = [s for s in scene.parsed.sentences if paragraph.start <= s.start and s.end <= start]
    if not before:
        return None
    tokens = [
        t for t in scene.parsed.tokens(before[-1]) if not (t.i in scene.inside and scene.inside[t.i].speech)
    ]
    for t in tokens:
        if (
            t.i in discourse.at
            and discourse.at[t.i].person
            and not discourse.at[t.i].many
            and t.dep_ == "nsubj"
        ):
            found = discourse.at[t.i]
            return (at_end(discourse, t) or found) if found.entity is None else found
    return None


def at_end(discourse: Discourse, head: Token) -> Referent | None:
    """Return the person in apposition at the end of a description: *the mayor of Belmonte, Ana Roe*.

    Not in *the family of the skipper, Tam Roe*, nor in *the lawyers of a firm, Ann Roe*.
    """
    if is_body(head) or head.tag_ == "NNS":
        return None
    found = [
        discourse.at[t.i]
        for t in head.subtree
        if t.dep_ == "appos"
        and t.i > head.i
        and t.i in discourse.at
        and discourse.at[t.i].person
        and not (t.head.dep_ == "pobj" and is_person(t.head))
    ]
    return found[0] if len(found) == 1 and not found[0].many else None
