"""Small questions to a dependency parse (ClearNLP labels, as in spaCy's English models)."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Span
from ...parsing.tokens import Doc, Token

_THAT = frozenset({"that", "whether"})
_LEADING = frozenset(",.;:–—-!?…)]}”»")
_JOINTS = frozenset({"and", "but", "or", "nor", "yet", "so"})
_TRAILING = frozenset(",.;:–—-([{“«")


def children(token: Token, *deps: str) -> list[Token]:
    """Return the children of *token* with one of these labels, in order."""
    return [c for c in token.children if c.dep_ in deps]


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child of *token* with one of these labels."""
    return next((c for c in token.children if c.dep_ in deps), None)


def indexes(token: Token, without: Iterable[Token] = ()) -> set[int]:
    """Return the indexes of the subtree of *token*, less the subtrees of *without*."""
    found = {t.i for t in token.subtree}
    for other in without:
        found -= {t.i for t in other.subtree}
    return found


def subject(verb: Token) -> Token | None:
    """Return the subject that *verb* has of its own: of two, the name after a title or a dateline."""
    found = children(verb, "nsubj", "nsubjpass")
    if len(found) > 1 and (title_of(found[1]) is found[0] or _is_dateline(found[0])):
        return found[1]
    return found[0] if found else None


def _is_dateline(word: Token) -> bool:
    """Tell whether a word is where the report was filed: *ARDEN — The ministry said*."""
    after = word.nbor(1) if word.i + 1 < len(word.doc) else word
    return word.text.isupper() and after.text in {"—", "–", "--", "-"}


def title_of(name: Token) -> Token | None:
    """Return what the parser took for one more subject beside a name: the title that stands right before it.

    *critic* in *the critic Ann Roe said*; the first of all in *Lee and his deputy Ann Roe said*.
    """
    first = name.left_edge.i
    before = top = name.doc[first - 1] if first else name
    while top.dep_ == "conj" and top.head.i < top.i:
        top = top.head
    same = top != name and top.dep_ == name.dep_ and top.head == name.head
    return top if same and before.pos_ == "NOUN" and name.pos_ == "PROPN" else None


def marked(clause: Token) -> bool:
    """Tell whether *that* or *whether* opens a clause."""
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ in _THAT


def runs(doc: Doc, chosen: set[int]) -> list[tuple[int, int]]:
    """Return first and last index of each unbroken run in *chosen*.

    White space does not break one; what was not parsed does, since it is not the article's prose.
    """
    found: list[tuple[int, int]] = []
    for i in sorted(chosen):
        if doc[i].is_space or not doc[i].tag_:
            continue
        if found and all(doc[j].is_space for j in range(found[-1][1] + 1, i)):
            found[-1] = (found[-1][0], i)
        else:
            found.append((i, i))
    return found


def trimmed(doc: Doc, first: int, last: int) -> Span | None:
    """Return the span of the tokens without punctuation at its edges; `None` when nothing is left.

    Nor does it end in a joint, which leads to what is no longer in it: *would not say whether it was so,
    and*.  Marks that close inside stay, so a quotation is never cut from its closing mark.
    """
    while first <= last and (doc[first].text in _LEADING or doc[first].is_space):
        first += 1
    while last >= first and (doc[last].text in _TRAILING or doc[last].is_space or _is_joint(doc, last)):
        last -= 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last])) if first <= last else None


def _is_joint(doc: Doc, i: int) -> bool:
    return doc[i].dep_ == "cc" and doc[i].lower_ in _JOINTS and i > 0 and doc[i - 1].text == ","


def spans(doc: Doc, chosen: set[int]) -> tuple[Span, ...]:
    """Return the trimmed spans of the runs in *chosen* that hold a word."""
    worded = [
        run for run in runs(doc, chosen) if any(doc[i].text[0].isalnum() for i in range(run[0], run[1] + 1))
    ]
    cut = (trimmed(doc, first, last) for first, last in worded)
    return tuple(span for span in cut if span is not None)


def words_of(doc: Doc, span: Span) -> str:
    """Return the words of a span that begins and ends with tokens, with single spaces."""
    cut = doc.char_span(span.start, span.end)
    return " ".join(cut.text.split()) if cut is not None else ""
