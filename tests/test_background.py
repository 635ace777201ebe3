"""Background: what was there before the news, and who says it."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from generator.extractors import explain
from generator.model import BackgroundGroup, Explainer, SentenceRole
from generator.reading import article_from_text

LEAD = "The council closed the harbour bridge on Wednesday after cracks were found in its cables."
SAID = "“The cables are worn,” the council leader, Ann Lowe, told reporters on Wednesday."


def explained(nlp: Language, *paragraphs: str) -> Explainer:
    text = "\n\n".join(["Council closes the harbour bridge", LEAD, SAID, *paragraphs])
    return explain(article_from_text(text, slug="a", published=date(2024, 10, 23)), nlp)


def shown(explainer: Explainer) -> list[str]:
    return [explainer.article[b.span] for b in explainer.background]


@pytest.mark.parametrize(
    "news",
    [
        "The council will meet again on Friday.",
        "“We are sorry,” Lowe said on Wednesday.",
        "Had the bridge been repaired before?",  # a question states nothing
        "“Who had looked at the cables in 2019?”",
        "How the bridge was built in 1931",  # a heading
        "How many cracks there had been in the 1990s under the bridge, by year",  # one of a picture, too
        "It remained unclear who had checked the cables in 2019.",  # an open question has its own page
        "The ministry has not said whether it knew of the cracks.",
        "The ministry has not confirmed whether it knew of the cracks.",
        "The bridge will be 95 years old in May.",
        "The council had yet to decide whether the bridge would be torn down.",
    ],
)
def test_the_news_is_no_background(nlp: Language, news: str) -> None:
    found = shown(explained(nlp, news))
    assert LEAD not in found
    assert SAID not in found
    assert news not in found


@pytest.mark.parametrize(
    "unsaid",
    [
        "CLAIM: The bridge was built in 1931 by a local firm.",  # a fact check says that it is false
        "**Myth:** The bridge was built in 1931 by a local firm.",
        "- How the bridge was built in 1931.",  # a list of what is not known
    ],
)
def test_what_is_only_claimed_or_asked_is_no_background(nlp: Language, unsaid: str) -> None:
    assert not any("1931" in s for s in shown(explained(nlp, unsaid)))
    true = "THE FACTS: The bridge was built in 1931 by a local firm."
    assert true in shown(explained(nlp, unsaid, true))


@pytest.mark.parametrize(
    ("statement", "group"),
    [
        ("The bridge had been repaired twice in the 1990s.", BackgroundGroup.LONGER_AGO),
        ("The bridge was built in 1931 by a local firm.", BackgroundGroup.LONGER_AGO),
        ("Residents have repeatedly complained about its noise for years.", BackgroundGroup.ONGOING),
    ],
)
def test_what_was_before_is_background_in_its_group(
    nlp: Language, statement: str, group: BackgroundGroup
) -> None:
    explainer = explained(nlp, "It carries the coast road into the town.", statement)
    (found,) = [b for b in explainer.background if explainer.article[b.span] == statement]
    assert found.group is group


def test_what_is_planned_is_not_longer_ago_where_the_day_of_publication_is_unknown(nlp: Language) -> None:
    statement = "Goss, 71, has said that he intends to step down in 2026."
    text = f"Council closes the bridge\n\n{LEAD}\n\n{SAID}\n\nIt was built in 1931.\n\n{statement}"
    explainer = explain(article_from_text(text, slug="a"), nlp)
    groups = {explainer.article[b.span]: b.group for b in explainer.background}
    assert groups["It was built in 1931."] is BackgroundGroup.LONGER_AGO
    assert groups[statement] is BackgroundGroup.ONGOING


@pytest.mark.parametrize(
    "statement",
    [
        "The bridge was built in 1931 by a local firm, and nobody knows who drew it.",
        "The police said in May that the cause of the cracks was unclear.",
    ],
)
def test_what_was_open_before_or_is_so_by_the_way_is_background(nlp: Language, statement: str) -> None:
    assert statement in shown(explained(nlp, "It carries the coast road into the town.", statement))


def test_a_condition_and_a_hedge_stay_in_the_statement(nlp: Language) -> None:
    statement = "Inspectors had warned last year that the bridge could fail if the cables were not replaced."
    assert statement in shown(explained(nlp, "It carries the coast road into the town.", statement))


def test_every_sentence_has_one_role_and_background_is_marked(nlp: Language) -> None:
    explainer = explained(nlp, "The bridge was built in 1931 by a local firm.")
    assert explainer.sentences[0].role is SentenceRole.HEADLINE
    assert explainer.sentences[1].role is not SentenceRole.BACKGROUND
    starts = {b.span.start for b in explainer.background}
    assert starts
    marked = {s.span.start for s in explainer.sentences if s.role is SentenceRole.BACKGROUND}
    assert marked <= {
        s.span.start for s in explainer.sentences if any(s.span.start <= b < s.span.end for b in starts)
    }
