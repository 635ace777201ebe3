"""Proof of the base: what it keeps as the article's words are those of their spans, whole and balanced."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..editing.base import Base, BaseItem, sha256
from ..markdown import unescape, visible
from ..model import Span, Text
from ..report import Finding, Level
from .extracts import take_apart
from .gates import balanced

_REPAIR = "remove this file and run `nutgraf generate`"


def check_base(where: str, base: Base, article: Text, waiting: frozenset[str]) -> Iterator[Finding]:
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
        words = own_words(kept)
        keeps = dict(kept.keeps)
        for extract in kept.item.extracts:
            label, span = extract.label, extract.span
            if span.end > len(article.text) or words.get(label) != visible(article[span]):
                yield error(
                    where, f"[^{label}] does not belong to {span.start}–{span.end} of the article; {_REPAIR}"
                )
            elif label in keeps and not span.contains(keeps[label]):
                yield error(where, f"[^{label}] shows words without the clause that carries them; {_REPAIR}")
            elif not balanced(article, span):
                yield error(where, f"[^{label}] opens or closes a quotation without its partner; {_REPAIR}")


def expected_words(base: Base) -> dict[str, str]:
    """Return the words that each label of the article stands for, spaces mapped."""
    return {label: text for kept in newest_last(base) for label, text in own_words(kept).items()}


def notes_of(base: Base) -> dict[str, str]:
    """Return what the footnote of each label says."""
    return {label: text for kept in newest_last(base) for label, text in kept.notes}


def withdrawn(base: Base, article: Text) -> frozenset[str]:
    """Return the labels whose words only an earlier text of the article had where they point.

    Those are of items that the article gives no more; others are proved by `check_base`.
    """
    live = {e.label for kept in base.items if not kept.gone for e in kept.item.extracts}
    return frozenset(
        e.label
        for kept in base.items
        if kept.gone
        for e in kept.item.extracts
        if e.label not in live and not _says(article, e.span, own_words(kept).get(e.label))
    )


def _says(article: Text, span: Span, words: str | None) -> bool:
    return span.end <= len(article.text) and visible(article[span]) == words


def newest_last(base: Base) -> list[BaseItem]:
    """Return the items, those that the article gives no more first: a label is what it is now."""
    return sorted(base.items, key=lambda kept: not kept.gone)


def own_words(kept: BaseItem) -> dict[str, str]:
    """Return the words of an item's extracts as they were generated."""
    return dict(_words_in(kept.item.text))


@lru_cache(maxsize=4096)  # each page of an article asks for those of all its items
def _words_in(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((f.label, plain(f.words)) for f in take_apart(text).found if f.label)


def plain(words: str) -> str:
    """Return what a reader sees of words on a page."""
    return visible(unescape(words))


def error(where: str, message: str) -> Finding:
    """Return a finding that stops a build."""
    return Finding(level=Level.ERROR, where=where, message=message)
