"""A page taken apart and put together again."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from generator import markdown
from generator.editing.base import Base
from generator.editing.merge import merge
from generator.editing.recording import base_of
from generator.editing.sections import ids, join, split
from generator.extractors import explain
from generator.items import Page
from generator.pages import render_pages
from generator.reading import article_from_text

ROOT = Path(__file__).parent.parent
TEXTS = (
    "seeds/lloyd-austin-north-korean-troops.txt",
    "tests/quality/articles/river-foam.txt",
    "tests/quality/articles/night-train.txt",
    "tests/quality/articles/cup-tie.txt",
)


@pytest.mark.parametrize(
    "text",
    [
        "## A heading\n\nwords\n",
        "```\n## Named { #one }\n```\n",
        "Words { #one } in between.\n",
        "---\nid: '#one'\n---\n\nWords.\n",
        "[^one]: Words\n{ #one }\n",
        "## Unknown { #four }\n",
    ],
)
def test_what_carries_no_known_id_is_no_item(text: str) -> None:
    assert ids(split(text, {"one", "two"}).sections) == []


@pytest.mark.parametrize(
    "text", ["---\nid: x\n---\n\nA.\n", "--- \nid: x\n...\nA.\n", "---\nid: x\n--- \n\nA.\n"]
)
def test_front_matter_ends_where_mkdocs_has_it_end(text: str) -> None:
    parts = split(text, ())
    assert (parts.front, [s.text for s in parts.sections]) == ("id: x\n", ["A."])


@pytest.mark.parametrize("text", ["----\nid: x\n---\n", "---\nid: x\n", "\n---\nid: x\n---\n"])
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert split(text, ()).front == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## A { #one }\n\nwords\n", [("one", "## A { #one }\n\nwords")]),
        ("> a\n> { #one }\n\nwords\n", [("one", "> a\n> { #one }\n\nwords")]),
        ("words\n{ #one .meta }\n", [("one", "words\n{ #one .meta }")]),
        ("## A { #one }\n\n### Mine\n\nwords\n", [("one", "## A { #one }\n\n### Mine\n\nwords")]),
        ("## A { #one }\n\n## Mine\n\nwords\n", [("one", "## A { #one }"), (None, "## Mine\n\nwords")]),
        ("words\n\n## A { #one }\n", [(None, "words"), ("one", "## A { #one }")]),
    ],
)
def test_an_item_reaches_to_the_next_one_or_to_a_heading_of_a_person(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert [(s.id, s.text) for s in split(text, {"one", "two"}).sections] == expected


BLOCKS = st.lists(
    st.sampled_from(
        [
            "## A { #one }",
            "# T { #two }",
            "words",
            "> quote\n> { #three }",
            "### B",
            "- a\n- b",
            "```\ncode\n\n#\n```",
        ]
    ),
    max_size=8,
)


@given(BLOCKS, st.lists(st.sampled_from("abc"), unique=True), st.sampled_from(["", "id: x\n"]))
def test_a_page_survives_being_taken_apart(blocks: list[str], labels: list[str], front: str) -> None:
    notes = "\n".join(f"[^{label}]: note {label}" for label in labels)
    body = "\n\n".join([*blocks, *([notes] if notes else [])])
    text = (f"---\n{front}---\n\n" if front else "") + body + "\n"
    parts = split(text, {"one", "two", "three"})
    assert join(parts) == text
    assert split(join(parts), {"one", "two", "three"}) == parts


@given(st.text("ab#>-`~|[]^:{} \n", max_size=60))
def test_taking_apart_twice_is_taking_apart_once(text: str) -> None:
    once = join(split(text, {"a"}))
    assert join(split(once, {"a"})) == once
    assert sorted(once.split()) == sorted(text.split())


@cache
def pages_of(path: str, nlp: Language) -> tuple[tuple[Page, ...], Base]:
    text = (ROOT / path).read_text(encoding="utf-8")
    explainer = explain(article_from_text(text, slug=Path(path).stem, published="2024-10-23"), nlp)
    pages = render_pages(explainer)
    return pages, base_of(explainer, pages)


@pytest.mark.parametrize("path", TEXTS)
def test_a_generated_page_survives_being_taken_apart(path: str, nlp: Language) -> None:
    pages, _ = pages_of(path, nlp)
    for page in pages:
        text = markdown.document(page)
        parts = split(text, {item.id for item in page.items})
        assert join(parts) == text
        assert [(s.id, s.text) for s in parts.sections] == [(item.id, item.text) for item in page.items]


@pytest.mark.parametrize("path", TEXTS)
def test_the_first_merge_gives_the_generated_pages_byte_for_byte(path: str, nlp: Language) -> None:
    pages, base = pages_of(path, nlp)
    fronts = {page.path: markdown.front_matter(page) for page in pages}
    merged = merge(Base(slug=base.slug), {}, base.items, fronts)
    assert merged.texts == {page.path: markdown.document(page) for page in pages}
