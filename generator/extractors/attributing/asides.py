"""The sentence around a parenthesis: *The road, she said on Friday, is open*."""

from __future__ import annotations

from ...lexicon import load_words
from ...parsing.tokens import Token
from .cues import SPEECH
from .displaced import inverted
from .trees import child, children, marked

ASIDES = load_words("cues_asides")
_ADDRESSED = frozenset({"tell", "warn"})
_MEANWHILE = frozenset({"as", "while", "although", "though", "whereas"})
_RELATIVE = frozenset({"who", "which", "that"})  # *she sent it to the officers, who must report by May*
_TIGHT = 12
_STOPS = frozenset({",", ".", ";"})
_OPENERS = frozenset({"but", "and", "yet"})
_QUOTES = frozenset({"“", "”", '"', "«", "»"})


def told_around(verb: Token, sentence: list[Token]) -> set[int]:
    """Return the sentence around a parenthesis such as *, she said on Friday,*; empty when it is none.

    Parsers often hang only half of such a sentence on the verb.
    """
    if verb.lemma_.lower() not in ASIDES or not sentence or _goes_on(verb):
        return set()
    aside = _aside(verb, sentence)
    if aside is None:
        return set()
    first, last = aside
    start, end = _bounds(verb, sentence, first, last)
    if _is_circumstance(verb, start, first):
        return set()
    return set(range(start, first - 1)) | {i for i in range(last + 1, end) if not _is_told_of(verb, i)}


def _bounds(verb: Token, sentence: list[Token], first: int, last: int) -> tuple[int, int]:
    """Return where what is told around an aside begins, and the index after its end.

    A semicolon parts sentences; so does a colon after a statement of somebody's (*she denied it: ...*),
    a *while* clause right after the aside, and *and* before another source.
    """
    doc = verb.doc
    told = [t for t in sentence if t.i < first and t.lemma_.lower() in SPEECH and child(t, "nsubj", "ccomp")]
    marks = (";", ":") if told else (";",)
    start = max(
        [t.i + 1 for t in sentence if t.text in marks and t.i < first and (t.text == ";" or told[0].i < t.i)],
        default=sentence[0].i,
    )
    end = min([t.i for t in sentence if t.text == ";" and t.i > last], default=sentence[-1].i + 1)
    meanwhile = last + 2 < end and doc[last + 1].text == "," and doc[last + 2].lower_ in _MEANWHILE
    if meanwhile and doc[last + 2].dep_ == "mark":
        end = last + 1
    others = [t for t in sentence if t.i > last and _is_others(verb, t)]
    return start, min([end, *(t.left_edge.i for t in others if child(t, "nsubj") is not None)])


def _is_others(verb: Token, other: Token) -> bool:
    """Tell whether a verb after an aside tells what others say: joined to it, or quoting them in a clause.

    *It fell, she said, hours after the firm reported “no progress”*: the firm's words are not hers.
    """
    if other.lemma_.lower() not in SPEECH or other.dep_ not in {"conj", "advcl"}:
        return False
    if other.dep_ == "conj":
        return True
    clause = other.doc[other.i : other.right_edge.i + 1]
    return other.head == verb and child(other, "mark") is not None and any(t.text in _QUOTES for t in clause)


def _is_circumstance(verb: Token, start: int, first: int) -> bool:
    """Tell whether only a circumstance stands before an aside: *according to Roe*, *asked whether …*."""
    for c in children(verb, "prep", "advcl"):
        participle = c.tag_ in {"VBN", "VBG"} and child(c, "nsubj", "mark") is None
        whole = c.left_edge.i <= start and c.right_edge.i >= first - 2
        if whole and (participle or c.dep_ == "prep"):
            return True
    return False


def _is_told_of(verb: Token, i: int) -> bool:
    """Tell whether a token after the cue is the narrator's: *it fell, he said, adding that ...*."""
    clause = next((c for c in children(verb, "advcl") if c.tag_ == "VBG" and c.i > verb.i), None)
    return clause is not None and clause.left_edge.i <= i <= clause.right_edge.i


def _goes_on(verb: Token) -> bool:
    """Tell whether a clause after the verb is its content: *she said it works*."""
    if verb.lemma_.lower() == "add" and any(c.lower_ == "to" for c in children(verb, "prep")):
        return True
    return any(_is_object(verb, c) for c in verb.rights)


def _is_object(verb: Token, c: Token) -> bool:
    """Tell whether a child is what the verb is about, not an addressee nor the subject after the verb."""
    if c.dep_ == "ccomp":
        return not (marked(c) and verb.doc[c.left_edge.i - 1].text == ",")
    if c.dep_ == "dobj":
        return verb.lemma_.lower() not in _ADDRESSED and c != inverted(verb)
    return c.dep_ in {"xcomp", "acomp", "attr", "oprd"} and c != inverted(verb)


def _aside(verb: Token, sentence: list[Token]) -> tuple[int, int] | None:
    """Return the first and last index of the narrator's *she said on Friday* after a comma."""
    own = child(verb, "nsubj") or inverted(verb)
    doc = verb.doc
    if own is None or own.head != verb or abs(own.i - verb.i) > _TIGHT or own.lower_ in _RELATIVE:
        return None
    first, last = min(own.left_edge.i, verb.i), verb.i
    if own.i > verb.i:
        last = own.right_edge.i
    comment = doc[first - 1].lower_ == "as" and doc[first - 1].head == verb  # *as she noted, ...*
    first -= comment
    joint = doc[first - 1].lower_ in _OPENERS and first - 1 == sentence[0].i
    opens = comment and (joint or first == sentence[0].i)
    if not opens and (first <= sentence[0].i or doc[first - 1].text != ","):
        return None
    while last + 1 < len(doc) and last < sentence[-1].i and doc[last + 1].text not in _STOPS:
        last += 1
        if doc[last].pos_ in {"VERB", "AUX"} or doc[last].dep_ in {"mark", "relcl"}:
            return None
    return first, last
