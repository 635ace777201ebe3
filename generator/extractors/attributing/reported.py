"""Whether the narrator's sentence reports that somebody did say, or did not say, its content.

An order, a supposition, a purpose or a word to the reader (*tell him why*, *if they say so*,
*evidence to suggest*, *you can say*) attributes nothing to anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import load_words
from .claims import Claim
from .cues import WITHHOLDING
from .nameless import is_part
from .trees import child, children, subject
from .unspoken import is_borne

if TYPE_CHECKING:
    from ...parsing.tokens import Token
    from .scene import Scene

_READER = frozenset({"you", "one", "anyone", "anybody", "somebody", "nobody"})
_SUPPOSING = frozenset({"if", "unless", "whether", "lest"})
_BARE = frozenset({"VB", "VBN"})
_BEARING = frozenset({"read"})
"""Verbs that report only what stands in marks; else people read for themselves, or aloud."""
_PREDICATES = frozenset({"oprd", "ccomp", "xcomp", "acomp", "attr"})
_PRIVATE = load_words("cues_private")
_TOLD = load_words("cues_passive")


def is_reported(scene: Scene, claim: Claim) -> bool:
    """Tell whether a claim of the narrator's sentence reports a saying."""
    if claim.cue is None or claim.cue.head.pos_ not in {"VERB", "AUX"}:
        return True
    verb = claim.cue.head
    if claim.cue.lemma in _PRIVATE or _is_found_out(verb):
        return False
    if any(t.i in scene.inside for s in claim.content for t in scene.parsed.tokens(s)):
        return not is_borne(claim.cue, claim.source)  # else words in marks were said by somebody
    source = claim.source.head.lower_ if claim.source is not None else ""
    aimless = claim.source is None and verb.tag_ in _BARE and not _is_told(verb)
    return not (
        aimless
        or claim.cue.lemma in _BEARING
        or (source in _READER and not (claim.source and is_part(claim.source.head)))
        or _is_ordered(verb)
        or _is_supposed(verb)
        or _is_withheld_twice(verb)
        or _is_answered(verb)
        or _is_only_pronoun(scene, claim)
    )


def _is_found_out(verb: Token) -> bool:
    """Tell whether *found out* tells what somebody came to know."""
    return verb.lemma_.lower() == "find" and any(c.lower_ == "out" for c in children(verb, "prt"))


def _is_ordered(verb: Token) -> bool:
    """Tell whether a verb is an imperative: *tell him why*."""
    return (
        verb.tag_ == "VB"
        and subject(verb) is None
        and child(verb, "aux", "auxpass") is None
        and (
            verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.tag_ == "VB" and _is_ordered(verb.head))
        )
    )


def _is_supposed(verb: Token) -> bool:
    """Tell whether a verb stands in an *if* clause of its own."""
    return any(c.lower_ in _SUPPOSING for c in children(verb, "mark")) and verb.dep_ == "advcl"


def _is_withheld_twice(verb: Token) -> bool:
    """Tell whether a verb is what was refused: *declined to say why* is one attribution, of *declined*."""
    return verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lemma_.lower() in WITHHOLDING


def _is_told(verb: Token) -> bool:
    """Tell whether a passive says that somebody was told something."""
    return child(verb, "auxpass") is not None and verb.lemma_.lower() in _TOLD


def _is_answered(verb: Token) -> bool:
    """Tell whether a question only leads to its answer: *when asked whether …, she said*."""
    return (
        verb.lemma_.lower() == "ask"
        and verb.tag_ in {"VBN", "VBD"}
        and subject(verb) is None
        and verb.dep_ in {"advcl", "prep", "ROOT", "dep", "csubj"}
    )


def _is_only_pronoun(scene: Scene, claim: Claim) -> bool:
    """Tell whether the content is no more than a pronoun: *criticised it*."""
    words = [t for s in claim.content for t in scene.parsed.tokens(s) if t.text[0].isalnum()]
    return all(t.pos_ == "PRON" for t in words)


def is_named(verb: Token) -> bool:
    """Tell whether *call* names: with a second complement, and not on the telephone."""
    return verb.lemma_.lower() != "call" or any(c.dep_ in _PREDICATES and c.i > verb.i for c in verb.children)
