from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.cue_patterns import find_cues, load_cues

from .extracting import body

LISTS = ("open_unknown", "open_withheld", "open_unconfirmed", "open_undecided", "open_differing")


def cues(text: str, nlp: Language) -> list[str]:
    tokens = list(body(text, nlp).doc)
    found = [c for name in LISTS for c in find_cues(tokens, load_cues(name))]
    return [" ".join(t.text for t in tokens[a:b]) for a, b in found]


@pytest.mark.parametrize(
    "text",
    [
        "There is no question that he won.",
        "She knows what she wants.",
        "People who know the law spoke.",
        "The team has yet to win a game.",
        "He was not allowed to discuss the weather.",
        "They met to decide whether to go.",
        "The judge declined to step in.",
    ],
)
def test_what_leaves_nothing_open_is_no_cue(text: str, nlp: Language) -> None:
    assert cues(text, nlp) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("It is unclear who won.", "is unclear"),
        ("It was not immediately clear why.", "was not immediately clear"),
        ("She did not specify the sum.", "not specify"),
        ("He declined to comment.", "declined to comment"),
        ("Police have not confirmed whether he fled.", "not confirmed"),
        ("The board has yet to decide.", "yet to decide"),
        ("There were conflicting reports.", "conflicting reports"),
        ("Who paid remains to be seen.", "remains to be seen"),
    ],
)
def test_a_pattern_finds_its_words_in_any_inflection(text: str, cue: str, nlp: Language) -> None:
    assert cues(text, nlp) == [cue]


@pytest.mark.parametrize("name", LISTS)
def test_every_pattern_begins_with_a_word_by_which_it_is_found(name: str) -> None:
    patterns = load_cues(name).patterns
    assert patterns
    assert all(pattern[0].words for pattern in patterns)
