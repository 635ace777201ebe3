"""What a run has to say to the person at the terminal."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from .errors import GeneratorError, SeedError, printable

_MARK = re.compile('[“”„"]')


class Level(StrEnum):
    """How much a finding matters, the worst first."""

    ERROR = "error"
    """Unreadable input, an extract that does not verify, a broken link."""
    STALE = "stale"
    """Pages that do not belong to the article as it is now."""
    NOTICE = "notice"
    """Kept, pending, held: nothing is wrong, but a person should know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One remark: where, what, and what to do."""

    level: Level
    where: str
    """`path` or `path:line`, below the project's folder."""
    message: str

    def __str__(self) -> str:
        """Return the line for the terminal."""
        return f"{self.level}: {self.where}: {self.message}"


@dataclass(slots=True)
class Report:
    """What an update did, or a check found."""

    findings: list[Finding] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)
    """Files that were written, below the project's folder."""
    replaced: list[Path] = field(default_factory=list)
    """Pages with a person's edits that were written anew around them; the attic has them as they were."""
    new: list[str] = field(default_factory=list)
    """What is said of each article whose pages were made the first time."""
    articles: int = 0
    explained: int = 0
    """Articles that had to be analysed."""

    def add(self, level: Level, where: object, message: str) -> None:
        """Add a finding."""
        self.findings.append(Finding(level=level, where=printable(str(where)), message=printable(message)))

    def fail(self, error: GeneratorError, where: str) -> None:
        """Add an error that was raised at *where*, unless it knows the place itself."""
        said = str(error)
        if isinstance(error, SeedError):
            where, said = said.removesuffix(f": {error.message}"), error.message
        elif said.startswith(where):
            where, _, said = said.partition(": ")
        self.add(Level.ERROR, where, said)

    def at(self, level: Level) -> list[Finding]:
        """Return the findings of one level."""
        return [f for f in self.findings if f.level is level]

    @property
    def summary(self) -> str:
        """Return in a line what was done."""
        counts = f"{count(self.articles, 'article')}, {self.explained} analysed"
        said = f"{counts}, {count(len(self.written), 'file')} written"
        if not self.replaced:
            return said
        pages = count(len(set(self.replaced)), "page")
        return f"{said}; {pages} with your edits written anew around them (as they were: .nutgraf/attic/)"

    @property
    def verdict(self) -> str:
        """Return in a line what a check found."""
        numbers = {level: len(self.at(level)) for level in Level}
        found = [
            f"{n} stale" if level is Level.STALE else count(n, level) for level, n in numbers.items() if n
        ]
        return f"{count(self.articles, 'article')} checked: {', '.join(found) or 'nothing is wrong'}"

    @property
    def exit_code(self) -> int:
        """2 on an error, 1 when something is stale, else 0."""
        if self.at(Level.ERROR):
            return 2
        return 1 if self.at(Level.STALE) else 0


def quoted(words: str) -> str:
    """Return *words* in quotation marks, single ones where they hold marks themselves."""
    return f"‘{words}’" if _MARK.search(words) else f"“{words}”"


def count(number: int, one: str) -> str:
    """Return *number* with its noun, in the plural where it is not one."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
