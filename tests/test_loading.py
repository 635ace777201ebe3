"""The language model is loaded once, whoever asks and from however many threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from generator.errors import GeneratorError, ModelError, ModelNotReadyError
from generator.parsing import language
from generator.parsing.loading import BackgroundLoader, model_loader


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Load slowly, and note each time."""
    found: list[str] = []

    def load(name: str) -> object:
        found.append(name)
        time.sleep(0.05)
        return object()

    monkeypatch.setattr(language, "load", load)
    return found


def test_a_loader_loads_once_and_only_when_it_is_called(loads: list[str]) -> None:
    loader = model_loader("some-model")
    assert loads == []
    assert loader() is loader()
    assert loads == ["some-model"]


def test_threads_that_ask_at_once_get_the_same_one(loads: list[str]) -> None:
    loader = model_loader("some-model")
    with ThreadPoolExecutor(8) as pool:
        assert len({id(model) for model in pool.map(lambda _: loader(), range(8))}) == 1
    assert loads == ["some-model"]


class Ended:
    """What a loader tells at the end."""

    def __init__(self) -> None:
        self.at_all = threading.Event()
        self.told: list[tuple[bool, str]] = []

    def __call__(self, asked: bool, error: GeneratorError | None) -> None:
        self.told.append((asked, str(error or "")))
        self.at_all.set()


def test_who_asks_too_early_is_told_and_called_when_it_is_there(loads: list[str]) -> None:
    ended = Ended()
    loader = BackgroundLoader("some-model", ended)
    with pytest.raises(ModelNotReadyError):
        loader()
    assert loads == []
    loader.start()
    loader.start()
    assert ended.at_all.wait(30)
    assert ended.told == [(True, "")]
    assert loader() is loader()
    assert loads == ["some-model"]


def test_where_nobody_asked_that_is_told(loads: list[str]) -> None:
    ended = Ended()
    loader = BackgroundLoader("some-model", ended)
    loader.start()
    loader.join(30)
    assert ended.told == [(False, "")]
    assert loader() is loader()
    assert loads == ["some-model"]


def missing(_: str) -> object:
    raise ModelError("it is not installed")


def broken(_: str) -> object:
    raise RuntimeError("half of it is missing")


@pytest.mark.parametrize(
    ("load", "message"), [(missing, "it is not installed"), (broken, "half of it is missing")]
)
def test_why_it_cannot_be_loaded_is_told_to_each_who_asks(
    monkeypatch: pytest.MonkeyPatch, load: Callable[[str], object], message: str
) -> None:
    monkeypatch.setattr(language, "load", load)
    ended = Ended()
    loader = BackgroundLoader("some-model", ended)
    with pytest.raises(ModelNotReadyError):
        loader()
    loader.start()
    assert ended.at_all.wait(30)
    ((_, told),) = ended.told
    assert message in told
    for _ in range(2):
        with pytest.raises(GeneratorError, match=message):
            loader()
