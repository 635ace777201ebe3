"""Overview: what is new, how firmly it is said, and the way to the other pages."""

from __future__ import annotations

from collections.abc import Iterator

from ..items import Item
from ..model import (
    Explainer,
    OpenQuestion,
    QuestionKind,
    QuestionStatus,
    Span,
)
from ..nearby import nearby
from ._cards import cards
from ._ladder import ladder
from ._lead import lead_span
from ._masthead import masthead
from ._passages import QUESTIONS
from ._places import Places, find_places, link
from ._sheet import Sheet, heading, line
from ._spans import sentence_of, showable, understood
from ._voices import ARTICLE, actor, speaker
from .open_questions import shown_questions

NAME = "index"
TITLE = "Overview"

_MAIN_UNKNOWN = (
    QuestionKind.UNKNOWN,
    QuestionKind.UNCONFIRMED,
    QuestionKind.UNDECIDED,
    QuestionKind.DIFFERING,
)
_KIND_LABELS = {
    QuestionKind.WITHHELD: "Not specified",
    QuestionKind.UNKNOWN: "Not known",
    QuestionKind.UNCONFIRMED: "Not confirmed",
    QuestionKind.UNDECIDED: "Not decided",
    QuestionKind.DIFFERING: "Figures differ",
}


def render(explainer: Explainer) -> Iterator[Item]:
    """Yield headline, lead, at most two open points, cards and ladder.

    The open points are the first question that was asked and not answered, and the first thing
    that the article says is not known (else not confirmed, not decided, or reported with figures
    that differ).  A point whose words the lead or the other one shows is left out, and so is one that
    begins with a pronoun, unless the sentence before it, in the same paragraph, can stand with it.
    """
    places = find_places(explainer)
    yield masthead(explainer)
    lead = lead_span(explainer)
    if lead:
        yield _news(explainer, lead)
    shown = [lead] if lead else []
    for kinds in ((QuestionKind.WITHHELD,), _MAIN_UNKNOWN):
        found = _main(explainer, places, kinds, shown)
        if found:
            question, span = found
            shown.append(span)
            yield _point(explainer, places, question, span)
    yield cards(explainer, places)
    if explainer.ladder:
        yield ladder(explainer, places)


def _news(explainer: Explainer, lead: Span) -> Item:
    sheet = Sheet(explainer)
    attribution = nearby(explainer).voice(lead)
    who = speaker(sheet, explainer, attribution, NAME) if attribution else ARTICLE
    return sheet.item(
        "what-is-new",
        heading(2, "What is new", "what-is-new"),
        sheet.quote(lead, attributes=".lead"),
        line(who, kind="speaker"),
    )


def _main(
    explainer: Explainer, places: Places, kinds: tuple[QuestionKind, ...], shown: list[Span]
) -> tuple[OpenQuestion, Span] | None:
    """Return the first open question of the first of *kinds* that has one, with its evidence.

    One that can be put as a question goes before a bare *declined to comment*.
    """
    still_open = [q for q in shown_questions(explainer, places) if q.status is QuestionStatus.OPEN]
    still_open.sort(key=lambda q: q.question is None)
    for kind in kinds:
        for question in (q for q in still_open if q.kind is kind):
            sentence = sentence_of(explainer, question.evidence[0])
            span = sentence if showable(explainer, [sentence]) else question.evidence[0]
            whole = understood(explainer, span)
            if whole and showable(explainer, [whole]) and not any(s.overlaps(whole) for s in shown):
                return question, whole
    return None


def _point(explainer: Explainer, places: Places, question: OpenQuestion, span: Span) -> Item:
    sheet = Sheet(explainer)
    id = places.questions[question.id]
    own = id.replace("question-", "point-", 1)
    accounts = question.kind is QuestionKind.DIFFERING and not question.figures
    label = "Accounts differ" if accounts else _KIND_LABELS[question.kind]
    more = f"[{label}]({link(NAME, (QUESTIONS, id))})"
    said = nearby(explainer).voice(span)
    who = actor(explainer, question.according_to, NAME) or (
        speaker(sheet, explainer, said, NAME) if said else ARTICLE
    )
    return sheet.item(own, sheet.quote(span, attributes=f"#{own}"), line(more, who, kind="meta"))
