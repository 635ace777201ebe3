"""`nutgraf new` and `nutgraf upgrade`: a site that depends on the installed package.

Builders that know no plugins find only what lies in the site, so theme, styles and workflows are
copied into it.  What was copied is remembered by its digest in `.nutgraf/shared.json`: an upgrade
replaces a file that is still as it was copied, and leaves one alone that a person changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from .errors import SettingsError

SHARED = Path(".nutgraf/shared.json")
_ASIDE = Path(".nutgraf/attic/upgrade")
_PACKAGE = Path(__file__).parent
_SCAFFOLD = _PACKAGE / "scaffold"
_NAMES = {
    "mkdocs.yml": "mkdocs.yml",
    "README.md": "README.md",
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
    "seeds-readme.md": "seeds/README.md",
    "requirements.txt": "requirements.txt",
}
# What a person makes their own from the first day; an upgrade has no business there.
_THEIRS = frozenset({"mkdocs.yml", "README.md", ".gitignore", "seeds/README.md"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade:
    """What an upgrade did; paths below the site."""

    written: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    """Changed or deleted by a person, and changed by the new version too."""
    aside: str = _ASIDE.as_posix()
    """Where the new version of what was kept lies."""


def found(folder: Path, engine: str | None = None) -> Path:
    """Make a site in *folder*, which is new or empty, and return it; *engine* goes into `engine.txt`."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SettingsError(f"{folder}: is there already; expected a new or empty folder; choose another")
    files = dict(_files())
    shared = {path: _digest(content) for path, content in files.items() if path not in _THEIRS}
    files["engine.txt"] = f"{engine or requirement()}\n".encode()
    files[SHARED.as_posix()] = _dump(shared)
    for path, content in files.items():
        _write(folder / path, content)
    return folder


def upgrade(root: Path) -> Upgrade:
    """Bring what the site at *root* shares with the package to the package's version."""
    if not (root / SHARED).exists():
        raise SettingsError(
            f"{root / SHARED}: is not there; expected a site made by `nutgraf new`; run this in its folder"
        )
    before = json.loads((root / SHARED).read_text(encoding="utf-8"))
    after, written, kept = {}, [], []
    for path, content in _files():
        if path in _THEIRS:
            continue
        target, fresh = root / path, _digest(content)
        current = _digest(target.read_bytes()) if target.exists() else None
        after[path] = fresh
        if current == fresh or before.get(path) == fresh:
            continue  # up to date, or theirs while nothing new came
        if current == before.get(path):  # as copied, or new with this version
            _write(target, content)
            written.append(path)
        else:
            kept.append(path)
            _write(root / _ASIDE / path, content)
    _write(root / SHARED, _dump(after))
    return Upgrade(written=tuple(written), kept=tuple(kept))


def requirement() -> str:
    """Return how to install the package that is running: its commit where it came from git."""
    try:
        package = distribution("nutgraf")
    except PackageNotFoundError:
        return "nutgraf"
    origin = json.loads(package.read_text("direct_url.json") or "{}")
    if commit := origin.get("vcs_info", {}).get("commit_id"):
        return f"nutgraf @ {origin['vcs_info']['vcs']}+{origin['url']}@{commit}"
    return f"nutgraf=={package.version}"


def _files() -> Iterator[tuple[str, bytes]]:
    """Yield path in the site and contents of all that a site is made of, in order of path."""
    found = {target: _SCAFFOLD / name for name, target in _NAMES.items()}
    folders = {
        ".github/workflows": _SCAFFOLD / "workflows",
        "docs/assets": _SCAFFOLD / "assets",
        "theme": _PACKAGE / "theme",
    }
    for target, folder in folders.items():
        for file in folder.rglob("*"):
            if file.is_file():
                found[f"{target}/{file.relative_to(folder).as_posix()}"] = file
    for target in sorted(found):
        yield target, found[target].read_bytes()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _dump(digests: Mapping[str, str]) -> bytes:
    return (json.dumps(digests, indent=0, sort_keys=True) + "\n").encode()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
