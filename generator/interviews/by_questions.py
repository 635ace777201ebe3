"""Interviews in which each question is a paragraph of its own: in bold or italics, as a heading, or plain."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Article, Span
from .going_on import goes_on
from .labels import without_emphasis
from .signs import addresses, announces, in_brackets, is_aside, is_question, share, speaks_of_self
from .turns import Interview, Role, Turn, around, grow

_MARKED, _PLAIN = 3, 4  # questions that are enough, where emphasis shows them and where nothing does
_LONGEST = 60  # words of a question
_HALF, _MOST, _FEW = 0.5, 0.6, 0.3


def by_questions(article: Article) -> Interview | None:
    """Return the interview whose questions stand by themselves; `None` where it may be anything else."""
    headings = [b for b in article.boilerplate if article.text.startswith("#", b.start)]
    blocks = sorted([*article.paragraphs, *headings])
    for questions, least in ((_emphasised(article, blocks), _MARKED), (_plain(article, blocks), _PLAIN)):
        if len(questions) >= least:
            interview = _interview(article, blocks, questions)
            return interview if interview and _is_clear(article, blocks, interview) else None
    return None


def _emphasised(article: Article, blocks: Sequence[Span]) -> dict[Span, Span]:
    """Return the blocks in bold or italics, or those that are headings, with their words."""
    found: dict[Span, Span] = {}
    for block in blocks:
        words = without_emphasis(article.text, block)
        if article.text.startswith("#", block.start):
            words = without_emphasis(article.text, Span(block.start + _depth(article[block]), block.end))
        elif words == block:
            continue
        if words is not None and len(article[words].split()) <= _LONGEST:
            found[block] = words
    asked = [article[w] for w in found.values()]
    return found if share(asked, is_question) >= _MOST else {}


def _depth(heading: str) -> int:
    """Return the width of the marks of a heading and the space behind them."""
    marks = len(heading) - len(heading.lstrip("#"))
    return min(marks + 1, len(heading) - 1)


def _plain(article: Article, blocks: Sequence[Span]) -> dict[Span, Span]:
    """Return the short paragraphs that end with a question."""
    return {
        b: b
        for b in blocks
        if is_question(article[b])
        and len(article[b].split()) <= _LONGEST
        and article.text[b.start] not in "“\"'‘"
    }


def _interview(article: Article, blocks: Sequence[Span], questions: dict[Span, Span]) -> Interview | None:
    turns: list[Turn] = []
    last = max(questions, key=lambda b: b.start)
    broken = False
    for block in blocks:
        words = article[block]
        if block in questions:
            turns.append(Turn(role=Role.ASKS, label=None, words=(questions[block],)))
            broken = False
        elif not turns:
            continue
        elif is_aside(words) or words.startswith("#"):
            broken = broken or not in_brackets(words)
        elif turns[-1].role is Role.ASKS:
            turns.append(Turn(role=Role.ANSWERS, label=None, words=(block,)))
        elif goes_on(article, turns, block, tail=block.start > last.start, broken=broken):
            grow(turns, block)
        else:
            broken = True
    return Interview(turns=tuple(turns)) if turns else None


def _is_clear(article: Article, blocks: Sequence[Span], interview: Interview) -> bool:
    """Tell whether it is announced, *you* are asked, and *I* answer, without quotation marks."""
    turns = interview.turns
    asked = [article[t.words[0]] for t in turns if t.role is Role.ASKS]
    answered = [" ".join(article[s] for s in t.words) for t in turns if t.role is Role.ANSWERS]
    return (
        share(asked, addresses) >= _HALF
        and share(answered, speaks_of_self) >= _HALF
        and share(answered, lambda words: words[:1] in "“\"'‘«") < _FEW
        and len(answered) >= _MARKED
        and announces(around(article, blocks, interview.start, turns[-1].words[-1].end))
    )
