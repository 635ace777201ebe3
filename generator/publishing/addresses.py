"""Where a page stands on the web, as far as that is known."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What metadata needs to know of the site."""

    name: str
    description: str = ""
    url: str = ""
    """With a final slash; empty where the site's address is not known."""
    directory_urls: bool = False

    def page(self, path: str) -> str:
        """Return the address of the page at *path* below `docs/`, relative to the site."""
        bare = path.removesuffix(".md")
        folder, _, name = bare.rpartition("/")
        if name == "index":
            inner = f"{folder}/" if folder else ""
            return inner if self.directory_urls else f"{inner}index.html"
        return f"{bare}/" if self.directory_urls else f"{bare}.html"

    def absolute(self, path: str) -> str:
        """Return the address of the page at *path* with the site's, where that is known."""
        return urljoin(self.url, self.page(path)) if self.url else self.page(path)


def public_address(url: str | None) -> str:
    """Return *url* with a final slash; empty where it is none, or that of a machine to itself."""
    parts = urlsplit(url or "")
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.hostname == "localhost":
        return ""
    try:
        own = ip_address(parts.hostname)
    except ValueError:  # a name
        return f"{str(url).rstrip('/')}/"
    return "" if own.is_loopback or own.is_unspecified else f"{str(url).rstrip('/')}/"
