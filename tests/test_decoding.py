"""Decoding: bytes become text without a change, or are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.reading.decoding import decode, split_front_matter


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xef\xbb\xbfab\xff", "a.txt:1: byte 5 (0xff) is not UTF-8"),
        ("a\nb“".encode("cp1252"), "a.txt:2: byte 3 (0x93) is not UTF-8"),
        (b"a\x00b\x00", "a.txt: looks like UTF-16 or a binary file"),
    ],
)
def test_bytes_that_are_not_utf_8_are_refused_with_a_command(data: bytes, message: str) -> None:
    with pytest.raises(SeedError, match="; convert it, for example with `iconv -f") as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith(message)


@given(text=st.text(alphabet=st.characters(exclude_characters="\r\0", exclude_categories=["Cs"])))
def test_text_is_not_changed(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode(), "a.txt") == text
    assert decode(text.replace("\n", "\r\n").encode(), "a.txt") == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    "text",
    [
        "Title\n---\nBody\n---\n",
        "----\na: b\n---\n",
        "---\nNo key here.\n---\nBody",
        "---\na: b\n\nc\n---\n",
        "---\na: b",
    ],
)
def test_a_rule_is_no_front_matter_in_plain_text(text: str) -> None:
    assert split_front_matter(text, "a.txt", required=False) == (None, text)


@pytest.mark.parametrize("end", ["---", "...", "--- "])
def test_front_matter_ends_at_the_second_rule(end: str) -> None:
    assert split_front_matter(f"---\na: b\n{end}\n\nBody\n", "a.md", required=True) == ("a: b\n", "\nBody\n")
