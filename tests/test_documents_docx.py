"""Word files: paragraphs in order, no macro, no bomb."""

from __future__ import annotations

import pytest

from generator.reading.documents.docx import read

from .documents import docx, packed, paragraph

DELETED = (
    '<w:p><w:r><w:t xml:space="preserve">The toll is </w:t></w:r>'
    '<w:del w:id="1"><w:r><w:delText>two</w:delText></w:r></w:del>'
    '<w:ins w:id="2"><w:r><w:t>three</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> pounds.</w:t></w:r>'
    "</w:p>"
)
TABLE = (
    "<w:tbl><w:tr><w:tc>" + paragraph("Tolls") + "</w:tc><w:tc>" + paragraph("3") + "</w:tc></w:tr></w:tbl>"
)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0old word", b"plain text"])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\.docx"):
        read(data)


def test_an_archive_that_unpacks_to_far_more_is_refused_unread() -> None:
    with pytest.raises(ValueError, match="far more"):
        read(packed({"word/document.xml": b"\0" * (65 * 1024 * 1024)}))


def test_an_archive_of_very_many_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="far more"):
        read(packed({f"word/{n}.xml": b"" for n in range(2_001)}))


def test_paragraphs_come_in_order_without_empty_ones() -> None:
    found = read(docx(["Old bridge closed for good", "", "It opens <in> May & not  before.", " "]))
    assert found.paragraphs == ("Old bridge closed for good", "It opens <in> May & not before.")


def test_a_proposed_insertion_is_text_and_a_deletion_is_none() -> None:
    assert read(docx(DELETED)).paragraphs == ("The toll is three pounds.",)


def test_a_table_is_left_out_and_told() -> None:
    found = read(docx(paragraph("One.") + TABLE + paragraph("Two.")))
    assert found.paragraphs == ("One.", "Two.")
    assert found.left_out == ("Tolls", "3")
