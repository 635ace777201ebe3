from __future__ import annotations

import pytest

from generator.model import Article, Check, CheckKind, Span
from generator.remarks import remark

TEXT = "Mill burns\n\nThe mill burned on Monday.\n\n“It burned on Tuesday,” she said."
ARTICLE = Article(
    slug="mill",
    title="Mill burns",
    text=TEXT,
    paragraphs=(Span(12, 38), Span(40, len(TEXT))),
    title_span=Span(0, 10),
)


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        (CheckKind.CORRECTION, (), "Look."),
        (CheckKind.UNUSED_SENTENCE, ("The mill burned on Monday.",), "Look."),
        (CheckKind.SUPERLATIVE, ("mill",), "headline, “Mill”: Look."),
        (CheckKind.SUPERLATIVE, ("The mill", "Monday"), "paragraph 1, “The mill”: Look."),
        (CheckKind.MISSING_CUE, ("“It burned on Tuesday,”",), "paragraph 2, “It burned on Tuesday,”: Look."),
        (
            CheckKind.CONTRADICTION,
            ("Tuesday", "Monday"),
            "paragraph 2, “Tuesday”: Look (paragraph 1, “Monday”).",
        ),
    ],
)
def test_a_remark_says_where_and_which_words(kind: CheckKind, words: tuple[str, ...], told: str) -> None:
    spans = tuple(at("Mill" if told.startswith("headline") else w) for w in words)
    assert remark(ARTICLE, Check(id="c", kind=kind, spans=spans, message="Look.")) == told


def test_long_words_are_cut() -> None:
    long = "a " * 60
    article = Article(slug="a", title="", text=long, paragraphs=(Span(0, len(long)),))
    told = remark(article, Check(id="c", kind=CheckKind.SUPERLATIVE, spans=(Span(0, 119),), message="Look."))
    assert len(told) < 100
    assert "…”: Look." in told
