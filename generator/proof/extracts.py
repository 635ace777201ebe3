"""Reading a page: which words on it claim to be the article's, and by which footnote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from ..items import Form

REFERENCE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
PLACE = re.compile(
    r"((?:headline|dateline|caption of a picture|paragraph \d+) · characters \d+)(?:–|--?)(\d+)"
)
"""What a footnote says of where words stand, up to the first offset, and the second one."""
_LABEL = re.compile(r"\[\^([^\]\s]+)\]")
_DEFINITION = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*(.*)$")
_ITALIC = re.compile(
    r"(?<![\w*\\])(?:\*(?![*\s])([^*\n]+?)(?<!\s)\*|_(?![_\s])([^_\n]+?)(?<!\s)_)\[\^([^\]\s]+)\](?!:)"
)
_LINKED = re.compile(r"\[(.*)\]\([^()\s]*\)")
_ATTRIBUTES = re.compile(r"\s*\{:?\s*[#.][^}]*\}\s*$")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")
_FENCE = re.compile(r"^\s{0,3}(```|~~~)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words on a page in one of the two forms that mean "the article says"."""

    form: Form
    words: str
    """Raw Markdown, without marks of the form and without the reference."""
    label: str | None
    """Of the reference that follows; `None` for a block quote without one."""
    line: int
    """In the file, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """A page taken apart."""

    found: tuple[Found, ...] = ()
    references: tuple[tuple[str, int], ...] = ()
    """Label and line of every reference, extracts' or not."""
    definitions: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """Label to text and line."""
    lines: tuple[str, ...] = ()
    """Of the body, without front matter, code and definitions; others are left empty."""


@lru_cache(maxsize=256)  # one page is asked for its words, its footnotes and its links
def take_apart(text: str) -> PageText:
    """Read a page of Markdown, generated or edited by hand."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    body = [""] * len(lines)
    definitions: dict[str, tuple[str, int]] = {}
    fenced = False
    last: str | None = None
    for number in range(_after_front_matter(lines), len(lines)):
        line = lines[number]
        if last is not None and line.startswith((" ", "\t")) and line.strip():  # a formatter wrapped it
            words, start = definitions[last]
            definitions[last] = f"{words} {line.strip()}".strip(), start
            continue
        last = None
        # What a line must hold is looked for before how it must stand: most lines hold none of it.
        if ("```" in line or "~~~" in line) and _FENCE.match(line):
            fenced = not fenced
        elif line.startswith("[^") and (match := _DEFINITION.match(line)):
            definitions.setdefault(match[1], (match[2].strip(), number + 1))
            last = match[1]
        elif not fenced:
            body[number] = line
    found = [*_quotes(body), *_italics(body)]
    found.sort(key=lambda f: f.line)
    references = tuple(
        (m[1], n) for n, line in enumerate(body, 1) if "[^" in line for m in REFERENCE.finditer(line)
    )
    return PageText(found=tuple(found), references=references, definitions=definitions, lines=tuple(body))


@lru_cache(maxsize=4096)  # each page of an article asks for those of all its footnotes
def place(note: str) -> str:
    """Return where the words stand, by what a footnote says; all it says where it is no footnote of ours."""
    match = PLACE.search(note)
    return f"{match[1]}–{match[2]}" if match else " ".join(note.split())


def relabelled(text: str, notes: Mapping[str, str]) -> str:
    """Return a page with its footnotes under the labels that the generator gave them.

    People and formatters number them anew; where the words stand tells which one it was.  *notes* maps
    labels to what the generator says in their footnotes.
    """
    strange = {n: place(note) for n, (note, _) in take_apart(text).definitions.items() if n not in notes}
    if not strange:
        return text
    known: dict[str, str] = {}
    for label, note in notes.items():
        known.setdefault(place(note), label)
    names = {label: known[where] for label, where in strange.items() if where in known}
    if not names:
        return text
    return _LABEL.sub(lambda m: f"[^{names.get(m[1], m[1])}]", text)


def _after_front_matter(lines: list[str]) -> int:
    """Return the index of the first line of the body."""
    if not lines or lines[0].strip() != "---":
        return 0
    for number, line in enumerate(lines[1:], 1):
        if line.strip() in {"---", "..."}:
            return number + 1
    return 0


def _quotes(body: list[str]) -> Iterator[Found]:
    """Yield the passages of the block quotes: what stands before each reference."""
    paragraph: list[str] = []
    start = 0
    for number, line in enumerate([*body, ""], 1):
        match = _QUOTE.match(line) if ">" in line else None
        rest = line[match.end() :] if match else ""
        if match and rest.strip():
            if not paragraph:
                start = number
            paragraph.append(rest.strip())
        elif paragraph:
            yield from _passages(" ".join(paragraph), start)
            paragraph = []


def _passages(paragraph: str, line: int) -> Iterator[Found]:
    position = 0
    for match in REFERENCE.finditer(paragraph):
        words = paragraph[position : match.start()].strip()
        if words:
            yield Found(form=Form.QUOTE, words=words, label=match[1], line=line)
        position = match.end()
    rest = _ATTRIBUTES.sub("", paragraph[position:]).strip()
    if rest:
        yield Found(form=Form.QUOTE, words=rest, label=None, line=line)


def _italics(body: list[str]) -> Iterator[Found]:
    for number, line in enumerate(body, 1):
        if "[^" not in line or _QUOTE.match(line):
            continue
        for match in _ITALIC.finditer(line):
            words = match[1] or match[2]
            link = _LINKED.fullmatch(words)
            yield Found(form=Form.ITALIC, words=link[1] if link else words, label=match[3], line=number)
