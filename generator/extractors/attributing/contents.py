"""What is attributed: the complements that a cue governs in the parse."""

from __future__ import annotations

from ...lexicon import load_words
from ...tokens import Token
from .cues import BELIEF, INTENT, NOUNS, SPEECH
from .sources import FINITE, adjacent, inverted, misread
from .trees import child, children, indexes, subject

ASIDES = load_words("cues_asides")
_PARTING = frozenset({",", "”", '"', "''"})
_ADDRESSED = frozenset({"tell", "warn"})
_CONDITIONS = frozenset({"unless", "if", "because", "so", "until", "before", "once", "when", "since"})
_MEANWHILE = frozenset({"as", "while", "although", "though", "whereas"})
_QUOTES = frozenset({"“", "”", "\"", "''", "``", "«", "»"})
_TIGHT = 12
_STOPS = frozenset({",", ".", ";"})
_THAT = frozenset({"that", "whether"})


def clauses_of(verb: Token) -> set[int]:
    """Return the tokens of the clauses that a verb cue governs as content; empty when there are none."""
    lemma = verb.lemma_.lower()
    found: set[int] = set()
    for complement in _complements(verb, lemma):
        found |= indexes(complement, _further(complement))
    if not found and lemma in SPEECH | BELIEF and _parenthetical(verb):
        found = indexes(verb.head, [verb])
    if not found and lemma == "say":
        return rest_of_sentence(verb)
    if found and lemma in SPEECH:
        found |= _resumed(verb, found)
    if found and min(found) > verb.i:
        found |= _conditions(verb, max(found))
    return _up_to_semicolon(verb, found) - _cue_words(verb)


def _up_to_semicolon(verb: Token, found: set[int]) -> set[int]:
    """Return the tokens of a content up to the semicolon after which the narrator goes on."""
    doc, marks = verb.doc, [i for i in found if i > verb.i and verb.doc[i].text == ";"]
    if not marks or any(doc[i].text in _QUOTES for i in found):
        return found
    return {i for i in found if i < min(marks)}


def rest_of_sentence(verb: Token) -> set[int]:
    """Return what stands after *she said* where the parser took its clause for an object or a main clause."""
    own = subject(verb) or adjacent(verb)
    doc, end = verb.doc, verb.sent.end
    if own is None or own.i > verb.i or verb.tag_ not in FINITE or verb.i + 1 >= end:
        return set()
    told = range(verb.i + 1, end)
    opens = doc[verb.i + 1].pos_ in {"NOUN", "PROPN", "DET", "PRON", "ADJ", "NUM"}
    verbs = [i for i in told if doc[i].tag_ in FINITE | {"MD"} and doc[i].dep_ not in {"relcl", "advcl"}]
    return set(told) if opens and verbs and not any(doc[i].text in _STOPS for i in range(verb.i, verbs[0])) else set()


def _further(clause: Token) -> list[Token]:
    """Return what else the source says, *adding that ...*, where the parse hangs it on the content."""
    return [
        c
        for c in children(clause, "advcl")
        if c.tag_ == "VBG" and c.i > clause.i and c.lemma_.lower() in SPEECH and child(c, "mark") is None
    ]


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
    doc = verb.doc
    start = max([t.i + 1 for t in sentence if t.text == ";" and t.i < first], default=sentence[0].i)
    end = min([t.i for t in sentence if t.text == ";" and t.i > last], default=sentence[-1].i + 1)
    if last + 2 < end and doc[last + 1].text == "," and doc[last + 2].lower_ in _MEANWHILE and doc[last + 2].dep_ == "mark":
        end = last + 1
    return set(range(start, first - 1)) | {i for i in range(last + 1, end) if not _is_told_of(verb, i)}


def _is_told_of(verb: Token, i: int) -> bool:
    """Tell whether a token after the cue is the narrator's: *it fell, he said, adding that ...*."""
    clause = next((c for c in children(verb, "advcl") if c.tag_ == "VBG" and c.i > verb.i), None)
    return clause is not None and clause.left_edge.i <= i <= clause.right_edge.i


def _goes_on(verb: Token) -> bool:
    """Tell whether a clause after the verb is what it reports: *she said it works*, not *, she said, that ...*."""
    if verb.lemma_.lower() == "add" and any(c.lower_ == "to" for c in children(verb, "prep")):
        return True
    return any(_is_object(verb, c) for c in verb.rights)


def _is_object(verb: Token, c: Token) -> bool:
    """Tell whether a child is what the verb is about, not an addressee nor the subject after the verb."""
    if c.dep_ == "ccomp":
        return not (_marked(c) and verb.doc[c.left_edge.i - 1].text == ",")
    if c.dep_ == "dobj":
        return verb.lemma_.lower() not in _ADDRESSED and c != inverted(verb)
    return c.dep_ in {"xcomp", "acomp", "attr", "oprd"} and c != inverted(verb)


def _aside(verb: Token, sentence: list[Token]) -> tuple[int, int] | None:
    """Return the first and last index of the narrator's *she said on Friday* after a comma."""
    own = child(verb, "nsubj") or inverted(verb)
    doc = verb.doc
    if own is None or own.head != verb or abs(own.i - verb.i) > _TIGHT:
        return None
    first, last = min(own.left_edge.i, verb.i), verb.i
    if own.i > verb.i:
        last = own.right_edge.i
    if first <= sentence[0].i or doc[first - 1].text != ",":
        return None
    while last + 1 < len(doc) and last < sentence[-1].i and doc[last + 1].text not in _STOPS:
        last += 1
        if doc[last].pos_ in {"VERB", "AUX"} or doc[last].dep_ in {"mark", "relcl"}:
            return None
    return first, last


def _complements(verb: Token, lemma: str) -> list[Token]:
    """Return the children of a cue verb that are its content."""
    clauses = []
    if lemma in SPEECH | BELIEF:
        clauses = [c for c in children(verb, "ccomp") if not _is_circumstance(verb, c) and c != misread(verb)]
        clauses += [c for c in children(verb, "advcl") if _marked(c) and c.i > verb.i]
        clauses += [
            c
            for noun in children(verb, "dobj", "dative")
            for c in children(noun, "acl", "relcl")
            if _marked_that(c)
        ]
    if not clauses and lemma in INTENT and child(verb, "nsubjpass") is None:
        clauses = [c for c in children(verb, "xcomp") if c.tag_ == "VB"]
    return clauses


def _is_circumstance(verb: Token, clause: Token) -> bool:
    """Tell whether a complement is none: *saw him leaving*, *said no when reporters asked*."""
    first = clause.left_edge
    return (verb.lemma_.lower() in _HEARD and clause.tag_ == "VBG") or (
        verb.lemma_.lower() == "say" and first.lower_ == "when" and first.i > verb.i + 1 and child(verb, "neg") is None
    )


_HEARD = frozenset({"find", "see", "recall", "show"})


def _marked(clause: Token) -> bool:
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ in _THAT


def _marked_that(clause: Token) -> bool:
    return _marked(clause) and clause.dep_ == "acl"


def _parenthetical(verb: Token) -> bool:
    """Tell whether *he said* stands in the middle or at the end of the clause that it reports."""
    if verb.head == verb or subject(verb) is None or verb.head.pos_ not in {"VERB", "AUX"}:
        return False
    if verb.dep_ == "parataxis":
        return True
    if verb.dep_ not in {"ccomp", "advcl"} or child(verb, "mark") is not None:
        return False
    left, right = verb.left_edge.i - 1, verb.right_edge.i + 1
    doc = verb.doc
    return left >= 0 and right < len(doc) and doc[left].text == "," and doc[right].text in {",", "."}


def _resumed(verb: Token, found: set[int]) -> set[int]:
    """Return the clause that goes on after the content, which parsers hang on the cue.

    *It is so, she said on Friday, and it will stay so.*  *She says it is so, and it will stay so.*
    """
    before = max(found) < verb.i
    for c in children(verb, "conj"):
        joint = child(verb, "cc")
        if subject(c) is None or c.lemma_.lower() in SPEECH | BELIEF or joint is None or joint.i > c.i:
            continue
        if verb.doc[joint.i - 1].text in _PARTING and (before or _same_voice(verb, c)):
            return indexes(c) | ({joint.i} if before else set(range(max(found) + 1, c.left_edge.i)))
    return set()


def _conditions(verb: Token, last: int) -> set[int]:
    """Return the condition or reason right after a content, without a comma: *vowed to strike unless ...*."""
    for c in children(verb, "advcl"):
        first = c.left_edge
        reason = first.lower_ == "because" and first.i == last + 2 and verb.doc[last + 1].text == ","
        if reason or (first.i == last + 1 and first.lower_ in _CONDITIONS):
            return set(range(last + 1, first.i)) | indexes(c)
    return set()


def _same_voice(verb: Token, clause: Token) -> bool:
    """Tell whether a clause joined to a cue is still what was said: not in the narrator's tense.

    News tells in the past tense; what is, will be or has been after *she said it was* is hers.
    """
    helper = child(clause, "aux", "auxpass")
    finite = helper or clause
    past = finite.tag_ == "VBD" or finite.lower_ in {"had", "was", "were", "did", "would", "could"}
    return not past


def _cue_words(verb: Token) -> set[int]:
    own = {verb.i}
    for t in verb.children:
        if t.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "neg", "prt"}:
            own |= {x.i for x in t.subtree}
    return own


def according(tokens: list[Token]) -> list[tuple[Token, Token, set[int]]]:
    """Return "according", the head noun of its source, and the content, for each *according to*."""
    found = []
    for token in tokens:
        noun = source_after(token)
        clause = _clause_of(token) if noun is not None else None
        if noun is not None and clause is not None:
            found.append((token, noun, _fronted(token, clause) or indexes(clause, [token])))
    return found


def _fronted(token: Token, clause: Token) -> set[int]:
    """Return the rest of a sentence that begins with *According to Roe,*, however the parser cuts it."""
    doc, start, last = token.doc, token.i, token.right_edge.i
    if start != token.sent.start and not (start == token.sent.start + 1 and doc[start - 1].is_punct):
        return set()
    if last + 1 >= len(doc) or doc[last + 1].text != "," or last + 1 >= token.sent.end:
        return set()
    rest = range(last + 2, token.sent.end)
    return set(rest) if clause.i in rest else set()


def source_after(token: Token) -> Token | None:
    """Return the noun after *according to*."""
    if token.lower_ != "according":
        return None
    to = next((t for t in token.children if t.lower_ == "to"), None)
    return child(to, "pobj", "pcomp") if to is not None else None


def _clause_of(token: Token) -> Token | None:
    """Return the head of the clause that *token* modifies."""
    head = token.head
    while head.head != head and (head.pos_ not in {"VERB", "AUX"} or head.dep_ in {"conj", "advcl"}):
        if head.pos_ in {"VERB", "AUX"} and head.head.lemma_.lower() in SPEECH:
            break
        head = head.head
    return head if head != token else None


def noun_cues(tokens: list[Token]) -> list[tuple[Token, Token]]:
    """Return nouns such as *claim* with the clause that is their content."""
    return [
        (token, clause)
        for token in tokens
        if token.pos_ == "NOUN" and token.lemma_.lower() in NOUNS
        for clause in children(token, "acl", "ccomp")
        if _marked(clause)
    ]
