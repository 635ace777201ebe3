"""Captions: a line that opens as one, or ends in a credit."""

from __future__ import annotations

import pytest

from generator.reading.captions import is_caption


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
