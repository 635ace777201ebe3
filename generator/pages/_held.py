"""What readers see of an article: what is held back or hidden stays off all pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..model import Attribution, Background, Explainer, Figure, OpenQuestion, Rung, Span, Timex
from ..nearby import nearby


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable(Explainer):
    """What readers see of an explainer."""

    whole: Explainer
    """With what is held back or hidden: its partial quotes need their clauses here, too."""
    clauses: tuple[Span, ...] | None = None
    """Where sentences can be cut; `None` where whole sentences are shown."""


def clauses_of(explainer: Explainer) -> tuple[Span, ...] | None:
    """Return the parts of sentences that stand alone; `None` where whole sentences are shown."""
    return explainer.clauses if isinstance(explainer, Readable) else None


def whole_of(explainer: Explainer) -> Explainer:
    """Return the explainer of which *explainer* is what readers see."""
    return explainer.whole if isinstance(explainer, Readable) else explainer


def held_spans(explainer: Explainer) -> tuple[Span, ...]:
    """Return the stretches that an editor has to check before anyone sees them."""
    lifted = explainer.article.corrections.lifted
    return tuple(check.spans[0] for check in explainer.checks if check.hold and check.id not in lifted)


def is_held(explainer: Explainer, *spans: Span) -> bool:
    """Tell whether any of *spans* touches a stretch that is held back."""
    return bool(spans) and bool(nearby(explainer).held.near(*spans))


def is_hidden(explainer: Explainer, id: str) -> bool:
    """Tell whether the editor wants no page to show the finding."""
    return explainer.article.corrections.hides(id)


def readable(explainer: Explainer, clauses: tuple[Span, ...] | None = None) -> Readable:
    """Return *explainer* without the findings that no reader may see; *clauses* for short extracts.

    Actors stay, since their names are part of other findings; the page of actors leaves out the
    hidden ones.
    """
    corrections = explainer.article.corrections.completed(_ids(explainer))

    def keep(id: str, spans: Iterable[Span]) -> bool:
        return not corrections.hides(id) and not is_held(explainer, *spans)

    attributions = tuple(a for a in explainer.attributions if keep(a.id, _attribution(a)))
    kept = {a.id for a in attributions}
    return Readable(
        whole=explainer,
        clauses=clauses,
        article=replace(explainer.article, corrections=corrections),
        model=explainer.model,
        sentences=explainer.sentences,
        entities=explainer.entities,
        checks=explainer.checks,
        attributions=tuple(a if a.continues in kept else replace(a, continues=None) for a in attributions),
        timexes=tuple(t for t in explainer.timexes if keep(t.id, _timex(t))),
        figures=tuple(f for f in explainer.figures if keep(f.id, _figure(f))),
        background=tuple(b for b in explainer.background if keep(b.id, _background(b))),
        open_questions=tuple(q for q in explainer.open_questions if keep(q.id, _question(q))),
        ladder=tuple(r for r in explainer.ladder if keep(r.id, _rung(r))),
    )


def _ids(explainer: Explainer) -> tuple[str, ...]:
    """Return the ids of all that can be hidden."""
    found = explainer
    kinds = (found.attributions, found.timexes, found.figures, found.background, found.open_questions)
    return tuple(finding.id for kind in (*kinds, found.ladder, found.entities) for finding in kind)


def _some(*spans: Span | None) -> list[Span]:
    return [s for s in spans if s is not None]


def _attribution(found: Attribution) -> list[Span]:
    return [*found.content, *found.quoted, *_some(found.carrier)]


def _timex(found: Timex) -> list[Span]:
    return _some(found.span, found.event)


def _figure(found: Figure) -> list[Span]:
    return _some(found.span, found.unit, found.measure)


def _background(found: Background) -> list[Span]:
    return [found.span]


def _question(found: OpenQuestion) -> list[Span]:
    return [*found.evidence, *_some(found.answered_by)]


def _rung(found: Rung) -> list[Span]:
    return [found.span]
