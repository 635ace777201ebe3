"""JSON on standard output, errors beside it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

import click

from ..errors import printable
from ..serial import Json
from ..shell.explaining import dump


def print_values(values: Iterable[Json]) -> bool:
    """Write a line for each value as soon as it is there; tell whether one of them is an error."""
    failed = False

    def lines() -> Iterator[str]:
        nonlocal failed
        for value in values:
            failed = failed or "error" in value
            tell(value)
            yield dump(value)

    write(lines())
    return failed


def tell(value: Json) -> None:
    """Say on standard error what went wrong with *value*, if anything did."""
    if "error" in value:
        click.echo(f"error: {printable(str(value['error']))}", err=True)


def write(lines: Iterable[str]) -> None:
    """Write lines in UTF-8, each at once; a reader who leaves early is no error."""
    out = sys.stdout.buffer
    try:
        for line in lines:
            out.write(f"{line}\n".encode())
            out.flush()
    except BrokenPipeError:
        let_go()


def let_go() -> None:
    """Have what Python still holds for standard output go nowhere, or it would complain when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
