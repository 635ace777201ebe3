"""Citations: what is known and no more, in forms that reference managers read."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.publishing.citations import bibtex, csl_json

from .published import BARE, MILL

INTEGER = {"type": "integer"}
# The part of the schema of CSL's data that the generator uses.
CSL: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            **{
                name: {"type": "string", "minLength": 1}
                for name in ("id", "title", "container-title", "language")
            },
            "type": {"const": "article-newspaper"},
            "URL": {"type": "string", "format": "uri"},
            "author": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "required": ["literal"],
                    "additionalProperties": False,
                    "properties": {"literal": {"type": "string", "minLength": 1}},
                },
            },
            "issued": {
                "type": "object",
                "required": ["date-parts"],
                "additionalProperties": False,
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {
                            "type": "array",
                            "minItems": 1,
                            "maxItems": 3,
                            "items": {"type": "integer"},
                        },
                    }
                },
            },
        },
    },
}


def test_what_is_not_known_is_not_filled_in() -> None:
    assert json.loads(csl_json([BARE])) == [
        {"id": "coast/bare", "type": "article-newspaper", "title": "Bare", "language": "en"}
    ]
    assert bibtex([BARE]) == "@misc{coast-bare,\n  title = {{Bare}}\n}\n"


@pytest.mark.parametrize("articles", [[], [BARE], [MILL, BARE]])
def test_csl_json_keeps_its_schema(articles: list[Any]) -> None:
    Draft202012Validator(CSL).validate(json.loads(csl_json(articles)))


def test_a_processor_of_citations_renders_it() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(
            style, CiteProcJSON(json.loads(csl_json([MILL]))), formatter.plain
        )
        bibliography.register(Citation([CitationItem("mill")]))
        (line,) = [str(entry) for entry in bibliography.bibliography()]
    for words in ("Jo Orr and Al Fry", "2031", "The Wend Post & Mail", "100% of jobs go"):
        assert words in line


def test_bibtex_has_one_author_and_escapes_what_latex_would_read() -> None:
    library = parse_string(bibtex([MILL, BARE]))
    assert library.failed_blocks == []
    fields = {f.key: f.value for f in library.entries[0].fields}
    assert library.entries[0].entry_type == "article"
    assert fields["author"] == "{Jo Orr and Al Fry}"
    assert fields["title"] == r"{Mill <shuts> \& 100\% of jobs go}"
    assert (fields["year"], fields["month"], fields["day"]) == ("2031", "feb", "3")
    assert fields["url"] == "https://example.org/mill?a=1&b=%7B2%7D"


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40))
def test_no_headline_breaks_an_entry(headline: str) -> None:
    library = parse_string(bibtex([replace(MILL, headline=headline), BARE]))
    assert library.failed_blocks == []
    assert [e.key for e in library.entries] == ["mill", "coast-bare"]
