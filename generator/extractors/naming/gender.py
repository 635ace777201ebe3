"""What an article says about a person's gender: titles, kinship words, the narrator's pronouns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from ...lexicon import load_words
from ...parsing.language import Parsed
from ...parsing.tokens import Doc
from .found import Found
from .tokens import bare, word_before

_PRONOUNS = {"he": "male", "him": "male", "his": "male", "himself": "male"}
_PRONOUNS |= {"she": "female", "her": "female", "hers": "female", "herself": "female"}
_MARGIN = 2
"""How many times more often one gender must be said than the other."""


def genders(parsed: Parsed, people: list[list[Found]]) -> list[str | None]:
    """Return for each person `female`, `male`, or `None` where the article does not say or is at odds.

    One pronoun is not enough: *Doe said she would win* may be about somebody else.
    """
    votes = [_titles(parsed.doc, mentions) for mentions in people]
    owners = sorted((m.first, m.last, n) for n, mentions in enumerate(people) for m in mentions)
    previous: set[int] = set()
    position = 0
    speech = {t.idx for q in parsed.quotations for t in parsed.tokens(q.span) if t.idx >= q.span.start}
    for sentence in parsed.sentences:
        tokens = [t for t in parsed.tokens(sentence) if t.idx not in speech]
        here: list[tuple[int, int, int]] = []
        while position < len(owners) and parsed.doc[owners[position][0]].idx < sentence.end:
            if parsed.doc[owners[position][0]].idx not in speech:
                here.append(owners[position])
            position += 1
        named = {n for *_, n in here}
        subjects = {n for i, j, n in here if parsed.doc[i:j].root.dep_ in {"nsubj", "nsubjpass"}}
        for token in tokens:
            gender = _PRONOUNS.get(token.lower_)
            if gender is None:
                continue
            before = {n for i, _, n in here if i < token.i}
            if len(before) == 1 and before <= subjects and (before == named or token.dep_ == "nsubj"):
                votes[next(iter(before))][gender] += 1
            elif not named and len(previous) == 1 and token.dep_ == "nsubj":
                votes[next(iter(previous))][gender] += 1
        if named:
            previous = subjects if named == subjects else set()
        elif not any(t.lower_ in _PRONOUNS for t in tokens):
            previous = set()
    return [_decide(v) if v.total() > 1 else None for v in votes]


def gender_of_words(words: Iterable[str]) -> str | None:
    """Return what kinship words and gendered titles among *words* say, when they agree."""
    female, male = load_words("female_words"), load_words("male_words")
    plain = {bare(w).strip(",") for w in words}
    return _decide(Counter(female=len(plain & female), male=len(plain & male)))


def said_gender(doc: Doc, mention: Found) -> str | None:
    """Return what the title or kinship word right before a name says: *Mr. Doe*, *her son, John Doe*."""
    before = word_before(doc, mention.first)
    if before is not None and before.text == "," and before.i:
        before = doc[before.i - 1]
    return gender_of_words([before.text]) if before is not None else None


def gender_of_given(name: str) -> str | None:
    """Return whose given name *name* mostly is; `None` for one that both bear or that is not listed."""
    female, male = name in _folded("female_given_names"), name in _folded("male_given_names")
    return None if female == male else "female" if female else "male"


@cache
def _folded(names: str) -> frozenset[str]:
    return frozenset(name.casefold() for name in load_words(names))


def _titles(doc: Doc, mentions: list[Found]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for mention in mentions:
        before = word_before(doc, mention.first)
        said = gender_of_words([before.text]) if before is not None else None
        if said:
            votes[said] += _MARGIN + 1
    return votes


def _decide(votes: Counter[str]) -> str | None:
    female, male = votes["female"], votes["male"]
    if female > _MARGIN * male:
        return "female"
    return "male" if male > _MARGIN * female else None
