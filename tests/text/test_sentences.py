"""Lines into sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.coding.codebook_files import SHIPPED, read_lines
from pipelines.text.sentences import lines, split, trimmed

NASTY = st.text(
    st.sampled_from('aB Кя А. г.С.В.!?…。！？「」『』"”’») ,;12\r\n\u2028\u00a0\u3000\u00ad\ufeff😀ｶﾞ'),
    max_size=80,
)
ABBREVIATIONS = {lang: read_lines(SHIPPED / lang / "abbreviations.txt") for lang in ("en", "ja", "ru")}


def sentences(text: str, language: str = "en") -> list[str]:
    return [
        text[start:end] for line in lines(text) for start, end in split(text, *line, ABBREVIATIONS[language])
    ]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "They met. They parted.", 2),
        ("en", "Mr. Lavrov met Gen. Gerasimov in St. Petersburg.", 1),
        ("en", "The U.S. and Japan agreed. J. R. Smith wrote it.", 2),
        ("en", "Will they sign? No! “Never.” He left.", 4),
        ("en", "It fell by 3.5 percent. Trade rose.", 2),
        ("en", "He said no... and left. She stayed.", 2),
        ("en", "1. The ministers met.", 1),
        ("en", "One line\nAnother line", 2),
        ("en", "One line\r\nAnother line\u2028A third", 3),
        ("ru", "С. Лавров встретился с Ф. Кисидой. Они говорили.", 2),
        ("ru", "С.В. Лавров и С. К. Шойгу прибыли. Переговоры начались.", 2),
        ("ru", "В 1956 г. Москва подписала декларацию и т.д. Это важно.", 1),
        ("ru", "«Мы готовы». Он ушёл.", 2),
        ("ru", "«Идёт ли дождь?» — спросил министр. Он вышел.", 2),
        ("ru", "Дождь прошёл в августе.«Стало сухо», — сказал он.", 2),
        ("ja", "会談した。合意した。", 2),
        ("ja", "首相は「行く。必ず行く。」と述べた。", 2),
        ("ja", "首相（雨だった。）は述べた。", 1),
        ("ja", "首相は「行く。」などと語った。「行く。」と大臣。", 2),
        ("ja", "いつですか？まだです。", 2),
        ("ja", "2＋2は2013年11月2日に開かれた。", 1),
    ],
)
def test_sentences(language, text, count):
    assert len(sentences(text, language)) == count


@given(NASTY, st.sampled_from(sorted(ABBREVIATIONS)))
def test_sentences_cover_all_text_in_order_and_never_overlap(text, language):
    spans = [span for line in lines(text) for span in split(text, *line, ABBREVIATIONS[language])]
    covered = 0
    for start, end in spans:
        assert covered <= start < end <= len(text)
        assert blank(text[covered:start])
        covered = end
    assert blank(text[covered:])


def blank(text: str) -> bool:
    return not text.replace("\ufeff", "").strip()


def test_a_sentence_of_a_wrapped_paragraph_begins_at_its_first_letter() -> None:
    text = "The talks were long.\n Fish was served.\n"
    spans = split(text, 0, len(text), ABBREVIATIONS["en"])
    assert [text[slice(*span)] for span in spans] == ["The talks were long.", "Fish was served."]
    assert trimmed(text, 20, 22) == (22, 22)
