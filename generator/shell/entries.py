"""One file of the cache: packed JSON behind a digest of itself, put in place by one rename."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
import zlib
from pathlib import Path
from typing import Any

from .tidying import DAY, UNFINISHED, remove

MAX_ENTRY = 64 * 1024**2
"""Bytes, packed and unpacked: an article has at most a few megabytes."""
_SEAL = hashlib.sha256().digest_size


def pack(value: object) -> bytes:
    """Return the bytes of an entry that holds *value*, plain JSON."""
    packed = zlib.compress(json.dumps(value).encode(), level=1)
    return hashlib.sha256(packed).digest() + packed


def read(path: Path) -> bytes:
    """Return the bytes of an entry, at most one more than it may have; note that it was asked for."""
    with path.open("rb") as file:
        content = file.read(MAX_ENTRY + 1)
    if time.time() - path.stat().st_mtime > DAY:
        os.utime(path)
    return content


def unpack(content: bytes) -> Any:  # noqa: ANN401 - what JSON gives
    """Return what an entry holds; `ValueError` or `zlib.error` for one that is damaged."""
    seal, packed = content[:_SEAL], content[_SEAL:]
    if hashlib.sha256(packed).digest() != seal:
        raise ValueError("its digest is another one")
    return json.loads(zlib.decompressobj().decompress(packed, MAX_ENTRY))


def write(path: Path, content: bytes) -> None:
    """Put an entry in place in one step, whoever else writes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=UNFINISHED, dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        remove(Path(name))
        raise
