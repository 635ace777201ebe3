"""Corrections that match nothing are told, with what would have matched."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from generator.extractors import explain
from generator.model import CheckKind, Corrections, SpeakerFix
from generator.reading import article_from_text

TEXT = (
    "Council closes the harbour bridge\n\n"
    "The council closed the bridge on Tuesday, its leader Ann Lowe said.\n\n"
    "“The cables are worn,” Lowe told reporters. The engineer, Tom Birch, did not comment."
    " The Ministry of Housing and Transport will pay."
)


def messages(nlp: Language, corrections: Corrections) -> list[str]:
    article = replace(article_from_text(TEXT, slug="a"), corrections=corrections)
    return [c.message for c in explain(article, nlp).checks if c.kind is CheckKind.CORRECTION]


@pytest.mark.parametrize(
    "corrections",
    [
        Corrections(),
        Corrections(same=(("Ann Lowe", "Lowe"),)),
        Corrections(different=(("Ann Lowe", "Tom Birch"),)),
        Corrections(kinds=(("tom-birch", "person"),)),
        Corrections(speakers=(SpeakerFix(quote="cables are worn", speaker="Tom Birch"),)),
        Corrections(hide=("quote-the-cables-are-worn", "ann-lowe")),
        Corrections(hide=("actor-ann-lowe", "#actor-tom-birch")),
        Corrections(hide=("#quote-the-cables",)),
        Corrections(speakers=(SpeakerFix(quote="cables are worn", speaker="Birch"),)),
        Corrections(speakers=(SpeakerFix(quote="cables are worn", speaker="the engineer"),)),
        Corrections(overrides=(("copy-meter", "agreed"), ("quote-the-cables-are-worn", "looked at"))),
    ],
)
def test_a_correction_that_matches_is_not_told(nlp: Language, corrections: Corrections) -> None:
    assert messages(nlp, corrections) == []


@pytest.mark.parametrize(
    ("corrections", "words", "nearest"),
    [
        (Corrections(same=(("Ann Lowe", "Anne Low"),)), "Anne Low", "Ann Lowe"),
        (Corrections(different=(("Ann Lowe", "Tom Burch"),)), "Tom Burch", "Tom Birch"),
        (Corrections(kinds=(("Tim Birch", "person"),)), "Tim Birch", "Tom Birch"),
        (
            Corrections(hide=("quote-the-cable-is-worn",)),
            "quote-the-cable-is-worn",
            "quote-the-cables-are-worn",
        ),
        (
            Corrections(kinds=(("housing", "place"),)),
            "housing",
            "nearest is `Ministry of Housing and Transport`",
        ),
        (Corrections(hide=("quote-the-cab",)), "quote-the-cab", "quote-the-cables-are-worn"),
        (Corrections(lifted=("check-contradiction",)), "check-contradiction", ""),
        (Corrections(overrides=(("copymeter", "agreed"),)), "copymeter", "copy-meter"),
        (
            Corrections(speakers=(SpeakerFix(quote="cables are old", speaker="Ann Lowe"),)),
            "cables are old",
            "",
        ),
        (Corrections(speakers=(SpeakerFix(quote="cables", speaker="Ann Love"),)), "Ann Love", "Ann Lowe"),
    ],
)
def test_a_correction_that_matches_nothing_is_told_with_the_nearest(
    nlp: Language, corrections: Corrections, words: str, nearest: str
) -> None:
    (message,) = messages(nlp, corrections)
    assert words in message
    assert nearest in message
