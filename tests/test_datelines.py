"""Datelines: found by their form, never taken for a sentence, never a sentence taken for one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Span
from generator.reading import article_from_text
from generator.reading.datelines import dateline_of, find_dateline, starts_with_dateline

BODY = "The bridge over the Lune was closed on Monday, the council said."


def found(text: str) -> str | None:
    span = dateline_of(text, Span(0, len(text)))
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "NASA — The agency that runs the station — said no.",  # an acronym
        "NATO — under pressure since May — met again.",  # the sentence goes on
        "The bridge — The oldest in town — is closed.",
        "Mira Holt — Baker, mother, mayor — has died.",
        "Paris — The play that never ends",  # a name alone can be anything
        "FIVE THINGS WE LEARNED TODAY — The bridge is closed.",
        "BRIDGES FALL, TUNNELS FLOOD — The north is cut off.",  # a heading within the body
        "TREVOR WASHINGTON: We were never told.",  # who speaks
        "Q — What happened?",
        "LANCASTER",
        "LANCASTER —",
        "",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert found(text or " ") is None


@pytest.mark.parametrize(
    ("dateline", "body"),
    [
        ("LANCASTER —", BODY),
        ("LANCASTER, England —", BODY),
        ("LANCASTER (AP) —", BODY),
        ("LANCASTER, England (Reuters) -", BODY),
        ("LANCASTER, March 3 (UPI) --", BODY),
        ("LANCASTER, Pa., March 3 —", BODY),
        ("LANCASTER, Ohio (March 12) —", BODY),
        ("LANCASTER/YORK (Reuters) -", BODY),
        ("ST. ANNES ON SEA –", BODY),
        ("ROME —", BODY),  # short, but a city
        ("NEW DELHI (AFP):", BODY),
        ("Lancaster (AFP) –", BODY),
        ("Lancaster, Pennsylvania, United States –", BODY),
        ("(Reuters) -", BODY),
        ("LANCASTER —", "“Nobody told us,” said Ida Holm."),
        ("LANCASTER —", "40 people were hurt."),
    ],
)
def test_a_dateline_ends_with_its_dash(dateline: str, body: str) -> None:
    assert found(f"{dateline} {body}") == dateline
    assert starts_with_dateline(f"{dateline} {body}", Span(0, len(dateline) + len(body) + 1))


def test_only_the_beginning_of_an_article_has_one() -> None:
    text = "One.\n\nTwo.\n\nThree.\n\nFour.\n\nLANCASTER — Five."
    units = [Span(text.index(w), text.index(w) + len(w)) for w in ("One.", "Two.", "Three.", "Four.")]
    units.append(Span(text.index("LANC"), len(text)))
    assert find_dateline(text, units, [None] * 5) is None
    assert find_dateline(text, units[3:], [None] * 2) == Span(units[4].start, units[4].start + 11)


def test_the_first_paragraph_starts_after_it_and_it_is_left_out() -> None:
    text = f"Old bridge closed for good\n\nLANCASTER, England (AP) — {BODY}\n\nIt opens in May."
    article = article_from_text(text, slug="a")
    assert [article[p] for p in article.paragraphs] == [BODY, "It opens in May."]
    assert article.dateline is not None
    assert article[article.dateline] == "LANCASTER, England (AP) —"
    assert article.boilerplate == ()


def test_the_day_in_it_is_still_the_day_of_publication() -> None:
    text = f"Old bridge closed for good\n\nLANCASTER, Oct. 23, 2024 (AP) — {BODY}"
    article = article_from_text(text, slug="a")
    assert article.published == date(2024, 10, 23)
    assert article.published_span is not None
    assert article[article.published_span] == "Oct. 23, 2024"
    assert not any(b.overlaps(article.published_span) for b in article.boilerplate)


@given(st.text(alphabet="AZaz .,()-—–'’“\n1é", max_size=60))
def test_a_dateline_lies_within_its_paragraph_and_leaves_a_sentence(text: str) -> None:
    if not text:
        return
    span = dateline_of(text, Span(0, len(text)))
    if span is not None:
        assert span.start == 0
        assert text[span.end :].strip()
