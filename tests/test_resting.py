"""What is kept of articles at rest: never trusted when damaged, of another state, or half written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.editing.files import digest
from generator.settings import Settings
from generator.shell import resting
from generator.shell.fingerprints import REST, look
from generator.shell.resting import Record, as_written, load, save

from .articles import BRIDGE, FERRY, site

STATE = ".nutgraf/cache/rest.json"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = site(tmp_path, bridge=BRIDGE, ferry=FERRY)
    seen = look(made)
    signs = {slug: seen.sign(slug, {}) for slug in ("bridge", "ferry", REST)}
    save(made, {slug: Record(sign=sign or "", moved={}, summary={"a": slug}) for slug, sign in signs.items()})
    return made


def known(settings: Settings) -> set[str]:
    return set(load(settings, look(settings)))


def test_an_article_that_changed_is_not_at_rest_and_the_others_are(settings: Settings) -> None:
    assert known(settings) == {"bridge", "ferry", REST}
    (settings.seeds_dir / "bridge.yml").write_text("published: 2024-10-24\n", encoding="utf-8")
    assert known(settings) == {"ferry", REST}
    for path in settings.seeds_dir.glob("ferry.*"):
        path.unlink()
    assert known(settings) == set(), "the pages across articles show one that is gone"


def test_nothing_is_at_rest_under_other_settings_or_another_generator(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = replace(settings, extracts="clauses")
    assert load(other, look(other)) == {}
    monkeypatch.setattr(resting, "own_digest", lambda: "another")
    assert known(settings) == set()


@pytest.mark.parametrize("damage", [b"", b"\n", b"{}", b"x"])
def test_a_damaged_record_is_none(settings: Settings, damage: bytes) -> None:
    state = settings.root / STATE
    state.write_bytes(state.read_bytes()[:-1] + damage)
    assert known(settings) == set()


def test_what_is_the_same_is_not_written_again(settings: Settings) -> None:
    state = settings.root / STATE
    before = state.stat()
    seen = look(settings)
    save(settings, load(settings, seen))
    assert (state.stat().st_ino, state.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_page_that_somebody_saved_during_the_run_is_not_as_written(settings: Settings) -> None:
    page = settings.docs_dir / "bridge" / "index.md"
    before = look(settings)
    page.parent.mkdir()
    page.write_bytes(b"generated")
    written = {str(page): digest(b"generated")}
    assert as_written("bridge", {}, before, look(settings), written)
    assert as_written("ferry", {}, before, look(settings), written)
    page.write_bytes(b"generated, and typed")
    assert not as_written("bridge", {}, before, look(settings), written)
    page.unlink()
    assert as_written("bridge", {}, before, look(settings), written)
    (page.parent / "mine.md").write_bytes(b"typed")
    assert not as_written("bridge", {}, before, look(settings), written)


def test_an_article_with_a_lost_page_is_not_at_rest_when_a_person_adds_one(settings: Settings) -> None:
    lost = {"bridge/quotes.md": None}
    before = look(settings)
    page = settings.docs_dir / "new.md"
    page.write_bytes(b"perhaps the lost one")
    assert not as_written("bridge", lost, before, look(settings), {})
    assert as_written("bridge", lost, before, look(settings), {str(page): digest(b"perhaps the lost one")})
    assert as_written("ferry", {}, before, look(settings), {})
