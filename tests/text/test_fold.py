"""Folding for matching, and the way back to the source text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.text.fold import fold, fold_in_place

NASTY = st.text(
    st.sampled_from(
        "aB éİßКурилЁё ﾊﾞﾎﾟｶﾀｱﾟ北方領土「」。１９Ａ２＋２"
        "\u00ad\u200b\ufeff\ufe0f😀\u00a0\t\r\n\u2028“”’–.-"
    ),
    max_size=60,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Northern TERRITORIES", "northern territories"),
        ("“Южные Курилы”", '"южные курилы"'),
        ("«орёл» Ёсида", '"орел" есида'),
        ("Japan’s ‘peace’", "japan's 'peace'"),
        ("two\u2011plus\u2011two", "two-plus-two"),
        ("１９５６年　宣言", "1956年 宣言"),
        ("２＋２", "2+2"),
        ("Ку\u00adрилы", "курилы"),
        ("\ufeffTokyo", "tokyo"),
        ("ﾊﾞｲｶﾙ", "バイカル"),
        ("İstanbul", "İstanbul"),
        ("Mocква и Pоссия", "москва и россия"),
        ("завод NEC и КНДР", "завод nec и кндр"),
        ("", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "found", "source"),
    [
        ("в Ку\u00adрилах", "курилах", "Ку\u00adрилах"),
        ("ｼﾍﾞﾘｱで会談", "シベリア", "ｼﾍﾞﾘｱ"),
        ("\ufeff\ufeffTokyo talks", "tokyo", "Tokyo"),
        ("Northern\u00a0Territories\u200b.", "northern territories", "Northern\u00a0Territories"),
    ],
)
def test_a_find_leads_back_to_the_source(text, found, source):
    folded = fold(text)
    begin = folded.text.index(found)
    start, end = folded.source(begin, begin + len(found))
    assert text[start:end] == source


@given(NASTY)
def test_the_two_foldings_have_the_same_length_and_differ_in_case_only(text):
    folded = fold(text)
    assert len(folded.text) == len(folded.cased)
    assert fold(folded.cased).text == folded.text


@given(NASTY)
def test_every_character_comes_from_somewhere_in_order(text):
    folded = fold(text)
    spans = [folded.source(i, i + 1) for i in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@given(NASTY)
def test_every_character_folds_from_its_own_span(text):
    folded = fold(text)
    for i, char in enumerate(folded.cased):
        start, end = folded.source(i, i + 1)
        assert char in fold(text[start:end]).cased


@given(NASTY)
def test_folding_again_changes_nothing(text):
    once = fold(text).text
    assert fold(once).text == once


@given(NASTY)
def test_folding_in_place_keeps_positions(text):
    folded = fold_in_place(text)
    assert len(folded) == len(text)
    assert fold(text).spans is not None or folded == fold(text).text
