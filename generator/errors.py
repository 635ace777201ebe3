"""Errors for the person at the terminal: where, what, what was expected, what to run."""

from __future__ import annotations


class GeneratorError(Exception):
    """Something the user can mend.  The message is one line and names the remedy.

    Doubt about an *article* is never an error: it is a `None`, a `Check`, or a finding less.
    """


def printable(words: str) -> str:
    """Return *words* with what a terminal cannot show, or would obey, as escapes."""
    if words.isprintable():
        return words
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in words)


class SeedError(GeneratorError):
    """A seed, or the `.yml` beside it, cannot be read or holds something unexpected."""

    def __init__(self, path: object, message: str, *, line: int | None = None) -> None:
        """Make the message `path:line: message`; *line* counts from 1."""
        where = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{where}: {message}")


class FetchError(GeneratorError):
    """A web page could not be fetched, or may not be."""

    def __init__(self, url: str, message: str) -> None:
        """Make the message `url: message`, and name the way that is always open."""
        super().__init__(f"{url}: {message}; expected an article; do save it in the browser and add the file")


class ModelError(GeneratorError):
    """The language model is missing, or is not the one that was pinned."""


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
