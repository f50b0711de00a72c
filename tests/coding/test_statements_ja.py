"""Whose words a Japanese sentence tells, and which act they are, by construction."""

from __future__ import annotations

import pytest

from tests.coding.texts import coded


def _who(text: str, on: str = "2018-05-10", perspective: str = "JP") -> list[tuple[str, str, str]]:
    found = coded(text, published_on=on, perspective=perspective, language="ja").statements
    return [(s.speaker, s.side, s.act) for s in found]


CONCERNED = [("Taro Kono", "JP", "concern"), ("Taro Kono", "JP", "request")]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("平和条約の交渉を軌道に乗せたい", "announce"),
        ("平和条約の交渉について一言申し上げたい", "state"),
        ("平和条約の交渉を一からやり直すべきではないか", "propose"),
        ("平和条約の交渉を一からやり直すべきではない", "state"),
        ("択捉島の工事は平和条約の交渉に資するものではない", "criticise"),
        ("択捉島の部隊は誰の脅威にもならない", "state"),
        ("平和条約の交渉が再開できてよかった", "support"),
        ("日本は平和条約の交渉を支持している", "state"),
        ("日本は択捉島の住民の選択を認めていない", "criticise"),
        ("日本が択捉島で何かを決めたという事実は全くない", "reject"),
        ("日本は択捉島への制裁をやめるべきだ", "request"),
    ],
)
def test_how_words_end_tells_the_act(said: str, act: str) -> None:
    assert _who(f"ラブロフ外相は「{said}」と述べた。") == [("Sergey Lavrov", "RU", act)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "河野外相は択捉島の配備を巡り、中国は海で力を増し、島に関心を寄せていると指摘した。",
            [("Taro Kono", "JP", "state")],
        ),
        (
            "河野外相は記者団に、択捉島の工事にロシア側が自信を示したのに対し、中止を求めたと語った。",
            [("Russia", "RU", "support"), ("Taro Kono", "JP", "state")],
        ),
        (
            "河野大臣から、元島民の墓参について提起し、ラブロフ外相から前向きな反応が示された。",
            [("Taro Kono", "JP", "propose"), ("Sergey Lavrov", "RU", "support")],
        ),
        (
            "河野外相は、択捉島の工事は受け入れられないとして抗議した。",
            [("Taro Kono", "JP", "criticise")],
        ),
        (
            "オルロフ教授は、平和条約の交渉は長引くと述べた。",
            [("オルロフ", "RU", "state")],
        ),
        (
            "米国のジョン・スミス次官は、平和条約の交渉は長引くと述べた。",
            [("ジョン・スミス", "third", "state")],
        ),
        (
            "日韓両政府は、北朝鮮の非核化を急ぐことで一致した。",
            [("Japan", "JP", "agree"), ("South Korea", "third", "agree")],
        ),
        (
            "平和条約の準備は完全にできていると、ラブロフ外相は河野外相との会談で述べた。",
            [("Sergey Lavrov", "RU", "propose")],
        ),
        (
            "ラブロフ外相から、平和条約の交渉の再開が提案され、河野外相は検討したいと答えた。",
            [("Sergey Lavrov", "RU", "propose"), ("Taro Kono", "JP", "announce")],
        ),
        (
            "モスクワの式典ではラブロフ外相が突然「平和条約を結ぼう」との提案を行った。",
            [("Sergey Lavrov", "RU", "propose")],
        ),
        (
            "中国の大学の日本専門家である王強氏は、平和条約の交渉は長引くと述べた。",
            [("王強", "third", "state")],
        ),
        ("日本側は墓参の再開で合意した。", [("Japan", "JP", "agree"), ("Russia", "RU", "agree")]),
        ("日本政府は択捉島からの出国を確認した。", []),
        ("河野外相は択捉島の配備に懸念を表明し、「中止してほしい」と述べた。", CONCERNED),
        ("鳩山元首相は、平和条約の交渉は長引くと述べた。", [("Yukio Hatoyama", "JP", "state")]),
    ],
)
def test_who_speaks_where_others_are_named(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(_who(text)) == sorted(expected)


def test_a_quotation_follows_whom_a_sentence_says_to_speak() -> None:
    text = "会談は三時間に及び、双方は疲れた。オルロフ教授は語る。「平和条約の交渉は長引く。」島は雨だった。"
    assert _who(text) == [("オルロフ", "RU", "state")]
