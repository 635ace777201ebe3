"""Links between pages."""

from __future__ import annotations

import pytest

from generator.proof.links import check_links, outline
from generator.report import Finding

PAGES = {
    "a/index.md": "# Title\n\n## A heading\n\n## Named { #given }\n\n- item\n{ #block }\n",
    "a/quotes.md": "# Quotes\n",
}


def checked(pages: dict[str, str]) -> list[Finding]:
    return list(check_links({path: outline(text) for path, text in pages.items()}, where="docs"))


def problems(link: str) -> list[str]:
    return [str(f) for f in checked({**PAGES, "a/actors.md": f"# Actors\n\nSee [it]({link}).\n"})]


@pytest.mark.parametrize(
    "link",
    [
        "quotes.md",
        "index.md#given",
        "index.md#block",
        "index.md#a-heading",
        "../a/quotes.md#quotes",
        "#actors",
        "https://example.org/x.md",
        "mailto:a@example.org",
        "../assets/picture.png",
    ],
)
def test_a_link_that_leads_somewhere_is_no_finding(link: str) -> None:
    assert problems(link) == []


@pytest.mark.parametrize("link", ["quote.md", "index.md#give", "../quotes.md", "#nowhere", "quotes.md#given"])
def test_a_link_that_leads_nowhere_is_named_with_its_place(link: str) -> None:
    (problem,) = problems(link)
    assert problem.startswith("error: docs/a/actors.md:3: ")
    assert link in problem


def test_a_link_in_code_is_text() -> None:
    assert (checked({"a.md": "```\n[x](nowhere.md)\n```\n"})) == []
