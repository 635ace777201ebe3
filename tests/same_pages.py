"""Do two builds of the same pages show a reader the same?  For the canaries in `Makefile`.

    python -m tests.same_pages site build/site-zensical

Themes differ in what stands around a page.  Compared is what stands inside its `<article>`: the words
that are not the theme's, the block quotes one by one, and the ids that links lead to.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "path", "source", "col"})
_THEME = frozenset({"script", "style", "nav", "form", "svg", "aside", "button"})
_THEMES_CLASSES = ("headerlink", "md-content__button", "md-source-file", "nutgraf-cite", "footnote-backref")


@dataclass(slots=True)
class Content:
    """What one built page shows inside its article."""

    words: list[str] = field(default_factory=list)
    quotes: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    """Reads the inside of `<article>`; what the theme puts there is skipped."""

    def __init__(self) -> None:
        super().__init__()
        self.found = Content()
        self._open: list[tuple[str, bool]] = []  # tag, and whether it is the theme's
        self._quote: list[str] = []

    def _inside(self, tag: str) -> bool:
        return any(name == tag for name, _ in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        skipped = tag in _THEME or any(c in (given.get("class") or "") for c in _THEMES_CLASSES)
        skipped = skipped or any(theme for _, theme in self._open)
        if self._inside("article") and not skipped and not (given.get("id") or "__").startswith("__"):
            self.found.ids.add(str(given["id"]))
        if tag not in _VOID:
            self._open.append((tag, skipped))

    def handle_endtag(self, tag: str) -> None:
        if tag == "blockquote" and self._quote:
            self.found.quotes.append(" ".join(" ".join(self._quote).split()))
            self._quote = []
        while self._inside(tag):
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._inside("article") and not any(theme for _, theme in self._open):
            self.found.words += data.split()
            if self._inside("blockquote"):
                self._quote.append(data)


def content(page: str) -> Content:
    """Return what a built *page* shows."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.found


def differences(one: Path, other: Path) -> Iterator[str]:
    """Yield what differs between two built sites, a line each."""
    pages = sorted(p.relative_to(one) for p in one.rglob("*.html") if p.name != "404.html")
    if not pages:
        yield f"{one}: has no pages"
    for page in pages:
        if not (other / page).is_file():
            yield f"{page}: is missing"
            continue
        here, there = (content((site / page).read_text(encoding="utf-8")) for site in (one, other))
        if not here.words:
            yield f"{page}: shows nothing"
        for what, a, b in (
            ("words", Counter(here.words), Counter(there.words)),
            ("quotes", Counter(here.quotes), Counter(there.quotes)),
            ("ids", Counter(here.ids), Counter(there.ids)),
        ):
            lost, more = sorted(a - b), sorted(b - a)
            if lost or more:
                yield f"{page}: {what} lost {lost[:8]}, added {more[:8]}"


def main() -> None:
    """Compare two folders; exit 1 where they differ."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    given = parser.parse_args()
    found = list(differences(given.one, given.other))
    for line in found:
        sys.stdout.write(f"{line}\n")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
