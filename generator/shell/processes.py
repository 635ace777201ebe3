"""A process for work: how it starts, what it does, and what ends it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.process import BaseProcess
from typing import Any, TypeAlias, TypeVar

R = TypeVar("R")

Outcome: TypeAlias = "tuple[R] | Exception"
"""The result of an item, or what its work raised."""


def start(work: Callable[[Any], Any]) -> tuple[Connection, SpawnProcess]:
    """Start a process that answers each item with the `Outcome` of *work*; return the pipe to it, too.

    Its death is the end of what can be read.  Start it with interrupts held.
    """
    # A fresh one: a copy of this one would share its locks, and threads if it has any.
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    process = spawn.Process(target=_serve, args=(theirs, work), daemon=True)
    process.start()
    theirs.close()
    return ours, process


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back; a process that is started inside never gets it, not even before it can say so."""
    came: list[int] = []
    before = mask = None
    if threading.current_thread() is threading.main_thread():  # no other one is interrupted
        before = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    if hasattr(signal, "pthread_sigmask"):  # not on Windows; a new process blocks what this one blocks
        resource_tracker.ensure_running()  # else the first start starts it, and that lets interrupts through
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        if mask is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        if before is not None:
            signal.signal(signal.SIGINT, before)
    if came:
        signal.raise_signal(signal.SIGINT)


def _serve(line: Connection, work: Callable[[Any], Any]) -> None:
    """Do what comes, as long as there is anybody to wait for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that waits
    threading.Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()
    while True:
        item = line.recv()
        outcome: Outcome[Any]
        try:
            outcome = (work(item),)
        except Exception as error:  # noqa: BLE001 - it is the caller's
            error.add_note(traceback.format_exc())
            outcome = error
        line.send(outcome)


def _end_with(parent: BaseProcess | None) -> None:
    """End this process when *parent* ends: killed, it cannot end the others."""
    if parent is not None:
        parent.join()
        os._exit(1)
