"""The command that makes the pages: `generate`, once or after each change."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from .config import load_settings
from .group import ERROR, STOPPED

if TYPE_CHECKING:
    from ..report import Report
    from ..settings import Settings

T = TypeVar("T")

_NEW = 8
"""How many new articles are named."""


@click.command()
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes that analyse articles, at most one for each core; each takes about 200 MB.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Let the workers of a Dask scheduler analyse, such as tcp://host:8786; needs nutgraf[cluster].",
)
@click.option("--watch", is_flag=True, help="Go on: bring them up to date after each change.")
@click.pass_obj
def generate(config_file: Path, *, jobs: int, scheduler: str | None, watch: bool) -> None:
    """Make the pages of the articles in seeds/ (the default)."""
    from ..shell.site import generate as update  # noqa: PLC0415 - what other commands need not load

    if watch and scheduler:
        raise click.UsageError("--watch analyses here: give no --scheduler")
    if watch:
        _go_on(config_file, jobs)
        return
    try:
        report = update(load_settings(config_file), jobs=jobs, scheduler=scheduler, watch=_progress)
    except KeyboardInterrupt:
        click.echo("stopped; the pages written so far stay, `nutgraf generate` goes on from there", err=True)
        sys.exit(STOPPED)
    _show(report)
    sys.exit(ERROR if report.exit_code == ERROR else 0)


def _go_on(config_file: Path, jobs: int) -> None:
    """Generate after each change, until a person stops it; a run with nothing new says nothing."""
    from ..parsing.loading import Loader, model_loader  # noqa: PLC0415 - what other commands need not load
    from ..shell.site import generate as update  # noqa: PLC0415 - the same
    from ..shell.watching import Watch  # noqa: PLC0415 - the same

    loaders: dict[str, Loader] = {}
    said: list[str] | None = None

    def work(settings: Settings) -> None:
        nonlocal said
        loader = loaders.setdefault(settings.model, model_loader(settings.model))
        report = update(settings, loader, jobs=jobs, watch=_progress)
        findings = [str(finding) for finding in report.findings]
        if report.written or findings != said:
            _show(report)
        said = findings

    def tell(message: str) -> None:
        click.echo(f"error: {message}", err=True)

    try:
        Watch(config_file).run(partial(load_settings, config_file), work, tell)
    except KeyboardInterrupt:
        click.echo("stopped")


def _show(report: Report) -> None:
    for finding in report.findings:
        click.echo(str(finding), err=True)
    for said in report.new[:_NEW]:
        click.echo(said)
    click.echo(report.summary)


def _progress(done: Iterator[T], articles: int) -> Iterator[T]:
    """Show on a terminal how many of the articles are done; a log gets nothing, nor does a single one."""
    if articles < 2:  # noqa: PLR2004 - a bar of one step tells nothing
        return done
    from tqdm import tqdm  # noqa: PLC0415 - what a run without changes must not cost

    return iter(tqdm(done, total=articles, unit="article", disable=None))
