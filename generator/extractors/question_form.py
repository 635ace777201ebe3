"""From an indirect question to a direct one, made only of words that are there.

*… did not say how many guards would be hired* becomes *How many guards will be hired?* by the rules
of any grammar of English: the opener moves to the front, subject and auxiliary change places, *do*
supports a bare verb, and under a past reporting verb *would* and *had* go back to *will* and *have*
(the "sequence of tenses").  Where the antecedent of a pronoun is not certain,
there is no question form.  `is_made_of` proves of each question that nothing was added.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ..parsing.tokens import Token
from .cue_patterns import NEGATIONS
from .question_words import Form, is_open_pronoun, is_plural, written

AUXILIARIES = frozenset(
    {"am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did"}
    | {"will", "would", "can", "could", "shall", "should", "may", "might", "must", "not", "to"}
)
"""Words that a question form may add or change: auxiliaries, and *not* for *n't*."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BACKSHIFTED = frozenset({"believe", "think", "expect", "plan", "intend", "want", "hope"})
_AMOUNT_OR_NUMBER = frozenset({"many", "much", "few", "little", "often"})
_LONGEST = 32  # words; a longer question is read more easily in the article's own sentence
_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*", re.UNICODE)


def direct_question(
    clause: Sequence[Token], *, past: bool = False, antecedents: Mapping[int, Sequence[Token]] | None = None
) -> str | None:
    """Return the direct form of an indirect question, `None` when it is not certain.

    *clause* starts with its opener (*what*, *how many*, *whether*); *past* tells whether the verb
    that governs it is in the past; *antecedents* maps the index of a pronoun to the tokens it stands for.
    """
    words = [t for t in clause if not t.is_space]
    while words and words[-1].is_punct and words[-1].text not in ")]%":
        words.pop()
    if len(words) < 2 or len(words) > _LONGEST or not _balanced(words):  # noqa: PLR2004 - an opener and a word
        return None
    form = _arranged(words, past=past)
    known = antecedents or {}
    if form is None or any(
        not isinstance(t, str) and t.i not in known and is_open_pronoun(t, form) for t in form
    ):
        return None
    text = written(form, antecedents or {}, past=past)
    text = text[0].upper() + text[1:] + "?"
    return text if is_made_of(text, spliced(words, antecedents or {})) else None


def is_made_of(question: str, tokens: Sequence[Token]) -> bool:
    """Tell whether *question* adds nothing to *tokens*: prove the rule for question forms.

    Without its auxiliaries, its words must be words of *tokens*, inflected or not, in their order;
    and it must be negated as often as they are.
    """
    words = [w.lower().replace("’", "'") for w in _WORD.findall(question)]
    given = [w for t in tokens for w in _forms(t)]
    position = 0
    for word in words:
        if word in AUXILIARIES:
            continue
        while position < len(given) and word not in given[position]:
            position += 1
        if position == len(given):
            return False
        position += 1
    negated = sum(t.lower_.replace("’", "'") in NEGATIONS for t in tokens)
    return sum(w in NEGATIONS for w in words) == negated


def spliced(clause: Iterable[Token], antecedents: Mapping[int, Sequence[Token]]) -> list[Token]:
    """Return the tokens of *clause* with each resolved pronoun replaced by its antecedent."""
    return [t for token in clause for t in antecedents.get(token.i, (token,))]


def _forms(token: Token) -> list[frozenset[str]]:
    """Return the words that *token* allows, one set for each word in it."""
    found = [w.lower().replace("’", "'") for w in _WORD.findall(token.text)]
    if len(found) == 1:
        return [frozenset({found[0], token.lemma_.lower()})]
    return [frozenset({w}) for w in found]


def _balanced(words: Sequence[Token]) -> bool:
    text = "".join(t.text for t in words)
    return (
        text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("(") == text.count(")")
    )


def _arranged(words: list[Token], *, past: bool) -> Form | None:
    """Return tokens and added words in the order of a direct question."""
    cut, adverbs = _opener(words)
    phrase, rest = words[:cut], words[cut + len(adverbs) :]
    adverbs = [t for t in adverbs if not t.is_punct]
    if phrase[0].lower_ in {"whether", "if"}:
        phrase = []
    if not rest or _is_misread(phrase, rest):
        return None
    head: Form = [*phrase, *adverbs]
    if rest[0].tag_ == "TO":
        return [*head, *rest] if phrase else None
    place = next((n for n, t in enumerate(rest) if t.tag_ in _FINITE), None)
    if place is None:
        return None
    if all(t.pos_ == "ADV" for t in rest[:place]):
        return [*head, *rest] if phrase else None
    inverted = _inverted(rest[place], rest[:place], rest[place + 1 :], past=past)
    return [*head, *inverted] if inverted else None


def _inverted(finite: Token, subject: list[Token], rest: list[Token], *, past: bool) -> Form | None:
    """Return the auxiliary, or *do*, before the subject; `None` when these words are not the subject."""
    if not _is_subject(subject, finite):
        return None
    if _is_auxiliary(finite):
        return [finite, *subject, *rest]
    support = {"VBD": "did", "VBZ": "does", "VBP": "do"}[finite.tag_]
    if past and support == "did" and finite.lemma_.lower() in _BACKSHIFTED:
        support = "do" if is_plural(subject) else "does"
    return [support, *subject, finite.lemma_.lower(), *rest]


def _is_misread(phrase: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Tell whether the parse drew a subject into the opening phrase, or left a relative clause outside."""
    degree = bool(phrase[2:]) and phrase[0].lower_ == "how" and phrase[1].lower_ not in _AMOUNT_OR_NUMBER
    return degree or rest[0].tag_ in {"WP", "WDT", "IN"} or rest[0].lower_ == "that"


def _opener(words: list[Token]) -> tuple[int, list[Token]]:
    """Return the length of the opening phrase (*how many troops*), and adverbs in it (*exactly*)."""
    last = 0
    token = words[0]
    while token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN", "ADJ", "ADV", "NUM", "DET"}:
        token = token.head
        if token.i - words[0].i >= len(words):
            break
        last = token.i - words[0].i
    cut = next((n for n, t in enumerate(words) if t.i == words[0].i + last), 0) + 1
    if cut < len(words) and words[cut].lower_ == "of":
        inner = {t.i for t in words[cut].subtree}
        while cut < len(words) and words[cut].i in inner:
            cut += 1
    adverbs: list[Token] = []
    while cut + len(adverbs) < len(words) and (
        words[cut + len(adverbs)].is_punct
        or words[cut + len(adverbs)].lower_ in {"exactly", "precisely", "else"}
    ):
        adverbs.append(words[cut + len(adverbs)])
    return cut, adverbs


def _is_subject(subject: Sequence[Token], finite: Token) -> bool:
    """Tell whether the words before the verb are its whole subject, and nothing else."""
    verb = finite.head if finite.dep_ in {"aux", "auxpass"} else finite
    own = {t.i for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for t in c.subtree}
    spare = {t.i for t in subject if t.pos_ == "ADV" or t.is_punct}
    return bool(own) and all(t.i in own or t.i in spare for t in subject) and any(t.i in own for t in subject)


def _is_auxiliary(token: Token) -> bool:
    return (
        token.tag_ == "MD"
        or token.lemma_ == "be"
        or token.lower_ in {"'re", "’re", "'m", "’m"}
        or (token.lemma_ in {"have", "do", "'ve", "’ve"} and token.dep_ in {"aux", "auxpass"})
    )
