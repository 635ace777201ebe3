"""Errors for the person at the terminal: where, what, what was expected, what to run."""

from __future__ import annotations

import re
import unicodedata


class GeneratorError(Exception):
    """Something the user can mend.  The message is one line and names the remedy.

    Doubt about an *article* is never an error: it is a `None`, a `Check`, or a finding less.
    """


_OBEYED = frozenset({"Cc", "Cs", "Zl", "Zp"})
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")


def printable(words: str) -> str:
    """Return *words* with what a terminal would obey instead of showing it as escapes.

    Messages name files and quote articles, and either can hold commands for terminals.
    """
    if words.isprintable():
        return words
    return "".join(c.encode("unicode_escape").decode() if is_obeyed(c) else c for c in words)


def is_obeyed(character: str) -> bool:
    """Tell whether *character* is a control, half a character, or one that turns the direction of writing."""
    return unicodedata.category(character) in _OBEYED or bool(_BIDI.match(character))


class SeedError(GeneratorError):
    """A seed, or the `.yml` beside it, cannot be read or holds something unexpected."""

    def __init__(self, path: object, message: str, *, line: int | None = None) -> None:
        """Make the message `path:line: message`; *line* counts from 1."""
        self.path, self.message, self.line = str(path), message, line
        where = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{where}: {message}")


class FetchError(GeneratorError):
    """A web page could not be fetched, or may not be."""

    def __init__(self, url: str, message: str) -> None:
        """Make the message `url: message`, and name the way that is always open."""
        super().__init__(f"{url}: {message}; expected an article; save it in the browser and add the file")


class ModelError(GeneratorError):
    """The language model is missing, or is not the one that was pinned."""


class ModelNotReadyError(GeneratorError):
    """The language model is on its way: what needs it is done later."""


class SettingsError(GeneratorError):
    """`mkdocs.yml` is missing or its `nutgraf` settings are wrong."""


class PageError(GeneratorError):
    """A page, or what is kept about it, cannot be read, written or trusted."""


def disk_error(error: OSError) -> PageError:
    """Return what a person needs to know of an error of the disk, at whatever file it came."""
    where = f"{error.filename}: " if error.filename else ""
    reason = error.strerror or str(error)
    return PageError(
        f"{where}{reason}; nothing that was typed is lost: mend that, then run `nutgraf generate` again"
    )
