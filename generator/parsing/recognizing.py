"""The model's names, found by the same moves with the same scores, but in steps that keep the GIL.

spaCy's own loop gives the GIL up and then takes it again for nearly each of the seventy moves that it tests
at each word, which is half of what finding names costs.  Asked step by step, as spaCy does in training, it
has it all the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from spacy.pipeline import EntityRecognizer
from spacy.util import minibatch

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class SteppingRecognizer:
    """Does what an `EntityRecognizer` does that looks at one way to go on at a time; takes its place."""

    def __init__(self, recognizer: EntityRecognizer) -> None:
        """Take over the model and the moves of *recognizer*."""
        self._recognizer = recognizer

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of *doc* and return it."""
        self._recognize([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Set the entities of *docs*, so many at once, and yield them in order."""
        for batch in minibatch(docs, batch_size):  # type: ignore[no-untyped-call]
            self._recognize(batch)
            yield from batch

    def _recognize(self, docs: list[Doc]) -> None:
        recognizer = self._recognizer
        states = recognizer.moves.init_batch(docs)
        if any(len(doc) for doc in docs):
            scorer = recognizer.model.predict(docs)
            unfinished = [state for state in states if not state.is_final()]
            while unfinished:
                unfinished = recognizer.transition_states(unfinished, scorer.predict(unfinished))
        recognizer.set_annotations(docs, states)


def step(nlp: Language) -> Language:
    """Let the recognizer of a pipeline, where it has one, go in steps; return the pipeline."""
    for place, (name, component) in enumerate(nlp._components):  # noqa: SLF001 - `replace_pipe` takes factories only
        if isinstance(component, EntityRecognizer) and component.cfg["beam_width"] == 1:
            nlp._components[place] = (name, SteppingRecognizer(component))  # noqa: SLF001 - the same
    return nlp
