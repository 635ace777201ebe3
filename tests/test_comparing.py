"""`nutgraf diff`: what a person changed and what the next run would; nothing is written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from spacy.language import Language

from generator.cli import main
from generator.errors import SettingsError
from generator.settings import Settings
from generator.shell.comparing import changed, upcoming
from generator.shell.site import generate

from .articles import BRIDGE, FERRY, site


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Settings:
    settings = site(tmp_path_factory.mktemp("made"), bridge=BRIDGE, ferry=FERRY)
    generate(settings, lambda: nlp)
    return settings


@pytest.fixture
def settings(made: Settings, tmp_path: Path) -> Settings:
    root = tmp_path / "site"
    shutil.copytree(made.root, root)
    return Settings(root=root, docs_dir=root / "docs", seeds_dir=root / "seeds")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def never() -> Language:
    raise AssertionError("the language model is not needed")


def stamps(settings: Settings) -> dict[Path, int]:
    return {p: p.stat().st_mtime_ns for p in settings.root.rglob("*")}


def test_a_site_that_nobody_touched_has_no_difference_and_needs_no_model(settings: Settings) -> None:
    assert list(changed(settings)) == []
    assert list(upcoming(settings, never)) == []


def test_links_that_followed_a_renamed_page_are_nobodys_edit(settings: Settings) -> None:
    page = settings.docs_dir / "bridge/quotes.md"
    page.rename(page.with_name("voices.md"))
    generate(settings, never)
    assert list(changed(settings)) == []


def test_what_a_person_did_is_shown_item_by_item(settings: Settings) -> None:
    page = settings.docs_dir / "bridge/quotes.md"
    edit(page, "*the county engineer*", "*the county engineer* of Marlow")
    edit(page, "\n## Said", "\n## Mine\n\nNobody knows.\n\n## Said")
    (settings.docs_dir / "ferry/background.md").unlink(missing_ok=True)
    found = [d for d in changed(settings) if "bridge" in d.where]
    assert [str(d) for d in found] == [
        (
            "docs/bridge/quotes.md, Dana Whitfield: edited by hand\n"
            "- *the county engineer*\n+ *the county engineer* of Marlow\n"
        ),
        "docs/bridge/quotes.md, Mine: added by hand\n+ ## Mine\n+ Nobody knows.\n",
    ]
    assert all(d.what == "deleted by hand" for d in changed(settings) if "ferry" in d.where)


def test_of_the_articles_that_are_named_alone(settings: Settings, nlp: Language) -> None:
    for slug in ("bridge", "ferry"):
        edit(settings.docs_dir / slug / "quotes.md", "# Quotes { #quotes }", "# Quotes { #quotes }\n\nMine.")
        edit(settings.seeds_dir / f"{slug}.txt", " on ", " again on ")
    assert {d.where for d in changed(settings, ["ferry"])} == {"docs/ferry/quotes.md, Quotes"}
    assert len(list(changed(settings))) > 1
    found = list(upcoming(settings, lambda: nlp, ["bridge"]))
    assert found
    assert all("docs/bridge/" in d.where for d in found)
    with pytest.raises(SettingsError, match="nearest is `ferry`"):
        list(upcoming(settings, never, ["fery"]))


def test_what_a_run_would_do_is_shown_and_not_done(settings: Settings, nlp: Language) -> None:
    page = settings.docs_dir / "bridge/quotes.md"
    edit(page, "“Nobody should cross it.”", "“Nobody should cross it, dear.”")
    edit(settings.seeds_dir / "bridge.txt", "Nobody should cross it.", "Nobody may cross it.")
    edit(settings.seeds_dir / "bridge.txt", "two metres", "three metres")
    before = stamps(settings)
    told = "\n".join(str(d) for d in upcoming(settings, lambda: nlp))
    assert stamps(settings) == before
    assert "docs/bridge/quotes.md, Said, without quotation marks: would change\n- | " in told
    assert "two metres" in told
    assert "three metres" in told
    waits = "Dana Whitfield, quote: you changed it, and the article changed too. Yours is kept\n"
    assert f"docs/bridge/quotes.md, {waits}" in told
    assert "+ > “Nobody may cross it.”" in told
    generate(settings, lambda: nlp)
    assert list(upcoming(settings, never)) == []


def test_the_command_ends_like_diff(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.pages.load_settings", lambda _: settings)
    run = CliRunner().invoke
    assert (run(main, ["diff"]).exit_code, run(main, ["diff", "--new"]).exit_code) == (0, 0)
    edit(settings.docs_dir / "bridge/quotes.md", "*the county engineer*", "*the county engineer* of Marlow")
    shown = run(main, ["diff"])
    assert shown.exit_code == 1
    assert "+ *the county engineer* of Marlow\n" in shown.output
    edit(settings.seeds_dir / "bridge.txt", "Old bridge", "\0")
    assert run(main, ["diff", "--new"]).exit_code == 2
