"""Bodies that are called like people, and people who are described by what they belong to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from generator.extractors.entities import extract_entities
from generator.model import Entity, EntityKind
from generator.parsing import language
from generator.reading import article_from_text

Kinds = Callable[[str], dict[str, EntityKind]]


@pytest.fixture(scope="module")
def entities(nlp: Language) -> Callable[[str], tuple[Entity, ...]]:
    def found(text: str) -> tuple[Entity, ...]:
        article = article_from_text(f"A headline of no names\n\n{text}", slug="a", language="en")
        return extract_entities(language.parse(article, nlp))

    return found


@pytest.fixture(scope="module")
def kinds(entities: Callable[[str], tuple[Entity, ...]]) -> Kinds:
    return lambda text: {e.name: e.kind for e in entities(text)}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The captain of the team, Jordan Stewart, wept. Stewart said he was tired.", "Jordan Stewart"),
        ("Moyra Baxter, the board's chair, said it was late. Baxter left.", "Moyra Baxter"),
        ("Jason Roe, the company's co-founder, said it was late. Roe left.", "Jason Roe"),
        ("He told the board Martin Lane had lied. Lane said he had not.", "Martin Lane"),
        ("Guests including Ada Dane and Jane Finch were at the fair.", "Ada Dane"),
        ("She was angry at Martin Lane, who left early. Lane said he was sorry.", "Martin Lane"),
    ],
)
def test_a_body_beside_a_person_makes_no_body_of_them(kinds: Kinds, text: str, person: str) -> None:
    assert kinds(text)[person] is EntityKind.PERSON


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The meals come from Dixon Hall, a non-profit, multi-service agency. Dixon Hall will hire.",
            "Dixon Hall",
        ),
        ("It rents to companies including Marlow Finch, Pernod Ricard and Hewitt Dane.", "Pernod Ricard"),
        ("Ada Roe, a researcher at Marlow Finch, said it works. Marlow Finch agrees.", "Marlow Finch"),
        ("The tech giant Oracle bought it. Oracle said it would pay.", "Oracle"),
        ("South Korea's Kospi lost a third of a point by noon.", "Kospi"),
        ("Workers at a second Stella's Café have voted. Stella's said no.", "Stella's Café"),
        ("The vote was held at St. Matthew's United Church on Monday.", "St. Matthew's United Church"),
        ("Friends of Mill Pond, which has fought the plan, said it would go on.", "Friends of Mill Pond"),
        ("She joined Mothers for Peace in May. Mothers for Peace said no.", "Mothers for Peace"),
        (
            "Citizens for a Clean Whitlow spent money. Citizens for a Clean Whitlow won.",
            "Citizens for a Clean Whitlow",
        ),
        ("Silverbrook Living, which runs homes, said no. Silverbrook runs 41.", "Silverbrook Living"),
        ("Chains such as Hobday Rowe, Lindt and Greggs have stalls. Greggs was busy.", "Greggs"),
        ("Sulu Sea Lines president Benjie Roe said no. The owner, Sulu Sea Lines, left.", "Sulu Sea Lines"),
        ("Port Selby City lost on Saturday. City coach Steve Roe said City had led.", "Port Selby City"),
        ("Vale Rovers won. Rovers manager Steve Roe said Rovers were good.", "Vale Rovers"),
    ],
)
def test_what_the_article_calls_a_body_is_one(kinds: Kinds, text: str, body: str) -> None:
    found = kinds(text)
    assert found[body] is EntityKind.ORGANIZATION
    assert EntityKind.PERSON not in {kind for name, kind in found.items() if name in body}


def test_a_capital_at_the_beginning_of_a_sentence_makes_no_second_body(kinds: Kinds) -> None:
    found = kinds("The group al-Shabaab said no. Al-Shabaab has vowed to fight.")
    assert [name for name in found if name.casefold() == "al-shabaab"] == ["al-Shabaab"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ban Ki-moon condemned it. South Korean President Park Geun-hye agreed.",
            ["Ban Ki-moon", "Park Geun-hye"],
        ),
        (
            "Senators Charles E. Oakley and Ada Vale said no. Mr. Oakley left.",
            ["Charles E. Oakley", "Ada Vale"],
        ),
        ("Vale County District Attorney Brian Wright said so.", ["Brian Wright"]),
        (
            'Ada Roe beat Omar "Boomer" Haddad on Friday. It was a night for Boomer. Haddad wept.',
            ["Ada Roe", 'Omar "Boomer" Haddad'],
        ),
    ],
)
def test_a_name_is_whole_and_without_titles(kinds: Kinds, text: str, names: list[str]) -> None:
    found = kinds(text)
    assert [name for name, kind in found.items() if kind is EntityKind.PERSON] == names
    assert EntityKind.ORGANIZATION not in found.values()


@pytest.mark.parametrize("one", ["One Rohingya", "A German", "Another Canadian"])
def test_one_of_a_people_is_a_description_of_a_person(
    entities: Callable[[str], tuple[Entity, ...]], one: str
) -> None:
    text = f"{one}, Hamid Keller, said the boat was turned around. Keller wept."
    (person,) = [e for e in entities(text) if e.is_named]
    article = f"A headline of no names\n\n{text}"
    assert person.name == "Hamid Keller"
    assert [article[r.start : r.end] for r in person.roles] == [one.split()[1]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Friends of Ada Roe said she was tired. Roe left.", ["Ada Roe"]),
        ("Finance chief Tom van der Berg Jr. said no. Van der Berg left.", ["Tom van der Berg Jr."]),
        ("Maria Luz dela Cruz, a teacher, said no. Dela Cruz left.", ["Maria Luz dela Cruz"]),
        ("Jo St John-Smythe said no. St John-Smythe left.", ["Jo St John-Smythe"]),
        ("Prof. William R. Jeffries III called it good. Jeffries left.", ["William R. Jeffries III"]),
        ("Toyota spokesman Per Bakke said no. Bakke left.", ["Per Bakke"]),
        ("Dr Priya Roe-Hughes said no. Roe-Hughes left.", ["Priya Roe-Hughes"]),
        ("Mayor Sheila Ng said yes. Ms Ng will step down.", ["Sheila Ng"]),
        ("Gov. Maria Elena de los Santos said no. De los Santos left.", ["Maria Elena de los Santos"]),
        ("Archbishop Jean-Luc d'Arcy said no. D'Arcy left.", ["Jean-Luc d'Arcy"]),
        ("Sheikh Mohammed bin Rashid al-Nahyan said no. Al-Nahyan left.", ["Mohammed bin Rashid al-Nahyan"]),
        ("Lady Rosamund Hale said no. Rosamund left.", ["Rosamund Hale"]),
        ("Buddy's widow, Sylvie Roe, said no. Roe left.", ["Sylvie Roe"]),
        ("Mohamed El-Hassan Mohamed, his father, said no.", ["Mohamed El-Hassan Mohamed"]),
        ("Callum Roe broke his leg. Cal always rings, said Mr Roe's mother.", ["Callum Roe"]),
    ],
)
def test_all_forms_of_a_name_are_one_person(kinds: Kinds, text: str, names: list[str]) -> None:
    found = kinds(text)
    assert [name for name, kind in found.items() if kind is EntityKind.PERSON] == names
    surname = names[0].split()[-1]
    assert not any(surname in name for name, kind in found.items() if kind is not EntityKind.PERSON)


def test_a_firm_named_before_its_founder_goes_by_its_first_word(
    entities: Callable[[str], tuple[Entity, ...]],
) -> None:
    text = (
        "Halden Foods cut its forecast. Halden now sees growth of 1%. Founder Odd Halden left in 2019."
        " Halden, who owns a share, said no."
    )
    article = f"A headline of no names\n\n{text}"
    words = {e.name: [article[m.span.start : m.span.end] for m in e.mentions] for e in entities(text)}
    assert words["Halden Foods"] == ["Halden Foods", "Halden"]
    assert words["Odd Halden"] == ["Odd Halden", "Halden"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # A person's title, a person's full name, a name that comes before the firm's.
        ("Halden Cold Storage Ltd cut its forecast. Mr Halden declined to comment.", "Halden"),
        ("Halden declined to comment. Halden Cold Storage Ltd cut its forecast.", "Halden"),
        ("Halden Cold Storage Ltd cut its forecast. Halden declined to comment.", "Halden Cold Storage Ltd"),
    ],
)
def test_a_firm_s_first_word_is_the_firm_where_nobody_bears_it(kinds: Kinds, text: str, name: str) -> None:
    found = kinds(f"A headline of no names\n\n{text}")
    assert ("Halden" in found) == (name == "Halden")


def test_a_known_body_keeps_a_last_word_that_is_a_title(kinds: Kinds) -> None:
    assert "Health and Safety Executive" in kinds(
        "The Health and Safety Executive said the death was avoidable."
    )


def test_small_words_may_be_left_out_of_an_acronym_or_not(kinds: Kinds) -> None:
    found = kinds("The Department of Transport and Communications said no. DOTC staff left.")
    assert "DOTC" not in found


def test_relatives_of_one_surname_of_several_words_stay_apart(kinds: Kinds) -> None:
    found = kinds(
        "Peggy van der Meer wept. Mrs van der Meer was tired. Her son, Pieter van der Meer, filmed it."
        " Ada Roe-Hughes left. Roe-Hughes called her brother, Bo Roe-Hughes."
    )
    assert [n for n, kind in found.items() if kind is EntityKind.PERSON] == [
        "Peggy van der Meer",
        "Pieter van der Meer",
        "Ada Roe-Hughes",
        "Bo Roe-Hughes",
    ]


def test_a_body_that_is_named_before_a_person_is_not_named_for_them(
    entities: Callable[[str], tuple[Entity, ...]],
) -> None:
    text = "Baxter Hill, the brokerage, said no. Ada Baxter left. Baxter Hill cheered.\n\nAda Baxter wept."
    later = "Ada Baxter, a painter, left. Baxter wept. The Baxter Foundation cheered."
    counts = [len(next(e for e in entities(t) if e.name == "Ada Baxter").mentions) for t in (text, later)]
    assert counts == [2, 3]


def test_a_party_in_apposition_is_a_description_and_no_group(
    entities: Callable[[str], tuple[Entity, ...]],
) -> None:
    text = "Mayor Ada Roe, a Democrat, said no. Roe and the Democrats lost."
    article = f"A headline of no names\n\n{text}"
    found = entities(text)
    person = next(e for e in found if e.name == "Ada Roe")
    assert [article[r.start : r.end] for r in person.roles] == ["Mayor", "a Democrat"]
    assert [
        [article[m.span.start : m.span.end] for m in e.mentions] for e in found if e.name == "Democrats"
    ] == [["Democrats"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # The noun is part of the name, or nothing shows that it is not.
        ("Museum Harbour Trust said no. The trust closed.", "Museum Harbour Trust"),
        ("Chain Reaction Cycles said no. The shop closed.", "Chain Reaction Cycles"),
        ("Bank of Carrow said no. The bank closed.", "Bank of Carrow"),
        ("He left. The firm is called Maker Studios, and Maker Studios closed.", "Maker Studios"),
    ],
)
def test_a_noun_for_bodies_may_be_part_of_the_name(kinds: Kinds, text: str, name: str) -> None:
    assert name in kinds(text)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Carmaker Halden Motors said it would cut jobs. It said no more.", "Halden Motors", "Carmaker"),
        ("Drugmaker Pelox said it would cut jobs. It said no more.", "Pelox", "Drugmaker"),
        ("Insurer Tarn Vale said no. On Monday Tarn Vale closed.", "Tarn Vale", "Insurer"),
        ("Broadcaster Nordlys Radio said it was true.", "Nordlys Radio", "Broadcaster"),
        ("It was published in the journal Quaternary Letters on Monday.", "Quaternary Letters", "journal"),
        ("He told the magazine Martin Lane Weekly that it was true.", "Martin Lane Weekly", "magazine"),
    ],
)
def test_what_a_body_is_stands_before_its_name_and_not_in_it(
    entities: Callable[[str], tuple[Entity, ...]], text: str, name: str, role: str
) -> None:
    article = f"A headline of no names\n\n{text}"
    found = {e.name: (e.kind, [article[r.start : r.end] for r in e.roles]) for e in entities(text)}
    assert found[name] == (EntityKind.ORGANIZATION, [role])


def test_a_ship_is_no_person(kinds: Kinds) -> None:
    assert not kinds("The ship Mary Jane sank in 1878. The ferry Ann Lee was late.")


def test_who_owns_a_ship_is_a_person(kinds: Kinds) -> None:
    assert kinds("The boat Ann Lee bought was late. Ann Lee left.") == {"Ann Lee": EntityKind.PERSON}


@pytest.mark.parametrize(
    "text",
    [
        "The editor of Vecher left. Vecher closed.",
        "The daughter of Lendl left. Lendl wept.",
        "Village of Lendl Foundation said no.",
        "He saw a town of Lendl's making.",
    ],
)
def test_of_after_another_noun_names_no_place(kinds: Kinds, text: str) -> None:
    assert EntityKind.PLACE not in kinds(text).values()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She grew up in the town of Lendava. Lendava is small.", "Lendava"),
        ("The village of Marlow was cut off. Marlow has no bridge.", "Marlow"),
        ("They met in the port city of Sabratha. Sabratha is old.", "Sabratha"),
        ("He sailed for the island of Ada. Ada is far.", "Ada"),
        ("Its capital of Corin fell. Corin is old.", "Corin"),
    ],
)
def test_what_a_town_or_an_island_is_said_to_be_called_is_a_place(kinds: Kinds, text: str, name: str) -> None:
    assert kinds(text)[name] is EntityKind.PLACE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The dam above Ashcombe broke. Ashcombe has 340 homes.", "Ashcombe"),
        ("Ashcombe's reservoir was built in 1874. Ashcombe has 340 homes.", "Ashcombe"),
        ("Gareth Lyle, 44, of Penrose Avenue, Carrick, pleaded guilty.", "Carrick"),
    ],
)
def test_what_lies_below_a_thing_or_has_a_reservoir_is_a_place(kinds: Kinds, text: str, name: str) -> None:
    assert kinds(text)[name] is EntityKind.PLACE


@pytest.mark.parametrize(
    "text",
    [
        "Leeds finished two points above Norvik. Norvik Rovers said they were sorry.",
        "The firm above Carlow's was rated. Jo Carlow said she was sorry.",
        "Carlow's reservoir of talent is empty. Jo Carlow, a coach, left.",
        "On Mill Street, Jo Carlow said she was sorry. On Mill Street, Carlow wept.",
        "It was run by Ann Lane, Jo Carlow and a third. Carlow, a broker in Rome, whose wife left, said so.",
    ],
)
def test_what_stands_below_in_a_table_or_has_talent_is_no_place(kinds: Kinds, text: str) -> None:
    assert not {"Norvik", "Carlow", "Jo Carlow"} & {
        n for n, k in kinds(text).items() if k is EntityKind.PLACE
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("South Peak Water said that repairs would take longer.", "South Peak Water"),
        ("Yorkshire Rail said trains would stop.", "Yorkshire Rail"),
        ("Jo Roe runs the Fox and Grapes in the valley.", "Fox and Grapes"),
        ("They met at the Rose & Crown with Jo Roe.", "Rose & Crown"),
        ("Names went to Kestrel Cover, a broker in Rome, whose director, Jo Roe, left.", "Kestrel Cover"),
    ],
)
def test_who_supplies_and_where_people_drink_is_a_body(kinds: Kinds, text: str, name: str) -> None:
    found = kinds(text)
    assert found[name] is EntityKind.ORGANIZATION
    assert set(found) <= {name, "Jo Roe", "Rome"}


@pytest.mark.parametrize(
    "text",
    [
        "Rose and Crown Prince Haakon met Janet Waters.",
        "She saw a fox and a bear, and Crown and Rose left.",
        "Muddy Waters and Jo Railton sang.",
    ],
)
def test_a_rose_is_no_inn_and_waters_are_no_supplier(kinds: Kinds, text: str) -> None:
    assert EntityKind.ORGANIZATION not in kinds(text).values()


def test_a_supplier_goes_by_its_first_words_where_they_do_something(
    entities: Callable[[str], tuple[Entity, ...]], kinds: Kinds
) -> None:
    (one,) = entities(
        "South Peak Water was fined. South Peak accepted the findings. South Peak said no more."
    )
    assert len([m for m in one.mentions if m.span.end - m.span.start == len("South Peak")]) == 2
    assert (
        kinds("South Peak Water was fined. It pumps water from South Peak.")["South Peak"] is EntityKind.PLACE
    )


@pytest.mark.parametrize(
    ("text", "person"),
    [
        # A title before a name is stronger than a noun for bodies after it.
        ("They were led by General Paul Thabane, an ally of the president. Thabane died.", "Paul Thabane"),
        # These nouns mean a person as often as a body.
        ("Helen Ward, a publisher from Leeds, said no. Ward left.", "Helen Ward"),
        # One person in two pieces, whom the parser takes for two bodies.
        ("Prosecuting, Amrit Sandhu said Carrow had been given control of a fund.", "Amrit Sandhu"),
        # A name by birth, and a short one, stand in brackets inside the name.
        ("He was born to Isaac de Vries, and Esther (Polak) de Vries, a teacher.", "Esther (Polak) de Vries"),
        ("William (Bill) Harlow opened the shop in 1974. Harlow died in May.", "William (Bill) Harlow"),
    ],
)
def test_what_looks_like_a_body_beside_a_person_is_none(kinds: Kinds, text: str, person: str) -> None:
    found = kinds(text)
    assert found[person] is EntityKind.PERSON
    assert EntityKind.ORGANIZATION not in found.values()


@pytest.mark.parametrize(
    "text",
    [
        "CHARLOTTE (Reuters) - Helen Ward said it was over.",
        "Charlotte (Reuters) Helen Ward said it was over.",
        "Western Australia said it would close the border. It is in Western Australia.",
        "The pool, on Harbour Lane, was opened by the Olympic swimmer David Wilkie.",
        "They surveyed the Langseth Ridge, a chain of volcanoes.",
    ],
)
def test_places_agencies_and_games_make_neither_bodies_nor_people(kinds: Kinds, text: str) -> None:
    found = kinds(text)
    people = {name for name, kind in found.items() if kind is EntityKind.PERSON}
    assert people <= {"Helen Ward", "David Wilkie"}
    assert {name for name, kind in found.items() if kind is EntityKind.ORGANIZATION} <= {"Reuters"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("He took the money, Leicester Crown Court heard.", "Leicester Crown Court"),
        ("Swim England called the vote sad and said that 500 pools had closed.", "Swim England"),
        ("In an interview with The Paris Review, she said that she had learned it.", "Paris Review"),
        ("Penhale joined from German discounter Lidl in 2023.", "Lidl"),
    ],
)
def test_courts_journals_and_bodies_with_a_country_in_their_name_are_bodies(
    kinds: Kinds, text: str, body: str
) -> None:
    assert kinds(text)[body] is EntityKind.ORGANIZATION


def test_one_of_a_people_who_is_not_named_is_nobody_of_that_name(kinds: Kinds) -> None:
    found = kinds("Henrik Dahlgaard, a 66-year-old Dane who has led the body since 2013, was barred.")
    assert [name for name, kind in found.items() if kind is EntityKind.PERSON] == ["Henrik Dahlgaard"]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The virus, known as H5N1, has spread to herds. Dr Jane Doe said H5N1 was rare.", "H5N1"),
        ("H7N9 has killed birds, Jane Doe said. Scientists said H7N9 could spread.", "H7N9"),
        ("Builder Magazine said no. A builder left.", "Magazine"),
        ("The pupils of Leeds said the school's hall was cold. Women's groups agreed.", "Women"),
    ],
)
def test_a_strain_and_a_part_of_a_name_are_no_actors(kinds: Kinds, text: str, never: str) -> None:
    assert never not in kinds(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The pollster Frank Luntz said it was close. Luntz has asked voters.", "Frank Luntz"),
        ("Market researcher Helen Ward said no. Ward left.", "Helen Ward"),
        ("Developer Jane Doe said no. Doe left.", "Jane Doe"),
        ("The rapper Drake sang. Drake said he was tired.", "Drake"),
        ("Rupert Hale bought it. The publisher Hale said no.", "Rupert Hale"),
        ("AOC said no. She left.", "AOC"),
        ("Jane Doe, from Hull, who won the prize, said she was glad. Doe left.", "Jane Doe"),
    ],
)
def test_a_noun_for_firms_or_capitals_make_no_body_of_a_person(kinds: Kinds, text: str, person: str) -> None:
    assert kinds(text)[person] is EntityKind.PERSON


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Market researcher Kantar said sales fell. Kantar counts them.", "Kantar", EntityKind.ORGANIZATION),
        ("Sales fell, according to market researcher Kantar.", "Kantar", EntityKind.ORGANIZATION),
        ("Pollster YouGov said voters were unhappy.", "YouGov", EntityKind.ORGANIZATION),
        ("Drugmaker Pfizer said on Monday it would cut prices.", "Pfizer", EntityKind.ORGANIZATION),
        ("Housebuilder Barratt rose 3%.", "Barratt", EntityKind.ORGANIZATION),
        ("The fire chief told WKDC that nobody was hurt.", "WKDC", EntityKind.ORGANIZATION),
        ("WKDC reported that two people died.", "WKDC", EntityKind.ORGANIZATION),
        ("A man from Hull who walked barefoot said he was tired.", "Hull", EntityKind.PLACE),
        ("The pensioner from Barrow who lost her savings said no.", "Barrow", EntityKind.PLACE),
        ("Kevin Marsh, from Norwood, walked 300 miles.", "Norwood", EntityKind.PLACE),
        ("Norvik harbour was closed. The ship left Norvik harbour at noon.", "Norvik", EntityKind.PLACE),
        ("Officials said the Halden region was cut off.", "Halden", EntityKind.PLACE),
        ("The crash closed the M25 for hours. The M25 was shut.", "M25", EntityKind.PLACE),
        (
            "Doctors at St. Jude Children's Hospital said they were surprised.",
            "St. Jude Children's Hospital",
            EntityKind.ORGANIZATION,
        ),
        ("Seattle Children's Hospital said no.", "Seattle Children's Hospital", EntityKind.ORGANIZATION),
        ("The National Farmers' Union said no.", "National Farmers' Union", EntityKind.ORGANIZATION),
    ],
)
def test_what_stands_beside_a_single_word_says_what_it_names(
    kinds: Kinds, text: str, name: str, kind: EntityKind
) -> None:
    found = kinds(text)
    assert found[name] is kind
    assert not any(other != name and other in name for other in found if kind is EntityKind.ORGANIZATION)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Drugmaker halts trial of a vaccine, Helen Ward said. The drugmaker is small.", "Drugmaker"),
        ("They met at the Pentagon and State Department.", "Pentagon and State Department"),
        ("The mother of one (MOO) left.", "Mother"),
    ],
)
def test_a_noun_alone_or_two_bodies_are_no_body(kinds: Kinds, text: str, never: str) -> None:
    assert never not in kinds(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The union leader Jane Doe said no. Doe left.", "Jane Doe"),
        ("The Jane Doe case is old. Jane Doe left. Doe wept.", "Jane Doe"),
        ("Friends of Jane Doe, who are angry, left. Doe wept.", "Jane Doe"),
        ("He came from Jane Doe, who is 45. Doe wept.", "Jane Doe"),
    ],
)
def test_what_stands_near_a_person_makes_nothing_else_of_them(kinds: Kinds, text: str, person: str) -> None:
    assert kinds(text)[person] is EntityKind.PERSON


def test_what_has_an_article_before_a_full_name_is_no_person(kinds: Kinds) -> None:
    found = kinds("The Ann Lee hit the pier on Monday. Passengers said the Ann Lee did not slow.")
    assert EntityKind.PERSON not in found.values()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It was seen by the Maritime and Coastguard Agency.", "Maritime and Coastguard Agency", "body"),
        ("The Heart and Stroke Foundation of Canada left.", "Heart and Stroke Foundation of Canada", "body"),
        (
            "The Medicines and Healthcare products Regulatory Agency (MHRA) left. The MHRA is old.",
            "Medicines and Healthcare products Regulatory Agency",
            "body",
        ),
        (
            "She left the Ada Roe Foundation for the Visual Arts.",
            "Ada Roe Foundation for the Visual Arts",
            "body",
        ),
        ("The Marine Accident Investigation Branch left.", "Marine Accident Investigation Branch", "body"),
        ("They lay at the Royal Marsh Infirmary.", "Royal Marsh Infirmary", "body"),
        ("The Nautilus union said no.", "Nautilus", "body"),
        ("The market will grow, says market researcher Globex Health.", "Globex Health", "body"),
        ("Halden, who are fourth, lost. Halden City left.", "Halden City", "body"),
        ("The ship was arriving from Norvik. It was late.", "Norvik", "place"),
        ("The Brackley-based firm left. Brackley is small.", "Brackley", "place"),
        ("It ran aground off Kerr Point in 2011.", "Kerr Point", "place"),
    ],
)
def test_a_name_is_whole_and_of_the_kind_that_stands_beside_it(
    kinds: Kinds, text: str, name: str, kind: str
) -> None:
    assert kinds(text)[name] is {"body": EntityKind.ORGANIZATION, "place": EntityKind.PLACE}[kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Deseret News observed that it was late.", "Deseret News"),
        ("Shares in Ardent fell 18% in London. The firm Ardent left.", "Ardent"),
    ],
)
def test_a_paper_and_what_shares_are_held_in_are_bodies(kinds: Kinds, text: str, name: str) -> None:
    assert kinds(text)[name] is EntityKind.ORGANIZATION


def test_who_a_foundation_is_called_after_is_named_in_all_forms_of_its_name(
    entities: Callable[[str], tuple[Entity, ...]],
) -> None:
    text = "Ada Roe left the Ada Roe Foundation for the Visual Arts. The Ada Roe Foundation is old."
    found = {e.name: len(e.mentions) for e in entities(text)}
    assert found == {"Ada Roe": 3, "Ada Roe Foundation for the Visual Arts": 2}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Commander-in-Chief said no. Jane Doe left.", "Jane Doe", EntityKind.PERSON),
        ("The Lantern Festival in Hay-on-Wye was cancelled.", "Hay-on-Wye", EntityKind.PLACE),
        ("Homes in Leeds and Clyro were flooded.", "Clyro", EntityKind.PLACE),
        ("WWF-Malaysia said it would help. WWF-Malaysia is small.", "WWF-Malaysia", EntityKind.ORGANIZATION),
        (
            "A judge stopped grocery chain Larkspur. Larkspur rose. It was founded by Otto Larkspur in 1932.",
            "Larkspur",
            EntityKind.ORGANIZATION,
        ),
        ("Otto Roe left. Roe was tired. He met a chain of men.", "Otto Roe", EntityKind.PERSON),
        (
            "Dill Creek Foods left. Dill Creek, which runs 212 shops, fell 9%.",
            "Dill Creek Foods",
            EntityKind.ORGANIZATION,
        ),
    ],
)
def test_towns_branches_and_founders_are_told_apart(
    kinds: Kinds, text: str, name: str, kind: EntityKind
) -> None:
    found = kinds(text)
    assert found[name] is kind
    assert not any(other != name and other in name for other in found)


def test_a_role_ends_before_the_day_that_it_was_held(
    entities: Callable[[str], tuple[Entity, ...]],
) -> None:
    text = "The winger that day, Ken Price, is no relation. Price watched."
    article = f"A headline of no names\n\n{text}"
    (price,) = entities(text)
    assert [article[r.start : r.end] for r in price.roles] == ["winger"]


def test_a_place_that_a_firm_is_called_after_stays_a_place(kinds: Kinds) -> None:
    found = kinds("Dill Creek Foods left. It is near Dill Creek, which is small.")
    assert found["Dill Creek"] is EntityKind.PLACE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kent Fire and Rescue Service said it was called.", "Kent Fire and Rescue Service"),
        (
            "Mid and West Wales Fire and Rescue Service rescued 12 people.",
            "Mid and West Wales Fire and Rescue Service",
        ),
        (
            "The Department for Culture, Media and Sport declined to comment.",
            "Department for Culture, Media and Sport",
        ),
        ("Brighton and Hove Albion lost on Saturday.", "Brighton and Hove Albion"),
    ],
)
def test_a_body_with_an_and_in_its_name_is_one(kinds: Kinds, text: str, name: str) -> None:
    found = kinds(text)
    assert found[name] is EntityKind.ORGANIZATION
    assert not any(
        kind is EntityKind.PERSON or other in name for other, kind in found.items() if other != name
    )


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Fire and Rescue teams came from Kent.", "Fire and Rescue"),
        ("Police and Crime Commissioner Jane Doe left.", "Police and Crime Commissioner"),
        ("Homes in Tyne and Wear were flooded.", "Tyne"),
    ],
)
def test_words_that_and_joins_are_no_body_by_themselves(kinds: Kinds, text: str, never: str) -> None:
    assert never not in kinds(text)


def test_a_place_with_an_and_in_its_name_is_one(kinds: Kinds) -> None:
    assert kinds("Homes in Tyne and Wear were flooded.") == {"Tyne and Wear": EntityKind.PLACE}
