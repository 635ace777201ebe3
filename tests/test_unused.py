from __future__ import annotations

from generator.items import Extract, Form, Item, Page
from generator.model import Article, CheckKind, Explainer, Sentence, SentenceRole, Span
from generator.unused import unused_check

TEXT = "Mill burns\n\nThe mill burned down. Nobody was hurt.\n\nIt was built in 1902.\n\nA crowd watched."
SENTENCES = (
    "Mill burns",
    "The mill burned down.",
    "Nobody was hurt.",
    "It was built in 1902.",
    "A crowd watched.",
)


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def explainer() -> Explainer:
    paragraphs = tuple(at(p) for p in TEXT.split("\n\n")[1:])
    article = Article(
        slug="mill", title="Mill burns", text=TEXT, paragraphs=paragraphs, title_span=at("Mill burns")
    )
    roles = (SentenceRole.HEADLINE, *[SentenceRole.NEWS] * 4)
    sentences = tuple(Sentence(span=at(w), role=r) for w, r in zip(SENTENCES, roles, strict=True))
    return Explainer(article=article, model="m", sentences=sentences)


def page(*words: str) -> Page:
    extracts = tuple(Extract(label="l", span=at(w), form=Form.QUOTE) for w in words)
    return Page(path="mill/a.md", id="mill/a", items=(Item(id="i", text="x", extracts=extracts),))


def test_an_article_whose_sentences_are_all_shown_needs_no_remark() -> None:
    assert unused_check(explainer(), [page(*SENTENCES[1:])]) is None
    assert (
        unused_check(
            explainer(), [page("The mill burned", "was hurt"), page("built in 1902", "crowd watched")]
        )
        is None
    )


def test_the_headline_is_never_missed() -> None:
    found = unused_check(explainer(), [])
    assert found is not None
    assert at("Mill burns") not in found.spans


def test_one_remark_names_all_sentences_and_their_paragraphs() -> None:
    found = unused_check(explainer(), [page("The mill burned down.")])
    assert found is not None
    assert found.kind is CheckKind.UNUSED_SENTENCE
    assert not found.hold
    assert found.spans == tuple(at(w) for w in SENTENCES[2:])
    assert found.message == "3 of 4 sentences stand on no page: paragraphs 1–3."


def test_a_word_of_a_sentence_is_no_use_of_it() -> None:
    found = unused_check(explainer(), [page(*SENTENCES[1:4], "crowd")])
    assert found is not None
    assert found.spans == (at("A crowd watched."),)
    assert found.message == "1 of 4 sentences stands on no page: paragraph 3."


def test_a_stretch_over_several_sentences_counts_for_each() -> None:
    whole = "The mill burned down. Nobody was hurt."
    found = unused_check(explainer(), [page(whole, "The mill burned down.", *SENTENCES[3:])])
    assert found is None
