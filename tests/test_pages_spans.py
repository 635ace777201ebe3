"""Which stretches of an article may be shown, and how far they reach."""

from __future__ import annotations

import pytest

from generator.model import Article, Explainer, Sentence, SentenceRole, Span
from generator.pages import readable
from generator.pages._spans import (
    clause_of,
    hull,
    is_whole_sentence,
    joined,
    pieces,
    sentence_of,
    shortest,
    showable,
    standing,
    stands_alone,
    trim,
    understood,
)
from tests.explainers import ARTICLE, FERRY, TEXT, at, paragraphs_of


@pytest.mark.parametrize(
    "words",
    [
        "“90”",  # outside its clause
        "“90” passengers and crew",
        "“no surprise to anyone.”",
        "the Alcyon will never sail again",
        "a liar",  # held
    ],
)
def test_what_does_not_stand_alone(words: str) -> None:
    assert not stands_alone(FERRY, at(words))


@pytest.mark.parametrize(
    "words", ["Harbour chair", "It is unclear who", "If the frame is bent", "could be carrying"]
)
def test_what_stands_alone(words: str) -> None:
    assert stands_alone(FERRY, at(words))


def test_a_stretch_is_widened_until_it_stands() -> None:
    span = standing(FERRY, at("90"))
    assert span
    assert TEXT[span.start : span.end] == "the ferry could be carrying “90” passengers and crew"
    assert standing(FERRY, at("a liar")) is None


def test_boilerplate_between_paragraphs_falls_away() -> None:
    span = hull(at("no surprise"), at("The Alcyon has carried"))
    assert [ARTICLE[p] for p in pieces(FERRY, span)] == ["no surprise to anyone.", "The Alcyon has carried"]
    assert pieces(FERRY, ARTICLE.boilerplate[0]) == ()


def test_nothing_to_show_is_not_showable() -> None:
    assert not showable(FERRY, ())
    assert not showable(FERRY, ARTICLE.boilerplate)
    assert not showable(FERRY, [at("It is unclear"), at("a liar")])
    assert showable(FERRY, [at("It is unclear")])


_GOES_ON = "“It rained. We ate.\n\n“Then it was over,” she said. “So we left."


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("“It rained.", "It rained."),  # a part of the paragraph: half a pair
        ("“Then it was over", "Then it was over"),
        ("“It rained. We ate.", "“It rained. We ate."),  # to its end: the mark that the next one takes up
        ("“So we left.", "“So we left."),
    ],
)
def test_a_mark_without_its_partner_stays_where_the_article_sets_none(words: str, shown: str) -> None:
    article = Article(slug="a", title="", text=_GOES_ON, paragraphs=paragraphs_of(_GOES_ON))
    start = _GOES_ON.index(words)
    span = trim(Explainer(article=article, model="m"), Span(start, start + len(words)))
    assert span is not None
    assert article[span] == shown


def test_white_space_at_the_ends_is_no_part() -> None:
    assert trim(FERRY, at("said on Monday ")) == at("said on Monday")
    assert trim(FERRY, Span(TEXT.index("\n\n"), TEXT.index("\n\n") + 2)) is None


def test_a_sentence_is_found_from_any_part_of_it() -> None:
    assert ARTICLE[sentence_of(FERRY, at("who will"))] == "It is unclear who will pay for the repairs."
    assert is_whole_sentence(FERRY, at("It is unclear who will pay for the repairs"))
    assert not is_whole_sentence(FERRY, at("It is unclear who"))


def test_clauses_over_a_word_are_joined_and_others_are_not() -> None:
    near = [at("since 1998"), at("Tolland has")]
    assert joined(FERRY, near) == [Span(near[0].start, near[1].end)]
    far = [at("The Alcyon has"), at("Tolland has")]
    assert joined(FERRY, far) == far
    other = [at("aboard and whether"), at("Reports that")]
    assert joined(FERRY, other) == other


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (0, 10, (0, 20)),  # in the first part
        (25, 30, (24, 40)),  # in the second
        (5, 30, (0, 40)),  # in both
        (0, 60, (0, 40)),  # the whole sentence: what is added at its end falls away
        (45, 50, (0, 60)),  # in what is added: no part holds it
        (15, 22, (0, 60)),  # partly between the parts
    ],
)
def test_where_extracts_are_short_parts_of_a_sentence_stand_for_it(
    start: int, end: int, shown: tuple[int, int]
) -> None:
    article = Article(slug="a", title="", text="x" * 60, paragraphs=(Span(0, 60),))
    whole = Explainer(
        article=article, model="m", sentences=(Sentence(span=Span(0, 60), role=SentenceRole.NEWS),)
    )
    assert clause_of(readable(whole), Span(start, end)) == Span(0, 60)
    short = readable(whole, (Span(0, 20), Span(24, 40)))
    assert clause_of(short, Span(start, end)) == Span(*shown)


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (0, 60, (0, 40)),  # a whole sentence
        (10, 59, (10, 40)),  # its end, but for the full stop
        (0, 30, (0, 30)),  # less than there is to be cut
        (45, 60, (45, 60)),  # nothing else would be left
        (0, 90, (0, 90)),  # into a sentence that is not cut
    ],
)
def test_what_is_added_at_the_end_of_a_sentence_falls_away(
    start: int, end: int, shown: tuple[int, int]
) -> None:
    article = Article(slug="a", title="", text="x" * 90, paragraphs=(Span(0, 90),))
    sentences = tuple(Sentence(span=s, role=SentenceRole.NEWS) for s in (Span(0, 60), Span(61, 90)))
    whole = Explainer(article=article, model="m", sentences=sentences)
    assert shortest(readable(whole), Span(start, end)) == Span(start, end)
    assert shortest(readable(whole, (Span(0, 20), Span(24, 40))), Span(start, end)) == Span(*shown)


LEANING = (
    "The mayor spoke.\n\nShe left. Lena Hart paid. But she did not say why.\n\nIt is unclear who paid.\n\n"
    "It did not name anyone."
)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("She left.", None),  # whom it means stands in another paragraph
        ("But she did not say why.", "Lena Hart paid. But she did not say why."),
        ("Lena Hart paid.", "Lena Hart paid."),
        ("It is unclear who paid.", "It is unclear who paid."),
        ("It did not name anyone.", None),
    ],
)
def test_a_sentence_that_begins_with_a_pronoun_needs_the_one_before(words: str, shown: str | None) -> None:
    sentences = (
        "The mayor spoke.",
        "She left.",
        "Lena Hart paid.",
        "But she did not say why.",
        "It is unclear who paid.",
        "It did not name anyone.",
    )
    explainer = Explainer(
        article=Article(slug="a", title="", text=LEANING, paragraphs=paragraphs_of(LEANING)),
        model="by hand",
        sentences=tuple(Sentence(span=at(s, text=LEANING), role=SentenceRole.NEWS) for s in sentences),
    )
    found = understood(explainer, at(words, text=LEANING))
    assert (explainer.article[found] if found else None) == shown
