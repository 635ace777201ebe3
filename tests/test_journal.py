"""The journalled write: all old or all new, whatever happens, and never over a person's text."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import BinaryIO

import pytest

from generator.editing import journal
from generator.errors import PageError

from .faults import Death, faulty

OLD = {Path("docs/a.md"): b"old a", Path("docs/b.md"): b"old b", Path(".nutgraf/base/x.jsonl"): b"old base"}
NEW: dict[Path, bytes | None] = {
    Path("docs/a.md"): b"new a",
    Path("docs/b.md"): None,
    Path("docs/deep/c.md"): b"new c",
    Path(".nutgraf/base/x.jsonl"): b"new base",
}


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


def calls(site: Path) -> int:
    """Return how many calls to the file system one write makes."""
    before = expected(site)
    with faulty(site) as counted:
        journal.write(site, NEW, before)
    return counted.calls


@pytest.mark.parametrize("half", [False, True], ids=["before the call", "half-way through a write"])
def test_an_interrupt_at_every_call_leaves_all_old_or_all_new_at_once(tmp_path: Path, half: bool) -> None:
    sites = copies(tmp_path)
    seen = []
    for point in range(calls(next(sites))):
        site = next(sites)
        before = expected(site)
        with pytest.raises(KeyboardInterrupt), faulty(site, point, KeyboardInterrupt(), half=half):
            journal.write(site, NEW, before)
        seen.append(contents(site))
        assert seen[-1] in (all_old(), all_new()), point
        journal.recover(site)
        assert contents(site) == seen[-1]
    assert all_new() in seen
    assert seen[0] == all_old()


@pytest.mark.parametrize("half", [False, True], ids=["before the call", "half-way through a write"])
def test_death_at_every_call_leaves_all_old_or_all_new(tmp_path: Path, half: bool) -> None:
    sites = copies(tmp_path)
    total = calls(next(sites))
    assert total > len(NEW) * 8
    seen = set()
    for point in range(total):
        site = next(sites)
        before = expected(site)
        with faulty(site, point, half=half), pytest.raises(Death):
            journal.write(site, NEW, before)
        assert journal.recover(site) == []
        assert contents(site) in (all_old(), all_new()), point
        assert leftovers(site) == [], point
        seen.add(contents(site) == all_new())
    assert seen == {True, False}


def test_a_second_death_during_recovery_loses_nothing(tmp_path: Path) -> None:
    sites = copies(tmp_path)
    total = calls(next(sites))
    for point in range(total):
        for second in count(
            point % 3, 3
        ):  # a third of all pairs, each first death with each second one's third
            site = next(sites)
            before = expected(site)
            with faulty(site, point), pytest.raises(Death):
                journal.write(site, NEW, before)
            try:
                with faulty(site, second, half=True):
                    journal.recover(site)
            except Death:
                assert journal.recover(site) == []
                assert contents(site) in (all_old(), all_new()), (point, second)
            else:
                assert contents(site) in (all_old(), all_new()), (point, second)
                break


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_an_error_of_the_disk_at_every_call_loses_nothing(tmp_path: Path, code: int) -> None:
    sites = copies(tmp_path)
    total = calls(next(sites))
    for point in range(total):
        site = next(sites)
        before = expected(site)
        try:
            with faulty(site, point, OSError(code, os.strerror(code))):
                journal.write(site, NEW, before)
        except OSError:
            pass
        assert journal.recover(site) == []
        assert contents(site) in (all_old(), all_new()), point
        assert leftovers(site) == [], point


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_write_after_a_failed_one_finishes_that_first(tmp_path: Path, code: int) -> None:
    sites = copies(tmp_path)
    other: dict[Path, bytes | None] = {Path("docs/other.md"): b"other"}
    for point in range(calls(next(sites))):
        site = next(sites)
        before = expected(site)
        with suppress(OSError), faulty(site, point, OSError(code, os.strerror(code))):
            journal.write(site, NEW, before)
        assert journal.write(site, other, {Path("docs/other.md"): None}) == []
        assert contents(site) in (all_old(), all_new()), point


def leftovers(site: Path) -> list[str]:
    """Return what a write leaves lying about that is no page, state or attic."""
    names = [p.name for p in site.rglob("*") if p.is_file() and "attic" not in p.parts]
    return [n for n in names if n.endswith((".was", ".nutgraf")) or n.startswith("journal") or n.isdigit()]


def test_recovery_leaves_a_page_that_was_edited_after_the_death_and_the_base_with_it(tmp_path: Path) -> None:
    sites = copies(tmp_path)
    total = calls(next(sites))
    left = 0
    for point in range(total):
        site = next(sites)
        before = expected(site)
        with faulty(site, point), pytest.raises(Death):
            journal.write(site, NEW, before)
        (site / "docs/a.md").write_bytes(b"typed by hand")
        if journal.recover(site) == [Path("docs/a.md")]:
            left += 1
            assert (site / ".nutgraf/base/x.jsonl").read_bytes() in (b"old base", b"new base")
        assert (site / "docs/a.md").read_bytes() == b"typed by hand", point
    assert left > len(NEW)


def in_place(page: Path) -> None:
    page.write_bytes(b"typed by hand")


def over_it(page: Path) -> None:
    page.with_name("editor.tmp").write_bytes(b"typed by hand")
    page.with_name("editor.tmp").replace(page)


@pytest.mark.parametrize("save", [in_place, over_it])
def test_a_page_saved_between_any_two_calls_is_never_lost(
    tmp_path: Path, save: Callable[[Path], None]
) -> None:
    sites = copies(tmp_path)
    stayed = 0
    total = calls(next(sites))
    for point in range(total):
        site = next(sites)
        before = expected(site)
        with faulty(site, point, do=partial(save, site / "docs/a.md")):
            left = journal.write(site, NEW, before)
        assert (site / "docs/a.md").read_bytes() == b"typed by hand", point
        stayed += bool(left)
        base = b"old base" if left else b"new base"
        assert (site / ".nutgraf/base/x.jsonl").read_bytes() == base, point
    assert total / 3 < stayed < total


def test_what_an_editor_writes_to_the_file_that_it_had_open_is_in_the_attic_at_least(tmp_path: Path) -> None:
    sites = copies(tmp_path)
    for point in range(calls(next(sites))):
        site = next(sites)
        before = expected(site)
        with (site / "docs/a.md").open("r+b") as editor:

            def save(editor: BinaryIO = editor) -> None:
                editor.write(b"typed by hand")
                editor.flush()

            with faulty(site, point, do=save):
                journal.write(site, NEW, before)
        assert b"typed by hand" in {p.read_bytes() for p in site.rglob("*.md")}, point


def test_older_versions_of_a_page_stay_in_the_attic_under_numbers(site: Path) -> None:
    for n in range(12):
        (site / "docs/a.md").write_bytes(f"typed {n}".encode())
        journal.write(
            site, {Path("docs/a.md"): b"new"}, {Path("docs/a.md"): journal.digest_of(site / "docs/a.md")}
        )
    attic = site / ".nutgraf/attic/docs"
    assert (attic / "a.md").read_bytes() == b"typed 11"
    assert (attic / "a.1.md").read_bytes() == b"typed 10"
    assert (attic / "a.9.md").read_bytes() == b"typed 2"
    assert len(list(attic.iterdir())) == 10


@pytest.mark.parametrize("damage", [b"", b"{", b'{"sha256": "0", "entries": []}', b"[]"])
def test_a_damaged_journal_writes_nothing(site: Path, damage: bytes) -> None:
    (site / ".nutgraf/journal.json").write_bytes(damage)
    assert journal.recover(site) == []
    assert contents(site) == all_old()
    assert not (site / ".nutgraf/journal.json").exists()


def test_two_runs_at_once_are_refused_with_a_clear_message(site: Path) -> None:
    with journal.locked(site), pytest.raises(PageError, match="another run"), journal.locked(site):
        pass
