"""The words of a question form, written down: auxiliaries in full."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..parsing.tokens import Token
from .cue_patterns import WH

_SPELLED = {
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'m": "am",
    "ca": "can",
    "wo": "will",
    "sha": "shall",
    "n't": "not",
}


_PLURAL_PRONOUNS = frozenset(
    {"they", "we", "you", "any", "many", "these", "those", "some", "others", "all", "both"}
)
Form = list["Token | str"]


def is_plural(words: Sequence[Token]) -> bool:
    """Tell whether a noun phrase takes a plural verb."""
    inside = {t.i for t in words}
    heads = [t for t in words if t.head.i not in inside] or list(words)
    head = heads[0]
    return (
        head.tag_ in {"NNS", "NNPS"}
        or any(c.lower_ in {"many", "few"} for c in head.children)  # how many staff
        or head.lower_ in _PLURAL_PRONOUNS
        or any(c.dep_ == "conj" and c.i in inside for c in head.children)
    )


def written(form: Form, antecedents: Mapping[int, Sequence[Token]], *, past: bool) -> str:
    """Write the words down, spaced as in the article where they follow each other there."""
    out = ""
    before: Token | None = None
    for item in form:
        if isinstance(item, str):
            out, before = f"{out} {item}", None
            continue
        word = _word(item, form, antecedents, past=past)
        joined = before is not None and before.i + 1 == item.i and not before.whitespace_
        out += word if joined and word == item.text else f" {word}"
        before = item
    return re.sub(r"\s+", " ", out).strip()


def _word(token: Token, form: Form, antecedents: Mapping[int, Sequence[Token]], *, past: bool) -> str:
    lower = token.lower_.replace("’", "'")
    if token.i in antecedents:
        chosen = antecedents[token.i]
        text = chosen[0].doc.text[chosen[0].idx : chosen[-1].idx + len(chosen[-1])]
        return f"{text}’s" if token.tag_ == "PRP$" else text
    if past and token.dep_ == "aux" and lower in {"had", "would"}:
        return "will" if lower == "would" else _perfect(token, form)
    if lower == "'s" and token.tag_ != "POS":
        return "has" if token.lemma_ == "have" or (token.dep_ == "aux" and token.head.tag_ == "VBN") else "is"
    if lower in _SPELLED:
        return _SPELLED[lower]
    return _plain(token, form)


def _perfect(had: Token, form: Form) -> str:
    """Return *have* or *has* for *had*, by the number of its subject."""
    subject = next((c for c in had.head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    words = list(subject.subtree) if subject is not None else [t for t in form if not isinstance(t, str)][:1]
    return "have" if is_plural(words) else "has"


def _plain(token: Token, form: Form) -> str:
    """Return the word, without the capital that only the start of its sentence gave it."""
    first = next((t for t in form if not isinstance(t, str)), None)
    return token.lower_ if token is first and token.lower_ in WH else token.text


def is_open_pronoun(token: Token, form: Form) -> bool:
    """Tell whether the reader of the question alone would not know whom *token* means."""
    if token.tag_ not in {"PRP", "PRP$"} or token.dep_ == "expl" or token.lower_.endswith(("self", "selves")):
        return False
    if token.lower_ == "it" and any(
        c.dep_ in {"ccomp", "xcomp", "acl", "advcl"} for c in token.head.children
    ):
        return False
    names = [t for t in form if not isinstance(t, str) and t.i < token.i and t.pos_ in {"NOUN", "PROPN"}]
    if token.tag_ == "PRP$":
        return not names
    return not (token.dep_ == "nsubj" and any(t.dep_ in {"nsubj", "nsubjpass"} for t in names))
