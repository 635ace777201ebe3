"""What nobody meant to publish is named: marks of git, front matter that MkDocs would show as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.proof.mishaps import check_mishaps


@pytest.mark.parametrize(
    "text", ["```\n<<<<<<\n```", "A heading\n=======\n", "a <<<<<<< b\n", ">>>>>> six", "> > > > > > > seven"]
)
def test_what_only_looks_like_a_mark_of_git_is_none(text: str) -> None:
    assert list(check_mishaps("a.md", text)) == []


def test_the_marks_of_a_conflict_are_named_and_nothing_else_of_them() -> None:
    found = list(check_mishaps("a.md", "---\n<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> other\n---\n"))
    assert [f.where for f in found] == ["a.md:2", "a.md:6"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# A page without any\n",
        "---\n---\n\nText.\n",
        "---\ntitle: A\n---\n",
        "---\ntitle: A\n---",
        "---\ntitle: A\n...\nText: this one\n",
        "---\n# a remark\ntitle: 'A: b'\nhide:\n- toc\n---\n\nText: more: of it\n\n---\n",
        "---\n\nA page that begins with a line across it.\n",
        "---\nA line, and another\n---\n",
        "Text: first\n\n---\na: b: c\n---\n",
    ],
)
def test_front_matter_that_is_read_and_lines_across_a_page_are_no_mishap(text: str) -> None:
    assert list(check_mishaps("a.md", text)) == []


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("---\nid: a\ntitle: Background: how it began\n---\n\nText.\n", "a.md:3", "mapping values are not"),
        ('---\ntitle: "A\n---\n\nText.\n', "a.md:3", "is no YAML (found unexpected end of stream)"),
        ("---\nid: a\npublished: 2026-02-31\n---\n", "a.md:1", "day is out of range"),
        ("---\ntitle: A\nid: a\n\n# Text\n", "a.md:1", "has no end"),
    ],
)
def test_front_matter_that_readers_would_see_is_named(text: str, where: str, what: str) -> None:
    (found,) = check_mishaps("a.md", text)
    assert found.where == where
    assert what in found.message


def test_bytes_that_are_no_text_are_named_with_their_line() -> None:
    text = b"# A caf\xc3\xa9\n\nA caf\xe9.\n".decode(errors="surrogateescape")
    (found,) = check_mishaps("a.md", text)
    assert (found.where, found.message.partition(",")[0]) == ("a.md:3", "is not UTF-8 here")


@given(st.text(alphabet="ab: \"'#-[]{}&*!|>\n", max_size=60))
def test_mkdocs_reads_all_front_matter_that_passes(lines: str) -> None:
    text = f"---\nkey: {lines}\n---\nThe body.\n"
    if not list(check_mishaps("a.md", text)):
        body, data = get_data(text)
        assert data
        assert not body.startswith("---\nkey:")
