"""Pages of one seed: `test_site.py` tests what is written of them, `test_sharing.py` who makes them."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

from generator.errors import GeneratorError
from generator.shell.making import Made, make
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
