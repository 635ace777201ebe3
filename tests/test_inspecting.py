"""`check` and `status`: they look, they write nothing, and each line says what to do."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.language import Language

from generator.errors import SettingsError
from generator.report import Level, Report
from generator.settings import Limit, Settings
from generator.shell.inspecting import check
from generator.shell.site import generate
from generator.shell.worklist import status

from .articles import BRIDGE, FERRY, site


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Settings:
    settings = site(tmp_path_factory.mktemp("made"), bridge=BRIDGE, ferry=FERRY)
    generate(settings, lambda: nlp)
    return settings


@pytest.fixture
def settings(made: Settings, tmp_path: Path) -> Settings:
    """Return a copy of a site of two articles that is up to date."""
    root = tmp_path / "site"
    shutil.copytree(made.root, root)
    return Settings(root=root, docs_dir=root / "docs", seeds_dir=root / "seeds")


def lines(report: Report) -> list[str]:
    return [str(f) for f in report.findings]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def wait(settings: Settings, nlp: Language) -> None:
    """Have an item wait for a person."""
    edit(
        settings.docs_dir / "bridge/quotes.md", "“Nobody should cross it.”", "Nobody should cross, she says."
    )
    edit(settings.seeds_dir / "bridge.txt", "Nobody should cross it.", "Nobody may cross it.")
    generate(settings, lambda: nlp)


def test_a_site_that_is_up_to_date_gives_no_finding(settings: Settings) -> None:
    report = check(settings)
    assert (lines(report), report.exit_code, report.articles) == ([], 0, 2)


def test_to_look_writes_nothing(settings: Settings) -> None:
    before = {p: p.stat().st_mtime_ns for p in settings.root.rglob("*")}
    check(settings)
    status(settings)
    assert {p: p.stat().st_mtime_ns for p in settings.root.rglob("*")} == before


Damage = Callable[[Settings], object]


@pytest.mark.parametrize(
    ("damage", "code", "where", "says"),
    [
        (
            lambda s: edit(s.docs_dir / "bridge/quotes.md", "My shop lives", "My shop dies"),
            2,
            "error: docs/bridge/quotes.md:",
            "these are not the article's words",
        ),
        (
            lambda s: edit(s.docs_dir / "index.md", "bridge/index.md", "bridges/index.md"),
            2,
            "error: docs/index.md:",
            "leads to no page",
        ),
        (
            lambda s: (s.docs_dir / "mine.md").write_text("# Mine\n\n<<<<<<< HEAD\n"),
            2,
            "error: docs/mine.md:3",
            "git left the mark of a conflict",
        ),
        (
            lambda s: edit(s.seeds_dir / "bridge.txt", "two metres", "three metres"),
            1,
            "stale: seeds/bridge.txt",
            "run `nutgraf generate`",
        ),
        (
            lambda s: edit(s.seeds_dir / "bridge.yml", "2024", "2025"),
            1,
            "stale: seeds/bridge.txt",
            "run `nutgraf generate`",
        ),
        (
            lambda s: (s.seeds_dir / "new.txt").write_text(FERRY),
            1,
            "stale: seeds/new.txt",
            "no pages were made of it yet",
        ),
        (
            lambda s: (s.seeds_dir / "bridge.txt").write_bytes(b"Caf\xe9, said the man."),
            2,
            "error: seeds/bridge.txt",
            "",
        ),
        (
            lambda s: edit(s.root / ".nutgraf/base/bridge.jsonl", '"record": "item"', '"record": "thing"'),
            1,
            "stale: .nutgraf/base/bridge.jsonl",
            "nutgraf generate",
        ),
        (
            lambda s: (s.docs_dir / "ferry/quotes.md").unlink(),
            2,  # other pages still link to it
            "notice: docs/ferry/quotes.md",
            "it stays deleted",
        ),
        (
            lambda s: [(s.seeds_dir / f"ferry.{end}").unlink() for end in ("txt", "yml")],
            0,
            "notice: .nutgraf/base/ferry.jsonl",
            "its seed is gone",
        ),
    ],
    ids=[
        *("a changed extract", "a broken link", "marks of git", "a changed seed", "a changed .yml"),
        *("a new seed", "an unreadable seed", "a damaged base", "a deleted page", "a seed that is gone"),
    ],
)
def test_what_is_wrong_is_named_with_its_place_and_remedy(
    settings: Settings, damage: Damage, code: int, where: str, says: str
) -> None:
    damage(settings)
    report = check(settings)
    assert report.exit_code == code
    assert any(line.startswith(where) and says in line for line in lines(report)), lines(report)


def test_what_waits_is_a_notice_that_names_the_commands(settings: Settings, nlp: Language) -> None:
    wait(settings, nlp)
    (line,) = [s for s in lines(check(settings)) if s.startswith("notice: ") and "nutgraf resolve" in s]
    assert line.startswith(
        "notice: docs/bridge/quotes.md, Dana Whitfield, quote: you changed it, and the article changed too. "
        "Yours is kept. `nutgraf resolve bridge#quote-"
    )
    assert "--mine" in line
    assert "--new" in line
    assert "--edit" in line


def test_without_the_base_the_pages_are_held_to_the_article_as_it_is(
    settings: Settings, nlp: Language
) -> None:
    (settings.root / ".nutgraf/base/bridge.jsonl").unlink()
    edit(settings.docs_dir / "bridge/quotes.md", "## Peter Okafor", "## Peter Okafor, my baker")
    edit(settings.docs_dir / "bridge/quotes.md", "My shop lives", "My shop dies")
    edit(settings.seeds_dir / "bridge.txt", "by two metres", "by some three metres")
    generate(settings, lambda: nlp)
    errors = [line for line in lines(check(settings)) if line.startswith("error: docs/bridge/quotes.md")]
    assert len(errors) == 2
    assert all("these are not the article's words at" in line for line in errors)
    assert any("the page has ‘dies" in line for line in errors)
    assert any("the page has “two metres" in line for line in errors)


def held(settings: Settings, nlp: Language) -> None:
    """Have the article contradict itself."""
    edit(
        settings.seeds_dir / "bridge.txt",
        "About 300 people live",
        "Dana Whitfield, 41, spoke first. Dana Whitfield, 47, spoke last. About 300 people live",
    )
    generate(settings, lambda: nlp)


def test_what_is_held_back_stops_a_publication_only(settings: Settings, nlp: Language) -> None:
    held(settings, nlp)
    notices = [line for line in lines(check(settings)) if "held back" in line]
    errors = [line for line in lines(check(settings, publish=True)) if "held back" in line]
    assert len(notices) == len(errors) >= 1
    assert all(line.startswith("notice: seeds/bridge.txt: ") and "`lift: [" in line for line in notices)
    assert check(settings).exit_code == 0
    assert check(settings, publish=True).exit_code == 2


def state(settings: Settings, name: str, more: str) -> None:
    """Add lines to an article's `.yml`."""
    with (settings.seeds_dir / f"{name}.yml").open("a", encoding="utf-8") as file:
        file.write(more)


def publication(settings: Settings) -> tuple[list[str], list[str]]:
    """Return what is refused and what is told when the site is to be published."""
    report = check(settings, publish=True)
    return [str(f) for f in report.at(Level.ERROR)], [str(f) for f in report.at(Level.NOTICE)]


def test_pages_that_copy_most_of_an_article_are_refused_unless_the_rights_allow_it(
    settings: Settings, nlp: Language
) -> None:
    errors, _ = publication(settings)
    assert [e.split(":")[1].strip() for e in errors] == ["seeds/bridge.txt", "seeds/ferry.txt"]
    assert all("% of its prose (allowed: 60 %) under `rights: third-party`; " in e for e in errors)
    assert check(settings).exit_code == 0
    state(settings, "bridge", "rights: own\n")
    state(settings, "ferry", "rights: licensed\n")
    generate(settings, lambda: nlp)
    assert publication(settings) == ([], [])
    strict = replace(settings, limits={**settings.limits, "licensed": Limit(run=3)})
    errors, _ = publication(strict)
    assert len(errors) == 1
    assert "seeds/ferry.txt: the pages reproduce" in errors[0]


def test_an_editor_publishes_all_the_same_with_a_reason_that_is_told(
    settings: Settings, nlp: Language
) -> None:
    held(settings, nlp)
    (hold,) = {m[1] for line in lines(check(settings)) if (m := re.search(r"`lift: \[(\S+)\]`", line))}
    overrides = f"rights: own\noverride:\n  {hold}: the two ages are two people’s\n"
    state(settings, "bridge", overrides)
    state(settings, "ferry", "override: {copy-meter: agreed by letter}\n")
    generate(settings, lambda: nlp)
    errors, told = publication(settings)
    assert errors == []
    assert any(f"`{hold}` is overridden (“the two ages are two people’s”)" in line for line in told)
    assert any(
        "`copy-meter` is overridden (“agreed by letter”): the pages reproduce" in line for line in told
    )
    assert "47" not in (settings.docs_dir / "bridge/quotes.md").read_text(encoding="utf-8")


def test_pages_without_their_seeds_are_still_held_to_their_words(settings: Settings) -> None:
    shutil.rmtree(settings.seeds_dir)
    assert check(settings).exit_code == 0
    errors, _ = publication(settings)
    assert len(errors) == 2  # what is copied is still measured
    assert all("the pages reproduce" in e for e in errors)
    edit(settings.docs_dir / "bridge/quotes.md", "My shop lives", "My shop dies")
    assert check(settings).exit_code == 2


def test_a_seed_that_cannot_be_read_is_not_told_to_be_gone(settings: Settings) -> None:
    (settings.seeds_dir / "bridge.txt").write_bytes(b"")
    (said,) = lines(check(settings))
    assert said.startswith("error: seeds/bridge.txt: ")
    assert "gone" not in said


def test_of_two_seeds_with_one_slug_the_pages_are_those_of_the_first(settings: Settings) -> None:
    (settings.seeds_dir / "bridge.md").write_text(FERRY, encoding="utf-8")
    found = lines(check(settings))
    assert [f for f in found if f.startswith("error: seeds/bridge.txt: has the slug `bridge` of")]
    assert [f for f in found if f.startswith("stale: seeds/bridge.md: changed since")]


def test_a_run_without_the_seeds_changes_nothing(settings: Settings, nlp: Language) -> None:
    def kept() -> dict[Path, bytes]:
        files = (p for p in settings.root.rglob("*") if p.is_file() and "cache" not in p.parts)
        return {p: p.read_bytes() for p in files}

    shutil.rmtree(settings.seeds_dir)
    before = kept()
    report = generate(settings, lambda: nlp)
    assert (report.written, report.exit_code) == ([], 0)
    assert kept() == before


def test_the_worklist_tells_how_much_is_copied(settings: Settings) -> None:
    said = [line for line in lines(status(settings)) if "words of the publisher’s prose" in line]
    assert [line.split(":")[1].strip() for line in said] == ["bridge", "ferry"]


def test_a_worklist_has_nothing_that_nobody_touched(settings: Settings) -> None:
    said = [line for line in lines(status(settings)) if "by hand" in line or "resolve" in line]
    assert said == []


def test_the_worklist_names_sentences_on_no_page_and_where_remarks_stand(
    settings: Settings, nlp: Language
) -> None:
    held(settings, nlp)
    said = [line for line in lines(status(settings)) if line.startswith("notice: bridge: ")]
    assert any("on no page: paragraph" in line and "(check-unused-sentences)" in line for line in said)
    assert any(line.startswith("notice: bridge: held back: paragraph ") and "“47”" in line for line in said)


def test_the_worklist_names_what_a_person_changed_deleted_and_has_to_decide(
    settings: Settings, nlp: Language
) -> None:
    wait(settings, nlp)
    page = settings.docs_dir / "ferry/quotes.md"
    edit(page, "# Quotes { #quotes }", "# Quotes { #quotes }\n\nTwo voices.")
    actors = settings.docs_dir / "ferry/actors.md"
    blocks = actors.read_text(encoding="utf-8").split("\n\n")
    kept = [b for b in blocks if "#who-said-what" not in b and not b.startswith("| Who")]
    assert len(kept) < len(blocks)
    actors.write_text("\n\n".join(kept), encoding="utf-8")
    said = lines(status(settings))
    assert "notice: docs/ferry/quotes.md, Quotes: edited by hand" in said
    assert "notice: docs/ferry/actors.md, Who said what: deleted by hand. It stays deleted" in said
    assert any("nutgraf resolve bridge#" in line for line in said)


def test_a_seed_that_was_renamed_is_told_from_one_that_is_gone(settings: Settings, nlp: Language) -> None:
    for end in ("txt", "yml"):
        (settings.seeds_dir / f"ferry.{end}").rename(settings.seeds_dir / f"boat.{end}")
    generate(settings, lambda: nlp)
    (said,) = lines(check(settings))
    assert "The same text is the seed of boat now" in said
    assert "name that seed ferry again" in said


def test_what_waits_is_no_error(settings: Settings, nlp: Language) -> None:
    """A person set a remark beside a quotation, and the article changed there, and before it."""
    page, seed = settings.docs_dir / "bridge/quotes.md", settings.seeds_dir / "bridge.txt"
    edit(page, "engineer.[^we-are-seeing-cracks]", "engineer.[^we-are-seeing-cracks] (photo: Jo)")
    edit(seed, "the county engineer", "the chief engineer")
    edit(seed, "closed after", "closed early after")
    generate(settings, lambda: nlp)
    (said,) = lines(check(settings))
    assert said.startswith("notice: docs/bridge/quotes.md, Dana Whitfield, quote: you changed it")
    assert "(photo: Jo)" in page.read_text(encoding="utf-8")


def test_the_worklist_names_pages_that_a_person_moved_and_added(settings: Settings) -> None:
    folder = settings.docs_dir / "ferry"
    (folder / "actors.md").rename(folder / "who.md")
    (folder / "view.md").write_text("# What we think\n", encoding="utf-8")
    shutil.copy(folder / "quotes.md", folder / "said.md")
    (folder / "folder.md").mkdir()
    said = [line for line in lines(status(settings)) if "by hand" in line]
    assert said == [
        "notice: docs/ferry/who.md: moved by hand, was docs/ferry/actors.md",
        "notice: docs/ferry/said.md: added by hand",
        "notice: docs/ferry/view.md: added by hand",
    ]


@pytest.mark.parametrize(
    "name", ["ferry", "seeds/ferry.txt", "docs/ferry", "docs/ferry/", "docs/ferry/quotes.md"]
)
def test_an_article_is_named_by_what_belongs_to_it(
    settings: Settings, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(settings.root)
    said = lines(status(settings, [name]))
    assert said
    assert said == lines(status(settings, ["ferry"]))
    assert len(said) < len(lines(status(settings)))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("fery", "fery: no article with pages has this name; nearest is `ferry`"),
        ("seeds", "seeds: no article with pages has this name; `nutgraf status` alone lists"),
        ("docs", "docs: no article with pages has this name; `nutgraf status` alone lists"),
        ("docs/index.md", "docs/index.md: no article with pages has this name; "),
    ],
)
def test_a_name_of_no_article_is_an_error(
    settings: Settings, name: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(settings.root)
    with pytest.raises(SettingsError, match=re.escape(says)):
        status(settings, [name])


@pytest.mark.parametrize("page", ["ferry/quotes.md", "index.md", "mine.md"])
def test_front_matter_that_readers_would_see_is_an_error_on_every_page(settings: Settings, page: str) -> None:
    file = settings.docs_dir / page
    file.write_text(
        f"---\ntitle: Mine: all of it\n---\n\n{file.read_text(encoding='utf-8') if file.exists() else ''}",
        encoding="utf-8",
    )
    (said,) = [line for line in lines(check(settings)) if "is no YAML" in line]
    assert said.startswith(f"error: docs/{page}:2: ")


@pytest.mark.parametrize("name", ["drafts.md", "ferry/drafts.md"])
def test_a_folder_that_is_called_like_a_page_is_none(settings: Settings, name: str) -> None:
    before = lines(check(settings))
    folder = settings.docs_dir / name
    folder.mkdir()
    (folder / "a.png").touch()
    assert lines(check(settings)) == before
