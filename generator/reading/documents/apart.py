"""Read a document in a process of its own, so that a hostile one can cost a while, and nothing else."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import asdict

from ...errors import SeedError
from .document import MAX_BYTES, Document

SECONDS = 20
"""Seconds of processor time after which a document is given up."""
_WAIT = 3
"""As many times longer it is waited for where the machine does something else."""
_MEMORY = 320 * 1024 * 1024
"""Bytes of address space; the libraries alone take a sixth of it."""
_PER_MEGABYTE = 1024 * 1024


def read_apart(data: bytes, form: str, where: str, *, seconds: float = _WAIT * SECONDS) -> Document:
    """Return what the document *data* of the format *form* (`html`, `pdf`, `docx`) holds.

    *where* names it in messages.  Raises `SeedError` when it cannot be read, is too large, takes too
    long or too much memory, or when what reads this format is not installed.
    """
    if len(data) > MAX_BYTES:
        most = f"{MAX_BYTES // _PER_MEGABYTE} MB"
        raise SeedError(where, f"is too large (over {most}); expected one article; split it")
    command = [sys.executable, "-m", __name__, form]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired as error:
        message = f"takes longer than {seconds:g} seconds to read; expected an article; {_COPY}"
        raise SeedError(where, message) from error
    answer = _answer(done.stdout)
    if answer is None and done.returncode == -_OUT_OF_TIME:
        message = f"takes over {SECONDS} seconds of processor time to read; expected an article; {_COPY}"
        raise SeedError(where, message)
    if answer is None:
        message = f"is more than can be read in {_MEMORY // _PER_MEGABYTE} MB; expected an article; {_COPY}"
        raise SeedError(where, message)
    if "error" in answer:
        raise SeedError(where, str(answer["error"]))
    return Document(**{k: tuple(v) if isinstance(v, list) else v for k, v in answer.items()})  # type: ignore[arg-type]


_COPY = "copy its text into a .txt file"
_OUT_OF_TIME = getattr(signal, "SIGXCPU", 0)


def _answer(output: bytes) -> dict[str, object] | None:
    """Return what the other process said; `None` when it died before it could."""
    try:
        value = json.loads(output)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def main() -> None:
    """Read a document from standard input and write what it holds as JSON: the other process."""
    _limit()
    form, data = sys.argv[1], sys.stdin.buffer.read()
    try:
        value: dict[str, object] = asdict(_read(form, data))
    except ModuleNotFoundError as error:
        need = f"cannot be read without the package {error.name}; expected it in this environment"
        value = {"error": f"{need}; run `{sys.executable} -m pip install '{_requirement(form)}'`"}
    except ValueError as error:
        value = {"error": f"{error}; {_COPY}"}
    except RecursionError:
        value = {"error": f"is nested too deeply; expected an article; {_COPY}"}
    except MemoryError:
        return
    sys.stdout.write(json.dumps(value))


def _requirement(form: str) -> str:
    """Return what the extra *form* of this project asks for, with its bounds."""
    from importlib.metadata import requires  # noqa: PLC0415 - only where a package is missing

    asked = (line.partition(";") for line in requires("nutgraf") or ())
    return next((need.strip() for need, _, when in asked if form in when), form)


def _read(form: str, data: bytes) -> Document:
    """Read *data*; what a library says of a broken document becomes a `ValueError`."""
    from importlib import import_module  # noqa: PLC0415 - only the other process needs it

    module = import_module(f".{form}", __package__)
    try:
        document: Document = module.read(data)
    except (MemoryError, RecursionError, ValueError, ModuleNotFoundError):
        raise
    except Exception as error:  # parsers of foreign files fail in every way there is
        kind = type(error).__name__
        raise ValueError(f"cannot be read as {form.upper()} ({kind}: {error!s:.120})") from error
    if not any(any(c.isalpha() for c in p) for p in document.paragraphs):
        raise ValueError("has no text that could be an article")
    return document


def _limit() -> None:
    """Bound memory and processor time, where the system can; the time-out holds everywhere."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ModuleNotFoundError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    main()
