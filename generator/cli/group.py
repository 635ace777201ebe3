"""How the command line tells what a person can mend."""

from __future__ import annotations

import sys

import click

from ..errors import GeneratorError

ERROR = 2
"""The exit code of an error."""


class Group(click.Group):
    """The commands; what a person can mend is told in one line, without a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; exit with `ERROR` on an error of ours or of the file system."""
        try:
            return super().invoke(ctx)
        except GeneratorError as error:
            click.echo(f"error: {error}", err=True)
        except OSError as error:
            click.echo(f"error: {f'{error.filename}: ' if error.filename else ''}{error.strerror}", err=True)
        sys.exit(ERROR)
