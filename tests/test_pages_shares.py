"""Whose the quoted words are: nothing counted twice, nothing shown of too little."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model import AttributionKind, Explainer
from generator.pages._places import find_places
from generator.pages._shares import shares
from tests.explainers import BARE, FERRY

HEADED = ("ines-moreau", "tom-okafor", "lee-brandt", None)


def numbers(explainer: Explainer) -> list[int]:
    item = shares(explainer, find_places(explainer), HEADED)
    assert item is not None
    line = item.text.split("\n\n")[1].split("\n")[0]
    return [int(n) for n in re.findall(r" (\d+)(?= ·|$)", line)]


def test_where_nobody_or_one_is_quoted_there_is_no_picture() -> None:
    assert shares(BARE, find_places(BARE), ()) is None
    one = replace(FERRY, attributions=tuple(a for a in FERRY.attributions if a.speaker == "ines-moreau"))
    assert shares(one, find_places(one), HEADED) is None


def test_a_few_quoted_words_get_no_picture() -> None:
    few = replace(
        FERRY, attributions=tuple(a for a in FERRY.attributions if a.kind is not AttributionKind.DIRECT)
    )
    assert shares(few, find_places(few), HEADED) is None


def test_the_parts_make_up_the_whole() -> None:
    whole, *parts = numbers(FERRY)
    assert whole == sum(parts)
    assert parts == sorted(parts, reverse=True)


def test_words_that_two_attributions_share_count_once() -> None:
    doubled = replace(FERRY, attributions=(*FERRY.attributions, *FERRY.attributions))
    assert numbers(doubled) == numbers(FERRY)


def test_only_a_speaker_with_a_heading_is_linked() -> None:
    item = shares(FERRY, find_places(FERRY), ("ines-moreau",))
    assert item is not None
    assert "[Ines Moreau](#speaker-ines-moreau)" in item.text
    assert "#speaker-tom-okafor" not in item.text
    assert "Tom Okafor" in item.text
