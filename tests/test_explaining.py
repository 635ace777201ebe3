"""Explaining a stream: one bad line costs one line."""

from __future__ import annotations

import gc
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from spacy.language import Language

from generator.cli.streams import print_values
from generator.errors import SeedError
from generator.extractors import explain as pipeline
from generator.model import Article, Explainer, Sentence, SentenceRole
from generator.parsing.tokens import Doc
from generator.shell.explaining import Explain, dump, explain_files, explain_lines

TEXT = "The bridge was closed on Monday, and the mayor said why."


def explain(article: Article) -> Explainer:
    """Make each paragraph a sentence: enough of an analysis."""
    if "bug" in article.text:
        raise RuntimeError("a mistake of ours")
    if "bad" in article.text:
        raise SeedError(article.slug, "is bad")
    found = tuple(Sentence(span=p, role=SentenceRole.NEWS) for p in article.paragraphs)
    return Explainer(article=article, model="m 1", sentences=found)


@pytest.mark.parametrize(
    ("line", "id_", "message"),
    [
        (b"{", "line-1", "line-1: is not JSON"),
        (b"[" * 100_000, "line-1", "line-1: is not JSON"),
        (b"\xff\xfe", "line-1", "line-1: is not JSON"),
        (b'["a"]', "line-1", "line-1: is not an object"),
        (b"7", "line-1", "line-1: is not an object"),
        (b'{"id": "x"}', "x", "x: `text` is missing"),
        (b'{"id": "x", "text": null}', "x", "x: `text` is missing"),
        (b'{"id": "x", "text": 7}', "x", "x: `text` is 7; expected a string"),
        (b'{"id": 7, "text": "A"}', "line-1", "line-1: `id` is 7; expected a string"),
        (b'{"id": "\\ud800", "text": "A"}', "line-1", "line-1: `id` holds half a character"),
        (b'{"id": "x", "text": "A \\udfff"}', "x", "x: `text` holds half a character"),
        (b'{"id": "x", "text": "A", "title": ["B"]}', "x", "x: `title` is ['B']; expected a string"),
        (b'{"id": "x", "text": "A", "published": "May"}', "x", "x: `published` 'May' is not a day"),
        (b'{"id": "x", "text": ""}', "x", "x: has no words"),
        (b'{"id": "x", "text": "\\n 1 "}', "x", "x: has no words"),
        (
            '{"text": "Мэр сказал, что мост закрыт из-за воды."}'.encode(),
            "line-1",
            "line-1: does not look like English",
        ),
        (b'{"id": "x", "text": "a bad one"}', "x", "x: is bad"),
        (b'{"id": "x", "text": "a bug"}', "x", "x: internal error: RuntimeError: a mistake of ours"),
    ],
)
def test_a_bad_line_is_an_error_on_its_line_and_the_rest_goes_on(line: bytes, id_: str, message: str) -> None:
    lines: list[bytes | str] = [line, json.dumps({"id": "y", "text": TEXT})]
    bad, good = explain_lines(lines, explain)
    assert bad["id"] == id_
    assert bad["error"].startswith(message)
    assert bad["sentences"] == bad["boilerplate"] == bad["checks"] == []
    assert good["id"] == "y"
    assert len(good["sentences"]) == 1
    assert bad.keys() - good.keys() == {"error"}


def test_empty_lines_are_passed_over_and_the_last_needs_no_end() -> None:
    lines: list[bytes | str] = [
        b"\n",
        f'{{"id": "x", "text": "{TEXT}"}}\n',
        b"  \r\n",
        f'{{"id": "y", "text": "{TEXT}"}}'.encode(),
    ]
    assert [value["id"] for value in explain_lines(lines, explain)] == ["x", "y"]


def test_the_text_is_used_unchanged() -> None:
    text = f"\r\nOld bridge closed\r\n\r\n{TEXT}\r\n"
    (value,) = explain_lines([json.dumps({"id": "x", "text": text, "title": "Old bridge closed"})], explain)
    title, sentence = value["title_span"], value["sentences"][0]
    assert text[title["start"] : title["end"]] == "Old bridge closed"
    assert text[sentence["start"] : sentence["end"]] == TEXT


def test_title_and_day_may_be_null() -> None:
    line = json.dumps({"id": "x", "text": TEXT, "title": None, "published": None})
    (value,) = explain_lines([line], explain)
    assert (value["title"], value["published"]) == ("", None)


def test_each_line_is_answered_before_the_next_is_read() -> None:
    read: list[int] = []

    def lines() -> Iterator[str]:
        for number in range(1000):
            read.append(number)
            yield json.dumps({"id": f"n{number}", "text": TEXT})

    answers = explain_lines(lines(), explain)
    for number in range(3):
        assert next(answers)["id"] == f"n{number}"
        assert read == list(range(number + 1))


def alive() -> Counter[str]:
    """Return how many articles, parses and analyses are in memory."""
    gc.collect()
    return Counter(type(o).__name__ for o in gc.get_objects() if isinstance(o, (Article, Doc, Explainer)))


def most_alive(analyse: Explain, articles: int) -> Counter[str]:
    """Stream *articles* that differ; return how many more were in memory at most between two of them."""
    before, most = alive(), Counter[str]()

    def lines() -> Iterator[str]:
        nonlocal most
        for number in range(articles):
            most |= alive() - before
            said = f"Mayor Ann Roe{number} said: “We closed bridge {number} on Monday.” {TEXT}"
            yield json.dumps({"id": f"n{number}", "text": f"Bridge {number} closed\n\n{said}"})

    with redirect_stdout(TextIOWrapper(BytesIO())):
        assert not print_values(explain_lines(lines(), analyse))
    return most


def test_what_is_kept_of_each_article_of_a_stream_is_seen() -> None:
    kept: list[Explainer] = []

    def explain_and_keep(article: Article) -> Explainer:
        kept.append(explain(article))
        return kept[-1]

    assert most_alive(explain_and_keep, 9) == {"Article": 8, "Explainer": 8}


def test_a_stream_holds_one_article_in_memory_however_many_there_are(nlp: Language) -> None:
    most = most_alive(lambda article: pipeline(article, nlp), 9)
    assert most.keys() <= {"Article", "Doc", "Explainer"}
    assert max(most.values(), default=0) <= 1


def test_an_answer_is_one_line() -> None:
    (value,) = explain_lines(
        [json.dumps({"id": "a\nb", "text": f"Old bridge\u2028closed.\n\n{TEXT}"})], explain
    )
    answer = dump(value)
    assert "\n" not in answer
    assert json.loads(answer)["id"] == "a\nb"


def test_a_bad_file_is_an_error_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    bad, good, gone = explain_files([tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"], explain)
    assert bad["error"].endswith("a.txt: has no words; expected an article; put its text here")
    assert (good["id"], len(good["sentences"])) == ("b", 1)
    assert "is not there" in gone["error"]


def test_a_file_among_the_seeds_has_its_slug_as_id(tmp_path: Path) -> None:
    path = tmp_path / "seeds" / "2024" / "Old Bridge.txt"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, encoding="utf-8")
    (value,) = explain_files([path], explain, seeds_dir=tmp_path / "seeds")
    assert value["id"] == "2024/old-bridge"


@pytest.mark.parametrize("name", ["", "2024"])
def test_a_folder_is_an_error_in_its_place_also_that_of_the_seeds(tmp_path: Path, name: str) -> None:
    seeds = tmp_path / "seeds"
    (seeds / "2024").mkdir(parents=True)
    (value,) = explain_files([seeds / name], explain, seeds_dir=seeds)
    assert "is a folder; expected a file with an article" in str(value["error"])
