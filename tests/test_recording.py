"""What is recorded of pages: what stands on them, where from, and what may not stand there."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

from generator.editing.recording import base_items, records
from generator.items import Item, Page
from generator.shell.making import Made, make
from tests.articles import site

TEXT = "Port of Holmby closes\n\nThe port closed on Monday. “We saw smoke,” said Ida Holm, who runs it.\n"


def test_a_label_that_the_prose_says_too_is_no_word_to_be_kept_off_the_pages(
    tmp_path: Path, nlp: Language
) -> None:
    text = f"{TEXT}\nAdvertisement\n\nIt was announced in an advertisement on Friday.\n"
    settings = site(tmp_path, port=text, other=text.replace("an advertisement", "a leaflet"))
    bases = {}
    for name in ("port", "other"):
        made = make(settings, settings.seeds_dir / f"{name}.txt", lambda: nlp)
        assert isinstance(made, Made)
        bases[name] = made.base.boilerplate
    assert bases == {"port": (), "other": ("Advertisement",)}


def test_an_item_is_recorded_with_the_footnotes_that_it_refers_to_and_no_others() -> None:
    items = (Item(id="a", text="> One.[^x]\n> { #a }"), Item(id="b", text="Two.[^y] Three.[^x] Four.[^z]"))
    page = Page(
        path="port/quotes.md",
        meta={"title": "Quotes"},
        id="port/quotes",
        items=items,
        footnotes=(("x", "1"), ("y", "2")),
    )
    kept = list(base_items([page], None))
    assert [(k.page, k.item.id, k.notes) for k in kept] == [
        ("port/quotes.md", "a", (("x", "1"),)),
        ("port/quotes.md", "b", (("y", "2"), ("x", "1"))),
    ]
    assert [k.keeps for k in kept] == [(), ()]
    (record,) = records([page])
    assert (record.path, record.id) == ("port/quotes.md", "port/quotes")
    assert "title: Quotes" in record.front
