"""Unnamed groups that act, speak or are spoken to: *North Korean troops*, *two officials*."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from ...lexicon import load_table, load_words
from ...model import Span
from ...parsing.language import Parsed
from ...parsing.tokens import Doc, Token
from .tokens import span_of

_LEFT = frozenset({"amod", "compound", "nummod", "nmod", "quantmod"})
_CUTS = frozenset('“”"()—–:;') | {"--"}
_ACTING = frozenset({"nsubj", "agent"})
_TOLD = frozenset({"tell", "ask", "warn", "urge", "inform", "brief", "accuse"})
_PARTIES = frozenset({"from", "to", "by", "against"})
_SAYING = frozenset({"accord", "report", "claim", "statement", "call", "warning", "warn"})

Key = tuple[str, frozenset[str]]


@dataclass(slots=True)
class Group:
    """An unnamed group while the mentions are being gathered."""

    head: str
    marks: frozenset[str]
    """Words that tell it from others of the same head: *North Korean*, *two*, *police*."""
    mentions: list[Span] = field(default_factory=list)
    matters: int = 0
    """How often it acts, speaks or is spoken to."""


def find_groups(parsed: Parsed, taken: set[int]) -> list[Group]:
    """Return the groups that matter, in order of first mention; *taken* are the tokens of names."""
    groups: dict[Key, Group] = {}
    bare: list[tuple[Token, Span]] = []
    for token in _heads(parsed, taken):
        start = _start(parsed.doc, token)
        span = span_of(parsed.doc, start, token.i + 1)
        marks = frozenset(
            t.lower_
            for t in parsed.doc[start : token.i]
            if t.is_alpha and t.lower_ not in load_words("vague_quantities")
        )
        if not marks:
            bare.append((token, span))
            continue
        group = groups.setdefault((_head(token), marks), Group(_head(token), marks))
        group.mentions.append(span)
        group.matters += _matters(token)
    for token, span in bare:
        group = _nearest(groups, _head(token), span)
        group.mentions.append(span)
        group.matters += _matters(token)
    for group in groups.values():
        group.mentions.sort()
    return sorted((g for g in groups.values() if _is_kept(g)), key=lambda g: g.mentions[0])


def _heads(parsed: Parsed, taken: set[int]) -> list[Token]:
    """Return the nouns for people that may head a group."""
    nouns = load_words("people_nouns")
    return [
        token
        for sentence in parsed.sentences
        for token in parsed.tokens(sentence)
        if token.lower_ in nouns
        and token.pos_ == "NOUN"
        and token.i not in taken
        and token.dep_ not in {"compound", "nmod", "poss"}
    ]


@cache
def _synonyms() -> dict[str, str]:
    return {row[0][0]: row[1][0] for row in load_table("group_synonyms")}


def _head(token: Token) -> str:
    return _synonyms().get(token.lower_, token.lower_)


def _nearest(groups: dict[Key, Group], head: str, span: Span) -> Group:
    """Return the group a bare noun means: the one with that head named last before it, else a new one."""
    before = [g for (h, marks), g in groups.items() if h == head and marks and g.mentions[0] < span]
    if before and head not in load_words("common_groups"):
        return max(before, key=lambda g: max(m for m in g.mentions if m < span))
    return groups.setdefault((head, frozenset()), Group(head, frozenset()))


def _is_kept(group: Group) -> bool:
    if group.head in load_words("common_groups") and not group.marks:
        return group.matters > 1
    return group.matters > 0


def _matters(token: Token) -> bool:
    """Tell whether the group acts, speaks, or is a party to what is said."""
    top = token
    while top.dep_ == "conj" and top.head.i < top.i:
        top = top.head
    if top.dep_ in _ACTING or (top.dep_ == "pobj" and top.head.dep_ == "agent"):
        return True
    if top.dep_ in {"dobj", "dative", "nsubjpass"} and top.head.lemma_ in _TOLD:
        return True
    if top.dep_ == "pobj" and top.head.lower_ in _PARTIES:
        return top.head.head.lemma_ in _SAYING or top.head.head.lemma_ in load_words("speaking_verbs")
    return any(child.dep_ == "relcl" for child in token.children)


def _start(doc: Doc, head: Token) -> int:
    """Return the token with which the group's words begin: modifiers, without articles and *how many*."""
    start = head.i
    for child in sorted(head.lefts, key=lambda t: -t.i):
        if child.dep_ not in _LEFT or child.pos_ in {"DET", "PRON"}:
            break
        start = min(start, child.left_edge.i)
    while start < head.i and _is_no_modifier(doc[start]):
        start += 1
    cuts = [i for i in range(start, head.i) if doc[i].is_space or doc[i].text in _CUTS]
    return cuts[-1] + 1 if cuts else start


def _is_no_modifier(token: Token) -> bool:
    figure = token.like_num and not token.is_alpha
    vague = figure or token.lower_ in load_words("vague_quantities")
    return vague or token.is_punct or token.is_space or token.pos_ in {"DET", "PRON", "PART", "CCONJ"}
