"""`nutgraf add`: put an article among the seeds, under a name that its pages can have.

What is added is the text of record: a person reads it before it is published.  An article that is there
already is found, also under another address or in another version.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from ..errors import SeedError
from ..model import Article
from ..reading import read_seed
from ..reading.files import SIDECAR, SUFFIXES
from ..reading.slugs import shown, slugify
from ..reading.units import plain
from .doubles import find_double
from .fetching import Fetched, fetch
from .sources import Details, Source, source_of

_SENTENCE = 6  # words


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A seed that was added, and what the person who added it should look at."""

    path: Path
    paragraphs: int
    left_out: tuple[str, ...] = ()
    """Pieces of the source's text that the seed does not hold, in order."""
    encoding: str = ""
    """Of the source, where it was not UTF-8, and how that was found."""

    @property
    def sentences_left_out(self) -> tuple[str, ...]:
        """What was left out and reads like a sentence, so that it might belong to the article."""
        return tuple(
            words for words in self.left_out if len(words.split()) >= _SENTENCE and words[-1] in '.!?”"’'
        )


def add_seed(
    source: str,
    seeds_dir: Path,
    *,
    name: str | None = None,
    details: Details | None = None,
    fetcher: Callable[[str], Fetched] = fetch,
) -> Added:
    """Make a seed in *seeds_dir* of the file or the web address *source*, which stays as it is.

    It is named *name*, else after the headline, else as the file.  What *details* say wins over what
    the source says of itself.  Nothing is written unless the seed can be read, nothing is written
    over, and an article that is there already is not added again: `SeedError`.
    """
    given = details or Details()
    read = source_of(source, fetcher)
    told = {key: value for key, value in asdict(given).items() if value}
    read = replace(read, details=replace(read.details, **told))
    read, article = _tried(read)
    _refuse_double(article, seeds_dir)
    target = seeds_dir / f"{slugify(name or article.title) or slugify(read.stem) or 'article'}{read.suffix}"
    for taken in (*(target.with_suffix(s) for s in SUFFIXES), target.with_suffix(SIDECAR)):
        if taken.exists():
            message = "is there already; expected a new name; choose one with `--name`"
            raise SeedError(shown(taken, seeds_dir), message)
    seeds_dir.mkdir(parents=True, exist_ok=True)
    _write(target, read)
    return Added(
        path=target, paragraphs=len(article.paragraphs), left_out=read.left_out, encoding=read.encoding
    )


def _tried(read: Source) -> tuple[Source, Article]:
    """Return the article that the seed will be, read as it will be read; raise when it cannot be.

    A headline that its form does not tell from the body is named in the `.yml`.
    """
    with TemporaryDirectory() as folder:
        trial = Path(folder, f"article{read.suffix}")
        _write(trial, read)
        try:
            article = read_seed(trial, seeds_dir=trial.parent)
        except SeedError as error:  # of a file that nobody knows: the person knows the source
            same = error.path.endswith(read.suffix) and read.where.lower().endswith(read.suffix)
            message = error.message.replace(f"'{trial.name}'", f"'{Path(read.where).name}'")
            raise SeedError(read.where, message, line=error.line if same else None) from error
    if read.headline and not read.details.title and plain(article.title) != plain(read.headline):
        return _tried(replace(read, details=replace(read.details, title=read.headline)))
    return read, article


def _refuse_double(article: Article, seeds_dir: Path) -> None:
    """Raise when *article* is among the seeds, by its words, by its address or in another version."""
    double = find_double(article, seeds_dir)
    if double is None:
        return
    said = "is this article already; expected a new one; edit that file"
    if double.reason:
        version = f"is this article already, perhaps in another version ({double.reason})"
        said = f"{version}; expected a new one; put the new text into that file"
    raise SeedError(shown(double.path, seeds_dir), said)


def _write(path: Path, read: Source) -> None:
    path.write_bytes(read.content)
    given = {key: value for key, value in asdict(read.details).items() if value}
    if given:
        stated = yaml.safe_dump(given, allow_unicode=True, sort_keys=False)
        path.with_suffix(SIDECAR).write_text(stated, encoding="utf-8", newline="\n")
