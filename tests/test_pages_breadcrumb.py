"""The top of a page says which article it belongs to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.pages._breadcrumb import top
from tests.explainers import ARTICLE, FERRY


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (
            {"title": "", "title_span": None, "publisher": "", "published": None, "url": "javascript:a"},
            "[Overview](index.md)",
        ),
        (
            {"title": "[a](b)", "title_span": None, "url": ""},
            "[&#x5b;a&#x5d;(b)](index.md) · The Ellery Post · Wednesday 14 May 2031",
        ),
        (
            {},
            (
                "*[Harbour board stops ferry repairs](index.md)*[^0-33] · The Ellery Post · "
                "Wednesday 14 May 2031 · [Read the original](https://post.example/ferry?id=7)"
            ),
        ),
    ],
)
def test_a_page_leads_back_to_its_article_and_on_to_the_original(
    change: dict[str, object], line: str
) -> None:
    item = top(replace(FERRY, article=replace(ARTICLE, **change)), "quotes", "Quotes", "A note")  # type: ignore[arg-type]
    assert item.text == f"# Quotes {{ #quotes }}\n\n{line}\n{{ .explainer-meta }}\n\nA note"
