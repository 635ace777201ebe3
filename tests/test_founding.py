"""A site of one's own: made by the installed package, upgraded apart from it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.errors import SettingsError
from generator.founding import found, requirement, upgrade

from .articles import BRIDGE

ROOT = Path(__file__).parent.parent


def tree(folder: Path) -> dict[str, bytes]:
    files = (p for p in sorted(folder.rglob("*")) if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"is there already; expected a new or empty folder"):
        found(tmp_path)
    with pytest.raises(SettingsError, match=r"is there already"):
        found(tmp_path / "mine.txt")
    assert list(tree(tmp_path)) == ["mine.txt"]


def test_only_a_site_that_was_made_so_is_upgraded(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="expected a site made by `nutgraf new`"):
        upgrade(tmp_path)


def test_a_new_site_has_all_that_a_builder_without_plugins_needs(tmp_path: Path) -> None:
    files = tree(found(tmp_path / "site", "nutgraf==9.9"))
    assert files["engine.txt"] == b"nutgraf==9.9\n"
    assert files["theme/main.html"] == (ROOT / "generator/theme/main.html").read_bytes()
    assert files["requirements.txt"] == (ROOT / ".requirements/site.txt").read_bytes()
    assets = {p.relative_to(ROOT).as_posix() for p in (ROOT / "docs/assets").rglob("*") if p.is_file()}
    assert assets <= files.keys()
    assert {f".github/workflows/{name}.yml" for name in ("check", "pages", "seeds")} <= files.keys()


def settings(path: Path) -> object:
    """Read `mkdocs.yml`; `!ENV` is a list like any other here."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node))  # type: ignore[arg-type]
    return yaml.load(path.read_text(encoding="utf-8"), Loader)  # noqa: S506 - a safe loader


def test_a_new_site_has_the_settings_of_this_one() -> None:
    here, there = settings(ROOT / "mkdocs.yml"), settings(ROOT / "generator/scaffold/mkdocs.yml")
    assert isinstance(here, dict)
    assert isinstance(there, dict)
    assert there["theme"].pop("custom_dir") == "theme"
    assert here["theme"].pop("custom_dir") == "generator/theme"
    assert there.pop("site_name") != here.pop("site_name")
    assert there == here


def test_a_new_site_keeps_and_leaves_out_of_git_what_this_one_does() -> None:
    ours = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    theirs = (ROOT / "generator/scaffold/gitignore").read_text(encoding="utf-8").splitlines()
    assert {line for line in ours if line.startswith("/.nutgraf/")} <= set(theirs)
    merged = (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines()
    attributes = (ROOT / "generator/scaffold/gitattributes").read_text(encoding="utf-8").splitlines()
    assert {line for line in merged if line.startswith((".nutgraf/", "seeds/"))} <= set(attributes)


def test_an_upgrade_without_news_writes_nothing(tmp_path: Path) -> None:
    site = found(tmp_path / "site")
    before = tree(site)
    done = upgrade(site)
    assert (done.written, done.kept) == ((), ())
    assert tree(site) == before


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a site made by an older version, whose theme and icon differed and which had no styles."""
    from generator import founding  # noqa: PLC0415 - patched here only

    now = dict(founding._files())  # noqa: SLF001 - the one place where contents come from
    then = {**now, "theme/main.html": b"old\n", "docs/assets/favicon.svg": b"old\n", "mkdocs.yml": b"old\n"}
    del then["docs/assets/nutgraf.css"]
    monkeypatch.setattr(founding, "_files", lambda: iter(sorted(then.items())))
    site = found(tmp_path / "site")
    monkeypatch.undo()
    return site


def test_an_upgrade_brings_what_nobody_changed(old: Path) -> None:
    done = upgrade(old)
    assert done.written == ("docs/assets/favicon.svg", "docs/assets/nutgraf.css", "theme/main.html")
    assert done.kept == ()
    assert (old / "theme/main.html").read_bytes() == (ROOT / "generator/theme/main.html").read_bytes()
    assert (old / "mkdocs.yml").read_bytes() == b"old\n"  # theirs from the first day
    assert upgrade(old).written == ()


def test_an_upgrade_leaves_alone_what_a_person_changed_or_deleted(old: Path) -> None:
    (old / "theme/main.html").write_bytes(b"mine\n")
    (old / "docs/assets/favicon.svg").unlink()
    done = upgrade(old)
    assert done.kept == ("docs/assets/favicon.svg", "theme/main.html")
    assert (old / "theme/main.html").read_bytes() == b"mine\n"
    assert not (old / "docs/assets/favicon.svg").exists()
    new = (ROOT / "generator/theme/main.html").read_bytes()
    assert (old / done.aside / "theme/main.html").read_bytes() == new
    assert upgrade(old).kept == ()  # told once


def test_line_ends_are_no_change_of_a_person(old: Path) -> None:
    (old / "theme/main.html").write_bytes(b"old\r\n")
    assert "theme/main.html" in upgrade(old).written


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        ("", "nutgraf==0.1.0"),
        ('{"url": "file:///a.whl", "archive_info": {}}', "nutgraf==0.1.0"),
        (
            '{"url": "https://git.example.org/n", "vcs_info": {"vcs": "git", "commit_id": "abc"}}',
            "nutgraf @ git+https://git.example.org/n@abc",
        ),
    ],
)
def test_the_engine_is_named_so_that_a_server_finds_it(
    monkeypatch: pytest.MonkeyPatch, origin: str, line: str
) -> None:
    class Package:
        version = "0.1.0"

        def read_text(self, name: str) -> str | None:
            return origin if name == "direct_url.json" else None

    monkeypatch.setattr("generator.founding.distribution", lambda _: Package())
    assert requirement() == line


def test_the_commands_tell_what_they_did(old: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["new", str(tmp_path / "other"), "--engine", "nutgraf==1"])
    assert done.exit_code == 0
    assert "put an article into" in done.output
    (old / "theme/main.html").write_bytes(b"mine\n")
    upgraded = CliRunner().invoke(main, ["--config-file", str(old / "mkdocs.yml"), "upgrade"])
    assert "docs/assets/nutgraf.css: brought up to date" in upgraded.output
    assert "theme/main.html: you changed it, and it stays; the new one is in" in upgraded.output


def test_a_site_made_by_the_built_package_is_generated_checked_and_built(tmp_path: Path) -> None:
    """Build the wheel, put it before the checkout, and do what the new site's README says."""
    package, site, source = tmp_path / "package", tmp_path / "site", tmp_path / "source"
    source.mkdir()  # a copy: building leaves its traces
    for name in ("generator", "docs/assets", ".requirements"):
        shutil.copytree(
            ROOT / name, source / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    offline = ["--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run(
        [*pip, "install", *offline, "--target", str(package), str(source)], check=True, timeout=300
    )
    environment = {**os.environ, "PYTHONPATH": str(package), "NO_MKDOCS_2_WARNING": "1"}

    def run(*command: str, cwd: Path = site) -> str:
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("generator", "new", str(site), cwd=tmp_path)
    (site / "seeds/bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (site / "seeds/bridge.yml").write_text("published: 2024-10-23\nrights: own\n", encoding="utf-8")
    assert "1 article, 1 analysed" in run("generator", "generate")
    assert run("generator", "check", "--publish") == "1 article checked: nothing is wrong\n"
    run("mkdocs", "build", "--strict")
    assert run("generator", "upgrade").startswith("nothing to do: ")
    built = (site / "site/bridge/quotes.html").read_text(encoding="utf-8")
    assert "assets/nutgraf.css" in built
    assert "application/ld+json" in built
    assert (site / "site/assets/nutgraf.css").is_file()
