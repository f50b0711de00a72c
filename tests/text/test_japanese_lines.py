"""Which line feeds of a Japanese text stand inside of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.text.japanese_lines import JOINT, unbroken

WIDE = "交渉は長く続き双方の隔たりはなお大きいと伝えられ"


@pytest.mark.parametrize(
    ("broken", "joined"),
    [
        ("政府は、\n交渉の\n再開を求めた。\n雨だった。", "政府は、交渉の再開を求めた。\n雨だった。"),
        ("○\n山本委員 雨である。", "○山本委員 雨である。"),
        (
            "○\n山本\n委員 春の\n港は雨である。御\n案内のとおり。",
            "○山本委員 春の港は雨である。御案内のとおり。",
        ),
        (
            "雨である。港\n町は晴れだ。春\n祭りは明日だ。夜\n店も出る。",
            "雨である。港町は晴れだ。春祭りは明日だ。夜店も出る。",
        ),
        (
            "双方は長い協議の末に、\n交渉を続けることにした。",
            "双方は長い協議の末に、交渉を続けることにした。",
        ),
        (f"{WIDE}\n{WIDE}\n{WIDE}\n{WIDE}\n終わった。", f"{WIDE * 4}終わった。"),
        (
            "こう\n述べた。\n「交渉の\n再開を\n望む」\nと語った。",
            "こう述べた。\n「交渉の再開を望む」と語った。",
        ),
    ],
)
def test_a_line_that_runs_on_is_joined(broken: str, joined: str) -> None:
    assert unbroken(broken).replace(JOINT, "") == joined


@pytest.mark.parametrize(
    "text",
    [
        "北方領土交渉\n\n交渉は続く。",
        "平和条約問題について\n交渉を続けた。\n共同経済活動について\n協議した。",
        "社説\nコラム\n北海道の話\n交渉は続く。",
        "双方は次の点で、\n・交渉の継続\n・訪問の再開\nで一致した。",
        "１ 日露関係\n双方は協議した。\n２ その他\n雨だった。",
    ],
)
def test_headings_lists_and_paragraphs_stay_lines(text: str) -> None:
    assert unbroken(text) == text


@given(st.text(alphabet="の、。はa1「」\n \r○・交渉", max_size=60))
def test_positions_stay(text: str) -> None:
    assert len(unbroken(text)) == len(text)
    assert unbroken(text).replace(JOINT, "\n").split() == text.replace("\r", "\n").split() or "\r" in text
