"""One statement, one home: on which page, and under which id, each statement stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..model import Attribution, AttributionKind, Explainer, Span
from ..span_index import SpanIndex
from ._passages import QUOTES, Names, Passage, index_of, spans_of
from ._quotations import is_prompt, needs_sentence, place_quotes
from ._statements import background_passages, evidence_passages, question_ids


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where the statements of an article stand."""

    passages: tuple[Passage, ...]
    """Quotes, background and evidence of open questions, in that order."""
    quotes: Mapping[str, str]
    """Ids of the passages on the page of quotes, by attribution: also of those in the words around."""
    rows: Mapping[str, str]
    """Ids of what is said without quotation marks, on the page of quotes, by attribution."""
    questions: Mapping[str, str]
    """Ids of the open questions by finding."""

    @cached_property
    def _by_finding(self) -> dict[tuple[str, str], Passage]:
        return {(p.page, finding): p for p in reversed(self.passages) for finding in p.findings}

    @cached_property
    def _by_place(self) -> SpanIndex[Passage]:
        return SpanIndex((p, p.spans) for p in self.passages)

    def passage(self, finding: str, page: str) -> Passage | None:
        """Return the passage on *page* that shows *finding*."""
        return self._by_finding.get((page, finding))

    def home(self, span: Span) -> tuple[str, str] | None:
        """Return page and id of the passage that shows the whole of *span*."""
        for passage in self._by_place.near(span):
            if any(s.contains(span) for s in passage.spans):
                return passage.page, passage.id
        return None

    def statement(self, attribution: str) -> tuple[str, str] | None:
        """Return page and id of an attribution; `None` for a quotation that may not be shown."""
        id = self.quotes.get(attribution) or self.rows.get(attribution)
        return (QUOTES, id) if id else None


def link(page: str, target: tuple[str, str] | None) -> str | None:
    """Return the link from *page* to *target*, another page or the same."""
    if target is None:
        return None
    goal, id = target
    return f"#{id}" if goal == page else f"{goal}.md#{id}"


@lru_cache(maxsize=1)  # every page of an article asks for the same
def find_places(explainer: Explainer) -> Places:
    """Give each statement its home.

    Whole quotations live with the quotes; then background keeps its sentences, then open questions
    their evidence.  Of a sentence that lives elsewhere, the quotes show the clause around partly
    quoted words.
    """
    names = Names()
    quoting = [
        a for a in explainer.attributions if a.kind is not AttributionKind.INDIRECT and not is_prompt(a)
    ]
    own = [a for a in quoting if needs_sentence(explainer, a)]
    known = {a.id for a in own}
    passages: list[Passage] = []
    place_quotes(explainer, own, names, passages, taken=())
    background = list(background_passages(explainer, taken=spans_of(passages)))
    evidence = list(evidence_passages(explainer, taken=spans_of([*passages, *background])))
    rest = [a for a in quoting if a.id not in known]
    place_quotes(explainer, rest, names, passages, taken=spans_of([*background, *evidence]))
    passages.sort(key=lambda p: p.spans)
    aliases, rows = {}, {}
    index = index_of(passages)
    showing = {id: n for n, p in reversed(list(enumerate(passages))) for id in p.findings}
    for a in explainer.attributions:
        around = [n for n in index.near(*a.content) if _holds(passages[n], a)]
        around += [showing[a.id]] if a.id in showing else []
        if around:
            aliases[a.id] = passages[min(around)].id
        elif a.kind is AttributionKind.INDIRECT:
            rows[a.id] = names.give("said", _words(explainer, a))
    return Places(
        passages=(*passages, *background, *evidence),
        quotes=aliases,
        rows=rows,
        questions=question_ids(explainer.open_questions, explainer),
    )


def _holds(passage: Passage, attribution: Attribution) -> bool:
    """Tell whether a passage shows all of what is attributed, with its cue."""
    spans = [*attribution.content, *([attribution.cue] if attribution.cue else [])]
    return bool(spans) and all(any(s.contains(part) for s in passage.spans) for part in spans)


def _words(explainer: Explainer, attribution: Attribution) -> str:
    """Return the words from which an attribution gets its id."""
    spans = [*attribution.content, *attribution.quoted, *([attribution.cue] if attribution.cue else [])]
    return explainer.article[spans[0]] if spans else attribution.id
