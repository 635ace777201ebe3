"""Reading: what one seed file with its `.yml` becomes."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.model import Article, Origin, Span
from generator.reading import read_seed

SEEDS = Path(__file__).parent.parent / "seeds"
BODY = (
    "The bridge over the river was closed on Monday, the mayor said.\n\nIt is not known when it will open.\n"
)
STORY = f"Old bridge closed after flood\n\n{BODY}"


def seed(folder: Path, name: str, content: str | bytes = STORY, yml: str | None = None) -> Path:
    path = folder / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    if yml is not None:
        path.with_suffix(".yml").write_text(yml, encoding="utf-8")
    return path


def read(path: Path) -> Article:
    folder = next(parent for parent in path.parents if parent.name == "seeds")
    return read_seed(path, seeds_dir=folder)


def words(article: Article) -> list[str]:
    return [article[p] for p in article.paragraphs]


# --- what is refused ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "seeds/a.txt: has no words; expected an article; put"),
        (b"\xef\xbb\xbf\r\n", "seeds/a.txt: has no words"),
        (b"... 12 --- 13 !", "seeds/a.txt: has no words"),
        ("Première ligne\nLa société".encode("cp1252"), "seeds/a.txt:1: byte 5 (0xe8) is not UTF-8"),
        (b"One.\nTwo.\n\xff", "seeds/a.txt:3: byte 10 (0xff) is not UTF-8; expected UTF-8; convert it"),
        (STORY.encode("utf-16"), "seeds/a.txt: looks like UTF-16 or a binary file"),
        (b"a" * (2 * 1024 * 1024 + 1), "is too large"),
        (f"{BODY}\n{'word of the ' * 3000}".encode(), "seeds/a.txt:5: a paragraph is longer than 32 kB"),
        (
            "Der Fluss ist in der Nacht gestiegen, und die Brücke bleibt bis auf Weiteres gesperrt.".encode(),
            "does not look like English",
        ),
    ],
)
def test_a_text_that_is_no_article_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(SeedError) as caught:
        read(seed(tmp_path, "a.txt", content))
    assert message in str(caught.value)


def test_front_matter_and_yml_that_disagree_are_refused(tmp_path: Path) -> None:
    path = seed(tmp_path, "a.md", f"---\npublisher: A\n---\n{STORY}", "# note\npublisher: B\n")
    with pytest.raises(SeedError) as caught:
        read(path)
    assert str(caught.value).startswith("seeds/a.yml:2: `publisher` differs from seeds/a.md:2; expected")


def test_front_matter_that_is_not_closed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match=r"seeds/a\.md:1: front matter is not closed"):
        read(seed(tmp_path, "a.md", f"---\ntitle: A\n\n{STORY}"))


# --- what is read ------------------------------------------------------------------------------


def test_the_first_seed_is_read_as_an_editor_would_mark_it() -> None:
    article = read_seed(SEEDS / "lloyd-austin-north-korean-troops.txt", seeds_dir=SEEDS)
    assert hashlib.sha256(article.text.encode()).hexdigest().startswith("ed40ace9")
    assert article.title_span == Span(0, 60)
    assert [(b.start, b.end) for b in article.boilerplate] == [(62, 63), (2331, 2383), (2817, 2832)]
    assert len(article.paragraphs) == 12
    assert (article.published, article.published_origin) == (date(2024, 10, 23), Origin.SUPPLIED)
    assert article.publisher == "Washington Examiner"
    assert article.published_span is None


def test_only_byte_order_mark_and_line_ends_are_changed(tmp_path: Path) -> None:
    path = seed(tmp_path, "a.txt", b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode())
    assert read(path).text == STORY


def test_a_headline_in_the_text_has_a_span(tmp_path: Path) -> None:
    article = read(seed(tmp_path, "a.txt"))
    assert article.title_span is not None
    assert article[article.title_span] == article.title == "Old bridge closed after flood"
    assert words(article) == BODY.strip().split("\n\n")


def test_markdown_keeps_its_markup_and_loses_its_front_matter(tmp_path: Path) -> None:
    body = "The *old* bridge was closed on Monday,\nthe mayor said.\n\n## The flood\n\nIt is not known why.\n"
    yml = "---\ntitle: Old bridge closed\npublished: 2024-05-05\nurl: https://example.org/a\n---\n\n"
    article = read(seed(tmp_path, "a.md", yml + body, "publisher: The Harbour Post\n"))
    assert article.text == f"\n{body}"
    assert (article.title, article.title_span) == ("Old bridge closed", None)
    assert words(article) == [
        "The *old* bridge was closed on Monday,\nthe mayor said.",
        "It is not known why.",
    ]
    assert [article[b] for b in article.boilerplate] == ["## The flood"]
    assert (article.url, article.publisher) == ("https://example.org/a", "The Harbour Post")


def test_a_markdown_heading_at_the_top_is_the_headline(tmp_path: Path) -> None:
    article = read(seed(tmp_path, "a.md", f"# Old bridge closed\n\n{BODY}"))
    assert article.title_span is not None
    assert article[article.title_span] == article.title == "Old bridge closed"


def test_a_supplied_day_wins_over_the_text(tmp_path: Path) -> None:
    text = f"Old bridge closed after flood\n\nMonday, May 6, 2024\n\n{BODY}"
    assert read(seed(tmp_path, "a.txt", text)).published == date(2024, 5, 6)
    article = read(seed(tmp_path, "b.txt", text, "published: 2024-05-07\n"))
    assert (article.published, article.published_origin) == (date(2024, 5, 7), Origin.SUPPLIED)
    assert article.published_span is None
    assert "Monday, May 6, 2024" in [article[b] for b in article.boilerplate]


def test_an_article_declared_english_is_not_doubted(tmp_path: Path) -> None:
    odd = (
        "Brexit Grexit Frexit Spexit Nexit Dexit Italexit Swexit Czexit Polexit Huxit Finxit Brixit Doe Roe."
    )
    with pytest.raises(SeedError, match="does not look like English"):
        read(seed(tmp_path, "a.txt", odd))
    assert read(seed(tmp_path, "b.txt", odd, "language: en-GB\n")).language == "en-GB"


def test_corrections_come_with_the_article(tmp_path: Path) -> None:
    yml = "same: [[Jane Doe, Doe]]\nkinds: {Harbour: place}\nhide: [quote-a]\nlift: [check-b]\n"
    corrections = read(seed(tmp_path, "a.txt", yml=yml)).corrections
    assert corrections.same == (("Jane Doe", "Doe"),)
    assert corrections.kinds == (("Harbour", "place"),)
    assert (corrections.hide, corrections.lifted) == (("quote-a",), ("check-b",))


@given(content=st.binary(max_size=300), yml=st.none() | st.binary(max_size=120))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, yml: bytes | None
) -> None:
    folder = tmp_path_factory.mktemp("site")
    path = seed(folder, "a.md", content)
    if yml is not None:
        path.with_suffix(".yml").write_bytes(yml)
    with suppress(SeedError):
        assert read(path).slug == "a"
