"""The gold in the shapes of the generator: as an `Explainer`, and as its JSON."""

from __future__ import annotations

import hashlib
from typing import Any

from generator.model import (
    Article,
    Attribution,
    Background,
    BackgroundGroup,
    Entity,
    Explainer,
    Granularity,
    Mention,
    OpenQuestion,
    Origin,
    ResolvedBy,
    Span,
    Timex,
)

from .gold import Gold


def as_explainer(gold: Gold) -> Explainer:
    """Return what a generator that makes no mistake would find."""
    ids = entity_ids(gold)
    return Explainer(
        article=Article(
            slug=gold.name,
            title=gold.text.partition("\n")[0],
            text=gold.text,
            paragraphs=(),
            boilerplate=gold.boilerplate,
            published=gold.published,
            published_origin=Origin.SUPPLIED if gold.published else None,
        ),
        model="gold",
        entities=tuple(
            Entity(
                id=ids[e.name],
                name=e.name,
                kind=e.kind,
                mentions=tuple(map(Mention, e.mentions)),
                roles=e.roles,
            )
            for e in gold.entities
        ),
        attributions=_attributions(gold, ids),
        timexes=_timexes(gold),
        background=tuple(
            Background(id=f"background-{s.start}", span=s, group=BackgroundGroup.EARLIER)
            for s in gold.background
        ),
        open_questions=tuple(
            OpenQuestion(
                id=f"question-{q.evidence.start}",
                kind=q.kind,
                status=q.status,
                evidence=(q.evidence,),
                trigger=q.evidence,
            )
            for q in gold.questions
        ),
    )


def entity_ids(gold: Gold) -> dict[str, str]:
    """Return an id for each entity, by name."""
    return {e.name: f"entity-{number}" for number, e in enumerate(gold.entities)}


def as_json(gold: Gold) -> dict[str, Any]:
    """Return the gold as the JSON of an Explainer, as far as people annotate it; offsets are code points."""
    ids = entity_ids(gold)
    return {
        "id": gold.name,
        "text": gold.text,
        "text_sha256": hashlib.sha256(gold.text.encode()).hexdigest(),
        "published": gold.published.isoformat() if gold.published else None,
        "entities": [
            {
                "id": ids[e.name],
                "name": e.name,
                "kind": e.kind,
                "mentions": [_offsets(m) | {"kind": "name"} for m in e.mentions],
                "roles": [_offsets(r) for r in e.roles],
            }
            for e in gold.entities
        ],
        "attributions": [
            {
                "kind": a.kind,
                "content": [_offsets(c) for c in a.content],
                "cue": _offsets(a.cue) if a.cue else None,
                "source": _offsets(a.source) if a.source else None,
                "speaker": ids.get(a.speaker) if a.speaker else None,
                "polarity": a.polarity,
                "optional": a.optional,
            }
            for a in gold.attributions
        ],
        "background": [_offsets(s) for s in gold.background],
        "open_questions": [
            {"kind": q.kind, "status": q.status, "evidence": [_offsets(q.evidence)]} for q in gold.questions
        ],
        "timexes": [
            _offsets(t.span) | {"first": str(t.interval[0]), "last": str(t.interval[1])}
            for t in gold.timexes
            if t.interval
        ],
        "boilerplate": [_offsets(s) for s in gold.boilerplate],
    }


def _offsets(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end}


def _attributions(gold: Gold, ids: dict[str, str]) -> tuple[Attribution, ...]:
    found = []
    for number, a in enumerate(gold.attributions):
        speaker = ids.get(a.speaker) if a.speaker else None
        found.append(
            Attribution(
                id=f"quote-{number}",
                kind=a.kind,
                content=a.content,
                cue=a.cue,
                source=a.source,
                speaker=speaker,
                resolved_by=ResolvedBy.NAME if speaker else None,
                polarity=a.polarity,
            )
        )
    return tuple(found)


def _timexes(gold: Gold) -> tuple[Timex, ...]:
    return tuple(
        Timex(
            id=f"time-{t.span.start}",
            span=t.span,
            granularity=Granularity.DAY,
            value=t.interval[0].isoformat(),
            first=t.interval[0],
            last=t.interval[1],
            origin=Origin.WORKED_OUT,
        )
        for t in gold.timexes
        if t.interval
    )
