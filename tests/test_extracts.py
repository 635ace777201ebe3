"""Reading a page: what claims to be the article's words, and what does not."""

from __future__ import annotations

import pytest

from generator.items import Form
from generator.proof.extracts import take_apart


@pytest.mark.parametrize(
    "text",
    [
        "Plain words[^a]",
        "*italics of the editor's own*",
        "**bold**[^a]",
        "2 * 3 * 4[^a]",
        "```\n> code[^a]\n```",
        "---\ntitle: '> no quote[^a]'\n---\n",
        "[^a]: *the footnote itself*[^b]",
        "snake_case_name[^a]",
    ],
)
def test_nothing_claims_to_be_the_articles(text: str) -> None:
    assert [f for f in take_apart(text).found if f.label] == []


@pytest.mark.parametrize(
    ("text", "form", "words", "label"),
    [
        ("> Words.[^a]", Form.QUOTE, "Words.", "a"),
        ("> Words\n> wrapped.[^a]", Form.QUOTE, "Words wrapped.", "a"),
        (">Words.[^a]", Form.QUOTE, "Words.", "a"),
        ("> > Words.[^a]", Form.QUOTE, "Words.", "a"),
        ("> Words.", Form.QUOTE, "Words.", None),
        ("> Words.[^a]\n> { #quote-words }", Form.QUOTE, "Words.", "a"),
        ("Said *these words*[^a-b] here", Form.ITALIC, "these words", "a-b"),
        ("Said _these words_[^a] here", Form.ITALIC, "these words", "a"),
        ("| Who | *a cell*[^a] |", Form.ITALIC, "a cell", "a"),
        ("- Says *[a linked one](quotes.md#q)*[^a] …", Form.ITALIC, "a linked one", "a"),
        ("- *a point*[^a]", Form.ITALIC, "a point", "a"),
    ],
)
def test_an_extract_is_found(text: str, form: Form, words: str, label: str | None) -> None:
    (found,) = take_apart(text).found
    assert (found.form, found.words, found.label) == (form, words, label)


def test_words_after_a_reference_are_a_passage_of_their_own() -> None:
    assert [(f.words, f.label) for f in take_apart("> One.[^a] Two.[^b] Three.").found] == [
        ("One.", "a"),
        ("Two.", "b"),
        ("Three.", None),
    ]


def test_two_paragraphs_of_one_block_quote_are_two_passages() -> None:
    assert [f.words for f in take_apart("> One.[^a]\n>\n> Two.[^b]").found] == ["One.", "Two."]


def test_definitions_and_references_are_told_apart() -> None:
    page = take_apart("A[^a] and B[^b].\n\n[^a]: where\n[^b]: there\n")
    assert page.references == (("a", 1), ("b", 1))
    assert page.definitions == {"a": ("where", 3), "b": ("there", 4)}


def test_lines_count_from_the_start_of_the_file() -> None:
    (found,) = take_apart("---\ntitle: x\n---\n\n> Words.[^a]\n").found
    assert found.line == 5
