"""Where quotation marks open and close."""

from __future__ import annotations

import pytest

from generator.model import Span
from generator.parsing.mark_edges import closing, opening


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize(
    "text", ["5'10\" tall", "the workers' union", "it's late", "rock 'n", 'he won" it', "so '' it"]
)
def test_nothing_opens(text: str) -> None:
    assert not any(opening(text, i, whole(text)) for i in range(1, len(text)) if text[i - 1] != " ")


@pytest.mark.parametrize(
    ("text", "width"), [("“a", 1), ('"a', 1), ("'a", 1), ("``a", 2), ("''a", 2), ("«a", 1)]
)
def test_a_mark_opens_before_a_word(text: str, width: int) -> None:
    assert opening(text, 0, whole(text)) == width


@pytest.mark.parametrize(
    "text",
    [
        "“It is late, she said.",
        # The next mark opens another quotation, after the narrator's words.
        '"It is late, Roe said, and left. "It is cold."',
    ],
)
def test_nothing_closes(text: str) -> None:
    assert closing(text, 0, 1, whole(text)) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“It is late,” she said.", "It is late,"),
        ('“It is late," she said.', "It is late,"),
        ("“It is late,’’ she said.", "It is late,"),
        ('"He is 5\'10" or so," she said.', "He is 5'10\" or so,"),
        ("'It's the workers' turn,' she said.", "It's the workers' turn,"),
        ('"It is late. " she said.', "It is late. "),
        ("„Genug“, she said.", "Genug"),
    ],
)
def test_the_mark_that_closes(text: str, said: str) -> None:
    found = closing(text, 0, 1, whole(text))
    assert found is not None
    assert text[1 : found[0]] == said
