"""From claims to attributions: kinds, quoted stretches, ids, and the editor's word on speakers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...model import Article, Attribution, AttributionKind, Entity, Polarity, ResolvedBy, Span
from ..naming.agreeing import meant
from ..naming.identity import slug, unique
from .carriers import carrier_of
from .circumstances import audience_of, modality_of, place_of, time_of
from .claims import Claim

if TYPE_CHECKING:
    from .scene import Scene

Speaker = tuple[str | None, ResolvedBy | None]

_ADDING = frozenset({"add", "continue", "go"})
_WORDS = 4
_MARKS = "\"'“”„‟‘’«»‹›`"


def attributions_of(scene: Scene, claims: list[Claim], speakers: list[Speaker]) -> tuple[Attribution, ...]:
    """Return the attributions of the claims, in the same order."""
    taken: set[str] = set()
    made: list[Attribution] = []
    for claim, (speaker, by) in zip(claims, speakers, strict=True):
        fresh = _attribution(scene, claim, taken)
        if claim.follows or (claim.cue is not None and claim.cue.lemma in _ADDING):
            fresh = replace(fresh, continues=_before(made, speaker, fresh))
        made.append(replace(fresh, speaker=speaker, resolved_by=by if speaker is not None else None))
    return tuple(made)


def _before(made: list[Attribution], speaker: str | None, fresh: Attribution) -> str | None:
    """Return the id of the last attribution of the same speaker that ended before *fresh*."""
    for earlier in reversed(made):
        said = earlier.speaker == speaker and earlier.polarity is Polarity.POSITIVE
        if speaker is not None and said and earlier.content[-1].end <= fresh.content[0].start:
            return earlier.id
    return None


def _attribution(scene: Scene, claim: Claim, taken: set[str]) -> Attribution:
    """Return one attribution without its speaker."""
    near = {q.span: q for s in claim.content for q in scene.quotations.near(s)}
    quoted = tuple(sorted(near))
    content = claim.content
    kind = AttributionKind.INDIRECT if not quoted else AttributionKind.MIXED
    if quoted and (claim.standalone or all(any(_is_all(scene, q, s) for q in quoted) for s in content)):
        kind = AttributionKind.DIRECT
        content = tuple(near[q].inner for q in quoted)
    cue = claim.cue
    return Attribution(
        id=unique(_id(scene.parsed.article, kind, content, quoted), taken),
        kind=kind,
        content=content,
        quoted=quoted,
        cue=cue.span if cue is not None else None,
        source=claim.source.span if claim.source is not None else None,
        polarity=cue.polarity if cue is not None else Polarity.POSITIVE,
        modality=modality_of(scene, claim),
        audience=audience_of(scene, claim),
        carrier=carrier_of(scene, claim, quoted) if kind is AttributionKind.MIXED else None,
        time=time_of(scene, claim),
        place=place_of(scene, claim),
    )


def _is_all(scene: Scene, quotation: Span, content: Span) -> bool:
    """Tell whether a content is one whole quotation and nothing else."""
    words = scene.parsed.article[content].strip(_MARKS + " ,.")
    return (
        quotation.overlaps(content)
        and words in scene.parsed.article[quotation]
        and quotation.start >= content.start - 1
    )


def _id(article: Article, kind: AttributionKind, content: tuple[Span, ...], quoted: tuple[Span, ...]) -> str:
    """Return `quote-` or `said-` and the first words, of the quoted stretch where there is one."""
    first = quoted[0] if kind is AttributionKind.MIXED else content[0]
    words = "".join(c for c in article[first] if c not in _MARKS or c in "'’").split()[:_WORDS]
    prefix = "said" if kind is AttributionKind.INDIRECT else "quote"
    return f"{prefix}-{slug(' '.join(words))}"


def corrected(
    article: Article, made: tuple[Attribution, ...], entities: tuple[Entity, ...]
) -> tuple[Attribution, ...]:
    """Return the attributions with the speakers that the editor put right."""
    out = list(made)
    for fix in article.corrections.speakers:
        speaker = named_entity(article, fix.speaker, entities)
        if speaker is None:
            continue
        for n, a in enumerate(out):
            if says(article, a, fix.quote):
                out[n] = replace(a, speaker=speaker, resolved_by=ResolvedBy.EDITOR)
    return tuple(out)


def says(article: Article, attribution: Attribution, words: str) -> bool:
    """Tell whether *words*, as an editor typed them, are among those attributed."""
    wanted = _plain(words)
    shown = " ".join(_plain(article[s]) for s in (*attribution.content, *attribution.quoted))
    return bool(wanted) and wanted in shown


def _plain(words: str) -> str:
    """Return words without marks, runs of white space and case."""
    return " ".join("".join(c for c in words if c not in _MARKS).casefold().split())


def named_entity(article: Article, name: str, entities: tuple[Entity, ...]) -> str | None:
    """Return the id of the entity whom an editor means by *name*; `None` for nobody and for several."""
    found = meant(article, name, entities)
    return found[0].id if len(found) == 1 else None
