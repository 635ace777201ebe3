"""What is said only with *if*: outcomes whose condition the article leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Attribution, OpenQuestion, QuestionKind, QuestionStatus, Span
from generator.parsing.language import Parsed
from generator.parsing.tokens import Token
from generator.span_index import SpanIndex

from .antecedents import antecedents
from .positions import said_by, span_of
from .question_form import direct_question

_OPENERS = frozenset({"if", "unless"})
_GENERIC = frozenset(
    [
        "i",
        "you",
        "we",
        "there",
        "nothing",
        "this",
        "that",
        "one",
        "anyone",
        "someone",
        "somebody",
        "anybody",
        "people",
        "things",
        "everyone",
        "something",
    ]
)
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_AHEAD = frozenset(
    {"will", "’ll", "'ll", "wo", "could", "may", "might", "would", "can", "ca", "shall", "must"}
)
_FIXED = frozenset({"as", "even", "what", "but", "than"})
_NEGATIVE = frozenset({"no", "none", "nobody", "nothing", "neither", "nor", "never"})
_DETERMINED = frozenset({"det", "poss", "nummod"})


def conditional_questions(
    parsed: Parsed, attributions: Sequence[Attribution], *, taken: Sequence[Span]
) -> list[OpenQuestion]:
    """Return one item for each sentence whose outcome hangs on an *if* or *unless* of what is to come.

    Sentences in *taken* are already there with a question of their own, which the *if* belongs to.
    """
    found = []
    known = frozenset(taken)
    said = SpanIndex((a, a.content) for a in attributions)
    for sentence in parsed.sentences:
        if sentence in known or sentence == parsed.article.title_span:
            continue
        for token in parsed.tokens(sentence):
            if token.lower_ in _OPENERS and (clause := _condition(parsed, token, sentence)):
                teller = said_by(span_of([token]), said.near(span_of([token])))
                found.append(_item(parsed, sentence, clause, teller))
                break
    return found


def _condition(parsed: Parsed, token: Token, sentence: Span) -> list[Token]:
    """Return the clause that *if* opens, where something yet to come hangs on it."""
    verb = token.head
    if token.dep_ != "mark" or verb.dep_ != "advcl" or verb.head.i == verb.i:
        return []
    if token.i and token.nbor(-1).lower_ in _FIXED:
        return []
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    quoted = parsed.quotation(token.idx) is not None
    if subject is None:
        subject = next((c for c in verb.children if c.dep_ == "attr" and _is_of_there(verb)), None)
    if subject is None or not _is_specific(subject, quoted=quoted) or not _is_ahead(verb):
        return []
    inside = {t.i for t in verb.subtree}
    clause: list[Token] = []
    for following in token.doc[token.i : verb.right_edge.i + 1]:
        if following.i not in inside or following.idx >= sentence.end:
            break
        clause.append(following)
    while clause and clause[-1].is_punct:
        clause.pop()
    return clause if len(clause) > 2 else []  # noqa: PLR2004 - *if*, subject, verb


def _is_of_there(verb: Token) -> bool:
    """Tell whether a *there* stands in the place of the subject: *if there is no agreement*."""
    return any(c.dep_ == "expl" and c.lower_ == "there" for c in verb.children)


def _is_specific(subject: Token, *, quoted: bool) -> bool:
    """Tell whether a condition is about something in the article, not about people or things at large."""
    if subject.lower_ in _GENERIC:
        return False
    if subject.lower_ in _PRONOUNS:
        return not quoted
    determined = any(c.dep_ in _DETERMINED for c in subject.children)
    return determined or subject.pos_ == "PROPN" or subject.lower_ in {"any", "none", "either", "neither"}


def _is_ahead(verb: Token) -> bool:
    """Tell whether the condition is of the present or future, and what hangs on it still to come."""
    aux = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if verb.tag_ == "VBD" or aux & {"had", "was", "were", "did"}:
        return False
    only = any(t.lower_ == "only" for t in verb.head.subtree if t.i < verb.i)
    above = [verb.head, *(a for a in verb.head.ancestors if a.pos_ in {"VERB", "AUX"})][:2]
    modal = any(c.lower_ in _AHEAD for a in above[:1] for c in a.children if c.dep_ == "aux")
    return modal or only


def _item(
    parsed: Parsed, sentence: Span, clause: Sequence[Token], teller: Attribution | None
) -> OpenQuestion:
    negated = any(t.dep_ == "neg" or t.lower_ in _NEGATIVE for t in clause)
    asks = clause[0].lower_ == "if" and not negated  # *Is no use found?* is not how people ask
    return OpenQuestion(
        id="",
        kind=QuestionKind.CONDITIONAL,
        status=QuestionStatus.CONDITIONAL,
        evidence=(sentence,),
        trigger=span_of(clause[:1]),
        question=direct_question(clause, antecedents=antecedents(parsed, sentence, clause)) if asks else None,
        according_to=teller.speaker if teller is not None else None,
    )
