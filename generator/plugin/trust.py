"""What could act stops a build, on a page or in a file beside the pages, unless the editor vouches for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path, PurePosixPath

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File  # noqa: TC002
from mkdocs.structure.pages import Page  # noqa: TC002

from ..guard import CHECKED, active_file, active_html, active_template, active_text, active_title

TRUSTED = "trusted_html"
"""Key in a page's front matter by which the editor vouches for its HTML."""
TRUSTED_FILES = "trusted_files"
"""Key below `nutgraf:` in `mkdocs.yml` with patterns of pages and files that the editor vouches for."""


class Trust:
    """Looks at pages and files; at what it found good once it does not look again."""

    def __init__(self) -> None:
        """Trust nothing."""
        self._good: set[bytes] = set()

    def look(self, page: Page, html: str, trusted: Sequence[str] = ()) -> None:
        """Raise `PluginError` for a page whose *html*, title or front matter holds anything active.

        *trusted* are patterns of paths below `docs/`, as in `mkdocs.yml`.
        """
        uri = page.file.src_uri
        if page.meta.get(TRUSTED) is True or _matches(uri, trusted):
            return
        seen = sha256(f"{page.title}\0{page.meta}\0{html}".encode("utf-8", "surrogatepass")).digest()
        if seen in self._good:
            return
        problem = next(_problems(page, html), None)
        if problem:
            raise PluginError(
                f"{uri}: holds active HTML: {problem}; expected text; write `&lt;` for `<`,"
                f" or put `{TRUSTED}: true` into the page's front matter where you vouch for it"
            )
        self._good.add(seen)

    def look_beside(self, files: Iterable[File], docs_dir: Path, root: Path, trusted: Sequence[str]) -> None:
        """Raise `PluginError` for a file of the site's own that could act when it is opened, or leads out.

        *root* is the folder of `mkdocs.yml`; what a link leads to outside of it would be published.
        """
        for file in files:
            path = Path(file.abs_src_path or "")
            if not file.abs_src_path or not path.is_relative_to(docs_dir) or _matches(file.src_uri, trusted):
                continue
            problem = _strange(file.src_uri, path, root)
            if problem is None and path.suffix.lower() in CHECKED:
                problem = self._active(file.src_uri, path.read_bytes())
            if problem:
                raise PluginError(
                    f"{file.src_uri}: {problem}; expected a plain file; remove it, or name it under"
                    f" `{TRUSTED_FILES}:` below `nutgraf:` in mkdocs.yml where you vouch for it"
                )

    def _active(self, uri: str, content: bytes) -> str | None:
        seen = sha256(PurePosixPath(uri).suffix.encode() + b"\0" + content).digest()
        if seen in self._good:
            return None
        found = active_file(uri, content)
        if found:
            return f"could act when it is opened: {found[0]}"
        self._good.add(seen)
        return None


def _problems(page: Page, html: str) -> Iterator[str]:
    yield from active_html(html)
    texts = (active_text(value, str(key)) for key, value in _printed(page))
    title = active_title(str(page.title or ""), stated="title" in page.meta)
    yield from filter(None, (title, active_template(page.meta.get("template")), *texts))


def _printed(page: Page) -> Iterator[tuple[object, object]]:
    """Yield what themes print of the front matter as it is."""
    for key, value in page.meta.items():
        if key == "source" and isinstance(value, dict):
            yield key, list(value)  # our template alone prints the values, as JSON; a plain theme the keys
        elif key != "title":
            yield key, value


def _strange(uri: str, path: Path, root: Path) -> str | None:
    """Return what is wrong with a file before anything is read of it."""
    named = active_text(uri, "its name")
    if named:
        return named  # folders name sections in the navigation
    if not path.resolve().is_relative_to(root):
        return f"is a link to {path.resolve()}"
    return None if path.is_file() else "is no plain file"


def _matches(uri: str, patterns: Sequence[str]) -> bool:
    return any(fnmatchcase(uri, pattern) for pattern in patterns)
