"""`python -m tests.quality`: the figures of the annotated articles, and their floors."""

# ruff: noqa: T201 - a command speaks to its terminal

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from generator.parsing.language import load

from .corpus import digest, explain_article, load_corpus
from .export import as_json
from .floors import RegressionError, below, read_floors, update, write_floors
from .scoring import Score, score, table


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; exit with 1 when one is under its floor."""
    options = _parser().parse_args(arguments)
    if options.export:
        print(*(json.dumps(as_json(gold), ensure_ascii=False) for gold in load_corpus()), sep="\n")
        return 0
    nlp = load()
    result = score((gold, explain_article(gold, nlp)) for gold in load_corpus())
    floors = read_floors()
    if options.verbose:
        print(*_notes(result, options.article), sep="\n")
    print(table(result.figures, floors.floors))
    if not options.update:
        return 1 if below(floors, result.figures) else 0
    try:
        write_floors(update(floors, result.figures, digest(), options.allow_regression))
    except RegressionError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("-v", "--verbose", action="store_true", help="what was missed and what is wrong")
    parser.add_argument("--article", default="", metavar="NAME", help="with -v: of this article only")
    parser.add_argument("--export", action="store_true", help="the annotations as JSON, an article a line")
    parser.add_argument("--update", action="store_true", help="set the floors to these figures")
    parser.add_argument(
        "--allow-regression", default="", metavar="REASON", help="with --update: why floors may sink"
    )
    return parser


def _notes(result: Score, article: str) -> list[str]:
    return [
        f"{name}: {note}" for name, notes in result.notes.items() if article in {"", name} for note in notes
    ]


if __name__ == "__main__":
    sys.exit(main())
