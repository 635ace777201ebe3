"""A folder of files that can be made again: the old ones go, and as many as are too much."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

log = logging.getLogger(__name__)

DAY = 86_400
"""Seconds."""
UNFINISHED = ".new-"
"""How the name of a file begins that is being written."""
DAYS = 30
"""For which an entry stays that nobody asks for."""
MAX_BYTES = 512 * 1024**2
"""Of all entries; beyond it those go that were not asked for longest."""


_LOOKED = "tidied"


def tidy(folder: Path, *, now: float) -> None:
    """Remove the files `??/*` below *folder* that are to go; at most once a day.

    *now* is in seconds since 1970.  The time of a file's last change says when it was asked for.
    """
    looked = folder / _LOOKED
    if looked.exists() and now - looked.stat().st_mtime < DAY:
        return
    looked.touch()
    for path in _outdated(folder, now):
        remove(path)


def remove(path: Path) -> None:
    """Remove a file that another process may remove as well, or hold open."""
    try:
        path.unlink(missing_ok=True)
    except PermissionError as error:  # Windows, while another process reads it
        log.debug("%s stays: %s", path, error)


def _outdated(folder: Path, now: float) -> Iterator[Path]:
    """Yield the entries that are to go: the old ones, then as many as are too much."""
    left = MAX_BYTES
    for asked, size, path in sorted(_entries(folder), reverse=True):
        left -= size
        unfinished = path.name.startswith(UNFINISHED)
        if left < 0 or now - asked > (DAY if unfinished else DAYS * DAY):
            yield path


def _entries(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """Yield when each entry was last asked for, its size in bytes and its path."""
    for path in folder.glob("??/*"):
        try:
            found = path.stat()
        except FileNotFoundError:  # another process was here
            continue
        yield found.st_mtime, found.st_size, path
