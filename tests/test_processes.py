"""A process for work gets no Ctrl-C and does not outlive who waits for it."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.shell.processes import interrupts_held, start

from .processes import ROOT, is_running, until, workers


def wait_for_ever(_: int) -> None:
    time.sleep(600)


def blocked(_: int) -> bool:
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Have Ctrl-C raise `KeyboardInterrupt`, also where the tests run in the background of a shell."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_is_held_back_until_the_process_is_started_and_not_lost() -> None:
    steps = []

    def begin() -> None:
        with interrupts_held():
            signal.raise_signal(signal.SIGINT)
            steps.append("started")

    with pytest.raises(KeyboardInterrupt):
        begin()
    assert steps == ["started"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_who_does_not_hear_interrupts_is_not_interrupted_after() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interrupts_held():
            signal.raise_signal(signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows has no such thing")
def test_a_process_blocks_interrupts_from_its_first_moment_and_this_one_does_not() -> None:
    with interrupts_held():
        line, process = start(blocked)
    line.send(0)
    assert line.recv() == (True,)
    assert not blocked(0)
    process.kill()
    process.join()
    line.close()


def test_outside_the_main_thread_a_process_is_started_all_the_same() -> None:
    held: list[bool] = []

    def work() -> None:
        with interrupts_held():
            held.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert held == [True]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes as Linux shows them")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_the_one_that_waits(how: signal.Signals) -> None:
    script = (
        "from generator.shell.parallel import ordered\n"
        "from tests.test_processes import wait_for_ever\n"
        "if __name__ == '__main__':\n"
        "    list(ordered(wait_for_ever, range(4), jobs=2))\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], cwd=ROOT) as waiting:
        two = until(lambda: found if len(found := workers(waiting.pid)) == 2 else set())
        waiting.send_signal(how)
    assert until(lambda: not any(is_running(pid) for pid in two))
