"""Japanese meetings as a table: who meets or travels, in which words, and when; published on 10 July 2018.

Expected: format, parties, date and status of each meeting of the text.
"""

import pytest

from tests.coding.texts import coded

Told = tuple[str, str, str, str]
SUMMIT, FOREIGN, OTHER, VISIT = "summit", "foreign_ministers", "other", "visit"

ROWS: list[tuple[str, list[Told]]] = [
    # who meets, in which words
    (
        "安倍晋三首相は先月20日、モスクワでプーチン大統領と意見を交わした。",
        [(SUMMIT, "JP-RU", "2018-06-20", "held")],
    ),
    (
        "安倍晋三首相は先月20日、ソチでプーチン大統領と昼食をともにした。",
        [(SUMMIT, "JP-RU", "2018-06-20", "held")],
    ),
    ("河野太郎外相は8月20日、モスクワでラブロフ外相と会う。", [(FOREIGN, "JP-RU", "2018-08-20", "planned")]),
    ("安倍晋三首相は先月20日、ラブロフ外相との会談に臨んだ。", [(OTHER, "JP-RU", "2018-06-20", "held")]),
    ("森喜朗元首相は先月20日、プーチン大統領と会談した。", [(OTHER, "JP-RU", "2018-06-20", "held")]),
    (
        "先月20日の河野太郎外相とラブロフ外相の会談では、漁業が話題になった。",
        [(FOREIGN, "JP-RU", "2018-06-20", "held")],
    ),
    ("河野太郎外相は先月20日、露大使を呼び抗議した。", [(OTHER, "JP-RU", "2018-06-20", "held")]),
    ("首相は大統領と9月に会談する。", [(SUMMIT, "JP-RU", "2018-09", "planned")]),
    ("日ロ漁業交渉が先月20日、東京で始まった。", [("working_level", "JP-RU", "2018-06-20", "held")]),
    ("日露知事会議は先月20日、東京で開かれた。", [(OTHER, "JP-RU", "2018-06-20", "held")]),
    ("河野太郎外相はモスクワで8月にラブロフ外相と会うほか、政府間委員会も開く。", [
        (FOREIGN, "JP-RU", "2018-08", "planned"), (OTHER, "JP-RU", "2018-08", "planned"),
    ]),
    ("プーチン大統領は先月、上海協力機構首脳会議に出席した。", [("multilateral", "RU", "2018-06", "held")]),
    ("首相は、早期に国際会議を開くよう求めた。", []),
    ("安倍晋三首相は8月20日、モンゴルのバトトルガ大統領、韓国の文在寅大統領と会談する。", [
        (SUMMIT, "JP-MN", "2018-08-20", "planned"), (SUMMIT, "JP-KR", "2018-08-20", "planned"),
    ]),
    ("河野太郎外相は8月20日、プーチン大統領やラブロフ外相と会談する。", [
        (OTHER, "JP-RU", "2018-08-20", "planned"), (FOREIGN, "JP-RU", "2018-08-20", "planned"),
    ]),
    ("海部俊樹元首相は1991年4月、ゴルバチョフ大統領と会談した。", [(SUMMIT, "JP-RU", "1991-04", "held")]),
    ("1991年4月、ゴルバチョフ大統領が来日。海部俊樹首相と首脳会談。", [(SUMMIT, "JP-RU", "1991-04", "held")]),
    ("河野太郎外相は、ロシアによる侵攻を受け、5月のG7サミットに出席した。", [
        ("multilateral", "JP", "2018-05", "held"),
    ]),
    # who travels
    ("ラブロフ外相は先月20日、日本に向けて出発した。", [(VISIT, "JP-RU", "2018-06-20", "held")]),
    ("安倍晋三首相はプーチン大統領を9月に日本へ招待した。", [(VISIT, "JP-RU", "2018-09", "planned")]),
    ("首相は8月20日に訪ロする方向で調整している。", [(VISIT, "JP-RU", "2018-08-20", "planned")]),
    ("ロシア上院の代表団が先月、東京を訪問した。", [(VISIT, "JP-RU", "2018-06", "held")]),
    ("メドベージェフ首相は先月20日、国後島に上陸した。", [(VISIT, "RU", "2018-06-20", "held")]),
    ("ラブロフ外相が先月20日に訪日された。", [(VISIT, "JP-RU", "2018-06-20", "held")]),
    (
        "○河野国務大臣　先月モスクワに参りまして、ラブロフ外務大臣とお会いいたしました。",
        [(FOREIGN, "JP-RU", "2018-06", "held")],
    ),
    (
        "安倍晋三首相は8月20日に訪ロする。プーチン大統領と会談し、島の問題を話し合う。",
        [(SUMMIT, "JP-RU", "2018-08-20", "planned")],
    ),
    (
        "世耕弘成経済産業相は先月20日、モスクワを訪れ、オレシキン経済発展相と会談した。",
        [(OTHER, "JP-RU", "2018-06-20", "held")],
    ),
    # exercises
    ("ロシア軍は先月20日、択捉島で上陸訓練を行った。", [("exercise", "RU", "2018-06-20", "held")]),
    ("中露両海軍は先月、日本海で合同演習を実施した。", [("exercise", "CN-RU", "2018-06", "held")]),
    ("日米共同訓練が先月、北海道で始まった。", [("exercise", "JP-US", "2018-06", "held")]),
    # dates
    (
        "安倍晋三首相は先月19日夕（日本時間20日朝）、リマでプーチン大統領と会談した。",
        [(SUMMIT, "JP-RU", "2018-06-19", "held")],
    ),
    (
        "安倍晋三首相は10日、プーチン大統領と会談するため出発した。",
        [(SUMMIT, "JP-RU", "2018-07-10", "planned")],
    ),
    (
        "安倍晋三首相は先月20日、プーチン大統領と会談した。5月のパリでの会談は実らなかった。",
        [(SUMMIT, "JP-RU", "2018-06-20", "held"), (SUMMIT, "JP-RU", "2018-05", "held")],
    ),
    ("9月の東方経済フォーラムの際、安倍晋三首相はプーチン大統領と会談する。", [
        ("multilateral", "JP-RU", "2018-09", "planned"), (SUMMIT, "JP-RU", "2018-09", "planned"),
    ]),
    ("昭和61(1986)年1月、シェワルナゼ外相が来日した。", [(VISIT, "JP-RU", "1986-01", "held")]),
    ("両外相は3年前に東京で会談した。", [(FOREIGN, "JP-RU", "2015", "held")]),
    (
        "日ソ平和条約作業グループは1988年12月20日、東京で開かれた。",
        [("working_level", "JP-RU", "1988-12-20", "held")],
    ),
    # several in one sentence
    ("2016年5月のソチ、9月のウラジオストク、12月の山口での首脳会談を通じ、両国は近づいた。", [
        (SUMMIT, "JP-RU", "2016-05", "held"), (SUMMIT, "JP-RU", "2016-09", "held"),
        (SUMMIT, "JP-RU", "2016-12", "held"),
    ]),
    ("2013年11月に初の2プラス2が東京で、2017年3月に2回目が東京で開かれた。", [
        ("two_plus_two", "JP-RU", "2013-11", "held"), ("two_plus_two", "JP-RU", "2017-03", "held"),
    ]),
    ("河野太郎外相は10日にラブロフ外相と、9日にはポンペオ国務長官と会談した。", [
        (FOREIGN, "JP-RU", "2018-07-10", "held"), (FOREIGN, "JP-US", "2018-07-09", "held"),
    ]),
    ("先月20日に日露外相会談が東京で行われた。次回の会談は9月にソチで開かれる。", [
        (FOREIGN, "JP-RU", "2018-06-20", "held"), (FOREIGN, "JP-RU", "2018-09", "planned"),
    ]),
    (
        "1日、岸田文雄外相とラブロフ外相、小野寺五典防衛相とショイグ国防相がそれぞれ会談した。",
        [(FOREIGN, "JP-RU", "2018-07-01", "held"), ("defence_ministers", "JP-RU", "2018-07-01", "held")],
    ),
    (
        "河野太郎外相は8月の日露首脳会談に備え、20日にモスクワでプーチン大統領と会談し、"
        "21日にソチでラブロフ外相と会談する。",
        [
            (SUMMIT, "JP-RU", "2018-08", "planned"),
            (OTHER, "JP-RU", "2018-07-20", "planned"),
            (FOREIGN, "JP-RU", "2018-07-21", "planned"),
        ],
    ),
    (
        "安倍晋三首相とプーチン大統領は5月の電話会談で合意した首相の訪ロに向けて調整する。",
        [(OTHER, "JP-RU", "2018-05", "held"), (VISIT, "JP-RU", "", "planned")],
    ),
    ("メドベージェフ首相は5月、択捉島を訪問した。メドベージェフ首相の訪問は3回目だった。", [
        (VISIT, "RU", "2018-05", "held"),
    ]),
    ("安倍晋三首相は10日、プーチン大統領と首脳会談を行い、謝意を示した。", [
        (SUMMIT, "JP-RU", "2018-07-10", "held"),
    ]),
    # years and months carried on
    (
        "1986年1月、シェワルナゼ外相が来日した。5月には安倍晋太郎外相がモスクワを訪れた。",
        [(VISIT, "JP-RU", "1986-01", "held"), (VISIT, "JP-RU", "1986-05", "held")],
    ),
    (
        "2016年5月、安倍晋三首相はソチでプーチン大統領と会談した。9月にはウラジオストクで再び会談した。",
        [(SUMMIT, "JP-RU", "2016-05", "held"), (SUMMIT, "JP-RU", "2016-09", "held")],
    ),
    (
        "6月14日、両外相はモスクワで会談した。22日には首脳会談が行われた。",
        [(FOREIGN, "JP-RU", "2018-06-14", "held"), (SUMMIT, "JP-RU", "2018-06-22", "held")],
    ),
    ("9月20日に日露外相会談が東京で開かれた。", [(FOREIGN, "JP-RU", "2017-09-20", "held")]),
    (
        "両政府は9月20日に日露外相会談を東京で開くことで合意した。",
        [(FOREIGN, "JP-RU", "2018-09-20", "planned")],
    ),
    ("秋に予定される日露外相会談を前に、調整が続く。", [(FOREIGN, "JP-RU", "2018-09/2018-11", "planned")]),
    (
        "岸田文雄外相は王毅外相とも会談し、12日のミサイル発射を批判した。",
        [(FOREIGN, "CN-JP", "", "held")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_sentence_tells_who_meets_when(text: str, expected: list[Told]) -> None:
    meetings = coded(text, language="ja", published_on="2018-07-10").meetings
    assert sorted((m.format, "-".join(m.parties), m.date, m.status) for m in meetings) == sorted(expected)


def test_talks_told_before_they_are_named_are_those_of_the_journey_told_later() -> None:
    text = (
        "会談は非公開で行われた。プーチン大統領と安倍首相は笑顔を見せた。"
        "安倍首相は10日、訪露を終えて帰国する。"
    )
    result = coded(text, language="ja", published_on="2018-07-10", perspective="RU")
    assert [(m.format, m.date) for m in result.meetings] == [("summit", "2018-07-10")]
    assert {m.sentence_no for m in result.meeting_mentions} >= {1, 3}
