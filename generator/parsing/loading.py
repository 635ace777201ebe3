"""The language model: loaded once, whoever asks, and if wanted in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from ..errors import GeneratorError, ModelError, ModelNotReadyError

if TYPE_CHECKING:
    from spacy.language import Language

Loader: TypeAlias = "Callable[[], Language]"
"""Returns the language model; called only when an article has to be analysed."""


def model_loader(name: str) -> Loader:
    """Return a function that loads the model at its first call, and returns the same one after."""
    loaded: list[Language] = []
    lock = threading.Lock()

    def load_once() -> Language:
        from ..parsing import language  # noqa: PLC0415 - a run without changes must not cost it

        with lock:
            if not loaded:
                loaded.append(language.load(name))
            return loaded[0]

    return load_once


class BackgroundLoader:
    """A `Loader` that loads in a thread: who asks before that is done gets `ModelNotReadyError`."""

    def __init__(self, name: str, ended: Callable[[bool, GeneratorError | None], None]) -> None:
        """Take the *name* of the model and what is to be called, in the thread, at the end.

        *ended* is told whether anybody asked too early, and why the model cannot be loaded.
        """
        self._name = name
        self._ended = ended
        self._lock = threading.Lock()
        self._asked = False
        self._done: Language | GeneratorError | None = None
        self._thread = threading.Thread(target=self._load, name="language model", daemon=True)

    def __call__(self) -> Language:
        """Return the model; raise `ModelNotReadyError` while it is not there, and why it cannot be loaded."""
        with self._lock:
            if self._done is None:
                self._asked = True
                raise ModelNotReadyError("waits for the language model, which is being loaded")
        if isinstance(self._done, GeneratorError):
            raise self._done
        return self._done

    def start(self) -> None:
        """Begin to load; only the first call does anything."""
        with self._lock:
            if self._thread.ident is None:
                self._thread.start()

    def join(self, seconds: float) -> None:
        """Wait until it is loaded, but not longer than *seconds*: a program that ends tears it apart."""
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _load(self) -> None:
        model: Language | None = None
        error: GeneratorError | None = None
        try:
            model = model_loader(self._name)()
        except GeneratorError as known:
            error = known
        except Exception as other:  # noqa: BLE001 - told to whoever asks: in this thread nobody would hear it
            error = ModelError(f"language model {self._name}: {type(other).__name__}: {other}")
        with self._lock:
            self._done, asked = model or error, self._asked
        self._ended(asked, error)
