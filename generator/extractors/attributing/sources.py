"""Who is the source of a cue: its subject, inherited or inverted, its agent, or the noun it modifies."""

from __future__ import annotations

from ...lexicon import load_words
from ...tokens import Token
from .claims import Source
from .trees import child, children, indexes, subject, trimmed

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_QUOTED_AS = frozenset({"quote", "cite", "hear", "see", "show"})
_NOBODY = frozenset({"there", "what", "how", "this", "these"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOMINATIVE = frozenset({"he", "she", "they", "it"})
_DASHES = frozenset({"—", "–", "--"})  # after a dateline
_DEEP = 5
_INNER = frozenset({"appos", "compound", "flat", "nmod"})
_CLOSING = frozenset({'"', "”", "’", "'", "»", "''"})


def source_of(verb: Token) -> Source | None:
    """Return the source of a verb cue; `None` when the grammar gives none."""
    if (
        verb.tag_ == "VBN"
        and verb.lemma_.lower() == "ask"
        and subject(verb) is None
        and child(verb, "aux") is None
    ):
        return None  # "asked whether ..., she said": by reporters, and not by her
    head = _subject_of(verb, 0)
    if (
        head is not None
        and head != (before := verb.nbor(-1) if verb.i else verb)
        and _is_absolute(verb, before)
    ):
        head = before.head if before.dep_ in {"compound", "flat"} else before
    if (
        head is None
        or head.lower_ in _NOBODY
        or head.pos_ not in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"}
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


def _subject_of(verb: Token, depth: int) -> Token | None:
    """Return the head noun of the subject of *verb*, over coordination and participles."""
    own = subject(verb)
    if own is None and _is_passive(verb):
        return _agent(verb)  # who was told something is not who told it
    if own is None:
        own = adjacent(verb) or inverted(verb) or misread(verb) or after_mark(verb)
    if own is None:
        return _inherited(verb, depth) if depth <= _DEEP and verb.head != verb else _agent(verb)
    if (said := _quoted_as(verb)) is not None:
        return said
    if own.dep_ == "nsubjpass" and verb.lemma_.lower() not in _QUOTED_AS:
        return _agent(verb)
    return None if own.lower_ == "it" and _is_expletive(verb) else own


def _quoted_as(verb: Token) -> Token | None:
    """Return whom somebody quotes: *The Post quoted Roe as saying*."""
    as_ = next((c for c in children(verb, "prep") if c.lower_ == "as"), None)
    says = as_ is not None and child(as_, "pcomp") is not None
    return child(verb, "dobj") if says and verb.lemma_.lower() in _QUOTED_AS else None


def _is_passive(verb: Token) -> bool:
    """Tell whether a verb without a subject of its own is passive, as in *having been told*."""
    if verb.tag_ != "VBN" or verb.lemma_.lower() in _QUOTED_AS:
        return False
    joined = verb.dep_ == "conj" and child(verb, "aux") is None and child(verb.head, "auxpass") is not None
    return child(verb, "auxpass") is not None or joined


def adjacent(verb: Token) -> Token | None:
    """Return the name or pronoun right before a finite verb to which the parser gave no subject."""
    if verb.tag_ not in FINITE or not verb.i or verb.dep_ == "relcl":
        return None
    before = verb.nbor(-1)
    if verb.dep_ == "ROOT" and before.head != verb:
        return None
    if before.lower_ in _NOMINATIVE or (before.pos_ == "PROPN" and before.ent_type_ in {"PERSON", "ORG"}):
        return before.head if before.dep_ in {"compound", "flat"} else before
    return None


def inverted(verb: Token) -> Token | None:
    """Return the name right after a verb, taken for its object: *it is safe, argued Roe*."""
    noun = child(verb, "dobj", "attr", "npadvmod")
    if noun is None or noun.pos_ != "PROPN" or not verb.i or verb.nbor(-1).text != ",":
        return None
    return noun if noun.left_edge.i == verb.i + 1 and verb.tag_ in FINITE else None


def misread(verb: Token) -> Token | None:
    """Return the noun before a verb that the parser took for one of its two contents."""
    clauses = children(verb, "ccomp")
    first = clauses[0] if len(clauses) > 1 else None
    return first if first is not None and first.i < verb.i and first.pos_ in {"PROPN", "NOUN"} else None


def after_mark(verb: Token) -> Token | None:
    """Return the noun between a closing mark and the verb, hung on the quotation: *, the cook, Roe, said*."""
    doc, last = verb.doc, verb.i - 1
    last -= last > 0 and doc[last].text == ","
    if verb.tag_ not in FINITE or last < 1:
        return None
    noun = doc[last]
    while noun.dep_ in _INNER and noun.head.i < verb.i and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    first = noun.left_edge.i
    stands = noun.pos_ in {"NOUN", "PROPN"} and 0 < first <= noun.i and noun.head.i < first
    return noun if stands and doc[first - 1].text in _CLOSING else None


def _inherited(verb: Token, depth: int) -> Token | None:
    """Return the subject that a verb without its own has from the verb or noun on which it hangs."""
    found: Token | None = None
    if verb.dep_ == "acl":
        found = _modified(verb, depth)
    elif verb.dep_ in {"conj", "xcomp", "advcl", "dep"}:
        found = _subject_of(verb.head, depth + 1)
    elif verb.dep_ == "ccomp" and verb.tag_ in {"VBG", "VB"}:
        found = child(verb.head, "dobj") or _subject_of(verb.head, depth + 1)
    elif verb.dep_ in {"pcomp", "prep"}:
        found = _over_preposition(verb, depth)
    return found


def _over_preposition(verb: Token, depth: int) -> Token | None:
    """Return the subject over *by saying*, *before adding*."""
    top = verb.head if verb.dep_ == "pcomp" else verb
    governor = top.head
    return _subject_of(governor, depth + 1) if governor.pos_ in {"VERB", "AUX"} and governor != top else None


def _is_expletive(verb: Token) -> bool:
    return verb.lemma_.lower() in {"seem", "appear", "turn", "go"}


def _modified(verb: Token, depth: int) -> Token | None:
    """Return who speaks in "a statement saying": the issuer when there is one, else the noun."""
    noun = verb.head
    if verb.tag_ != "VBG":
        return _agent(verb)
    if noun.lemma_.lower() in load_words("statement_nouns") and noun.dep_ == "dobj":
        return _subject_of(noun.head, depth + 1) or noun
    return noun


def _agent(verb: Token) -> Token | None:
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def phrase(head: Token, cue: Token | None = None) -> Source | None:
    """Return the full noun phrase of *head*, appositions and relative clauses included, without the cue."""
    drop = [c for c in children(head, "relcl", "acl", "appos") if cue is not None and cue in list(c.subtree)]
    chosen = indexes(head, drop)
    if cue is not None:
        chosen -= {cue.i}
    doc = head.doc
    low = high = head.i
    while low - 1 in chosen and doc[low - 1].text not in _DASHES:
        low -= 1
    while high + 1 in chosen:
        high += 1
    span = trimmed(doc, low, high)
    return Source(head=head, span=span) if span is not None else None
