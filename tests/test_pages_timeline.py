"""The timeline: dated events in order, and how each date is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.model import Explainer, Granularity, Origin
from generator.pages._held import readable
from generator.pages._places import find_places
from generator.pages.timeline import entries, render
from tests.explainers import ARTICLE, FERRY, TIMEXES, at


def texts(explainer: Explainer) -> list[str]:
    return [item.text for item in render(readable(explainer))]


@pytest.mark.parametrize(
    "explainer",
    [
        replace(FERRY, article=replace(ARTICLE, published=None, published_origin=None)),  # no anchor
        replace(FERRY, timexes=()),
        replace(FERRY, timexes=TIMEXES[3:]),  # no event
        replace(FERRY, timexes=tuple(replace(t, first=None, last=None, value=None) for t in TIMEXES)),
        replace(FERRY, timexes=(replace(TIMEXES[0], event=at("called Brandt “a liar” on Sunday")),)),  # held
    ],
    ids=["no anchor", "no times", "no event", "no day", "held"],
)
def test_no_timeline(explainer: Explainer) -> None:
    assert texts(explainer) == []


def test_headings_are_days_in_order() -> None:
    headings = [t.split(" {")[0] for t in texts(FERRY) if t.startswith("## ")]
    assert headings == ["## 1998", "## 5–11 May 2031", "## Monday 12 May 2031"]


def test_each_entry_says_where_its_date_comes_from() -> None:
    joined = "\n".join(texts(FERRY))
    assert "In the article: *1998*[^" in joined
    assert joined.count("· date in the text\n") == 1
    assert joined.count("· worked out from the date of publication\n") == 2
    assert "Wednesday 14 May 2031, a date that was supplied and is not in the text" in joined
    in_text = replace(ARTICLE, published_origin=Origin.IN_TEXT)
    assert "14 May 2031, a date in the text" in texts(replace(FERRY, article=in_text))[0]


def test_the_year_from_which_something_holds_is_in_the_text_though_its_end_is_not() -> None:
    since = replace(
        TIMEXES[2],
        span=at("since 1998"),
        granularity=Granularity.RANGE,
        value="1998/2031-05-14",
        last=date(2031, 5, 14),
        origin=Origin.WORKED_OUT,
    )
    found = "\n".join(texts(replace(FERRY, timexes=(*TIMEXES[:2], since))))
    assert "## Since 1998" in found
    assert "In the article: *since 1998*" in found
    assert found.count("· date in the text\n") == 1
    july = replace(since, span=at("on Monday"), value="2030-07/2031-05-14", first=date(2030, 7, 1))
    assert "date in the text" not in "\n".join(texts(replace(FERRY, timexes=(july,))))


def test_a_time_that_was_not_worked_out_comes_last() -> None:
    vague = replace(TIMEXES[3], event=at("Tolland has repeatedly asked for a second ship"))
    found = texts(replace(FERRY, timexes=(*TIMEXES[:3], vague)))
    assert found[-2].startswith("## Not worked out")
    assert "the article gives no day to count from" in found[-1]


def test_a_day_that_was_not_worked_out_is_no_entry() -> None:
    said = replace(TIMEXES[3], event=at("Tolland has repeatedly asked for a second ship"))
    found = replace(FERRY, timexes=(*TIMEXES[:3], replace(said, granularity=Granularity.PART_OF_DAY)))
    assert not any("Not worked out" in t for t in texts(found))


def test_a_whole_sentence_is_named_by_its_opening_up_to_the_date() -> None:
    assert any(
        t.startswith("*[Harbour chair Ines Moreau said on Monday](quotes.md#quote-cracks)*")
        for t in texts(FERRY)
    )


def test_the_same_day_of_the_same_sentence_is_shown_once() -> None:
    twice = replace(FERRY, timexes=(TIMEXES[0], replace(TIMEXES[0], id="t9")))
    assert len(entries(twice, find_places(twice))) == 1
