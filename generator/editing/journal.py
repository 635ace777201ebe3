"""Writing many files as one: after a death at any moment they are all old or all new.

Per-file atomic writes are not enough: a death between two of them leaves pages that do not match
their base, and the next merge takes the difference for hand edits.  So all new contents are staged
and synced first; a checksummed journal, put in place by one rename, is the commit point; then each
file is replaced, the folders are synced and the journal is removed.  `recover` finishes a write
that a death interrupted, but only where a file is still the old or already the new one: otherwise a
person has edited it since, and their text stays.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from ..errors import PageError

FOLDER = Path(".nutgraf")
_JOURNAL = "journal.json"
_STAGE = "stage"
_ATTIC = "attic"
_ATTEMPTS = 5  # Windows refuses to replace a file that a scanner has open


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
    file": a file that is another one by now was edited in between and is left alone.
    """
    if not files:
        return []
    folder = root / FOLDER
    stage = folder / _STAGE
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    entries = []
    for number, (path, content) in enumerate(files.items()):
        staged = None
        if content is not None:
            staged = f"{number:06d}"
            _write_synced(stage / staged, content)
        entries.append(
            {
                "path": path.as_posix(),
                "staged": staged,
                "old": expected.get(path),
                "new": None if content is None else _digest(content),
            }
        )
    _sync_folder(stage)
    body = json.dumps(entries)
    sealed = json.dumps({"sha256": _digest(body.encode()), "entries": entries}).encode()
    _write_synced(folder / f"{_JOURNAL}.new", sealed)
    _replace(folder / f"{_JOURNAL}.new", folder / _JOURNAL)
    _sync_folder(folder)
    return _finish(root, entries)


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
        _replace(journal, folder / f"{_JOURNAL}.damaged")
    shutil.rmtree(folder / _STAGE, ignore_errors=True)
    return []


def digest_of(path: Path) -> str | None:
    """Return the sha256 of a file's bytes, `None` when there is no such file."""
    try:
        return _digest(path.read_bytes())
    except FileNotFoundError:
        return None


def _finish(root: Path, entries: list[dict[str, Any]]) -> list[Path]:
    """Put every staged file in its place, then remove the journal."""
    folder = root / FOLDER
    left_alone = []
    folders: set[Path] = set()
    for entry in entries:
        target = root / entry["path"]
        current = digest_of(target)
        if current == entry["new"]:
            continue
        if current != entry["old"]:
            left_alone.append(Path(entry["path"]))
            continue
        if current is not None:
            _to_attic(root, target, entry["path"])
        target.parent.mkdir(parents=True, exist_ok=True)
        if entry["staged"] is None:
            target.unlink(missing_ok=True)
        else:
            # A copy, so that a second death finds the staged file again.
            fresh = target.with_name(f".{target.name}.nutgraf")
            _write_synced(fresh, (folder / _STAGE / entry["staged"]).read_bytes())
            if digest_of(target) != entry["old"]:  # saved by an editor in this very moment
                fresh.unlink()
                left_alone.append(Path(entry["path"]))
                continue
            _replace(fresh, target)
        folders.add(target.parent)
    for changed in sorted(folders):
        _sync_folder(changed)
    (folder / _JOURNAL).unlink(missing_ok=True)
    _sync_folder(folder)
    shutil.rmtree(folder / _STAGE, ignore_errors=True)
    return left_alone


def _to_attic(root: Path, target: Path, path: str) -> None:
    """Keep a copy of a page that is about to be replaced; the base needs none."""
    if path.startswith(FOLDER.as_posix()):
        return
    kept = root / FOLDER / _ATTIC / path
    kept.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(target, kept)


def _read_journal(path: Path) -> list[dict[str, Any]] | None:
    try:
        journal = json.loads(path.read_bytes())
        entries = journal["entries"]
        sealed = journal["sha256"]
    except (ValueError, KeyError, TypeError):
        return None
    return entries if sealed == _digest(json.dumps(entries).encode()) else None


def _write_synced(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _replace(source: Path, target: Path) -> None:
    for attempt in range(_ATTEMPTS):
        try:
            source.replace(target)
        except PermissionError:
            if sys.platform != "win32" or attempt == _ATTEMPTS - 1:
                raise
            time.sleep(0.05 * 2**attempt)
        else:
            return


def _sync_folder(path: Path) -> None:
    """Make renames in a folder durable; Windows has no such call."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
