"""The commands about a site as a whole: `new`, `upgrade`, `metadata`."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import SettingsError
from .config import load_config


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--engine", help="How to install Nutgraf there, as pip takes it; found out where not given.")
def new(folder: Path, engine: str | None) -> None:
    """Make a site of your own in FOLDER, apart from the engine."""
    from ..founding import found, requirement  # noqa: PLC0415 - what other commands need not load

    made = found(folder, engine)
    click.echo(f"{made}: made; put an article into {made}/seeds/, then run `nutgraf generate` in {made}")
    if not engine and "@" not in requirement():
        click.echo(f"{made}/engine.txt: says {requirement()}; put there where your servers find Nutgraf")


@click.command()
@click.pass_obj
def upgrade(config_file: Path) -> None:
    """Bring a site made by `new` to the installed version.

    Theme, styles, workflows and requirements; a file that you changed stays, and is named.
    """
    from ..founding import upgrade as bring  # noqa: PLC0415 - what other commands need not load

    done = bring(config_file.resolve().parent)
    for path in done.written:
        click.echo(f"{path}: brought up to date")
    if not done.written and not done.kept:
        click.echo("nothing to do: the site has what the installed version brings")
    for path in done.kept:
        click.echo(f"{path}: you changed it, and it stays; the new one is in {done.aside}/{path}")


@click.command()
@click.argument("site_dir", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def metadata(config_file: Path, site_dir: Path | None) -> None:
    """Put feed, llms.txt and citations into a built site.

    SITE_DIR is a site that was built without the plugin.
    """
    from ..plugin import site_of  # noqa: PLC0415 - MkDocs, half a second
    from ..publishing import Published  # noqa: PLC0415 - what other commands need not load
    from ..publishing.reading import read_shown  # noqa: PLC0415 - the same

    config, settings = load_config(config_file)
    target = site_dir or Path(config.site_dir)
    if not target.is_dir():
        raise SettingsError(f"{settings.below(target)}: is not there; expected a built site; build it first")
    published = Published(site_of(config), read_shown(settings))
    published.write(target)
    click.echo(f"{settings.below(target)}: {', '.join(sorted(published.files()))}")
