"""Figures side by side: only those that count the same thing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model import Explainer, Figure, FigureKind, OpenQuestion
from generator.pages import render_pages
from generator.pages._amounts import amounts
from tests.explainers import FERRY, at

DIFFERING = next(q for q in FERRY.open_questions if len(q.figures) > 1)


def drawn(question: OpenQuestion, explainer: Explainer = FERRY) -> str | None:
    item = amounts(explainer, question, "question-how-many")
    return item.picture.svg if item and item.picture else None


def changed(**changes: object) -> Explainer:
    first: Figure = replace(FERRY.figures[0], **changes)  # type: ignore[arg-type]
    return replace(FERRY, figures=(first, *FERRY.figures[1:]))


@pytest.mark.parametrize("comparable", [None, False])
def test_figures_that_do_not_count_the_same_thing_are_not_drawn_together(comparable: bool | None) -> None:
    assert drawn(replace(DIFFERING, comparable=comparable)) is None


@pytest.mark.parametrize(
    ("question", "explainer"),
    [
        (replace(DIFFERING, comparable=True, figures=("f1",)), FERRY),
        (replace(DIFFERING, comparable=True), changed(low=None, high=None)),
        (replace(DIFFERING, comparable=True), changed(kind=FigureKind.PERCENT)),
    ],
    ids=["one", "one without a number", "of two kinds"],
)
def test_less_than_two_figures_of_a_kind_are_not_drawn(question: OpenQuestion, explainer: Explainer) -> None:
    assert drawn(question, explainer) is None


def test_a_figure_has_its_source_and_its_amount_in_the_articles_words() -> None:
    svg = drawn(replace(DIFFERING, comparable=True))
    assert svg
    for words in ("Reports", "between 40 and 60", "Tom Okafor", "90"):
        assert f">{words}</text>" in svg
    assert svg.count('class="open"') == 0


def test_a_long_amount_is_written_in_figures_and_an_inexact_one_is_told() -> None:
    long = changed(span=at("Reports that between 40 and 60 people were aboard"))
    assert ">40–60</text>" in str(drawn(replace(DIFFERING, comparable=True), long))
    loose = changed(low=Decimal(40), high=Decimal(40), approx=at("between"))
    item = amounts(loose, replace(DIFFERING, comparable=True), "question-how-many")
    assert item is not None
    assert "hollow dot" in item.text


def test_the_picture_stands_below_its_question() -> None:
    questions = tuple(replace(q, comparable=True) if q is DIFFERING else q for q in FERRY.open_questions)
    page = next(p for p in render_pages(replace(FERRY, open_questions=questions)) if "open" in p.path)
    ids = [item.id for item in page.items]
    picture = next(n for n, id in enumerate(ids) if id.startswith("amounts-"))
    assert ids[picture - 1] == ids[picture].replace("amounts-", "question-", 1)
