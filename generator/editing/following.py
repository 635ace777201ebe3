"""Links follow what a person moved: an item to another page, a page to another name.

The generator writes a link to where an item would stand.  On the page it leads to where the item does
stand; for the merge it is written back, so that it is no edit.  Links that a person typed elsewhere, to
pages that are not the article's, and links that lead where they should are left as they are.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from .base import BaseItem
from .sections import Section

_ATTRIBUTE = re.compile(r"\{:?[^{}\n]*?#([\w-]+)[^{}\n]*\}")
_HTML = re.compile(r"""\bid=["']([\w-]+)["']""")
_LINK = re.compile(r"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(([^()\s]+)\)")


@lru_cache(maxsize=8192)  # a merge asks several times for those of all items
def anchors(text: str) -> frozenset[str]:
    """Return the ids in a stretch of a page: of its items, of the rows of its tables, of its elements."""
    return frozenset(_ATTRIBUTE.findall(text) + (_HTML.findall(text) if "id=" in text else []))


@lru_cache(maxsize=8192)
def goals(text: str) -> frozenset[str]:
    """Return the ids that links in *text* lead to."""
    links = _LINK.finditer(text) if "](" in text else ()
    return frozenset(id_ for m in links if (id_ := m[2].partition("#")[2]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where pages and items are, and where the generator would have them.

    A page is known by the path below `docs/` under which it was generated.
    """

    files: Mapping[str, str | None]
    """Page to its path now; `None` for one that was deleted."""
    ids: frozenset[str]
    """All that generated links lead to, and all that items and their rows have."""
    standing: frozenset[str] = frozenset()
    """Of those the ones that are on a page."""

    def settled(self, text: str, base: str, home: str, at: str, stands: Mapping[str, str]) -> str:
        """Return the text of an item with its links as the next run leaves them; see `actual`."""
        return self.actual(self.generated(text, base, at), home, at, stands)

    def generated(self, text: str, base: str, at: str) -> str:
        """Return the text of an item on the page *at* with its links as they are in *base*.

        A link goes back when its words are those of one in *base*, and its target is that one's, moved; of
        several with the same words each is compared with its own.  So do words whose page was deleted.
        """
        if text == base or "](" not in base:
            return text
        if None in self.files.values():
            text = self._linked_again(text, base, at)
        was, now = _by_words(base), _by_words(text)
        seen: dict[str, int] = {}

        def back(match: re.Match[str]) -> str:
            words, link = match[1], match[2]
            number = seen[words] = seen.get(words, -1) + 1
            old = was.get(words, [])
            if link in old or len(old) != len(now[words]) or not self._followed(old[number], link, at):
                return match[0]
            return f"[{words}]({old[number]})"

        return _LINK.sub(back, text)

    def actual(self, text: str, home: str, at: str, stands: Mapping[str, str]) -> str:
        """Return the text of an item generated for *home* with links that lead somewhere from *at*.

        *stands* maps the ids that are on a page to that page.  A link to an item that was deleted leads
        to its page; one to a page that was deleted becomes its words.
        """
        if "](" not in text:
            return text

        def lead(match: re.Match[str]) -> str:
            words, link = match[1], match[2]
            page, id_ = _target(link, home)
            if page not in self.files or self._leads(link, at, stands):
                return match[0]
            goal = stands.get(id_, page)
            file = self.files[goal]
            if file is None:
                return words
            fragment = f"#{id_}" if id_ and (id_ in stands or id_ not in self.ids) else ""
            path = (
                ""
                if goal == at and fragment
                else posixpath.relpath(file, posixpath.dirname(self._file(at)) or ".")
            )
            return f"[{words}]({path}{fragment})"

        return _LINK.sub(lead, text)

    def _linked_again(self, text: str, base: str, at: str) -> str:
        """Return *text* with the links of *base* to deleted pages: `actual` made words of them."""
        lost = {m[1] for m in _LINK.finditer(base) if self._is_deleted(m[2], at)}
        for words in sorted(lost):
            old, now = _occurrences(words, base), _occurrences(words, text)
            if len(old) != len(now):
                continue
            for was, stands in reversed([*zip(old, now, strict=True)]):
                if was[2] and self._is_deleted(was[2], at) and not stands[2]:
                    text = text[: stands.start()] + was[0] + text[stands.end() :]
        return text

    def _is_deleted(self, link: str, at: str) -> bool:
        page = _target(link, at)[0]
        return page in self.files and self.files[page] is None

    def _file(self, page: str) -> str:
        return self.files.get(page) or page

    def _followed(self, old: str, new: str, at: str) -> bool:
        """Tell whether the link *new* on the page *at* can be the generated link *old*, moved."""
        file, fragment = _target(new, self._file(at))
        ours = file in self.files or file in self.files.values()
        dead = fragment in self.ids and fragment not in self.standing
        return ours and (dead or fragment in {"", old.partition("#")[2]})

    def _leads(self, link: str, at: str, stands: Mapping[str, str]) -> bool:
        """Tell whether a link on the page *at* leads to where its item stands."""
        file, id_ = _target(link, self._file(at))
        if id_ in stands:
            return file == self._file(stands[id_])
        return file in self.files.values() and id_ not in self.ids


def _occurrences(words: str, text: str) -> list[re.Match[str]]:
    """Return where *words* stand in a text, as a link with its target as group 2, or by themselves."""
    found = re.finditer(rf"{_LINK.pattern}|{re.escape(words)}", text)
    return [match for match in found if match[1] in {words, None}]


def _by_words(text: str) -> dict[str, list[str]]:
    """Return the targets of the links with the same words, in order."""
    found: dict[str, list[str]] = {}
    for match in _LINK.finditer(text):
        found.setdefault(match[1], []).append(match[2])
    return found


def _target(link: str, page: str) -> tuple[str, str]:
    """Return the path and the id that a relative link on *page* means; no path when it leaves the site."""
    path, _, id_ = link.partition("#")
    if ":" in path or path.startswith("/") or (path and not path.endswith(".md")):
        return "", ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page, id_


def known_places(
    files: Mapping[str, str | None], items: Iterable[BaseItem], pages: Iterable[Iterable[Section]]
) -> Places:
    """Return the places of *items* whose pages hold these sections."""
    texts = [i.item.text for i in items]
    ids = frozenset(id_ for text in texts for id_ in anchors(text) | goals(text))
    standing = frozenset(id_ for sections in pages for s in sections for id_ in anchors(s.text))
    return Places(files=files, ids=ids, standing=standing & ids)
