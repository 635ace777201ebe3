"""What is read from a document: paragraphs, what the document says of itself, what was left out."""

from __future__ import annotations

from dataclasses import dataclass

MAX_BYTES = 16 * 1024 * 1024
"""Size of the largest document that is read; an article is a hundredth of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The text of record that a document gives, and what the document says of itself."""

    paragraphs: tuple[str, ...]
    """The body in order, each on one line; without the headline."""
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    """A day such as `2024-10-23`; empty where the document names none."""
    url: str = ""
    left_out: tuple[str, ...] = ()
    """Pieces of text that the document holds and `paragraphs` does not, in order."""
    encoding: str = ""
    """Of the characters, where it had to be found out: `windows-1252, as the page says`."""


def on_one_line(words: str) -> str:
    """Return *words* with each run of white space as one space, and none at the ends."""
    return " ".join(words.split())
