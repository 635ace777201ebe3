"""A drawing: lines of SVG from numbers and words, with both sets of colours and a seal.

The seal is a digest of the drawing in its last line.  It tells a file that a person edited from one
that may be replaced, without a record that two branches could disagree about.
"""

from __future__ import annotations

import hashlib
import html
import re

from ..markdown import visible

FOLDER = "pictures"
"""Where an article's pictures lie, in its own folder in `docs/`."""
WIDTH = 360
"""Units across: a telephone's width, so that words of 12 units can be read there."""
SIZE = 12
"""Of words, in units."""
_SHOWN = 480
"""Pixels across on a wide screen."""
_LETTER = 0.56
"""Width of a letter of a plain face, as a part of its size: wider than most, so that words fit."""
_SEAL = re.compile(r"<!-- (?P<digest>[0-9a-f]{16}) -->\n\Z")
_STYLE = """\
path{fill-rule:evenodd}
text{font:12px system-ui,-apple-system,"Segoe UI","Noto Sans","Liberation Sans",Arial,sans-serif}
text{fill:#22282f}
.ground{fill:#f6f5f1}.land{fill:#dcdad2;stroke:#dcdad2}.strong{fill:#3b6c93}.soft{fill:#c9c6bb}
.line{stroke:#56616d;fill:none}.edge{stroke:#f6f5f1}.bond{stroke:#3b6c93;fill:none}.small{fill:#4d5863}
.open{fill:#f6f5f1;stroke:#3b6c93;stroke-width:2}.halo{stroke:#f6f5f1;stroke-width:3;paint-order:stroke}
.end{text-anchor:end}.mid{text-anchor:middle}
@media (prefers-color-scheme:dark){
text{fill:#f3f1ea}.ground{fill:#1d242c}.land{fill:#39434e;stroke:#39434e}.strong{fill:#7fb2dc}.soft{fill:#4d5966}
.line{stroke:#a7b0ba}.edge{stroke:#1d242c}.bond{stroke:#7fb2dc}.small{fill:#b4bdc7}
.open{fill:#1d242c;stroke:#7fb2dc}.halo{stroke:#1d242c}}"""


class Canvas:
    """Collects what is drawn, in order; classes of the style are its only colours."""

    def __init__(self) -> None:
        """Begin with nothing but the ground."""
        self._marks: list[str] = []

    def text(self, x: float, y: float, words: str, kind: str = "") -> None:
        """Write *words* with their base line at *y*."""
        safe = html.escape(" ".join(visible(words).split()), quote=False)
        self._marks.append(f'<text x="{number(x)}" y="{number(y)}"{_class(kind)}>{safe}</text>')

    def rect(self, x: float, y: float, width: float, height: float, kind: str) -> None:
        """Draw a filled bar."""
        sizes = f'width="{number(width)}" height="{number(height)}"'
        self._marks.append(f'<rect x="{number(x)}" y="{number(y)}" {sizes}{_class(kind)}/>')

    def circle(self, x: float, y: float, radius: float, kind: str) -> None:
        """Draw a dot."""
        self._marks.append(f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"{_class(kind)}/>')

    def path(self, d: str, kind: str, width: float = 1) -> None:
        """Draw a path of SVG's own commands, *width* units thick."""
        self._marks.append(f'<path d="{d}"{_class(kind)} stroke-width="{number(width)}"/>')

    def svg(self, title: str, height: float) -> str:
        """Return the file; *title* says what the picture is of."""
        shown = round(height * _SHOWN / WIDTH)
        box = f'viewBox="0 0 {WIDTH} {number(height)}" width="{_SHOWN}" height="{shown}"'
        lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" {box} role="img">',
            f"<title>{html.escape(visible(title), quote=False)}</title>",
            f"<style>{_STYLE}</style>",
            f'<rect width="{WIDTH}" height="{number(height)}" class="ground"/>',
            *self._marks,
            "</svg>",
        ]
        body = "\n".join(lines) + "\n"
        return f"{body}<!-- {_digest(body)} -->\n"


def is_untouched(svg: str) -> bool:
    """Tell whether a file is as this module wrote it, whatever the version that did."""
    match = _SEAL.search(svg)
    return match is not None and match["digest"] == _digest(svg[: match.start()])


def number(value: float) -> str:
    """Return *value* to a tenth, without an empty fraction."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def width_of(words: str) -> float:
    """Return about how wide *words* are, in units."""
    return len(visible(words)) * SIZE * _LETTER


def fit(words: str, width: float) -> str:
    """Return *words*, cut with a mark where they are wider than *width*."""
    most = max(int(width / (SIZE * _LETTER)), 2)
    plain = " ".join(visible(words).split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:16]
