"""Heads → a tree of words: children, edges of subtrees, starts of sentences."""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import Doc, Token


def link(doc: Doc, heads: Sequence[int]) -> None:
    """Make the tree over *doc*: *heads* has the place of the head of each word, its own for a root.

    Without circles.  The first word of a tree whose root has a label starts a sentence.
    """
    children: dict[int, list[Token]] = {}
    for token, head in zip(doc.tokens, heads, strict=True):
        token.head = doc.tokens[head]
        if head != token.i:
            children.setdefault(head, []).append(token)
    for place, below in children.items():
        head_token = doc.tokens[place]
        head_token.children = tuple(below)
        head_token.lefts = tuple(c for c in below if c.i < place)
        head_token.rights = tuple(c for c in below if c.i > place)
    roots = [t for t in doc.tokens if t.head is t]
    order = [*roots]
    for token in order:  # grows while it is read: heads before children
        order += token.children
    for token in reversed(order):
        if token.children:
            _measure(token)
    for root in roots:
        if root.dep_:
            root.left_edge.is_sent_start = True


def _measure(token: Token) -> None:
    """Find the edges of a subtree from those of the children, and whether it is one stretch."""
    token.first = min(token.i, *(c.first for c in token.children))
    token.last = max(token.i, *(c.last for c in token.children))
    reached = token.first
    unbroken = all(c.unbroken for c in token.children)
    for part in (*token.lefts, token, *token.rights):
        first, last = (part.i, part.i) if part is token else (part.first, part.last)
        unbroken = unbroken and first == reached
        reached = last + 1
    token.unbroken = unbroken
