"""Which actor a source is: by name, description or pronoun, or because a quotation goes on."""

from __future__ import annotations

from ...lexicon import load_words
from ...model import Entity, MentionKind, ResolvedBy, Span
from ...tokens import Token
from .claims import Claim, Source
from .cues import SPEECH
from .discourse import Discourse, Referent
from .interviewed import Interviewed
from .referents import read_referents
from .scene import Scene

_BY = {
    MentionKind.NAME: ResolvedBy.NAME,
    MentionKind.NOMINAL: ResolvedBy.TITLE,
    MentionKind.PRONOUN: ResolvedBy.PRONOUN,
}


_FAR = 2
"""Paragraphs after which a quotation without a cue no longer continues a speaker."""


_SHORT = 2
"""Words of a quotation in a paragraph of its own that may be an answer to the one before."""


_ANSWERING = frozenset({"reply", "answer", "retort", "respond"})
_CLOSING = "\"'”’» \n"


Found = tuple[Referent, ResolvedBy] | None


def find_speakers(
    scene: Scene, claims: list[Claim], entities: tuple[Entity, ...]
) -> tuple[list[Found], Discourse]:
    """Return for each claim the referent that speaks and how it was found, `None` where doubt remains."""
    discourse = read_referents(scene, entities)
    found: list[Found] = []
    last: tuple[Referent, Claim] | None = None
    interviewed = Interviewed(scene, entities)
    for number, claim in enumerate(claims):
        speaker: Found = None
        if claim.turn is not None:
            speaker = interviewed.speaker(claim.turn)
        elif claim.source is not None:
            speaker = _of_source(discourse, claim.source)
        elif claim.follows and not _is_asked(scene, claim, claims[number + 1 : number + 2]):
            speaker = _continued(scene, discourse, claim, last)
        found.append(speaker)
        if claim.standalone or _is_said(claim):
            last = (speaker[0], claim) if speaker is not None else None
    return found, discourse


def _is_asked(scene: Scene, claim: Claim, following: list[Claim]) -> bool:
    """Tell whether a quotation without a cue is a question that the next paragraph's speaker answers."""
    article = scene.parsed.article
    if not following or not article[claim.content[-1]].rstrip().endswith("?"):
        return False
    here, there = article.paragraph(claim.content[-1]), article.paragraph(following[0].content[0])
    opens = scene.paragraph(following[0].content[0]).start >= following[0].content[0].start - 1
    return following[0].standalone and opens and there == here + 1


def _is_said(claim: Claim) -> bool:
    return claim.cue is not None and (claim.cue.lemma in SPEECH or claim.cue.lemma == "according")


def _of_source(discourse: Discourse, source: Source) -> Found:
    """Return the referent of a source: of its head, its apposition, or the body behind a document."""
    head = source.head
    if head.i in discourse.together:
        return discourse.together[head.i], ResolvedBy.NAME
    for c in head.children:
        if (
            c.dep_ in {"appos", "flat"}
            and c.i in discourse.at
            and (discourse.at[c.i].person or discourse.at[c.i].body)
            and not discourse.at[c.i].many
        ):
            return discourse.at[c.i], ResolvedBy.NAME
    if head.lemma_.lower() in load_words("statement_nouns"):
        return _issuer(discourse, head)
    at = discourse.at.get(head.i)
    if (at is None or at.entity is None) and (named := _at_end(discourse, head)) is not None:
        return named, ResolvedBy.NAME
    if head.i in discourse.at:
        return discourse.at[head.i], _BY[discourse.how.get(head.i, MentionKind.NAME)]
    return None


def _at_end(discourse: Discourse, head: Token) -> Referent | None:
    """Return the person in apposition at the end of a description: *the mayor of Belmonte, Ana Roe*."""
    found = [
        discourse.at[t.i]
        for t in head.subtree
        if t.dep_ == "appos" and t.i > head.i and t.i in discourse.at and discourse.at[t.i].person
    ]
    return found[0] if len(found) == 1 and not found[0].many else None


def _issuer(discourse: Discourse, document: Token) -> Found:
    """Return who speaks through a document: *the ministry's statement*, *a letter from the union*."""
    for c in document.subtree:
        owner = c.dep_ in {"poss", "compound", "nmod"} and c.head == document
        issuer = c.dep_ == "pobj" and c.head.lower_ in {"from", "by"}
        if (owner or issuer) and c.i in discourse.at:
            return discourse.at[c.i], ResolvedBy.TITLE
    return None


def _is_reply(scene: Scene, claim: Claim) -> bool:
    """Tell whether a quotation is so short that it may as well be somebody's answer: *“No.”*."""
    words = [t for s in claim.content for t in scene.parsed.tokens(s) if t.text[0].isalnum()]
    return len(words) <= _SHORT


def _is_exchange(scene: Scene, before: Claim) -> bool:
    """Tell whether the quotation *before* asks or answers, so that the next one may be the other's."""
    asked = scene.parsed.article[before.content[-1]].rstrip(_CLOSING).endswith("?")
    return asked or (before.cue is not None and before.cue.lemma in _ANSWERING)


def _continued(
    scene: Scene, discourse: Discourse, claim: Claim, last: tuple[Referent, Claim] | None
) -> Found:
    """Return who goes on speaking in a quotation without a cue."""
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
            return (_at_end(discourse, t) or found) if found.entity is None else found
    return None
