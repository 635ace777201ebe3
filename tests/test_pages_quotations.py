"""What the page of quotes shows of a quotation."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Attribution
from generator.pages._passages import Names, Passage
from generator.pages._quotations import needs_sentence, place_quotes
from tests.explainers import ARTICLE, ATTRIBUTIONS, FERRY, at

BY_ID = {a.id: a for a in ATTRIBUTIONS}


def placed(*found: Attribution, taken: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    passages: list[Passage] = []
    explainer = replace(FERRY, attributions=found)
    place_quotes(explainer, list(found), Names(), passages, taken=tuple(at(t) for t in taken))
    return [tuple(ARTICLE[s] for s in p.spans) for p in passages]


def test_two_parts_are_never_joined_across_sentences() -> None:
    assert placed(BY_ID["a2"]) == [
        (
            "“We found cracks that nobody had told us about,” she told reporters in Port Ellery.",
            "“What caused them is still an open matter.”",
        )
    ]


def test_a_held_quotation_is_not_placed() -> None:
    assert placed(BY_ID["a10"]) == []


def test_a_partial_quote_is_not_shown_without_its_clause() -> None:
    assert placed(BY_ID["a4"], taken=("Shipyard director",)) == [
        ("the ferry could be carrying “90” passengers and crew",)
    ]


def test_a_partial_quote_in_a_free_sentence_is_shown_in_it() -> None:
    ((shown,),) = placed(BY_ID["a1"])
    assert shown.startswith("Harbour chair Ines Moreau said on Monday")


def test_a_sentence_that_quotes_somebody_else_too_is_not_shown_whole() -> None:
    other = replace(
        BY_ID["a4"], id="x", speaker="lee-brandt", quoted=(at("crew"),), carrier=at("passengers and crew")
    )
    assert placed(BY_ID["a4"], other)[0] == ("the ferry could be carrying “90” passengers and crew",)


def test_two_quotations_in_the_same_words_are_one_passage() -> None:
    again = replace(BY_ID["a1"], id="x", quoted=(at("hull"),))
    assert len(placed(BY_ID["a1"], again)) == 1


def test_only_whole_sentences_show_quotations_without_a_clause() -> None:
    assert needs_sentence(FERRY, BY_ID["a2"])
    assert needs_sentence(FERRY, replace(BY_ID["a4"], carrier=None))
    assert not needs_sentence(FERRY, BY_ID["a4"])
