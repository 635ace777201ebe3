"""The top of the overview."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.pages._masthead import masthead
from tests.explainers import ARTICLE, FERRY


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"published": None, "published_origin": None}, "date not given"),
        ({"url": "javascript:alert(1)"}, "1-minute read\n"),
        ({"title": "", "title_span": None}, "# Overview { #overview }"),
        ({"title": "A *b*", "title_span": None}, "# *A &#x2a;b&#x2a;* { #overview }"),
        ({"publisher": "<i>"}, " · &#x3c;i&#x3e; · "),
    ],
)
def test_the_masthead_claims_no_more_than_is_known(change: dict[str, object], words: str) -> None:
    assert words in masthead(replace(FERRY, article=replace(ARTICLE, **change))).text  # type: ignore[arg-type]


def test_the_masthead_says_where_the_date_comes_from() -> None:
    assert "Wednesday 14 May 2031 (date supplied)" in masthead(FERRY).text
