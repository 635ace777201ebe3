"""What the site knows about an article without analysing it again; kept in its base."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from .model import AttributionKind, CheckKind, Explainer, QuestionStatus
from .pages import readable
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
    """Messages about corrections in the `.yml` that match nothing."""

    def to_json(self) -> dict[str, Any]:
        """Return plain data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Summary:
        """Undo `to_json`, also after a round trip through JSON."""
        pairs = {k: tuple((str(a), str(b)) for a, b in data[k]) for k in ("holds", "checks")}
        return cls(**{**data, **pairs, "unmatched": tuple(data.get("unmatched", ()))})

    @property
    def day(self) -> date | None:
        """Return the publication date."""
        return date.fromisoformat(self.published) if self.published else None


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
    )
