from __future__ import annotations

import pytest
from spacy.language import Language

from generator.extractors.ladder import extract_ladder
from generator.model import Rung, Strength, Voice
from generator.parsing.language import parse

from .extracting import article, findings


def ladder(text: str, nlp: Language) -> list[tuple[Strength, Voice, str]]:
    parsed = parse(article(text), nlp)
    rungs: tuple[Rung, ...] = extract_ladder(parsed, *findings(parsed))
    return [(r.strength, r.voice, parsed.article[r.span]) for r in rungs]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels cross the river\nThe choir sang in the park. It did not rain.",
        "Sunday\nIt was a fine day.",
    ],
)
def test_without_anything_to_compare_there_is_no_ladder(text: str, nlp: Language) -> None:
    assert ladder(text, nlp) == []


def test_wordings_run_from_the_headline_to_the_most_hedged(nlp: Language) -> None:
    found = ladder(
        "Rebels cross the river\n"
        "Minister Ann Lee said that the army has evidence that rebels crossed the river.\n"
        "Guards may have let rebels cross the river.\n"
        "A spokesman has not confirmed that rebels had crossed the river.\n"
        "The choir sang in the park.",
        nlp,
    )
    assert found[0] == (Strength.ASSERTED, Voice.HEADLINE, "Rebels cross the river")
    strengths = [s for s, _, _ in found]
    assert strengths[1:] == sorted(strengths[1:], key=list(Strength).index)
    assert {Strength.EVIDENCE, Strength.POSSIBLE, Strength.NOT_CONFIRMED} <= set(strengths)
    assert not any("choir" in words for _, _, words in found)


def test_an_open_question_is_no_wording_of_the_claim(nlp: Language) -> None:
    found = ladder(
        "Rebels cross the river\nAnn Lee said that rebels crossed the river.\n"
        "It is unclear why rebels crossed the river.",
        nlp,
    )
    assert not any("unclear" in words for _, _, words in found)


def test_a_mere_noun_phrase_is_no_wording(nlp: Language) -> None:
    found = ladder(
        "Harbour workers walk out over pay\n"
        "About 300 harbour workers walked out on Monday after talks over pay failed.\n"
        "The pay of harbour workers is low.",
        nlp,
    )
    assert [w for _, _, w in found][1].startswith("About 300 harbour workers walked out on Monday")


def test_a_modal_in_a_relative_clause_does_not_weaken_the_claim(nlp: Language) -> None:
    found = ladder(
        "Former treasurer pleads guilty to fraud\n"
        "A former treasurer pleaded guilty on Monday to fraud, which could send her to prison.\n",
        nlp,
    )
    assert [s for s, v, _ in found if v is not Voice.HEADLINE] == [Strength.ASSERTED]


def test_a_refusal_to_confirm_is_shown_with_the_refusal(nlp: Language) -> None:
    found = ladder(
        "Talks with rebels held in Oman\n"
        "The government refused to confirm or deny on Monday that it had held talks with rebels in Oman.\n",
        nlp,
    )
    (rung,) = [r for r in found if r[1] is not Voice.HEADLINE]
    assert rung[0] is Strength.NOT_CONFIRMED
    assert rung[2].startswith("refused to confirm or deny")


def test_a_question_is_no_wording(nlp: Language) -> None:
    found = ladder(
        "Rebels cross the river\nAnn Lee said that rebels crossed the river.\n"
        "“Why would rebels cross the river?” Tom Hill asked.",
        nlp,
    )
    assert not any("?" in words for _, _, words in found)


def test_what_somebody_says_in_an_aside_is_cut_from_the_claim(nlp: Language) -> None:
    found = ladder(
        "Board votes to close two ferry lines\n"
        "The harbour board voted on Monday to close two of its four ferry lines in May, a step that Ann Lee"
        " called painful.\nThe choir sang in the park.",
        nlp,
    )
    assert found[1] == (
        Strength.ASSERTED,
        Voice.ARTICLE,
        "The harbour board voted on Monday to close two of its four ferry lines in May",
    )


@pytest.mark.parametrize(
    "before",
    [
        "The board has closed ferry lines before.",
        "Two earlier proposals to close ferry lines, in 1987 and 2004, failed at the ballot box.",
        "An earlier board closed two ferry lines.",
    ],
)
def test_what_happened_before_is_no_wording_of_the_news(before: str, nlp: Language) -> None:
    found = ladder(
        "Board votes to close two ferry lines\n"
        f"The harbour board voted on Monday to close two ferry lines, the board said.\n{before}",
        nlp,
    )
    assert not any(words in before for _, _, words in found)
