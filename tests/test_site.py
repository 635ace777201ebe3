"""Seeds become pages, and pages that a person changed stay theirs."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest
from spacy.language import Language

from generator.editing.base import base_path
from generator.report import Level, Report
from generator.settings import Settings
from generator.shell.inspecting import check
from generator.shell.making import digest
from generator.shell.site import generate

from .articles import BRIDGE, FERRY, pages, site

HEADLINE = "Old bridge in Marlow closed after flood"


def unused() -> Language:
    raise AssertionError("a run without changes loads no language model")


@pytest.fixture
def settings(tmp_path: Path, nlp: Language) -> Settings:
    """Return a site of two articles, up to date."""
    made = site(tmp_path, bridge=BRIDGE, ferry=FERRY)
    assert generate(made, lambda: nlp).exit_code == 0
    return made


def files(settings: Settings) -> dict[Path, tuple[int, bytes]]:
    found = (p for p in settings.root.rglob("*") if p.is_file() and p.name != "lock")
    return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in found}


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def said(report: Report, level: Level) -> list[str]:
    return [f"{f.where}: {f.message}" for f in report.at(level)]


def test_a_second_run_writes_nothing(settings: Settings) -> None:
    before = files(settings)
    report = generate(settings, unused)
    assert (report.written, report.explained, report.findings) == ([], 0, [])
    assert files(settings) == before


PROGRAM = """
import sys
from pathlib import Path
from generator.shell.site import generate
from generator.settings import Settings
root = Path(sys.argv[1])
report = generate(Settings(root=root, docs_dir=root / "docs", seeds_dir=root / "seeds"))
assert report.written == [], report.written
print(*sorted(name for name in sys.modules if name.partition(".")[0] in {"spacy", "thinc", "numpy"}))
"""


def test_a_second_run_does_not_import_what_loads_a_model(settings: Settings) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(settings.root)],
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == ""


def test_a_seed_without_changes_is_not_analysed_again_beside_one_that_changed(
    settings: Settings, nlp: Language
) -> None:
    before = {path: text for path, text in pages(settings).items() if path.startswith("ferry/")}
    replace(settings.seeds_dir / "bridge.txt", "two metres", "three metres")
    report = generate(settings, lambda: nlp)
    assert report.explained == 1
    after = pages(settings)
    assert {path: text for path, text in after.items() if path.startswith("ferry/")} == before
    assert "three metres" in after["bridge/index.md"]
    assert "two metres" not in "".join(text for path, text in after.items() if path.startswith("bridge/"))


def test_footnotes_follow_a_correction_that_only_moves_the_words(settings: Settings, nlp: Language) -> None:
    replace(settings.seeds_dir / "bridge.txt", "was closed on Monday", "was finally closed on Monday")
    generate(settings, lambda: nlp)
    straight = site(settings.root / "other", bridge=(settings.seeds_dir / "bridge.txt").read_text())
    generate(straight, lambda: nlp)
    expected = {path: text for path, text in pages(straight).items() if path.startswith("bridge/")}
    assert {path: text for path, text in pages(settings).items() if path.startswith("bridge/")} == expected


def test_line_ends_are_no_change(settings: Settings) -> None:
    seed = settings.seeds_dir / "bridge.txt"
    before = digest(settings, seed)
    seed.write_bytes(seed.read_bytes().replace(b"\n", b"\r\n"))
    assert digest(settings, seed) == before
    assert generate(settings, unused).written == []


def test_metadata_beside_a_seed_are_part_of_it(settings: Settings, nlp: Language) -> None:
    beside = settings.seeds_dir / "bridge.yml"
    beside.write_text("published: 2024-10-24\npublisher: The Marlow Post\n", encoding="utf-8")
    assert generate(settings, lambda: nlp).explained == 1
    assert "The Marlow Post" in pages(settings)["bridge/index.md"]
    assert "The Marlow Post" in pages(settings)["index.md"]


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        ("bad.txt", b"Caf\xe9 au lait is what the owner said he would serve.\n", "seeds/bad.txt"),
        ("bad.txt", b"", "seeds/bad.txt"),
        ("bridge.yml", b"publisher: [\n", "seeds/bridge.yml"),
        ("bridge.yml", b"colour: red\n", "seeds/bridge.yml:1"),
    ],
)
def test_one_bad_seed_is_named_and_the_others_go_on(
    settings: Settings, nlp: Language, name: str, content: bytes, where: str
) -> None:
    before = pages(settings)
    (settings.seeds_dir / name).write_bytes(content)
    replace(settings.seeds_dir / "ferry.txt", "1 November", "2 November")
    report = generate(settings, lambda: nlp)
    (error,) = said(report, Level.ERROR)
    assert where in error
    assert report.exit_code == 2
    after = pages(settings)
    assert "2 November" in after["ferry/index.md"]
    assert {p: t for p, t in after.items() if p.startswith("bridge/")} == {
        p: t for p, t in before.items() if p.startswith("bridge/")
    }
    assert HEADLINE in after["index.md"], "an article that cannot be read for now stays on the front page"


def test_what_a_person_typed_survives_a_new_article(settings: Settings, nlp: Language) -> None:
    page = settings.docs_dir / "bridge" / "quotes.md"
    replace(page, "# Quotes { #quotes }", "# Quotes { #quotes }\n\nRead these first.")
    replace(settings.seeds_dir / "bridge.txt", "in 2009", "in 2011")
    replace(settings.seeds_dir / "bridge.txt", "Nobody should cross it.", "Nobody may cross it.")
    report = generate(settings, lambda: nlp)
    assert report.exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert "Read these first." in text
    assert "Nobody may cross it." in text
    kept = settings.root / ".nutgraf" / "attic" / "docs" / "bridge" / "quotes.md"
    assert "Nobody should cross it." in kept.read_text(encoding="utf-8")
    assert "page" in report.summary


def test_what_both_changed_waits_and_says_how_to_decide(settings: Settings, nlp: Language) -> None:
    page = settings.docs_dir / "bridge" / "quotes.md"
    replace(page, "“Nobody should cross it.”", "Nobody should cross it, she says.")
    before = page.read_text(encoding="utf-8")
    replace(settings.seeds_dir / "bridge.txt", "Nobody should cross it.", "Nobody may cross it.")
    report = generate(settings, lambda: nlp)
    assert "Nobody should cross it, she says." in page.read_text(encoding="utf-8")
    assert any("nutgraf resolve bridge#" in line for line in said(report, Level.NOTICE))
    assert report.exit_code == 0
    assert before != ""
    assert generate(settings, unused).written == []


@pytest.mark.parametrize("damage", [b"", b"{\n", b"<<<<<<< ours\n"])
def test_a_damaged_base_costs_no_page(settings: Settings, nlp: Language, damage: bytes) -> None:
    before = pages(settings)
    base = settings.root / base_path("bridge")
    whole = base.read_bytes()
    base.write_bytes(damage + b"".join(whole.splitlines(keepends=True)[:-2]))
    assert generate(settings, lambda: nlp).exit_code == 0
    assert pages(settings) == before
    assert base.read_bytes() == whole
    assert generate(settings, unused).written == []


def test_the_pages_of_a_seed_that_is_gone_stay(settings: Settings) -> None:
    before = pages(settings)
    (settings.seeds_dir / "ferry.txt").unlink()
    (settings.seeds_dir / "ferry.yml").unlink()
    generate(settings, unused)
    after = pages(settings)
    assert {p: t for p, t in after.items() if p != "index.md"} == {
        p: t for p, t in before.items() if p != "index.md"
    }
    assert after["index.md"] == before["index.md"]


def test_pages_are_the_same_whatever_order_the_seeds_came_in(
    settings: Settings, nlp: Language, tmp_path: Path
) -> None:
    other = site(tmp_path / "other", ferry=FERRY)
    generate(other, lambda: nlp)
    site(tmp_path / "other", bridge=BRIDGE)
    generate(other, lambda: nlp)
    assert pages(other) == pages(settings)


@pytest.mark.parametrize("name", ["lonely.yml", "bridge.yaml", "article.pdf"])
def test_a_file_that_cannot_be_read_as_an_article_is_named(settings: Settings, name: str) -> None:
    (settings.seeds_dir / name).write_bytes(b"title: x\n")
    (error,) = said(generate(settings, unused), Level.ERROR)
    assert error.startswith(f"seeds/{name}: ")


MILLS = """Flood shuts the mill at Wend

The mill at Wend was shut on Monday, the town council said.

In 2019 the council closed the old bridge, which carries the road to the station.

“It is bad,” said Ida Brand, who owns the mill, after a long walk through its cellar.

"""


def test_short_extracts_are_a_choice_that_makes_pages_stale(tmp_path: Path, nlp: Language) -> None:
    settings = site(tmp_path, mill=MILLS)
    generate(settings, lambda: nlp)
    long = "\n".join(pages(settings).values())
    short = dataclasses.replace(settings, extracts="clauses")
    assert check(short).exit_code == 1
    generate(short, lambda: nlp)
    assert check(short).exit_code == 0
    text = "\n".join(pages(settings).values())
    for added in (", which carries the road to the station", ", after a long walk through its cellar"):
        assert added in long.replace("&#x2c;", ",")
        assert added not in text.replace("&#x2c;", ",")
    for kept in ("“It is bad,” said Ida Brand", "In 2019 the council closed the old bridge", "council said"):
        assert kept in text
