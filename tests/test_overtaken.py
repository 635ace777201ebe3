"""Statements that a later one of the same article overtakes, and those that none does."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from generator.extractors import explain
from generator.model import Explainer
from generator.reading import article_from_text

PUBLISHED = date(2025, 5, 15)  # a Thursday


def overtaken(nlp: Language, *paragraphs: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    text = "\n\n".join(["A town in the news", *paragraphs])
    explainer: Explainer = explain(article_from_text(text, slug="a", published=published), nlp)
    words = explainer.article
    return [(words[b.span], words[b.superseded_by]) for b in explainer.background if b.superseded_by]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # The same verb, another matter.
        (
            "The mayor confirmed the sale of the swimming pool on Thursday.",
            "The vicar had not confirmed a date for the fair.",
        ),
        # Negated still.
        (
            "The mayor did not confirm the sale of the pool on Thursday.",
            "He had not confirmed the sale of the pool on Monday.",
        ),
        # The order of the days is the other way round.
        (
            "The mayor confirmed the sale of the pool on Monday.",
            "On Wednesday he would not confirm the sale of the pool.",
        ),
        # It may be done; it is not.
        (
            "The mayor may confirm the sale of the pool on Friday.",
            "He had not confirmed the sale of the pool by Monday.",
        ),
        # Refused, and still not done.
        ("The minister will resign over the lease on Friday.", "She had refused to resign over the lease."),
        # A denial of something else than what is admitted.
        (
            "The bank admitted on Thursday that it had lost two ledgers.",
            "It had denied in March that its director was ill.",
        ),
    ],
)
def test_nothing_overtakes_what_still_stands(nlp: Language, first: str, second: str) -> None:
    assert overtaken(nlp, first, "Rain fell on the market square.", second) == []


@pytest.mark.parametrize(
    ("new", "old"),
    [
        # A verb, negated and then not, with days.
        (
            "The mayor confirmed the sale of the swimming pool on Thursday.",
            "On Monday he had not confirmed the sale of the pool.",
        ),
        (
            "The airline signed the contract for new jets on Wednesday.",
            "The airline had not signed the contract on Monday, its chairman said.",
        ),
        # Put back by tense, without a day of its own.
        (
            "The council approved the tram line on Thursday.",
            "Councillors had not approved the tram line because of its cost.",
        ),
        # A refusal, and then the deed.
        (
            "The minister resigned over the harbour lease on Thursday.",
            "In April the minister had refused to resign over the lease.",
        ),
        (
            "The museum returned the bronze masks to Benin on Wednesday.",
            "The museum had declined to return the bronze masks in March.",
        ),
        # A denial, and then the admission.
        (
            "The bank admitted on Thursday that it had lost customer records.",
            "In March the bank had denied that customer records were lost.",
        ),
        (
            "The club acknowledged the injury of its goalkeeper on Wednesday.",
            "The club had earlier denied an injury of the goalkeeper.",
        ),
        # Rejected, and then accepted.
        (
            "Miners accepted the pay offer on Thursday.",
            "Miners had rejected the pay offer of the company in February.",
        ),
    ],
)
def test_a_statement_links_to_what_overtook_it(nlp: Language, new: str, old: str) -> None:
    assert overtaken(nlp, new, "Rain fell on the market square.", old) == [(old, new)]


def test_without_a_day_of_publication_tense_alone_decides(nlp: Language) -> None:
    new = "The council approved the tram line after a long debate."
    old = "Councillors had not approved the tram line because of its cost."
    assert overtaken(nlp, new, old, published=None) == [(old, new)]
    assert overtaken(nlp, new, old.replace("had not", "did not"), published=None) == []
