"""Open questions: what the article itself marks as not known, not said, differing or conditional."""

from __future__ import annotations

from collections.abc import Iterator

from ..items import Item
from ..markdown import escape
from ..model import Explainer, Figure, Modality, OpenQuestion, QuestionKind, QuestionStatus, Span
from ..nearby import nearby
from ._amounts import amounts
from ._breadcrumb import top
from ._openings import opening
from ._places import Places, find_places, link
from ._sheet import Sheet, heading, line, table
from ._spans import standing
from ._telling import telling
from ._voices import ARTICLE, NO_SOURCE, actor

NAME = "open-questions"
TITLE = "Open questions"

_OPEN = {
    QuestionKind.UNKNOWN: ("not-known", "The article says it is not known"),
    QuestionKind.WITHHELD: ("not-specified", "Not specified"),
    QuestionKind.UNCONFIRMED: ("not-confirmed", "Not confirmed"),
    QuestionKind.UNDECIDED: ("not-decided", "Not decided"),
    QuestionKind.DIFFERING: ("figures-that-differ", "Figures that differ"),
    QuestionKind.CONDITIONAL: ("said-with-if", "Said with “if”"),
}
_ACCOUNTS = ("accounts-that-differ", "Accounts that differ")
_ANSWERED = ("answered-in-the-article", "Answered in the article")
_COMPARABLE = {True: "The figures count the same thing.", False: "The figures do not count the same thing."}
_PUT = {
    Modality.POSSIBLE: "as a possibility",
    Modality.CONDITIONAL: "with a condition",
    Modality.INTENDED: "as an intention",
    Modality.REPORTED: "as reported",
}
_PAGES = {"background": "Background", "quotes": "Quotes"}


def render(explainer: Explainer) -> Iterator[Item]:
    """Yield what is open by kind, then what is said only with a condition, then what is answered."""
    places = find_places(explainer)
    questions = shown_questions(explainer, places)
    if not questions:
        yield top(explainer, NAME, TITLE, "The article marks nothing as open.")
        return
    yield top(
        explainer,
        NAME,
        TITLE,
        line("Only what the article itself leaves open, with the words that say so", kind="meta"),
    )
    for group, members in _groups(questions):
        id, title = group
        yield Sheet(explainer).item(id, heading(2, title, id))
        for question in members:
            yield _question(explainer, places, question)
            if drawn := amounts(explainer, question, places.questions[question.id]):
                yield drawn


def shown_questions(explainer: Explainer, places: Places) -> tuple[OpenQuestion, ...]:
    """Return the questions whose evidence may be shown; without it none is."""
    return tuple(
        q
        for q in explainer.open_questions
        if places.passage(q.id, NAME) or any(opening(explainer, e) for e in q.evidence)
    )


def _groups(questions: tuple[OpenQuestion, ...]) -> Iterator[tuple[tuple[str, str], list[OpenQuestion]]]:
    for kind, group in _OPEN.items():
        found = [q for q in questions if q.status is not QuestionStatus.ANSWERED and _kind(q) is kind]
        told = [q for q in found if kind is QuestionKind.DIFFERING and not q.figures]
        if counted := [q for q in found if q not in told]:
            yield group, counted
        if told:
            yield _ACCOUNTS, told
    answered = [q for q in questions if q.status is QuestionStatus.ANSWERED]
    if answered:
        yield _ANSWERED, answered


def _kind(question: OpenQuestion) -> QuestionKind:
    return QuestionKind.CONDITIONAL if question.status is QuestionStatus.CONDITIONAL else question.kind


def _question(explainer: Explainer, places: Places, question: OpenQuestion) -> Item:
    sheet = Sheet(explainer)
    id = places.questions[question.id]
    title = heading(3, escape(question.question), id) if question.question else ""
    return sheet.item(
        id,
        title,
        _evidence(sheet, explainer, places, question, "" if title else f"#{id}"),
        _answer(sheet, explainer, places, question),
        _figures(sheet, explainer, places, question),
        line(_according(explainer, question), _could_answer(explainer, question), kind="meta"),
    )


def _evidence(
    sheet: Sheet, explainer: Explainer, places: Places, question: OpenQuestion, attributes: str
) -> str:
    """Return the evidence: the sentence if this is its home, else its first words and a link."""
    passage = places.passage(question.id, NAME)
    id = attributes.removeprefix("#")
    if passage and passage.findings[0] == question.id:
        return sheet.quote(*passage.spans, attributes=attributes)
    if passage:
        return line(f"In [the same sentence](#{passage.id})", id=id)
    if not id and nearby(explainer).figures_of(question):
        return ""  # the table leads to the sentences
    parts = [p for e in question.evidence if (p := _elsewhere(sheet, places, question, e))]
    return line(*dict.fromkeys(parts), id=id)


def _elsewhere(sheet: Sheet, places: Places, question: OpenQuestion, evidence: Span) -> str:
    """Return the words that mark the question, and the way to the sentence on its own page."""
    reach = question.trigger.end if evidence.contains(question.trigger) else 0
    home = places.home(evidence)
    words = sheet.opening(evidence, link(NAME, home), at_least=reach)
    return f"In {_PAGES[home[0]]}: {words}" if words and home and home[0] in _PAGES else words


def _answer(sheet: Sheet, explainer: Explainer, places: Places, question: OpenQuestion) -> str:
    if question.answered_by is None:
        return ""
    words = telling(sheet, explainer, question.answered_by, link(NAME, places.home(question.answered_by)))
    return line(f"Answered: {words}" if words else "Answered in the article")


def _according(explainer: Explainer, question: OpenQuestion) -> str:
    return f"According to {actor(explainer, question.according_to, NAME) or 'the article'}"


def _could_answer(explainer: Explainer, question: OpenQuestion) -> str:
    names = [name for id in question.could_answer if (name := actor(explainer, id, NAME))]
    return (
        f"Could answer: {', '.join(names)}"
        if names and question.status is not QuestionStatus.ANSWERED
        else ""
    )


def _figures(sheet: Sheet, explainer: Explainer, places: Places, question: OpenQuestion) -> str:
    rows = [_figure(sheet, explainer, places, f) for f in nearby(explainer).figures_of(question)]
    if not rows:
        return ""
    columns = ("Figure", "Of what", "Who says so", "How it is put")
    note = _COMPARABLE[question.comparable] if question.comparable is not None else ""
    return "\n\n".join(p for p in (table(columns, rows), line(note, kind="small")) if p)


def _figure(sheet: Sheet, explainer: Explainer, places: Places, figure: Figure) -> tuple[str, str, str, str]:
    """Return a row; a figure that may not stand without its clause is shown in it."""
    goal = link(NAME, places.home(figure.span))
    words = sheet.italic(figure.span, goal)
    unit = sheet.italic(figure.unit) if words else ""
    words = words or sheet.italic(standing(explainer, figure.span), goal)
    source = actor(explainer, figure.speaker, NAME) or sheet.italic(figure.source)
    put = ", ".join(p for p in (sheet.italic(figure.measure), _PUT.get(figure.modality, "")) if p)
    return words or "–", unit, source or (NO_SOURCE if figure.source is None else ARTICLE), put
