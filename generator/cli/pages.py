"""The commands about the pages: `check`, `status`, `diff`, `resolve`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..errors import PageError
from .config import load_settings

_CHOSEN = {"mine": "yours stays", "new": "has the new text", "edit": "is as you edited it"}


@click.command()
@click.option("--publish", is_flag=True, help="Refuse what is held back or copies too much, too.")
@click.pass_obj
def check(config_file: Path, *, publish: bool) -> None:
    """Compare every word with the articles, and name what is wrong.

    What is unverified, stale, waiting or held back is told with the command that mends it. Nothing is
    written. Exits with 2 on an error, with 1 where pages are stale.
    """
    from ..shell.cache import user_cache  # noqa: PLC0415 - what other commands need not load
    from ..shell.inspecting import check as inspect  # noqa: PLC0415 - the same

    report = inspect(load_settings(config_file), publish=publish, cache=user_cache())
    for finding in report.findings:
        click.echo(str(finding))
    click.echo(report.verdict)
    sys.exit(report.exit_code)


@click.command()
@click.argument("articles", nargs=-1)
@click.pass_obj
def status(config_file: Path, articles: tuple[str, ...]) -> None:
    """List what you changed, what waits and what deserves a look.

    Of all articles, or of those that ARTICLES name: my-article, its seed, its folder of pages or one of them.
    """
    from ..shell.worklist import status as look  # noqa: PLC0415 - what other commands need not load

    findings = look(load_settings(config_file), articles).findings
    for finding in findings:
        click.echo(f"{finding.where}: {finding.message}")
    if not findings:
        click.echo("nothing was changed by hand, nothing waits")


@click.command()
@click.argument("articles", nargs=-1)
@click.option("--new", is_flag=True, help="What `nutgraf generate` would change, instead of what you did.")
@click.pass_obj
def diff(config_file: Path, articles: tuple[str, ...], *, new: bool) -> None:
    """Show what you changed on the pages, line by line.

    Of all articles, or of those that ARTICLES name, as for `nutgraf status`. Exits with 1 where there is
    anything.
    """
    from ..parsing.loading import model_loader  # noqa: PLC0415 - the same
    from ..shell.comparing import changed, upcoming  # noqa: PLC0415 - what other commands need not load

    settings = load_settings(config_file)
    found = False
    differences = (
        upcoming(settings, model_loader(settings.model), articles) if new else changed(settings, articles)
    )
    for difference in differences:
        found = True
        click.echo(str(difference))
    sys.exit(1 if found else 0)


@click.command()
@click.argument("name", required=False)
@click.option("--mine", is_flag=True, help="Keep what is on the page, for good.")
@click.option("--new", is_flag=True, help="Take the new text.")
@click.option("--edit", is_flag=True, help="Open both in an editor.")
@click.pass_obj
def resolve(config_file: Path, /, name: str | None, **choices: bool) -> None:
    """Decide about an item that waits.

    Without NAME, list what waits; without a choice, show how the new text differs from yours. NAME is what
    `nutgraf status` tells to type, ARTICLE#ITEM, or ARTICLE for all that waits there.
    """
    from ..editing.resolve import Choice, meant, versions, waits  # noqa: PLC0415 - what other commands need not load
    from ..editing.resolve import resolve as decide  # noqa: PLC0415 - the same

    chosen = [choice for choice, given in choices.items() if given]
    if len(chosen) > 1:
        raise click.UsageError(f"--{chosen[0]} and --{chosen[1]} at once: decide for one of them")
    choice = chosen[0] if chosen else None
    settings = load_settings(config_file)
    if name is None:
        if choice:
            raise click.UsageError(f"--{choice} needs the NAME of what waits")
        click.echo("\n".join(waits(settings)) or "nothing waits")
        return
    for item in meant(settings, name):
        if choice:
            page = decide(settings, item, Choice(choice), _edit)
            click.echo(f"{settings.below(page)}, {item}: {_CHOSEN[choice]}")
        else:
            page, difference = versions(settings, item)
            click.echo(f"{settings.below(page)}, {item}: yours (-) and the new text (+)")
            click.echo("\n".join([*difference.lines(), ""]))
    if choice is None:
        click.echo("Decide with --mine, --new or --edit; nothing is decided yet.")


def _edit(text: str) -> str | None:
    """Have a person edit *text*; `None` where they did not save it."""
    try:
        return click.edit(text, extension=".md")
    except click.ClickException as error:
        raise PageError(
            f"{error.message}; nothing was changed; name an editor that is there, such as `EDITOR=nano`"
        ) from error
