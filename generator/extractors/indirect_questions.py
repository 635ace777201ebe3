"""The indirect questions that a cue governs: *… how many guards, and whether any …*."""

from __future__ import annotations

from collections.abc import Sequence

from ..parsing.tokens import Token
from .cue_patterns import WH

_NEAR = 2  # words between a cue and an opener that the parse did not connect
_CLAUSAL = frozenset(
    {"ccomp", "pcomp", "csubj", "csubjpass", "xcomp", "conj", "advcl", "acl", "relcl", "dep", "parataxis"}
)
_RELATIVE = frozenset({"which", "who", "whom", "whose", "when", "where"})
_ASKING = frozenset({"idea", "word", "question", "clue", "mystery", "on", "about", "of"})
_ADVERBIAL = frozenset({"when", "where", "if"})
_QUIET = frozenset({"comment", "respond", "elaborate", "reply", "return", "reach", "answer", "available"})


def indirect_questions(sentence: Sequence[Token], first: int, last: int) -> list[list[Token]]:
    """Return the clauses that the cue at `sentence[first:last]` asks, each from its opener on.

    The clause may follow the cue (*did not say whether …*) or be its subject (*Whether … is unclear*).
    """
    after = _after(sentence, first, last)
    if after:
        return after
    before = _before(sentence, first)
    return [before] if before else []


def _after(sentence: Sequence[Token], first: int, last: int) -> list[list[Token]]:
    cue = {t.i for t in sentence[first:last]}
    openers: list[int] = []
    for place in range(last, len(sentence)):
        token = sentence[place]
        if token.lower_ not in WH or _is_relative(token):
            continue
        if openers:
            if _coordinated(sentence, place):
                openers.append(place)
        elif _governed(token, cue, place - last) and not _is_adverbial(
            token, sentence[first:last], place - last
        ):
            openers.append(place)
    clauses = []
    for number, place in enumerate(openers):
        end = openers[number + 1] if number + 1 < len(openers) else len(sentence)
        clause = _extent(sentence[place:end])
        if clause:
            clauses.append(clause)
    return clauses


def _is_relative(token: Token) -> bool:
    """Tell whether a *which* or *who* belongs to the noun before it."""
    if token.lower_ not in _RELATIVE:
        return False
    if token.lower_ == "who" and token.i and token.nbor(-1).lower_ in _ASKING:
        return False
    verb = _verb(token)
    if token.i and token.nbor(-1).tag_ == "IN" and token.lower_ in {"which", "whom"}:
        return verb.dep_ == "relcl"
    return (
        verb.dep_ == "relcl"
        and token.i > 0
        and token.nbor(-1).pos_ in {"NOUN", "PROPN", "PUNCT", "PRON", "NUM"}
    )


def _verb(token: Token) -> Token:
    """Return the verb of the clause that *token* opens."""
    while token.head.i != token.i and token.dep_ not in _CLAUSAL:
        token = token.head
    return token


def _governed(opener: Token, cue: set[int], distance: int) -> bool:
    return distance <= _NEAR or any(a.i in cue for a in opener.ancestors)


def _is_adverbial(opener: Token, cue: Sequence[Token], distance: int) -> bool:
    """Tell whether *when* or *if* gives the time or condition of the cue, not a question."""
    if opener.lower_ not in _ADVERBIAL:
        return False
    if opener.i and opener.nbor(-1).lower_ == "asked":
        return False
    if distance > 1 and _verb(opener).dep_ == "advcl":
        return True
    following = opener.nbor() if opener.i + 1 < len(opener.doc) else opener
    if following.tag_ in {"VBN", "VBG"} or following.lower_ == "contacted":
        return True
    quiet = any(t.lemma_.lower() in _QUIET for t in cue)
    return quiet and (distance > 0 or opener.nbor(-1).lower_ not in {"on", "about"})


def _coordinated(sentence: Sequence[Token], place: int) -> bool:
    before = sentence[place - 1].lower_
    return before in {"and", "or", "nor", ",", "but"} and (before != "but")


def _extent(words: Sequence[Token]) -> list[Token]:
    """Return the tokens of the clause: its verb's subtree, unbroken, up to a mark that ends it."""
    verb = _verb(words[0])
    inside = {t.i for t in verb.subtree} if verb.dep_ != "ROOT" else {t.i for t in words}
    clause: list[Token] = []
    depth = 0
    for token in words:
        depth += (token.text in {"“", "("}) - (token.text in {"”", ")"})
        if (
            token.text in {";", "—", "–"}
            or depth < 0
            or (token.text in '"”' and depth == 0 and token.text != '"')
        ):
            break
        if token.dep_ == "cc" and token.lower_ == "but":
            break
        if token.i not in inside and not token.is_punct:
            break
        clause.append(token)
    while (
        clause
        and (clause[-1].is_punct or clause[-1].dep_ == "cc" or clause[-1].lower_ in {"and", "or"})
        and clause[-1].text not in "”)"
    ):
        clause.pop()
    return clause if len(clause) > 1 else []


def _before(sentence: Sequence[Token], first: int) -> list[Token]:
    """Return the clause that is the subject of the cue: *What they found | is unclear*."""
    place = next(
        (
            n
            for n, t in enumerate(sentence)
            if not t.is_punct and t.lower_ not in {"but", "and", "yet", "so", "still"}
        ),
        None,
    )
    if place is None or place >= first or sentence[place].lower_ not in WH - {"if", "when"}:
        return []
    clause = list(sentence[place:first])
    while (
        clause and (clause[-1].is_punct or clause[-1].pos_ in {"AUX", "ADV"}) and clause[-1].i > clause[0].i
    ):
        clause.pop()
    verb = _verb(clause[0])
    return clause if len(clause) > 1 and verb.i <= clause[-1].i else []
