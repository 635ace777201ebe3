"""A page taken apart into front matter, sections with ids and footnotes, and put together again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

_FRONT = re.compile(r"---[ \t]*\n((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)")  # as MkDocs reads it
_HEADING = re.compile(r"^(#{1,6})\s")
_ID = re.compile(r"\{:?[^{}]*?#([A-Za-z0-9_-]+)[^{}]*\}\s*$")
_BREAK = re.compile(r"\s*\n\s*(?:>\s*)*")
_HTML_ID = re.compile(r"""^<[a-z]+\b[^>]*\bid=["']([A-Za-z0-9_-]+)["']""")
_DEFINITION = re.compile(r"^\[\^([^\]\s]+)\]:")
_FENCE = re.compile(r"^\s{0,3}(`{3,}|~{3,})")
_TAIL = 300  # characters at the end of a block among which its attribute list stands, also when wrapped
_NO_HEADING = 7  # deeper than any heading: whatever heading comes next starts a section


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of a page: an item of ours, or something made by hand."""

    id: str | None
    """Of the item; `None` for what a person added."""
    text: str
    """Without empty lines at either end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """A page in its parts."""

    front: str
    """The front matter between its `---`, as it stands; empty when there is none."""
    sections: tuple[Section, ...]
    definitions: tuple[tuple[str, str], ...]
    """Label and whole text of each footnote definition."""


def split(text: str, known: Collection[str]) -> Sections:
    r"""Take a page apart; an item starts where one of the *known* ids stands.

    *text* has `\n` line ends.  A heading without a known id, unless it is deeper than the one of the
    item that it stands in, starts a section made by hand.
    """
    front, body = _front_matter(text)
    sections: list[tuple[str | None, list[str]]] = []
    definitions: list[tuple[str, str]] = []
    level = _NO_HEADING
    defining = False
    for block in _blocks(body):
        label = _DEFINITION.match(block)
        if label:
            definitions.append((label[1], block))
        elif defining and block.startswith(("    ", "\t")):  # a footnote of several paragraphs
            definitions[-1] = (definitions[-1][0], f"{definitions[-1][1]}\n\n{block}")
        defining = bool(label) or (defining and block.startswith(("    ", "\t")))
        if defining:
            continue
        id_ = _own_id(block, known)
        depth = len(heading[1]) if (heading := _HEADING.match(block)) else None
        starts = id_ is not None or not sections or (depth is not None and depth <= level)
        if starts:
            sections.append((id_, [block]))
            level = depth if depth is not None else _NO_HEADING
        else:
            sections[-1][1].append(block)
    made = tuple(Section(id=id_, text="\n\n".join(blocks)) for id_, blocks in sections)
    return Sections(front=front, sections=made, definitions=tuple(definitions))


def front_of(text: str) -> str:
    """Return the front matter of a page between its `---`; empty when there is none."""
    return _front_matter(text)[0]


def join(parts: Sections) -> str:
    """Put a page together: front matter, sections, definitions, each apart by one empty line."""
    body = [s.text for s in parts.sections if s.text]
    notes = "\n".join(text if "\n" not in text else f"{text}\n" for _, text in parts.definitions).rstrip("\n")
    blocks = [*body, notes] if notes else body
    front = f"---\n{parts.front}---\n\n" if parts.front else ""
    return front + "\n\n".join(blocks) + "\n"


def _front_matter(text: str) -> tuple[str, str]:
    match = _FRONT.match(text) if text.startswith("---") else None
    return (match[1], text[match.end() :]) if match else ("", text)


def _own_id(block: str, known: Collection[str]) -> str | None:
    """Return the id of a heading, of an element, or of the attribute list at the end of a block."""
    first = block.partition("\n")[0]
    carrier = first if _HEADING.match(first) else _BREAK.sub(" ", block[-_TAIL:])
    match = _HTML_ID.match(first) or _ID.search(carrier)
    return match[1] if match and match[1] in known else None


def _blocks(body: str) -> Iterator[str]:
    """Yield the blocks between empty lines; a fence is one block, each definition one."""
    block: list[str] = []
    fence: str | None = None
    for line in [*body.split("\n"), ""]:
        if fence is None and (match := _FENCE.match(line)):
            fence = match[1]
        elif fence is not None:
            if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                fence = None
        elif not line.strip():
            if block:
                yield "\n".join(block)
            block = []
            continue
        elif (
            _DEFINITION.match(line)
            or (_HEADING.match(line) and block)
            or (block and _HEADING.match(block[-1]) and not _is_attributes(line))
        ):
            if block:
                yield "\n".join(block)
            block = []
        block.append(line)
    if block:  # a fence that was never closed
        yield "\n".join(block).rstrip("\n")


def _is_attributes(line: str) -> bool:
    return line.lstrip().startswith("{")


def ids(sections: Sequence[Section]) -> list[str]:
    """Return the ids in order."""
    return [s.id for s in sections if s.id is not None]
