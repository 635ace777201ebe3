"""The seeds of a run, in this process or in several: as many as there is work for, and the same pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from generator.errors import GeneratorError
from generator.shell import sharing
from generator.shell.making import Made
from generator.shell.sharing import make_all
from generator.shell.site import generate
from tests.articles import site

TEXT = "Port of Holmby closes\n\nThe port closed on Monday. “We saw smoke,” said Ida Holm, who runs it.\n"


def test_a_run_without_changes_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.shell.sharing.ordered", None)
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
    monkeypatch.setattr(sharing, "ordered", ordered)
    monkeypatch.setattr(sharing, "_cores", lambda: 4)
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
