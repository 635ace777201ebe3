"""The files among the seeds: which there are, and how one is opened that may be anything.

A name says little: behind it can be a link that leads out, a pipe that never ends, a device.  Only plain
files are read, and of each no more than an article can have.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from ..errors import SeedError
from .decoding import MAX_BYTES
from .documents import FORMATS
from .slugs import shown

SUFFIXES = (".md", ".txt")
SIDECAR = ".yml"

_IGNORED = frozenset({"readme.md", "readme.txt"})
# Articles in a form that is not read; other files (pictures, notes) are nobody's mistake.
_DOCUMENTS = frozenset({".doc", ".docx", ".epub", ".htm", ".html", ".odt", ".pdf", ".rtf"})
# A pipe would have us wait for its other end.  A flag that a system lacks is nothing there.
_OPEN = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY"))


def find_seeds(seeds_dir: Path) -> tuple[Path, ...]:
    """Return all seeds below *seeds_dir*, sorted by path; none when the folder does not exist.

    Hidden files and folders and `README` files are not seeds.  Folders behind links are not entered.
    """
    return tuple(path for path in _files(seeds_dir) if path.suffix.lower() in SUFFIXES)


def strays(seeds_dir: Path) -> Iterator[SeedError]:
    """Yield an error for each file that is meant to be read and cannot be.

    A `.yml` without its article, a `.yaml`, an article as PDF or the like, a link to a folder.
    """
    seeds = {path.with_suffix("") for path in find_seeds(seeds_dir)}
    for path in _files(seeds_dir):
        suffix, where = path.suffix.lower(), shown(path, seeds_dir)
        if path.is_symlink() and path.is_dir():
            yield SeedError(where, "is a link to a folder; expected a folder; move the articles here")
        elif suffix == ".yaml":
            yield SeedError(where, f"is never read; expected `{path.stem}{SIDECAR}`; rename it")
        elif suffix == SIDECAR and path.with_suffix("") not in seeds:
            expected = " or ".join(f"`{path.stem}{s}`" for s in reversed(SUFFIXES))
            yield SeedError(where, f"has no article beside it; expected {expected}; rename or remove it")
        elif suffix in _DOCUMENTS:
            yield SeedError(where, f"is a {suffix} file; expected plain text; {_remedy(path)}")


def is_ignored(name: str) -> bool:
    """Tell whether a file or folder of this name is never looked at."""
    return name.startswith(".") or name.lower() in _IGNORED


def seed_bytes(path: Path, seeds_dir: Path) -> bytes:
    """Return the bytes of a file below *seeds_dir*, at most one more than are allowed.

    `SeedError` for anything but a plain file: it would be followed out of the folder, or read for ever.
    """
    where = shown(path, seeds_dir)
    try:
        _refuse_strange(where, path.lstat().st_mode, path)
        with os.fdopen(os.open(path, _OPEN), "rb") as file:
            # Once more, of what was opened: it may have been exchanged since.
            _refuse_strange(where, os.fstat(file.fileno()).st_mode, path)
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise SeedError(where, "is not there; expected a file; check the path") from error
    except OSError as error:
        what = (error.strerror or str(error)).lower()
        raise SeedError(
            where, f"cannot be read: {what}; expected a readable file; check its permissions"
        ) from error


def _refuse_strange(where: str, mode: int, path: Path) -> None:
    """Raise unless a file of this *mode* is a plain one."""
    if stat.S_ISLNK(mode):
        raise SeedError(where, f"is a link to {path.readlink()}; expected a file; copy the article here")
    if not stat.S_ISREG(mode):
        kinds = ((stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"))
        kind = next((name for holds, name in kinds if holds(mode)), "a device")
        raise SeedError(
            where, f"is {kind}; expected a file with an article; put one there, or take this away"
        )


def _remedy(path: Path) -> str:
    """Return what to do with a document; which of them can be read is known to `nutgraf add`."""
    if path.suffix.lower() in FORMATS:
        return f"move it out of here, and make a seed of it with `nutgraf add {path.name}`"
    return f"save it as `{path.stem}.txt` in UTF-8"


def _files(seeds_dir: Path) -> list[Path]:
    """Return all that could be a seed or belong to one, sorted; links to folders are among them."""
    found = []
    for folder, folders, names in os.walk(seeds_dir):
        folders[:] = [name for name in folders if not is_ignored(name)]
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]  # noqa: PTH114, PTH118 - fast
        found += [Path(folder, name) for name in [*names, *links] if not is_ignored(name)]
    return sorted(found)
