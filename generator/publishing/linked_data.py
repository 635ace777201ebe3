"""JSON-LD of a page, in the terms of schema.org.

The page is an `Article` that is based on the publisher's; what it shows are `Quotation`s with who
speaks, and `Person`s.  Never a `ClaimReview`: nothing here is checked for its truth.
"""

from __future__ import annotations

import posixpath
from typing import Any

from .addresses import Site
from .shown import Named, ShownArticle

_TYPES = {"person": "Person", "organization": "Organization"}
# A country or a group speaks without being an organisation; its name still belongs to its words.
_OTHER = "Thing"


def linked_data(site: Site, article: ShownArticle, page: str, title: str) -> dict[str, Any]:
    """Return the object for the page at *page* below `docs/`; its ids are relative to the page."""
    graph = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": title,
        "inLanguage": "en",
        "url": site.absolute(page) if site.url else None,
        "isPartOf": _filled({"@type": "WebSite", "name": site.name, "url": site.url}),
        "isBasedOn": _source(article),
        "hasPart": [_quotation(site, article, n) for n, q in enumerate(article.quotations) if q.page == page],
        "mentions": [_actor(site, article, page, p) for p in article.people if p.page == page],
    }
    return _filled(graph)


def _quotation(site: Site, article: ShownArticle, number: int) -> dict[str, Any]:
    """Return one passage; the first of its item bears the item's id."""
    shown = article.quotations[number]
    first = number == 0 or article.quotations[number - 1].anchor != shown.anchor
    return _filled(
        {
            "@type": "Quotation",
            "@id": f"#{shown.anchor}" if first else None,
            "text": shown.words,
            "inLanguage": "en",
            "spokenByCharacter": [_actor(site, article, shown.page, s) for s in shown.speakers],
            "isBasedOn": {"@id": _source_id(article)},
        }
    )


def _source(article: ShownArticle) -> dict[str, Any]:
    return _filled(
        {
            "@type": "NewsArticle",
            "@id": _source_id(article),
            "headline": article.headline,
            "url": article.url,
            "datePublished": article.published.isoformat() if article.published else None,
            "publisher": _filled({"@type": "Organization", "name": article.publisher}, needs="name"),
            "creditText": article.author,  # a byline: a person, two, or an agency; nobody says which
        }
    )


def _source_id(article: ShownArticle) -> str:
    return article.url or "#source"


def _actor(site: Site, article: ShownArticle, page: str, named: Named) -> dict[str, Any]:
    """Return an actor with the same id on all pages: where its own item stands."""
    home = next((p.page for p in article.people if p.id and p.id == named.id), "")
    id = f"{_relative(site, page, home)}#actor-{named.id}" if home else None
    return _filled({"@type": _TYPES.get(named.kind, _OTHER), "@id": id, "name": named.name})


def _relative(site: Site, page: str, home: str) -> str:
    if page == home:
        return ""
    here = site.page(page)
    folder = here if here.endswith("/") else posixpath.dirname(here)
    goal = posixpath.relpath(site.page(home), folder or ".")
    return f"{goal}/" if site.page(home).endswith("/") else goal


def _filled(values: dict[str, Any], needs: str = "@type") -> dict[str, Any]:
    """Return *values* without what is not known; empty where even *needs* is not."""
    found = {key: _one(value) for key, value in values.items() if value}
    return found if needs in found else {}


def _one(value: Any) -> Any:  # noqa: ANN401 - JSON is any of seven types
    """Return the only thing in a list instead of the list, as JSON-LD has it."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value
