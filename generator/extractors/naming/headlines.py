"""Names in title case: where every word has a capital, the rest of the article tells where a name ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...lexicon import load_words
from ...model import EntityKind, Span
from ...parsing.tokens import Doc
from .found import Found
from .gazetteer import fold
from .tokens import span_of, words

_NAME = range(2, 4)  # words of a name that is believed without a second witness


def settle(doc: Doc, found: list[Found]) -> list[Found]:
    """Return the names with those in title case cut to what the rest of the article knows."""
    running = [f for f in found if not f.title_case and not f.weak]
    witnesses = {f.text for f in running}
    witnesses |= {w for f in running if f.vote is EntityKind.PERSON for w in f.words if w[0].isupper()}
    settled: list[Found] = []
    for mention in found:
        if not mention.title_case or mention.known or mention.text in witnesses:
            settled.append(mention)
        else:
            settled += list(_inside(doc, mention, witnesses)) or ([mention] if _is_plain(mention) else [])
    return settled


def _inside(doc: Doc, outer: Found, witnesses: set[str]) -> Iterator[Found]:
    """Yield the names in *outer* that stand elsewhere in running text, the longest first."""
    first = outer.first
    while first < outer.last:
        ends = range(outer.last, first, -1)
        last = next((i for i in ends if fold(words(doc, first, i)).removesuffix("'s") in witnesses), first)
        if last > first:
            text = fold(words(doc, first, last)).removesuffix("'s")
            start = span_of(doc, first, last).start
            yield replace(outer, first=first, last=last, span=Span(start, start + len(text)), text=text)
        first = max(last, first + 1)


def _is_plain(mention: Found) -> bool:
    """Tell whether a name is like a person's in itself: given name and surname."""
    return len(mention.words) in _NAME and mention.words[0] in load_words("given_names")
