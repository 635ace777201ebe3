"""What formatters change and no reader sees: wrapping, bullets, padding, escapes.

mdformat, prettier and editors write a page anew without changing a word of it.  Pages keep one
paragraph a line, so the common form is: unwrapped, attribute lists on lines of their own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..markdown import unescape

_REFERENCE = re.compile(r"\[\^[^\]\s]+\](?!:)")
_BULLET = re.compile(r"^[*+-][ \t]+")
_RULE = re.compile(r"-{2,}")
_SPACE = re.compile(r"\s+")
_QUOTE = re.compile(r"^ {0,3}>[ \t]?")
_FENCE = re.compile(r"^\s{0,3}(?:`{3,}|~{3,})")
_ATTRIBUTES = re.compile(r"\s*\{:?[ \t]*((?:[#.][\w-]+[ \t]*)+)\}[ \t]*$")
_ALONE = re.compile(r"^\s*\{:?[^{}]*\}\s*$")
_STARTS = re.compile(
    r"^\s*(?:#{1,6}\s|[*+-]\s|\d{1,9}[.)]\s|\||<|\{:?\s*[#.][^{}]*\}\s*$|\[\^[^\]\s]+\]:|`{3,}|~{3,})"
)
_STANDS = re.compile(r"^\s*(?:#{1,6}\s|\||<|\{:?\s*[#.][^{}]*\}\s*$)")
_TARGET = re.compile(r"\]\(([^()\s]*)\)")
_LINK = re.compile(r"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\([^()\s]*\)")
_HOLD = "\ue000{}\ue001"  # a link's target, while `unescape` takes links off


def unwrap(text: str) -> str:
    """Return *text* with one paragraph a line, and each attribute list that ends a paragraph below it.

    Lines that end in a hard break, and what stands in fences, stay as they are.
    """
    return "\n".join(line for paragraph in _paragraphs(text) for line in _flat(paragraph))


def unwrapped_as(base: str, text: str) -> str:
    """Return *text* with those paragraphs on one line that are so in *base*; what is a person's stays."""
    known = {layout_free(line) for line in base.split("\n")}
    result: list[str] = []
    for paragraph in _paragraphs(text):
        flat = _flat(paragraph)
        result += flat if layout_free(flat[0]) in known else paragraph
    return "\n".join(result)


@lru_cache(maxsize=4096)  # a merge asks for the same texts again and again
def layout_free(text: str) -> str:
    """Return *text* without what formatters change: a paragraph for each paragraph, list entry or row."""
    lines = (_bare(line) for line in unwrap(text).split("\n"))
    return "\n\n".join(line for line in lines if line and line != ">")


def same(a: str, b: str) -> bool:
    """Tell whether two texts differ at most in layout and in footnote references."""
    return a == b or layout_free(a) == layout_free(b)


def mended(text: str) -> str:
    """Return *text* unwrapped where a formatter tore an attribute list, which is of no effect then."""
    if "{" not in text:
        return text
    flat = unwrap(text)
    return flat if _lists(flat) > _lists(text) else text


def unlinked(text: str) -> str:
    """Return *text* with its links as words, as they are where nothing is left that they could lead to."""
    return _LINK.sub(r"\1", text)


def _lists(text: str) -> int:
    return sum(bool(_ALONE.match(_QUOTE.sub("", line))) for line in text.split("\n"))


def _paragraphs(text: str) -> list[list[str]]:
    """Return the lines of *text*, those of one paragraph together."""
    result: list[list[str]] = []
    fenced = False
    for line in text.split("\n"):
        fence = bool(_FENCE.match(line))
        if result and not fenced and not fence and _continues(result[-1][-1], line):
            result[-1].append(line)
        else:
            result.append([line])
        fenced = fenced != fence
    return result


def _flat(paragraph: list[str]) -> list[str]:
    """Return a paragraph on one line, its attribute list on another."""
    rest = (_QUOTE.sub("", line).strip() for line in paragraph[1:])
    return _parted(" ".join([paragraph[0].rstrip(), *rest])) if len(paragraph) > 1 else _parted(paragraph[0])


def _continues(before: str, line: str) -> bool:
    """Tell whether *line* goes on with the paragraph of the line *before*."""
    if before.endswith(("  ", "\\")):
        return False
    quoted = _QUOTE.match(before), _QUOTE.match(line)
    if bool(quoted[0]) != bool(quoted[1]):
        return False
    was, now = _QUOTE.sub("", before), _QUOTE.sub("", line)
    return bool(was.strip() and now.strip()) and not _STANDS.match(was) and not _STARTS.match(now)


def _parted(line: str) -> list[str]:
    """Return a line, and the attribute list that a formatter drew into it, as two."""
    quote = _QUOTE.match(line)
    words = line[quote.end() :] if quote else line
    found = _ATTRIBUTES.search(words)
    if not found or not words[: found.start()].strip() or re.match(r"\s*(?:#|\||<|[*+-]\s)", words):
        return [line]
    start = "> " if quote else ""
    return [start + words[: found.start()].rstrip(), f"{start}{{ {' '.join(found[1].split())} }}"]


def _bare(line: str) -> str:
    """Return a line without padding, escapes and references, in the generator's choice of marks."""
    quote = "> " if (match := _QUOTE.match(line)) else ""
    words = line[match.end() :].strip() if match else line.strip()
    if _ALONE.match(words):
        words = "{ " + words.strip("{}: \t") + " }"
    words = _BULLET.sub("- ", _REFERENCE.sub("", words))
    words = unescape(_TARGET.sub(lambda m: "]" + _HOLD.format(m[1]), words))
    words = _RULE.sub("--", words) if words.startswith("|") else words
    return (quote + _SPACE.sub(" ", words).replace("_", "*")).strip()
