"""What formatters do to a page is no edit; what a person does to words, marks and paragraphs is one."""

from __future__ import annotations

import pytest

from generator.editing.layout import layout_free, mended, same, unwrap

QUOTE = (
    "> “It is late,” said Bo Lindgren, who keeps the lock.[^late]\n> { #quote-late }\n\n"
    "[Bo](actors.md#bo)\n{ .speaker }"
)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("> The words.[^a]", "The words.[^a]"),  # no longer the article's: the way out that `check` names
        ("The words.", "*The words.*"),
        ("One.\n\nTwo.", "One. Two."),  # two paragraphs made one
        ("> One.\n>\n> Two.", "> One.\n> Two."),
        ("- one\n- two", "- one two"),
        ("## One", "### One"),
        ("One  \ntwo.", "One two."),  # a line break
        ("One\\\ntwo.", "One two."),
        ("| a | b |", "| a b |"),
        ("[One](a.md)", "One"),
        ("[One](a.md)", "[One](b.md)"),
        ("One.\n{ .meta }", "One.\n{ .small }"),
        ("```\na\nb\n```", "```\na b\n```"),
    ],
)
def test_a_change_that_readers_see_is_an_edit(a: str, b: str) -> None:
    assert not same(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("One two.", "One  two."),
        ("One two.", "One\ntwo."),
        ("One.\n\nTwo.", "One.\n\n\n\nTwo."),
        ("> One two.\n> { #a }", "> One\n> two.\n> { #a }"),
        ("> One two.[^a]\n> { #a }", "> One two.[^a] {\n> #a }"),
        ("One two.\n{ .meta }", "One two. { .meta }"),
        ("One two.\n{ .meta }", "One two. {\n.meta }"),
        ("One.\n{ .meta }", "One.\n{: .meta }"),
        ("* one\n* two", "- one\n\n- two"),
        ("- one two", "- one\n  two"),
        ("| a | --- |", "| a   | ------- |"),
        ("*a*[^x]", "_a_[^x]"),
        ("&#x5b;sic&#x5d;", r"\[sic\]"),
        (r"3 \* 4", "3 * 4"),
        ("One.[^a]", "One.[^b]"),
        ("> One.", ">One."),
    ],
)
def test_layout_is_no_edit(a: str, b: str) -> None:
    assert same(a, b)
    assert same(b, a)


def test_wrapping_is_undone_and_the_attribute_lists_take_effect_again() -> None:
    wrapped = (
        "> “It is late,” said Bo\n> Lindgren, who keeps the\n> lock.[^late] {\n> #quote-late }\n\n"
        "[Bo](actors.md#bo) { .speaker }"
    )
    assert unwrap(wrapped) == QUOTE
    assert mended(wrapped) == QUOTE


@pytest.mark.parametrize(
    "text", [QUOTE, "One\ntwo, wrapped by hand.\n{ .meta }", "a { #b } c", "| a { #b } | c |"]
)
def test_what_takes_effect_is_not_written_anew(text: str) -> None:
    assert mended(text) == text


def test_the_common_form_of_the_common_form_is_itself() -> None:
    assert layout_free(layout_free(QUOTE)) == layout_free(QUOTE)
