"""Who is the source of a cue: its subject, inherited or inverted, its agent, or the noun it modifies."""

from __future__ import annotations

from ...parsing.tokens import Token
from .claims import Source
from .subjects import subject_of
from .trees import child, children, indexes, subject, title_of, trimmed

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_NOBODY = frozenset({"there", "what", "how", "this", "these"})
_WHEN = frozenset({"DATE", "TIME"})
"""Kinds of names that the parser may take for a subject: *who worked there until June told us so*."""
_DASHES = frozenset({"—", "–", "--"})  # after a dateline


def source_of(verb: Token) -> Source | None:
    """Return the source of a verb cue; `None` when the grammar gives none."""
    if (
        verb.tag_ == "VBN"
        and verb.lemma_.lower() == "ask"
        and subject(verb) is None
        and child(verb, "aux") is None
    ):
        return None  # "asked whether ..., she said": by reporters, and not by her
    head = subject_of(verb, 0)
    if (
        head is not None
        and head != (before := verb.nbor(-1) if verb.i else verb)
        and _is_absolute(verb, before)
    ):
        head = before.head if before.dep_ in {"compound", "flat"} else before
    if (
        head is None
        or head.lower_ in _NOBODY
        or (head.ent_type_ in _WHEN and head.pos_ == "PROPN")
        or head.pos_ not in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "ADV"}
    ):
        return None
    if head.lower_ in _RELATIVE:
        return _antecedent(head)
    return phrase(head, verb)


def _is_absolute(verb: Token, before: Token) -> bool:
    """Tell whether a participle has its own subject: *with Oslo accusing Bern and Rome saying it is so*."""
    return (
        verb.tag_ == "VBG"
        and before.pos_ == "PROPN"
        and before.dep_ in {"conj", "nsubj"}
        and before.head != verb
    )


def _antecedent(relative: Token) -> Source | None:
    """Return *who* as the source's words, and the noun it stands for as its head."""
    verb = relative.head
    while verb.dep_ in {"conj", "xcomp", "ccomp"} and verb.head != verb:
        verb = verb.head
    found = phrase(relative)
    if found is None or verb.dep_ != "relcl":
        return None if relative.lower_ == "that" else found
    return Source(head=verb.head, span=found.span)


def phrase(head: Token, cue: Token | None = None) -> Source | None:
    """Return the full noun phrase of *head*, appositions and relative clauses included, without the cue."""
    drop = [c for c in children(head, "relcl", "acl", "appos") if cue is not None and cue in list(c.subtree)]
    chosen = indexes(head, drop)
    if (title := title_of(head)) is not None:
        chosen |= indexes(title)
    if cue is not None:
        chosen -= {cue.i}
    doc = head.doc
    low = high = head.i
    while low - 1 in chosen and doc[low - 1].text not in _DASHES:
        low -= 1
    while high + 1 in chosen:
        high += 1
    high = _torn_name(doc[high], cue) if cue is not None else high
    span = trimmed(doc, low, high)
    return Source(head=head, span=span) if span is not None else None


def _torn_name(last: Token, cue: Token) -> int:
    """Return the place of the last word of a name that the parser tore off: *by the engineer Ann Roe said*.

    It stands right behind the noun *last* as a second subject of the cue.
    """
    for name in children(cue, "nsubj"):
        if last.pos_ == "NOUN" and name.pos_ == "PROPN" and name.left_edge.i == last.i + 1 < cue.i:
            return name.i
    return last.i
