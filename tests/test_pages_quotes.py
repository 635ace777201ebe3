"""Quotes by speaker, then what is said without quotation marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Explainer
from generator.pages._held import readable
from generator.pages.quotes import render
from tests.explainers import ATTRIBUTIONS, FERRY


def texts(explainer: Explainer) -> dict[str, str]:
    return {item.id: item.text for item in render(readable(explainer))}


@pytest.mark.parametrize("words", ["a liar", "Harbour board stops ferry repairs”", "ADVERTISEMENT", "Q1"])
def test_what_is_no_quote(words: str) -> None:
    assert words not in "\n".join(texts(FERRY).values())


def test_quotes_stand_under_their_speaker_in_order_of_first_appearance() -> None:
    ids = [i for i in texts(FERRY) if i.startswith("speaker-")]
    assert ids == ["speaker-ines-moreau", "speaker-tom-okafor", "speaker-lee-brandt", "speaker-not-resolved"]


def test_an_article_without_quotation_marks_may_still_say_something() -> None:
    indirect = tuple(a for a in ATTRIBUTIONS if a.kind == "indirect")
    found = texts(replace(FERRY, attributions=indirect))
    assert list(found) == ["quotes", "without-quotation-marks"]
    assert found["quotes"].endswith("The article quotes nobody.")


def test_small_print_says_how_to_take_the_words() -> None:
    found = texts(FERRY)
    assert "Speaker read from *she*" in found["quote-we-found-cracks-that"]
    assert "In two passages, parted as in the article" in found["quote-we-found-cracks-that"]
    assert "With a condition" in found["quote-if-the-frame-is"]
    assert "Partly quoted · Put as a possibility · To: *the council*" in found["quote-90"]
    assert "[The whole sentence](background.md#" in found["quote-90"]


def test_the_mark_sic_stays_and_is_the_articles() -> None:
    text = texts(FERRY)["quote-the-harbour-is-a"]
    assert "a mess &#x5b;sic&#x5d;,”" in text
    assert "The mark &#x5b;sic&#x5d; is the article’s" in text


def test_what_stands_in_the_quote_is_not_repeated_below_it() -> None:
    assert "When:" not in texts(FERRY)["quote-cracks"]


def test_said_without_marks_has_a_row_with_an_id_for_each() -> None:
    rows = texts(FERRY)["without-quotation-marks"].splitlines()[4:]
    assert len(rows) == 3
    assert "{ #said-how-many-passengers-were } | *did not say how many passengers" in rows[0]
    assert "| Did not say · [Open questions](open-questions.md#" in rows[0]
    assert rows[2].endswith("| – |")


def test_a_statement_before_its_cue_is_followed_by_the_cue() -> None:
    first, cue = ATTRIBUTIONS[7].cue, ATTRIBUTIONS[7].content[0]
    assert first
    turned = replace(ATTRIBUTIONS[7], content=(first,), cue=cue)
    row = texts(replace(FERRY, attributions=(turned,)))["without-quotation-marks"].splitlines()[-1]
    assert "*repeatedly asked*" in row
    assert "(*for a second ship*" in row
