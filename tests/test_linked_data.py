"""JSON-LD, read as RDF and held to the vocabulary of schema.org."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from rdflib import RDF, SDO, Graph, URIRef
from rdflib.term import Node

from generator.publishing.addresses import Site
from generator.publishing.linked_data import linked_data
from generator.publishing.shown import ShownArticle

from .published import BARE, MILL, NOWHERE, SITE

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # inside rdflib

PAGE = "https://ann.example.org/nut/mill/quotes.html"


def graph(data: dict[str, Any], base: str = PAGE) -> Graph:
    """Return the triples of *data*; the context of schema.org is its vocabulary, and is not fetched."""
    assert data["@context"] == "https://schema.org"
    local = {**data, "@context": {"@vocab": str(SDO)}}
    return Graph().parse(data=json.dumps(local), format="json-ld", base=base)


def one(found: Graph, subject: Node, name: str) -> Node:
    (value,) = found.objects(subject, SDO[name])
    return value


@pytest.mark.parametrize("article", [MILL, BARE])
@pytest.mark.parametrize("site", [SITE, NOWHERE, replace(SITE, directory_urls=True)])
def test_every_type_and_property_is_one_of_schema_org(article: ShownArticle, site: Site) -> None:
    terms = {str(term) for term in dir(SDO)} | {str(SDO[name]) for name in SDO.__annotations__}
    for page in article.pages:
        triples = list(graph(linked_data(site, article, page, "A title")))
        assert triples
        for _, predicate, value in triples:
            assert predicate == RDF.type or str(predicate) in terms, predicate
            assert predicate != RDF.type or str(value) in terms, value


def test_nothing_is_rated_or_claimed_to_be_checked() -> None:
    text = json.dumps([linked_data(SITE, MILL, page, "A") for page in MILL.pages])
    assert "Claim" not in text
    assert "Rating" not in text


def test_what_is_not_known_is_left_out() -> None:
    data = linked_data(NOWHERE, BARE, "coast/bare/index.md", "Bare")
    assert data == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "Bare",
        "inLanguage": "en",
        "isPartOf": {"@type": "WebSite", "name": "Wend & Sons"},
        "isBasedOn": {"@type": "NewsArticle", "@id": "#source"},
    }


def test_a_page_is_based_on_the_article() -> None:
    found = graph(linked_data(SITE, MILL, "mill/index.md", "A"))
    (page,) = found.subjects(RDF.type, SDO.Article)
    source = one(found, page, "isBasedOn")
    assert (source, RDF.type, SDO.NewsArticle) in found
    assert str(one(found, source, "datePublished")) == "2031-02-03"
    assert str(one(found, one(found, source, "publisher"), "name")) == "The Wend Post & Mail"
    assert str(one(found, source, "creditText")) == "Jo Orr and Al Fry"  # whoever they are


def test_a_page_has_the_quotations_that_stand_on_it_each_with_its_speaker() -> None:
    found = graph(linked_data(SITE, MILL, "mill/quotes.md", "Quotes"))
    quotations = list(found.subjects(RDF.type, SDO.Quotation))
    said = {str(one(found, q, "text")): list(found.objects(q, SDO.spokenByCharacter)) for q in quotations}
    ada = URIRef("https://ann.example.org/nut/mill/actors.html#actor-ada-lowe")
    assert said == {"“If </script> shuts,” she said": [ada], "“we go.”": [ada], "“Who knows?”": []}
    assert URIRef(f"{PAGE}#quote-a") in quotations
    assert (ada, RDF.type, SDO.Person) in found


def test_a_speaker_who_is_no_person_is_named_all_the_same() -> None:
    found = graph(linked_data(SITE, MILL, "mill/index.md", "A"))
    (quotation,) = found.subjects(RDF.type, SDO.Quotation)
    speakers = list(found.objects(quotation, SDO.spokenByCharacter))
    names = {str(one(found, s, "name")): next(found.objects(s, RDF.type)) for s in speakers}
    assert names == {"the harbour board": SDO.Thing, "Ada Lowe": SDO.Person}


def test_a_person_has_one_id_on_all_pages() -> None:
    on_actors = graph(linked_data(SITE, MILL, "mill/actors.md", "A"), PAGE.replace("quotes", "actors"))
    on_quotes = graph(linked_data(SITE, MILL, "mill/quotes.md", "A"))
    assert set(on_actors.subjects(RDF.type, SDO.Person)) == set(on_quotes.subjects(RDF.type, SDO.Person))
    folders = replace(SITE, directory_urls=True)
    pretty = graph(
        linked_data(folders, MILL, "mill/quotes.md", "A"), "https://ann.example.org/nut/mill/quotes/"
    )
    assert list(pretty.subjects(RDF.type, SDO.Person)) == [
        URIRef("https://ann.example.org/nut/mill/actors/#actor-ada-lowe")
    ]
