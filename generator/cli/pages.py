"""The commands about the pages: `check`, `status`, `diff`, `resolve`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .config import load_settings


@click.command()
@click.option("--publish", is_flag=True, help="Refuse what is held back or copies too much, too.")
@click.pass_obj
def check(config_file: Path, *, publish: bool) -> None:
    """Name what is unverified, stale or held, and the command that mends it; write nothing."""
    from ..shell.inspecting import check as inspect  # noqa: PLC0415 - what other commands need not load

    report = inspect(load_settings(config_file), publish=publish)
    for finding in report.findings:
        click.echo(str(finding))
    sys.exit(report.exit_code)


@click.command()
@click.pass_obj
def status(config_file: Path) -> None:
    """List what a person changed, what waits and what deserves a look."""
    from ..shell.inspecting import status as look  # noqa: PLC0415 - what other commands need not load

    findings = look(load_settings(config_file)).findings
    for finding in findings:
        click.echo(f"{finding.where}: {finding.message}")
    if not findings:
        click.echo("nothing was changed by hand, nothing waits")


@click.command()
@click.option("--new", is_flag=True, help="What `nutgraf generate` would change, instead of what you did.")
@click.pass_obj
def diff(config_file: Path, *, new: bool) -> None:
    """Show what you changed on the pages since they were generated; exit with 1 where there is anything."""
    from ..parsing.loading import model_loader  # noqa: PLC0415 - the same
    from ..shell.comparing import changed, upcoming  # noqa: PLC0415 - what other commands need not load

    settings = load_settings(config_file)
    found = False
    for difference in upcoming(settings, model_loader(settings.model)) if new else changed(settings):
        found = True
        click.echo(str(difference))
    sys.exit(1 if found else 0)


@click.command()
@click.argument("name")
@click.option("--mine", "choice", flag_value="mine", help="Keep what is on the page.")
@click.option("--new", "choice", flag_value="new", help="Take the new text.")
@click.option("--edit", "choice", flag_value="edit", help="Open both in an editor.")
@click.pass_obj
def resolve(config_file: Path, name: str, choice: str | None) -> None:
    """Decide about the waiting item NAME, as `nutgraf check` names it."""
    from ..editing.resolve import Choice  # noqa: PLC0415 - what other commands need not load
    from ..editing.resolve import resolve as decide  # noqa: PLC0415 - the same

    if choice is None:
        raise click.UsageError("say --mine, --new or --edit")
    settings = load_settings(config_file)
    page = decide(settings, name, Choice(choice), lambda text: click.edit(text, extension=".md"))
    click.echo(f"{settings.below(page)}: done")
