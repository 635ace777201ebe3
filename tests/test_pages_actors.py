"""Actors: who is named how, and who said what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import EntityKind, Mention, MentionKind
from generator.pages._held import readable
from generator.pages.actors import render
from tests.explainers import ATTRIBUTIONS, ENTITIES, FERRY

ITEMS = {item.id: item.text for item in render(readable(FERRY))}


@pytest.mark.parametrize(
    "words",
    [
        "port-ellery",  # a place is no actor
        "also *Ines",  # the name itself
        "*she*",  # pronouns are no names
        "a liar",
    ],
)
def test_what_does_not_stand_among_the_actors(words: str) -> None:
    assert words not in "\n".join(ITEMS.values())


def test_a_person_has_role_other_names_and_mentions() -> None:
    assert "\n\n*Harbour chair*[^" in ITEMS["actor-ines-moreau"]
    assert " · also *Moreau*[^" in ITEMS["actor-ines-moreau"]
    assert " · named 3 times\n\n- Says: " in ITEMS["actor-ines-moreau"]


def test_conditions_and_silence_are_apart_from_what_is_said() -> None:
    assert (
        "\n- Says with a condition: *[If the frame is bent, the Alcyon will never sail again.](quotes.md#"
        in ITEMS["actor-ines-moreau"]
    )
    assert (
        "\n- Did not say: *[did not say how many passengers were aboard](quotes.md#"
        in ITEMS["actor-ines-moreau"]
    )


def test_of_many_statements_each_has_a_line_of_its_own() -> None:
    first = ATTRIBUTIONS[0]
    many = tuple(replace(first, id=f"b{n}") for n in range(3))
    few, more = (
        {i.id: i.text for i in render(readable(replace(FERRY, attributions=found)))}["actor-ines-moreau"]
        for found in (many, (*many, replace(first, id="b3")))
    )
    assert few.partition("- Says: ")[2].count(" · ") == 2
    assert more.partition("- Says:\n")[2].count("    - *[") == 4
    assert " · " not in more.partition("- Says:\n")[2]


def test_a_person_who_says_nothing_is_not_quoted() -> None:
    silent = replace(FERRY, attributions=())
    text = "\n".join(item.text for item in render(silent))
    assert text.count("· not quoted") == 3
    assert "Who said what" not in text


def test_a_capital_is_marked_as_our_reading() -> None:
    assert "(as its government)" in ITEMS["countries"]
    assert ITEMS["countries"].endswith("is this site’s reading.\n{ .inferred }")
    assert "reading" not in ITEMS["organisations"]


def test_who_said_what_has_a_row_for_each_who_did_and_shows_the_gaps() -> None:
    rows = ITEMS["who-said-what"].splitlines()[4:]
    assert [row.split("]")[0] for row in rows] == [
        "| [Ines Moreau",
        "| [Tom Okafor",
        "| [Lee Brandt",
        "| [Tolland",
    ]
    assert rows[1].endswith("| – | – |")


def test_a_cell_with_many_statements_leads_to_all_of_them() -> None:
    many = tuple(replace(ATTRIBUTIONS[7], id=f"x{n}", speaker="tom-okafor") for n in range(9))
    texts = {i.id: i.text for i in render(replace(FERRY, attributions=many))}
    assert "[and 6 more](#actor-tom-okafor)" in texts["who-said-what"]


def test_what_a_country_says_stands_in_its_cell_since_it_stands_nowhere_else() -> None:
    many = tuple(replace(ATTRIBUTIONS[7], id=f"x{n}", speaker="tolland") for n in range(9))
    texts = {i.id: i.text for i in render(replace(FERRY, attributions=many))}
    assert " more](" not in texts["who-said-what"]


def test_whoever_has_no_role_is_shown_in_the_article_under_the_full_name() -> None:
    plain = replace(FERRY, entities=tuple(replace(e, roles=()) for e in ENTITIES))
    texts = {i.id: i.text for i in render(plain)}
    assert "\n\nin the article *Tom Okafor*[^" in texts["actor-tom-okafor"]
    assert "| *board*[^" in texts["organisations"]


def test_a_country_that_says_much_can_be_reached() -> None:
    countries = tuple(replace(e, kind=EntityKind.COUNTRY) for e in ENTITIES)
    texts = [i.text for i in render(replace(FERRY, entities=countries))]
    assert sum("{ #actor-ines-moreau }" in text for text in texts) == 1


def test_the_author_and_the_unnamed_are_not_said_to_be_named() -> None:
    moreau = next(e for e in ENTITIES if e.id == "ines-moreau")
    spans = [m.span for m in moreau.mentions]
    author = replace(moreau, name="Tom Aller", roles=(), mentions=(Mention(spans[0], MentionKind.PRONOUN),))
    unnamed = replace(moreau, name="a spokesman", mentions=(Mention(spans[0], MentionKind.NOMINAL),))
    article = replace(FERRY.article, author="Tom  Aller")
    for entity, heading, told in (
        (author, "### Tom Aller {", "\n\nAuthor of the article\n"),
        (unnamed, "### A spokesman {", " · mentioned once"),
    ):
        texts = {i.id: i.text for i in render(replace(FERRY, article=article, entities=(entity,)))}
        assert heading in texts["actor-ines-moreau"]
        assert told in texts["actor-ines-moreau"]
        assert "named" not in texts["actor-ines-moreau"]
