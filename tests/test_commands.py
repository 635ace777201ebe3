"""The commands of the terminal on a real site: what they say, write and exit with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from spacy.language import Language

from generator.cli import main
from generator.parsing import language
from generator.settings import Settings

from .articles import BRIDGE, FERRY, pages, site


@pytest.fixture
def settings(tmp_path: Path, nlp: Language, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Stand in the folder of a site with one seed and no page."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(language, "load", lambda _: nlp)
    return site(tmp_path, bridge=BRIDGE)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def waiting(settings: Settings) -> Settings:
    """Have an item wait for a person."""
    run("generate")
    edit(
        settings.docs_dir / "bridge/quotes.md", "“Nobody should cross it.”", "Nobody should cross, she says."
    )
    edit(settings.seeds_dir / "bridge.txt", "Nobody should cross it.", "Nobody may cross it.")
    result = run("generate")
    assert "nutgraf resolve bridge#quote-we-are-seeing-cracks --mine" in result.stderr
    return settings


def test_no_command_is_generate(settings: Settings) -> None:
    result = run()
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.startswith("docs/bridge/: new\n1 article, 1 analysed, ")
    assert "attic" not in result.stdout
    assert "bridge/quotes.md" in pages(settings)
    assert run().stdout == "1 article, 0 analysed, 0 files written\n"


def test_ctrl_c_says_that_the_pages_written_stay(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.shell.site.generate", stopped)
    result = run("generate", "--jobs", "2")
    assert result.exit_code == 130
    assert result.stderr == (
        "stopped; the pages written so far stay, `nutgraf generate` goes on from there\n"
    )
    assert settings.seeds_dir.exists()


def test_what_needs_a_cluster_says_so(settings: Settings) -> None:
    assert run("generate", "--watch", "--scheduler", "tcp://127.0.0.1:9").exit_code == 2
    result = run("generate", "--scheduler", "nowhere")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert pages(settings) == {}


def test_generate_names_the_pages_of_an_article_the_first_time_only(settings: Settings) -> None:
    site(settings.root, ferry=FERRY)
    assert run("generate").stdout.splitlines()[:2] == ["docs/bridge/: new", "docs/ferry/: new"]
    site(settings.root, bridge=BRIDGE.replace("two metres", "three metres"), ferry=FERRY)
    assert ": new" not in run("generate").stdout


def test_generate_says_how_many_remarks_a_new_article_has_and_where_they_are(settings: Settings) -> None:
    ages = "Dana Whitfield, 41, spoke first. Dana Whitfield, 47, spoke last."
    site(settings.root, bridge=f"{BRIDGE}\n{ages}\n")
    said = run("generate").stdout.splitlines()[0]
    remarks = [line for line in run("status").stdout.splitlines() if "(check-" in line]
    noun = "remark" if len(remarks) == 1 else "remarks"
    assert said == f"docs/bridge/: new; {len(remarks)} {noun} for you: `nutgraf status bridge`"
    assert remarks


def test_generate_says_where_an_edited_page_is_as_it_was(settings: Settings) -> None:
    run("generate")
    edit(settings.docs_dir / "bridge/index.md", "## What is new", "Mine.\n\n## What is new")
    site(settings.root, bridge=BRIDGE.replace("two metres", "three metres"), ferry=FERRY)
    result = run("generate")
    assert result.stdout.startswith("docs/ferry/: new\n2 articles, 2 analysed, ")
    assert "1 page with your edits written anew around them (as they were: .nutgraf/attic/)" in result.stdout
    assert (settings.root / ".nutgraf/attic/docs/bridge/index.md").exists()


def test_generate_exits_with_2_on_an_error_and_not_on_what_waits(waiting: Settings) -> None:
    assert run("generate").exit_code == 0
    (waiting.seeds_dir / "bad.txt").write_bytes(b"Caf\xe9 au lait, said the man.")
    result = run("generate")
    assert result.exit_code == 2
    assert "error: seeds/bad.txt" in result.stderr


def test_check_exits_with_what_it_found(settings: Settings) -> None:
    assert run("check").exit_code == 1
    run("generate")
    assert (run("check").exit_code, run("check").stdout) == (0, "1 article checked: nothing is wrong\n")
    edit(settings.docs_dir / "bridge/quotes.md", "My shop lives", "My shop dies")
    assert run("check").exit_code == 2
    assert run("check").stdout.endswith("1 article checked: 1 error\n")


@pytest.mark.usefixtures("settings")
def test_status_of_an_untouched_site_says_so() -> None:
    run("generate")
    said = run("status").stdout.splitlines()
    assert [line for line in said if "by hand" in line and "nothing" not in line] == []


def test_status_of_one_article_is_silent_about_all_others(settings: Settings) -> None:
    site(settings.root, bridge=BRIDGE, ferry=FERRY)
    run("generate")
    both = run("status").stdout.splitlines()
    for named in ("ferry", "seeds/ferry.txt"):
        of_one = run("status", named).stdout.splitlines()
        assert of_one == [line for line in both if line.startswith("ferry: ")]
        assert of_one
    assert run("status", "ferry", "bridge").stdout.splitlines() == both
    wrong = run("status", "fery")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert wrong.stderr == "error: fery: no article with pages has this name; nearest is `ferry`\n"
    assert run("status", "_index").exit_code == 2


def test_status_names_what_waits(waiting: Settings) -> None:
    before = pages(waiting)
    result = run("status")
    assert result.exit_code == 0
    said = "docs/bridge/quotes.md, Dana Whitfield, quote: you changed it, and the article changed too."
    assert f"{said} Yours is kept." in result.stdout
    assert "`nutgraf resolve bridge#quote-we-are-seeing-cracks --mine`" in result.stdout
    assert pages(waiting) == before


def test_a_misquotation_of_what_changed_in_the_article_too_leads_to_the_decision(waiting: Settings) -> None:
    edit(waiting.docs_dir / "bridge/quotes.md", "Nobody should cross, she says.", "“Nobody can cross it.”")
    (error,) = [line for line in run("check").stdout.splitlines() if line.startswith("error: ")]
    assert "the article had ‘should cross it.”" in error
    assert (
        "it has changed since: decide with `nutgraf resolve bridge#quote-we-are-seeing-cracks`, or" in error
    )
    run("resolve", "bridge#quote-we-are-seeing-cracks", "--new")
    assert "error: " not in run("check").stdout


def test_what_waits_is_shown_beside_what_stands_there_before_anything_is_decided(waiting: Settings) -> None:
    before = pages(waiting)
    assert run("resolve").stdout == "bridge#quote-we-are-seeing-cracks\n"
    result = run("resolve", "bridge#quote-we-are-seeing-cracks")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == (
        "docs/bridge/quotes.md, bridge#quote-we-are-seeing-cracks: yours (-) and the new text (+)"
    )
    assert [line[0] for line in lines[1:-2]] == ["-", "+"]
    assert lines[-1] == "Decide with --mine, --new or --edit; nothing is decided yet."
    assert pages(waiting) == before
    assert run("resolve").stdout == "bridge#quote-we-are-seeing-cracks\n"


@pytest.mark.usefixtures("settings")
def test_where_nothing_waits_that_is_said() -> None:
    run("generate")
    assert run("resolve").stdout == "nothing waits\n"
    assert run("resolve", "a#b").stderr == "error: a#b: does not wait; nothing waits\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--mine"], "--mine needs the NAME of what waits"),
        (["nothing"], "nothing: does not wait; what waits: bridge#quote-we-are-seeing-cracks"),
        (["nothing", "--mine"], "does not wait; what waits: bridge#quote-we-are-seeing-cracks"),
        (["ferry#quote-we-are-seeing-cracks", "--new"], "does not wait"),
        (
            ["bridge#quote-we-are-seeing-cracks", "--new", "--mine"],
            "--new and --mine at once: decide for one of them",
        ),
    ],
)
def test_a_decision_that_means_nothing_changes_nothing(
    waiting: Settings, arguments: list[str], says: str
) -> None:
    before = pages(waiting)
    result = run("resolve", *arguments)
    assert result.exit_code == 2
    assert says in result.stderr
    assert pages(waiting) == before
    assert "resolve" in run("status").stdout


@pytest.mark.parametrize(
    ("choice", "said", "stays", "goes"),
    [
        ("--mine", "yours stays", "Nobody should cross, she says.", "Nobody may cross it."),
        ("--new", "has the new text", "Nobody may cross it.", "Nobody should cross, she says."),
    ],
)
def test_a_decision_is_carried_out_and_lasts(
    waiting: Settings, choice: str, said: str, stays: str, goes: str
) -> None:
    result = run("resolve", "bridge#quote-we-are-seeing-cracks", choice)
    assert (result.exit_code, result.stdout) == (
        0,
        f"docs/bridge/quotes.md, bridge#quote-we-are-seeing-cracks: {said}\n",
    )
    for _ in range(2):
        text = pages(waiting)["bridge/quotes.md"]
        assert stays in text
        assert goes not in text
        assert "resolve" not in run("status").stdout
        assert run("generate").stdout == "1 article, 0 analysed, 0 files written\n"


def test_with_the_name_of_an_article_all_that_waits_there_is_decided(waiting: Settings) -> None:
    edit(waiting.docs_dir / "bridge/index.md", "two metres", "2 metres")
    edit(waiting.seeds_dir / "bridge.txt", "two metres", "three metres")
    run("generate")
    names = run("resolve").stdout.split()
    assert len(names) > 1
    shown = run("resolve", "bridge").stdout
    assert [name for name in names if f"{name}: yours (-) and the new text (+)\n- " in shown] == names
    assert run("resolve").stdout.split() == names
    result = run("resolve", "bridge", "--new")
    assert (result.exit_code, result.stdout.count("has the new text")) == (0, len(names))
    assert run("resolve").stdout == "nothing waits\n"
    assert "2 metres" not in pages(waiting)["bridge/index.md"]
    assert "Nobody may cross it." in pages(waiting)["bridge/quotes.md"]


def test_edit_opens_both_versions_and_takes_what_is_saved(
    waiting: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def editor(text: str, extension: str) -> str:
        seen.append(extension)
        assert "Nobody should cross, she says." in text
        assert "Nobody may cross it." in text
        return "Something of both.\n{ #quote-we-are-seeing-cracks }\n"

    monkeypatch.setattr(click, "edit", editor)
    assert run("resolve", "quote-we-are-seeing-cracks", "--edit").exit_code == 0
    assert seen == [".md"]
    assert "Something of both." in pages(waiting)["bridge/quotes.md"]


def test_an_edit_that_is_given_up_changes_nothing(waiting: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    before = pages(waiting)
    monkeypatch.setattr(click, "edit", lambda _, **__: None)
    result = run("resolve", "quote-we-are-seeing-cracks", "--edit")
    assert result.exit_code == 2
    assert "nothing was changed" in result.stderr
    assert pages(waiting) == before


@pytest.mark.parametrize("editor", ["false", "no-such-editor"])
def test_an_editor_that_fails_changes_nothing_and_is_named(
    waiting: Settings, monkeypatch: pytest.MonkeyPatch, editor: str
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)
    before = pages(waiting)
    result = run("resolve", "quote-we-are-seeing-cracks", "--edit")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"error: {editor}: Editing failed")
    assert result.stderr.endswith(
        "nothing was changed; name an editor that is there, such as `EDITOR=nano`\n"
    )
    assert pages(waiting) == before


def test_a_list_that_nobody_reads_to_its_end_is_no_error(waiting: Settings) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "generator", "status"]
    paths = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(
        command, cwd=waiting.root, env=paths, stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")
