"""Encodings: UTF-8 unless a mark, a declaration or the bytes say otherwise, and then it is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.documents.encodings import decode_any

WORDS = "“It’s closed,” said Zoë Müller – the café’s owner. " * 3


@pytest.mark.parametrize("data", [WORDS.encode(), WORDS.encode("utf-8-sig"), b"plain", b""])
def test_utf8_needs_no_word(data: bytes) -> None:
    assert decode_any(data) == (data.decode("utf-8-sig"), "")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (WORDS.encode("utf-16"), "UTF-16, by its mark"),
        (b'<meta charset="windows-1252">' + WORDS.encode("cp1252"), "windows-1252, as the page says"),
        (b"<meta charset=ISO-8859-1>" + WORDS.encode("cp1252"), "windows-1252, as the page says"),
        (
            b'<meta http-equiv="Content-Type" content="text/html; charset=macintosh">'
            + WORDS.encode("mac-roman"),
            "macintosh, as the page says",
        ),
    ],
)
def test_another_encoding_is_told(data: bytes, told: str) -> None:
    text, encoding = decode_any(data)
    assert text.endswith(WORDS)
    assert encoding == told


@pytest.mark.parametrize("declared", [b"", b"<meta charset=utf-8>", b"<meta charset=no-such-thing>"])
def test_where_the_page_is_wrong_its_bytes_decide(declared: bytes) -> None:
    text, encoding = decode_any(declared + WORDS.encode("cp1252"))
    assert "Zoë Müller" in text
    assert encoding.endswith("as its bytes suggest")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_value_error(data: bytes) -> None:
    try:
        text, _ = decode_any(data)
    except ValueError:
        return
    assert isinstance(text, str)
