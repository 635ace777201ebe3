"""The terminal edge: `nutgraf`, the same as `python -m generator`.

`generate`, `explain` and `add` exit 2 on an error, else 0; `check` exits 1, too, when pages are stale.
What a command needs is imported inside it: `nutgraf --help` must not cost what MkDocs and spaCy cost.
"""

from __future__ import annotations

from pathlib import Path

import click

from .articles import add, explain
from .config import CONFIG, load_settings
from .generating import generate
from .group import Group
from .pages import check, diff, resolve, status
from .sites import metadata, new, upgrade

__all__ = ["load_settings", "main"]


@click.group(cls=Group, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path),
    default=CONFIG,
    show_default=True,
    help="The site's settings.",
)
@click.version_option(package_name="nutgraf")
@click.pass_context
def main(ctx: click.Context, config_file: Path) -> None:
    """Turn news articles into a small explainer site that people edit by hand."""
    ctx.obj = config_file
    if ctx.invoked_subcommand is None:
        ctx.invoke(generate)


for command in (generate, add, check, status, diff, resolve, explain, metadata, new, upgrade):
    main.add_command(command)
