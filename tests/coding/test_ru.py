"""What the coder reads out of Russian: who says what by case and word order, issues, dates, meetings,
datelines.
"""

from __future__ import annotations

import pytest

from pipelines.model import CodedDocument
from pipelines.text.layout import DATELINE
from pipelines.text.russian import name_parts, noun_phrase_case_forms, transliterated, verb_form
from tests.coding.texts import coded


def _coded(text: str, on: str = "2018-05-10", perspective: str = "RU") -> CodedDocument:
    return coded(text, published_on=on, perspective=perspective, language="ru")


def _who(text: str, **known: str) -> set[tuple[str, str]]:
    return {(s.speaker, s.act) for s in _coded(text, **known).statements}


def _issues(text: str) -> set[str]:
    return {mention.issue_id for mention in _coded(text).issue_mentions}


def _meetings(text: str, **known: str) -> list[tuple[str, str, str, str]]:
    return [(m.format, m.date, m.place, m.status) for m in _coded(text, **known).meetings]


LAVROV, KONO, ABE, PUTIN = "Sergey Lavrov", "Taro Kono", "Shinzo Abe", "Vladimir Putin"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Лавров сообщил, что переговоры о мирном договоре идут.", LAVROV),
        ("Переговоры о мирном договоре, сообщил Лавров, идут.", LAVROV),
        ("Переговоры о мирном договоре идут, сказал во вторник журналистам Сергей Лавров.", LAVROV),
        ("С.В.Лавров пояснил Коно, что переговоры о мирном договоре идут.", LAVROV),
        ("Лаврову Коно сказал, что переговоры о мирном договоре идут.", KONO),
        ("По словам Лаврова, переговоры о мирном договоре идут.", LAVROV),
        ("Переговоры о мирном договоре, по мнению японской стороны, идут.", "Japan"),
        ("В Токио считают, что переговоры о мирном договоре идут.", "Japan"),
        ("Как пояснили в МИД России, переговоры о мирном договоре идут.", "Russian Foreign Ministry"),
        ("Лавров, приехав в Токио, рассказал о переговорах по мирному договору.", LAVROV),
        ("Лавров, который сказал, что переговоры о мирном договоре идут, уехал.", LAVROV),
        ("Позиция Токио по мирному договору, подчеркнул Лавров, не нова.", LAVROV),
        ("О мирном договоре напомнил и премьер-министр Японии.", ABE),
        ("Глава МИД Японии напомнил о мирном договоре.", KONO),
        ("Японские эксперты полагают, что мирный договор далёк.", "Japanese experts"),
        ("Бывшие жители островов говорят, что мирный договор далёк.", "former residents"),
    ],
)
def test_the_speaker_is_the_nominative_before_or_after_the_verb_the_source_or_the_place(text, speaker):
    assert _who(text) == {(speaker, "state")}


@pytest.mark.parametrize(
    "text",
    [
        "Переговоры с Лавровым о мирном договоре прошли в порту.",
        "Лаврову показали текст мирного договора.",
        "Мирный договор нужен Токио.",
        "Токио не намерен спешить с мирным договором.",
        "Приезда Лаврова ждали ради мирного договора.",
    ],
)
def test_a_name_in_another_case_or_without_a_verb_of_speech_says_nothing(text):
    assert _who(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Коно выразил озабоченность размещением ракет на Итурупе.", {(KONO, "concern")}),
        ("Токио обеспокоен размещением ракет на Итурупе.", {("Japan", "concern")}),
        ("Токио тревожит размещение ракет на Итурупе.", {("Japan", "concern")}),
        ("Японию возмутило размещение ракет на Итурупе.", {("Japan", "criticise")}),
        ("Коно заявил Москве решительный протест из-за ракет на Итурупе.", {(KONO, "criticise")}),
        ("Коно назвал размещение ракет на Итурупе недопустимым.", {(KONO, "reject")}),
        ("Размещение ракет на Итурупе, заявил Коно, может нарушить баланс сил.", {(KONO, "concern")}),
        ("Япония потребовала вывести ракеты с Итурупа.", {("Japan", "request")}),
        ("Россия отвергла протест против ракет на Итурупе.", {("Russia", "reject")}),
        ("Протест Токио против ракет на Итурупе остался без ответа.", {("Japan", "criticise")}),
        ("Обеспокоенность японской стороны ракетами на Итурупе понятна.", {("Japan", "concern")}),
        ("Путин предложил подписать мирный договор.", {(PUTIN, "propose")}),
        ("Абэ пригласил японские компании осваивать Сибирь.", {(ABE, "propose")}),
        ("Абэ выразил надежду на мирный договор.", {(ABE, "support")}),
        ("Абэ приветствовал рост товарооборота.", {(ABE, "support")}),
        ("Абэ пообещал ускорить переговоры о мирном договоре.", {(ABE, "announce")}),
        ("Лавров предупредил, что планы ПРО не останутся без ответа.", {(LAVROV, "warn")}),
        ("Предложение Абэ о мирном договоре изучают.", {(ABE, "propose")}),
        ("Москва не признаёт притязаний на Шикотан.", {("Russia", "reject")}),
        ("Абэ не согласился с передачей Шикотана.", {(ABE, "reject")}),
        ("Передача Шикотана неприемлема для Москвы.", {("Russia", "reject")}),
        ("Абэ извинился за лагеря для военнопленных.", {(ABE, "state")}),
    ],
)
def test_the_act_follows_from_the_verb_its_object_or_what_is_said(text, expected):
    assert _who(text) == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Путин и Абэ договорились ускорить переговоры о мирном договоре.", {PUTIN, ABE}),
        ("Абэ с Путиным условились ускорить переговоры о мирном договоре.", {PUTIN, ABE}),
        ("Стороны согласились ускорить переговоры о мирном договоре.", {"Japan", "Russia"}),
        ("Оба министра подтвердили, что переговоры о мирном договоре идут.", {"Japan", "Russia"}),
        ("Договорились ускорить переговоры о мирном договоре.", {"Japan", "Russia"}),
        ("В порту была достигнута договорённость о мирном договоре.", {"Japan", "Russia"}),
        ("Японская и российская сторона условились о мирном договоре.", {"Japan", "Russia"}),
        ("Приехал Абэ. С Путиным они договорились ускорить переговоры о мирном договоре.", {PUTIN, ABE}),
    ],
)
def test_a_joint_act_is_one_statement_each(text, speakers):
    assert _who(text) == {(speaker, "agree") for speaker in speakers}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Абэ одобрил проекты на островах.", {(ABE, "support")}),
        ("Лавров подтвердил, что переговоры о мирном договоре идут.", {(LAVROV, "state")}),
        ("Абэ подписал бумаги о туризме.", set()),
    ],
)
def test_a_joint_verb_said_of_one_is_another_act(text, expected):
    assert _who(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Коно объявил, что Токио отказывается от переговоров о мирном договоре.", {(KONO, "announce")}),
        (
            "Как сообщили в МИД России, Москва отказывается от переговоров о мирном договоре.",
            {("Russia", "reject")},
        ),
        ("Лавров потребовал, чтобы Япония признала итоги войны.", {(LAVROV, "request")}),
        ("Об этом, как передаёт ТАСС, сказал Лавров, говоря о мирном договоре.", {(LAVROV, "state")}),
    ],
)
def test_who_relays_or_is_spoken_of_gives_way(text, expected):
    assert _who(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Приехал Лавров. Мирный договор, сказал министр, далёк.", {(LAVROV, "state")}),
        ("Приехала Захарова. Мирный договор, сказала она, далёк.", {("Maria Zakharova", "state")}),
        ("Россия устала. Не согласна она и с передачей Шикотана.", {("Russia", "reject")}),
        ("Коно беседовал с Лавровым. Тот видит в ПРО угрозу.", {(LAVROV, "state")}),
        ("Приехал Абэ. По его мнению, мирный договор далёк.", {(ABE, "state")}),
        (
            "Депутат Пётр Лисицын уехал. Мирный договор, считает Лисицын, далёк.",
            {("Pyotr Lisitsyn", "state")},
        ),
    ],
)
def test_pronouns_offices_and_family_names_point_back(text, expected):
    assert _who(text) == expected


def test_first_person_is_who_has_the_floor_in_a_transcript():
    text = "С.В.Лавров: Мы просим Японию не размещать ПРО.\n\nТ.Коно: Надеемся на мирный договор."
    assert _who(text) == {(LAVROV, "request"), (KONO, "support")}


def test_speech_behind_a_dash_is_quoted_and_attributed_at_its_end():
    text = "— Мирный договор далёк. Острова мы не отдадим, — сказал Лавров."
    assert {(s.sentence_no, s.speaker, s.act, s.quoted) for s in _coded(text).statements} == {
        (1, LAVROV, "state", True),
        (2, LAVROV, "reject", True),
    }


def test_quotation_marks_around_a_name_quote_nobody():
    assert not any(s.quoted for s in _coded("Лавров сказал о «северных территориях» немного.").statements)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Спор об островах старше обоих министров.", {"territorial_dispute"}),
        ("Отдавать Шикотан никто не станет.", {"territorial_dispute"}),
        ("Без мирного договора живут семьдесят лет.", {"peace_treaty"}),
        ("Клубнику на Кунашире хотят растить в рамках совместной хозяйственной деятельности.",
         {"joint_economic_activities"}),
        ("Товарооборот с Японией вырос.", {"economic_cooperation"}),
        ("На Итурупе разместили ракетный комплекс.", {"military_buildup"}),
        ("«Иджис Эшор» купят осенью.", {"missile_defence"}),
        ("Американские базы останутся на Окинаве.", {"us_alliance"}),
        ("О неделимости безопасности говорят давно.", {"security_architecture"}),
        ("Поисково-спасательные учения провели моряки двух стран.", {"defence_cooperation"}),
        ("Пхеньян снова пустил ракету.", {"north_korea"}),
        ("Подъём Китая меняет расчёты.", {"china"}),
        ("События в Донбассе всё испортили.", {"ukraine_crimea"}),
        ("Санкции против России расширили.", {"sanctions"}),
        ("Безвизовые обмены прекратили.", {"people_exchanges"}),
        ("Пираты и наркотики беспокоят всех.", {"transnational_threats"}),
        ("О Сирии говорили час.", {"middle_east"}),
        ("Рыболовную шхуну задержали.", {"fisheries"}),
        ("Милитаристскую Японию разгромили.", {"wartime_history"}),
        ("Выборы пройдут в июле.", {"domestic_politics"}),
        ("Отношения двух стран ухудшились.", {"bilateral_relations"}),
        ("Договор безопасности с США продлили.", {"us_alliance"}),
        ("Истребители подняли в воздух по тревоге.", {"military_buildup"}),
        ("Самолёты России и Китая провели патрулирование.", {"military_buildup", "china"}),
        ("Строить с Японией добрые отношения Россия готова.", {"bilateral_relations"}),
        ("Беседа прошла в тёплой и доверительной атмосфере.", {"bilateral_relations"}),
        ("Стороны обсудили контакты по линии советов безопасности.", {"defence_cooperation"}),
        ("Давление на Москву не поможет.", {"sanctions"}),
        ("Выдача виз упростится.", {"people_exchanges"}),
        ("Роспуск парламента удивил всех.", {"domestic_politics"}),
        ("Морские живые ресурсы делят осенью.", {"fisheries"}),
        ("Токио отозвал своего посла из-за дипломатического скандала.", {"bilateral_relations"}),
        ("О мирном договоре говорили весной. Осенью переговоры зашли в тупик.", {"peace_treaty"}),
        ("Военные праздновали.", set()),
    ],
)  # fmt: skip
def test_issues_are_named_in_the_words_of_the_language(text, expected):
    assert _issues(text) == expected


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("Коно и Лавров провели в понедельник переговоры в Москве.", "2019-01-16",
         [("foreign_ministers", "2019-01-14", "Moscow", "held")]),
        ("Абэ и Путин встретятся в конце апреля в Москве.", "2017-03-20",
         [("summit", "2017-04", "Moscow", "planned")]),
        ("Встреча «2+2» состоялась 17–18 ноября в Токио.", "2018-12-01",
         [("two_plus_two", "2018-11-17/2018-11-18", "Tokyo", "held")]),
        ("Визит Путина в Японию, намеченный на осень этого года, отложили.", "2014-04-29",
         [("visit", "2014-09/2014-11", "Japan", "cancelled")]),
        ("Заместители министров провели консультации 18 марта в Токио.", "2017-03-20",
         [("vice_ministerial", "2017-03-18", "Tokyo", "held")]),
        ("Саммит «Большой двадцатки» пройдёт 28–29 июня в Осаке.", "2019-06-03",
         [("multilateral", "2019-06-28/2019-06-29", "Osaka", "planned")]),
        ("Во второй половине года Японию посетит Владимир Путин.", "2019-05-31",
         [("visit", "2019-07/2019-12", "Japan", "planned")]),
        ("Сергей Лавров и Таро Коно обсудили в пятницу в Токио рыболовство.", "2019-05-31",
         [("foreign_ministers", "2019-05-31", "Tokyo", "held")]),
        ("Путин и Абэ провели 25 марта в Иркутске переговоры. Предыдущие прошли в Токио в сентябре "
         "прошлого года.", "2017-03-27",
         [("summit", "2017-03-25", "Irkutsk", "held"), ("summit", "2016-09", "Tokyo", "held")]),
        ("17–18 ноября Абэ примет участие в саммите АТЭС в Порт-Морсби, а в конце месяца встретится с "
         "Владимиром Путиным в Буэнос-Айресе, на саммите «Большой двадцатки».", "2018-11-15",
         [("multilateral", "2018-11-17/2018-11-18", "Port Moresby", "planned"),
          ("summit", "2018-11", "Buenos Aires", "planned"),
          ("multilateral", "2018-11", "Buenos Aires", "planned")]),
        ("4 июня в Токио пройдут переговоры министров двух стран в формате «2+2».",
         "2019-05-20",
         [("two_plus_two", "2019-06-04", "Tokyo", "planned")]),
        ("На прошлой неделе в Москве прошли переговоры министров иностранных дел в формате «2+2».",
         "2018-08-08",
         [("two_plus_two", "2018-07-30/2018-08-05", "Moscow", "held")]),
        ("Встреча «2+2» прошла вчера в Москве. Главы МИД и Минобороны отдельно встретились 30 июля.",
         "2018-08-01",
         [("two_plus_two", "2018-07-31", "Moscow", "held"), ("foreign_ministers", "2018-07-30", "", "held"),
          ("defence_ministers", "2018-07-30", "", "held")]),
        ("Во вторник самолёты России и Китая провели совместное патрулирование.", "2023-06-07",
         [("exercise", "2023-06-06", "", "held")]),
        ("Визит Путина в Токио намечен на декабрь. К визиту готовятся.", "2016-10-03",
         [("visit", "2016-12", "Tokyo", "planned")]),
        ("2 июня премьер-министр Японии встретился с губернатором Хоккайдо.", "2022-06-06", []),
        ("Вчера в Токио прошёл второй раунд переговоров «2+2». Предыдущий раунд состоялся в мае 2012 года.",
         "2017-03-21",
         [("two_plus_two", "2017-03-20", "Tokyo", "held"), ("two_plus_two", "2012-05", "", "held")]),
        ("Встреча лидеров «Большой восьмёрки» пройдёт в июле в Петербурге.", "2006-05-10",
         [("multilateral", "2006-07", "St. Petersburg", "planned")]),
        ("Москва прекращает консультации с Токио о мирном договоре.", "2022-03-21", []),
        ("Путин был в Токио в декабре 2016 года.", "2019-01-21", [("visit", "2016-12", "Tokyo", "held")]),
        ("В.Путин: Добрый день! Рад приветствовать Вас в порту. Эта встреча важна.", "2017-09-07",
         [("summit", "2017-09", "", "held")]),
        ("В.Путин: Добрый день! Мне приятно встретиться с Премьер-министром Японии Синдзо Абэ 6 сентября.",
         "2017-09-07", [("summit", "2017-09-06", "", "held")]),
    ],
)  # fmt: skip
def test_meetings(text, on, expected):
    assert _meetings(text, on=on) == expected


def test_the_leaders_of_two_countries_are_those_named_before():
    text = (
        "Синдзо Абэ и Владимир Путин провели переговоры во Владивостоке. Путин встретился там с президентом "
        "Южной Кореи Мун Чжэ Ином. Лидеры Японии и России одобрили пять направлений совместной "
        "деятельности. В ноябре лидеры снова встретятся в Дананге."
    )
    meetings = _coded(text, on="2017-09-08", perspective="JP").meetings
    assert [m.parties for m in meetings if m.date == "2017-11"] == [("JP", "RU")]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        (
            "ТОКИО, 2 марта. — Дождь шёл весь день, и министры сидели в порту до самого вечера.",
            "ТОКИО, 2 марта. —",
        ),
        ("ОСАКА. — Дождь шёл весь день, и министры сидели в порту до самого вечера.", "ОСАКА. —"),
        (
            "МОСКВА, 2 мар — РИА Новости. Дождь шёл весь день, и министры сидели в порту до самого вечера.",
            "МОСКВА, 2 мар — РИА Новости.",
        ),
        (
            "ТОКИО, 2 марта. /ТАСС/. Дождь шёл весь день, и министры сидели в порту до самого вечера.",
            "ТОКИО, 2 марта. /ТАСС/.",
        ),
        (
            "ТОКИО, 2 мар — РИА Новости, Иван Волнов. Дождь шёл весь день, и министры сидели в порту.",
            "ТОКИО, 2 мар — РИА Новости, Иван Волнов.",
        ),
        (
            "ТОКИО, 2 марта. /Корр. ИТАР-ТАСС Иван Волнов/. Дождь шёл весь день, и министры сидели в порту.",
            "ТОКИО, 2 марта. /Корр. ИТАР-ТАСС Иван Волнов/.",
        ),
        (
            "Москва. 2 марта. ИНТЕРФАКС - Дождь шёл весь день, и министры сидели в порту до самого вечера.",
            "Москва. 2 марта. ИНТЕРФАКС -",
        ),
    ],
)
def test_a_dateline_is_not_part_of_the_article(text, dateline):
    match = DATELINE.match(text)
    assert match
    assert match[1] == dateline
    assert [s.text for s in _coded(f"Осень в порту\n{text}").sentences if s.role == "boilerplate"] == [
        dateline
    ]


@pytest.mark.parametrize("text", ["США — союзник Токио.", "КНДР против.", "Токио. Там дождь."])
def test_a_name_in_capitals_alone_is_no_dateline(text):
    assert DATELINE.match(text) is None


@pytest.mark.parametrize(
    ("word", "kind", "plural", "sex"),
    [
        ("заявила", "finite", False, "f"),
        ("считают", "finite", True, ""),
        ("надеемся", "first", True, ""),
        ("отметив", "gerund", False, ""),
        ("заявивший", "participle", False, "m"),
        ("согласна", "short", False, "f"),
        ("отказаться", "infinitive", False, ""),
    ],
)
def test_verbs_tell_their_subject(word, kind, plural, sex):
    assert verb_form(word) == (kind, plural, sex)


def test_forms_carry_their_case():
    cases = {form.case for form in noun_phrase_case_forms("сторона") if form.text == "стороны"}
    assert cases == {"gent sing", "nomn plur", "accs plur"}


def test_a_preposition_is_no_form_of_a_noun():
    assert "после" not in {form.text for form in noun_phrase_case_forms("посол")}


@pytest.mark.parametrize(
    ("name", "latin"), [("Дмитрия Стрельцова", "Dmitry Streltsov"), ("Анной Жуковой", "Anna Zhukova")]
)
def test_names_return_to_the_nominative_in_latin_letters(name, latin):
    parts = name_parts(name)
    assert parts
    assert f"{transliterated(parts.given)} {transliterated(parts.family)}" == latin


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        (
            "Поездка Дмитрия Медведева на остров Итуруп рассердила Токио.",
            "2012-07-04",
            ("visit", ("RU",), "held"),
        ),
        (
            "Токио обеспокоен стрельбами, которые провели российские корабли. Стрельбы закончились ночью.",
            "2018-05-10",
            ("exercise", ("RU",), "held"),
        ),
        (
            "Переговоры главы МИД России Сергея Лаврова и министра обороны Сергея Шойгу с японскими "
            "коллегами прошли 30 мая.",
            "2019-06-01",
            ("two_plus_two", ("JP", "RU"), "held"),
        ),
        (
            "Лавров обсудил подготовку визита президента Путина в Японию.",
            "2016-05-10",
            ("visit", ("JP", "RU"), "planned"),
        ),
        (
            "С.Абэ (как переведено): Рад нашей встрече.",
            "2018-05-10",
            ("summit", ("JP", "RU"), "held"),
        ),
        (
            "На следующей неделе должен открыться российско-японский инвестиционный форум.",
            "2018-05-10",
            ("other", ("JP", "RU"), "planned"),
        ),
        (
            "Российско-американские переговоры прошли в Женеве.",
            "2018-05-10",
            ("other", ("RU", "US"), "held"),
        ),
        (
            "Токио отложил выезд министра Таро Коно в Россию.",
            "2018-05-10",
            ("visit", ("JP", "RU"), "cancelled"),
        ),
        (
            "Лавров и Шойгу посетят Японию для участия во встрече в формате «2+2».",
            "2018-05-10",
            ("two_plus_two", ("JP", "RU"), "planned"),
        ),
        (
            "Суть дела обсуждают Лавров и Коно.",
            "2018-05-10",
            ("foreign_ministers", ("JP", "RU"), "held"),
        ),
        (
            "Путин обсудил с Абэ погоду. Телефонный разговор двух лидеров прошёл во вторник.",
            "2018-05-10",
            ("other", ("JP", "RU"), "held"),
        ),
        (
            "После переговоров с японским коллегой Лавров вышел к прессе.",
            "2018-05-10",
            ("foreign_ministers", ("JP", "RU"), "held"),
        ),
        (
            "Консультации по рыбе у берегов России и Японии пройдут в Москве.",
            "2018-05-10",
            ("other", ("JP", "RU"), "planned"),
        ),
        (
            "Вместе с министром Таро Коно Лавров открыл раунд переговоров о рыбе.",
            "2018-05-10",
            ("foreign_ministers", ("JP", "RU"), "held"),
        ),
        (
            "Путин и Абэ приняли решение встретиться в порту.",
            "2018-05-10",
            ("summit", ("JP", "RU"), "planned"),
        ),
        (
            "Путин встретился в порту с бывшим премьер-министром Японии Ёсиро Мори.",
            "2014-05-10",
            ("other", ("JP", "RU"), "held"),
        ),
        (
            "По приглашению Лаврова с рабочим визитом Россию посетит Таро Коно.",
            "2018-05-10",
            ("visit", ("JP", "RU"), "planned"),
        ),
    ],
)
def test_who_meets_and_whether_it_is_still_ahead(text, on, expected):
    assert [(m.format, m.parties, m.status) for m in _coded(text, on=on).meetings] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Путин и Абэ провели 25 встреч на высшем уровне.",
        "Абэ встретился в порту с местным руководством.",
        "Дипломаты Лаврова общаются, используя визиты.",
    ],
)
def test_many_meetings_and_those_with_others_are_none(text):
    assert _meetings(text) == []


def test_meetings_on_the_margins_of_two_events_are_two():
    text = (
        "В.Путин: С господином Абэ мы встречались в Ханое на полях саммита АТЭС в ноябре и "
        "в Гамбурге на саммите «Группы двадцати» в декабре прошлого года."
    )
    summits = [m.date for m in _coded(text, on="2019-01-22").meetings if m.format == "summit"]
    assert summits == ["2018-11", "2018-12"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Промысел рыбы закроют, сообщила представитель МИД Мария Захарова.", ["Maria Zakharova"]),
        ("По словам главы комитета Совета Федерации по международным делам Константина Косачева, "
         "промысел рыбы закроют.", ["Konstantin Kosachev"]),
        ("Мария Захарова в эфире радио Sputnik объяснила запрет на промысел рыбы.", ["Maria Zakharova"]),
        ("С.Лавров: Сегодня обсуждался промысел рыбы у островов.", ["Sergey Lavrov"]),
        ("Таро Коно обратился к соседям с убедительной просьбой разрешить промысел рыбы.", ["Taro Kono"]),
        ("Лавров заявил, что протест Токио против промысла рыбы не вызывает беспокойства.",
         ["Japan", "Sergey Lavrov"]),
    ],
)  # fmt: skip
def test_who_speaks_behind_offices_and_media(text, speakers):
    assert sorted(s.speaker for s in _coded(text, on="2019-05-10").statements) == speakers


def test_two_cities_with_two_dates_are_two_meetings():
    text = "Путин напомнил о встречах с Абэ в Сингапуре в ноябре и в Осаке в декабре прошлого года."
    assert [m.date for m in _coded(text, on="2019-01-14").meetings] == ["2018-11", "2018-12"]
