"""Hostile documents: each ends soon, with an error that names it, and takes nothing else along."""

from __future__ import annotations

import json
import resource
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator

import pytest

from generator.errors import SeedError
from generator.reading.documents import FORMATS
from generator.reading.documents.apart import read_apart
from generator.reading.documents.document import MAX_BYTES

from .documents import assembled, docx, packed, paragraph, pdf

MEGABYTE = 1024 * 1024
STORY = "<p>The bridge over the Lune was closed on Monday after cracks were found, the council said.</p>" * 3


def html_documents() -> Iterator[tuple[str, bytes]]:
    yield "nothing", b""
    yield "white space", b" \n" * 5000
    yield "no text", b"<html><body><img src=x></body></html>"
    yield "only menus", b"<nav>" + b"<a href=/>Home</a>" * 200 + b"</nav>"
    yield "deep nesting", b"<div>" * 200_000
    yield "deep nesting with text", b"<b>" * 50_000 + STORY.encode()
    yield "a million quotation marks", b"<p>" + b'"' * 1_000_000
    yield "a line of ten megabytes", b"<p>" + b"a" * (10 * MEGABYTE)
    yield "very many elements", b"<p>x" * 200_000
    yield "very many attributes", b"<p " + b"".join(b"a%d=1 " % n for n in range(10_000)) + b">x"
    yield "one long attribute", b'<p title="' + b"x" * (4 * MEGABYTE) + b'">'
    yield "never closed comment", b"<!--" + b"-" * MEGABYTE
    yield "never closed script", b"<script>" + b"<" * MEGABYTE
    yield (
        "entity bomb",
        (
            b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">'
            + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
            + b"]><html><body><p>&j;</p></body></html>"
        ),
    )
    yield (
        "external entity",
        (
            b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;</p></body>'
        ),
    )
    yield "deep JSON", b'<script type="application/ld+json">' + b'{"@graph":[' * 50_000 + b"</script>"
    yield "random bytes", bytes((n * 73 + n // 256) % 256 for n in range(300_000))
    yield "a gzip file", b"\x1f\x8b\x08\x00" + b"\x00" * 1000
    yield "UTF-16 cut in two", "<p>x</p>".encode("utf-16")[:-1]
    yield "NULs", b"<p>\0\0\0</p>" * 1000
    yield "table in tables", b"<table><tr><td>" * 20_000
    yield "forms", b"<form><select>" * 20_000
    yield "many JSON-LD blocks", b'<script type="application/ld+json">{"@type":"Article"}</script>' * 20_000


def pdf_documents() -> Iterator[tuple[str, bytes]]:
    yield "nothing", b""
    yield "no PDF", b"hello"
    yield "only a header", b"%PDF-1.7\n"
    yield "cut in two", pdf([[(700.0, "One.")]])[:300]
    yield "no pages", assembled(["<< /Type /Catalog >>"])
    yield (
        "pages in circles",
        assembled(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]),
    )
    yield "picture only", pdf([[]])
    yield "sixty-one pages", pdf([[(700.0, "One.")]] * 61)
    yield (
        "a huge count of pages",
        assembled(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 999999999 >>"]),
    )
    yield "deep arrays", b"%PDF-1.4\n1 0 obj\n" + b"[" * 100_000 + b"\nendobj\ntrailer << /Root 1 0 R >>"
    yield "a table of wrong places", pdf([[(700.0, "One.")]]).replace(b"0000000009", b"9999999999")
    yield "a bomb", flate_bomb(1)
    yield "a bomb in a bomb", flate_bomb(2)
    yield "a long comment", b"%PDF-1.4\n" + b"%" * (8 * MEGABYTE)
    yield "random bytes", b"%PDF-1.4\n" + bytes((n * 91 + n // 256) % 256 for n in range(300_000))
    yield (
        "locked",
        assembled(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]).replace(
            b"/Root", b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P 0 >> /ID [(a)(a)] /Root"
        ),
    )
    yield "very many objects", assembled(["<< /Type /Catalog >>", *["<< >>"] * 100_000])


def flate_bomb(layers: int) -> bytes:
    """Return a PDF whose only page unpacks to hundreds of megabytes."""
    data = b"BT " + b" " * (300 * MEGABYTE)
    for _ in range(layers):
        data = zlib.compress(data, 9)
    filters = "/FlateDecode " * layers
    head = (
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n"
        + f"4 0 obj\n<< /Length {len(data)} /Filter [{filters}] >>\nstream\n".encode()
    )
    return head + data + b"\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF"


def docx_documents() -> Iterator[tuple[str, bytes]]:
    yield "nothing", b""
    yield "no archive", b"hello"
    yield "cut in two", docx(["One."])[:200]
    yield "no document in it", packed({})
    yield "no text", docx([""])
    yield "a bomb", packed({"word/document.xml": b" " * (300 * MEGABYTE)})
    yield "a lie about its size", lying_archive()
    yield "very many parts", packed({f"word/{n}.xml": b"" for n in range(5_000)})
    yield "a path that leads out", packed({"../../outside.xml": b"x"})
    yield "broken XML", packed({"word/document.xml": b"<w:document><w:body>"})
    yield (
        "entity bomb",
        packed(
            {
                "word/document.xml": b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">'
                + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
                + b"]><a>&j;</a>"
            }
        ),
    )
    yield "deep nesting", docx("<w:p>" * 50_000)
    yield "an old Word file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000
    yield "a spreadsheet", packed({"xl/workbook.xml": b"<workbook/>"})


def lying_archive() -> bytes:
    """Return a Word file whose directory says that its document is small."""
    data = packed({"word/document.xml": b"\0" * (200 * MEGABYTE)})
    return data.replace(struct.pack("<I", 200 * MEGABYTE), struct.pack("<I", 100))


DOCUMENTS = [
    pytest.param(form, data, id=f"{form}: {name}")
    for form, made in (("html", html_documents), ("pdf", pdf_documents), ("docx", docx_documents))
    for name, data in made()
]


def test_there_are_many_ways_to_be_hostile() -> None:
    assert len(DOCUMENTS) >= 50


def outcome(data: bytes, form: str) -> str:
    """Return the text that a document gives, or the error that tells what to do instead."""
    try:
        return " ".join(read_apart(data, form, f"article.{form}").paragraphs)
    except SeedError as error:
        assert "do copy its text" in str(error)  # noqa: PT017 - text or an error: both are right
        return str(error)


@pytest.mark.parametrize(("form", "data"), DOCUMENTS)
def test_a_hostile_document_is_refused_by_name_or_read_as_text(form: str, data: bytes) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = outcome(data, form)
    assert said.startswith(f"article.{form}: ") or any(c.isalpha() for c in said)
    assert "root:" not in said
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 20


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
