"""What an extract must show whole: attribution and condition travel with the words.

The worst error of such a site is not a wrong word.  It is a claim without who made it, or without
its *if*.  An extract that would cut either off is not made.
"""

from __future__ import annotations

import re

from ..model import Explainer, Span, Text
from ..nearby import nearby
from ..span_index import around

# Where "if" means "whether" after verbs of asking and knowing, it is no condition.
_WHETHER = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|know(?:s|n|ing)?|knew|see|saw|determine[sd]?|decide[sd]?|say|"
    r"tell|check(?:s|ed|ing)?|unclear|unsure|uncertain|sure|certain|clear|question(?:s|ed)?|as|even)\s+$",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|provided that|providing that|as long as|in case)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;:]|,\s+(?:and|but|while)\s|\bbut\s")


def keep(explainer: Explainer, span: Span) -> Span | None:
    """Return the stretch that an extract of *span* must hold, `None` when it stands alone.

    It is the carrier of each partial quote that the extract touches, and the condition that
    comes before it in its clause.
    """
    parts = [*_carriers(explainer, span), *_condition(explainer, span)]
    if not parts:
        return None
    return Span(min(p.start for p in parts), max(p.end for p in parts))


def has_condition(words: str) -> bool:
    """Tell whether a word that makes a condition stands among *words*: *if*, *unless*."""
    return _CONDITION.search(words) is not None


def balanced(article: Text, span: Span) -> bool:
    """Tell whether quotation marks inside *span* come in pairs.

    A mark at its very start or end may be that of a longer quotation of which *span* is a part, and
    the article itself may leave one open at the end of a paragraph.
    """
    words = article[span]
    if words.count("“") == words.count("”"):
        return True
    paragraph = around(span, article.paragraphs) or span
    before, after = article.text[paragraph.start : span.start], article.text[span.end : paragraph.end]
    if words.startswith("“") and "”" in after:
        words = words.removeprefix("“")
    elif words.endswith("”") and "“" in before:
        words = words.removesuffix("”")
    if words.count("“") == words.count("”"):
        return True
    whole = article[paragraph]
    return whole.count("“") != whole.count("”")


def _carriers(explainer: Explainer, span: Span) -> list[Span]:
    return [a.carrier for a in nearby(explainer).carried.near(span) if a.carrier]


def _condition(explainer: Explainer, span: Span) -> list[Span]:
    """Return the condition before *span* in the same clause of its sentence, with *span*."""
    sentence = explainer.sentence(span)
    if sentence is None or sentence.span.start >= span.start:
        return []
    article = explainer.article
    start = sentence.span.start
    before = article.text[start : span.start]
    for end in _CLAUSE_END.finditer(before):
        if not _CONDITION.search(before, end.end()):
            return []
    for match in _CONDITION.finditer(before):
        at = start + match.start()
        if not _WHETHER.search(before[: match.start()]) and not _is_spoken(explainer, at, span):
            return [Span(at, span.end)]
    return []


def _is_spoken(explainer: Explainer, condition: int, span: Span) -> bool:
    """Tell whether the *if* is somebody's, and *span* the narrator's: *“If it rains,” said Roe, a nurse*."""
    direct = nearby(explainer).direct
    over = any(q.end <= span.start for q in direct.near(Span(condition, condition + 1)))
    return over and not direct.near(span)
