"""What the site knows about an article without analysing it again; kept in its base."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from typing import Any

from .model import AttributionKind, CheckKind, Explainer, QuestionStatus
from .pages import is_hidden, readable
from .proof.prose import prose, quotations
from .remarks import remark


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One article on the pages across articles, and what waits for its editor."""

    slug: str
    title: str
    publisher: str = ""
    published: str | None = None
    """ISO 8601."""
    people: int = 0
    quotes: int = 0
    questions: int = 0
    holds: tuple[tuple[str, str], ...] = field(default_factory=tuple)
    """Id and message of the checks whose findings are held back."""
    checks: tuple[tuple[str, str], ...] = field(default_factory=tuple)
    """Id and message of all other checks."""
    unmatched: tuple[str, ...] = ()
    """Messages about corrections in the `.yml` that match nothing, each after its `file:line: `."""
    overrides: tuple[tuple[str, str], ...] = ()
    """What the editor publishes all the same, and why."""
    actors: tuple[tuple[str, str, str], ...] = ()
    """Id, name and kind of those that the page of actors can show."""
    tags: tuple[str, ...] = ()
    """The editor's."""
    rights: str = "third-party"
    prose: int = 0
    """Words of the publisher's; with `quoted`, what the copy meter needs besides the extracts."""
    quoted: tuple[tuple[int, int], ...] = ()
    """Start and end of the stretches in quotation marks."""

    def to_json(self) -> dict[str, Any]:
        """Return plain data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Summary:
        """Undo `to_json`, also after a round trip through JSON."""
        known = {name: data[name] for name in (f.name for f in fields(cls)) if name in data}
        return cls(**{name: _frozen(value) for name, value in known.items()})

    def for_indexes(self) -> Summary:
        """Return what of it the pages across articles can show."""
        return replace(self, holds=(), checks=(), unmatched=(), overrides=(), quoted=())

    @property
    def misses(self) -> tuple[tuple[str, str], ...]:
        """Return where corrections stand that match nothing, and what is to be said of each."""
        return tuple((place, said) for place, _, said in (m.partition(": ") for m in self.unmatched))

    @property
    def day(self) -> date | None:
        """Return the publication date."""
        return date.fromisoformat(self.published) if self.published else None


def _frozen(value: Any) -> Any:  # noqa: ANN401 - JSON is any of seven types
    return tuple(_frozen(v) for v in value) if isinstance(value, list | tuple) else value


def summarize(explainer: Explainer) -> Summary:
    """Return the summary of one article."""
    article = explainer.article
    lifted = set(article.corrections.lifted)
    wrong = [c for c in explainer.checks if c.kind is CheckKind.CORRECTION]
    held = [c for c in explainer.checks if c.hold and c.id not in lifted]
    shown = readable(explainer)
    quoted = [a for a in shown.attributions if a.kind is not AttributionKind.INDIRECT]
    return Summary(
        slug=article.slug,
        title=article.title,
        publisher=article.publisher,
        published=article.published.isoformat() if article.published else None,
        people=sum(e.kind == "person" for e in explainer.entities),
        quotes=len(quoted),
        questions=sum(q.status is QuestionStatus.OPEN for q in shown.open_questions),
        holds=tuple((c.id, remark(article, c)) for c in held),
        checks=tuple((c.id, remark(article, c)) for c in explainer.checks if not c.hold and c not in wrong),
        unmatched=tuple(c.message for c in wrong),
        overrides=article.corrections.overrides,
        actors=tuple((e.id, e.name, str(e.kind)) for e in shown.entities if not is_hidden(shown, e.id)),
        tags=article.tags,
        rights=article.rights,
        prose=prose(article),
        quoted=tuple((q.start, q.end) for q in quotations(article)),
    )
