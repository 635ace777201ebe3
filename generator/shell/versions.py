"""What an analysis depends on besides the article: releases, and the generator's own files."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


@cache
def release(package: str) -> str | None:
    """Return the release of an installed package, `None` for what is none."""
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):  # a model can be a folder
        return None


def analysed_by(model: str) -> tuple[str | None, ...] | None:
    """Return all but the article that an analysis depends on; `None` for a *model* without a release."""
    known = release(model)
    return None if known is None else (model, known, release("spacy"), sys.version, own_digest())


@cache
def own_digest() -> str:
    """Return a digest over the files of the generator that a finding can depend on."""
    home = Path(__file__).parent.parent
    found = hashlib.sha256()
    for path in sorted({*home.rglob("*.py"), *(home / "lexicon").rglob("*.txt")}):
        name = path.relative_to(home).as_posix()
        found.update(hashlib.sha256(name.encode() + b"\0" + path.read_bytes()).digest())
    return found.hexdigest()
