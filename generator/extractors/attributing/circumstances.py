"""The narrator's words beside a cue: to whom, when and where it was said; how firmly; with what clause."""

from __future__ import annotations

from itertools import pairwise

from generator.span_index import around

from ...interviews import Role
from ...model import Modality, Polarity, Span
from ...parsing.tokens import Doc, Token
from .claims import Claim
from .cues import is_open
from .scene import Scene
from .trees import child, children, indexes, trimmed

_ADDRESSED = frozenset(
    {"tell", "ask", "inform", "warn", "urge", "remind", "assure", "advise", "notify", "address"}
)
_TIMES = frozenset({"DATE", "TIME"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ASKING = frozenset({"ask", "inquire", "enquire", "wonder", "question"})
_MAY = frozenset({"may", "might", "could", "possibly", "perhaps"})
"""Not *can*, which tells what is so or allowed; *could* only without *not*."""
_IF = frozenset({"if", "unless", "should"})
_IDIOMS = frozenset({"any", "anything", "ever", "only"})
"""What after *if* makes no condition: *if anything, it is worse*."""
_HEARSAY = frozenset({"report", "allege", "rumor", "rumour", "say", "believe", "think", "know"})


def audience_of(scene: Scene, claim: Claim) -> Span | None:
    """Return to whom it was said: *told reporters traveling with him*."""
    if claim.cue is None:
        return None
    verb = claim.cue.head
    heard = child(verb, "dative")
    if heard is not None and heard.pos_ == "ADP":
        heard = child(heard, "pobj")
    if heard is None and claim.cue.lemma in _ADDRESSED:
        heard = child(verb, "dobj")
    if heard is None:
        to = next((c for c in children(verb, "prep") if c.lower_ == "to" and c.i > verb.i), None)
        heard = child(to, "pobj") if to is not None and claim.standalone else None
    if heard is None or heard.i in scene.inside:
        return None
    return _before_circumstances(scene, heard, claim)


def _before_circumstances(scene: Scene, head: Token, claim: Claim) -> Span | None:
    """Return the noun phrase of *head* up to the first time, place or content in it."""
    doc, chosen = head.doc, indexes(head)
    taken = {t.i for s in claim.content for t in scene.parsed.tokens(s)}
    last = head.i
    while last + 1 in chosen and last + 1 not in taken and doc[last + 1].ent_type_ not in _TIMES:
        if doc[last + 1].dep_ in {"mark", "punct"} or _leads_to_place(doc, last + 1):
            break
        last += 1
    return trimmed(doc, min(chosen), last) if min(chosen) <= head.i else None


def _leads_to_place(doc: Doc, i: int) -> bool:
    return doc[i].lower_ in {"in", "at"} and i + 1 < len(doc) and doc[i + 1].ent_type_ in _PLACES


def time_of(scene: Scene, claim: Claim) -> Span | None:
    """Return the time expression of the saying, as the article words it."""
    clause = beside(scene, claim)
    for t in clause:
        if t.ent_type_ in _TIMES and _hangs_on(t, claim):
            return _entity_span(t)
    if claim.cue is not None:
        for t in children(claim.cue.head, "npadvmod"):
            if t.ent_type_ in _TIMES:
                return _entity_span(t)
    return None


def place_of(scene: Scene, claim: Claim) -> Span | None:
    """Return where it was said: the name of a place after *in* or *at* beside the cue."""
    for t in beside(scene, claim):
        if (
            t.ent_type_ in _PLACES
            and t.dep_ == "pobj"
            and t.head.lower_ in {"in", "at"}
            and _hangs_on(t, claim)
        ):
            return _entity_span(t)
    return None


def beside(scene: Scene, claim: Claim) -> list[Token]:
    """Return the narrator's tokens of the cue's sentence that are neither content nor source."""
    if claim.cue is None:
        return []
    sentence = around(claim.cue.span, scene.parsed.sentences) or claim.cue.span
    taken = [*claim.content, *([claim.source.span] if claim.source is not None else [])]
    return [
        t
        for t in scene.parsed.tokens(sentence)
        if t.i not in scene.inside and not any(s.start <= t.idx < s.end for s in taken)
    ]


def _hangs_on(token: Token, claim: Claim) -> bool:
    """Tell whether a circumstance belongs to the cue's verb and not to another clause."""
    head = token
    while head.head != head:
        if claim.cue is not None and head == claim.cue.head:
            return True
        if head != token and head.pos_ in {"VERB", "AUX"} and head.dep_ not in {"acl", "relcl"}:
            return False
        head = head.head
    return claim.cue is not None and head == claim.cue.head


def _entity_span(token: Token) -> Span:
    doc, first, last = token.doc, token.i, token.i
    while first and doc[first].ent_iob_ == "I" and doc[first - 1].ent_type_ == token.ent_type_:
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


def modality_of(scene: Scene, claim: Claim) -> Modality:
    """Return how firmly the content is put, by the cue and by the first sentence of the content.

    A condition counts in the first sentence of each passage.
    """
    tokens = [t for t in scene.parsed.tokens(claim.content[0]) if not t.is_space and not t.is_punct]
    cue = claim.cue
    if claim.turn is not None and claim.turn.role is Role.ASKS:
        return Modality.ASKED
    if cue is not None and cue.lemma in _ASKING:
        told_to = bool(tokens) and tokens[0].lower_ == "to"  # *drivers were asked to call*
        return Modality.INTENDED if told_to else Modality.ASKED
    if not tokens or (cue is not None and cue.polarity is Polarity.WITHHELD):
        return Modality.ASSERTED
    if cue is not None and is_open(cue.head):
        return Modality.POSSIBLE
    if cue is not None and cue.lemma in _HEARSAY and child(cue.head, "auxpass") is not None:
        return Modality.REPORTED
    return _of_passages([_first_sentence(scene, passage) for passage in claim.content])


def _of_passages(passages: list[list[Token]]) -> Modality:
    """Return the modality of a content by the first sentences of its passages; the first one has words."""
    conditional = any(_has_condition(passage) for passage in passages)
    return Modality.CONDITIONAL if conditional else _of_sentence(passages[0])


def _first_sentence(scene: Scene, passage: Span) -> list[Token]:
    """Return the words of the first sentence of a passage."""
    tokens = [t for t in scene.parsed.tokens(passage) if not t.is_space and not t.is_punct]
    sentence = tokens[0].sent if tokens else None
    return [t for t in tokens if sentence is not None and sentence.start <= t.i < sentence.end]


def _has_condition(tokens: list[Token]) -> bool:
    """Tell whether a sentence has a condition, or is one: *It will open,” she said, “if it rains.”*."""
    for here, after in pairwise([*tokens, None]):
        if here is None or here.lower_ not in _IF or (after is not None and after.lower_ in _IDIOMS):
            continue
        alone = here is tokens[0] and here.dep_ == "mark"
        if alone or (here.dep_ in {"mark", "aux"} and here.head.dep_ == "advcl"):
            return True
    return False


def _of_sentence(tokens: list[Token]) -> Modality:
    """Return the modality of one clause by its auxiliary or its infinitive."""
    inside = {t.i for t in tokens}
    root = tokens[0]
    while root.head.i in inside and root.head != root:
        root = root.head
    denied = child(root, "neg") is not None
    if any(c.lower_ in (_MAY - {"could"} if denied else _MAY) for c in children(root, "aux", "advmod")):
        return Modality.POSSIBLE
    return Modality.INTENDED if root.tag_ == "VB" and tokens[0].lower_ == "to" else Modality.ASSERTED
