"""`nutgraf add`: put an article among the seeds, under a name that its pages can have."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from .errors import SeedError
from .reading import read_seed
from .reading.seeds import SIDECAR, SUFFIXES
from .reading.slugs import slugify


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What goes into the seed's `.yml`; an empty string is left out."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""


def add_seed(
    source: str, seeds_dir: Path, *, name: str | None = None, details: Details | None = None
) -> Path:
    """Copy the file *source* to *seeds_dir* and return where it is now; the source stays as it is.

    The copy is named *name*, else after the headline, else as the file.  Nothing is written unless the
    seed can be read, and nothing is written over: `SeedError`.
    """
    if source.startswith(("http://", "https://")):
        message = "nothing is fetched; expected a file; do save the article's text, and add it with `--url`"
        raise SeedError(source, message)
    path = Path(source)
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise SeedError(
            source, "is neither .txt nor .md; expected plain text in UTF-8; do save it as one of them"
        )
    if not path.is_file():
        raise SeedError(source, "is not there; expected a text file; do check the path")
    content, stated = path.read_bytes(), _as_yaml(details or Details())
    with TemporaryDirectory() as folder:
        trial = Path(folder, f"article{suffix}")
        _write(trial, content, stated)
        article = read_seed(trial, seeds_dir=trial.parent)
    target = seeds_dir / f"{slugify(name or article.title) or slugify(path.stem) or 'article'}{suffix}"
    for taken in (*(target.with_suffix(s) for s in SUFFIXES), target.with_suffix(SIDECAR)):
        if taken.exists():
            raise SeedError(taken, "is there already; expected a new name; do choose one with `--name`")
    seeds_dir.mkdir(parents=True, exist_ok=True)
    _write(target, content, stated)
    return target


def _as_yaml(details: Details) -> str:
    given = {key: value for key, value in asdict(details).items() if value}
    return yaml.safe_dump(given, allow_unicode=True, sort_keys=False) if given else ""


def _write(path: Path, content: bytes, stated: str) -> None:
    path.write_bytes(content)
    if stated:
        path.with_suffix(SIDECAR).write_text(stated, encoding="utf-8", newline="\n")
