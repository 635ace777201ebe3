"""YAML: only plain mappings, lists and words; all else is refused where it stands."""

from __future__ import annotations

import pytest

from generator.errors import SeedError
from generator.reading.metadata import read_metadata
from generator.reading.yaml_nodes import Source, compose, entries, string


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- a\n- b", "a.yml:1: is not a mapping"),
        ("just words", "is not a mapping"),
        ("title: A: B", "a.yml:1: is not YAML: mapping values are not allowed here"),
        ("title: 'A", "is not YAML"),
        ("title: A\n\ttab: B", "a.yml:2: is not YAML"),
        ("title: \x07", "is not YAML"),
        ("? [a]\n: b", "a key is not a word"),
        ("title: &a B\nauthor: *a", "a.yml:1: has an anchor or alias"),
        ("title: !!python/object/apply:os.system [ls]", "has a tag"),
        ("hide: [[[[[[[[a]]]]]]]]", "is nested too deeply"),
        ("hide: [" + "[" * 5000, "is nested too deeply"),
        ("# " + "a" * 70_000, "is too large; expected at most 64 kB"),
    ],
)
def test_yaml_that_is_not_plain_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(SeedError) as caught:
        read_metadata(Source(text=text, where="a.yml"))
    assert message in str(caught.value)
    assert "; expected " in str(caught.value)
    assert "; expected " in str(caught.value)


def test_a_small_file_stays_small() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    with pytest.raises(SeedError, match=r"a\.yml:1: has an anchor or alias"):
        compose(Source(text=bomb, where="a.yml"))


def test_a_mark_of_a_string_is_plain_text() -> None:
    source = Source(text="a: 2024\nb: 'yes'\nc: |\n  two\n  lines\nd: ~\n", where="a.yml")
    node = compose(source)
    assert node is not None
    read = {name: string(source, value, name) for name, _, value in entries(source, node, "metadata")}
    assert read == {"a": "2024", "b": "yes", "c": "two lines", "d": ""}
