"""What is said of a connection to a scheduler is one line of ours, and of all else nothing is hidden."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from generator.shell.connecting import connected

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with distributed.LocalCluster(
        n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=50
    ) as empty:
        yield empty.scheduler_address


@pytest.mark.parametrize("loop", ["tornado.application", "asyncio"])
def test_the_loops_of_dask_tell_of_what_fails_but_not_of_a_lost_connection(
    address: str, caplog: pytest.LogCaptureFixture, loop: str
) -> None:
    lost = distributed.comm.CommClosedError("reset by peer")
    log = logging.getLogger(loop)
    with connected(address):
        log.error("Exception in callback", exc_info=lost)
        log.error("Exception in callback", exc_info=ValueError("a result that cannot be read"))
        log.error("no exception at all")
    log.error("nothing of ours runs any more", exc_info=lost)
    told = [str(r.exc_info[1]) if r.exc_info else r.message for r in caplog.records if r.name == loop]
    assert told == ["a result that cannot be read", "no exception at all", "reset by peer"]


def test_the_levels_of_the_logs_are_afterwards_what_they_were(address: str) -> None:
    log = logging.getLogger("distributed.client")
    before = log.level
    with connected(address):
        assert log.level == logging.CRITICAL
    assert log.level == before
