"""The gates: what stands on the pages as the article's words must be the article's words.

Verification is by binding: each extract must equal *its own* span, not just any place of the
article, after Unicode spaces are mapped to U+0020 and our escapes are undone, nothing else.  What the
base does not know is the editor's own text and never an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from .editing.base import Base, BaseItem, sha256
from .editing.branches import MARKS
from .extracts import PageText, take_apart
from .markdown import unescape, visible
from .model import Article, Span
from .report import Finding, Level

_ALIKE = 0.75  # a block quote so like an extract was one, before its reference went
_SPACE = re.compile(r"\s+")
_MIN_LETTERS = 6  # of a line of boilerplate; shorter ones stand in prose too
_REPAIR = "remove this file and run `nutgraf generate`"
_WAYS_OUT = "restore the words, or drop the mark before them and make it your own sentence"


def check_page(path: str, text: str, base: Base) -> Iterator[Finding]:
    """Yield what is wrong with one page, which may have been edited by hand.

    *path* is shown to the person.  The words that count are those in the base; `check_base` proves
    that they are the article's.
    """
    page = take_apart(text)
    words = expected_words(base)
    yield from _extracts(path, page, words)
    yield from _lost_references(path, page, words)
    yield from _footnotes(path, page, base, words)
    yield from _boilerplate(path, page, base)


def check_marks(path: str, text: str) -> Iterator[Finding]:
    """Yield the marks of conflicts that git left in a page; MkDocs would publish them."""
    for match in MARKS.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        remedy = "keep the words of one side, or of both, and take the marks out"
        yield _error(f"{path}:{line}", f"git left the mark of a conflict here; {remedy}")


def check_base(where: str, base: Base, article: Article, waiting: frozenset[str]) -> Iterator[Finding]:
    """Yield what is wrong with the extracts themselves.

    That is: other words than those of their span, a carrier or a condition cut off, a quotation mark
    without its partner.

    Items that wait for a person, or that the article gives no more, belong to an earlier text of it;
    so does all of a base that is stale.
    """
    if base.text_sha256 != sha256(article.text):
        return
    for kept in base.items:
        if kept.gone or kept.item.id in waiting:
            continue
        words = _own_words(kept)
        keeps = dict(kept.keeps)
        for extract in kept.item.extracts:
            label, span = extract.label, extract.span
            if span.end > len(article.text) or words.get(label) != visible(article[span]):
                yield _error(
                    where, f"[^{label}] does not belong to {span.start}–{span.end} of the article; {_REPAIR}"
                )
            elif label in keeps and not span.contains(keeps[label]):
                yield _error(where, f"[^{label}] shows words without the clause that carries them; {_REPAIR}")
            elif not balanced(article, span):
                yield _error(where, f"[^{label}] opens or closes a quotation without its partner; {_REPAIR}")


def expected_words(base: Base) -> dict[str, str]:
    """Return the words that each label of the article stands for, spaces mapped."""
    return {label: text for kept in _newest_last(base) for label, text in _own_words(kept).items()}


def _newest_last(base: Base) -> list[BaseItem]:
    """Return the items, those that the article gives no more first: a label is what it is now."""
    return sorted(base.items, key=lambda kept: not kept.gone)


def balanced(article: Article, span: Span) -> bool:
    """Tell whether quotation marks inside *span* come in pairs.

    A mark at its very start or end may be that of a longer quotation of which *span* is a part, and
    the article itself may leave one open at the end of a paragraph.
    """
    words = article[span]
    if words.count("“") == words.count("”"):
        return True
    paragraph = next((p for p in article.paragraphs if p.contains(span)), span)
    before, after = article.text[paragraph.start : span.start], article.text[span.end : paragraph.end]
    if words.startswith("“") and "”" in after:
        words = words.removeprefix("“")
    elif words.endswith("”") and "“" in before:
        words = words.removesuffix("”")
    if words.count("“") == words.count("”"):
        return True
    whole = article[paragraph]
    return whole.count("“") != whole.count("”")


def _own_words(kept: BaseItem) -> dict[str, str]:
    """Return the words of an item's extracts as they were generated."""
    return {f.label: _plain(f.words) for f in take_apart(kept.item.text).found if f.label}


def _plain(words: str) -> str:
    return visible(unescape(words))


def _extracts(path: str, page: PageText, words: Mapping[str, str]) -> Iterator[Finding]:
    """Each extract equals its own span."""
    for found in page.found:
        if found.label is None or found.label not in words:
            continue
        plain = _plain(found.words)
        if plain != words[found.label]:
            difference = _difference(plain, words[found.label])
            yield _error(
                f"{path}:{found.line}",
                f"these are not the article's words at [^{found.label}]: {difference}; {_WAYS_OUT}",
            )


def _lost_references(path: str, page: PageText, words: Mapping[str, str]) -> Iterator[Finding]:
    """No extract lost its reference, and no reference its extract."""
    known = sorted({w for w in words.values() if w})
    for found in page.found:
        if found.label is None and (like := _alike(_plain(found.words), known)):
            label = next(k for k, w in words.items() if w == like)
            yield _error(
                f"{path}:{found.line}",
                f"this block quote lost its reference, or was changed: the article has “{_short(like)}”; "
                f"end it in [^{label}], or drop the `>` and make it your own sentence",
            )
    marked = {f.label for f in page.found}
    bare = {label: line for label, line in page.references if label not in marked}
    for label, line in bare.items():
        if label in words and words[label] in _plain(page.lines[line - 1]) and words[label].count(" ") > 1:
            yield _error(
                f"{path}:{line}",
                f"the words before [^{label}] are no longer marked as the article's; set them in *italics*",
            )


def _footnotes(path: str, page: PageText, base: Base, words: Mapping[str, str]) -> Iterator[Finding]:
    """Every reference has its definition, and the definition says where the words really stand."""
    notes = {label: text for kept in _newest_last(base) for label, text in kept.notes}
    for label, line in page.references:
        if label not in page.definitions:
            note = f"[^{label}]: {notes.get(label, '…')}"
            yield _error(f"{path}:{line}", f"[^{label}] has no footnote; put `{note}` at the end of the page")
    for label, (text, line) in page.definitions.items():
        if label in notes and text != notes[label]:
            yield _error(
                f"{path}:{line}", f"the footnote [^{label}] was changed; it should be `{notes[label]}`"
            )
    for found in page.found:
        if found.label and found.label not in words and found.label in notes:
            yield _error(
                f"{path}:{found.line}", f"[^{found.label}] is no footnote of these words; {_WAYS_OUT}"
            )


def _boilerplate(path: str, page: PageText, base: Base) -> Iterator[Finding]:
    """No line of the seed that is not the article stands on a page."""
    lines = {_squash(b): b for b in base.boilerplate if sum(c.isalpha() for c in b) >= _MIN_LETTERS}
    for number, line in enumerate(page.lines, 1):
        plain = _squash(_plain(line))
        for squashed, original in lines.items():
            if plain and squashed in plain:
                yield _error(
                    f"{path}:{number}", f"“{_short(original)}” is not part of the article; take it out"
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


def _difference(page: str, article: str) -> str:
    """Return the first place where the two differ, a few words of each."""
    start = next(
        (i for i, (a, b) in enumerate(zip(page, article, strict=False)) if a != b),
        min(len(page), len(article)),
    )
    start = max(article.rfind(" ", 0, start) + 1, 0)
    return f"the page has “{_short(page[start:])}”, the article “{_short(article[start:])}”"


def _short(words: str, size: int = 40) -> str:
    return words if len(words) <= size else words[: size - 1].rstrip() + "…"


def _squash(words: str) -> str:
    return _SPACE.sub(" ", words).strip().casefold()


def _error(where: str, message: str) -> Finding:
    return Finding(level=Level.ERROR, where=where, message=message)
