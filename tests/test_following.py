"""Links lead to where items and pages are, and are no edit for it."""

from __future__ import annotations

import pytest

from generator.editing.following import Places

IDS = frozenset({"quote-a", "actor-b"})
HERE = {p: p for p in ("x/quotes.md", "x/actors.md", "x/index.md")}
STANDS = {"quote-a": "x/quotes.md", "actor-b": "x/actors.md"}


def actual(
    link: str, files: dict[str, str | None] | None = None, at: str = "x/actors.md", **stands: str
) -> str:
    places = Places(files=HERE | (files or {}), ids=IDS)
    where = STANDS | {id_.replace("_", "-"): page for id_, page in stands.items()}
    return places.actual(f"See [it]({link}).", "x/actors.md", at, {k: v for k, v in where.items() if v})


@pytest.mark.parametrize(
    "link",
    [
        *("quotes.md#quote-a", "quotes.md", "#actor-b", "index.md#pages", "./quotes.md#quote-a"),
        *("https://example.org/quotes.md#quote-a", "/x/quotes.md", "mine.md#quote-a", "picture.png", "#mine"),
    ],
)
def test_a_link_that_leads_somewhere_or_is_a_persons_stays(link: str) -> None:
    assert actual(link) == f"See [it]({link})."


def test_a_link_follows_an_item_to_another_page() -> None:
    assert actual("quotes.md#quote-a", quote_a="x/index.md") == "See [it](index.md#quote-a)."
    assert actual("quotes.md#quote-a", quote_a="x/actors.md") == "See [it](#quote-a)."


def test_a_link_on_an_item_that_was_moved_leads_where_it_did() -> None:
    assert actual("#actor-b", at="x/index.md") == "See [it](actors.md#actor-b)."


def test_a_link_follows_a_page_to_another_name_and_folder() -> None:
    assert actual("quotes.md#quote-a", {"x/quotes.md": "x/said.md"}) == "See [it](said.md#quote-a)."
    assert actual("quotes.md#pages", {"x/quotes.md": "y/said.md"}) == "See [it](../y/said.md#pages)."
    assert actual("quotes.md", {"x/actors.md": "actors.md"}) == "See [it](x/quotes.md)."


def test_a_link_to_what_was_deleted_leads_to_its_page_or_becomes_its_words() -> None:
    assert actual("quotes.md#quote-a", quote_a="") == "See [it](quotes.md)."
    assert actual("quotes.md#quote-a", {"x/quotes.md": None}, quote_a="") == "See it."


@pytest.mark.parametrize(
    ("generated", "files", "stands"),
    [
        ("quotes.md#quote-a", {}, {"quote_a": "x/index.md"}),
        ("quotes.md#quote-a", {}, {"quote_a": "x/actors.md"}),
        ("quotes.md#quote-a", {}, {"quote_a": ""}),
        ("quotes.md#quote-a", {"x/quotes.md": "said.md"}, {}),
        ("quotes.md", {"x/quotes.md": "x/said.md"}, {}),
        ("#actor-b", {}, {"actor_b": "x/index.md"}),
    ],
)
def test_a_link_that_followed_is_no_edit(
    generated: str, files: dict[str, str | None], stands: dict[str, str]
) -> None:
    text = actual(generated, files, **stands)
    assert text != f"See [it]({generated})."
    places = Places(files=HERE | files, ids=IDS)
    assert places.generated(text, f"See [it]({generated}).", "x/actors.md") == f"See [it]({generated})."


@pytest.mark.parametrize("link", ["mine.md", "https://example.org", "quotes.md#other"])
def test_a_link_that_a_person_set_is_an_edit(link: str) -> None:
    places = Places(files=HERE, ids=IDS)
    text = f"See [it]({link})."
    assert places.generated(text, "See [it](quotes.md#quote-a).", "x/actors.md") == text


def test_of_links_with_the_same_words_each_goes_back_to_its_own() -> None:
    base = "[Background](quotes.md#quote-a) · [Background](index.md#other) · [Background](#actor-b)"
    text = base.replace("quotes.md#quote-a", "quotes.md").replace("(#actor-b)", "(quotes.md#actor-b)")
    assert Places(files=HERE, ids=IDS).generated(text, base, "x/actors.md") == base
    fewer = "[Background](quotes.md)"
    assert Places(files=HERE, ids=IDS).generated(fewer, base, "x/actors.md") == fewer


GONE = HERE | {"x/quotes.md": None}


@pytest.mark.parametrize(
    "base",
    [
        "See *[it](quotes.md#quote-a)*.",
        "It is it: [it](quotes.md#quote-a), [it](#actor-b) and [it](quotes.md).",
        "| [it is](#actor-b) | *[it](quotes.md#quote-a)* · [it](index.md) |",
    ],
)
@pytest.mark.parametrize("edit", ["{}", "Mine: {}", "{} And more."])
def test_words_that_were_a_link_to_a_deleted_page_are_no_edit(base: str, edit: str) -> None:
    places = Places(files=GONE, ids=IDS)
    text = places.actual(base, "x/actors.md", "x/actors.md", {"actor-b": "x/actors.md"})
    assert "quotes.md" not in text
    back = places.generated(edit.format(text), base, "x/actors.md")
    assert back == edit.format(base)
    assert places.actual(back, "x/actors.md", "x/actors.md", {"actor-b": "x/actors.md"}) == edit.format(text)


def test_words_from_which_a_person_took_the_link_stay_without_it() -> None:
    base, text = "See [it](quotes.md#quote-a) and [her](#actor-b).", "See it and her."
    assert Places(files=HERE, ids=IDS).generated(text, base, "x/actors.md") == text
    assert Places(files=GONE, ids=IDS).generated(text, base, "x/actors.md") == (
        "See [it](quotes.md#quote-a) and her."
    )
    assert Places(files=GONE, ids=IDS).generated("See this.", base, "x/actors.md") == "See this."
