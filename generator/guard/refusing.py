"""What neither a page nor a drawing needs, and readers of HTML and of XML read in different ways."""

from __future__ import annotations

from html.parser import HTMLParser

SHOWN = 60
"""Characters of what is refused that a message shows."""


class Refusing(HTMLParser):
    """Collects declarations, marked sections, instructions and comments, each as it stands there."""

    def __init__(self, *, convert_charrefs: bool) -> None:
        """Read character references into the text where *convert_charrefs* says so."""
        super().__init__(convert_charrefs=convert_charrefs)
        self.found: list[str] = []

    def handle_decl(self, decl: str) -> None:
        """Refuse a declaration: it can name what letters stand for."""
        self.found.append(f"<!{decl[:SHOWN]}>")

    def unknown_decl(self, data: str) -> None:
        """Refuse a marked section."""
        self.found.append(f"<![{data[:SHOWN]}")

    def handle_comment(self, data: str) -> None:
        """Refuse a comment that is not plain: browsers end some sooner than others."""
        self.found.append(f"<!--{data[:SHOWN]}")

    def handle_pi(self, data: str) -> None:
        """Refuse an instruction, such as one that names a style sheet."""
        self.found.append(f"<?{data[:SHOWN]}")
