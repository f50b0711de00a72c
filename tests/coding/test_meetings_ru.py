"""Russian meetings as a table: who meets or travels, in which words, and when; published on 10 July 2018.

Expected: format, parties, date and status of each meeting of the text.
"""

import pytest

from tests.coding.texts import coded

Told = tuple[str, str, str, str]
SUMMIT, FOREIGN, OTHER, VISIT, EVENT = "summit", "foreign_ministers", "other", "visit", "multilateral"

ROWS: list[tuple[str, list[Told]]] = [
    # the subject and the one he meets
    (
        "5 июля Владимир Путин обсудил с Дональдом Трампом погоду и провёл беседу с премьером Синдзо Абэ.",
        [(SUMMIT, "RU-US", "2018-07-05", "held"), (SUMMIT, "JP-RU", "2018-07", "held")],
    ),
    (
        "5 июля на встрече с Владимиром Путиным министр Таро Коно передал привет от премьера Синдзо Абэ.",
        [(OTHER, "JP-RU", "2018-07-05", "held")],
    ),
    (
        "Синдзо Абэ и Владимир Путин, желая того же, чего желают рыбаки всех портов этого большого моря "
        "и чего они, говоря по правде, желали всегда, провели 5 июля переговоры.",
        [(SUMMIT, "JP-RU", "2018-07-05", "held")],
    ),
    # dates of words, of clauses, of two in one
    (
        "В понедельник газета сообщила, что Синдзо Абэ приедет в Москву.",
        [(VISIT, "JP-RU", "", "planned")],
    ),
    (
        "Намечена встреча замминистров России и Японии до сентябрьского саммита, до отъезда 16 августа.",
        [("vice_ministerial", "JP-RU", "", "planned"), (SUMMIT, "JP-RU", "2018-09", "planned")],
    ),
    # exercises by name, conferences without quotation marks, islands
    ("Адмирал похвалил манёвры «Восток-2014».", [("exercise", "RU", "2014", "held")]),
    (
        "4 июля посещение Дмитрием Медведевым острова Кунашир завершилось.",
        [(VISIT, "RU", "2018-07-04", "held")],
    ),
    ("Таро Коно побывал 4 июля на форуме стран АТЭС.", [(EVENT, "JP", "2018-07-04", "held")]),
    # one journey, one conversation
    (
        "Синдзо Абэ прибыл в Москву 9 июля. Его поездка станет долгой.",
        [(VISIT, "JP-RU", "2018-07-09", "held")],
    ),
    # partners by country, receptions, who is spoken to
    (
        "В Токио прошли 5 июля консультации Японии с Китаем.",
        [(OTHER, "CN-JP", "2018-07-05", "held")],
    ),
    (
        "Сергей Лавров принял в четверг министра Таро Коно.",
        [(FOREIGN, "JP-RU", "2018-07-05", "held")],
    ),
    ("Вопрос: Вы посетите Японию 12 августа?", [(VISIT, "JP-RU", "2018-08-12", "planned")]),
    # what something else dates
    (
        "5 июля состоялась первая встреча Таро Коно и Сергея Лаврова после выборов в марте.",
        [(FOREIGN, "JP-RU", "2018-07-05", "held")],
    ),
    (
        "Синдзо Абэ 4 июля позвонил Владимиру Путину. МИД Японии 5 июля вызвал российского посла.",
        [(OTHER, "JP-RU", "2018-07-04", "held"), (OTHER, "JP-RU", "2018-07-05", "held")],
    ),
    ("Возобновился такой формат, как консультации на уровне замминистров.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meetings"), ROWS)
def test_meetings_of_a_russian_text(text: str, meetings: list[Told]) -> None:
    found = coded(text, language="ru", published_on="2018-07-10", perspective="RU").meetings
    assert [(m.format, "-".join(m.parties), m.date, m.status) for m in found] == meetings
