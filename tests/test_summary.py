"""What the base keeps of an article for pages across articles."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from generator.model import (
    Article,
    Attribution,
    AttributionKind,
    Check,
    CheckKind,
    Corrections,
    Entity,
    EntityKind,
    Explainer,
    OpenQuestion,
    Origin,
    QuestionKind,
    QuestionStatus,
    Span,
)
from generator.summary import Summary, summarize

SPAN = Span(0, 4)


def explainer(lifted: tuple[str, ...] = ()) -> Explainer:
    article = Article(
        slug="mill",
        title="Mill to reopen",
        text="Words.",
        paragraphs=(Span(0, 6),),
        published=date(2024, 5, 6),
        published_origin=Origin.SUPPLIED,
        publisher="The Post",
        corrections=Corrections(lifted=lifted),
    )
    return Explainer(
        article=article,
        model="m",
        entities=(
            Entity(id="a", name="Ada", kind=EntityKind.PERSON, mentions=()),
            Entity(id="m", name="Mill", kind=EntityKind.PLACE, mentions=()),
        ),
        attributions=tuple(Attribution(id=k, kind=k, content=(SPAN,)) for k in AttributionKind),
        open_questions=tuple(
            OpenQuestion(id=s, kind=QuestionKind.UNKNOWN, status=s, evidence=(SPAN,), trigger=SPAN)
            for s in QuestionStatus
        ),
        checks=(
            Check(id="held", kind=CheckKind.CONTRADICTION, spans=(SPAN,), message="Look.", hold=True),
            Check(id="seen", kind=CheckKind.SUPERLATIVE, spans=(SPAN,), message="Mind."),
        ),
    )


def test_what_is_no_person_no_quotation_and_not_open_is_not_counted() -> None:
    found = summarize(explainer(lifted=("held",)))
    assert (found.people, found.quotes, found.questions) == (1, 2, 1)


def test_what_is_held_back_is_not_counted_since_no_page_shows_it() -> None:
    found = summarize(explainer())
    assert (found.people, found.quotes, found.questions) == (1, 0, 0)


def test_a_correction_that_matches_nothing_is_kept_apart_from_the_checks() -> None:
    wrong = Check(
        id="check-correction-1", kind=CheckKind.CORRECTION, spans=(), message="seeds/a.yml:3: No: none."
    )
    found = summarize(replace(explainer(), checks=(wrong,)))
    assert (found.misses, found.checks, found.holds) == ((("seeds/a.yml:3", "No: none."),), (), ())


def test_a_hold_that_the_editor_lifted_is_no_hold() -> None:
    assert summarize(explainer()).holds == (("held", "paragraph 1, “Word”: Look."),)
    assert summarize(explainer(("held",))).holds == ()
    assert summarize(explainer(("held",))).checks == (("seen", "paragraph 1, “Word”: Mind."),)


@pytest.mark.parametrize("summary", [summarize(explainer()), Summary(slug="a", title="")])
def test_a_summary_survives_being_kept_as_json(summary: Summary) -> None:
    assert Summary.from_json(json.loads(json.dumps(summary.to_json()))) == summary


def test_without_a_date_there_is_no_day() -> None:
    assert Summary(slug="a", title="").day is None
    assert summarize(explainer()).day == date(2024, 5, 6)
