"""Actors: who is found under which names, and who is not."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from generator.extractors.entities import extract_entities
from generator.model import Article, Corrections, Entity, EntityKind, MentionKind, NameForm, Span
from generator.parsing import language
from generator.reading import article_from_text

Read = Callable[..., "Actors"]


class Actors:
    """The actors of one text, easy to ask."""

    def __init__(self, article: Article, entities: tuple[Entity, ...]) -> None:
        self.article = article
        self.entities = entities

    def names(self, kind: EntityKind | None = None) -> list[str]:
        return [e.name for e in self.entities if kind in {None, e.kind}]

    def __getitem__(self, name: str) -> Entity:
        return next(e for e in self.entities if e.name == name)

    def words(self, name: str) -> list[str]:
        return [self.article[m.span] for m in self[name].mentions]

    def roles(self, name: str) -> list[str]:
        return [self.article[span] for span in self[name].roles]


def article_of(
    text: str, corrections: Corrections | None = None, boilerplate: tuple[Span, ...] = ()
) -> Article:
    spans = []
    start = 0
    for line in text.split("\n"):
        span = Span(start, start + len(line)) if line.strip() else None
        if span and not any(span.overlaps(b) for b in boilerplate):
            spans.append(span)
        start += len(line) + 1
    return Article(
        slug="a",
        title="",
        text=text,
        paragraphs=tuple(spans),
        boilerplate=boilerplate,
        corrections=corrections or Corrections(),
    )


@pytest.fixture(scope="module")
def read(nlp: Language) -> Read:
    def actors(
        text: str, corrections: Corrections | None = None, boilerplate: tuple[Span, ...] = ()
    ) -> Actors:
        article = article_of(text, corrections, boilerplate)
        return Actors(article, extract_entities(language.parse(article, nlp)))

    return actors


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Secretary of Defense Ada Lindqvist said on Monday that the talks went on.", "Defense"),
        ("Finance Minister Omar Haddad resigned on Friday.", "Finance"),
        ("The council met on Tuesday in March and again before Christmas.", "Tuesday"),
        ("Ada Lindqvist spoke in Spanish to the crowd.", "Spanish"),
        ("County officials said no. “We have it,” said County Engineer Ada Lindqvist.", "County"),
        ("The NATO Summit opened with a speech by Ada Lindqvist.", "NATO Summit"),
        ("Ada Lindqvist won the Harborview Prize last year.", "Harborview Prize"),
        ("Hurricane Ada hit the coast, Omar Haddad said. Ada was strong.", "Ada"),
        ("Chief Financial Officer Omar Haddad said no.", "Financial Officer"),
        ("Debris from the storm hit the school, Ada Lindqvist said.", "Debris"),
        ("Trappers left early, Ada Lindqvist said. She saw two trappers later.", "Trappers"),
        ("Ada Lindqvist met the trappers. Trappers said they were tired.", "Trappers"),
        ("Scores of volunteers left. Volunteers said Ada Lindqvist had gone.", "Volunteers"),
    ],
)
def test_what_is_no_actor_is_not_one(read: Read, text: str, never: str) -> None:
    assert never not in read(text).names()


def test_boilerplate_holds_no_mention(read: Read) -> None:
    text = "Ada Lindqvist left the meeting early.\nREAD MORE BY OMAR HADDAD IN FRANCE"
    boilerplate = Span(38, len(text))
    found = read(text, boilerplate=(boilerplate,))
    assert found.names() == ["Ada Lindqvist"]
    assert not any(m.span.overlaps(boilerplate) for e in found.entities for m in e.mentions)


def test_neither_possessive_nor_article_belongs_to_a_mention(read: Read) -> None:
    found = read("North Korea’s envoy met the United Nations’ staff. The Pentagon's chief agreed.")
    assert found.words("North Korea") == ["North Korea"]
    assert found.words("United Nations") == ["United Nations"]
    assert found.words("Pentagon") == ["Pentagon"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It lies in the Pacific “Ring of Fire”, where it is hot.", "Pacific “Ring of Fire”"),
        ("Dwayne “The Rock” Johnson came.", "Dwayne “The Rock” Johnson"),
    ],
)
def test_a_name_holds_both_marks_or_none(read: Read, text: str, name: str) -> None:
    assert read(text).names() == [name]


def test_surname_nickname_and_initial_are_one_person(read: Read) -> None:
    found = read(
        "Thomas R. Brannigan said he would appeal.\nTom Brannigan was tired.\nBrannigan’s lawyer agreed, and"
        " Brannigan left."
    )
    assert found.names(EntityKind.PERSON) == ["Thomas R. Brannigan"]
    assert len(found["Thomas R. Brannigan"].mentions) == 4
    assert found["Thomas R. Brannigan"].id == "thomas-r-brannigan"


def test_two_people_with_one_surname_stay_apart(read: Read) -> None:
    found = read(
        "Maria Okafor founded the school in Leeds.\nOkafor said it would grow.\n"
        "Her brother Daniel Okafor teaches there.\nMaria Okafor hired him."
    )
    assert found.names(EntityKind.PERSON) == ["Maria Okafor", "Daniel Okafor"]
    assert found.words("Maria Okafor") == ["Maria Okafor", "Okafor", "Maria Okafor"]
    assert found.words("Daniel Okafor") == ["Daniel Okafor"]


@pytest.mark.parametrize(
    ("text", "hers", "his"),
    [
        ("Wilma Roe died.\nHer son, Erik Roe, wept.\nMr. Roe said no.\nMs. Roe wrote.", 2, 2),
        ("Erik Roe and Wilma Roe left.\nMrs. Roe said no.\nMr. Roe wrote.\nMrs. Roe slept.", 3, 2),
        ("Kim Roe and Wilma Roe left.\nMr. Roe said no.", 1, 2),  # nobody but Kim can be he
    ],
)
def test_a_title_says_which_of_two_people_with_one_surname_is_meant(
    text: str, hers: int, his: int, read: Read
) -> None:
    found = read(text)
    (him,) = set(found.names(EntityKind.PERSON)) - {"Wilma Roe"}
    assert (len(found.words("Wilma Roe")), len(found.words(him))) == (hers, his)


def test_a_namesake_who_comes_later_does_not_take_what_may_be_the_first_ones(read: Read) -> None:
    found = read("Quilla Roe baked.\nMs. Roe said no.\nThe actress Tilly Roe wept.")
    assert found.words("Quilla Roe") == ["Quilla Roe", "Roe"]
    assert found.words("Tilly Roe") == ["Tilly Roe"]


def test_a_person_and_a_city_of_one_name_stay_apart(read: Read) -> None:
    found = read("Lloyd Austin flew home on Friday.\nAustin said little.\nHe was born in Austin, Texas.")
    assert found.words("Lloyd Austin") == ["Lloyd Austin", "Austin"]
    assert found["Austin"].kind is EntityKind.PLACE


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Secretary of Defense Ada Lindqvist said so.", "Ada Lindqvist", ["Secretary of Defense"]),
        (
            "Pentagon spokesman Maj. Gen. Omar Haddad said so.",
            "Omar Haddad",
            ["Pentagon spokesman", "Maj. Gen."],
        ),
        ("The mayor, Councillor Jean Akers, asked for quiet.", "Jean Akers", ["mayor", "Councillor"]),
        ("Ukrainian President Olena Kovalenko arrived.", "Olena Kovalenko", ["Ukrainian President"]),
        ("Omar Haddad, the mayor of Leeds, was there.", "Omar Haddad", ["the mayor of Leeds"]),
        ("Omar Haddad, 54, a baker, was there.", "Omar Haddad", ["a baker"]),
        (
            "Omar Haddad is the first official to confirm it.",
            "Omar Haddad",
            ["the first official to confirm it"],
        ),
        ("Mr. Haddad said so. Omar Haddad left.", "Omar Haddad", []),
    ],
)
def test_roles_are_the_words_beside_the_name(read: Read, text: str, name: str, roles: list[str]) -> None:
    found = read(text)
    assert found.roles(name) == roles


def test_the_office_in_a_title_is_an_organisation(read: Read) -> None:
    found = read("Pentagon spokesman Omar Haddad said nothing.")
    assert found["Pentagon"].kind is EntityKind.ORGANIZATION
    assert found.words("Omar Haddad") == ["Omar Haddad"]


def test_a_country_takes_its_adjectives_and_people(read: Read) -> None:
    found = read("Ukrainian officials met in Leeds. Ukraine asked for aid, and Ukrainians waited.")
    ukraine = found["Ukraine"]
    assert (ukraine.id, ukraine.country, ukraine.kind) == ("ukraine", "UA", EntityKind.COUNTRY)
    assert [m.form for m in ukraine.mentions] == [NameForm.ADJECTIVE, NameForm.FULL, NameForm.ADJECTIVE]


def test_a_country_is_named_in_the_words_of_the_article(read: Read) -> None:
    found = read("South Korean leaders met on Monday.")
    assert (found["South Korean"].id, found["South Korean"].country) == ("south-korea", "KR")


def test_a_capital_that_acts_stands_for_its_government(read: Read) -> None:
    found = read(
        "Washington warned against closer ties, but Moscow has strengthened its ties with Tehran and Beijing."
    )
    assert found["Moscow"].country == "RU"
    assert [m.form for m in found["Beijing"].mentions] == [NameForm.CAPITAL]
    assert found["Beijing"].id == "beijing"
    assert found["Tehran"].kind is EntityKind.COUNTRY


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lindqvist told reporters in Rome that she was well.",
        "Ada Lindqvist was traveling to Rome on Monday.",
        "ROME (Reuters) - Ada Lindqvist met the pope.",
        "She was born in Rome, Italy, and left early.",
    ],
)
def test_a_capital_where_something_happens_is_a_place(read: Read, text: str) -> None:
    rome = next(e for e in read(text).entities if e.name.casefold() == "rome")
    assert (rome.kind, rome.country) == (EntityKind.PLACE, None)


def test_an_acronym_joins_its_expansion(read: Read) -> None:
    found = read("The World Health Organization (WHO) sent a team. The WHO said it would stay.")
    assert found.words("World Health Organization") == ["World Health Organization", "WHO", "WHO"]
    assert found["World Health Organization"].mentions[1].form is NameForm.ACRONYM


def test_troops_of_two_countries_are_two_groups(read: Read) -> None:
    found = read("North Korean troops attacked at dawn. Russian troops followed. The troops withdrew later.")
    assert found.words("North Korean troops") == ["North Korean troops"]
    assert found.words("Russian troops") == ["Russian troops", "troops"]
    assert {m.kind for m in found["Russian troops"].mentions} == {MentionKind.NOMINAL}


def test_gender_comes_from_what_the_article_says(read: Read) -> None:
    found = read(
        "Mrs. Lindqvist left. Ada Lindqvist did not answer.\n"
        "Spokesman Omar Haddad stayed.\nAlex Brannigan agreed."
    )
    assert (found["Ada Lindqvist"].gender, found["Omar Haddad"].gender) == ("female", "male")
    assert found["Alex Brannigan"].gender is None


def test_a_headline_in_title_case_names_whom_the_text_names(read: Read) -> None:
    found = read("Haddad Breaks Silence On School Closures\nOmar Haddad said nothing was decided.")
    assert found.words("Omar Haddad") == ["Haddad", "Omar Haddad"]
    assert found.names(EntityKind.PERSON) == ["Omar Haddad"]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        # full name, then surname, also possessive and in the headline
        (
            "Ada Lindqvist left on Friday. Lindqvist’s lawyer stayed, and Lindqvist wrote home.",
            "Ada Lindqvist",
            ["Ada Lindqvist", "Lindqvist", "Lindqvist"],
        ),
        # nickname
        (
            "Thomas Haddad left. “Tom Haddad knew,” said Ada Okafor, who met Tom.",
            "Thomas Haddad",
            ["Thomas Haddad", "Tom Haddad", "Tom"],
        ),
        # nickname in the middle
        ('Omar "Ozzie" Haddad left. Haddad was tired.', 'Omar "Ozzie" Haddad', None),
        # title and surname
        (
            "Ada Lindqvist voted no. Sen. Lindqvist then left.",
            "Ada Lindqvist",
            ["Ada Lindqvist", "Lindqvist"],
        ),
        # a letter of a middle name, an accent, a suffix
        (
            "José R. Haddad Jr. spoke. Jose Haddad left.",
            "José R. Haddad Jr.",
            ["José R. Haddad Jr.", "Jose Haddad"],
        ),
        # acronym before and after what it stands for
        (
            "The NWA met. The Northern Waters Authority (NWA) was founded in May.",
            "Northern Waters Authority",
            ["NWA", "Northern Waters Authority", "NWA"],
        ),
        # shortened name of an organisation, possessive
        (
            "The Kestrel Housing Association met. Kestrel Housing’s chair left.",
            "Kestrel Housing Association",
            ["Kestrel Housing Association", "Kestrel Housing"],
        ),
        # a firm called by its first word
        (
            "Tavrin Aero was sold on Monday, and Tavrin has since closed two plants. Tavrin did not comment.",
            "Tavrin Aero",
            ["Tavrin Aero", "Tavrin", "Tavrin"],
        ),
        # adjective, people, capital that acts
        (
            "Norwegian officials left. Norway had asked, Norwegians said, but Oslo declined.",
            "Norway",
            ["Norwegian", "Norway", "Norwegians", "Oslo"],
        ),
        # the plain name before the official one
        (
            "The People’s Republic of China agreed. China said so.",
            "China",
            ["People’s Republic of China", "China"],
        ),
        # a number is part of the name
        ("Dockers Local 212 voted. Ada Lindqvist leads Dockers Local 212.", "Dockers Local 212", None),
        # a given name that is a region's, with a surname
        (
            "Brittany Lindqvist won. Lindqvist had a cold.",
            "Brittany Lindqvist",
            ["Brittany Lindqvist", "Lindqvist"],
        ),
        # a noun with the capital of its sentence
        ("Tenant Doris Haddad, 79, said no. Haddad stayed.", "Doris Haddad", ["Doris Haddad", "Haddad"]),
    ],
)
def test_all_spellings_of_a_name_are_one_actor(
    read: Read, text: str, name: str, words: list[str] | None
) -> None:
    found = read(text)
    assert name in found.names()
    assert words is None or found.words(name) == words


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # a person, and the firm of that name
        (
            "Marta Kestrel founded Kestrel Foods in 1990. Kestrel retired in May.",
            {"Marta Kestrel": "person", "Kestrel Foods": "organization"},
        ),
        # a person, and the town of that name
        (
            "Omar Lincoln was born in Lincoln, Nebraska. Lincoln left early.",
            {"Omar Lincoln": "person", "Lincoln": "place"},
        ),
        # a family
        ("Ada Haddad sold the farm. The Haddads left.", {"Ada Haddad": "person", "Haddads": "group"}),
        # a town that nobody is called after is no person
        ("Ada Lindqvist drove to Swindon. Swindon was quiet.", {"Swindon": "place"}),
        # nouns beside the name say what it is
        ("Ada Lindqvist works for the brokerage Fenn Lorrimer.", {"Fenn Lorrimer": "organization"}),
        ("The operator, Jadrana Vidra, did not comment.", {"Jadrana Vidra": "organization"}),
        ("The referee, Alan Shore, left the pitch.", {"Alan Shore": "person"}),
        # one name is enough for some
        ("A statue of Poseidon was found near the harbour.", {"Poseidon": "person"}),
        # words of a street and of an organisation
        (
            "The Larch Street School closed. Larch Street was empty.",
            {"Larch Street School": "organization", "Larch Street": "place"},
        ),
        # letters after a name
        ("Callum Haddad MSP left. Haddad was tired.", {"Callum Haddad": "person"}),
    ],
)
def test_a_name_has_the_kind_that_the_article_shows(read: Read, text: str, kinds: dict[str, str]) -> None:
    found = read(text)
    assert {name: found[name].kind.value for name in kinds} == kinds


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("He works for the investment firm Kestrel Point.", "Kestrel Point", ["investment firm"]),
        ("The network operator, Polna Siec, said no.", "Polna Siec", ["network operator"]),
        ("Gov. Renata Haddad left. Ms. Haddad was tired.", "Renata Haddad", ["Gov."]),
        ("The Belgian cellist Ilse Haddad is 61.", "Ilse Haddad", ["Belgian cellist"]),
        ("The song was sung by Ada Lindqvist, “The Wife” of the play.", "Ada Lindqvist", []),
        ("Acme Holdings closed. The company Acme Holdings was old.", "Acme Holdings", []),
        ("Dr Omar Haddad left.", "Omar Haddad", []),
    ],
)
def test_roles_say_what_somebody_or_something_is(read: Read, text: str, name: str, roles: list[str]) -> None:
    assert read(text).roles(name) == roles


def test_a_relative_by_marriage_is_a_person_and_a_practice_is_none(read: Read) -> None:
    text = "My brother-in-law, Sanjay, has baked bread since 1998. I think of Sanjay on Monday mornings."
    assert read(text).names(EntityKind.PERSON) == ["Sanjay"]
    assert "Carrow" not in read("She works in law in Carrow, and left.").names(EntityKind.PERSON)


def test_ids_outlive_a_correction_of_the_article(read: Read) -> None:
    text = "Ada Lindqvist met Norwegian envoys of the Northern Waters Authority (NWA). Lindqvist left."
    before = read(text)
    after = read(f"On Monday, {text} Omar Haddad stayed, and Norway agreed. The NWA met.")
    assert {e.id for e in before.entities} <= {e.id for e in after.entities}


def test_the_place_of_the_dateline_is_a_mention(nlp: Language) -> None:
    text = "PORT HADLEY, Maine (ANS) — Ada Lindqvist left Port Hadley on Friday. She was tired.\n"
    article = article_from_text(text, slug="a", language="en", title="Lindqvist leaves")
    found = Actors(article, extract_entities(language.parse(article, nlp)))
    assert found.words("Port Hadley") == ["PORT HADLEY", "Port Hadley"]
    assert found["Maine"].kind is EntityKind.PLACE


def test_names_in_captions_are_mentions_and_nothing_else_there_is(nlp: Language) -> None:
    text = (
        "Ada Lindqvist left the council on Friday.\n\n"
        "Omar Haddad, the mayor of Leeds, with Ada Lindqvist. (Kim Okafor/Harbour News)\n\n"
        "Lindqvist said she was tired.\n"
    )
    article = article_from_text(text, slug="a", language="en")
    entities = extract_entities(language.parse(article, nlp))
    found = Actors(article, entities)
    assert found.words("Ada Lindqvist") == ["Ada Lindqvist", "Ada Lindqvist", "Lindqvist"]
    assert found.roles("Omar Haddad") == ["the mayor of Leeds"]
    assert not any("Okafor" in name for name in found.names())
    (caption,) = article.captions
    assert not any(caption.overlaps(p) for p in article.paragraphs)
    assert not any(m.span.overlaps(b) for e in entities for m in e.mentions for b in article.boilerplate)


TWO = "Ada Lindqvist met the Northern Alliance Council. Omar Haddad praised Ada Lindqvist."


def test_the_editor_merges_what_is_the_same(read: Read) -> None:
    same = Corrections(same=(("Omar Haddad", "ada-lindqvist"),))
    found = read(TWO, same)
    assert found.names(EntityKind.PERSON) == ["Omar Haddad"]
    assert len(found["Omar Haddad"].mentions) == 3


def test_the_editor_parts_what_is_different(read: Read) -> None:
    text = "Ada Lindqvist met Omar Haddad. Lindqvist said little."
    found = read(text, Corrections(different=(("Ada Lindqvist", "Lindqvist"),)))
    assert found.words("Ada Lindqvist") == ["Ada Lindqvist"]
    assert found.words("Lindqvist") == ["Lindqvist"]


FAMILY = (
    "Callum Roe was found on Sunday, his mother Fiona said. Morag Roe lit a candle. Roe was tired."
    " Mrs Roe gave money. Bo Strand, a doctor, saw him."
)


@pytest.mark.parametrize(
    ("same", "name", "words"),
    [
        (("Fiona", "Mrs Roe"), "Fiona", ["Fiona", "Roe"]),
        (("Morag Roe", "Roe"), "Morag Roe", ["Morag Roe", "Roe", "Roe"]),
        (("fiona", "ROE"), "Fiona", ["Fiona", "Roe", "Roe"]),
        (("Strand", "#actor-fiona"), "Bo Strand", ["Fiona", "Bo Strand"]),
    ],
)
def test_a_surname_of_several_means_the_places_where_it_stands(
    same: tuple[str, ...], name: str, words: list[str], read: Read
) -> None:
    found = read(FAMILY, Corrections(same=(same,)))
    assert found.words(name) == words
    assert {"Callum Roe", "Morag Roe"} <= set(found.names())
    assert "Callum Roe" in found.words("Callum Roe")


def test_a_founder_takes_the_short_name_of_a_firm_and_not_the_firm(read: Read) -> None:
    text = "Halden Foods cut its forecast. Founder Odd Halden left. Halden fell, and Halden Foods said no."
    assert read(text).words("Halden Foods") == ["Halden Foods", "Halden", "Halden Foods"]
    found = read(text, Corrections(same=(("Odd Halden", "Halden"),)))
    assert found.words("Halden Foods") == ["Halden Foods", "Halden Foods"]
    assert found.words("Odd Halden") == ["Odd Halden", "Halden"]
    assert found["Halden Foods"].kind is EntityKind.ORGANIZATION


def test_the_editor_says_what_a_name_names(read: Read) -> None:
    found = read(TWO, Corrections(kinds=(("Omar Haddad", "organization"),)))
    assert found["Omar Haddad"].kind is EntityKind.ORGANIZATION


def test_a_correction_that_matches_nothing_changes_nothing(read: Read) -> None:
    fixes = Corrections(
        same=(("Nobody", "No One"),), different=(("Nobody", "No One"),), kinds=(("Nobody", "place"),)
    )
    assert read(TWO, fixes).entities == read(TWO).entities


PARTS = [
    "Secretary of Defense Ada Lindqvist said “Moscow’s offer” was late.",
    "Sgt. Omar Haddad, 41, of the Leeds City Council told reporters so",
    "ROME, Italy — Officials of the U.N. (United Nations) met Haddad's wife, Kim-Anh.",
    "“We will see,” Lindqvist added. “North Korean troops left.”",
    "Tehran, Beijing, and Pyongyang: the Does; A/B; St. Louis -- 2nd Lt.",
    "’s The of “ ( — Mr. X",
]


@settings(max_examples=25)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=4), st.sampled_from(["\n", "\n\n", " "]))
def test_laws_hold_for_any_text(nlp: Language, parts: list[str], joint: str) -> None:
    article = article_of(joint.join(parts))
    entities = extract_entities(language.parse(article, nlp))
    assert len({e.id for e in entities}) == len(entities)
    for entity in entities:
        assert entity.mentions == tuple(sorted(entity.mentions))
        spans = [m.span for m in entity.mentions]
        assert not any(a.overlaps(b) for a, b in pairwise(spans))
        for span in spans:
            words = article[span]
            assert words == words.strip()
            assert "\n" not in words
            assert any(p.contains(span) for p in article.paragraphs)
        assert entity.name in " ".join(article.text.split())
    assert entities == extract_entities(language.parse(article, nlp))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("John Smith left. John Jones was born in Leeds. Jones wept.", ["John Smith", "John Jones"]),
        ("Ada Roe left. Ida Holm was born in Leeds.", ["Ada Roe", "Ida Holm"]),
        ("Ada Roe left. Ada Lund left. Ada Holm was born in Leeds.", ["Ada Roe", "Ada Lund", "Ada Holm"]),
        ("Ada Holm was born in Leeds. Ada Roe left.", ["Ada Holm", "Ada Roe"]),
    ],
)
def test_who_was_born_is_somebody_else_where_both_names_are_used(
    read: Read, text: str, names: list[str]
) -> None:
    assert read(text).names(EntityKind.PERSON)[: len(names)] == names


def test_who_was_born_under_another_surname_is_the_person_told_of(read: Read) -> None:
    text = (
        "Rosa Lind, a geologist, died on Monday. Rosa Mary Holm was born in 1933, the daughter of Jan Holm."
    )
    actors = read(f"{text} Lind taught maths.")
    assert actors.names(EntityKind.PERSON) == ["Rosa Lind", "Jan Holm"]
    assert actors.words("Rosa Lind") == ["Rosa Lind", "Rosa Mary Holm", "Lind"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Roe left. The house is Roe’s, on Main Street.", ["Ada Roe", "Roe"]),
        ("Ada Roe left. The late Roe’s sister wept.", ["Ada Roe", "Roe"]),
        ("Ada Roe left. They call her a ‘Roe’, he said.", ["Ada Roe", "Roe"]),
        ("Ada Roe sells tea. With the money she opened the first Roe’s, on Main Street.", ["Ada Roe"]),
        ("Ada Roe sells tea. He went to a Roe’s in Hull.", ["Ada Roe"]),
    ],
)
def test_a_house_that_bears_a_persons_name_is_not_the_person(read: Read, text: str, words: list[str]) -> None:
    assert read(text).words("Ada Roe") == words
