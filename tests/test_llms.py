"""`llms.txt`, read by the parser of those who proposed it."""

from __future__ import annotations

import pytest
from llms_txt import parse_llms_file

from generator.publishing.llms import llms_txt

from .published import BARE, MILL, NOWHERE, SITE


@pytest.mark.parametrize("site", [SITE, NOWHERE])
def test_it_is_read_with_all_its_links(site: object) -> None:
    text = llms_txt(site, [MILL, BARE])  # type: ignore[arg-type]
    read = parse_llms_file(text)
    assert read.title == "Wend & Sons"
    links = read.sections["Explainers"]
    assert len(links) == 4
    assert all(bool(link["url"]) for link in links)


def test_links_have_the_address_where_it_is_known() -> None:
    assert (
        "(https://ann.example.org/nut/mill/index.html): The Wend Post & Mail, Monday 3 February"
        in llms_txt(SITE, [MILL])
    )
    assert "](mill/index.html)" in llms_txt(NOWHERE, [MILL])


def test_a_headline_cannot_break_out_of_its_link() -> None:
    text = llms_txt(SITE, [BARE.__class__(slug="a", title="[x](http://evil.example)\n# y")])
    assert "](http://evil.example)" not in text
    assert text.count("\n# ") == 0


def test_it_tells_to_keep_speaker_and_condition() -> None:
    assert "name the speaker" in llms_txt(SITE, [])
    assert "*if*" in llms_txt(SITE, [])
