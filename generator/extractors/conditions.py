"""What is said only with *if*: statements of a source whose condition the article leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from generator.language import Parsed
from generator.model import Attribution, OpenQuestion, QuestionKind, QuestionStatus, Span
from generator.tokens import Token

from .antecedents import antecedents
from .positions import said_by, span_of
from .question_form import direct_question

_GENERIC = frozenset(
    {
        "i",
        "you",
        "it",
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
    }
)
_FIXED = frozenset({"as", "even", "only", "what", "but"})


def conditional_questions(
    parsed: Parsed, attributions: Sequence[Attribution], *, taken: Sequence[Span]
) -> list[OpenQuestion]:
    """Return one item for each attributed sentence that holds only under an *if*.

    Sentences in *taken* are already there with a question of their own, which the *if* belongs to.
    """
    found = []
    for sentence in parsed.sentences:
        if sentence in taken or sentence == parsed.article.title_span:
            continue
        for token in parsed.tokens(sentence):
            if token.lower_ == "if" and (clause := _condition(token, sentence)):
                teller = said_by(span_of([token]), attributions)
                if teller is not None:
                    found.append(_item(parsed, sentence, clause, teller))
                    break
    return found


def _condition(token: Token, sentence: Span) -> list[Token]:
    """Return the clause that *if* opens, where it is a real condition of a main clause."""
    verb = token.head
    if token.dep_ != "mark" or verb.dep_ != "advcl" or verb.head.i == verb.i:
        return []
    if token.i and token.nbor(-1).lower_ in _FIXED:
        return []
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if (
        subject is None
        or subject.lower_ in _GENERIC
        or verb.tag_ == "VBD"
        or any(c.lower_ == "had" or c.dep_ == "neg" for c in verb.children)
    ):
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


def _item(parsed: Parsed, sentence: Span, clause: Sequence[Token], teller: Attribution) -> OpenQuestion:
    return OpenQuestion(
        id="",
        kind=QuestionKind.CONDITIONAL,
        status=QuestionStatus.CONDITIONAL,
        evidence=(sentence,),
        trigger=span_of(clause[:1]),
        question=direct_question(clause, antecedents=antecedents(parsed, sentence, clause)),
        according_to=teller.speaker,
    )
