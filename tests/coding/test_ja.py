"""What the coder reads out of Japanese: numerals and dates, who says what, where journeys lead, what is not
the article."""

from __future__ import annotations

import pytest

from pipelines.coding.clauses_ja import is_wording
from pipelines.coding.coder import code_document
from pipelines.model import CodedDocument
from pipelines.text import japanese
from tests.coding.one_text import document
from tests.coding.texts import coded, shipped


def _coded(text: str, on: str = "2018-05-10", perspective: str = "JP") -> CodedDocument:
    return coded(text, published_on=on, perspective=perspective, language="ja")


def _who(text: str, **known: str) -> list[tuple[str, str, str]]:
    return [(s.speaker, s.side, s.act) for s in _coded(text, **known).statements]


def _issues(text: str) -> set[str]:
    return {mention.issue_id for mention in _coded(text).issue_mentions}


def _meetings(text: str, **known: str) -> list[tuple[str, str, str, str]]:
    return [(m.format, m.date, m.place, m.status) for m in _coded(text, **known).meetings]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("7", 7), ("七", 7), ("十", 10), ("二十七", 27), ("百五十一", 151), ("一九五六", 1956), ("元", 1)],
)
def test_numerals_are_read_in_digits_and_in_han_characters(numeral: str, value: int) -> None:
    assert japanese.number(numeral) == value


@pytest.mark.parametrize(
    ("expression", "year"),
    [
        ("昭和三十一", 1956),
        ("平成元", 1989),
        ("平成25", 2013),
        ("令和4", 2022),
        ("2017", 2017),
        ("97", 1997),
        ("13", 2013),
    ],
)
def test_years_are_read_in_eras_and_in_two_digits(expression: str, year: int) -> None:
    assert japanese.year(expression) == year


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ラブロフ外相は、平和条約には時間がかかると述べた。", ("Sergey Lavrov", "RU", "state")),
        ("ラブロフ外相は、返還の要求は受け入れられないと述べた。", ("Sergey Lavrov", "RU", "reject")),
        ("河野氏は「平和条約の交渉を続けていきたい」と述べた。", ("Taro Kono", "JP", "announce")),
        ("河野氏は平和条約の交渉の進展に期待を表した。", ("Taro Kono", "JP", "support")),
        ("河野氏は、配備が地域の安定を損ないかねないと指摘した。", ("Taro Kono", "JP", "concern")),
        ("日本側はロシアに、拿捕した漁船の釈放を求めた。", ("Japan", "JP", "request")),
        ("ロシア側が択捉島の演習を続けると発表した。", ("Russia", "RU", "announce")),
        ("択捉島での演習について、日本側が抗議した。", ("Japan", "JP", "criticise")),
        ("ラブロフ外相によれば、平和条約の交渉は続く。", ("Sergey Lavrov", "RU", "state")),
        ("ラブロフ外相からは、平和条約の交渉を急ぐ旨の説明があった。", ("Sergey Lavrov", "RU", "state")),
        ("河野大臣より、北方領土の返還を求める旨述べた。", ("Taro Kono", "JP", "request")),
        ("河野大臣は「平和条約の交渉は長い」とした。", ("Taro Kono", "JP", "state")),
        ("ロシアの外務省は、平和条約の交渉は続くと述べた。", ("Russian Foreign Ministry", "RU", "state")),
        ("河野大臣から、北方領土の返還を求める旨述べた。", ("Taro Kono", "JP", "request")),
        (
            "共同経済活動の早期の実施を、ラブロフ外相は「歓迎する」と語った。",
            ("Sergey Lavrov", "RU", "support"),
        ),
    ],
)
def test_a_speaker_is_found_by_the_mark_of_topic_subject_or_source(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert _who(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "ラブロフ外相は、日本は大戦の結果を認めるべきだと主張した。",
        "ラブロフ外相は、日本側が北方領土の返還を要求したと語った。",
        "ラブロフ外相は「日本は北方領土の返還を求めている」と語った。",
        "安倍首相は沈黙したが、ラブロフ外相は北方領土について語った。",
    ],
)
def test_who_stands_inside_of_what_is_said_is_no_speaker(text: str) -> None:
    assert [speaker for speaker, _, _ in _who(text)] == ["Sergey Lavrov"]


@pytest.mark.parametrize(
    "text",
    [
        "ラブロフ外相が求めた平和条約は遠い。",
        "日本が北方領土の返還を要求するかぎり、近道はない。",
        "北方領土の返還を求めるべきだ。",
    ],
)
def test_a_verb_before_a_noun_or_without_a_speaker_attributes_nothing(text: str) -> None:
    assert _who(text) == []


def test_a_sentence_goes_on_with_the_topic_of_the_one_before() -> None:
    text = "ラブロフ外相は北方領土に触れた。その主権は揺るがないと述べた。"
    assert [speaker for speaker, _, _ in _who(text)] == ["Sergey Lavrov", "Sergey Lavrov"]


def test_a_quotation_that_a_sentence_announces_is_its_speakers() -> None:
    text = "ラブロフ外相は次のように述べた。\n「平和条約の交渉は終わっていない。」\n東京は雨だった。"
    assert [(s.speaker, s.quoted) for s in _coded(text).statements][-1] == ("Sergey Lavrov", True)


@pytest.mark.parametrize(
    "text",
    [
        "ラブロフ外相は「平和条約は遠い。北方領土の主権は動かない」と述べた。",
        "「平和条約は遠い。北方領土の主権は動かない」とラブロフ外相は述べた。",
        "「平和条約は遠い。北方領土の主権は動かない」。ラブロフ外相はこう述べた。",
        "ラブロフ外相は次のように述べた。「平和条約は遠い。北方領土の主権は動かない」",
        "河野外相は平和条約に触れた。ラブロフ外相は「平和条約は遠い。主権は河野外相も認める」と述べた。",
    ],
)
def test_all_sentences_of_a_quotation_are_of_whom_its_first_or_last_words_name(text: str) -> None:
    said = [speaker for speaker, _, _ in _who(text) if speaker != "Taro Kono"]
    assert said == ["Sergey Lavrov"] * 2


def test_a_quotation_that_goes_on_keeps_its_issue() -> None:
    text = "ラブロフ外相は「平和条約は遠い。急いではならない」と述べた。"
    assert [s.issues for s in _coded(text).statements] == [("peace_treaty",)] * 2


@pytest.mark.parametrize(
    ("text", "on", "speaker"),
    [
        (
            "プーチン首相も来た。メドベージェフ氏は待った。大統領は、平和条約は遠いと述べた。",
            "2009-02-18",
            "Dmitry Medvedev",
        ),
        ("麻生氏とプーチン首相が会談した。首相は、北方領土は遠いと述べた。", "2009-05-12", "Taro Aso"),
        ("安倍氏とプーチン氏が会談した。首相は、北方領土は遠いと述べた。", "2018-11-14", "Shinzo Abe"),
    ],
)
def test_an_office_is_of_whom_it_belongs_to_on_the_day(text: str, on: str, speaker: str) -> None:
    assert _who(text, on=on)[-1][0] == speaker


def test_two_verbs_of_one_topic_are_two_acts() -> None:
    text = "日本側は、択捉島の配備は受け入れられないとし、ロシアに撤去を求めた。"
    assert _who(text) == [("Japan", "JP", "reject"), ("Japan", "JP", "request")]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("日ロ両政府は、平和条約の交渉を続けることで合意した。", ["Japan", "Russia"]),
        (
            "安倍首相とプーチン大統領は、平和条約の交渉を急ぐことで一致した。",
            ["Shinzo Abe", "Vladimir Putin"],
        ),
        (
            "安倍首相はプーチン大統領と、平和条約の交渉を急ぐことで一致した。",
            ["Shinzo Abe", "Vladimir Putin"],
        ),
        (
            "安倍首相がプーチン大統領を訪ねた。両首脳は平和条約の交渉を急ぐことを確認した。",
            ["Shinzo Abe", "Vladimir Putin"],
        ),
        ("外相会談では、平和条約の交渉を急ぐことを確認した。", ["Japan", "Russia"]),
        ("平和条約の交渉は安倍首相とプーチン大統領の合意に基づく。", ["Shinzo Abe", "Vladimir Putin"]),
    ],
)
def test_it_takes_two_to_agree(text: str, speakers: list[str]) -> None:
    assert [(s, a) for s, _, a in _who(text)] == [(name, "agree") for name in speakers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "国境の画定を急ぐべきではないと主張したのはラブロフ外相である。",
            [("Sergey Lavrov", "RU", "state")],
        ),
        ("「平和条約の交渉は終わっていない」とラブロフ外相。", [("Sergey Lavrov", "RU", "state")]),
        ("プーチン氏は「北方領土の話はもう忘れよ」と述べた。", [("Vladimir Putin", "RU", "request")]),
        ("河野大臣から、択捉島での射撃を控えることを求める旨伝えました。", [("Taro Kono", "JP", "request")]),
        (
            "ラブロフ外相は、日本が宣言に署名し、平和条約の交渉を約束したと説明した。",
            [("Sergey Lavrov", "RU", "state")],
        ),
        (
            "ラブロフ外相は、宣言には「島々を渡す用意がある」と記されていると指摘した。",
            [("Sergey Lavrov", "RU", "state")],
        ),
        ("ラブロフ外相は、択捉島の部隊が批判されて動揺したとみられる。", []),
    ],
)
def test_the_predicate_before_the_verb_of_saying_decides_the_act(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert _who(text) == expected


@pytest.mark.parametrize(
    ("predicate", "act"),
    [
        ("平和条約の交渉は山場を迎えたと分析した", "state"),
        ("平和条約の交渉は原則に基づく旨を応答しました", "state"),
        ("平和条約の交渉は大仕事だとの考え方を示した", "state"),
        ("平和条約の交渉を続けていくと述べた", "announce"),
        ("平和条約の交渉を粘り強く進めたいと語った", "announce"),
        ("平和条約の交渉に取り組む決意を新たにした", "announce"),
        ("平和条約の交渉が来月開かれることを明らかにした", "announce"),
        ("平和条約の交渉の再開を提言した", "propose"),
        ("平和条約の交渉を一緒に進めようと述べた", "propose"),
        ("平和条約の交渉の扉は開かれていると述べた", "propose"),
        ("平和条約の交渉を再開すべきだと述べた", "propose"),
        ("平和条約の交渉を日本は急がなければならないと述べた", "request"),
        ("平和条約の交渉は急がなければならないと述べた", "state"),
        ("平和条約の交渉を再開してほしいと述べた", "request"),
        ("平和条約の交渉の再開を働きかけた", "request"),
        ("平和条約の交渉を後押しする考えを示した", "support"),
        ("平和条約の交渉の進展をうれしく思うと述べた", "support"),
        ("平和条約の交渉の停滞に戸惑いを示した", "concern"),
        ("平和条約の交渉の障害になると述べた", "concern"),
        ("平和条約の交渉の停滞に怒りをあらわにした", "criticise"),
        ("平和条約の交渉の停滞について苦言を呈した", "criticise"),
        ("平和条約の交渉の再開には応じない考えを示した", "reject"),
        ("平和条約の交渉を再開する考えはないと述べた", "reject"),
        ("平和条約の交渉で主権は渡さないと述べた", "reject"),
        ("平和条約の交渉の再開に否定的な見解を示した", "reject"),
        ("平和条約の交渉をめぐり相応の対応を取ると述べた", "warn"),
        ("平和条約の交渉の案に異存はないと述べた", "agree"),
        ("平和条約の交渉の停滞に不満の意を伝えた", "criticise"),
        ("平和条約の交渉の停滞に危機感をにじませた", "concern"),
        ("平和条約の交渉の前進に感謝の気持ちを表した", "support"),
        ("平和条約の交渉の打ち切りを通告した", "reject"),
        ("平和条約の交渉で二島の引き渡しは検討していないと述べた", "reject"),
        ("平和条約の交渉の停滞には厳しく対処すると述べた", "warn"),
        ("平和条約の交渉の再開を承諾。", "agree"),
    ],
)
def test_every_act_has_a_family_of_words(predicate: str, act: str) -> None:
    assert _who(f"ラブロフ外相は、{predicate.rstrip('。')}。") == [("Sergey Lavrov", "RU", act)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "安倍総理より、平和条約の協議の進展を歓迎する、平和条約の交渉を進めたい旨述べた。",
            [("Shinzo Abe", "support"), ("Shinzo Abe", "announce")],
        ),
        ("日本側から平和条約の交渉の再開が提起された。", [("Japan", "propose")]),
        ("先方は、平和条約の交渉を歓迎する旨述べた。", [("Russia", "support")]),
        ("「平和条約の交渉は続いている」（ラブロフ外相）。", [("Sergey Lavrov", "state")]),
        (
            "東京は雨だった。\n河野外相「平和条約の対話が進むことを期待しております」\n協議は春に続く。",
            [("Taro Kono", "support")],
        ),
        (
            "安倍首相とプーチン大統領の会談で、平和条約の交渉を続けることで一致した。",
            [("Shinzo Abe", "agree"), ("Vladimir Putin", "agree")],
        ),
        (
            "安倍首相は会見で、プーチン大統領と平和条約の交渉の加速で合意したと述べた。",
            [("Shinzo Abe", "agree"), ("Vladimir Putin", "agree")],
        ),
        (
            "ロシアが北方領土の返還を拒否したことについて、河野外相は遺憾だと述べた。",
            [("Russia", "reject"), ("Taro Kono", "criticise")],
        ),
        (
            "ラブロフ外相は、日本が北方領土の主権を認めることが前提だと述べた後、「交渉は長い」と語った。",
            [("Sergey Lavrov", "request"), ("Sergey Lavrov", "state")],
        ),
        (
            "ラブロフ外相は会見した。\n「日本が北方領土の交渉を壊している」と非難した。",
            [("Sergey Lavrov", "criticise")],
        ),
        (
            "河野外相が平和条約の交渉を急ぐべきだと述べていたことが分かった。",
            [("Taro Kono", "propose")],
        ),
        (
            "首脳会談で平和条約の交渉を加速することが合意された。",
            [("Japan", "agree"), ("Russia", "agree")],
        ),
    ],
)
def test_who_acts_where_a_readout_or_a_passive_tells_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(speaker, act) for speaker, _, act in _who(text)] == expected


def test_a_member_reports_what_the_other_side_says_and_does() -> None:
    text = "\n".join(
        [
            "○山本委員　ソ連側は北方領土の問題は解決済みという態度であります。",
            "北方領土の地図についてはソ連側から再三撤回を要求されております。",
            "北方領土の返還を求める意向を安倍外務大臣は表明しておられます。",
        ]
    )
    assert _who(text, on="1984-04-10") == [
        ("Soviet Union", "RU", "reject"),
        ("Yamamoto", "JP", "state"),
        ("Soviet Union", "RU", "request"),
        ("Yamamoto", "JP", "state"),
        ("Shintaro Abe", "JP", "request"),
        ("Yamamoto", "JP", "state"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "河野外相はラブロフ外相と平和条約の交渉を続けることで一致しました。択捉島の演習の中止を求めました。",
            ("Taro Kono", "JP", "request"),
        ),
        (
            "日ロ双方は平和条約の交渉の継続を確認した。島々の返還に応じるよう働きかけた。",
            ("Japan", "JP", "request"),
        ),
        (
            "河野大臣から択捉島の軍備は我が国の立場と相容れないものであると伝えた。",
            ("Taro Kono", "JP", "reject"),
        ),
        (
            "安倍首相は、北方領土の問題も入りますねと再三確認した。",
            ("Shinzo Abe", "JP", "state"),
        ),
    ],
)
def test_a_readout_leaves_out_its_own_country(text: str, expected: tuple[str, str, str]) -> None:
    assert _who(text)[-1] == expected


def test_what_a_document_says_is_nobodys_statement() -> None:
    text = "ラブロフ外相は平和条約に触れた。宣言は二島を引き渡すと記している。"
    assert len(_who(text)) == 1


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("北方領土の主権は譲れない。交渉は続く。", {"territorial_dispute", "peace_treaty"}),
        ("その年、ソ連はアフガニスタンに軍事侵攻した。", {"middle_east"}),
        ("両国の間には（領土）問題がある。", {"territorial_dispute"}),
        ("ソ連は中立条約を破って参戦した。", {"wartime_history"}),
    ],
)
def test_a_word_inside_of_a_longer_name_is_that_name(text: str, issues: set[str]) -> None:
    assert _issues(text) <= issues


def test_what_both_do_before_they_agree_is_what_they_agree_on() -> None:
    text = "双方は平和条約の作業部会の発足を歓迎し、交渉を急ぐことで一致しました。"
    assert {act for _, _, act in _who(text)} == {"agree"}


def test_both_ministers_of_a_two_plus_two_are_those_of_the_texts_own_country() -> None:
    text = "\n".join(
        [
            "河野外務大臣と小野寺防衛大臣は、ラブロフ外相、ショイグ国防相と２プラス２を行いました。",
            "両大臣から、択捉島の軍備の増強は遺憾である旨伝えました。",
        ]
    )
    assert _who(text, on="2018-07-31") == [
        ("Taro Kono", "JP", "criticise"),
        ("Itsunori Onodera", "JP", "criticise"),
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "河野外相はラブロフ外相と会談した。\n平和条約の協議を続けることで一致した。",
            {"Taro Kono", "Sergey Lavrov"},
        ),
        (
            "河野外相はラブロフ外相と会談した。\n両国は平和条約の協議を続けることで一致した。",
            {"Japan", "Russia"},
        ),
        (
            "河野外相はラブロフ外相と会談した。\nラブロフ外相が来日し平和条約の協議を続けることで一致した。",
            {"Taro Kono", "Sergey Lavrov"},
        ),
        ("日露両政府は協議を開いた。\n平和条約の交渉を続けることで一致した。", {"Japan", "Russia"}),
        (
            "河野外相、小野寺五典防衛相、ラブロフ外相、ショイグ国防相が出席した。\n4氏は平和条約の協議を続けることで一致した。",
            {"Taro Kono", "Itsunori Onodera", "Sergey Lavrov", "Sergei Shoigu"},
        ),
    ],
)
def test_those_who_met_agree_where_nobody_is_named(text: str, speakers: set[str]) -> None:
    assert {speaker for speaker, _, act in _who(text) if act == "agree"} == speakers


def test_a_view_told_in_a_chamber_is_of_whom_it_gives_the_floor() -> None:
    text = "○国務大臣（河野太郎君） ラブロフ外相が訪日されることが平和条約には大切だと思います。"
    assert _who(text) == [("Taro Kono", "JP", "state")]


def test_both_foreign_ministers_are_those_in_office_where_no_name_stands() -> None:
    text = "両外相は平和条約の交渉を続けることで合意した。"
    assert [speaker for speaker, _, _ in _who(text, on="2017-03-21")] == ["Fumio Kishida", "Sergey Lavrov"]


def test_both_sides_were_the_soviet_union_before_1992() -> None:
    text = "双方は平和条約の交渉を続けることで一致した。"
    assert {speaker for speaker, _, _ in _who(text, on="1988-12-20")} == {"Japan", "Soviet Union"}


def test_the_speaker_of_a_speech_performs_its_acts_but_his_intentions_are_no_statements() -> None:
    text = "\n".join(
        [
            "竹下内閣総理大臣施政方針演説",
            "私は、北方四島の返還をソ連に強く求めるものであります。平和条約の交渉を続けてまいります。",
        ]
    )
    assert _who(text, on="1988-01-25") == [("Noboru Takeshita", "JP", "request")]


def test_a_speech_is_of_whom_the_title_of_its_metadata_names() -> None:
    speech = document("私は、平和条約の締結をソ連に強く求めるものであります。", "ja", "1988-01-25", "JP")
    known = speech._replace(title="竹下内閣総理大臣施政方針演説")
    assert [s.speaker for s in code_document(known, shipped()).statements] == ["Noboru Takeshita"]


def test_news_of_a_speech_is_no_speech() -> None:
    text = "安倍首相は施政方針演説を行った。\n政府の方針を説明し、「平和条約の締結を目指す」と述べた。"
    assert {speaker for speaker, _, _ in _who(text)} == {"Shinzo Abe"}


def test_a_partner_may_stand_before_the_one_who_agrees() -> None:
    text = "ラブロフ外相との間で、河野外相は平和条約の交渉を続けることで合意した。"
    assert {speaker for speaker, _, _ in _who(text)} == {"Taro Kono", "Sergey Lavrov"}


def test_a_transcript_gives_the_floor_to_its_labels() -> None:
    text = "\n".join(
        [
            "共同記者会見",
            "（河野太郎外務大臣）択捉島の演習は受け入れられないと伝えました。",
            "（ラヴロフ外相）両国の軍の接触を歓迎する。",
        ]
    )
    assert _who(text) == [("Taro Kono", "JP", "reject"), ("Sergey Lavrov", "RU", "support")]


def test_the_record_of_a_chamber_gives_the_floor_to_names_behind_a_circle() -> None:
    text = "\n".join(
        [
            "○岸田国務大臣　択捉島の演習は極めて遺憾であります。",
            "○緒方委員　平和条約の交渉について伺います。",
            "○岸田国務大臣　平和条約の交渉の再開を希望いたします。",
        ]
    )
    assert _who(text, on="2014-05-10") == [
        ("Fumio Kishida", "JP", "criticise"),
        ("Ogata", "JP", "state"),
        ("Fumio Kishida", "JP", "support"),
    ]


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("○松浦（昭）委員　", "Matsuura"),
        ("○国務大臣（重光葵君）　", "Mamoru Shigemitsu"),
        ("○田中委員 ", "Tanaka"),
        ("杉本参考人　", "Sugimoto"),
    ],
)
def test_one_speech_of_a_chamber_is_its_members(label: str, speaker: str) -> None:
    text = f"{label}北方領土の返還は国民の願いであります。"
    assert [name for name, _, _ in _who(text, on="1955-12-10")] == [speaker]


def test_a_line_feed_inside_of_a_sentence_means_nothing() -> None:
    text = "ソ連の\n外務大臣グロムイコは、\n平和\n条約の\n交渉を拒否した。\n東京は雨だった。"
    found = _coded(text, on="1979-02-15")
    assert [s.text for s in found.sentences] == [text[: text.index("。") + 1], "東京は雨だった。"]
    assert [(s.speaker, s.act) for s in found.statements] == [("Andrei Gromyko", "reject")]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("ロシア、イージス・アショアに懸念", [("Russia", "RU", "concern")]),
        ("日本政府、択捉島の演習に抗議", [("Japan", "JP", "criticise")]),
        ("河野外相「平和条約の交渉を進める」", [("Taro Kono", "JP", "announce")]),
        ("河野外相「平和条約の交渉は難しい」", [("Taro Kono", "JP", "state")]),
        ("北方領土の風景", []),
    ],
)
def test_a_headline_attributes_without_a_verb(headline: str, expected: list[tuple[str, str, str]]) -> None:
    assert _who(f"{headline}\n東京は雨だった。") == expected


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("代表団は帰国後、雨に降られた。", "territorial_dispute"),
        ("中国地方は雨だった。", "china"),
        ("三日中に東京へ着く。", "china"),
        ("中東欧の諸国は雨だった。", "middle_east"),
        ("沖縄返還の年は雨が多かった。", "territorial_dispute"),
    ],
)
def test_a_name_inside_of_a_longer_word_means_nothing(text: str, issue: str) -> None:
    assert issue not in _issues(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("来月のプーチン大統領の訪日に際し、雨が予想される。", ("visit", "2018-06", "Japan", "planned")),
        (
            "河野外相は9日、東京でラブロフ外相と会見しました。",
            ("foreign_ministers", "2018-05-09", "Tokyo", "held"),
        ),
        ("プーチン大統領は来月訪日する。", ("visit", "2018-06", "Japan", "planned")),
        ("ラブロフ外相は先月、東京を訪れた。", ("visit", "2018-04", "Tokyo", "held")),
        ("日ロの２プラス２は昨年３月20日、東京で開かれた。", ("two_plus_two", "2017-03-20", "Tokyo", "held")),
        (
            "安倍首相は今月26日に訪ロし、プーチン大統領と会談する。",
            ("summit", "2018-05-26", "Russia", "planned"),
        ),
        (
            "河野外相は11日に予定したラブロフ外相との会談を延期した。",
            ("foreign_ministers", "2018-05-11", "", "cancelled"),
        ),
    ],
)
def test_a_meeting_has_its_goal_and_day_before_the_verb(
    text: str, expected: tuple[str, str, str, str]
) -> None:
    assert _meetings(text) == [expected]


def test_since_when_is_another_meeting_of_the_kind() -> None:
    text = "日ロの２プラス２が９日、東京で開かれた。昨年３月以来、１年２カ月ぶり。"
    assert {(m[0], m[1]) for m in _meetings(text)} == {
        ("two_plus_two", "2018-05-09"),
        ("two_plus_two", "2017-03"),
    }


def test_today_is_the_day_of_the_transcripts_own_date_line() -> None:
    text = "共同記者発表\n令和元年五月三十日（木曜日）\n本日、東京で日露の２プラス２を行いました。"
    assert [m[1] for m in _meetings(text, on="2019-05-31")] == ["2019-05-30"]


@pytest.mark.parametrize(
    ("text", "quotation", "expected"),
    [
        ("「交渉は続く」と述べた", "交渉は続く", True),
        ("「極めて不当」だと述べた", "極めて不当", True),
        ("「北方領土」と呼んだ", "北方領土", False),
        ("「特別な制度」の下で", "特別な制度", False),
    ],
)
def test_a_quotation_reports_words_where_it_goes_on_with_to(
    text: str, quotation: str, expected: bool
) -> None:
    start = text.index(quotation)
    assert is_wording(text, start, start + len(quotation)) is expected


@pytest.mark.parametrize(
    "line",
    [
        *(
            "平成30年8月1日",
            "（東京＝政治部）",
            "モスクワ、2019年1月16日",
            "無断転載を禁じます",
            "コラム「海峡」",
        ),
        *("[演説種別] 施政方針演説", "ここから本文", "【主張】", "ニュース > 政治", "政治　国際　ランキング"),
        *("(写真)握手する両大臣", "握手する両外相=7日、東京(共同)", "北海新聞デジタル", "平和条約の行方2"),
        *("全文を読む", "このサイトではクッキーを使用しています。", "一覧へ戻る"),
    ],
)
def test_what_is_not_the_article_is_told_apart(line: str) -> None:
    rows = _coded(f"平和条約の行方\n{line}\n両国は平和条約の交渉を続けている。").sentences
    assert {row.text: row.role for row in rows}[line] == "boilerplate"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "5月3日に日本の首相がプーチン大統領と会談したことを受け、河野外相は中国の外相と意見を交換する。",
            [("summit", "2019-05-03")],
        ),
        ("5月3日の米朝首脳会談は短かった。", [("summit", "2019-05-03")]),
        ("安倍首相は先月、来日したプーチン大統領と、解決への決意を共有した。", [("summit", "2019-04")]),
        ("四人は２プラス２を毎年続けることで折り合った。", []),
        ("ラブロフ外相は5月29日、モスクワでの記者会見で、自身の訪日の可能性に触れた。", [("visit", "")]),
        ("両国は2プラス2を5月30日に東京で開いた。来年はソチで開くはずだ。", [
            ("two_plus_two", "2019-05-30"), ("two_plus_two", "2020")]),
        ("河野外相はラブロフ外相と5月10日に電話で会談した。", [("other", "2019-05-10")]),
        ("5月10日、ロシア側は安倍首相とも会談。", [("other", "2019-05-10")]),
    ],
)  # fmt: skip
def test_word_order_tells_who_meets_and_when(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m[0], m[1]) for m in _meetings(text, on="2019-05-31")] == expected


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("地域の平和と安定が大切である。", {"security_architecture"}),
        ("中国の台頭が地域の平和と安定を損なう。", {"china"}),
        ("近く次官級戦略対話を行うことで一致した。", {"defence_cooperation"}),
        ("2プラス2を来年も開催することで一致した。", {"defence_cooperation"}),
        ("日露間では対話が続いている。", {"bilateral_relations"}),
    ],
)
def test_what_is_said_in_general_gives_way_to_what_is_named(text: str, issues: set[str]) -> None:
    assert _issues(text) == issues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("首相と大統領の首脳会談が5月7日に開かれた。会談は昼食会も含め二時間。", {"summit": [1, 2]}),
        ("河野外相はラブロフ外相と5月8日に会談した。会談では蟹の話が出た。", {"foreign_ministers": [1, 2]}),
        ("日ロの共同訓練が5月3日に始まった。今回の訓練は雨だった。", {"exercise": [1, 2]}),
        ("プーチン大統領と安倍首相は5月4日に電話会談した。両首脳は首相の訪ロを調整することで一致した。", {
            "other": [1], "visit": [2]}),
    ],
)  # fmt: skip
def test_words_that_do_not_say_whose_are_those_spoken_of(text: str, expected: dict[str, list[int]]) -> None:
    result = _coded(text, on="2019-05-10")
    formats = {m.document_meeting_id: m.format for m in result.meetings}
    told: dict[str, list[int]] = {name: [] for name in formats.values()}
    for mention in result.meeting_mentions:
        told[formats[mention.document_meeting_id]].append(mention.sentence_no)
    assert told == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("両氏は、6月2日にプーチン氏が首相の故郷・山口県を訪れると決めた。", [("visit", "2019-06-02")]),
        ("11月のAPECの際に、首相はプーチン大統領と首脳会談を行う。", [
            ("multilateral", "2019-11"), ("summit", "2019-11")]),
        ("首相は5月9日、G20に合わせて6月29日に日ロ首脳会談を行うと語った。", [
            ("multilateral", "2019-06-29"), ("summit", "2019-06-29")]),
        ("06(同18)年4月に司令官の協議が行われ、ラブロフ外相が11月に訪日した。", [("visit", "2006-11")]),
        ("来年モスクワで開催される音楽祭には楽団が向かう。", []),
        ("本年7月の米英仏ソの首脳会談は長かった。", [("summit", "2019-07")]),
        ("ロシア軍は5月3日、日本周辺で軍事演習を行った。", [("exercise", "2019-05-03")]),
    ],
)  # fmt: skip
def test_particles_tell_who_travels_and_what_a_date_is_of(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m[0], m[1]) for m in _meetings(text, on="2019-05-10")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1991(平成3)年4月17日、ゴルバチョフ大統領が来日した。", [("visit", "1991-04-17")]),
        ("首相と大統領は去年4月にソチで、さらに11月にリマで首脳会談を行った。", [
            ("summit", "2018-04"), ("summit", "2018-11")]),
        ("おととし4月、河野外相はラブロフ外相と会談した。", [("foreign_ministers", "2017-04")]),
        ("藤村官房長官は12日、無名の書記が国後島を訪問したことを知った。", []),
        ("ラブロフ外相が5月2日に択捉島を訪問した。大使は「訪問に問題はない」と言った。", [
            ("visit", "2019-05-02")]),
        ("15、16両日に首脳会談を行う。", [("summit", "2019-05-15/2019-05-16")]),
    ],
)  # fmt: skip
def test_dates_and_travellers_of_reports(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((m[0], m[1]) for m in _meetings(text, on="2019-05-10")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ロシア外務省は交渉を中断すると発表した。ビザなし交流の停止を表明。",
        "ロシア外務省は新しい提案を拒んだ。先月の新しい制裁にも反発した。",
        "ロシア外務省声明は、両国関係を傷つけたと日本を批判。",
    ],
)
def test_a_sentence_in_short_form_goes_on_with_its_speaker(text: str) -> None:
    assert _who(text)[-1][0] == "Russian Foreign Ministry"
