"""What stands in a list under a heading that says it is open: *What we do not know*, *Unanswered questions*.

Explainers of the news tell so what is known and what is not.  The heading is the cue for all entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import OpenQuestion, QuestionKind, QuestionStatus, Span
from generator.parsing.language import Parsed
from generator.parsing.sentences import BULLET
from generator.parsing.tokens import Token
from generator.span_index import touching

from .antecedents import antecedents
from .cue_patterns import WH
from .question_form import direct_question

_HEADING_WORDS = 10
_OPEN = re.compile(
    r"\b(?:do(?:es)?(?: not|n't)(?: yet| still| we| currently)* know"
    r"|(?:is|are)(?: not|n't)(?: yet| still)* (?:known|clear|decided)"
    r"|(?:not|n't) yet (?:known|clear|decided)"
    r"|un(?:known|clear|answered|resolved|decided)s?"
    r"|(?:open|outstanding|remaining|lingering) questions"
    r"|questions (?:(?:that|which|still) )*remain(?:ing)?"
    r"|remains? to be (?:seen|known|decided)"
    r"|yet to (?:be known|learn|find out))\b",
    re.IGNORECASE,
)
_SUBJECTS = frozenset({"csubj", "csubjpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of such a list."""

    heading: Span
    sentence: Span
    """Its first sentence, without the bullet."""


def listed_questions(parsed: Parsed, others: Sequence[OpenQuestion]) -> list[OpenQuestion]:
    """Return one item for each entry of a list under a heading that calls it open.

    An entry that itself says what is open, or asks what the article marks as open elsewhere, is one of
    *others*; one that states something (*Police have made an arrest*) is no question, whatever stands above
    it.
    """
    taken = [q.evidence[0] for q in others]
    asked = {q.question for q in others if q.question}
    found = []
    for entry in _entries(parsed):
        tokens = [t for t in parsed.tokens(entry.sentence) if not t.is_space]
        if any(t.overlaps(entry.sentence) for t in taken) or not _is_asked(tokens):
            continue
        known = antecedents(parsed, entry.sentence, tokens)
        asks = tokens[0].lower_ in WH and tokens[-1].text != "?"
        asks = asks and not any(t.dep_ in _SUBJECTS for t in tokens)  # *Who sold them remains open*
        question = direct_question(tokens, antecedents=known) if asks else None
        if question in asked:
            continue
        found.append(
            OpenQuestion(
                id="",
                kind=QuestionKind.UNKNOWN,
                status=QuestionStatus.OPEN,
                evidence=(entry.sentence,),
                trigger=entry.heading,
                question=question,
            )
        )
    return found


def _entries(parsed: Parsed) -> Iterator[_Entry]:
    """Yield the entries of the lists under such headings, in order."""
    article = parsed.article
    heading: Span | None = None
    for block in sorted([*article.paragraphs, *article.boilerplate]):
        bullet = BULLET.match(article.text, block.start, block.end)
        if bullet is None:
            heading = block if _calls_open(article[block]) else None
        elif heading is not None:
            inside = touching(block, parsed.sentences, lambda s: s)
            if inside:
                yield _Entry(heading, inside[0])


def _calls_open(words: str) -> bool:
    """Tell whether a paragraph is a heading that says that what follows is open."""
    plain = words.strip().strip("#*_ ").replace("’", "'")
    short = len(plain.split()) <= _HEADING_WORDS and not plain.endswith((".", "!", ";", ","))
    return short and _OPEN.search(plain) is not None


def without_headings(parsed: Parsed, questions: Sequence[OpenQuestion]) -> list[OpenQuestion]:
    """Return *questions* without those that are but the heading of such a list: *Unanswered questions*."""
    heads = {e.heading for e in _entries(parsed)}
    return [q for q in questions if not any(q.evidence[0].overlaps(h) for h in heads)]


def _is_asked(tokens: Sequence[Token]) -> bool:
    """Tell whether an entry asks, or names what is not known, and states nothing."""
    if len(tokens) < 2:  # noqa: PLR2004 - an opener and a word
        return False
    if tokens[0].lower_ in WH or tokens[-1].text == "?":
        return True
    roots = [t for t in tokens if t.dep_ == "ROOT"]
    helped = [c for r in roots for c in r.children if c.dep_ in {"aux", "auxpass"}]
    return not any(t.tag_ in _FINITE for t in (*roots, *helped))
