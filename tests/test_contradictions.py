from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.contradictions import find_contradictions

from .extracting import body, findings


@pytest.mark.parametrize(
    "text",
    [
        "The council approved the plan on Monday.\nThe council rejected another plan last year.",
        "Police said nine people died.\nThe hospital said eleven people died.",  # two sources differ
        "The company bought the mill in May. It sold the farm.",
        "Ann Lee, 45, ran the shop.\nBen Lee, 47, ran the bar.",
        "The bank hired 20 tellers in Oslo.\nThe bank hired 30 tellers in Bergen.",
        "The troops could be sent to Norway.\nThe troops were sent to Sweden.",
    ],
)
def test_what_can_both_be_right_is_no_contradiction(text: str, nlp: Language) -> None:
    parsed = body(text, nlp)
    assert find_contradictions(parsed, *findings(parsed)) == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("direction", "The council approved the plan.\nResidents wept after the council rejected the plan."),
        ("number", "The blast killed nine miners.\nAll seven miners worked on the night shift."),
        ("date", "The storm hit on Monday.\nSchools closed after the storm hit on Thursday."),
        ("name", "Mayor Karen Doyle spoke first.\nThe crowd cheered Karen Boyle."),
        ("role", "Mayor Karen Doyle spoke first.\nThe crowd cheered Governor Karen Doyle."),
    ],
)
def test_statements_that_cannot_both_be_right_are_found(what: str, text: str, nlp: Language) -> None:
    parsed = body(text, nlp)
    found = find_contradictions(parsed, *findings(parsed))
    assert [c.what for c in found] == [what]
    assert all(o.start < found[0].odd.start for o in found[0].others)
