"""The proof that an item shows the article's words, and nothing else as if it were they."""

from __future__ import annotations

import pytest

from generator.errors import PageError
from generator.items import Extract, Form, Item
from generator.markdown import escape, verify_item
from generator.model import Article, Span

TEXT = "It rained. “We *saw* it, _twice_,” he said.\n\nThe 2nd\u00a0day <b>was</b> dry."
ARTICLE = Article(slug="rain", title="Rain  again", text=TEXT, paragraphs=(Span(0, 42), Span(45, len(TEXT))))
RAIN = Extract(label="it-rained", span=Span(0, 10), form=Form.QUOTE)
DRY = Extract(label="the-2nd-day", span=Span(44, len(TEXT)), form=Form.ITALIC)
SAID = escape(TEXT[11:42])
SAW = Extract(label="we-saw-it", span=Span(11, 42), form=Form.QUOTE)


@pytest.mark.parametrize(
    ("text", "extracts"),
    [
        ("> It rains.[^it-rained]", (RAIN,)),  # another word
        ("> It rained. [^it-rained]", (RAIN,)),  # a space more
        ("> It rained[^it-rained]", (RAIN,)),  # a mark less
        ("> It rained.", (RAIN,)),  # no reference
        ("> It rained.[^other]", (RAIN,)),  # another reference
        ("*It rained.*[^it-rained]", (RAIN,)),  # another form
        ("It rained.[^it-rained]", (RAIN,)),  # no form
        ("> It rained.[^it-rained]\n>\n> And more.", (RAIN,)),  # a paragraph more
        ("> It rained.[^it-rained]\n\n*And more.*", (RAIN,)),
        ("> It rained.[^it-rained]\n> And more.", (RAIN,)),
        ("> It rained.[^it-rained]\n\n*It rained.*[^it-rained]", (RAIN,)),
        ("> Before. It rained.[^it-rained]", (RAIN,)),
        (f"> {TEXT[11:42]}[^we-saw-it]", (SAW,)),  # not escaped
        (f"> {escape(TEXT[11:30])} … {escape(TEXT[34:42])}[^we-saw-it]", (SAW,)),  # parts joined
        ("nothing", (RAIN,)),
    ],
)
def test_what_is_not_verified(text: str, extracts: tuple[Extract, ...]) -> None:
    with pytest.raises(PageError, match=r"^rain: x: "):
        verify_item(Item(id="x", text=text, extracts=extracts), ARTICLE)


@pytest.mark.parametrize(
    ("text", "extracts"),
    [
        ("A label, **bold**.", ()),
        ("> It rained.[^it-rained]\n> { #x .lead }\n\nThe article\n{ .speaker }", (RAIN,)),
        (f"> It rained.[^it-rained]\n>\n> {SAID}[^we-saw-it]", (RAIN, SAW)),
        (f"Before *{escape(TEXT[44:])}*[^the-2nd-day], after", (DRY,)),
        (
            f"| a {{ #x }} | *[{escape(TEXT[44:])}](quotes.md#y)*[^the-2nd-day] |\n| --- | --- |\n| b | c |",
            (DRY,),
        ),
        (f"# *{escape(TEXT[44:])}*[^the-2nd-day] {{ #x }}", (DRY,)),
        ("> It rained.[^it-rained]\n\nlabel\n\n> It rained.[^it-rained]", (RAIN,)),
        ("# *Rain  again* { #overview }", ()),
    ],
)
def test_what_is_verified(text: str, extracts: tuple[Extract, ...]) -> None:
    verify_item(Item(id="x", text=text, extracts=extracts), ARTICLE)


def test_a_paragraph_that_takes_too_long_to_render_is_refused() -> None:
    with pytest.raises(PageError, match="longer than 8192 bytes"):
        verify_item(Item(id="x", text="a" * 8193), ARTICLE)
