"""Pages of one seed, in this process or in another: `test_site.py` tests what is written of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from generator.errors import GeneratorError
from generator.shell import making
from generator.shell.making import Made, make, make_all
from generator.shell.site import generate
from tests.articles import site

TEXT = "Port of Holmby closes\n\nThe port closed on Monday. “We saw smoke,” said Ida Holm, who runs it.\n"


def test_a_seed_that_cannot_be_read_is_an_error_and_not_the_end(tmp_path: Path, nlp: Language) -> None:
    settings = site(tmp_path, port=TEXT)
    bad = settings.seeds_dir / "bad.txt"
    bad.write_bytes(b"")
    assert isinstance(make(settings, bad, lambda: nlp), GeneratorError)


def test_nothing_is_written(tmp_path: Path, nlp: Language) -> None:
    settings = site(tmp_path, port=TEXT)
    before = sorted(tmp_path.rglob("*"))
    assert isinstance(make(settings, settings.seeds_dir / "port.txt", lambda: nlp), Made)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_label_that_the_prose_says_too_is_no_word_to_be_kept_off_the_pages(
    tmp_path: Path, nlp: Language
) -> None:
    text = f"{TEXT}\nAdvertisement\n\nIt was announced in an advertisement on Friday.\n"
    settings = site(tmp_path, port=text, other=text.replace("an advertisement", "a leaflet"))
    bases = {}
    for name in ("port", "other"):
        made = make(settings, settings.seeds_dir / f"{name}.txt", lambda: nlp)
        assert isinstance(made, Made)
        bases[name] = made.base.boilerplate
    assert bases == {"port": (), "other": ("Advertisement",)}


def test_a_run_without_changes_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.shell.making.ordered", None)
    assert generate(site(tmp_path), jobs=2).articles == 0


def test_there_are_no_more_processes_than_seeds_or_cores(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def ordered(_: object, seeds: list[Path], *, jobs: int) -> Iterator[GeneratorError]:
        asked.append(jobs)
        yield from (GeneratorError("none") for _ in seeds)

    settings = site(tmp_path, **{f"port-{n}": TEXT for n in range(6)})
    seeds = sorted(settings.seeds_dir.glob("*.txt"))
    monkeypatch.setattr(making, "ordered", ordered)
    monkeypatch.setattr(making, "_cores", lambda: 4)
    for jobs, some in ((1000, seeds), (3, seeds), (1000, seeds[:2])):
        assert len(list(make_all(settings, some, lambda: pytest.fail("is analysed here"), jobs))) == len(some)
    assert asked == [4, 3, 2]


def test_several_jobs_make_the_same_in_the_same_order(tmp_path: Path, nlp: Language) -> None:
    settings = site(tmp_path, **{f"port-{n}": TEXT.replace("Monday", f"{n} May") for n in range(1, 6)})
    (settings.seeds_dir / "port-3.txt").write_bytes(b"")
    seeds = sorted(settings.seeds_dir.glob("*.txt"))
    here, there = (list(make_all(settings, seeds, lambda: nlp, jobs)) for jobs in (1, 2))
    assert [seed for seed, _ in there] == seeds
    for (_, one), (_, other) in zip(here, there, strict=True):
        assert one == other if isinstance(one, Made) else str(one) == str(other)
