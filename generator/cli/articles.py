"""The commands that read articles: `explain`, `add`."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import shorten
from typing import TypeVar

import click

from ..errors import printable
from ..model import Article, Explainer
from ..settings import MODEL, TIME_LIMIT
from ..shell.explaining import Explain, dump, explain_files, explain_lines
from ..shell.time_limit import at_most
from .config import load_settings
from .group import ERROR
from .streams import print_values, tell, write

T = TypeVar("T")

_SHOWN, _WIDTH = 8, 100
"""Of a list, such as of what `add` left out: how many entries are shown, and how much of each."""


@click.command()
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
    """Print what is found in an article, as JSON.

    Of seed FILES, or of a stream of texts on standard input.
    """
    if bool(files) == (form == "jsonl"):
        need = "reads standard input: give no FILES" if files else "needs FILES; or use --format jsonl"
        raise click.UsageError(f"--format {form} {need}")
    settings = load_settings(config_file) if config_file.exists() else None
    analyse = _in_time(
        load_explain(settings.model if settings else MODEL), settings.time_limit if settings else TIME_LIMIT
    )
    if form == "jsonl":
        failed = print_values(explain_lines(sys.stdin.buffer, analyse))
    else:
        values = list(explain_files(files, analyse, seeds_dir=settings.seeds_dir if settings else None))
        failed = any("error" in value for value in values)
        for value in values:
            tell(value)
        write([dump(values[0] if len(values) == 1 else values, indent=2)])
    sys.exit(ERROR if failed else 0)


@click.command()
@click.argument("source")
@click.option("--name", help="File name of the seed; made of the headline where it is not given.")
@click.option("--title", default="", help="The article's headline, where the text does not start with it.")
@click.option("--publisher", default="", help="Who published the article.")
@click.option("--author", default="", help="Who wrote it.")
@click.option("--published", default="", help="Day of publication, such as 2024-10-23.")
@click.option("--url", default="", help="Where the article stands on the web.")
@click.pass_obj
def add(config_file: Path, /, source: str, name: str | None, **details: str) -> None:
    """Make a seed of a file or of a web page.

    SOURCE is a text, Markdown, HTML, PDF or Word file, or the address of a web page (https://…).
    """
    from ..adding import add_seed  # noqa: PLC0415 - what other commands need not load
    from ..adding.sources import Details  # noqa: PLC0415 - the same

    settings = load_settings(config_file)
    added = add_seed(source, settings.seeds_dir, name=name, details=Details(**details))
    if added.encoding:
        click.echo(f"{source}: read as {added.encoding}")
    for words in added.sentences_left_out[:_SHOWN]:
        click.echo(f"left out: {printable(shorten(words, _WIDTH, placeholder=' …'))}")
    if added.left_out:
        click.echo(f"left out of the seed: {len(added.left_out)} pieces of text (menus, links, captions …)")
    noun = "paragraph" if added.paragraphs == 1 else "paragraphs"
    where = settings.below(added.path)
    click.echo(f"{where}: added, {added.paragraphs} {noun}; read it, then run `nutgraf generate`")


def load_explain(model: str) -> Explain:
    """Return the pipeline with *model*, which is loaded once."""
    from ..extractors import explain as pipeline  # noqa: PLC0415 - spaCy, which other commands must not cost
    from ..parsing.language import load  # noqa: PLC0415 - the same

    nlp = load(model)
    return lambda article: pipeline(article, nlp)


def _in_time(explain: Explain, seconds: int) -> Explain:
    """Return *explain*, with at most *seconds* of processor time for each article."""

    def explain_in_time(article: Article) -> Explainer:
        with at_most(seconds, article.slug):
            return explain(article)

    return explain_in_time
