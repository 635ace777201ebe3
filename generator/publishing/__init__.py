"""What goes with the pages for those who link to, follow or cite them: made when the site is built.

Metadata must say what the pages say.  It is therefore made from the pages as they stand on disk, not
from the findings: what is held back is not there, and what a person deleted is gone from it, too.
Nothing of it is committed, so it is never stale, two branches never conflict over it, and the
address of the site, which differs from fork to fork, may stand in it.  The pages need none of it: a
builder that knows no plugins publishes them whole, and `nutgraf metadata` adds the files afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .addresses import Site
from .citations import bibtex, csl_json
from .feed import atom
from .linked_data import linked_data
from .llms import llms_txt
from .shown import ShownArticle

__all__ = ["Published", "Site"]

_FEED = "feed.xml"
_CITATION = "citation"
"""Name, without suffix, of the files beside an article's overview."""


class Published:
    """The metadata of one built site."""

    def __init__(self, site: Site, articles: tuple[ShownArticle, ...] = ()) -> None:
        """Take the *site* and what its pages show, in the order of its feed."""
        self._site = site
        self._articles = articles
        self._by_page = {page: article for article in articles for page in article.pages}
        self._feed = atom(site, articles, _FEED)

    def about(self, page: str, title: str) -> dict[str, object]:
        """Return what the head of the page at *page* (below `docs/`) says, for the template."""
        article = self._by_page.get(page)
        feed = f"{self._site.url}{_FEED}" if self._feed else ""
        if article is None:
            return {"feed": feed}
        data = linked_data(self._site, article, page, title)
        return {"feed": feed, "linked_data": data, "citations": page == f"{article.slug}/index.md"}

    def files(self) -> Mapping[str, str]:
        """Return the files by their path below the built site; no feed without an address or a date."""
        files = {"llms.txt": llms_txt(self._site, self._articles)}
        if self._feed:
            files[_FEED] = self._feed
        if self._articles:
            files["citations.json"] = csl_json(self._articles)
            files["citations.bib"] = bibtex(self._articles)
        for article in self._articles:
            files[f"{article.slug}/{_CITATION}.json"] = csl_json([article])
            files[f"{article.slug}/{_CITATION}.bib"] = bibtex([article])
        return files

    def write(self, site_dir: Path) -> None:
        """Write the files below *site_dir*, beside the pages that were built there."""
        for path, text in self.files().items():
            target = site_dir / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
