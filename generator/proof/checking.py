"""The gates: what stands on the pages as the article's words must be the article's words.

Verification is by binding: each extract must equal *its own* span, not just any place of the
article, after Unicode spaces are mapped to U+0020 and our escapes are undone, nothing else.  What the
base does not know is the editor's own text and never an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..editing.base import Base, sha256
from ..items import Form
from ..markdown import visible
from ..model import Span, Text
from ..report import Finding
from .expecting import Expected, squash
from .extracts import PLACE, REFERENCE, Found, PageText, place, relabelled, take_apart
from .proving import error, expected_words, notes_of, plain, withdrawn
from .verbatim import OWN, check_borrowed, check_extracts, check_references, cut

_LETTERS = re.compile(r"(?<![^\W_])[a-z]+(?![^\W_])")
_FEW = 2  # words of boilerplate that stand in prose too: *Advertisement*, *Read more*


def check_page(path: str, text: str, expected: Expected) -> Iterator[Finding]:
    """Yield what is wrong with one page, which may have been edited by hand.

    *path* is shown to the person.  The words that count are those in the base; `check_base` proves
    that they are the article's.
    """
    page = take_apart(relabelled(relabelled(text, expected.fresh), expected.notes))
    yield from check_extracts(path, page, expected.words, expected.undecided)
    yield from check_references(path, page, expected.live)
    yield from _footnotes(path, page, expected.notes, expected.fresh)
    yield from check_borrowed(path, page, expected.borrowed)
    yield from _boilerplate(path, page, expected.boilerplate)
    yield from _touching(path, page)


def check_withdrawn(path: str, text: str, base: Base, article: Text) -> Iterator[Finding]:
    """Yield what stands there as the article's that it does not say where the footnote points.

    That is what an earlier text of it said, be it of an item that it gives no more, or of one that lost
    its id, so that no record tells of it.
    """
    labels, notes = withdrawn(base, article), notes_of(base)
    whole = base.text_sha256 == sha256(article.text) and not (
        base.damaged or any(i.unknown for i in base.items)
    )
    strange = {m[1] for m in REFERENCE.finditer(text)} - notes.keys() if whole else set()
    page = take_apart(relabelled(text, notes)) if labels or strange else PageText()
    for found in page.found:
        unknown = found.label in strange and not _stands(found, page, article)
        if found.label in labels or unknown:
            said = f"the article does not say this any more where [^{found.label}] points"
            words = cut(plain(found.words))
            yield error(f"{path}:{found.line}", f"{said}: {words}; take it out, or {OWN[found.form]}")


def _stands(found: Found, page: PageText, article: Text) -> bool:
    """Tell whether the article has words where their footnote says; also where it names no place of it."""
    where = PLACE.search(page.definitions.get(found.label or "", ("", 0))[0])
    if where is None:
        return True
    start, end = int(where[1].rpartition(" ")[2]), int(where[2])
    return start < end <= len(article.text) and visible(article[Span(start, end)]) == plain(found.words)


def check_own_page(path: str, text: str, bases: Iterable[Base]) -> Iterator[Finding]:
    """Yield what is wrong with the extracts on a page of a person's own, moved or copied there.

    A footnote tells of which article an extract is: its label and its text are those of one base.
    """
    notes = [(base, notes_of(base)) for base in bases]
    for _, said in notes:
        text = relabelled(text, said)
    page = take_apart(text)
    known = {(label, place(note)): base for base, said in notes for label, note in said.items()}
    of_page = {n: known.get((n, place(note))) for n, (note, _) in page.definitions.items()}
    for base in {b.slug: b for (label, _), b in known.items() if label in dict(page.references)}.values():
        of_it = {n for n, b in of_page.items() if b is base}
        words = {label: w for label, w in expected_words(base).items() if label in of_it}
        yield from check_extracts(path, page, words)
    for label, line in page.references:
        if label not in page.definitions:
            note = next((said[label] for _, said in notes if label in said), "…")
            remedy = f"put `[^{label}]: {note}` at the end of the page"
            yield error(f"{path}:{line}", f"[^{label}] has no footnote; {remedy}")
    yield from _touching(path, page)


def _touching(path: str, page: PageText) -> Iterator[Finding]:
    """Two block quotes never touch, where one is the article's: Markdown makes one of them."""
    cited = {f.line for f in page.found if f.form is Form.QUOTE and f.label}
    start: int | None = None
    before: int | None = None
    for number, line in enumerate(page.lines, 1):
        quoted = line.lstrip().startswith(">")
        if quoted and start is None:
            start = number
            if before is not None and cited & {before, start}:
                remedy = "put a line between them, such as who says it"
                yield error(f"{path}:{number}", f"two block quotes touch and would be shown as one; {remedy}")
        elif not quoted and line.strip():
            start = before = None
        elif not quoted and start is not None:
            before, start = start, None


def _footnotes(
    path: str, page: PageText, notes: Mapping[str, str], fresh: Mapping[str, str]
) -> Iterator[Finding]:
    """Every reference has its definition, and the definition says where the words really stand."""
    for label, line in page.references:
        if label not in page.definitions:
            note = f"[^{label}]: {notes.get(label, '…')}"
            yield error(f"{path}:{line}", f"[^{label}] has no footnote; put `{note}` at the end of the page")
    for label, (text, line) in page.definitions.items():
        said = {place(notes[label]), place(fresh.get(label, ""))} if label in notes else set()
        if said and place(text) not in said:
            yield error(
                f"{path}:{line}", f"the footnote [^{label}] was changed; it should be `{notes[label]}`"
            )


def _boilerplate(path: str, page: PageText, boilerplate: Mapping[str, str]) -> Iterator[Finding]:
    """No line of the seed that is not the article stands on a page; a word or two must be the whole line."""
    written = "\n".join(page.lines).casefold()  # plain letters are never escaped
    lines = {
        squashed: original
        for squashed, original in boilerplate.items()
        if all(word in written for word in _LETTERS.findall(squashed))
    }
    for number, line in enumerate(page.lines, 1) if lines else ():
        shown = squash(plain(line))
        for squashed, original in lines.items():
            if squashed == shown or (len(squashed.split()) > _FEW and squashed in shown):
                yield error(f"{path}:{number}", f"{cut(original)} is not part of the article; take it out")
