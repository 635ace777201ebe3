"""What nobody meant to publish: marks of git, front matter and bytes that MkDocs cannot read."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from ..editing.branches import MARKS
from ..editing.front import LOADER
from ..editing.sections import front_of
from ..report import Finding
from .proving import error

_OPENED = re.compile(r"---[ \t]*\n[A-Za-z][\w-]*:(?:\s|$)")
_NO_TEXT = re.compile("[\udc80-\udcff]")  # a byte that is no UTF-8, as `surrogateescape` reads it


def check_mishaps(path: str, text: str) -> Iterator[Finding]:
    r"""Yield what a slip of the hand, or of git, left in a page; *text* has `\n` line ends."""
    marks = [text.count("\n", 0, match.start()) + 1 for match in MARKS.finditer(text)]
    for line in marks:
        remedy = "keep the words of one side, or of both, and take the marks out"
        yield error(f"{path}:{line}", f"git left the mark of a conflict here; {remedy}")
    if byte := _NO_TEXT.search(text):
        line = text.count("\n", 0, byte.start()) + 1
        yield error(
            f"{path}:{line}", "is not UTF-8 here, and MkDocs reads nothing else; save the page in UTF-8"
        )
    if not marks:
        yield from _front_matter(path, text)


def _front_matter(path: str, text: str) -> Iterator[Finding]:
    """Tell of front matter that would stand on the page, since it is not closed or is no YAML."""
    front = front_of(text)
    if not front:
        if _OPENED.match(text):
            said = "the front matter that begins here has no end, and readers would see it"
            yield error(f"{path}:1", f"{said}; put a line `---` after the last of its keys")
        return
    try:
        yaml.load(front, LOADER)  # noqa: S506 - one of the two safe loaders
    except (yaml.YAMLError, ValueError, RecursionError) as wrong:
        mark = getattr(wrong, "problem_mark", None)
        reason = getattr(wrong, "problem", None) or str(wrong).partition("\n")[0]
        said = f"the front matter is no YAML ({reason}), and readers would see it"
        remedy = (
            'expected `key: value`; write a value that holds `: ` or `#` in quotation marks, `title: "A: b"`'
        )
        yield error(f"{path}:{mark.line + 2 if mark else 1}", f"{said}; {remedy}")
