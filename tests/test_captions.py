"""Captions: a line that opens as one, or ends in a credit."""

from __future__ import annotations

import pytest

from generator.reading.captions import is_caption, split_caption


@pytest.mark.parametrize(
    "line",
    [
        "The picture shows the bridge.",
        "Photo sharing was blocked, the company said.",
        "The mayor told Reuters.",
        "He left the AP/Reuters pool.",
        "Two bands played (Heron/Osprey).",
        "The image: a bridge in the fog, seen from afar, and nobody on it.",
        "She worked for Getty Images",
    ],
)
def test_prose_about_pictures_is_no_caption(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Image caption The bridge before the flood",
        "Picture: Jane Doe",
        "The bridge in May. Jane Doe/AFP via Getty Images",
        "The bridge in May. (Photo by Jane Doe/Getty Images)",
        "The bridge in May. (Jane Doe / Harbour News)",
        "The bridge in May. Jane Doe/Handout via REUTERS/File Photo",
        "Open this photo in gallery The bridge in May. Jane Doe/The Globe and Mail",
        "AFP/Getty Images",
    ],
)
def test_a_credit_makes_a_caption(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "The mayor told Reuters.",
        "Photo: Jane Doe",
        "AFP/Getty Images",
        "FILE PHOTO: The bridge, as seen by Jane Doe in May",  # where the credit begins is not certain
        "The bridge. (Photo by Jane Doe/Getty Images)",  # too short to say anything
    ],
)
def test_what_has_no_words_of_its_own_is_not_split(line: str) -> None:
    assert split_caption(line) is None


@pytest.mark.parametrize(
    ("line", "own"),
    [
        (
            "Ines Moreau at the bridge in May. (Photo by Jane Doe/Getty Images)",
            "Ines Moreau at the bridge in May.",
        ),
        ("Ines Moreau at the  bridge. Image: Jane Doe.", "Ines Moreau at the  bridge."),
        (
            "  Open this photo in gallery Ines Moreau at work. Jane Doe/The Globe and Mail",
            "Ines Moreau at work.",
        ),
        ("FILE PHOTO: Ines Moreau at work. REUTERS/Jane Doe", "Ines Moreau at work."),
        ("Ines Moreau’s bridge in May (AP Photo/Jane Doe)", "Ines Moreau’s bridge in May"),
    ],
)
def test_a_caption_is_parted_from_label_and_credit(line: str, own: str) -> None:
    split = split_caption(line)
    assert split is not None
    assert line[slice(*split)] == own
