"""`nutgraf explain`, from the terminal's side: streams, exit codes, pipes that close."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import cli
from generator.model import Article, Explainer

TEXT = "The bridge was closed on Monday, and the mayor said why."


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Analyse nothing, outside of any site; return the models that were loaded."""
    loaded: list[str] = []

    def load_explain(model: str) -> object:
        loaded.append(model)
        return lambda article: Explainer(article=article, model=model)

    monkeypatch.setattr(cli.articles, "load_explain", load_explain)
    monkeypatch.chdir(tmp_path)
    return loaded


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli.main, ["explain", *arguments], input=stdin)


@pytest.mark.usefixtures("loads")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "needs FILES; or use --format jsonl"),
        (("--format", "jsonl", "a.txt"), "reads standard input: give no FILES"),
        (("--format", "yaml"), "'yaml' is not one of"),
    ],
)
def test_a_call_that_means_nothing_says_what_is_meant(arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_one_bad_line_of_a_stream_makes_exit_code_2_and_no_other_harm(loads: list[str]) -> None:
    lines = [{"id": "x", "text": TEXT}, {"id": "y"}, {"id": "zé", "text": TEXT}]
    result = run("--format", "jsonl", stdin="".join(f"{json.dumps(line)}\n" for line in lines))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(a["id"], "error" in a) for a in answers] == [("x", False), ("y", True), ("zé", False)]
    assert result.exit_code == 2
    assert "error: y: `text` is missing" in result.stderr
    assert len(loads) == 1


@pytest.mark.usefixtures("loads")
def test_a_stream_without_errors_makes_exit_code_0() -> None:
    result = run("--format", "jsonl", stdin=json.dumps({"id": "x", "text": TEXT}).encode())
    assert (result.exit_code, result.stderr) == (0, "")
    assert run("--format", "jsonl", stdin="").stdout == ""


@pytest.mark.usefixtures("loads")
def test_one_file_is_one_object_and_several_are_an_array(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    one, two = run("a.txt"), run("a.txt", "b.txt")
    assert json.loads(one.stdout)["id"] == "a"
    assert [value["id"] for value in json.loads(two.stdout)] == ["a", "b"]
    assert (one.exit_code, two.exit_code) == (0, 0)


@pytest.mark.usefixtures("loads")
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_explained(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = run("gone.txt", "a.txt")
    gone, good = json.loads(result.stdout)
    assert result.exit_code == 2
    assert "error: gone.txt: is not there" in result.stderr
    assert "error" in gone
    assert good["id"] == "a"


PROGRAM = """
import sys
from generator import cli
from generator.model import Explainer
cli.articles.load_explain = lambda model: lambda article: Explainer(article=article, model=model)
cli.main(["--config-file", "none.yml", "explain", "--format", "jsonl"])
"""


def test_a_reader_who_leaves_early_is_no_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parent.parent,
    )
    assert process.stdin
    assert process.stdout
    assert process.stderr
    line = f"{json.dumps({'id': 'x', 'text': TEXT})}\n".encode()
    process.stdin.write(line)
    process.stdin.flush()
    # The answer comes before the input ends.
    assert json.loads(process.stdout.readline())["id"] == "x"
    process.stdout.close()
    process.stdin.write(line)
    process.stdin.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 0


def test_explain_is_given_the_article_as_it_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[Article] = []

    def analyse(article: Article) -> Explainer:
        seen.append(article)
        return Explainer(article=article, model="m")

    monkeypatch.setattr(cli.articles, "load_explain", lambda _: analyse)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.yml").write_text("publisher: The Harbour Post\n", encoding="utf-8")
    assert run("a.txt").exit_code == 0
    assert [article.publisher for article in seen] == ["The Harbour Post"]
