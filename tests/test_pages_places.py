"""One statement, one home."""

from __future__ import annotations

from generator.pages._places import find_places, link
from tests.explainers import ARTICLE, FERRY, at

PLACES = find_places(FERRY)


def test_no_home_for_what_no_page_shows_whole() -> None:
    assert PLACES.home(at("The mayor")) is None
    assert PLACES.home(ARTICLE.paragraphs[0]) is not None
    assert PLACES.home(at("Harbour board stops")) is None
    assert PLACES.statement("no such attribution") is None


def test_quotations_come_first_then_background_then_evidence() -> None:
    assert PLACES.home(at("What caused them")) == ("quotes", "quote-we-found-cracks-that")
    assert PLACES.home(at("Shipyard director")) == ("background", "background-shipyard-director-tom-okafor")
    assert PLACES.home(at("It is unclear")) == ("open-questions", "question-it-is-unclear-who")


def test_what_is_said_without_marks_has_a_row() -> None:
    assert set(PLACES.rows) == {"a3", "a6", "a8"}
    assert PLACES.statement("a3") == ("quotes", "said-how-many-passengers-were")
    assert PLACES.statement("a1") == ("quotes", "quote-cracks")


def test_a_finding_is_found_on_its_page_only() -> None:
    assert PLACES.passage("b1", "background")
    assert PLACES.passage("b1", "quotes") is None


def test_a_link_within_a_page_names_the_place_alone() -> None:
    assert link("quotes", ("quotes", "x")) == "#x"
    assert link("index", ("quotes", "x")) == "quotes.md#x"
    assert link("index", None) is None
