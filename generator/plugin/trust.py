"""Pages on which something could act stop a build, unless the editor vouches for them."""

from __future__ import annotations

from hashlib import sha256

from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page  # noqa: TC002

from ..guard import active_html, active_title

TRUSTED = "trusted_html"
"""Key in a page's front matter by which the editor vouches for its HTML."""


class Trust:
    """Looks at pages; at what it found good once it does not look again."""

    def __init__(self) -> None:
        """Trust nothing."""
        self._good: set[bytes] = set()

    def look(self, page: Page, html: str) -> None:
        """Raise `PluginError` for a page whose *html* or title holds anything active."""
        seen = sha256(f"{page.title}\0{html}".encode("utf-8", "surrogatepass")).digest()
        if page.meta.get(TRUSTED) is True or seen in self._good:
            return
        titled = active_title(str(page.title or ""))
        for problem in (*active_html(html), *([titled] if titled else [])):
            raise PluginError(
                f"{page.file.src_uri}: holds active HTML: {problem}; expected text; do write `&lt;` for `<`,"
                f" or put `{TRUSTED}: true` into the page's front matter where you vouch for it"
            )
        self._good.add(seen)
