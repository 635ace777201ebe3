"""What the narrator's sentences attribute: clauses, objects, *according to*, and nouns with a clause."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Span
from ...parsing.spoken import is_title
from ...parsing.tokens import Doc, Token
from .according import according
from .asides import told_around
from .claims import Claim, Cue
from .contents import clauses_of, noun_cues
from .cues import SPEECH, cue_of, directing_cue, is_firm, verb_cues
from .objects import directed, judged, judges, left_open, objects_of, reckoned
from .quotation_cues import according_cue
from .reported import is_named, is_reported
from .scene import Scene
from .sources import phrase, source_of
from .trees import child, children, indexes, spans

_RELATIVE = len("which")


def stated_claims(scene: Scene, narration: list[Token]) -> Iterator[tuple[Claim, set[int]]]:
    """Yield what the narrator's sentences attribute, with the tokens of its content.

    The tokens are given only for clauses, in which a whole quotation with the same cue may stand.
    """
    for claim, chosen in _any(scene, narration):
        if is_reported(scene, claim):
            yield claim, chosen


def _any(scene: Scene, narration: list[Token]) -> Iterator[tuple[Claim, set[int]]]:
    """Yield whatever a cue governs."""
    seen: set[int] = set()
    for claim, chosen in _clauses(scene, narration):
        seen.add(claim.cue.head.i if claim.cue is not None else -1)
        yield claim, chosen
    for verb in narration:
        if verb.pos_ == "VERB" and verb.i not in seen:
            yield from _objects(scene, verb)
    yield from _accordings(scene, narration)
    yield from _nouns(scene, narration)


def _clauses(scene: Scene, narration: list[Token]) -> Iterator[tuple[Claim, set[int]]]:
    sentences = _plain_sentences(scene)
    for cue in verb_cues(narration):
        chosen = told_around(cue.head, sentences.get(cue.head.i, [])) or clauses_of(cue.head)
        claim = _claim(scene, chosen, cue) if chosen and is_firm(cue.head) else None
        if claim is not None:
            yield claim, chosen


def _objects(scene: Scene, verb: Token) -> Iterator[tuple[Claim, set[int]]]:
    chosen = directed(verb)
    if chosen:
        claim = _claim(scene, chosen, directing_cue(verb))
    elif chosen := left_open(verb) or reckoned(verb) or _exclaimed(scene, verb):
        claim = _claim(scene, chosen, cue_of(verb))
    else:
        chosen = objects_of(verb) if judged(verb) or judges(verb) else set()
        quoted = any(i in scene.inside for i in chosen)
        told = quoted or (chosen and judges(verb) and is_named(verb))
        claim = _claim(scene, chosen, cue_of(verb)) if told else None
    if claim is not None and claim.source is None and child(verb, "auxpass") is None:
        return  # "a device called X", "consider this"
    if claim is not None:
        yield claim, set()


def _exclaimed(scene: Scene, verb: Token) -> set[int]:
    """Return the tokens of a short quotation right after a verb of speech: *chanted "four more years"*."""
    quotation = scene.inside.get(verb.i + 1)
    if quotation is None or quotation.speech or verb.lemma_.lower() not in SPEECH:
        return set()
    if is_title(scene.parsed.article[quotation.inner].split()):
        return set()  # *she read "The Long Way Home"*
    return {t.i for t in scene.parsed.tokens(quotation.span)}


def _accordings(scene: Scene, narration: list[Token]) -> Iterator[tuple[Claim, set[int]]]:
    for token, noun, chosen in according(narration):
        content = content_of(scene, chosen)
        if content:
            yield Claim(content=content, cue=according_cue(token), source=phrase(noun)), chosen


def _nouns(scene: Scene, narration: list[Token]) -> Iterator[tuple[Claim, set[int]]]:
    for noun, clause in noun_cues(narration):
        owner = child(noun, "poss") or _author(noun)
        content = content_of(scene, indexes(clause))
        if content:
            cue = Cue(head=noun, span=Span(noun.idx, noun.idx + len(noun)), lemma=noun.lemma_.lower())
            yield Claim(content=content, cue=cue, source=phrase(owner) if owner is not None else None), set()


def _author(noun: Token) -> Token | None:
    """Return who made a claim: *a claim by Roe that ...*, *a statement from the ministry that ...*."""
    by = next((c for c in children(noun, "prep", "agent") if c.lower_ in {"by", "from"}), None)
    return child(by, "pobj") if by is not None else None


def _plain_sentences(scene: Scene) -> dict[int, list[Token]]:
    """Return the tokens of its sentence for each token of a sentence without whole quotations."""
    found: dict[int, list[Token]] = {}
    for span in scene.parsed.sentences:
        tokens = [t for t in scene.parsed.tokens(span) if not t.is_space]
        if not any(t.i in scene.inside and scene.inside[t.i].speech for t in tokens):
            found.update((t.i, tokens) for t in tokens)
    return found


def _claim(scene: Scene, chosen: set[int], cue: Cue) -> Claim | None:
    content = content_of(scene, chosen)
    return Claim(content=content, cue=cue, source=source_of(cue.head)) if content else None


def content_of(scene: Scene, chosen: set[int]) -> tuple[Span, ...]:
    """Return the spans of a content: without *that*, and never cut inside a quotation."""
    doc = scene.parsed.doc
    whole = _without_that(doc, chosen)
    for q in {scene.inside[i] for i in whole if i in scene.inside}:
        if not q.speech:
            whole |= {t.i for t in scene.parsed.tokens(q.span)}
    return tuple(
        _unmarked(scene, s)
        for s in spans(doc, whole)
        if s.end - s.start > _RELATIVE or not _is_relative(scene, s)
    )


def _unmarked(scene: Scene, content: Span) -> Span:
    """Return a stretch without an opening mark that nothing in it closes."""
    words = scene.parsed.article[content]
    lone = words[0] in '“"' and not any(mark in words[1:] for mark in '”"')
    return Span(content.start + 1, content.end) if lone and len(words) > 1 else content


def _is_relative(scene: Scene, content: Span) -> bool:
    """Tell whether a stretch is only a pronoun for what is told: *rules that she said are strict*."""
    return scene.parsed.article[content].lower() in {"that", "which", "who", "whom", "what", "why", "how"}


def _without_that(doc: Doc, chosen: set[int]) -> set[int]:
    ordered = sorted(chosen)
    while ordered and (doc[ordered[0]].is_space or doc[ordered[0]].text == ","):
        ordered = ordered[1:]
    while ordered and doc[ordered[0]].ent_type_ in {"DATE", "TIME"} and _is_time_of_cue(doc, ordered):
        ordered = ordered[1:]
    if ordered and doc[ordered[0]].lower_ == "that" and doc[ordered[0]].dep_ == "mark":
        ordered = ordered[1:]
    return set(ordered)


def _is_time_of_cue(doc: Doc, ordered: list[int]) -> bool:
    """Tell whether a content starts with the time of its cue, as in *told them Sunday he would go*."""
    first = ordered[0]
    last = first
    while (
        last + 1 in ordered
        and doc[last + 1].ent_type_ == doc[first].ent_type_
        and doc[last + 1].ent_iob_ == "I"
    ):
        last += 1
    following = doc[last + 1] if last + 1 < len(doc) else doc[last]
    before = doc[first - 1] if first else doc[first]
    return (
        doc[last].dep_ == "npadvmod"
        and following.text != ","
        and before.text not in {",", "."}
        and following.dep_ != "punct"
    )
