"""A file system that fails: death, or an error, at every call that reaches it, and half-way through writes.

An audit hook sees each call that opens, makes, renames, links or removes something, whoever makes it;
reads, writes and syncs are counted where the journal makes them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

_EVENTS = frozenset(
    {
        "open",
        "os.rename",
        "os.link",
        "os.remove",
        "os.mkdir",
        "os.rmdir",
        "os.listdir",
        "os.scandir",
        "shutil.rmtree",
    }
)


class Death(BaseException):
    """The process dies: nothing may catch it."""


class Faults:
    """Counts the calls below a folder and fails at the one that is asked for."""

    def __init__(self) -> None:
        self.calls = 0
        self.at: int | None = None
        self.error: BaseException = Death()
        self.half = False
        self.do: Callable[[], object] | None = None
        self.root: str | None = None
        self.dead = False

    def due(self) -> bool:
        """Count a call; tell whether it fails. Nothing is written after a death."""
        self.calls += 1
        if self.calls - 1 != self.at:
            return self.dead
        if self.do:
            self.root = None  # what somebody else does is not counted
            self.do()
            return False
        self.dead = isinstance(self.error, Death)
        return True

    def audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.root is None or event not in _EVENTS:
            return
        path = arguments[0]
        if isinstance(path, str | os.PathLike) and os.fspath(path).startswith(self.root) and self.due():
            raise self.error


class _Writer:
    """A file that may stop half-way through what is written to it."""

    def __init__(self, faults: Faults, file: IO[bytes]) -> None:
        self._faults = faults
        self._file = file

    def write(self, content: bytes) -> None:
        if self._faults.due():
            if self._faults.half:
                self._file.write(content[: len(content) // 2])
                self._file.flush()
            raise self._faults.error
        self._file.write(content)

    def flush(self) -> None:
        self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


_ACTIVE: list[Faults] = []  # audit hooks cannot be taken off again


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _ACTIVE:
        _ACTIVE[-1].audit(event, arguments)


sys.addaudithook(_hook)


@contextmanager
def faulty(
    root: Path,
    at: int | None = None,
    error: BaseException | None = None,
    *,
    half: bool = False,
    do: Callable[[], object] | None = None,
) -> Iterator[Faults]:
    """Fail at call number *at* below *root*, or *do* something there; without a number, only count."""
    faults = Faults()
    faults.root, faults.at, faults.error, faults.half, faults.do = str(root), at, error or Death(), half, do
    opened, synced = Path.open, os.fsync

    def open_(self: Path, mode: str = "r", *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as it is
        file = opened(self, mode, *args, **kwargs)
        return _Writer(faults, file) if mode == "wb" and str(self).startswith(str(root)) else file

    def fsync(_: int) -> None:
        if faults.due():
            raise faults.error  # the disk itself is not waited for: a death of the process needs none

    Path.open, os.fsync = open_, fsync  # type: ignore[method-assign, assignment]
    _ACTIVE.append(faults)
    try:
        yield faults
    finally:
        _ACTIVE.remove(faults)
        Path.open, os.fsync = opened, synced  # type: ignore[method-assign]
