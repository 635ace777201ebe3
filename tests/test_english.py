"""English or not: other languages are refused, English in any style is not."""

from __future__ import annotations

import pytest

from generator.reading.english import foreign_part, is_english
from generator.reading.units import split_units


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister sagte am Montag, dass die Brücke in der Stadt wegen des Hochwassers gesperrt bleibt.",
        "Le ministre a dit lundi que le pont resterait fermé après la crue de la rivière dans la ville.",
        "El ministro dijo el lunes que el puente seguirá cerrado después de la crecida del río.",
        "De minister zei maandag dat de brug over de rivier gesloten is en dat het water nog is gestegen.",
        "Il ministro ha detto lunedì che il ponte sul fiume resterà chiuso dopo la piena di questa notte.",
        "Ministeren sagde mandag, at broen over floden er lukket, og at vandet stadig stiger i byen.",
        "Министр сказал, что мост закрыт.",
        "部长周一表示大桥仍然关闭。",
        "قال الوزير إن الجسر مغلق",
    ],
)
def test_another_language_is_told_apart(text: str) -> None:
    assert not is_english(text)
    assert not is_english(f"{text} " * 20)


@pytest.mark.parametrize(
    "text",
    [
        "Old bridge closed after flood",
        "Bridge closed. River rising. Mayor silent. Schools shut. Trains halted, officials said.",
        "The minister said on Monday that the bridge would stay closed.",
        "“We don’t know,” she said. “Nobody does.”",
        "Sunak met Macron and Sánchez in Malmö, and they agreed that the Łódź plan was over.",
        "The bridge opened. " + "https://example.org/kommune/nachrichten/bruecke-gesperrt-bis-mai " * 5,
    ],
)
def test_english_of_any_style_passes(text: str) -> None:
    assert is_english(text)


ENGLISH = "The bridge over the river was closed on Monday, he said, and nobody knows when it opens. "
FOREIGN = {
    "German": "Die Brücke über den Fluss bleibt nach dem Hochwasser gesperrt, sagte er am Montag. ",
    "Spanish": "El puente sobre el río seguirá cerrado después de la crecida, dijo él ayer noche. ",
    "Russian": "Мост через реку остаётся закрытым после наводнения, сказал мэр в понедельник. ",
    "Chinese": "市长周一表示大桥在洪水之后仍然关闭何时重新开放还不清楚当地居民只能绕行而且学校也停课了。",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_an_article_with_much_of_another_language_is_told_where_it_begins(language: str) -> None:
    text = f"{ENGLISH}\n\n{ENGLISH}\n\n" + f"{FOREIGN[language] * 2}\n\n" * 2
    part = foreign_part(text, split_units(text))
    assert part is not None
    assert text[part.start : part.end] == (FOREIGN[language] * 2).strip()


@pytest.mark.parametrize("language", FOREIGN)
def test_a_sentence_in_another_language_makes_an_article_no_less_english(language: str) -> None:
    text = f"{ENGLISH * 3}\n\n{FOREIGN[language]}\n\n" + f"{ENGLISH * 2}\n\n" * 3
    assert foreign_part(text, split_units(text)) is None


@pytest.mark.parametrize(
    "listed",
    [
        "Iowa: Tim Albrecht, Brad Anderson, Rob Barron, Jeff Boeyink, Bonnie Campbell, Dave Caris",
        "Arsenal 2 Chelsea 1, Everton 0 Fulham 0, Leeds 3 Norwich 2, Luton 1 Reading 4",
        "Bridge closed. River rising. Mayor silent.",
    ],
)
def test_a_list_of_names_is_no_other_language(listed: str) -> None:
    text = f"{ENGLISH}\n\n{listed}\n\n{listed}\n\n"
    assert foreign_part(text, split_units(text)) is None
