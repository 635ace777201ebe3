"""`nutgraf explain`: Explainers as JSON, of seed files or of a stream of texts."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from ..errors import GeneratorError
from ..model import Article, Explainer
from ..reading import article_from_text, read_seed
from ..serial import Json, error_to_json, to_json

log = logging.getLogger(__name__)

Explain: TypeAlias = Callable[[Article], Explainer]
"""Analyses one article."""

_SURROGATE = re.compile("[\ud800-\udfff]")


class _LineError(GeneratorError):
    """A line of the input is not what it should be."""


def explain_files(
    paths: Iterable[Path], explain: Explain, *, seeds_dir: Path | None = None
) -> Iterator[Json]:
    """Yield the Explainer of each seed file as JSON; in its place one with `error` where that fails.

    The id is the slug: the path below *seeds_dir*, or the file's own name where it lies elsewhere.
    """
    for path in paths:
        known = seeds_dir is not None and seeds_dir in path.absolute().parents
        folder, file = (seeds_dir, path.absolute()) if seeds_dir and known else (path.parent, path)
        try:
            yield to_json(explain(read_seed(file, seeds_dir=folder)))
        except GeneratorError as error:
            yield error_to_json(path.stem, str(error))


def explain_lines(lines: Iterable[bytes | str], explain: Explain) -> Iterator[Json]:
    """Yield one object for each line `{"id", "text", "title"?, "published"?}`, in order.

    A line that cannot be explained yields the same object with empty lists and `error`.  One line is in
    memory at a time.  Empty lines are passed over.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _explain_line(line, f"line-{number}", explain)


def dump(value: object, *, indent: int | None = None) -> str:
    """Return *value* as JSON, on one line unless *indent* is given."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _explain_line(line: bytes | str, name: str, explain: Explain) -> Json:
    """Explain one line; *name* stands for its id where it has none."""
    text: str | None = None
    try:
        value = _object(line, name)
        name = _string(value, "id", name) or name
        text = _string(value, "text", name)
        title, published = (_string(value, key, name) for key in ("title", "published"))
        article = article_from_text(
            _present(text, name), slug=name, title=title or None, published=published or None
        )
        return to_json(explain(article))
    except GeneratorError as error:
        return error_to_json(name, str(error), text=text)
    except Exception as error:
        # A mistake of ours in one article must not cost the others; it is logged with its traceback.
        log.exception("%s could not be explained", name)
        message = f"{name}: internal error: {type(error).__name__}: {error}"
        return error_to_json(name, message, text=text)


def _object(line: bytes | str, name: str) -> dict[str, object]:
    """Return the object that a line is; raise `_LineError` for anything else."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = f'{name}: is not JSON ({error}); expected {{"id": …, "text": …}} on one line'
        raise _LineError(message) from error
    if not isinstance(value, dict):
        raise _LineError(f'{name}: is not an object; expected {{"id": …, "text": …}}')
    return value


def _present(text: str | None, name: str) -> str:
    if text is None:
        raise _LineError(f"{name}: `text` is missing; expected the words of an article")
    return text


def _string(value: dict[str, object], key: str, name: str) -> str | None:
    """Return the string under *key*, `None` for null and for nothing."""
    field = value.get(key)
    if field is None:
        return None
    if not isinstance(field, str):
        raise _LineError(f"{name}: `{key}` is {field!r:.40}; expected a string")
    if _SURROGATE.search(field):
        raise _LineError(f"{name}: `{key}` holds half a character (a lone surrogate); expected Unicode text")
    return field
