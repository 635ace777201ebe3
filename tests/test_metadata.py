"""Metadata: each mistake is named with the line of its key, and the remedy."""

from __future__ import annotations

from datetime import date

import pytest

from generator.errors import SeedError
from generator.model import SpeakerFix
from generator.reading.metadata import Metadata, read_metadata
from generator.reading.yaml_nodes import Source


def parse(text: str) -> Metadata:
    return read_metadata(Source(text=text, where="a.yml")).metadata


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "publisher: A\npublised: 2024-05-05",
            "a.yml:2: `publised` is not known; expected one of title, publisher",
        ),
        ("publised: 2024-05-05", "; write `published`"),
        ("date: 2024-05-05", "; write `published`"),
        ("colour: red", "; remove it"),
        (
            "title: A\n\ntitle: B",
            "a.yml:3: `title` comes twice, first on line 1; expected it once; remove one",
        ),
        (
            "published: 5 May 2024",
            "a.yml:1: '5 May 2024' is not a day; expected year-month-day, such as 2024-10-23",
        ),
        ("published: 2024-02-30", "is not a day"),
        ("published: 20241023", "is not a day"),
        ("published: [2024-05-05]", "`published` is a list; expected text"),
        ("title: {a: b}", "`title` is a mapping; expected text"),
        ("url: ftp://example.org/a", "is not a web address; expected https://…"),
        ("url: javascript:alert(1)", "is not a web address"),
        ("url: https://exa mple.org", "is not a web address"),
        ("url: https://jane:secret@example.org", "is not a web address"),
        ("url: https://example.org:port/", "is not a web address"),
        ("language: de", "language 'de' is not supported; expected en"),
        ("override: {copy-meter: }", "`override.copy-meter` has no reason; expected one in words"),
        ("tags: water", "`tags` is not a list"),
        (
            'rights: own\ntitle: "a\\uD800b"',
            "a.yml:2: `title` holds U+D800, which nobody sees; expected text; remove it",
        ),
        ('publisher: "a\\0"', "`publisher` holds U+0000"),
        ('author: "\\e[31m"', "`author` holds U+001B"),
        ('tags: ["a\\u202eb"]', "`tags` holds U+202E"),
        ("rights: mine", "rights 'mine' are not known; expected own, licensed, third-party"),
        (
            "kinds:\n  A: persn",
            "a.yml:2: 'A' cannot be a 'persn'; expected person, organization, country, place, group",
        ),
    ],
)
def test_a_mistake_is_named_with_its_line_and_a_remedy(text: str, message: str) -> None:
    with pytest.raises(SeedError) as caught:
        parse(text)
    assert message in str(caught.value)
    assert "; expected " in str(caught.value)
    assert "; expected " in str(caught.value)


def test_a_line_in_front_matter_is_counted_from_the_top_of_the_file() -> None:
    with pytest.raises(SeedError, match=r"^a\.md:3: "):
        read_metadata(Source(text="title: A\nurl: none\n", where="a.md", first_line=2))


@pytest.mark.parametrize("text", ["", "# only a remark\n", "title:\npublished:\nsame:\nkinds: ~\nhide: []\n"])
def test_keys_without_a_value_say_nothing(text: str) -> None:
    assert parse(text) == Metadata()


def test_all_keys_are_read() -> None:
    text = """
title: 1984
publisher: The Harbour Post
author: Jane Doe
published: 2024-05-05
url: https://example.org/a?b=c
language: en-GB
rights: own
tags: [water, bridges]
same: [[Jane Doe, Doe]]
different: [[Doe, Deer]]
kinds: {Harbour: place}
speakers:
  - quote: It will
      rise
    speaker: Jane Doe
hide: [quote-a]
lift: [check-b]
override: {copy-meter: agreed by letter}
"""
    assert parse(text) == Metadata(
        title="1984",
        publisher="The Harbour Post",
        author="Jane Doe",
        published=date(2024, 5, 5),
        url="https://example.org/a?b=c",
        language="en-GB",
        rights="own",
        tags=("water", "bridges"),
        same=(("Jane Doe", "Doe"),),
        different=(("Doe", "Deer"),),
        kinds=(("Harbour", "place"),),
        speakers=(SpeakerFix(quote="It will rise", speaker="Jane Doe"),),
        hide=("quote-a",),
        lift=("check-b",),
        override=(("copy-meter", "agreed by letter"),),
    )
