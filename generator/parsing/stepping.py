"""The model's syntax and names, by the same moves with the same scores, but in steps that keep the GIL.

spaCy's own loop gives the GIL up, and then takes it again for nearly each of the dozens of moves that it
tests at each word: half of what a parse costs.  Asked step by step, as spaCy does in training, it has it
all the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.util import minibatch

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class SteppingParser:
    """Does what a parser does that `fits`, of syntax or of names; takes its place in a pipeline."""

    def __init__(self, parser: DependencyParser | EntityRecognizer) -> None:
        """Take over the model and the moves of *parser*."""
        self._parser: Any = parser

    def __call__(self, doc: Doc) -> Doc:
        """Set what is found in *doc* and return it."""
        self._parse([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Set what is found in *docs*, so many at once, and yield them in order."""
        for batch in minibatch(docs, batch_size):  # type: ignore[no-untyped-call]
            self._parse(batch)
            yield from batch

    def _parse(self, docs: list[Doc]) -> None:
        states = self._parser.moves.init_batch(docs)
        if any(len(doc) for doc in docs):
            scorer = self._parser.model.predict(docs)
            last = scorer.vec2scores
            weights, bias = last.get_param("W").T, last.get_param("b")
            unfinished = [state for state in states if not state.is_final()]
            while unfinished:
                # What `scorer.predict` does, which is made for training and takes three times as long.
                vectors, _ = scorer.state2vec(scorer.get_token_ids(unfinished), False)  # noqa: FBT003 - spaCy's
                scores = vectors @ weights
                scores += bias
                unfinished = self._parser.transition_states(unfinished, scores)
        self._parser.set_annotations(docs, states)


def fits(component: object) -> bool:
    """Tell whether a component is a parser that looks at one way to go on, and of no move knows nothing."""
    if not isinstance(component, (DependencyParser, EntityRecognizer)):
        return False
    attributes = component.model.attrs
    plain = attributes["has_upper"] and not attributes["unseen_classes"]
    return bool(plain and component.cfg["beam_width"] == 1)


def step(nlp: Language) -> Language:
    """Let the parsers of a pipeline that fit go in steps; return the pipeline."""
    for place, (name, component) in enumerate(nlp._components):  # noqa: SLF001 - `replace_pipe` takes factories only
        if fits(component):
            nlp._components[place] = (name, SteppingParser(component))  # noqa: SLF001 - the same
    return nlp
