"""By which cue a whole quotation hangs: in the parse, right after it, before it, or as a signature."""

from __future__ import annotations

from collections.abc import Container

from ...model import Span
from ...parsing.marks import Quotation
from ...parsing.tokens import Token
from .according import source_after
from .claims import Cue, Source
from .cues import cue_of, reports
from .scene import Scene
from .sources import phrase, source_of
from .trees import child, children, indexes, subject

_NEAR = 14
_SUBORDINATE = frozenset({"advcl", "relcl", "acl"})


def governing(scene: Scene, tokens: list[Token]) -> tuple[Cue | None, Source | None]:
    """Return cue and source by the parse: the verb on which the quotation hangs, or that hangs on it."""
    for t in tokens:
        head = t.head
        if head.i not in scene.inside and head != t:
            if reports(head) and t.dep_ not in {"nsubj", "nsubjpass"}:
                return cue_of(head), source_of(head)
            if (
                head.i > tokens[-1].i
                and t.dep_ == "ccomp"
                and head.pos_ == "VERB"
                and subject(head) is not None
            ):
                return cue_of(head), source_of(head)
        for c in t.children:
            if c.i in scene.inside:
                continue
            noun = source_after(c)
            if noun is not None:
                return according_cue(c), phrase(noun)
            if (
                reports(c)
                and subject(c) is not None
                and c.dep_ in {"parataxis", "ccomp", "advcl", "conj", "dep", "relcl"}
            ):
                return cue_of(c), source_of(c)
    return None, None


def according_cue(token: Token) -> Cue:
    """Return the cue *according to*."""
    to = child(token, "prep") or token
    return Cue(head=token, span=Span(token.idx, to.idx + len(to)), lemma="according")


def following(scene: Scene, q: Quotation) -> tuple[Cue | None, Source | None]:
    """Return cue and source from the words right after a quotation: “Who?” she asked."""
    paragraph = scene.paragraph(q.span)
    for t in (
        scene.parsed.tokens(Span(q.span.end, paragraph.end))[:_NEAR] if q.span.end < paragraph.end else []
    ):
        if t.i in scene.inside or t.text in {".", ";", ":"}:
            break
        if t.lower_ == "according" and (noun := source_after(t)) is not None:
            return according_cue(t), phrase(noun)
        if reports(t) and not _has_content(t):
            source = source_of(t) or _inverted(t) or _leading(scene, q, t)
            if source is not None:
                return cue_of(t), source
    return None, None


def _has_content(verb: Token) -> bool:
    return any(
        c.dep_ in {"ccomp", "dobj", "xcomp"} and c.i > verb.i and c.lower_ != "reporters"
        for c in verb.children
    )


def inverted_noun(verb: Token, end: int) -> Source | None:
    """Return the noun after a cue right behind the mark that ends at *end*: “...” points out the owner."""
    between = verb.doc.char_span(end, verb.idx)
    right_on = between is None or not any(t.text[0].isalnum() for t in between)
    return _inverted(verb) if verb.idx >= end and right_on else None


def _leading(scene: Scene, q: Quotation, verb: Token) -> Source | None:
    """Return the noun phrase between a quotation and its cue: “...” players dressed for a game say."""
    between = (
        [t for t in scene.parsed.tokens(Span(q.span.end, verb.idx)) if not t.is_space]
        if verb.idx > q.span.end
        else []
    )
    span = {t.i for t in between}
    heads = [t for t in between if t.pos_ in {"NOUN", "PROPN"} and t.head.i not in span and t.head != verb]
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or len(heads) != 1:
        return None
    return phrase(heads[0], verb)


def _inverted(verb: Token) -> Source | None:
    """Return the noun right after the verb: said Jones."""
    for c in children(verb, "dobj", "attr", "npadvmod", "oprd"):
        if c.i > verb.i and c.pos_ in {"PROPN", "NOUN", "PRON"}:
            return phrase(c)
    return None


def preceding(scene: Scene, q: Quotation) -> tuple[Cue | None, Source | None]:
    """Return cue and source from the sentence that leads in to a quotation by a colon or a comma."""
    paragraph = scene.paragraph(q.span)
    text = scene.parsed.article.text
    lead = text[paragraph.start : q.span.start].strip(" >\t")
    if not lead or lead[-1] not in ":,":
        return (None, None) if lead else _over_paragraphs(scene, q)
    return _lead_in(scene, Span(paragraph.start, q.span.start), colon=lead[-1] == ":")


def _over_paragraphs(scene: Scene, q: Quotation) -> tuple[Cue | None, Source | None]:
    """Return cue and source from the paragraph before, when it ends in a colon."""
    paragraphs = scene.parsed.article.paragraphs
    earlier = [p for p in paragraphs if p.end <= q.span.start]
    if not earlier or not scene.parsed.article[earlier[-1]].rstrip().endswith(":"):
        return None, None
    return _lead_in(scene, earlier[-1], colon=True)


def _lead_in(scene: Scene, lead: Span, *, colon: bool) -> tuple[Cue | None, Source | None]:
    """Return the last reporting verb of the sentence that ends the lead-in, else its subject."""
    start = max(
        [s.start for s in scene.parsed.sentences if lead.start <= s.start < lead.end], default=lead.start
    )
    tokens = [t for t in scene.parsed.tokens(Span(start, lead.end)) if t.i not in scene.inside]
    for t in reversed(tokens):
        if reports(t) and (source := source_of(t)) is not None:
            return cue_of(t), source
    if not colon:
        return None, None
    subjects = [
        t for t in tokens if t.dep_ == "nsubj" and t.head.pos_ in {"VERB", "AUX"} and t.head in tokens
    ]
    last = next((t for t in reversed(tokens) if t.text[0].isalnum()), None)
    over = [t for t in subjects if last is not None and last.i in indexes(t.head)]
    main = over[-1:] or [t for t in subjects if t.head.dep_ not in _SUBORDINATE] or subjects
    if main:
        return cue_of(main[0].head), phrase(main[0])
    for t in tokens:
        if t.dep_ == "ROOT" and t.pos_ == "PROPN":
            return None, phrase(t)
    return None, None


def beside(verb: Token, inside: Container[int]) -> Source | None:
    """Return the name or pronoun next to a cue to which the parse gives no subject: “...” Roe notes."""
    for i in (verb.i - 1, verb.i + 1):
        if 0 <= i < len(verb.doc) and i not in inside and verb.doc[i].pos_ in {"PROPN", "PRON"}:
            neighbour = verb.doc[i]
            return phrase(neighbour.head if neighbour.dep_ == "compound" else neighbour, verb)
    return None
