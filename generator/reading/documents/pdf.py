"""A PDF → its article, by pypdf: lines put together to paragraphs, page headers and numbers left out.

A PDF holds no paragraphs, only lines and where they stand.  A paragraph ends where the next line
stands further below than lines do, is indented, or follows a line that is short and ends a sentence.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdf

from .document import Document, on_one_line

_MAX_PAGES = 60
_EDGE = 2
"""Lines at either end of a page among which its header and footer stand."""
_GAP = 1.35
"""Distance of two lines, as a multiple of what is usual, from which a paragraph begins."""
_SHORT = 0.75
_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…:][\"”’')\]»]*$")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_HYPHEN = re.compile(r"(\w+)[-\u00ad‐]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page."""

    words: str
    page: int
    height: float
    """Of its baseline, from below, in points."""


def read(data: bytes) -> Document:
    """Return the text of a PDF; raise `ValueError` for one that is locked, too long, or only pictures."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ValueError("is locked with a password")
    if len(reader.pages) > _MAX_PAGES:
        raise ValueError(f"has {len(reader.pages)} pages; expected an article of at most {_MAX_PAGES}")
    pages = [_lines(page, n) for n, page in enumerate(reader.pages)]
    lines = [line for page in pages for line in page]
    if not lines:
        raise ValueError("holds pictures of text, and no text")
    running = _running(pages)
    body = [line for line in lines if line not in running]
    paragraphs = list(_paragraphs(body))
    left_out = dict.fromkeys(line.words for line in lines if line in running)
    return Document(paragraphs=tuple(paragraphs), left_out=tuple(left_out))


def _lines(page: pypdf.PageObject, number: int) -> list[Line]:
    """Return the lines of one page from top to bottom as the file has them."""
    found: list[tuple[float, str]] = []

    def visit(text: str, _cm: object, matrix: Sequence[float], _font: object, _size: float) -> None:
        found.extend((matrix[5], part) for part in text.splitlines() if part.strip())

    page.extract_text(visitor_text=visit)
    lines: list[Line] = []
    for height, part in found:
        if lines and abs(lines[-1].height - height) < 1:
            lines[-1] = Line(lines[-1].words + part, number, height)
        else:
            lines.append(Line(part, number, height))
    return [Line(on_one_line(_LIGATURE.sub(_letters, line.words)), number, line.height) for line in lines]


def _letters(ligature: re.Match[str]) -> str:
    """Return the letters of `ﬁ` and its like, which are the printer's and not the writer's."""
    return unicodedata.normalize("NFKC", ligature[0])


def _running(pages: Sequence[Sequence[Line]]) -> set[Line]:
    """Return headers, footers and page numbers: what stands at the edge of most pages, digits apart."""
    edges = [{*page[:_EDGE], *page[-_EDGE:]} for page in pages]
    count = Counter(form for page in edges for form in {_form(line) for line in page})
    often = {form for form, n in count.items() if n > 1 and n * 2 >= len(pages)}
    return {line for page in edges for line in page if _NUMBER.fullmatch(line.words) or _form(line) in often}


def _form(line: Line) -> str:
    return re.sub(r"\d+", "0", line.words)


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the paragraphs that *lines* make, words that a line end parts put together."""
    steps = sorted(
        a.height - b.height for a, b in pairwise(lines) if a.page == b.page and a.height > b.height
    )
    usual = steps[len(steps) // 4] if steps else 0.0  # more lines go on than begin, but not in every article
    width = max((len(line.words) for line in lines), default=0)
    vocabulary = {w.lower() for line in lines for w in re.findall(r"\w+(?:-\w+)*", line.words)}
    words = ""
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None and _begins(before, line, usual, width):
            yield words
            words = ""
        words = _joined(words, line.words, vocabulary)
    if words:
        yield words


def _begins(before: Line, line: Line, usual: float, width: int) -> bool:
    """Tell whether *line* begins a paragraph."""
    ends = bool(_ENDS.search(before.words))
    short = len(before.words) < _SHORT * width
    if before.page != line.page:
        return ends and (short or not line.words[:1].islower())
    step = before.height - line.height
    if step < 0 or step > _GAP * usual:
        return not line.words[:1].islower() or ends
    return short and (ends or not line.words[:1].islower())


def _joined(words: str, line: str, vocabulary: set[str]) -> str:
    """Return *words* with *line* after them; a hyphen at the line end goes unless the word has one."""
    if not words:
        return line
    cut = _HYPHEN.search(words)
    if not cut or not line[:1].islower():
        return f"{words} {line}"
    rest = re.match(r"\w+", line)
    whole = f"{cut[1]}-{rest[0] if rest else ''}".lower()
    return words + line if whole in vocabulary and words[-1] == "-" else words[:-1] + line
