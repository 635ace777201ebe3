"""How the command line tells what a person can mend."""

from __future__ import annotations

import sys

import click

from ..errors import GeneratorError, printable
from .streams import let_go

ERROR = 2
"""The exit code of an error."""
STOPPED = 130
"""The exit code of what was stopped by Ctrl-C, as shells have it."""
UNREAD = 141
"""The exit code of what nobody read to its end (`nutgraf diff | head`), as shells have it."""


class Group(click.Group):
    """The commands; what a person can mend is told in one line, without a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """Return the commands in the order in which a person needs them."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; exit with `ERROR` on an error of ours or of the file system."""
        try:
            return super().invoke(ctx)
        except GeneratorError as error:
            said = str(error)
        except KeyboardInterrupt:
            click.echo("stopped", err=True)
            sys.exit(STOPPED)
        except BrokenPipeError:
            let_go()
            sys.exit(UNREAD)
        except OSError as error:
            said = f"{f'{error.filename}: ' if error.filename else ''}{error.strerror}"
        click.echo(f"error: {printable(said)}", err=True)
        sys.exit(ERROR)
