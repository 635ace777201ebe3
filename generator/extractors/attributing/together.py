"""Those who are named together, and speak as one: *A and his aide B said … they said*."""

from __future__ import annotations

from ...model import Span
from ...parsing.tokens import Token
from ..naming.descriptors import is_descriptor
from .discourse import Discourse, Referent, Trace
from .known import Known
from .trees import title_of, words_of

SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})


def after_according(token: Token) -> bool:
    """Tell whether a token is whom *according to* names."""
    return token.dep_ == "pobj" and token.head.head.lower_ == "according"


def end_of_name(name: Token, known: Known) -> Token:
    """Return the last token of the name that *name* heads: *Ghent* in *the University of Ghent*."""
    doc, i, key = name.doc, name.i, known.named[name.i].key
    while i + 1 in known.named and known.named[i + 1].key == key:
        i += 1
    return doc[i]


def _is_one_name(first: Token, name: Token) -> bool:
    """Tell whether *and* may stand inside one name, cut in two: *the Ministry of Health and Sport*."""
    of = any(t.lower_ == "of" and t.nbor(1).text.istitle() for t in first.doc[first.i : name.left_edge.i])
    return of and name.ent_type_ != "PERSON" and name.left_edge.text.istitle()


def joined_to(name: Token) -> Token | None:
    """Return the first of those with whom somebody is named: *A* for the last name in *A and his aide B*."""
    first = name
    while first.dep_ == "appos" and first.head.i < first.i and not _is_linked(first.head, first):
        first = first.head
    if first.dep_ == "appos" and _is_linked(first.head, first):
        return first.head  # *A and deputy chair B*, where B is hung on A
    title = title_of(first) if first.dep_ in SUBJECTS else None
    if title is not None and any(c.dep_ == "conj" for c in title.children):
        return title
    if first.dep_ != "conj":
        return None
    while first.dep_ == "conj" and first.head != first:
        first = first.head
    return first


def _is_linked(noun: Token, name: Token) -> bool:
    """Tell whether *and* stands between a noun and a name that the parser took for its apposition."""
    return any(c.dep_ == "cc" and c.lower_ == "and" and noun.i < c.i < name.i for c in noun.children)


def join(discourse: Discourse, first: Token, name: Token, closing: Token, number: int) -> None:
    """Note those who are named together as one referent: *A and B said ... they said*."""
    partner, joined = discourse.at.get(first.i), discourse.at[name.i]
    issuers = first.dep_ == "pobj" and first.head.lower_ in {"by", "from"}
    if partner is None or partner.entity is None or partner.key == joined.key or _is_one_name(first, name):
        return
    if first.dep_ in SUBJECTS or issuers or after_according(first):
        opening = first.left_edge
        if opening.i < first.i and is_descriptor(first.doc, opening.i):
            opening = first.doc[opening.i + 1]  # *Carmaker A and B* are A and B
        words = words_of(first.doc, Span(opening.idx, closing.idx + len(closing)))
        both = Referent(key=f":{words.lower()}", words=words, many=True)
        discourse.together[first.i] = both
        discourse.traces.append(Trace(both, number, first.i, subject=not issuers))
