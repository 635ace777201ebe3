"""Is escaped text ever markup?  Asked of html5lib, which reads HTML as browsers do.

    python -m tests.oracle [STRINGS [SEED]]

renders the nasty strings and as many random ones in every context, with the site's extensions and with all
there are, and compares: the same elements with the same attributes as plain words have, the same text.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

import html5lib
from markdown import Markdown

from generator.guard import active_html
from generator.markdown import SITE_EXTENSIONS, escape, visible

from .nasty import CONFIGS, CONTEXTS, EVERYTHING, FRAMES, NASTY

SETS: dict[str, tuple[str, ...]] = {"site": SITE_EXTENSIONS, "everything": EVERYTHING}

_MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789"
_SPACES = " \n\t\r\x0b\x0c\x85\xa0\u2003\u2028\u2029\u200b\ufeff"
_WORDS = (
    *("script", "style", "img", "svg", "onerror=", "href=", "javascript:", "http://", "www.", "mailto:"),
    *("&lt;", "&#60;", "&#x3c", "&amp;", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "```", "~~~"),
    *(
        "[^x]",
        "[^x]:",
        "](",
        "![",
        "{ #",
        "{:",
        "}",
        ":::",
        "///",
        "!!! ",
        "==",
        "++",
        "^^",
        "~~",
        "$$",
        "\\(",
    ),
    *(
        "\x02",
        "\x03",
        "klzzwxh:0001",
        "wzxhzdk:0",
        "1st",
        "1/2",
        "(c)",
        "-->",
        "c/o",
        ":smile:",
        "@user",
        "#12",
    ),
)


@dataclass(frozen=True, slots=True)
class Wrong:
    """A string that a reader would not see as it is, or that became more than text."""

    text: str
    context: str
    extensions: str
    html: str


def check(texts: Iterable[str]) -> Iterator[Wrong]:
    """Yield each of *texts* that is not shown as it is, in each context and with each set of extensions."""
    for text in texts:
        if not visible(text).strip():
            continue
        for context in CONTEXTS:
            for name in SETS:
                rendered = _render(context, name, escape(text))
                seen = _seen(rendered, context)
                words = FRAMES.get(context, "") + visible(text)
                # Blocks have no white space at their ends, whatever stands there.
                shown, meant = (
                    (seen.words.strip(), words.strip()) if _is_block(context) else (seen.words, words)
                )
                if shown != meant or seen.elements != _of_plain_words(context, name) or active_html(rendered):
                    yield Wrong(text, context, name, rendered)


def random_texts(number: int, seed: int) -> Iterator[str]:
    """Yield *number* strings made of marks, words of markup, nasty strings and any characters."""
    chance = random.Random(seed)
    for _ in range(number):
        yield "".join(_piece(chance) for _ in range(chance.randint(1, 12)))


def _piece(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.3:
        return chance.choice(_MARKS) * chance.choice((1, 1, 1, 2, 3, 8))
    if kind < 0.5:
        return "".join(chance.choice(_LETTERS) for _ in range(chance.randint(1, 8)))
    if kind < 0.65:
        return chance.choice(_SPACES)
    if kind < 0.85:
        return chance.choice(_WORDS)
    if kind < 0.95:
        return chance.choice(NASTY)
    return chr(
        chance.choice((chance.randrange(0x300), chance.randrange(0x10000), chance.randrange(0x110000)))
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a browser makes of a page: the words of the element that was meant, and all elements."""

    words: str
    elements: tuple[tuple[str, ...], ...]


def _seen(rendered: str, context: str) -> _Seen:
    tree = html5lib.parseFragment(rendered, namespaceHTMLElements=False)
    tag = CONTEXTS[context][1]
    target = next(tree.iter(tag), None)
    return _Seen(
        words="" if target is None else "".join(_words(target)),
        elements=tuple(_described(element) for element in tree.iter()),
    )


@cache
def _of_plain_words(context: str, extensions: str) -> tuple[tuple[str, ...], ...]:
    return _seen(_render(context, extensions, "words"), context).elements


def _words(element: Element) -> Iterator[str]:
    """Yield the text of an element, without references to footnotes."""
    yield element.text or ""
    for child in element:
        if child.tag != "sup":
            yield from _words(child)
        yield child.tail or ""


def _described(element: Element) -> tuple[str, ...]:
    """Return the tag, the names of the attributes, and where a browser could be led."""
    names = sorted(element.attrib)
    leads = [element.attrib[name] for name in names if name in {"href", "src", "style"}]
    return (str(element.tag), *names, *leads)


def _is_block(context: str) -> bool:
    return CONTEXTS[context][1] in {"blockquote", "h1"}


def _render(context: str, extensions: str, words: str) -> str:
    return _renderer(extensions).reset().convert(f"{CONTEXTS[context][0].format(words)}\n\n[^x]: Article")


@cache
def _renderer(extensions: str) -> Markdown:
    return Markdown(extensions=list(SETS[extensions]), extension_configs=CONFIGS)


def main() -> None:
    """Check, print what is wrong and how much was looked at; exit with 1 when anything is."""
    number, seed = (int(argument) for argument in (*sys.argv[1:], "1000", "1")[:2])
    started = time.process_time()
    wrong = 0
    for found in check((*NASTY, *random_texts(number, seed))):
        wrong += 1
        print(f"{found.context}, {found.extensions}: {found.text!r}\n    {found.html!r}")  # noqa: T201
    took = time.process_time() - started
    renders = (len(NASTY) + number) * len(CONTEXTS) * len(SETS)
    print(f"{len(NASTY)} nasty and {number} random strings, {renders} renders, {took:.0f} s: {wrong} wrong")  # noqa: T201
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
