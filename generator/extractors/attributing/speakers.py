"""Which actor a source is: by name, description or pronoun, or because a quotation goes on."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ...lexicon import load_words
from ...model import Entity, EntityKind, Mention, MentionKind, ResolvedBy, Span
from ...tokens import Token
from ..naming.identity import slug, unique
from .claims import Claim, Source
from .cues import SPEECH
from .discourse import Discourse, Referent
from .referents import read_referents
from .scene import Scene

_BY = {
    MentionKind.NAME: ResolvedBy.NAME,
    MentionKind.NOMINAL: ResolvedBy.TITLE,
    MentionKind.PRONOUN: ResolvedBy.PRONOUN,
}
_FAR = 2
"""Paragraphs after which a quotation without a cue no longer continues a speaker."""

Found = tuple[Referent, ResolvedBy] | None


def find_speakers(
    scene: Scene, claims: list[Claim], entities: tuple[Entity, ...]
) -> tuple[list[Found], Discourse]:
    """Return for each claim the referent that speaks and how it was found, `None` where doubt remains."""
    discourse = read_referents(scene, entities)
    found: list[Found] = []
    last: tuple[Referent, Claim] | None = None
    for claim in claims:
        speaker: Found = None
        if claim.source is not None:
            speaker = _of_source(discourse, claim.source)
        elif claim.follows:
            speaker = _continued(scene, discourse, claim, last)
        found.append(speaker)
        if claim.standalone or _is_said(claim):
            last = (speaker[0], claim) if speaker is not None else None
    return found, discourse


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
            and discourse.at[c.i].person
            and not discourse.at[c.i].many
        ):
            return discourse.at[c.i], ResolvedBy.NAME
    if head.lemma_.lower() in load_words("statement_nouns"):
        return _issuer(discourse, head)
    if head.i in discourse.at:
        return discourse.at[head.i], _BY[discourse.how.get(head.i, MentionKind.NAME)]
    return None


def _issuer(discourse: Discourse, document: Token) -> Found:
    """Return who speaks through a document: *the ministry's statement*, *a letter from the union*."""
    for c in document.subtree:
        owner = c.dep_ in {"poss", "compound", "nmod"} and c.head == document
        issuer = c.dep_ == "pobj" and c.head.lower_ in {"from", "by"}
        if (owner or issuer) and c.i in discourse.at:
            return discourse.at[c.i], ResolvedBy.TITLE
    return None


def _continued(
    scene: Scene, discourse: Discourse, claim: Claim, last: tuple[Referent, Claim] | None
) -> Found:
    """Return who goes on speaking in a quotation without a cue."""
    here = scene.parsed.article.paragraph(claim.content[0])
    paragraph = scene.parsed.article.paragraphs[here - 1] if here else None
    ahead = _ahead(scene, discourse, claim, paragraph)
    if ahead is not None:
        return ahead, ResolvedBy.CONTINUATION
    if last is None or here - scene.parsed.article.paragraph(last[1].content[-1]) > _FAR:
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
            return discourse.at[t.i]
    return None


def with_unnamed(
    claims: list[Claim], found: list[Found], entities: tuple[Entity, ...]
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """Return the entities with new ones for unnamed sources, and the id of each referent.

    Several people without a name are a group; one person without a name becomes an actor only when
    quoted more than once, so that the quotations stand together.
    """
    taken = {e.id for e in entities}
    ids = {e.id: e.id for e in entities}
    times = Counter(f[0].key for f in found if f is not None and f[0].entity is None)
    made: dict[str, Entity] = {}
    for claim, f in zip(claims, found, strict=True):
        if f is None or f[0].entity is not None or f[0].key in ids:
            continue
        referent = f[0]
        if claim.source is None or (not referent.many and times[referent.key] < 2):  # noqa: PLR2004 - said twice
            continue
        id = unique(slug(referent.words), taken)
        ids[referent.key] = id
        kind = EntityKind.GROUP if referent.many else EntityKind.PERSON
        mention = Mention(claim.source.span, MentionKind.NOMINAL)
        made[id] = Entity(id=id, name=referent.words, kind=kind, mentions=(mention,), gender=referent.gender)
    return (*entities, *made.values()), ids


def with_mentions(
    scene: Scene, entities: tuple[Entity, ...], discourse: Discourse, ids: dict[str, str]
) -> tuple[Entity, ...]:
    """Return the entities with the pronouns and descriptions that were read as them."""
    more: dict[str, set[Mention]] = {}
    for i, kind in discourse.how.items():
        id = ids.get(discourse.at[i].key)
        if id is not None and kind is not MentionKind.NAME:
            token = scene.parsed.doc[i]
            span = Span(token.idx, token.idx + len(token))
            more.setdefault(id, set()).add(Mention(span, kind))
    return tuple(_enriched(e, more.get(e.id, set()), discourse) for e in entities)


def _enriched(entity: Entity, more: set[Mention], discourse: Discourse) -> Entity:
    fresh = {m for m in more if not any(m.span.overlaps(o.span) for o in entity.mentions)}
    gender = entity.gender
    if gender is None and entity.kind is EntityKind.PERSON:
        gender = discourse.genders.get(entity.id)
    return replace(
        entity, mentions=tuple(sorted({*entity.mentions, *fresh}, key=lambda m: m.span)), gender=gender
    )
