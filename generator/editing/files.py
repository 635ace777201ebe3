"""Single steps on files that survive a death, and that never replace what somebody saved meanwhile."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import time
from pathlib import Path

_ATTEMPTS = 5  # Windows refuses to replace a file that a scanner has open
_KEPT = 9  # older versions of a page in the attic
_NO_LINKS = frozenset({errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK})


def digest(content: bytes) -> str:
    """Return the hexadecimal sha256 of *content*."""
    return hashlib.sha256(content).hexdigest()


def digest_of(path: Path) -> str | None:
    """Return the sha256 of a file's bytes, `None` when there is no such file."""
    try:
        return digest(path.read_bytes())
    except FileNotFoundError:
        return None


def write_synced(path: Path, content: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace(source: Path, target: Path) -> None:
    """Move *source* over *target*, in one step."""
    for attempt in range(_ATTEMPTS):
        try:
            source.replace(target)
        except PermissionError:
            if sys.platform != "win32" or attempt == _ATTEMPTS - 1:
                raise
            time.sleep(0.05 * 2**attempt)
        else:
            return


def exchange(target: Path, fresh: Path | None, old: str | None, attic: Path) -> bool:
    """Put *fresh* in the place of *target*, or nothing; return whether that was done.

    *old* is the sha256 of what may be replaced, `None` for "no file".  The file is moved aside and looked
    at there, and the fresh one put only where nothing is: so whatever an editor saves in this very moment
    is either seen or stays.  What was replaced goes to *attic*.
    """
    if old is not None:
        aside = aside_of(target)
        try:
            replace(target, aside)
        except FileNotFoundError:  # deleted in this very moment
            return False
        if digest_of(aside) != old:
            put_back(target, attic)
            return False
    put = fresh is None or _put(fresh, target)
    if old is not None:
        keep(aside_of(target), attic)
    return put


def put_back(target: Path, attic: Path) -> None:
    """Undo or end an `exchange` that was interrupted; nothing where there was none."""
    aside = aside_of(target)
    if aside.exists() and not _put(aside, target):
        keep(aside, attic)


def aside_of(target: Path) -> Path:
    """Return where a file lies while it is exchanged."""
    return target.with_name(f".{target.name}.was")


def keep(file: Path, attic: Path) -> None:
    """Move a file to *attic*; what lies there is kept under a number, the newest under 1."""
    attic.parent.mkdir(parents=True, exist_ok=True)
    if digest_of(attic) not in {None, digest_of(file)}:
        for number in range(_KEPT - 1, -1, -1):
            older = _numbered(attic, number)
            if older.exists():
                replace(older, _numbered(attic, number + 1))
    replace(file, attic)


def sync_folder(path: Path) -> None:
    """Make renames in a folder durable; Windows has no such call."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _numbered(attic: Path, number: int) -> Path:
    return attic.with_name(f"{attic.stem}.{number}{attic.suffix}") if number else attic


def _put(source: Path, target: Path) -> bool:
    """Move *source* to *target* where nothing is; return whether that was so."""
    try:
        os.link(source, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if target.exists():
            return False
        replace(source, target)
        return True
    source.unlink()
    return True
