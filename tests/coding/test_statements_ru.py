"""Who says what in the Russian of ministries, the Kremlin and the wires: the first person, turns,
offices that hold their country, sources, and what is shared with a partner.
"""

from __future__ import annotations

import pytest

from tests.coding.texts import coded

LAVROV, KONO, ABE, PUTIN = "Sergey Lavrov", "Taro Kono", "Shinzo Abe", "Vladimir Putin"


def _who(text: str, on: str = "2018-05-10") -> set[tuple[str, str]]:
    result = coded(text, published_on=on, perspective="RU", language="ru")
    return {(s.speaker, s.act) for s in result.statements}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Глава японского правительства напомнил о мирном договоре.", ABE),
        ("Глава российского внешнеполитического ведомства напомнил о мирном договоре.", LAVROV),
        ("Генсек японского кабинета министров Ёсихидэ Суга напомнил о мирном договоре.", "Yoshihide Suga"),
        (
            "Пресс-секретарь главы российского государства Дмитрий Песков напомнил о договоре.",
            "Dmitry Peskov",
        ),
        ("Замминистра иностранных дел России Андрей Руденко напомнил о мирном договоре.", "Andrey Rudenko"),
        ("Премьер страны Синдзо Абэ напомнил о мирном договоре.", ABE),
        ("Представитель МИД Японии напомнил о мирном договоре.", "Japanese Foreign Ministry"),
        ("Посол Японии в Москве Тоёхиса Кодзуки напомнил о мирном договоре.", "Toyohisa Kozuki"),
        ("Как напомнил сегодня, 10 мая, премьер-министр Синдзо Абэ, мирного договора нет.", ABE),
        ("Японцы напомнили о мирном договоре.", "Japan"),
        ("Об учениях на Курилах сообщил МИД Китая.", "Chinese Foreign Ministry"),
        ("Об учениях на Курилах сообщило министерство обороны Китая.", "Chinese Defence Ministry"),
        (
            "Источник в окружении премьера Синдзо Абэ напомнил о мирном договоре.",
            "source close to Shinzo Abe",
        ),
        ("Источник в МИД России напомнил о мирном договоре.", "Russian Foreign Ministry source"),
        ("Профессор Института стран Востока Олег Седов напомнил о мирном договоре.", "Oleg Sedov"),
    ],
)
def test_an_office_a_ministry_or_a_source_is_told_by_the_country_or_the_place_in_it(text, speaker):
    assert (speaker, "state") in _who(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Мирный договор далёк, заявил журналистам после переговоров с японским коллегой в порту Лавров.",
            {(LAVROV, "state")},
        ),
        (
            "По закрытым каналам Токио передал Москве озабоченность учениями на Курилах.",
            {("Japan", "concern")},
        ),
        (
            "Работа над мирным договором идёт, говорится в заявлении МИД России.",
            {("Russian Foreign Ministry", "state")},
        ),
        ("Лавров прокомментировал протест против учений на Курилах.", {(LAVROV, "state")}),
        ("Россия и Япония договорились о мирном договоре.", {("Russia", "agree"), ("Japan", "agree")}),
        ("Коно условился с Лавровым о мирном договоре.", {(KONO, "agree"), (LAVROV, "agree")}),
        ("Абэ призвал к мирному договору.", {(ABE, "propose")}),
        ("Абэ призвал Россию вывести ракеты с Итурупа.", {(ABE, "request")}),
        ("Абэ с удовлетворением отметил рост товарооборота.", {(ABE, "support")}),
        ("Надежды на мирный договор Россия связывает с саммитом.", {("Russia", "support")}),
        ("Лавров заявил, что Москва ответит на санкции против России.", {(LAVROV, "warn")}),
        ("Лавров предупредил, что ПРО создаёт риски.", {(LAVROV, "concern")}),
        ("Москва ответит на санкции против России.", set()),
        ("Токио рассчитывает на мирный договор, сообщил министр Таро Коно.", {(KONO, "support")}),
        (
            "Диалог о мирном договоре ускорен по решению лидеров России и Японии.",
            {("Russia", "agree"), ("Japan", "agree")},
        ),
        ("Работа над мирным договором идёт по решению Москвы.", set()),
        (
            "Токио осудил решение Москвы о выходе из диалога по мирному договору.",
            {("Japan", "criticise"), ("Russia", "reject")},
        ),
        ("Россия прекращает переговоры о мирном договоре.", {("Russia", "reject")}),
        ("Россия прекратила переговоры о мирном договоре.", set()),
        ("Ельциным было оговорено возвращение к мирному договору.", {("Boris Yeltsin", "state")}),
    ],
)
def test_the_act_follows_from_the_construction(text, expected):
    assert _who(text) == expected


SPEECH = "В.Путин: Уважаемые коллеги! Рад встрече с премьер-министром Японии Синдзо Абэ. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Товарооборот вырос.", {(PUTIN, "state")}),
        ("Хочу подчеркнуть: мирный договор нужен обоим народам.", {(PUTIN, "state")}),
        (
            "Мы с господином Абэ договорились ускорить работу над мирным договором.",
            {(PUTIN, "agree"), (ABE, "agree")},
        ),
        ("Договорились ускорить работу над мирным договором.", {(PUTIN, "agree"), (ABE, "agree")}),
        ("У нас общее мнение о мирном договоре.", {(PUTIN, "agree"), (ABE, "agree")}),
        ("Мы считаем, что мирный договор нужен.", {(PUTIN, "state")}),
        ("Мы в Москве очень высоко оцениваем работу над мирным договором.", {(PUTIN, "support")}),
        ("Уверены, что мирный договор нужен.", {(PUTIN, "state")}),
        ("Торговля с Японией успешно развивается.", {(PUTIN, "support")}),
        ("Работа над мирным договором проходила конструктивно.", {(PUTIN, "support")}),
        ("Мы стремимся к росту товарооборота.", {(PUTIN, "announce")}),
        ("Мы готовы развивать торговлю с Японией.", {(PUTIN, "announce")}),
        ("Можно подумать о совместных проектах в энергетике.", {(PUTIN, "propose")}),
        ("Япония является для нас основным партнёром в регионе.", {(PUTIN, "state")}),
        ("Как вы знаете, я приеду в Японию весной.", {(PUTIN, "state")}),
    ],
)
def test_a_speech_opened_by_a_name_and_an_address_is_its_speakers_alone_or_with_the_partner(text, expected):
    assert _who(SPEECH + text) == expected


def test_who_is_named_inside_of_a_quotation_says_it_whoever_spoke_before():
    text = "Токио просит мира. «Мы надеемся на мирный договор, — сказал в порту Лавров. — Договор нужен»."
    assert {who for who in _who(text) if who[0] != "Japan"} == {(LAVROV, "support"), (LAVROV, "state")}


def test_a_quotation_does_not_make_a_news_item_a_speech():
    text = "«У нас общее мнение о мирном договоре», — сказал Лавров. Хочу сообщить, что мирный договор далёк."
    assert {speaker for speaker, _ in _who(text)} == {LAVROV}


@pytest.mark.parametrize(
    "text",
    [
        "Каждый новый премьер Японии обещает заключить мирный договор.",
        "В своей политике они выступают за мирный договор.",
        "Вопросы, касающиеся мирного договора сторон, сложны.",
    ],
)
def test_nobody_in_particular_says_nothing(text):
    assert _who(text) == set()


def test_a_headline_with_a_label_is_said_by_its_speaker():
    text = "Путин: мирный договор нужен\nВ порту шёл дождь. Потом пошёл снег."
    assert _who(text) == {(PUTIN, "state")}


def test_a_courtesy_of_a_turn_is_no_statement():
    text = "В.Путин: Мирный договор нужен.\nМы поддерживаем контакты.\nС.Абэ: Я рад нашей встрече."
    assert _who(text) == {(PUTIN, "state")}


def test_who_has_the_floor_proposes_what_he_would_like_to_discuss():
    text = "В.Путин: Рад Вас видеть.\nХотел бы обсудить вопрос мирного договора.\nС.Абэ: Спасибо."
    assert _who(text) == {(PUTIN, "propose")}
