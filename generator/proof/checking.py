"""The gates: what stands on the pages as the article's words must be the article's words.

Verification is by binding: each extract must equal *its own* span, not just any place of the
article, after Unicode spaces are mapped to U+0020 and our escapes are undone, nothing else.  What the
base does not know is the editor's own text and never an error.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from types import MappingProxyType

from ..editing.base import Base, BaseItem, sha256
from ..editing.branches import MARKS
from ..items import Form
from ..markdown import visible
from ..model import Article, Span
from ..report import Finding, quoted
from .extracts import PLACE, REFERENCE, Found, PageText, place, relabelled, take_apart
from .proving import error, expected_words, notes_of, plain, withdrawn

_ALIKE = 0.75  # a block quote so like an extract was one, before its reference went
_SPACE = re.compile(r"\s+")
_FEW = 2  # words of boilerplate that stand in prose too: *Advertisement*, *Read more*
_OWN = {
    Form.QUOTE: "drop the `>` and make it your own sentence",
    Form.ITALIC: "drop the asterisks and make it your own words",
}
_WAYS_OUT = {form: f"restore them, or {way}" for form, way in _OWN.items()}


def check_page(path: str, text: str, base: Base, waiting: Iterable[BaseItem] = ()) -> Iterator[Finding]:
    """Yield what is wrong with one page, which may have been edited by hand.

    *path* is shown to the person.  The words that count are those in the base; `check_base` proves
    that they are the article's.  Footnotes may lead to where the words of what is *waiting* stand.
    """
    notes, waiting = notes_of(base), tuple(waiting)
    fresh = {label: note for item in waiting for label, note in item.notes}
    page = take_apart(relabelled(relabelled(text, fresh), notes))
    words = expected_words(base)
    yield from _extracts(path, page, words, _undecided(base, waiting))
    live = expected_words(replace(base, items=tuple(i for i in base.items if not i.gone)))
    yield from _lost_references(path, page, live)
    yield from _footnotes(path, page, notes, fresh)
    if not any(i.unknown for i in base.items):  # of those nothing tells which words their footnotes are of
        yield from _borrowed(path, page, notes.keys() - words.keys())
    yield from _boilerplate(path, page, base)
    yield from _touching(path, page)


def check_withdrawn(path: str, text: str, base: Base, article: Article) -> Iterator[Finding]:
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
            words = _quoted(plain(found.words))
            yield error(f"{path}:{found.line}", f"{said}: {words}; take it out, or {_OWN[found.form]}")


def _stands(found: Found, page: PageText, article: Article) -> bool:
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
        yield from _extracts(path, page, words)
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


def check_marks(path: str, text: str) -> Iterator[Finding]:
    """Yield the marks of conflicts that git left in a page; MkDocs would publish them."""
    for match in MARKS.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        remedy = "keep the words of one side, or of both, and take the marks out"
        yield error(f"{path}:{line}", f"git left the mark of a conflict here; {remedy}")


def _undecided(base: Base, waiting: Iterable[BaseItem]) -> dict[str, str]:
    """Return the label of each extract of which a new text waits, with the name to decide about it by."""
    ids = {item.item.id for item in waiting}
    items = (kept.item for kept in base.items if kept.item.id in ids)
    return {extract.label: f"{base.slug}#{item.id}" for item in items for extract in item.extracts}


def _extracts(
    path: str, page: PageText, words: Mapping[str, str], undecided: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Finding]:
    """Each extract equals its own span; of one that the article changed, too, a person has to decide."""
    for found in page.found:
        if found.label is None or found.label not in words:
            continue
        shown = plain(found.words)
        if shown != words[found.label]:
            ways, has = _WAYS_OUT[found.form], "the article"
            if name := undecided.get(found.label):
                ways = f"it has changed since: decide with `nutgraf resolve {name}`, or {_OWN[found.form]}"
                has = "the article had"
            difference = _difference(shown, words[found.label], has)
            yield error(
                f"{path}:{found.line}",
                f"these are not the article's words at [^{found.label}]: {difference}; {ways}",
            )


def _lost_references(path: str, page: PageText, words: Mapping[str, str]) -> Iterator[Finding]:
    """No extract lost its reference, and no reference its extract."""
    known = sorted({w for w in words.values() if w})
    for found in page.found:
        if found.label is None and (like := _alike(plain(found.words), known)):
            label = next(k for k, w in words.items() if w == like)
            yield error(
                f"{path}:{found.line}",
                f"this block quote lost its reference, or was changed: the article has {_quoted(like)}; "
                f"end it in [^{label}], or drop the `>` and make it your own sentence",
            )
    marked = {f.label for f in page.found}
    bare = {label: line for label, line in page.references if label not in marked}
    for label, line in bare.items():
        if label in words and words[label] in plain(page.lines[line - 1]) and words[label].count(" ") > 1:
            yield error(
                f"{path}:{line}",
                f"the words before [^{label}] are no longer marked as the article's; set them in *italics*",
            )


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


def _borrowed(path: str, page: PageText, labels: Collection[str]) -> Iterator[Finding]:
    """No words stand as the article's by a footnote that is of none."""
    for found in page.found:
        if found.label in labels:
            yield error(
                f"{path}:{found.line}",
                f"[^{found.label}] is no footnote of these words; {_WAYS_OUT[found.form]}",
            )


def _boilerplate(path: str, page: PageText, base: Base) -> Iterator[Finding]:
    """No line of the seed that is not the article stands on a page; a word or two must be the whole line."""
    lines = {_squash(b): b for b in base.boilerplate if any(c.isalpha() for c in b)}
    for number, line in enumerate(page.lines, 1):
        shown = _squash(plain(line))
        for squashed, original in lines.items():
            if squashed == shown or (len(squashed.split()) > _FEW and squashed in shown):
                yield error(
                    f"{path}:{number}", f"{_quoted(original)} is not part of the article; take it out"
                )


def _alike(words: str, known: list[str]) -> str | None:
    """Return the known extract that *words* equal or nearly equal."""
    best = None
    for candidate in known:
        if candidate == words:
            return candidate
        matcher = SequenceMatcher(None, words, candidate, autojunk=False)
        if (
            matcher.real_quick_ratio() > _ALIKE
            and matcher.quick_ratio() > _ALIKE
            and matcher.ratio() > _ALIKE
        ):
            best = best or candidate
    return best


def _difference(page: str, article: str, has: str) -> str:
    """Return the first place where the two differ, a few words of each."""
    start = next(
        (i for i, (a, b) in enumerate(zip(page, article, strict=False)) if a != b),
        min(len(page), len(article)),
    )
    start = max(article.rfind(" ", 0, start) + 1, 0)
    return f"the page has {_quoted(page[start:])}, {has} {_quoted(article[start:])}"


def _quoted(words: str, size: int = 40) -> str:
    """Return *words* in quotation marks, cut where they are long."""
    return quoted(words if len(words) <= size else words[: size - 1].rstrip() + "…")


def _squash(words: str) -> str:
    return _SPACE.sub(" ", words).strip().casefold()
