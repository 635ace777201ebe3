"""The terminal edge: `nutgraf`, the same as `python -m generator`.

`generate`, `explain` and `add` exit 2 on an error, else 0; `check` exits 1, too, when pages are stale.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, TypeVar

import click

from .errors import GeneratorError, SettingsError
from .explaining import Explain, dump, explain_files, explain_lines
from .serial import Json
from .settings import MODEL, Settings

T = TypeVar("T")
if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

CONFIG = Path("mkdocs.yml")
_ERROR = 2
_SHOWN, _WIDTH = 8, 100
"""Of what `add` left out: how many sentences are shown, and how much of each."""


class _Group(click.Group):
    """The commands; what a person can mend is told in one line, without a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except GeneratorError as error:
            click.echo(f"error: {error}", err=True)
        except OSError as error:
            click.echo(f"error: {f'{error.filename}: ' if error.filename else ''}{error.strerror}", err=True)
        sys.exit(_ERROR)


@click.group(
    cls=_Group, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path),
    default=CONFIG,
    show_default=True,
    help="The site's settings.",
)
@click.pass_context
def main(ctx: click.Context, config_file: Path) -> None:
    """Turn news articles into a small explainer site that people edit by hand."""
    ctx.obj = config_file
    if ctx.invoked_subcommand is None:
        ctx.invoke(generate)


@main.command()
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes that analyse articles; each takes about 400 MB.",
)
@click.pass_obj
def generate(config_file: Path, *, jobs: int) -> None:
    """Bring the pages in docs/ up to date with the articles in seeds/ (the default)."""
    from .site import generate as update  # noqa: PLC0415 - what other commands need not load

    report = update(load_settings(config_file), jobs=jobs, watch=_progress)
    for finding in report.findings:
        click.echo(str(finding), err=True)
    click.echo(report.summary)
    sys.exit(_ERROR if report.exit_code == _ERROR else 0)


@main.command()
@click.option("--publish", is_flag=True, help="Refuse what is held back or copies too much, too.")
@click.pass_obj
def check(config_file: Path, *, publish: bool) -> None:
    """Name what is unverified, stale or held, and the command that mends it; write nothing."""
    from .inspecting import check as inspect  # noqa: PLC0415 - what other commands need not load

    report = inspect(load_settings(config_file), publish=publish)
    for finding in report.findings:
        click.echo(str(finding))
    sys.exit(report.exit_code)


@main.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "jsonl"]),
    default="json",
    show_default=True,
    help='json: of FILES; jsonl: of {"id", "text", "title"?, "published"?} a line on standard input.',
)
@click.pass_obj
def explain(config_file: Path, files: tuple[Path, ...], form: str) -> None:
    """Print Explainers as JSON: of seed FILES, or of a stream of texts on standard input."""
    if bool(files) == (form == "jsonl"):
        need = "reads standard input: give no FILES" if files else "needs FILES; or use --format jsonl"
        raise click.UsageError(f"--format {form} {need}")
    settings = load_settings(config_file) if config_file.exists() else None
    analyse = load_explain(settings.model if settings else MODEL)
    if form == "jsonl":
        failed = _print(explain_lines(sys.stdin.buffer, analyse))
    else:
        values = list(explain_files(files, analyse, seeds_dir=settings.seeds_dir if settings else None))
        failed = any("error" in value for value in values)
        for value in values:
            _tell(value)
        _write([dump(values[0] if len(values) == 1 else values, indent=2)])
    sys.exit(_ERROR if failed else 0)


@main.command()
@click.argument("source")
@click.option("--name", help="File name of the seed; made of the headline where it is not given.")
@click.option("--title", default="", help="The article's headline, where the text does not start with it.")
@click.option("--publisher", default="")
@click.option("--author", default="")
@click.option("--published", default="", help="Day of publication, such as 2024-10-23.")
@click.option("--url", default="", help="Where the article stands on the web.")
@click.pass_obj
def add(config_file: Path, /, source: str, name: str | None, **details: str) -> None:
    """Make a seed of SOURCE: a text, Markdown, HTML, PDF or Word file, or the address of a web page."""
    from .adding import Details, add_seed  # noqa: PLC0415 - what other commands need not load

    added = add_seed(source, load_settings(config_file).seeds_dir, name=name, details=Details(**details))
    if added.encoding:
        click.echo(f"{source}: read as {added.encoding}")
    for words in added.sentences_left_out[:_SHOWN]:
        click.echo(f"left out: {shorten(words, _WIDTH, placeholder=' …')}")
    if added.left_out:
        click.echo(f"left out of the seed: {len(added.left_out)} pieces of text (menus, links, captions …)")
    noun = "paragraph" if added.paragraphs == 1 else "paragraphs"
    click.echo(f"{added.path}: added, {added.paragraphs} {noun}; read it, then run `nutgraf generate`")


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--engine", help="How to install Nutgraf there, as pip takes it; found out where not given.")
def new(folder: Path, engine: str | None) -> None:
    """Make a site of your own in FOLDER, which depends on the installed package."""
    from .founding import found, requirement  # noqa: PLC0415 - what other commands need not load

    made = found(folder, engine)
    click.echo(f"{made}: made; put an article into {made}/seeds/, then run `nutgraf generate` in {made}")
    if not engine and "@" not in requirement():
        click.echo(f"{made}/engine.txt: says {requirement()}; put there where your servers find Nutgraf")


@main.command()
@click.pass_obj
def upgrade(config_file: Path) -> None:
    """Bring theme, styles and workflows of a site made by `new` to the installed version."""
    from .founding import upgrade as bring  # noqa: PLC0415 - what other commands need not load

    done = bring(config_file.resolve().parent)
    for path in done.written:
        click.echo(f"{path}: brought up to date")
    for path in done.kept:
        click.echo(f"{path}: you changed it, and it stays; the new one is in {done.aside}/{path}")


@main.command()
@click.argument("site_dir", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def metadata(config_file: Path, site_dir: Path | None) -> None:
    """Put feed, llms.txt and citations into SITE_DIR, a site that was built without the plugin."""
    from .plugin import site_of  # noqa: PLC0415 - MkDocs, half a second
    from .publishing import Published  # noqa: PLC0415 - what other commands need not load
    from .publishing.shown import read_shown  # noqa: PLC0415 - the same

    config, settings = load_config(config_file)
    target = site_dir or Path(config.site_dir)
    if not target.is_dir():
        raise SettingsError(f"{target}: is not there; expected a built site; do build it first")
    published = Published(site_of(config), read_shown(settings))
    published.write(target)
    click.echo(f"{target}: {', '.join(sorted(published.files()))}")


@main.command()
@click.pass_obj
def status(config_file: Path) -> None:
    """List what a person changed, what waits and what deserves a look."""
    from .inspecting import status as look  # noqa: PLC0415 - what other commands need not load

    findings = look(load_settings(config_file)).findings
    for finding in findings:
        click.echo(f"{finding.where}: {finding.message}")
    if not findings:
        click.echo("nothing was changed by hand, nothing waits")


@main.command()
@click.argument("name")
@click.option("--mine", "choice", flag_value="mine", help="Keep what is on the page.")
@click.option("--new", "choice", flag_value="new", help="Take the new text.")
@click.option("--edit", "choice", flag_value="edit", help="Open both in an editor.")
@click.pass_obj
def resolve(config_file: Path, name: str, choice: str | None) -> None:
    """Decide about the waiting item NAME, as `nutgraf check` names it."""
    from .editing.resolve import Choice  # noqa: PLC0415 - what other commands need not load
    from .editing.resolve import resolve as decide  # noqa: PLC0415 - the same

    if choice is None:
        raise click.UsageError("say --mine, --new or --edit")
    settings = load_settings(config_file)
    page = decide(settings, name, Choice(choice), lambda text: click.edit(text, extension=".md"))
    click.echo(f"{settings.below(page)}: done")


def load_settings(config_file: Path) -> Settings:
    """Return the settings in *config_file*, read by MkDocs' own loader; raise `SettingsError`."""
    return load_config(config_file)[1]


def load_config(config_file: Path) -> tuple[MkDocsConfig, Settings]:
    """Return the settings of MkDocs in *config_file*, and ours in them; raise `SettingsError`."""
    from mkdocs.config import load_config as load  # noqa: PLC0415 - half a second
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - the same

    from .plugin import NutgrafPlugin, settings_of  # noqa: PLC0415 - the same

    if not config_file.exists():
        raise SettingsError(
            f"{config_file}: is not there; expected the site's settings; do run this in its folder"
        )
    try:
        config = load(str(config_file))
    except MkDocsException as error:
        raise SettingsError(f"{config_file}: {error}; run `mkdocs build` to see all of it") from error
    plugin = config.plugins.get("nutgraf")
    if not isinstance(plugin, NutgrafPlugin):
        raise SettingsError(
            f"{config_file}: lacks the plugin; expected `nutgraf` under `plugins:`; do add it"
        )
    return config, settings_of(config, plugin.config)


def _progress(done: Iterator[T], articles: int) -> Iterator[T]:
    """Show on a terminal how many of the articles are done; a log gets nothing, nor does a single one."""
    if articles < 2:  # noqa: PLR2004 - a bar of one step tells nothing
        return done
    from tqdm import tqdm  # noqa: PLC0415 - what a run without changes must not cost

    return iter(tqdm(done, total=articles, unit="article", disable=None))


def load_explain(model: str) -> Explain:
    """Return the pipeline with *model*, which is loaded once."""
    from .extractors import explain as pipeline  # noqa: PLC0415 - spaCy, which other commands must not cost
    from .language import load  # noqa: PLC0415 - the same

    nlp = load(model)
    return lambda article: pipeline(article, nlp)


def _print(values: Iterable[Json]) -> bool:
    """Write a line for each value as soon as it is there; tell whether one of them is an error."""
    failed = False

    def lines() -> Iterator[str]:
        nonlocal failed
        for value in values:
            failed = failed or "error" in value
            _tell(value)
            yield dump(value)

    _write(lines())
    return failed


def _tell(value: Json) -> None:
    if "error" in value:
        click.echo(f"error: {value['error']}", err=True)


def _write(lines: Iterable[str]) -> None:
    """Write lines in UTF-8, each at once; a reader who leaves early is no error."""
    out = sys.stdout.buffer
    try:
        for line in lines:
            out.write(f"{line}\n".encode())
            out.flush()
    except BrokenPipeError:
        # What Python still holds goes nowhere, or it would complain when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
