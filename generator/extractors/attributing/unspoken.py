"""Marked words that nobody says: inscriptions, titles and names, headings between paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import load_words
from ...model import Span
from ...parsing.marks import Quotation
from ...parsing.spoken import is_title
from .claims import Cue, Source
from .cues import reports

if TYPE_CHECKING:
    from ...parsing.tokens import Token
    from .scene import Scene

FEW = 4
_BEARING = frozenset({"read", "say", "proclaim", "declare", "bear"})
_FINAL = frozenset(".,?!…—")
_GLANCE = 60
"""Characters before a colon in which the thing is named that bears the words."""
_NO_CLAUSE = frozenset({"pobj", "appos", "attr", "compound", "nmod", "poss"})


def is_unspoken(scene: Scene, q: Quotation, cue: Cue | None, source: Source | None) -> bool:
    """Tell whether nobody says the words of a quotation that was taken for speech."""
    if cue is not None and is_borne(cue, source):
        return True
    tokens = [t for t in scene.parsed.tokens(q.inner) if not t.is_space]
    if cue is not None and cue.head.i > tokens[-1].i and _tells_more(scene, cue) and _is_short_name(scene, q):
        return True
    if cue is not None and reports(cue.head):
        return False
    if _is_painted(scene, q):
        return True
    lone = cue is None and source is None
    return lone and (_is_short_name(scene, q) or _is_heading(scene, q) or _is_work(scene, q, tokens))


def _tells_more(scene: Scene, cue: Cue) -> bool:
    """Tell whether a cue has a content in the narrator's words."""
    return any(
        c.dep_ in {"ccomp", "dobj"} and c.i > cue.head.i and c.i not in scene.inside
        for c in cue.head.children
    )


def is_borne(cue: Cue, source: Source | None) -> bool:
    """Tell whether a thing that bears words is what *reads* them, or that they were *painted* on one."""
    bearers = load_words("inscribed_words")
    if cue.head.lower_ in bearers:
        return True
    return cue.lemma in _BEARING and source is not None and source.head.lemma_.lower() in bearers


def _is_painted(scene: Scene, q: Quotation) -> bool:
    """Tell whether the colon before a quotation follows words such as *painted over the till*."""
    paragraph = scene.paragraph(q.span)
    if paragraph.start >= q.span.start:
        return False
    lead = Span(max(paragraph.start, q.span.start - _GLANCE), q.span.start)
    if not scene.parsed.article[lead].rstrip().endswith(":"):
        return False
    bearers = load_words("inscribed_words")
    before = [t for t in scene.parsed.tokens(lead) if t.i not in scene.inside]
    return any(t.lower_ in bearers or t.lemma_.lower() in bearers for t in before)


def _is_short_name(scene: Scene, q: Quotation) -> bool:
    """Tell whether a sentence goes on about a few marked words: *“Dr. X,” a doctor, said she ...*."""
    words = scene.parsed.article[q.inner].strip()
    verbless = not any(t.pos_ in {"VERB", "AUX"} for t in scene.parsed.tokens(q.inner))
    return words.endswith(",") and len(words.split()) < FEW and verbless


def _is_work(scene: Scene, q: Quotation, tokens: list[Token]) -> bool:
    """Tell whether marked words are a title in the sentence: *in “The Long Way,” the book of 1998*."""
    words = scene.parsed.article[q.inner].strip().rstrip(",").split()
    return is_title(words) and hangs_as_noun(scene, tokens)


def hangs_as_noun(scene: Scene, tokens: list[Token]) -> bool:
    """Tell whether words stand where a noun could, or have no verb."""
    return any(t.dep_ in _NO_CLAUSE and t.head.i not in scene.inside for t in tokens) or not any(
        t.pos_ in {"VERB", "AUX"} for t in tokens
    )


def _is_heading(scene: Scene, q: Quotation) -> bool:
    """Tell whether a line of single marks without a full stop is a heading within the article."""
    article = scene.parsed.article
    line = article[scene.paragraph(q.span)].strip()
    alone = line == article[q.span].strip() and line[0] in "'‘"
    return alone and article[q.inner].rstrip()[-1:] not in _FINAL
