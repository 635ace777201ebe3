"""Word lists of a language: one entry a line, `#` starts a comment."""

from __future__ import annotations

from functools import cache
from importlib import resources


def _lines(name: str, language: str) -> list[str]:
    """Return the entries of `<language>/<name>.txt` in order; `FileNotFoundError` without such a list."""
    source = resources.files(__package__).joinpath(language, f"{name}.txt")
    rows = (line.split("#", 1)[0].strip() for line in source.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row]


@cache
def load_words(name: str, language: str = "en") -> frozenset[str]:
    """Return the entries of the list *name*, as written; `FileNotFoundError` when there is none."""
    return frozenset(_lines(name, language))


@cache
def load_table(name: str, language: str = "en") -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return the rows of a list whose columns are separated by `|`; each cell a tuple of values.

    Values within a cell are separated by commas; an empty cell is an empty tuple.
    """
    return tuple(
        tuple(tuple(v.strip() for v in cell.split(",") if v.strip()) for cell in line.split("|"))
        for line in _lines(name, language)
    )


@cache
def country_names() -> dict[str, str]:
    """Return the plain name of each country by its ISO 3166 alpha-2 code."""
    return {row[0][0]: row[1][0] for row in load_table("countries")}
