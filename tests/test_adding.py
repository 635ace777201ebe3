"""Adding a seed: nothing is written unless it can be read, nothing is written over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.adding import Added, add_seed
from generator.adding.fetching import Fetched
from generator.adding.sources import Details
from generator.errors import FetchError, SeedError
from generator.reading import read_seed

from .documents import docx, pdf

STORY = "Old bridge closed after flood\n\nThe bridge was closed on Monday, and the mayor said why.\n"


def source(tmp_path: Path, content: str = STORY, name: str = "download (1).txt") -> str:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("content", "name", "details", "message"),
    [
        ("", "a.txt", Details(), "has no words"),
        (STORY, "a.odt", Details(), "is of no kind that is read; expected one of .txt, .md, "),
        ("<nav>Home</nav>", "a.html", Details(), "; copy its text into a .txt file"),
        (STORY, "a.txt", Details(published="May"), "'May' is not a day"),
        (STORY, "a.txt", Details(url="example"), "is not a web address"),
        (
            "Die Brücke bleibt nach dem Hochwasser gesperrt, sagte er. " * 3,
            "a.txt",
            Details(),
            "does not look like",
        ),
        (f"{STORY}\n{'x' * 5000}", "a.txt", Details(), "a.txt:5: has over 4,096 characters without a space"),
    ],
)
def test_what_cannot_be_read_is_not_added(
    tmp_path: Path, content: str, name: str, details: Details, message: str
) -> None:
    with pytest.raises(SeedError) as caught:
        add_seed(source(tmp_path, content, name), tmp_path / "seeds", details=details)
    assert message in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / name))
    assert not (tmp_path / "seeds").exists()


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/a", "http://localhost/", "http://[::1]/"])
def test_nothing_is_fetched_from_this_machine(tmp_path: Path, address: str) -> None:
    with pytest.raises(FetchError, match="not on the open internet"):
        add_seed(address, tmp_path / "seeds")
    assert not (tmp_path / "seeds").exists()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (STORY, "again.txt"),
        (STORY.upper() + "\n\n", "again.md"),
        (f"---\nrights: own\n---\n{STORY}", "again.md"),
    ],
)
def test_an_article_is_not_added_twice(tmp_path: Path, content: str, name: str) -> None:
    first = add_seed(source(tmp_path), tmp_path / "seeds")
    with pytest.raises(SeedError, match="is this article already") as caught:
        add_seed(source(tmp_path, content, name), tmp_path / "seeds", name="other")
    assert str(caught.value).startswith(f"seeds/{first.path.name}: ")
    assert [path.name for path in first.path.parent.iterdir()] == [first.path.name]


def test_an_article_of_the_same_address_is_not_added_twice(tmp_path: Path) -> None:
    details = Details(url="https://example.org/a")
    add_seed(source(tmp_path), tmp_path / "seeds", details=details)
    changed = source(tmp_path, STORY.replace("Monday", "Tuesday"), "b.txt")
    with pytest.raises(SeedError, match="is this article already"):
        add_seed(changed, tmp_path / "seeds", name="other", details=details)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match=r"gone\.txt: is not there"):
        add_seed(str(tmp_path / "gone.txt"), tmp_path / "seeds")


@pytest.mark.parametrize("taken", ["old-bridge-closed-after-flood.md", "old-bridge-closed-after-flood.yml"])
def test_nothing_is_written_over(tmp_path: Path, taken: str) -> None:
    there = tmp_path / "seeds" / taken
    there.parent.mkdir()
    there.write_text("mine", encoding="utf-8")
    with pytest.raises(SeedError, match="is there already"):
        add_seed(source(tmp_path), tmp_path / "seeds")
    assert [path.name for path in there.parent.iterdir()] == [taken]
    assert there.read_text(encoding="utf-8") == "mine"


def test_a_seed_is_named_after_its_headline_and_reads_as_given(tmp_path: Path) -> None:
    details = Details(publisher="The Harbour Post: Late", published="2024-05-05", url="https://example.org/a")
    seed = add_seed(source(tmp_path), tmp_path / "seeds", details=details).path
    assert seed == tmp_path / "seeds" / "old-bridge-closed-after-flood.txt"
    assert seed.read_text(encoding="utf-8") == STORY
    article = read_seed(seed, seeds_dir=seed.parent)
    assert (article.publisher, article.published) == ("The Harbour Post: Late", date(2024, 5, 5))
    assert article.url == "https://example.org/a"


def test_a_seed_can_be_given_a_name(tmp_path: Path) -> None:
    seed = add_seed(source(tmp_path), tmp_path / "seeds", name="Bridge, day one").path
    assert seed.name == "bridge-day-one.txt"
    assert [path.name for path in seed.parent.iterdir()] == ["bridge-day-one.txt"]


PAGE = """<html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline":
"Old bridge closed after flood", "datePublished": "2024-05-05", "publisher": {"name": "Harbour Post"}}
</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Old bridge closed after flood</h1><p>The bridge was closed on Monday, and the mayor said why.</p>
<p>“It is the water,” he said. Nobody could remember when it had been that high, and nobody knew when it would
fall.</p></article><aside><p>We use cookies to make this site better, as everybody does.</p></aside>
</body></html>"""
BODY = (
    "Old bridge closed after flood\n\nThe bridge was closed on Monday, and the mayor said why.\n\n"
    "“It is the water,” he said. Nobody could remember when it had been that high,"
    " and nobody knew when it would fall.\n"
)


def check_page(added: Added) -> None:
    assert added.path.read_text(encoding="utf-8") == BODY
    assert added.paragraphs == 2
    article = read_seed(added.path, seeds_dir=added.path.parent)
    assert (article.publisher, article.published) == ("Harbour Post", date(2024, 5, 5))


def test_of_a_saved_page_the_article_is_added_and_the_rest_is_told(tmp_path: Path) -> None:
    added = add_seed(source(tmp_path, PAGE, "saved.html"), tmp_path / "seeds")
    check_page(added)
    assert added.left_out == ("Home", "We use cookies to make this site better, as everybody does.")
    assert added.sentences_left_out == added.left_out[1:]


def test_of_a_fetched_page_the_address_is_kept(tmp_path: Path) -> None:
    def fetcher(url: str) -> Fetched:
        return Fetched(url=f"{url}?final", suffix=".html", data=PAGE.encode())

    added = add_seed("https://example.org/bridge", tmp_path / "seeds", fetcher=fetcher)
    check_page(added)
    article = read_seed(added.path, seeds_dir=added.path.parent)
    assert article.url == "https://example.org/bridge?final"


def test_what_is_given_wins_over_what_the_page_says(tmp_path: Path) -> None:
    details = Details(publisher="The Harbour Post, Lune edition", author="Jo Smith")
    added = add_seed(source(tmp_path, PAGE, "saved.html"), tmp_path / "seeds", details=details)
    article = read_seed(added.path, seeds_dir=added.path.parent)
    assert (article.publisher, article.author) == ("The Harbour Post, Lune edition", "Jo Smith")
    assert article.published == date(2024, 5, 5)


@pytest.mark.parametrize("suffix", ["pdf", "docx"])
def test_a_document_is_added_as_text(tmp_path: Path, suffix: str) -> None:
    lines = [
        "Old bridge closed after flood",
        "The bridge was closed on Monday, and the mayor said why.",
        "Nobody asked.",
    ]
    made = pdf([[(700.0 - 40 * n, line) for n, line in enumerate(lines)]]) if suffix == "pdf" else docx(lines)
    path = tmp_path / f"article.{suffix}"
    path.write_bytes(made)
    added = add_seed(str(path), tmp_path / "seeds")
    assert added.path.name == "old-bridge-closed-after-flood.txt"
    assert added.path.read_text(encoding="utf-8").split() == " ".join(lines).split()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_a_text_in_utf16_is_added_where_its_mark_tells(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(
        f"\ufeff{STORY}".encode("utf-16-be") if encoding == "utf-16-be" else STORY.encode(encoding)
    )
    added = add_seed(str(path), tmp_path / "seeds")
    assert added.path.read_text(encoding="utf-8") == STORY
    assert added.encoding == "UTF-16, by its mark"


@pytest.mark.parametrize("content", [STORY.encode("utf-16-le"), b"\xff\xfe\x00\xd8" * 200, bytes(range(256))])
def test_a_binary_file_is_refused_under_its_own_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(content)
    with pytest.raises(SeedError) as caught:
        add_seed(str(path), tmp_path / "seeds")
    assert "article.txt" not in str(caught.value)
    assert str(caught.value).startswith(str(path))
    assert not (tmp_path / "seeds").exists()


def test_a_text_in_another_encoding_is_added_in_utf8_and_that_is_told(tmp_path: Path) -> None:
    story = STORY.replace("said why", "said why: “It’s the café’s pipes, naïvely laid.”")
    path = tmp_path / "old.txt"
    path.write_bytes(story.encode("cp1252"))
    added = add_seed(str(path), tmp_path / "seeds")
    assert added.path.read_text(encoding="utf-8") == story
    assert added.encoding.endswith("as its bytes suggest")


def test_a_headline_that_looks_like_a_sentence_stays_the_headline(tmp_path: Path) -> None:
    page = PAGE.replace("Old bridge closed after flood", "“We were never told.”").replace(
        '"headline":\n"Old bridge closed after flood"', '"headline": "“We were never told.”"'
    )
    added = add_seed(source(tmp_path, page, "saved.html"), tmp_path / "seeds")
    article = read_seed(added.path, seeds_dir=added.path.parent)
    assert article.title == "“We were never told.”"
    assert added.paragraphs == 2


LONG = "Old bridge closed after flood\n\n" + "\n\n".join(
    f"Part {n} of the bridge near mile {n * 7} was closed by team {n * 3} on Monday, and mayor {n} of"
    f" the towns along bank {n + 40} said at noon why it had to be so for {n + 2} weeks."
    for n in range(1, 9)
)


@pytest.mark.parametrize(
    "changed",
    [
        LONG.replace("Old bridge closed", "UPDATE 2: Old bridge closed").replace("Monday", "Tuesday", 2),
        LONG + "\n\nThis article was changed on 6 May to say what the council answered in the evening.",
        "\n\n".join(LONG.split("\n\n")[:6]),
    ],
    ids=["two words changed", "a paragraph more", "cut short"],
)
def test_another_version_of_an_article_is_known_again(tmp_path: Path, changed: str) -> None:
    first = add_seed(source(tmp_path, LONG), tmp_path / "seeds")
    with pytest.raises(
        SeedError, match=r"is this article already, perhaps in another version \(\d+% of"
    ) as caught:
        add_seed(source(tmp_path, changed, "b.txt"), tmp_path / "seeds", name="other")
    assert str(caught.value).startswith(f"seeds/{first.path.name}: ")


def test_what_is_no_plain_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(SeedError, match=r"a\.txt: is no plain file"):
        add_seed(str(tmp_path / "a.txt"), tmp_path / "seeds")
