"""The terminal edge: one line for each mistake, and exit codes that mean something."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import load_settings, main
from generator.errors import SettingsError

STORY = "Old bridge closed after flood\n\nThe bridge was closed on Monday, and the mayor said why.\n"


def test_without_settings_a_command_says_in_one_line_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in ([], ["generate"], ["check"], ["add", "a.txt"]):
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 2
        assert (
            result.stderr
            == "error: mkdocs.yml: is not there; expected the site's settings; run this in its folder\n"
        )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("site_name: A\n", "lacks the plugin; expected `nutgraf` under `plugins:`"),
        ("site_name: A\ntheme: none-such\n", "mkdocs.yml: "),
        ("site_name: [\n", "mkdocs.yml: "),
    ],
)
def test_settings_that_cannot_be_used_are_an_error(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(content, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    assert message in str(caught.value)


def test_an_unknown_command_is_an_error() -> None:
    result = CliRunner().invoke(main, ["explane"])
    assert result.exit_code == 2
    assert "No such command 'explane'" in result.stderr


def test_the_list_of_commands_is_whole_and_begins_with_what_comes_first() -> None:
    said = CliRunner().invoke(main, ["--help"]).stdout.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in said][:3] == ["generate", "add", "check"]
    assert len(said) == len(main.commands)
    assert all(line.endswith(".") and not line.endswith("...") for line in said)


@pytest.mark.parametrize("command", [*sorted(main.commands), None])
def test_each_command_has_help(command: str | None) -> None:
    result = CliRunner().invoke(main, [*filter(None, [command]), "--help"])
    assert result.exit_code == 0
    assert "Usage:" in result.stdout
