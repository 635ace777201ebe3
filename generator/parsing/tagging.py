"""The model's rules from tags to parts of speech, asked once for each kind of word.

spaCy's `AttributeRuler` matches its patterns at every token, a tenth of what a parse costs.  Nearly all of
them look at one token: at its tag, and at a few words and labels that they name.  So what they say of a
token can be remembered.  A text with a token with which one of the others begins (*let's*, *there is*) is
left to the ruler itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.pipeline import AttributeRuler

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc

_ASKED: list[int | str] = ["TAG", "LOWER", "DEP", "IS_SPACE"]
_SET: list[int | str] = ["POS", "MORPH", "LEMMA"]

_Kind = tuple[int, int, int]
"""Tag, word and label of a token; `_OTHER` for a word or label that no pattern names."""
_OTHER = -1


class _Words(dict[int, int]):
    """Words as the patterns tell them apart: itself for one that they name, `_OTHER` for all others."""

    def __init__(self, strings: StringStore, conditions: Iterable[object]) -> None:
        conditions = list(conditions)
        self._strings = strings
        self._named = {value for condition in conditions for value in _values(condition)}
        found = (c["REGEX"] for c in conditions if isinstance(c, dict) and "REGEX" in c)
        self._forms = [re.compile(form) for form in found]

    def __missing__(self, key: int) -> int:
        word = self._strings[key]
        named = word in self._named or any(form.search(word) for form in self._forms)
        self[key] = value = key if named else _OTHER
        return value


class RememberingRuler:
    """Does what an `AttributeRuler` does; takes its place in a pipeline."""

    def __init__(self, ruler: AttributeRuler) -> None:
        """Look at the patterns of *ruler*, which must not change after."""
        self._ruler = ruler
        self._said: dict[_Kind, list[int]] = {}
        strings = ruler.vocab.strings
        given: Any = ruler.patterns
        patterns: list[list[dict[str, Any]]] = [p for entry in given for p in entry["patterns"]]
        single = [token for pattern in patterns if len(pattern) == 1 for token in pattern]
        begins = [pattern[0] for pattern in patterns if len(pattern) > 1]
        self._words = _Words(strings, (t.get("LOWER") for t in single))
        self._labels = _Words(strings, (t.get("DEP") for t in single))
        self._begin_words = _Words(strings, (t.get("LOWER") for t in begins))
        self._begin_labels = _Words(strings, (t.get("DEP") for t in begins))
        self.usable = all(map(_is_plain, single)) and all(map(_begins_plainly, begins))

    def __call__(self, doc: Doc) -> Doc:
        """Set parts of speech, morphology and the lemmas of exceptions; return *doc*."""
        rows = doc.to_array(_ASKED).tolist() if self.usable and len(doc) else []
        begins = (self._begin_words[w] != _OTHER or self._begin_labels[d] != _OTHER for _, w, d, _ in rows)
        if not rows or any(begins) or any(space for *_, space in rows):
            return self._ruler(doc)
        kinds = [(tag, self._words[word], self._labels[label]) for tag, word, label, _ in rows]
        if not all(kind in self._said for kind in kinds):
            self._ruler(doc)
            self._said.update(zip(kinds, doc.to_array(_SET).tolist(), strict=True))
            return doc
        rows_said: Any = np.array([self._said[kind] for kind in kinds], dtype="uint64")
        return doc.from_array(_SET, rows_said)


def _values(condition: object) -> Iterator[str]:
    """Yield the values that a condition on one attribute names: one, or those of a list."""
    if isinstance(condition, str):
        yield condition
    elif isinstance(condition, dict):
        for name in ("IN", "NOT_IN"):
            yield from condition.get(name, ())


def _is_plain(token: dict[str, Any]) -> bool:
    """Tell whether a pattern asks of a token only which tag, word and label it has, and if it is a space."""
    return set(token) <= {"TAG", "LOWER", "DEP", "IS_SPACE"} and all(
        isinstance(c, (str, bool)) or set(c) <= {"IN", "NOT_IN", "REGEX"} for c in token.values()
    )


def _begins_plainly(token: dict[str, Any]) -> bool:
    """Tell whether the first token of a pattern must have a word or label that the pattern names."""
    return any(
        isinstance(c, str) or (isinstance(c, dict) and set(c) <= {"IN", "REGEX"})
        for name, c in token.items()
        if name in {"LOWER", "DEP"}
    )


def remember(nlp: Language) -> Language:
    """Let the ruler of a pipeline, where it has one, remember what it said; return the pipeline."""
    for place, (name, component) in enumerate(nlp._components):  # noqa: SLF001 - `replace_pipe` takes factories only
        if isinstance(component, AttributeRuler):
            nlp._components[place] = (name, RememberingRuler(component))  # noqa: SLF001 - the same
    return nlp
