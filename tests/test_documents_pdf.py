"""PDF: lines become paragraphs; headers, footers and numbers are left out; words cut in two are whole."""

from __future__ import annotations

import pytest

from generator.reading.documents.pdf import read

from .documents import assembled, pdf

FIRST = [
    (800.0, "The Harbour Post, 5 March 2024"),
    (760.0, "Old bridge closed for good"),
    (730.0, "The bridge over the Lune was closed on Monday after en-"),
    (716.0, "gineers found cracks in two of its pillars. The well-"),
    (702.0, "known toll house stays open, the council said."),
    (676.0, "“Nobody told us,” said Ida Holm, who runs the ferry, and"),
    (40.0, "Page 1 of 2"),
]
SECOND = [
    (800.0, "The Harbour Post, 5 March 2024"),
    (760.0, "nobody in the well-known inn disagreed."),
    (734.0, "It opens again in May."),
    (40.0, "Page 2 of 2"),
]


def test_a_file_that_is_no_pdf_is_refused() -> None:
    with pytest.raises(Exception, match=r"\S"):
        read(b"%PDF-1.4\nnothing")


def test_a_page_without_text_is_told_to_be_a_picture() -> None:
    with pytest.raises(ValueError, match="pictures"):
        read(pdf([[]]))


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(ValueError, match="has 61 pages"):
        read(pdf([[(700.0, "One.")]] * 61))


def test_lines_become_paragraphs_across_pages() -> None:
    assert read(pdf([FIRST, SECOND])).paragraphs == (
        "Old bridge closed for good",
        (
            "The bridge over the Lune was closed on Monday after engineers found cracks in two of its"
            " pillars. The well-known toll house stays open, the council said."
        ),
        "“Nobody told us,” said Ida Holm, who runs the ferry, and nobody in the well-known inn disagreed.",
        "It opens again in May.",
    )


def test_what_runs_along_the_edges_of_the_pages_is_left_out_and_told() -> None:
    assert read(pdf([FIRST, SECOND])).left_out == (
        "The Harbour Post, 5 March 2024",
        "Page 1 of 2",
        "Page 2 of 2",
    )


def test_a_line_at_the_edge_of_one_page_alone_stays() -> None:
    found = read(pdf([FIRST, [(760.0, "The last word was hers."), *SECOND[3:]]]))
    assert found.paragraphs[-1].endswith("The last word was hers.")


def test_a_page_tree_that_runs_in_circles_ends() -> None:
    data = assembled(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"],
    )
    with pytest.raises(Exception, match=r"\S"):
        read(data)
