"""Saved news pages, made: articles of the project in the markup that sites really have.

Each layout puts an article's paragraphs among menus, cookie banners, captions, related links,
newsletter boxes, comments and footers, the way one kind of site does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from generator.reading import article_from_text

ARTICLES = Path(__file__).parent / "quality" / "articles"


@dataclass(frozen=True)
class Story:
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class SavedPage:
    name: str
    data: bytes
    title: str
    body: tuple[str, ...]
    around: tuple[str, ...]
    """Pieces of text that are on the page and not the article."""


NAV = ("Home", "Local news", "Sport", "Obituaries", "Subscribe now", "Sign in")
COOKIES = "We and our partners store cookies to measure how this site is used. You can change your choice."
NEWSLETTER = "Get the day's headlines in your inbox every morning. Sign up for our free newsletter."
RELATED = (
    "Ten walks to try before the summer ends",
    "Ferry firm drops plan for a winter timetable",
    "Five charts that explain this year's harvest",
)
CAPTION = "The scene on Tuesday morning. Photograph: Rosa Villar/Harbour Pictures"
COMMENTS = (
    "I have said this for years and nobody listens.",
    "What a surprise, not.",
    "Typical of this council!",
)
FOOTER = "© 2024 Harbour Media Ltd. All rights reserved. Registered in England."
SECTION = "What happens next"
SHARE = "Share this article"
AD = "Advertisement"
PROMO = "Read more: How we report on our community"
AUTHOR = "Colm Reyes"
OFFER = "Read on for one pound a week"
GATE = "Already a subscriber? Sign in to keep reading this and all our other stories."
BIO = "Colm Reyes is a reporter on the transport desk of the Harbour Post. He lives near the docks."
TOPICS = ("Transport", "Harbour", "Council spending")


def stories() -> Iterator[Story]:
    for path in sorted(ARTICLES.glob("*.txt")):
        article = article_from_text(path.read_text(encoding="utf-8"), slug=path.stem, language="en")
        body = tuple(" ".join(article[p].split()) for p in article.paragraphs)
        if len(body) >= 5:  # shorter ones are no news page
            yield Story(article.title, body)


def linked(story: Story) -> str:
    value = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Harbour Post"},
            {
                "@type": "NewsArticle",
                "headline": story.title,
                "datePublished": "2024-03-05T06:30:00+00:00",
                "author": [{"@type": "Person", "name": AUTHOR}],
                "publisher": {"@type": "Organization", "name": "Harbour Post"},
            },
        ],
    }
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def og(story: Story) -> str:
    return (
        f'<meta property="og:title" content="{escape(story.title)}">'
        '<meta property="og:site_name" content="Harbour Post">'
        '<meta property="article:published_time" content="2024-03-05T06:30:00Z">'
    )


def nav() -> str:
    return "<nav><ul>" + "".join(f'<li><a href="/{n}">{n}</a></li>' for n in NAV) + "</ul></nav>"


def related(tag: str = "aside") -> str:
    rows = "".join(f'<li><a href="/{i}">{escape(r)}</a></li>' for i, r in enumerate(RELATED))
    return f'<{tag} class="related"><h3>More on this</h3><ul>{rows}</ul></{tag}>'


def page(head: str, body: str, charset: str = "utf-8") -> str:
    head = f'<head><meta charset="{charset}">{head}</head>'
    return f'<!DOCTYPE html><html lang="en">{head}<body>{body}</body></html>'


def p(words: str, attributes: str = "") -> str:
    return f"<p{attributes}>{escape(words, quote=False)}</p>"


def semantic(story: Story) -> tuple[str, tuple[str, ...]]:
    body = "".join(map(p, story.paragraphs))
    text = page(
        linked(story),
        f"{nav()}<main><article><header><h1>{escape(story.title)}</h1><p>By {AUTHOR}</p></header>"
        f'<figure><img src="a.jpg" alt=""><figcaption>{CAPTION}</figcaption></figure>{body}</article></main>'
        f"{related()}<footer>{FOOTER}</footer>",
    )
    return text, (*NAV, CAPTION, *RELATED, FOOTER)


def div_soup(story: Story) -> tuple[str, tuple[str, ...]]:
    rows = [f'<div class="c-text"><p>{escape(w, quote=False)}</p></div>' for w in story.paragraphs]
    rows.insert(2, f'<div class="c-ad">{AD}</div>')
    rows.insert(4, f'<div class="c-promo"><a href="/x">{PROMO}</a></div>')
    text = page(
        og(story),
        f'<div class="c-header">{nav()}</div><div class="c-consent"><p>{COOKIES}</p></div>'
        f'<div class="c-page"><div class="c-title"><h1>{escape(story.title)}</h1></div><div class="c-body">'
        f'{"".join(rows)}</div></div><div class="c-footer">{FOOTER}</div>',
    )
    return text, (*NAV, COOKIES, AD, PROMO, FOOTER)


def broken_lines(story: Story) -> tuple[str, tuple[str, ...]]:
    body = "<br><br>\n".join(escape(w, quote=False) for w in story.paragraphs)
    text = page(
        f"<title>{escape(story.title)} - Harbour Post</title>",
        f'{nav()}<h1>{escape(story.title)}</h1><div id="story">{body}</div>{related("div")}<p>{FOOTER}</p>',
    )
    return text, (*NAV, *RELATED, FOOTER)


def tables(story: Story) -> tuple[str, tuple[str, ...]]:
    body = "".join(f'<p><font face="Arial">{escape(w, quote=False)}</font></p>' for w in story.paragraphs)
    menu = "<br>".join(f'<a href="/{n}">{n}</a>' for n in NAV)
    text = page(
        f"<title>{escape(story.title)}</title>",
        f'<table width="760"><tr><td width="120">{menu}</td><td>'
        f"<h1><font size=5>{escape(story.title)}</font></h1>{body}</td></tr>"
        f"<tr><td colspan=2><small>{FOOTER}</small></td></tr></table>",
        "windows-1252",
    )
    return text, (*NAV, FOOTER)


def blog(story: Story) -> tuple[str, tuple[str, ...]]:
    body = "".join(map(p, story.paragraphs))
    comments = "".join(f'<li class="comment"><p>{c}</p></li>' for c in COMMENTS)
    text = page(
        og(story),
        f'<header>{nav()}</header><div class="post"><h1 class="entry-title">{escape(story.title)}</h1>'
        f'<div class="entry-meta">Posted by {AUTHOR}</div><div class="entry-content">{body}'
        f'<div class="sharedaddy"><h3>{SHARE}</h3></div></div></div>'
        f'<section class="comments"><h2>Comments</h2><ol>{comments}</ol></section>{related("section")}'
        f"<footer><p>{FOOTER}</p></footer>",
    )
    return text, (*NAV, SHARE, *COMMENTS, *RELATED, FOOTER)


def amp(story: Story) -> tuple[str, tuple[str, ...]]:
    rows = [p(w) for w in story.paragraphs]
    rows.insert(
        1,
        f'<figure><amp-img src="a.jpg" width="1"></amp-img><figcaption>{CAPTION}</figcaption></figure>',
    )
    rows.insert(3, "<amp-ad width=300 height=250></amp-ad>")
    text = page(
        linked(story),
        f'<article class="amp-wp-article"><h1>{escape(story.title)}</h1>{"".join(rows)}</article>'
        f'<div class="newsletter"><p>{NEWSLETTER}</p></div><footer><p>{FOOTER}</p></footer>',
    )
    return text, (CAPTION, NEWSLETTER, FOOTER)


def pull_quotes(story: Story) -> tuple[str, tuple[str, ...]]:
    rows = [p(w, ' class="paragraph"') for w in story.paragraphs]
    rows.insert(3, f'<aside class="newsletter-box"><h4>Daily briefing</h4><p>{NEWSLETTER}</p></aside>')
    rows.insert(5, f'<figure><img src="b.jpg"><figcaption>{CAPTION}</figcaption></figure>')
    text = page(
        linked(story) + og(story),
        f'<div role="dialog"><p>{COOKIES}</p></div>{nav()}<main id="main"><h1>{escape(story.title)}</h1>'
        f'<div class="byline">{AUTHOR}</div><div class="article-body">{"".join(rows)}</div></main>{related()}'
        f"<footer>{FOOTER}</footer>",
    )
    return text, (COOKIES, *NAV, NEWSLETTER, CAPTION, *RELATED, FOOTER)


def spans(story: Story) -> tuple[str, tuple[str, ...]]:
    rows = [
        f'<p><span data-text="true">{escape(w[: len(w) // 2], quote=False)}</span>'
        f"<span>{escape(w[len(w) // 2 :], quote=False)}</span></p>"
        for w in story.paragraphs
    ]
    text = page(
        og(story),
        f'{nav()}<section><h1>{escape(story.title)}</h1><div class="richtext">{"".join(rows)}</div></section>'
        f'<div class="most-read"><h2>Most read</h2>{related("div")}</div><footer>{FOOTER}</footer>',
    )
    return text, (*NAV, *RELATED, FOOTER)


def divs_only(story: Story) -> tuple[str, tuple[str, ...]]:
    rows = [f'<div class="par">{escape(w, quote=False)}</div>' for w in story.paragraphs]
    rows.insert(2, f'<div class="share"><a href="#">{SHARE}</a></div>')
    rows.insert(4, f'<div class="promo"><a href="/x">{PROMO}</a></div>')
    text = page(
        og(story),
        f'{nav()}<div class="headline">{escape(story.title)}</div><div class="story">{"".join(rows)}</div>'
        f'<div class="foot">{FOOTER}</div>',
    )
    return text, (*NAV, SHARE, PROMO, FOOTER)


def talked_about(story: Story) -> tuple[str, tuple[str, ...]]:
    rows = "".join(map(p, story.paragraphs[:4]))
    comments = "".join(f'<div class="comment-body"><p>{c} {c} {c}</p></div>' for c in COMMENTS * 3)
    teasers = "".join(f'<article><h3><a href="/{i}">{r}</a></h3></article>' for i, r in enumerate(RELATED))
    text = page(
        linked(story),
        f"{nav()}<article><h1>{escape(story.title)}</h1><div>{rows}</div></article>"
        f'<div id="comments">{comments}</div><div class="teasers">{teasers}</div><footer>{FOOTER}</footer>',
    )
    return text, (*NAV, *(f"{c} {c} {c}" for c in COMMENTS), *RELATED, FOOTER)


def questions(story: Story) -> tuple[str, tuple[str, ...]]:
    rows = [
        f"<p><strong>{escape(w, quote=False)}</strong></p>" if w.endswith("?") else p(w)
        for w in story.paragraphs
    ]
    rows[1:1] = [
        f"<h2>{SECTION}</h2>",
        f"<blockquote><p>{escape(story.paragraphs[1], quote=False)}</p></blockquote>",
    ]
    rows.insert(5, f'<ul class="inline-links"><li><a href="/x">{RELATED[0]}</a></li></ul>')
    text = page(
        linked(story),
        f"{nav()}<article><h1>{escape(story.title)}</h1><section>{''.join(rows)}</section></article>"
        f'<section class="signup"><h2>Stay</h2><p>{NEWSLETTER}</p></section><footer>{FOOTER}</footer>',
    )
    return text, (*NAV, RELATED[0], NEWSLETTER, FOOTER)


def in_the_flow(story: Story) -> tuple[str, tuple[str, ...]]:
    """Promotion and captions as paragraphs among those of the article, as many editors paste them."""
    strange = (CAPTION, NEWSLETTER, PROMO, AD, f"Reporting by {AUTHOR}; editing by Ana Stone")
    rows = [p(w) for w in story.paragraphs]
    for n, words in enumerate(strange[:-1]):
        rows.insert(1 + 2 * n, p(words))
    rows.append(p(strange[-1]))
    text = page(
        og(story),
        f"{nav()}<main><h1>{escape(story.title)}</h1>{''.join(rows)}</main><footer>{FOOTER}</footer>",
    )
    return text, (*NAV, *strange, FOOTER)


def full_of_links(story: Story) -> tuple[str, tuple[str, ...]]:
    rows = [
        "<p>" + re.sub(r"([A-Z]\w{3,})", r'<a href="/topic/\1">\1</a>', escape(w, quote=False)) + "</p>"
        for w in story.paragraphs
    ]
    text = page(
        linked(story),
        f'{nav()}<div class="page"><div class="content"><h1>{escape(story.title)}</h1>{"".join(rows)}</div>'
        f"{related('div')}</div><footer>{FOOTER}</footer>",
    )
    return text, (*NAV, *RELATED, FOOTER)


def short_of_breath(story: Story) -> tuple[str, tuple[str, ...]]:
    """Make a paragraph of each sentence, as tabloids do."""
    sentences = [s for w in story.paragraphs for s in re.split(r"(?<=[.!?])\s+(?=[A-Z])", w)]
    rows = "".join(f'<p class="sc-{n}">{escape(s, quote=False)}</p>' for n, s in enumerate(sentences))
    text = page(
        og(story),
        f'{nav()}<div class="sticky"><p>{COOKIES}</p></div><article><h1>{escape(story.title)}</h1>'
        f'<ul class="summary"><li>{RELATED[1]}</li></ul><div>{rows}</div></article>{related()}'
        f"<footer>{FOOTER}</footer>",
    )
    return text, (*NAV, COOKIES, RELATED[2], FOOTER)


def unclosed(story: Story) -> tuple[str, tuple[str, ...]]:
    """Tags in capitals that nobody closed, as hand-written pages have them."""
    rows = "".join(f"<P>{escape(w, quote=False)}\n" for w in story.paragraphs)
    text = page(
        f"<TITLE>{escape(story.title)} | Harbour Post</TITLE>",
        f"{nav()}<CENTER><H1>{escape(story.title)}</H1></CENTER><DIV ID=text>{rows}</DIV>"
        f"<HR><FONT SIZE=1>{FOOTER}</FONT>",
    )
    return text, (*NAV, FOOTER)


def gated(story: Story) -> tuple[str, tuple[str, ...]]:
    """Put an offer to subscribe between the first paragraphs and the rest."""
    rows = [p(w) for w in story.paragraphs]
    rows.insert(
        2,
        f'<div class="offer-box" data-nosnippet><h3>{OFFER}</h3><p>{GATE}</p><button>{NAV[4]}</button></div>',
    )
    text = page(
        linked(story),
        f'{nav()}<article><h1>{escape(story.title)}</h1><div class="body">{"".join(rows)}</div></article>'
        f"<footer>{FOOTER}</footer>",
    )
    return text, (*NAV, OFFER, GATE, FOOTER)


def signed(story: Story) -> tuple[str, tuple[str, ...]]:
    """Say above the article where it stands, and below it who wrote it and what it is about."""
    rows = "".join(map(p, story.paragraphs))
    crumbs = "".join(f'<li><a href="/{n}">{n}</a></li>' for n in NAV[:3])
    topics = "".join(f'<a class="tag" href="/t/{t}">{t}</a>' for t in TOPICS)
    text = page(
        og(story),
        f'<ol class="breadcrumb">{crumbs}</ol><main><article><h1>{escape(story.title)}</h1><div>{rows}</div>'
        f'<div class="topics">{topics}</div></article><div class="author-bio"><p>{BIO}</p></div></main>'
        f"{related()}<footer>{FOOTER}</footer>",
    )
    return text, (*NAV[:3], *TOPICS, BIO, *RELATED, FOOTER)


def lazy(story: Story) -> tuple[str, tuple[str, ...]]:
    """Players, pictures that load late and empty boxes among the paragraphs."""
    rows = [f'<p data-component="text-block">{escape(w, quote=False)}</p>' for w in story.paragraphs]
    rows.insert(1, '<div class="placeholder"><noscript><img src="a.jpg" alt="A bridge"></noscript></div>')
    rows.insert(3, f'<div class="video"><button aria-label="Play">Play</button><p>{CAPTION}</p></div>')
    rows.insert(5, '<iframe src="/poll" title="A poll"></iframe><div data-ad="mpu"></div>')
    text = page(
        linked(story),
        f'<div id="root">{nav()}<main id="main-content"><h1>{escape(story.title)}</h1>{"".join(rows)}</main>'
        f"{related('section')}<footer>{FOOTER}</footer></div>",
    )
    return text, (*NAV, CAPTION, *RELATED, FOOTER)


LAYOUTS: tuple[Callable[[Story], tuple[str, tuple[str, ...]]], ...] = (
    semantic,
    div_soup,
    broken_lines,
    tables,
    blog,
    amp,
    pull_quotes,
    spans,
    divs_only,
    talked_about,
    questions,
    in_the_flow,
    full_of_links,
    short_of_breath,
    unclosed,
    gated,
    signed,
    lazy,
)


_APART = 14
"""Articles between two pages of one layout, so that a new layout leaves the other pages as they are."""


def saved_pages() -> Iterator[SavedPage]:
    """Yield seventy-two pages: each layout with four articles."""
    found = list(stories())
    for n, layout in enumerate(LAYOUTS):
        for step in range(4):
            story = found[(n + step * _APART) % len(found)]
            text, around = layout(story)
            data = text.encode("cp1252" if "windows-1252" in text[:80] else "utf-8", "xmlcharrefreplace")
            body = story.paragraphs[:4] if layout is talked_about else story.paragraphs
            yield SavedPage(f"{layout.__name__}: {story.title[:30]}", data, story.title, body, around)


def is_in(piece: str, lines: Iterable[str]) -> bool:
    """Tell whether *piece* is one of *lines*; a whole sentence may also be a part of one."""
    plain = _plain(piece)
    whole = [_plain(line) for line in lines]
    return plain in whole or (len(piece.split()) > 4 and plain in "".join(whole))


def _plain(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())
