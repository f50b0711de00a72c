"""Meetings that only the context tells: conferences and their margins, journeys, counterparts, orators, the
meeting before. Tables of (text, what is told: format, parties, date, status)."""

from __future__ import annotations

import pytest

from tests.coding.texts import coded

ENGLISH = [
    (
        "The foreign and defence ministers met for a 2+2 on Monday. They discussed fish, due in May.",
        ["two_plus_two JP-RU 2017-03-20 held"],
    ),
    (
        "Shinzo Abe met Vladimir Putin on Monday. Putin's visit to Japan has been put off since 2014.",
        ["summit JP-RU 2017-03-20 held", "visit JP-RU  cancelled"],
    ),
    (
        "Fumio Kishida and his Russian counterpart met on Monday.",
        ["foreign_ministers JP-RU 2017-03-20 held"],
    ),
    (
        "Sergei Lavrov said he would welcome a visit to Moscow by Fumio Kishida.",
        ["visit JP-RU  planned"],
    ),
    (
        "Shinzo Abe met Vladimir Putin in Lima on the sidelines of the Asia-Europe summit last November.",
        ["multilateral JP-RU 2016-11 held", "summit JP-RU 2016-11 held"],
    ),
    (
        "Shinzo Abe and Vladimir Putin will meet again at a July gathering of the Group of Twenty summit.",
        ["multilateral JP-RU 2017-07 planned", "summit JP-RU 2017-07 planned"],
    ),
    (
        "Shinzo Abe and Vladimir Putin agreed on a fishing plan during the prime minister's visit to Russia "
        "in April 2013.",
        ["summit JP-RU 2013-04 held"],
    ),
    (
        "Shinzo Abe and Vladimir Putin agreed in Nagato in December 2016 to count the fish.",
        ["summit JP-RU 2016-12 held"],
    ),
    (
        "On Monday Fumio Kishida held a foreign ministers' meeting (third time this year) with his guest.",
        ["foreign_ministers JP-RU 2017-03-20 held"],
    ),
    (
        "Fumio Kishida called on Vladimir Putin on March 2, and held a meeting in Moscow with Sergei Lavrov "
        "on March 3.",
        ["foreign_ministers JP-RU 2017-03-03 held", "other JP-RU 2017-03-02 held"],
    ),
    (
        "Fumio Kishida met Sergei Lavrov on Monday. Shinzo Abe will meet Vladimir Putin in May. "
        "The ministers prepared the coming meeting.",
        ["foreign_ministers JP-RU 2017-03-20 held", "summit JP-RU 2017-05 planned"],
    ),
    (
        "Following the discussions at the vice-ministerial consultation on March 18, the ministers left.",
        ["vice_ministerial JP-RU 2017-03-18 held"],
    ),
    ("Vladimir Putin welcomed Fumio Kishida's plan.", []),
    (
        "Fumio Kishida met Sergei Lavrov on Monday. He thanked him for Shinzo Abe's recent visit to Russia.",
        ["foreign_ministers JP-RU 2017-03-20 held", "visit JP-RU  held"],
    ),
    (
        "Fumio Kishida met Sergei Lavrov on Monday. The talks followed a visit to Tokyo by Igor Shuvalov.",
        ["foreign_ministers JP-RU 2017-03-20 held", "visit JP-RU  held"],
    ),
    ("Sergei Lavrov set foot on the disputed island of Kunashir on Monday.", ["visit RU 2017-03-20 held"]),
    (
        "Sergei Lavrov toured the disputed islands on Monday. The trip by Lavrov angered fishermen.",
        ["visit RU 2017-03-20 held"],
    ),
    (
        "On March 2, he warned that Sergei Lavrov's visit to the islands in February would do harm.",
        ["visit RU 2017-02 held"],
    ),
    (
        "Fumio Kishida will make his first visit to Russia on Wednesday to meet with Sergei Lavrov.",
        ["foreign_ministers JP-RU 2017-03-22 planned"],
    ),
    (
        "Yasuo Fukuda, the former prime minister, met Vladimir Putin on Monday.",
        ["other JP-RU 2017-03-20 held"],
    ),
    (
        "In a statement made in 1973, when Kakuei Tanaka met Leonid Brezhnev in Moscow, they spoke of fish.",
        ["summit JP-RU 1973 held"],
    ),
    (
        "Japan, Russia to hold 2+2 talks in Tokyo on Wednesday",
        ["two_plus_two JP-RU 2017-03-22 planned"],
    ),
    (
        "The ministers are in Tokyo for \"2+2\" format consultations on Monday.",
        ["two_plus_two JP-RU 2017-03-20 held"],
    ),
    (
        "Fumio Kishida met Sergei Lavrov on March 2, and their meeting was brief.",
        ["foreign_ministers JP-RU 2017-03-02 held"],
    ),
    ("The intergovernmental commission has been working steadily.", []),
    ("Fumio Kishida said that he was looking forward to meeting Sergei Lavrov.", []),
    ("Fumio Kishida voiced his readiness to hold negotiations with Sergei Lavrov.", []),
    (
        "Sergei Lavrov arrived in Tokyo on Sunday. He held four meetings with Fumio Kishida on Tuesday.",
        ["foreign_ministers JP-RU 2017-03-21 held"],
    ),
    (
        "Vladimir Putin intends to pay a visit to Japan in the autumn.",
        ["visit JP-RU 2017-09/2017-11 planned"],
    ),
    ("We favour an international conference on fish.", []),
    ("The readers received a letter from Vladimir Putin.", []),
    ("Fumio Kishida will come only if the weather is fine.", []),
    (
        "Fumio Kishida will visit Moscow in October or November.",
        ["visit JP-RU 2017-10/2017-11 planned"],
    ),
]  # fmt: skip
RUSSIAN = [
    (
        "МИД Японии в понедельник вызвал российского посла.",
        ["other JP-RU 2017-03-20 held"],
    ),
    (
        "В феврале Синдзо Абэ побывал в Сочи, где беседовал с Владимиром Путиным.",
        ["summit JP-RU 2017-02 held"],
    ),
    (
        "Синдзо Абэ и Владимир Путин встречались пять раз.",
        [],
    ),
    (
        "Сергей Лавров напомнил о том, что ещё в ноябре на саммите АТЭС он пообещал приехать.",
        ["multilateral RU 2016-11 held"],
    ),
    (
        "В мае 2016 года в Сочи Синдзо Абэ и Владимир Путин согласовали список.",
        ["summit JP-RU 2016-05 held"],
    ),
    (
        "Премьер поедет в Москву только в случае, если погода будет хорошей.",
        [],
    ),
]  # fmt: skip
RUSSIAN_HISTORY = [
    (
        "В 1998 году отношения оживились. В апреле Борис Ельцин встретился с Рютаро Хасимото.",
        ["summit JP-RU 1998-04 held"],
    ),
    (
        "В 2016 году Путин и Абэ встречались трижды: в мае в Сочи, в сентябре во Владивостоке "
        "и в декабре в Нагато.",
        ["summit JP-RU 2016-05 held", "summit JP-RU 2016-09 held", "summit JP-RU 2016-12 held"],
    ),
    (
        "Встречи Путина и Абэ состоялись в апреле и в сентябре 2013 года.",
        ["summit JP-RU 2013-04 held", "summit JP-RU 2013-09 held"],
    ),
    (
        "В июне 1997 года в Красноярске Борис Ельцин встретился с Рютаро Хасимото. "
        "Вторая такая встреча состоялась в апреле 1998 года в Каване.",
        ["summit JP-RU 1997-06 held", "summit JP-RU 1998-04 held"],
    ),
    (
        "Переговоры о рыболовстве начались в Москве 29 апреля 1956 года.",
        ["other JP-RU 1956-04-29 held"],
    ),
    (
        "Встреча Сергея Лаврова и Фумио Кисиды прошла в Токио в конце 2015 года.",
        ["foreign_ministers JP-RU 2015 held"],
    ),
    ("Если Синдзо Абэ приедет в Москву, переговоры ускорятся.", []),
]  # fmt: skip
RUSSIAN_NEWS = [
    ("Посол Японии вызван в МИД России 22 марта.", ["other JP-RU 2017-03-22 held"]),
    ("Фумио Кисида не планирует встречаться с Владимиром Путиным.", []),
    ("Синдзо Абэ и Владимир Путин встречались 27 раз.", []),
    (
        "Игорь Моргулов прибыл в Токио. Завтра заместитель министра проведёт консультации с Такэо Мори.",
        ["vice_ministerial JP-RU 2017-03-23 planned"],
    ),
    (
        "Путин и Абэ встретятся на полях саммита АТЭС. Саммит пройдёт в Дананге 10–11 ноября.",
        ["multilateral JP-RU 2017-11-10/2017-11-11 planned", "summit JP-RU 2017-11-10/2017-11-11 planned"],
    ),
    (
        "В январе 1972 года Японию посетил А.А. Громыко. Он беседовал с премьер-министром Э. Сато.",
        ["other JP-RU 1972-01 held", "visit JP-RU 1972-01 held"],
    ),
]  # fmt: skip
RUSSIAN_POINTING = [
    ("Результаты встречи изучают эксперты.", [1, 2]),
    ("О содержании беседы не сообщается.", [1, 2]),
    ("В ходе беседы был затронут вопрос о визах.", [1, 2]),
    ("В переговорах участвовали заместители министров.", [1, 2]),
    ("Москва готова продолжать переговоры.", [1]),
    ("Новые встречи пока не намечены.", [1]),
]
JAPANESE = [
    (
        "私は先週モスクワへ参り、プーチン大統領と二時間会談しました。",
        ["summit JP-RU 2017-03-13/2017-03-19 held"],
    ),
    (
        "安倍首相は11月のアジア太平洋経済協力会議(APEC)首脳会議の際にプーチン大統領と会談する予定だ。",
        ["multilateral JP-RU 2017-11 planned", "summit JP-RU 2017-11 planned"],
    ),
    (
        "2016年12月の長門では、両首脳が共同の活動で合意した。",
        ["summit JP-RU 2016-12 held"],
    ),
    ("プーチン大統領の年内来日を調整する。", ["visit JP-RU 2017 planned"]),
    (
        "外務・防衛の２プラス２は2013年11月に始まった。同年12月の京都での会談では、釣りの話が出た。",
        ["two_plus_two JP-RU 2013-11 held"],
    ),
]  # fmt: skip


def told(text: str, **metadata: str) -> list[str]:
    found = coded(text, **metadata).meetings
    return sorted(f"{m.format} {'-'.join(m.parties)} {m.date} {m.status}" for m in found)


@pytest.mark.parametrize(("text", "meetings"), ENGLISH)
def test_english(text: str, meetings: list[str]) -> None:
    assert told(text) == meetings


@pytest.mark.parametrize(("text", "meetings"), RUSSIAN)
def test_russian(text: str, meetings: list[str]) -> None:
    assert told(text, language="ru") == meetings


@pytest.mark.parametrize(("text", "meetings"), RUSSIAN_HISTORY)
def test_histories_keep_their_year_and_list_their_times(text: str, meetings: list[str]) -> None:
    assert told(text, language="ru", published_on="2017") == meetings


@pytest.mark.parametrize(("text", "meetings"), RUSSIAN_NEWS)
def test_russian_news(text: str, meetings: list[str]) -> None:
    assert told(text, language="ru") == meetings


@pytest.mark.parametrize(("follows", "sentences"), RUSSIAN_POINTING)
def test_talks_without_an_article_are_those_told_of(follows: str, sentences: list[int]) -> None:
    text = f"Сергей Лавров и Таро Коно провели переговоры 14 марта. {follows}"
    mentions = coded(text, language="ru").meeting_mentions
    assert sorted({m.sentence_no for m in mentions}) == sentences


@pytest.mark.parametrize(
    ("words", "meeting"),
    [
        ("Уважаемый господин Премьер-министр! Рад Вас приветствовать.", "summit JP-RU 2017-03 held"),
        ("Уважаемая госпожа Министр! Позвольте поприветствовать вас в Москве.", "other JP-RU 2017-03 held"),
    ],
)
def test_who_is_greeted_tells_the_format(words: str, meeting: str) -> None:
    assert told(f"В.Путин: {words}", language="ru", perspective="RU") == [meeting]


@pytest.mark.parametrize(("text", "meetings"), JAPANESE)
def test_japanese(text: str, meetings: list[str]) -> None:
    assert told(text, language="ja", perspective="JP") == meetings


def test_the_meeting_before_is_not_that_of_today() -> None:
    text = "Putin-Abe talks\n\nVladimir Putin: We meet today in Sochi. Our last meeting went well."
    assert len(told(text, perspective="RU")) == 2


def test_a_conference_has_one_entry_whatever_it_is_called() -> None:
    text = (
        "Shinzo Abe and Vladimir Putin met at the G20 summit in Hamburg in March. "
        "The G20 was noisy. Vladimir Putin praised the Hamburg G20."
    )
    assert [t.split()[0] for t in told(text)] == ["multilateral", "summit"]


def test_talks_on_a_leaders_journey_make_it_a_summit_where_both_leaders_are_named() -> None:
    text = (
        "Синдзо Абэ прибыл в Москву 20 марта. Владимир Путин показал ему город. "
        "Начиная переговоры, оба улыбались."
    )
    assert told(text, language="ru") == ["summit JP-RU 2017-03-20 held"]


def test_where_an_older_plan_was_presented_is_not_where_the_talks_of_the_day_are() -> None:
    text = (
        "Shinzo Abe and Vladimir Putin ended their talks with little. On Monday the two met in Tokyo. "
        "Firms signed papers under the plan that Abe had presented in Sochi in December."
    )
    assert told(text) == ["summit JP-RU 2016-12 held", "summit JP-RU 2017-03-20 held"]


@pytest.mark.parametrize(
    ("leaders", "ministers", "format_", "published", "dates"),
    [
        ("Boris Yeltsin and Ryutaro Hashimoto", "the talks of the foreign ministers", "foreign_ministers",
         "1998-04-20", ("1998-04", "1998-03", "1998-06")),
        ("Vladimir Putin and Shinzo Abe", "the two-plus-two session", "two_plus_two",
         "2017-04-28", ("2017-04", "2017-03", "2017-06")),
    ],
)  # fmt: skip
def test_talks_of_the_leaders_are_not_the_ministers_talks_that_came_before(
    leaders: str, ministers: str, format_: str, published: str, dates: tuple[str, ...]
) -> None:
    text = (
        f"{leaders} parted as friends with little to show. Poverty was on the agenda, the president said "
        f"after the talks in the Kremlin. They followed {ministers}, which took place in Tokyo in March. "
        "The next summit is expected in Niigata in early June."
    )
    found = coded(text, published_on=published).meetings
    told = zip(("summit", format_, "summit"), dates, ("Moscow", "Tokyo", "Niigata"), strict=True)
    assert [(m.format, m.date, m.place) for m in found] == list(told)
