"""Words that stand as the article's: each extract equals its own span, and none is without its footnote."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import SequenceMatcher
from types import MappingProxyType

from ..items import Form
from ..report import Finding, quoted
from .extracts import PageText
from .proving import error, plain

OWN = {
    Form.QUOTE: "drop the `>` and make it your own sentence",
    Form.ITALIC: "drop the asterisks and make it your own words",
}
"""How words cease to stand as the article's."""

_ALIKE = 0.75  # a block quote so like an extract was one, before its reference went
_WAYS_OUT = {form: f"restore them, or {way}" for form, way in OWN.items()}


def check_extracts(
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
                ways = f"it has changed since: decide with `nutgraf resolve {name}`, or {OWN[found.form]}"
                has = "the article had"
            difference = _difference(shown, words[found.label], has)
            yield error(
                f"{path}:{found.line}",
                f"these are not the article's words at [^{found.label}]: {difference}; {ways}",
            )


def check_references(path: str, page: PageText, words: Mapping[str, str]) -> Iterator[Finding]:
    """No extract lost its reference, and no reference its extract."""
    known = sorted({w for w in words.values() if w})
    for found in page.found:
        if found.label is None and (like := _alike(plain(found.words), known)):
            label = next(k for k, w in words.items() if w == like)
            yield error(
                f"{path}:{found.line}",
                f"this block quote lost its reference, or was changed: the article has {cut(like)}; "
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


def check_borrowed(path: str, page: PageText, labels: Collection[str]) -> Iterator[Finding]:
    """No words stand as the article's by a footnote that is of none."""
    for found in page.found:
        if found.label in labels:
            yield error(
                f"{path}:{found.line}",
                f"[^{found.label}] is no footnote of these words; {_WAYS_OUT[found.form]}",
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
    return f"the page has {cut(page[start:])}, {has} {cut(article[start:])}"


def cut(words: str, size: int = 40) -> str:
    """Return *words* in quotation marks, cut where they are long."""
    return quoted(words if len(words) <= size else words[: size - 1].rstrip() + "…")
