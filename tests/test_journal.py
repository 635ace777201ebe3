"""The journalled write: all old or all new, whatever happens, and never over a person's text."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.editing import journal
from generator.errors import PageError

OLD = {Path("docs/a.md"): b"old a", Path("docs/b.md"): b"old b", Path(".nutgraf/base/x.jsonl"): b"old base"}
NEW: dict[Path, bytes | None] = {
    Path("docs/a.md"): b"new a",
    Path("docs/b.md"): None,
    Path("docs/deep/c.md"): b"new c",
    Path(".nutgraf/base/x.jsonl"): b"new base",
}


class Death(BaseException):
    """The process dies: nothing may catch it."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, content in OLD.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


def expected(site: Path) -> dict[Path, str | None]:
    return {path: journal.digest_of(site / path) for path in NEW}


def contents(site: Path) -> dict[Path, bytes | None]:
    return {path: (site / path).read_bytes() if (site / path).exists() else None for path in {*OLD, *NEW}}


def all_old() -> dict[Path, bytes | None]:
    return {path: OLD.get(path) for path in {*OLD, *NEW}}


def all_new() -> dict[Path, bytes | None]:
    return {path: NEW.get(path, OLD.get(path)) for path in {*OLD, *NEW}}


class Faults:
    """Counts the calls that change the file system, and fails at the one that is asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls = 0
        self.at: int | None = None
        self.error: BaseException = Death()
        self.half = False
        for name in ("replace", "unlink", "mkdir"):
            self._wrap(monkeypatch, Path, name)
        self._wrap(monkeypatch, os, "fsync")
        written = journal._write_synced  # noqa: SLF001

        def write(path: Path, content: bytes) -> None:
            if self._due():
                if self.half:
                    path.write_bytes(content[: len(content) // 2])
                raise self.error
            written(path, content)

        monkeypatch.setattr(journal, "_write_synced", write)

    def _due(self) -> bool:
        self.calls += 1
        return self.calls - 1 == self.at

    def _wrap(self, monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> None:
        original = getattr(owner, name)

        def call(*args: object, **kwargs: object) -> object:
            if self._due():
                raise self.error
            return original(*args, **kwargs)

        monkeypatch.setattr(owner, name, call)

    def arm(self, at: int | None, error: BaseException, *, half: bool = False) -> None:
        self.calls, self.at, self.error, self.half = 0, at, error, half


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    return Faults(monkeypatch)


def copies(tmp_path: Path) -> Iterator[Path]:
    number = 0
    while True:
        number += 1
        root = tmp_path / f"site{number}"
        for path, content in OLD.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        yield root


def test_writes_and_removes_as_one(site: Path) -> None:
    assert journal.write(site, NEW, expected(site)) == []
    assert contents(site) == all_new()
    assert not (site / ".nutgraf/journal.json").exists()
    assert not (site / ".nutgraf/stage").exists()


def test_a_replaced_page_is_kept_in_the_attic(site: Path) -> None:
    journal.write(site, NEW, expected(site))
    assert (site / ".nutgraf/attic/docs/a.md").read_bytes() == b"old a"
    assert (site / ".nutgraf/attic/docs/b.md").read_bytes() == b"old b"


def test_a_page_saved_in_between_is_left_alone(site: Path) -> None:
    before = expected(site)
    (site / "docs/a.md").write_bytes(b"typed by hand")
    assert journal.write(site, NEW, before) == [Path("docs/a.md")]
    assert (site / "docs/a.md").read_bytes() == b"typed by hand"
    assert (site / "docs/deep/c.md").read_bytes() == b"new c"


def test_a_page_made_by_hand_in_between_is_left_alone(site: Path) -> None:
    before = expected(site)
    (site / "docs/deep").mkdir()
    (site / "docs/deep/c.md").write_bytes(b"typed by hand")
    assert journal.write(site, NEW, before) == [Path("docs/deep/c.md")]
    assert (site / "docs/deep/c.md").read_bytes() == b"typed by hand"


@pytest.mark.parametrize("half", [False, True], ids=["before the call", "half-way through a write"])
def test_death_at_every_call_leaves_all_old_or_all_new(tmp_path: Path, faults: Faults, half: bool) -> None:
    sites = copies(tmp_path)
    faults.arm(None, Death())
    site = next(sites)
    before = expected(site)
    faults.arm(None, Death())
    journal.write(site, NEW, before)
    total = faults.calls
    assert total > len(NEW) * 3
    seen = set()
    for point in range(total):
        faults.arm(None, Death())
        site = next(sites)
        faults.arm(point, Death(), half=half)
        with pytest.raises(Death):
            journal.write(site, NEW, before)
        faults.arm(None, Death())
        assert journal.recover(site) == []
        assert contents(site) in (all_old(), all_new()), point
        seen.add(contents(site) == all_new())
    assert seen == {True, False}


def test_a_second_death_during_recovery_loses_nothing(tmp_path: Path, faults: Faults) -> None:
    sites = copies(tmp_path)
    faults.arm(None, Death())
    site = next(sites)
    before = expected(site)
    faults.arm(None, Death())
    journal.write(site, NEW, before)
    total = faults.calls
    for point in range(0, total, 2):
        for second in range(0, total, 3):
            faults.arm(None, Death())
            site = next(sites)
            faults.arm(point, Death())
            with pytest.raises(Death):
                journal.write(site, NEW, before)
            faults.arm(second, Death(), half=True)
            try:
                journal.recover(site)
            except Death:
                faults.arm(None, Death())
                journal.recover(site)
            assert contents(site) in (all_old(), all_new()), (point, second)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_an_error_of_the_disk_at_every_call_loses_nothing(tmp_path: Path, faults: Faults, code: int) -> None:
    sites = copies(tmp_path)
    faults.arm(None, Death())
    site = next(sites)
    before = expected(site)
    faults.arm(None, Death())
    journal.write(site, NEW, before)
    for point in range(faults.calls):
        faults.arm(None, Death())
        site = next(sites)
        faults.arm(point, OSError(code, os.strerror(code)))
        with pytest.raises(OSError, match=os.strerror(code)):
            journal.write(site, NEW, before)
        faults.arm(None, Death())
        journal.recover(site)
        assert contents(site) in (all_old(), all_new()), point


def test_recovery_leaves_a_page_that_was_edited_after_the_death(site: Path, faults: Faults) -> None:
    before = expected(site)
    faults.arm(None, Death())
    for point in range(200):
        faults.arm(point, Death())
        try:
            journal.write(site, NEW, before)
        except Death:
            if (site / ".nutgraf/journal.json").exists():
                break
    faults.arm(None, Death())
    (site / "docs/a.md").write_bytes(b"typed by hand")
    assert journal.recover(site) == [Path("docs/a.md")]
    assert (site / "docs/a.md").read_bytes() == b"typed by hand"


@pytest.mark.parametrize("damage", [b"", b"{", b'{"sha256": "0", "entries": []}', b"[]"])
def test_a_damaged_journal_writes_nothing(site: Path, damage: bytes) -> None:
    (site / ".nutgraf/journal.json").write_bytes(damage)
    assert journal.recover(site) == []
    assert contents(site) == all_old()
    assert not (site / ".nutgraf/journal.json").exists()


def test_two_runs_at_once_are_refused_with_a_clear_message(site: Path) -> None:
    with journal.locked(site), pytest.raises(PageError, match="another run"), journal.locked(site):
        pass
