"""Documents are read in a process of their own: what is too much for it is an error; nothing else ends."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from generator.errors import SeedError
from generator.reading.documents import FORMATS
from generator.reading.documents.apart import read_apart
from generator.reading.documents.document import MAX_BYTES

from .documents import docx, paragraph, pdf

STORY = "<p>The bridge over the Lune was closed on Monday after cracks were found, the council said.</p>" * 3


def test_a_document_that_is_too_large_is_refused_unread() -> None:
    with pytest.raises(SeedError, match="is too large"):
        read_apart(b"x" * (MAX_BYTES + 1), "html", "article.html")


def test_a_document_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(SeedError, match=r"takes longer than 0\.01 seconds"):
        read_apart(STORY.encode(), "html", "article.html", seconds=0.01)


@pytest.mark.parametrize(
    ("form", "make"),
    [
        (
            "html",
            f"<html><body><article><h1>Bridge closed</h1>{STORY}</article></body></html>".encode,
        ),
        ("pdf", lambda: pdf([[(700.0, "The bridge is closed.")]])),
        ("docx", lambda: docx(["The bridge is closed."])),
    ],
)
def test_a_plain_document_is_read(form: str, make: Callable[[], bytes]) -> None:
    assert "ridge" in " ".join(read_apart(make(), form, "a").paragraphs)


@pytest.mark.parametrize(
    ("form", "package"), [("html", "trafilatura"), ("pdf", "pypdf"), ("docx", "mammoth")]
)
def test_a_missing_package_is_named_with_its_bounds(form: str, package: str) -> None:
    code = (
        f"import sys; sys.argv = ['apart', {form!r}]; sys.modules[{package!r}] = None;"
        "from generator.reading.documents.apart import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], input=b"x", capture_output=True, check=True)
    said = json.loads(done.stdout)["error"]
    assert f"without the package {package}" in said
    assert f"pip install '{package}" in said
    assert ">=" in said


def test_each_format_names_its_extra() -> None:
    assert set(FORMATS.values()) == {"html", "pdf", "docx"}
    assert paragraph("<") == '<w:p><w:r><w:t xml:space="preserve">&lt;</w:t></w:r></w:p>'
