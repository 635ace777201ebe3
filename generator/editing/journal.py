"""Writing many files as one: after a death at any moment they are all old or all new.

Per-file atomic writes are not enough: a death between two of them leaves pages that do not match
their base, and the next merge takes the difference for hand edits.  So all new contents are staged
and synced first; a checksummed journal, put in place by one rename, is the commit point; then each
file is replaced, the folders are synced and the journal is removed.  `recover` finishes a write
that a death interrupted, but only where a file is still the old or already the new one: otherwise a
person has edited it since, and their text stays.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from ..editing import files as disk
from ..errors import PageError
from .files import digest_of

FOLDER = Path(".nutgraf")
_JOURNAL = "journal.json"
_STAGE = "stage"
_ATTIC = "attic"

__all__ = ["FOLDER", "digest_of", "locked", "recover", "write"]


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the site's lock; raise `PageError` at once when another run holds it.

    The lock file stays: to delete it would let two runs hold two locks of one name.
    """
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / "lock", timeout=0):
            yield
    except Timeout as error:
        message = f"{root}: another run of nutgraf is writing to this site; wait until it ends, or stop it"
        raise PageError(message) from error


def write(root: Path, files: Mapping[Path, bytes | None], expected: Mapping[Path, str | None]) -> list[Path]:
    """Write *files* below *root* as one, and return those that were left alone.

    *files* maps paths relative to *root* to their new contents, or to `None` to remove them.
    *expected* maps them to the sha256 of the bytes that were read before, or to `None` for "no such
    file": a file that is another one by now was edited in between and is left alone.  An
    interrupt once it is committed waits until it is done.
    """
    if not files:
        return []
    recover(root)  # a write before this one may have failed half-way
    folder = root / FOLDER
    stage = folder / _STAGE
    stage.mkdir(parents=True)
    entries = []
    for number, (path, content) in enumerate(files.items()):
        staged = None
        if content is not None:
            staged = f"{number:06d}"
            disk.write_synced(stage / staged, content)
        entries.append(
            {
                "path": path.as_posix(),
                "staged": staged,
                "old": expected.get(path),
                "new": None if content is None else disk.digest(content),
            }
        )
    disk.sync_folder(stage)
    body = json.dumps(entries)
    sealed = json.dumps({"sha256": disk.digest(body.encode()), "entries": entries}).encode()
    disk.write_synced(stage / _JOURNAL, sealed)
    try:
        disk.replace(stage / _JOURNAL, folder / _JOURNAL)
        disk.sync_folder(folder)
        return _finish(root, entries)
    except KeyboardInterrupt:  # pages match their base at once, not only after the next run
        recover(root)
        raise


def recover(root: Path) -> list[Path]:
    """Finish a write that was interrupted; return the files that a person has edited since.

    Without a journal nothing was committed, and what was staged is dropped.
    """
    folder = root / FOLDER
    journal = folder / _JOURNAL
    entries = _read_journal(journal) if journal.exists() else None
    if entries is not None:
        return _finish(root, entries)
    if journal.exists():
        disk.replace(journal, folder / f"{_JOURNAL}.damaged")
        for aside in root.rglob(".*.md.was"):
            disk.put_back(aside.with_name(aside.name[1:-4]), folder / _ATTIC / aside.name)
    if (folder / _STAGE).exists():
        shutil.rmtree(folder / _STAGE, ignore_errors=True)
    return []


def _finish(root: Path, entries: list[dict[str, Any]]) -> list[Path]:
    """Put every staged file in its place, then remove the journal.

    The base comes last, and only when no page was left alone: else the next run would take what is on
    that page for a person's.
    """
    folder = root / FOLDER
    left_alone: list[Path] = []
    folders: set[Path] = set()
    for entry in sorted(entries, key=_is_state):
        if left_alone and _is_state(entry):
            break
        target = root / entry["path"]
        disk.put_back(target, folder / _ATTIC / entry["path"])
        _fresh(target).unlink(missing_ok=True)
        current = digest_of(target)
        if current == entry["new"]:
            continue
        if current == entry["old"] and _put(root, entry):
            folders.add(target.parent)
        else:
            left_alone.append(Path(entry["path"]))
    for changed in sorted(folders):
        disk.sync_folder(changed)
    (folder / _JOURNAL).unlink(missing_ok=True)
    disk.sync_folder(folder)
    shutil.rmtree(folder / _STAGE, ignore_errors=True)
    return left_alone


def _put(root: Path, entry: dict[str, Any]) -> bool:
    """Put one staged file in its place, unless somebody saves another one in this very moment."""
    target = root / entry["path"]
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = None
    if entry["staged"] is not None:
        # A copy, so that a second death finds the staged file again.
        fresh = _fresh(target)
        disk.write_synced(fresh, (root / FOLDER / _STAGE / entry["staged"]).read_bytes())
    if _is_state(entry):  # nobody but us writes there, and under the lock
        if fresh:
            disk.replace(fresh, target)
        else:
            target.unlink(missing_ok=True)
        return True
    put = disk.exchange(target, fresh, entry["old"], root / FOLDER / _ATTIC / entry["path"])
    if fresh and not put:
        fresh.unlink(missing_ok=True)
    return put


def _fresh(target: Path) -> Path:
    """Return where the new contents of a file lie beside it, before they take its place."""
    return target.with_name(f".{target.name}.nutgraf")


def _is_state(entry: dict[str, Any]) -> bool:
    """Tell whether a file is base or pending, not a page."""
    return Path(entry["path"]).is_relative_to(FOLDER)


def _read_journal(path: Path) -> list[dict[str, Any]] | None:
    try:
        journal = json.loads(path.read_bytes())
        entries = journal["entries"]
        sealed = journal["sha256"]
    except (ValueError, KeyError, TypeError):
        return None
    return entries if sealed == disk.digest(json.dumps(entries).encode()) else None
