"""Documents made to do harm, and what each is told or gives; made by code, so that no bomb is stored.

    python -m tests.hostile FILE

reads one as `nutgraf` would, in a process that may be measured, and prints what it gives or the error.
"""

from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .documents import assembled, docx, packed, pdf

MEGABYTE = 1024 * 1024
STORY = "The bridge over the Lune was closed on Monday after cracks were found, the council said."
SENTENCE = f"<p>{STORY}</p>" * 3
PARAGRAPHS = f"{STORY}\n\n{STORY}\n\n"

READ = r"The bridge over the Lune"
"""The article is read, and the harm in it is nothing."""
NO_ARTICLE = "has no article that could be told from the rest of the page; copy its text"
NOT_WORD = "is no Word file of the kind .docx"


@dataclass(frozen=True)
class Hostile:
    """A file of a hostile kind."""

    name: str
    """What is hostile about it; with the suffix that says how it is read."""
    make: Callable[[], bytes]
    said: str
    """A pattern of what is said, or of the text that is read."""


def text(name: str, make: Callable[[], str | bytes], said: str, suffix: str = "txt") -> Hostile:
    def data() -> bytes:
        made = make()
        return made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass")

    return Hostile(f"{name}.{suffix}", data, said)


def html(name: str, make: Callable[[], bytes], said: str) -> Hostile:
    return Hostile(f"{name}.html", make, said)


def body(name: str, inner: Callable[[], bytes], said: str) -> Hostile:
    """Return a page that begins as pages do, so that it gets past the first look at it."""
    return html(name, lambda: b"<!DOCTYPE html><html><head></head><body>" + inner(), said)


def word(name: str, make: Callable[[], bytes], said: str) -> Hostile:
    return Hostile(f"{name}.docx", make, said)


def pages(name: str, make: Callable[[], bytes], said: str) -> Hostile:
    return Hostile(f"{name}.pdf", make, said)


def noise(size: int, step: int = 73) -> bytes:
    return bytes((n * step + n // 256) % 256 for n in range(size))


def entity_bomb(start: bytes, end: bytes) -> bytes:
    inner = b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    return b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">' + inner + b"]>" + start + b"&j;" + end


def quadratic_bomb(start: bytes, end: bytes) -> bytes:
    big = b"a" * 100_000
    head = b'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "' + big + b'">]>'
    return head + start + b"&a;" * 20_000 + end


def document_xml(xml: bytes) -> bytes:
    return packed({"word/document.xml": xml})


def flate_bomb(layers: int) -> bytes:
    """Return a PDF whose only page unpacks to hundreds of megabytes."""
    packer = zlib.compressobj(9)
    data = packer.compress(b"BT ")
    data += b"".join(packer.compress(b" " * MEGABYTE) for _ in range(300)) + packer.flush()
    for _ in range(layers - 1):
        data = zlib.compress(data, 9)
    head = f"<< /Length {len(data)} /Filter [{'/FlateDecode ' * layers}] >>\nstream\n".encode()
    return assembled(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
            head + data + b"\nendstream",
        ]
    )


def lying_archive() -> bytes:
    """Return a Word file whose directory says that its document is small."""
    data = packed({"word/document.xml": b"\0" * (200 * MEGABYTE)})
    return data.replace(struct.pack("<I", 200 * MEGABYTE), struct.pack("<I", 100))


def overlapping_archive() -> bytes:
    """Return a Word file whose directory names one packed part a thousand times, as zip bombs do."""
    data = packed({"word/document.xml": b" " * (10 * MEGABYTE)})
    start = data.index(b"PK\x01\x02")
    entry = data[data.rindex(b"PK\x01\x02") : data.index(b"PK\x05\x06")]
    entries = entry * 1_000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1_000, 1_000, len(entries), start, 0)
    return data[:start] + entries + end


def circular_form() -> bytes:
    itself = "/Resources << /XObject << /F 4 0 R >> >>"
    stream = f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] {itself}"
    return assembled(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R {itself} >>",
            f"{stream} /Length 4 >>\nstream\n/F Do\nendstream",
        ]
    )


EXTERNAL = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
JSON_LD = b'<script type="application/ld+json">'

TEXTS = (
    text("nothing", lambda: "", "has no words"),
    text("white space", lambda: " \n" * 100_000, "has no words"),
    text("marks alone", lambda: "... 12 --- 13 !" * 100, "has no words"),
    text("NULs", lambda: PARAGRAPHS + "\0" * 1_000, "looks like UTF-16 or a binary file; expected UTF-8"),
    text("NULs in Markdown", lambda: PARAGRAPHS + "\0", "looks like UTF-16 or a binary file", "md"),
    text("a lone surrogate", lambda: PARAGRAPHS + "\ud800", r":5: byte 180 \(0xed\) is not UTF-8"),
    text("overlong UTF-8", lambda: PARAGRAPHS.encode() + b"\xc0\xbc", r"\(0xc0\) is not UTF-8"),
    text("UTF-16", lambda: PARAGRAPHS.encode("utf-16"), "looks like UTF-16"),
    text("random bytes", lambda: noise(300_000), "is not UTF-8|binary file"),
    text("a program", lambda: b"\x7fELF\x02\x01\x01" + bytes(500) + noise(5_000), "binary file"),
    text("a zip file", lambda: packed({}), "binary file|is not UTF-8"),
    text("three megabytes", lambda: STORY * 40_000, r"is too large \(2\.0 MB\); expected one article"),
    text("a line of ten megabytes", lambda: "a " * 5 * MEGABYTE, "is too large"),
    text(
        "a line of two megabytes",
        lambda: f"{STORY} " * 22_000,
        "has [0-9,]+ words; expected .* at most 100,000",
    ),
    text("a paragraph of forty kilobytes", lambda: f"{STORY} " * 450, ":1: a paragraph is longer than 32 kB"),
    text(
        "a word of a megabyte", lambda: PARAGRAPHS + "a" * MEGABYTE, ":5: has over 4,096 characters without"
    ),
    text("more than 100,000 words", lambda: f"{STORY}\n\n" * 6_251, "has 100,016 words; expected one"),
    text(
        "five thousand and one lines", lambda: "Closed, he said.\n\n" * 5_001, "has 5,001 lines or paragraphs"
    ),
    text("a million quotation marks", lambda: PARAGRAPHS + '"' * 1_000_000, ":5: has over 4,096 characters"),
    text(
        "a million quotation marks in lines",
        lambda: PARAGRAPHS + ('"' * 4_000 + "\n") * 250,
        "has 1,000,0[0-9]+ marks and [0-9]+ words; expected prose",
    ),
    text("a million brackets", lambda: PARAGRAPHS + ("[(<{ " * 800 + "\n") * 313, "marks and [0-9]+ words"),
    text("accents on accents", lambda: PARAGRAPHS + ("e" + "\u0301" * 4_000 + "\n\n") * 200, "marks and"),
    text(
        "another language",
        lambda: "Die Brücke ist nach dem Hochwasser gesperrt. " * 20,
        "not look like English",
    ),
    text(
        "half in another language",
        lambda: (
            PARAGRAPHS + "Die Brücke ist nach dem Hochwasser gesperrt, sagte er am Montag in Lund.\n\n" * 2
        ),
        ":5: much of it is in another language",
    ),
    text("turned around", lambda: f"\u202e{STORY}\u202c\n\n\u2067{STORY}\u2069", READ),
    text("commands for a terminal", lambda: f"\x1b[2J\x1b]0;x\x07{STORY}\n\n{STORY}\x07", READ),
    text("carriage returns", lambda: PARAGRAPHS + "\r" * 1_000_000, READ),
    text("a million blank lines", lambda: PARAGRAPHS + "\n" * 1_000_000 + STORY, READ),
    text("deep quotation", lambda: "“" * 900 + STORY + "\n\n" + STORY + "”" * 900, READ),
    text("deep block quotes", lambda: ">" * 4_000 + f" {STORY}\n\n" + PARAGRAPHS * 150, READ, "md"),
    text("open brackets", lambda: ("[" * 1_000 + STORY + "\n\n") * 2, READ, "md"),
    text(
        "aliases",
        lambda: (
            "---\na: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50)) + f"---\n{STORY}"
        ),
        ":2: has an anchor or alias",
        "md",
    ),
    text(
        "a tag that runs",
        lambda: f"---\ntitle: !!python/object/apply:os.system [id]\n---\n{STORY}",
        "has a tag",
        "md",
    ),
    text("deep YAML", lambda: f"---\ntags: {'[' * 30_000}\n---\n{STORY}", ":2: is nested too deeply", "md"),
    text(
        "much YAML", lambda: "---\n" + "a: b\n" * 20_000 + f"---\n{STORY}", "at most 64 kB of metadata", "md"
    ),
    text(
        "front matter without end", lambda: "---\n" + "a: b\n" * 300_000, "front matter is not closed", "md"
    ),
    text("half a character in YAML", lambda: f'---\ntitle: "\\uD800"\n---\n{STORY}', "holds U\\+D800", "md"),
)

HTML = (
    html("nothing", lambda: b"", "is not HTML|has no article"),
    html("white space", lambda: b" \n" * 5_000, "is not HTML|has no article"),
    html("no text", lambda: b"<html><body><img src=x></body></html>", "has no article|has no text"),
    html("only menus", lambda: b"<nav>" + b"<a href=/>Home</a>" * 200 + b"</nav>", "has no|Home"),
    html("no mark of HTML", lambda: b"<div>" * 200_000, "is not HTML"),
    html("random bytes", lambda: noise(300_000), "is in no encoding that could be found out"),
    html("a gzip file", lambda: b"\x1f\x8b\x08\x00" + b"\x00" * 1_000, "is in no encoding"),
    html("UTF-16 cut in two", lambda: "<p>x</p>".encode("utf-16")[:-1], "is not HTML"),
    html("seventeen megabytes", lambda: b"<p>" + b"a " * (9 * MEGABYTE), r"is too large \(over 16 MB\)"),
    html("entity bomb", lambda: entity_bomb(b"<html><body><p>", b"</p></body></html>"), "is not HTML"),
    html(
        "quadratic entity bomb",
        lambda: quadratic_bomb(b"<html><body><p>", b"</p></body></html>"),
        "is not HTML",
    ),
    html("external entity", lambda: EXTERNAL + b"<html><body><p>&x;</p></body></html>", "is not HTML"),
    body("entity bomb in a page", lambda: entity_bomb(b"<p>", b"</p>"), r"^\]> &j;$"),
    body("deep nesting", lambda: b"<div>" * 200_000, NO_ARTICLE),
    body("deep nesting of spans", lambda: b"<span>" * 200_000, NO_ARTICLE),
    body("deep nesting with text", lambda: b"<b>" * 50_000 + SENTENCE.encode(), NO_ARTICLE),
    body("deep lists with text", lambda: b"<ul><li>" * 20_000 + SENTENCE.encode(), NO_ARTICLE),
    body(
        "a million quotation marks", lambda: b"<p>" + b'"' * 1_000_000, "has no text that could be an article"
    ),
    body("a line of ten megabytes", lambda: b"<p>" + b"a " * (5 * MEGABYTE), NO_ARTICLE),
    body("a word of ten megabytes", lambda: b"<p>" + b"a" * (10 * MEGABYTE), NO_ARTICLE),
    body("very many elements", lambda: b"<p>x" * 200_000, "has more than 60000 elements"),
    body("very many sentences", lambda: SENTENCE.encode() * 15_000, r"is too large \(2\.0 MB\)"),
    body(
        "very many attributes", lambda: b"<p " + b"".join(b"a%d=1 " % n for n in range(10_000)) + b">x", "^x$"
    ),
    body("one long attribute", lambda: b'<p title="' + b"x" * (4 * MEGABYTE) + b'">', NO_ARTICLE),
    body("comment without end", lambda: b"<!--" + b"-" * MEGABYTE, NO_ARTICLE),
    body("comments", lambda: b"<!-- -->" * 200_000, NO_ARTICLE),
    body("script without end", lambda: b"<script>" + b"<" * MEGABYTE, NO_ARTICLE),
    body("character references", lambda: b"<p>" + b"&#x41;" * MEGABYTE, "has over 4,096 characters without"),
    body("deep JSON", lambda: JSON_LD + b'{"@graph":[' * 50_000 + b"</script>" + SENTENCE.encode(), READ),
    body("much JSON", lambda: (JSON_LD + b'{"@type":"Article"}</script>') * 20_000 + SENTENCE.encode(), READ),
    body(
        "a headline of a megabyte",
        lambda: b"<h1>" + b"A bridge " * 100_000 + b"</h1>" + SENTENCE.encode(),
        "has 200,048 words; expected one",
    ),
    body("NULs", lambda: b"<p>\0\0\0</p>" * 1_000, NO_ARTICLE),
    body("NULs in words", lambda: SENTENCE.replace("bridge", "bri\0dge").encode(), READ),
    body("tables in tables", lambda: b"<table><tr><td>" * 20_000 + SENTENCE.encode(), NO_ARTICLE),
    body("forms", lambda: b"<form><select>" * 20_000, NO_ARTICLE),
    body("links", lambda: b"<a href=//e.example>x</a> " * 50_000, "has no text that could be an article"),
    body("end tags", lambda: b"</p></div></td>" * 200_000 + SENTENCE.encode(), READ),
    body("less-than signs", lambda: b"<" * 1_000_000 + SENTENCE.encode(), READ),
    body("half-closed tags", lambda: b"<p<b<i" * 200_000 + SENTENCE.encode(), READ),
    html("a base of elsewhere", lambda: b'<base href="//evil.example/">' + SENTENCE.encode(), READ),
    html(
        "a redirect of its own",
        lambda: b'<meta http-equiv=refresh content="0;url=//x.example">' + SENTENCE.encode(),
        READ,
    ),
    html("scripts in its text", lambda: SENTENCE.encode() + b"<script>alert(1)</script>" * 2_000, READ),
    html(
        "another charset than it says",
        lambda: b"<meta charset=no-such-thing>" + SENTENCE.encode() + b"\xe9",
        READ,
    ),
    html("a charset that is code", lambda: b"<meta charset=rot13>" + SENTENCE.encode() + b"\xe9", READ),
)

PDFS = (
    pages("nothing", lambda: b"", "; copy its text"),
    pages("no PDF", lambda: b"hello", "cannot be read as PDF"),
    pages("only a header", lambda: b"%PDF-1.7\n", "; copy its text"),
    pages("cut in two", lambda: pdf([[(700.0, STORY)]])[:300], "; copy its text"),
    pages("no pages", lambda: assembled(["<< /Type /Catalog >>"]), "; copy its text"),
    pages(
        "pages in circles",
        lambda: assembled(
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]
        ),
        "; copy its text",
    ),
    pages("a form in itself", circular_form, "; copy its text"),
    pages("picture only", lambda: pdf([[]]), "holds pictures of text, and no text"),
    pages("sixty-one pages", lambda: pdf([[(700.0, "One.")]] * 61), "has 61 pages; expected .* at most 60"),
    pages(
        "a huge count of pages",
        lambda: assembled(
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 999999999 >>"]
        ),
        "; copy its text",
    ),
    pages(
        "deep arrays",
        lambda: b"%PDF-1.4\n1 0 obj\n" + b"[" * 100_000 + b"\nendobj\ntrailer << /Root 1 0 R >>",
        "; copy its text",
    ),
    pages("wrong places", lambda: pdf([[(700.0, STORY)]]).replace(b"0000000009", b"9999999999"), ""),
    pages("a bomb", lambda: flate_bomb(1), "; copy its text"),
    pages("a bomb in a bomb", lambda: flate_bomb(2), "; copy its text"),
    pages("a long comment", lambda: b"%PDF-1.4\n" + b"%" * (8 * MEGABYTE), "; copy its text"),
    pages("random bytes", lambda: b"%PDF-1.4\n" + noise(300_000, 91), "; copy its text"),
    pages(
        "locked",
        lambda: assembled(
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]
        ).replace(
            b"/Root", b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P 0 >> /ID [(a)(a)] /Root"
        ),
        "; copy its text",
    ),
    pages(
        "very many objects",
        lambda: assembled(["<< /Type /Catalog >>", *["<< >>"] * 100_000]),
        "; copy its text",
    ),
    pages(
        "a script in it",
        lambda: pdf([[(700.0, STORY)]]).replace(
            b"/Catalog", b"/Catalog /OpenAction << /S /JavaScript /JS (app.alert) >>"
        ),
        READ,
    ),
)

WORDS = (
    word("nothing", lambda: b"", NOT_WORD),
    word("no archive", lambda: b"hello", NOT_WORD),
    word("cut in two", lambda: docx([STORY])[:200], NOT_WORD),
    word("no document in it", lambda: packed({}), "cannot be read as DOCX"),
    word("no text", lambda: docx([""]), "has no text"),
    word("a bomb", lambda: packed({"word/document.xml": b" " * (300 * MEGABYTE)}), "unpacks to far more"),
    word("a lie about its size", lying_archive, "; copy its text"),
    word("one part a thousand times", overlapping_archive, "unpacks to far more|copy its text"),
    word(
        "very many parts", lambda: packed({f"word/{n}.xml": b"" for n in range(5_000)}), "unpacks to far more"
    ),
    word("a path that leads out", lambda: packed({"../../outside.xml": b"x"}), "; copy its text"),
    word("broken XML", lambda: document_xml(b"<w:document><w:body>"), "cannot be read as DOCX"),
    word("entity bomb", lambda: document_xml(entity_bomb(b"<a>", b"</a>")), "; copy its text"),
    word("quadratic entity bomb", lambda: document_xml(quadratic_bomb(b"<a>", b"</a>")), "; copy its text"),
    word(
        "external entity",
        lambda: document_xml(EXTERNAL + b"<a>&x;</a>"),
        "; copy its text",
    ),
    word("deep nesting", lambda: docx("<w:p>" * 50_000 + "</w:p>" * 50_000), "is nested too deeply"),
    word(
        "deep tables",
        lambda: docx("<w:tbl><w:tr><w:tc>" * 5_000 + "</w:tc></w:tr></w:tbl>" * 5_000),
        "is nested too deeply",
    ),
    word("an unclosed paragraph", lambda: docx("<w:p>"), "cannot be read as DOCX"),
    word("ten megabytes of words", lambda: docx([STORY * 100] * 1_100), "unpacks to far more"),
    word("very many paragraphs", lambda: docx([STORY] * 100_000), "unpacks to far more"),
    word("an old Word file", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000, NOT_WORD),
    word("a spreadsheet", lambda: packed({"xl/workbook.xml": b"<workbook/>"}), "; copy its text"),
    word(
        "a macro",
        lambda: packed({"word/vbaProject.bin": b"x" * 1_000, "word/document.xml": b"<a/>"}),
        "; copy its text",
    ),
)

DOCUMENTS = (*TEXTS, *HTML, *PDFS, *WORDS)


def read(path: Path) -> str:
    """Return the text of a file as `nutgraf` takes one of its suffix, or the error that is told."""
    from generator.adding import add_seed  # noqa: PLC0415 - what is measured is this
    from generator.errors import GeneratorError  # noqa: PLC0415 - the same
    from generator.reading.documents import FORMATS  # noqa: PLC0415 - the same
    from generator.reading.seeds import read_seed  # noqa: PLC0415 - the same

    try:
        if path.suffix in FORMATS:
            path = add_seed(str(path), path.parent / "seeds").path
        return read_seed(path, seeds_dir=path.parent).text
    except GeneratorError as error:
        return f"error: {error}"


if __name__ == "__main__":
    sys.stdout.buffer.write(read(Path(sys.argv[1])).encode("utf-8", "backslashreplace"))
