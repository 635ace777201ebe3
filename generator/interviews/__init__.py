"""Interviews that are printed as questions and answers: whose turn each paragraph is.

Nothing marks such words as speech but the form of the page: a label before each turn, or a question
in a paragraph of its own.  So a text is read in this way only where it is an interview beyond doubt.
"""

from __future__ import annotations

from ..model import Article
from .by_labels import by_labels
from .by_questions import by_questions
from .turns import Interview, Role, Turn

__all__ = ["Interview", "Role", "Turn", "find_interview"]


def find_interview(article: Article) -> Interview | None:
    """Return the turns of an article that is an interview; `None` for any other text."""
    return by_labels(article) or by_questions(article)
