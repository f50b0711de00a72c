"""Words as contrasts compare them, in three languages."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pipelines
from pipelines.errors import CodebookError
from pipelines.text.words import content_words, load_stopwords

CODEBOOKS = Path(pipelines.__file__).parent / "codebooks"
LANGUAGES = ("en", "ja", "ru")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Japan’s minister didn't join 2+2 two-plus-two.", "japan minister didn't join two-plus-two"),
        ("en", "The U.S. and the UN met us.", "the US and the UN met us"),
        ("en", "TALKS IN TOKYO GO ON\nNATO objects.", "talks in tokyo go on NATO objects"),
        ("en", "On 20 March 2017 (Monday)", "on march monday"),
        ("en", "mis\u00adsile", "missile"),
        ("ru", "Министры обсудили Южные Курилы.", "министр обсудить южный курилы"),
        ("ru", "Синдзо Абэ и министр Кисида, Кисиды", "синдзо абэ министр кисида кисида"),
        ("ru", "о мирном договоре, по-прежнему", "мирный договор по-прежнему"),
        ("ja", "北方領土問題を解決した。", "北方領土 問題 解決 する"),
        ("ja", "日露と日ロ、2013年", "日露 日ロ"),
        ("ja", "ｶﾑﾁｬﾂｶ半島", "カムチャツカ 半島"),
        ("", "Text in no known language.", ""),
        ("en", "会談", ""),
    ],
)  # fmt: skip
def test_words(language: str, text: str, words: str) -> None:
    assert list(content_words(text, language, frozenset())) == words.split()


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "en",
            "The minister said on Monday that these talks were very important.",
            "minister talks important",
        ),
        ("ru", "Они заявили, что это был очень важный вопрос.", "заявить важный вопрос"),
        ("ja", "両国はこのことについて協議を行っている。", "両国 協議"),
    ],
)
def test_stop_lists_leave_what_a_text_speaks_of(language: str, text: str, words: str) -> None:
    assert list(content_words(text, language, load_stopwords(CODEBOOKS, language))) == words.split()


def test_a_missing_stop_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no stop list for 'ja'"):
        load_stopwords(tmp_path, "ja")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_stop_word_stands_in_the_form_that_is_compared(language: str) -> None:
    stopwords = load_stopwords(CODEBOOKS, language)
    assert {word for stop in stopwords for word in content_words(stop, language, frozenset())} <= stopwords


def test_a_long_japanese_text_is_read_in_pieces() -> None:
    sentence = "北方領土問題を解決する。"
    assert list(content_words(sentence * 5000, "ja", frozenset())).count("北方領土") == 5000


@settings(deadline=None)  # the first Japanese text loads the dictionary
@given(st.sampled_from(LANGUAGES), st.text())
def test_any_text_has_words_or_none(language: str, text: str) -> None:
    assert all(len(word) > 1 for word in content_words(text, language, frozenset()))


@settings(deadline=None)  # the first Japanese text loads the dictionary
@given(
    st.sampled_from(["Лавров прибыл в Токио. ", "岸田外相は懸念を伝えた。", "Lavrov arrived in Tokyo. "]),
    st.integers(1, 5),
)
def test_words_of_sentences_are_the_words_of_the_text(sentence: str, times: int) -> None:
    language = {"Л": "ru", "岸": "ja", "L": "en"}[sentence[0]]
    once = list(content_words(sentence, language, frozenset()))
    assert list(content_words(sentence * times, language, frozenset())) == once * times
