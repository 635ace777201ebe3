"""Text becomes Markdown: what an article says is what a reader sees, whatever the site turns on."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.markdown import SITE_EXTENSIONS, escape, unescape, visible

EVERYTHING = (
    *SITE_EXTENSIONS,
    "admonition",
    "def_list",
    "sane_lists",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.details",
    "pymdownx.blocks.html",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.fancylists",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.progressbar",
    "pymdownx.saneheaders",
    "pymdownx.smartsymbols",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
)
CONFIGS: dict[str, dict[str, Any]] = {
    "pymdownx.magiclink": {
        "repo_url_shorthand": True,
        "social_url_shorthand": True,
        "provider": "github",
        "user": "somebody",
        "repo": "something",
    },
    "pymdownx.fancylists": {"additional_ordered_styles": ["roman", "alpha", "generic"]},
}

NASTY = (
    # What must not become an element of its own.
    "<script>alert(1)</script>",
    "</p></blockquote><img src=x onerror=alert(1)>",
    "<!-- gone -->",
    "<!DOCTYPE html>",
    "<?php echo 1 ?>",
    "<div markdown>*x*</div>",
    "a <b> b",
    "1 < 2 and 3 > 2",
    "<https://news.example/story>",
    "<desk@news.example>",
    "&lt;b&gt;",
    "&amp;amp;",
    "&#x41;",
    "&#65;",
    "&copy 2024 &copy;",
    "R&D at AT&T; Q&A",
    "Johnson & Johnson",
    "&",
    "&&#;",
    # Emphasis and its relatives.
    "*one* **two** ***three***",
    "_one_ __two__ snake_case_name",
    "*",
    "**",
    "* * *",
    "a * b * c",
    "5*3*2",
    "~~struck~~ H~2~O",
    "^^inserted^^ x^2^",
    "==marked== a == b",
    "++ctrl+alt+delete++",
    "{++added++} {--removed--} {~~old~>new~~} {==lit==} {>>note<<}",
    "`code` ``more``",
    "```",
    "~~~ python",
    "`#!python print(1)`",
    "back\\slash \\* \\_ \\\\",
    "trailing\\",
    # Links, pictures, footnotes.
    "[text](https://news.example)",
    "[text][ref]",
    "[ref]: https://news.example",
    "![picture](x.png)",
    "[^1]",
    "[^note]: taken over",
    "[sic]",
    "[ ] undone",
    "[x] done",
    "javascript:alert(1)",
    "https://news.example/a_b_c?d=e&f=g#h",
    "see http://news.example, then www.news.example.",
    "ftp://files.example/x",
    "WWW.NEWS.EXAMPLE",
    "(https://news.example)",
    "write to desk@news.example today",
    "mailto:desk@news.example",
    "@somebody said",
    "#123 and somebody/something#4",
    "somebody/something@1234567",
    "isn’t it?1 yes!2 ?3 !4 somebody/something?5 somebody/something!6",
    "0123456789abcdef0123456789abcdef01234567",
    "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef",
    # What begins a block.
    "# heading",
    "## heading ##",
    "####### seven",
    "#hashtag",
    "> quoted",
    ">",
    "- item",
    "-item",
    "-",
    "--",
    "---",
    "- - -",
    "===",
    "=",
    "+ item",
    "+1 for that",
    "* item",
    "1. first",
    "1) first",
    "12. May",
    "1986. A great year",
    "a. letter",
    "iv. roman",
    "X. ten",
    "A. Person said",
    "(1) first",
    "(a) letter",
    "#. generic",
    "1.",
    ": definition",
    ":",
    "!!! note",
    '!!! danger "Title"',
    "??? question",
    "???+ open",
    '=== "Tab"',
    "/// note",
    "///",
    "::: module",
    "| a | b |",
    "a | b",
    "|---|---|",
    "--- | ---",
    "    indented code",
    "\tindented code",
    "*[HTML]: Hyper Text",
    "HTML is a word",
    "Term\n: definition",
    "[TOC]",
    "$$x$$",
    "% comment",
    # Attribute lists and templates.
    "{ #id .class }",
    "text {: #id onclick=alert(1) }",
    "text\n{ .hidden }",
    "{{ config.site_name }} {% raw %}",
    "}{",
    # Symbols that would be replaced.
    "(c) (r) (tm) (C)",
    "+/- 3",
    "c/o the desk",
    "C/O the desk",
    "1/2 and 3/4, but 10/23",
    "a --> b <-- c <--> d",
    "a -- b --- c",
    "=/=",
    "the 1st, 2nd, 3rd, 4th and 11TH",
    "21st-century",
    ":smile: :+1: :e-mail:",
    "at 10:30:45",
    "ratio 3:2:1",
    "[=75% done]",
    "$5 and $6",
    "between $5-$6 million",
    "\\(x\\) \\[y\\] $x$",
    "100% sure",
    # White space and what cannot be seen.
    " leading",
    "trailing ",
    "two  spaces  inside   here  ",
    "\u00a0no-break\u00a0",
    "\u2003em\u2003space\u2003",
    "a\nb",
    "a\n\nb",
    "line\u2028separator\u2029end\u0085x",
    "\x02start\x03end\x00\x1b[31m",
    "klzzwxh:0001 \x02wzxhzdk:0\x03",
    "\ufeffmark",
    "right \u202eto left\u202c end",
    "\u2066isolated\u2069",
    "\ufffe\uffff\ufdd0\U0001ffff",
    "soft\u00adhyphen zero\u200bwidth",
    "tab\tinside",
    # Plain news.
    "“We are ready,” she said — almost.",
    "It’s the Jones’ house; isn’t it?",
    'He said: "No."',
    "5 p.m. (EST), 3.5% up / 2.1% down!",
    "Café naïve 北京 Київ 🙂 👩‍👩‍👧",
    ".",
    "…",
    "'",
    '"',
)

CONTEXTS = {
    "block quote": ("> {}[^x]\n\nafter", "blockquote"),
    "block quote with an id": ("> {}[^x]\n> {{ #y .lead }}\n\nafter", "blockquote"),
    "italics": ("before *{}*[^x] after", "em"),
    "italics at the start": ("*{}*[^x] after", "em"),
    "linked italics": ("- Says: *[{}](other.md#place)*[^x] …", "em"),
    "heading": ("# Says {} { #z }\n\nafter".replace("{ #z }", "{{ #z }}"), "h1"),
    "headline": ("# *{}*[^x] {{ #z }}\n\nafter", "em"),
    "table cell": ("| a | b |\n| --- | --- |\n| *{}*[^x] | c |", "em"),
    "link text": ("[{}](other.md) after", "a"),
}
FRAMES = {"heading": "Says "}


@cache
def renderer(extensions: tuple[str, ...]) -> Markdown:
    return Markdown(extensions=list(extensions), extension_configs=CONFIGS)


class Words(HTMLParser):
    """The text of the first element of a kind, and all elements of the page."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self.tag = tag
        self.depth = self.sup = 0
        self.words = ""
        self.elements: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base class's
        self.elements.append(tag)
        self.depth += tag == self.tag
        self.sup += tag == "sup"

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == self.tag
        self.sup -= tag == "sup"
        if tag == self.tag and self.depth == 0:
            self.tag = "(only the first)"

    def handle_data(self, data: str) -> None:
        if self.depth and not self.sup:
            self.words += data


def render(source: str, extensions: tuple[str, ...], tag: str) -> Words:
    words = Words(tag)
    words.feed(renderer(extensions).reset().convert(f"{source}\n\n[^x]: Article"))
    words.close()
    return words


@pytest.mark.parametrize("extensions", [SITE_EXTENSIONS, EVERYTHING], ids=["site", "everything"])
@pytest.mark.parametrize("context", CONTEXTS)
def test_text_is_never_markup(context: str, extensions: tuple[str, ...]) -> None:
    template, tag = CONTEXTS[context]
    plain = render(template.format("words"), extensions, tag).elements
    wrong = []
    for text in NASTY:
        if not visible(text).strip():
            continue
        page = render(template.format(escape(text)), extensions, tag)
        frame = FRAMES.get(context, "")
        words = page.words.strip() if tag in {"blockquote", "h1"} else page.words
        expected = frame + visible(text)
        expected = expected.strip() if tag in {"blockquote", "h1"} else expected
        if words != expected or page.elements != plain:
            wrong.append((text, words, [e for e in page.elements if e not in plain]))
    assert wrong == []


def test_there_are_enough_nasty_strings() -> None:
    assert len(set(NASTY)) >= 130


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready,” she said.",
        'Prices rose 3.5% (from $5 to $6), he said; that\'s "a lot" - or is it?',
        "Johnson & Johnson, AT&T and R&D!",
        "The vote is on 10 May at 10:30 a.m., or so / maybe.",
        "a well-known twenty-one-year-old",
    ],
)
def test_news_prose_stays_as_it_is(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize("text", NASTY)
def test_unescape_undoes_escape(text: str) -> None:
    assert unescape(escape(text)) == visible(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"a \<b> c", "a <b> c"),
        ("a &lt;b&gt; c", "a <b> c"),
        ("a &#60;b c", "a <b c"),
        (r"1\. first", "1. first"),
        ("[her words](quotes.md#quote-her-words)", "her words"),
        ("a &nonsense; b", "a &nonsense; b"),
    ],
)
def test_unescape_reads_what_formatters_make_of_it(written: str, meant: str) -> None:
    assert unescape(written) == meant


def test_visible_maps_spaces_and_drops_what_cannot_be_seen() -> None:
    assert visible("a\u00a0b\u2003c\nd\te\u2028f\u0085g") == "a b c d e f g"
    assert visible("\x00a\x02\x1b\x7f\ufeff\u202e\u2066\ufdd0\U0001fffe\ud800b") == "ab"
    assert visible("zero\u200dwidth joiners 👩‍👧 stay") == "zero\u200dwidth joiners 👩‍👧 stay"


LINES = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \n\t\u00a0\u2028\x02\x0312abcnrdsth.xX")),
        st.characters(),
    ),
    max_size=60,
)
FRAGMENTS = st.lists(st.one_of(st.sampled_from(NASTY), LINES), max_size=4).map("".join)


@given(FRAGMENTS)
def test_unescape_undoes_escape_of_anything(text: str) -> None:
    written = escape(text)
    assert unescape(written) == visible(text)
    assert len(written.splitlines()) <= 1


@given(FRAGMENTS)
def test_visible_is_final(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize("context", CONTEXTS)
@given(text=FRAGMENTS.filter(lambda t: bool(visible(t).strip())))
@settings(max_examples=60, deadline=None)
def test_anything_is_never_markup(context: str, text: str) -> None:
    template, tag = CONTEXTS[context]
    page = render(template.format(escape(text)), EVERYTHING, tag)
    strip = tag in {"blockquote", "h1"}
    expected = FRAMES.get(context, "") + visible(text)
    assert (page.words.strip() if strip else page.words) == (expected.strip() if strip else expected)
    assert page.elements == render(template.format("words"), EVERYTHING, tag).elements
