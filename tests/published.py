"""Articles as their pages show them, for tests of metadata."""

from __future__ import annotations

from datetime import date

from generator.publishing.addresses import Site
from generator.publishing.shown import Named, ShownArticle, ShownQuotation

SITE = Site(name="Wend & Sons", description="News, taken apart", url="https://ann.example.org/nut/")
NOWHERE = Site(name="Wend & Sons")
ADA = Named(name="Ada Lowe", id="ada-lowe", kind="person", page="mill/actors.md")
BOARD = Named(name="the harbour board", id="board", kind="group")
MILL = ShownArticle(
    slug="mill",
    title="Mill <shuts> & 100% of jobs go",
    description="One article",
    headline="Mill <shuts> & 100% of jobs go",
    publisher="The Wend Post & Mail",
    author="Jo Orr and Al Fry",
    url="https://example.org/mill?a=1&b=%7B2%7D",
    published=date(2031, 2, 3),
    pages=("mill/index.md", "mill/quotes.md", "mill/actors.md"),
    quotations=(
        ShownQuotation(
            page="mill/quotes.md", anchor="quote-a", words="“If </script> shuts,” she said", speakers=(ADA,)
        ),
        ShownQuotation(page="mill/quotes.md", anchor="quote-a", words="“we go.”", speakers=(ADA,)),
        ShownQuotation(page="mill/index.md", anchor="quote-b", words="“No.”", speakers=(BOARD, ADA)),
        ShownQuotation(page="mill/quotes.md", anchor="quote-c", words="“Who knows?”"),
    ),
    people=(ADA,),
)
BARE = ShownArticle(slug="coast/bare", title="Bare", pages=("coast/bare/index.md",))
