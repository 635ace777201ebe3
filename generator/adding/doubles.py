"""Articles that are among the seeds already, perhaps under another address, or in another version.

Addresses are compared without what does not name the article (RFC 3986, section 6, and the parameters
by which senders count their readers).  Versions are told by runs of five words that both have: a
corrected article keeps most of them, two reports of one event share their quotations and little else
(shingles and their containment: Broder, "On the resemblance and containment of documents", 1997).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from ..errors import SeedError
from ..model import Article
from ..reading import find_seeds, read_seed
from ..reading.units import plain

_RUN = 5
"""Words in a row."""
_SAME = 0.6
"""Share of the runs of the shorter text that both have, from which they are versions of one article.  Of
700,000 pairs of news articles those above it were later editions; other reports stay below a half."""
_ENOUGH = 40
"""Runs; of a shorter text they tell nothing."""
_WORD = re.compile(r"\w+")
_COUNTERS = re.compile(
    r"(?:utm_\w+|at_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|ref|ref_src|cmpid|smid|smtyp|ocid|ns_\w+|share"
    r"|amp|outputType|output)",
    re.IGNORECASE,
)
_HOST = re.compile(r"^(?:www|m|mobile|amp|edition)\.(?=[^.]+\.)")
_END = re.compile(r"(?:/index\.\w+|/amp|\.amp)?/*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Double:
    """A seed that holds an article which is to be added."""

    path: Path
    reason: str
    """Why it is taken for the same article; empty where it has the same words."""


def find_double(article: Article, seeds_dir: Path) -> Double | None:
    """Return the seed in *seeds_dir* that is *article*, the same words first; `None` for a new article."""
    words, found = plain(article.text), None
    runs = _runs(article.text)
    for path in find_seeds(seeds_dir):
        try:
            other = read_seed(path, seeds_dir=seeds_dir)
        except SeedError:
            continue  # `nutgraf check` names what is wrong with it
        if plain(other.text) == words:
            return Double(path=path, reason="")
        reason = _why(article, other, runs)
        if reason and found is None:
            found = Double(path=path, reason=reason)
    return found


def canonical(url: str) -> str:
    """Return what names the article in *url*: host, path and query without what varies; empty for none."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return ""
    host = _HOST.sub("", (parts.hostname or "").rstrip("."))
    if not host:
        return ""
    shown = "" if port in {None, 80, 443} else f":{port}"
    asked = sorted((k, v) for k, v in parse_qsl(parts.query) if not _COUNTERS.fullmatch(k))
    return f"{host}{shown}{_END.sub('', parts.path)}" + (f"?{urlencode(asked)}" if asked else "")


def _why(article: Article, other: Article, runs: frozenset[tuple[str, ...]]) -> str:
    address = canonical(article.url)
    if address and address == canonical(other.url):
        return "it has the same address"
    others = _runs(other.text)
    fewer = min(len(runs), len(others))
    if fewer < _ENOUGH:
        return ""
    share = len(runs & others) / fewer
    return f"{share:.0%} of its words in a row are the same" if share >= _SAME else ""


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = [word.casefold() for word in _WORD.findall(text)]
    return frozenset(zip(*(words[n:] for n in range(_RUN)), strict=False))
