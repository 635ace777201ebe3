"""English or not: other languages are refused, English in any style is not."""

from __future__ import annotations

import pytest

from generator.reading.english import is_english


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
    ],
)
def test_english_of_any_style_passes(text: str) -> None:
    assert is_english(text)
