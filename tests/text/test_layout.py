"""Which lines are the article."""

from collections.abc import Sequence
from functools import cache

import pytest

from pipelines.coding.codebook import load_codebook
from pipelines.text.layout import Layout, Mark, blocks, unwrapped
from pipelines.text.sentences import lines

PROSE = (
    "The ministers spoke for an hour about fish, borders and the weather in the straits. The talks went on "
    "over lunch and ended without a statement for the press of either country."
)


@cache
def marks() -> Sequence[Mark]:
    return load_codebook().marks


def roles(text: str, language: str = "en", title: str = "", authors: tuple[str, ...] = ()) -> list[str]:
    layout = Layout(language, marks(), title, authors, lambda start, end: 0)
    return [block.role for block in blocks(text, layout)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Talks on the islands\n{PROSE}", "headline body"),
        (f"Talks on the islands\nMarch 3, 2018\n{PROSE}", "headline boilerplate body"),
        (f"Talks on the islands\nBy a staff writer\n{PROSE}", "headline boilerplate body"),
        (f"Talks on the islands\n(N.Z.P.A.-Reuter) {PROSE}", "headline boilerplate body"),
        (f"Talks on the islands\n{PROSE}\nShare this article", "headline body boilerplate"),
        (f"Talks on the islands\n{PROSE}\n* * *\n{PROSE}", "headline body boilerplate body"),
        (f"Talks on the islands\n{PROSE}\nWhat the island offers\n{PROSE}", "headline body headline body"),
        (f"Talks on the islands\n{PROSE}\nWeather tomorrow", "headline body boilerplate"),
        (f"Talks on the islands\n{PROSE}\nTalks on the islands\n{PROSE}", "headline body boilerplate body"),
        (f"Statement on fish\n(As delivered)\nMadam Chair,\n{PROSE}", "headline boilerplate body body"),
        (f"Statement on fish\nDear Friends, Ladies and Gentlemen,\n{PROSE}", "headline body body"),
        (
            f"Talks on fish\nThe harbour at dawn (Harbour Gazette file photo)\n{PROSE}",
            "headline boilerplate body",
        ),
        (f"Talks on fish\n{PROSE}\nThe harbour (see the map) froze over.", "headline body body"),
        ("", ""),
    ],
)
def test_roles(text, expected):
    assert roles(text) == expected.split()


RUSSIAN_PROSE = (
    "Министры двух стран провели встречу в порту и обсудили улов последних лет, сообщили вчера. "
    "Стороны договорились вернуться к этому вопросу весной, когда рыба подойдёт к берегам острова."
)
RUSSIAN_SITE = """Главная / Новости / Политика|Перейти к основному содержанию|Настройки отображения
Самое читаемое|Выступления и стенограммы   /|Президент — официальный сайт
Скопировать ссылку|Читайте нас в новом приложении
Фото Рейтер|Маяк на мысе. Архивное фото|Беседовал Иван Волнов|Иван Волнов, обозреватель «Маяка»|(АПН)
По материалам зарубежной печати|14:35 / 10.05.2018|2018-5-10 01:13 |1972 год, январь. Москва – Токио
Ещё по теме|Вам может быть интересно|Тэги: Япония|Сов. секретно|АВП РФ. Ф. 06. Оп. 13. Л. 1–3.
Политика конфиденциальности|12+|Стенограмма начала встречи:"""
RUSSIAN_ARTICLE = "Что дальше?|Итоги встречи|Уважаемые коллеги!|Автор статьи сомневается в этом."


@pytest.mark.parametrize(
    "line", [li.strip() for li in RUSSIAN_SITE.replace("\n", "|").split("|") if li.strip()]
)
def test_lines_of_a_russian_site_are_boilerplate_amid_the_text(line: str) -> None:
    assert roles(f"О рыбе\n{RUSSIAN_PROSE}\n{line}\n{RUSSIAN_PROSE}", "ru")[2] == "boilerplate"


@pytest.mark.parametrize("line", RUSSIAN_ARTICLE.split("|"))
def test_headings_of_a_russian_article_are_not(line: str) -> None:
    assert roles(f"О рыбе\n{RUSSIAN_PROSE}\n{line}\n{RUSSIAN_PROSE}", "ru")[2] != "boilerplate"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ja",
            "四島の協議\n平成30年8月1日\n両国の大臣は漁業と国境について一時間話し合った。",
            "headline boilerplate body",
        ),
        (
            "ru",
            "Переговоры об островах\n21 марта 2017 года, 14:05\nМинистры час говорили о рыбе.",
            "headline boilerplate body",
        ),
        ("ru", "Речь о рыбе\nУважаемые дамы и господа!\nМинистры час говорили о рыбе.", "headline body body"),
    ],
)
def test_roles_in_other_languages(language, text, expected):
    assert roles(text, language) == expected.split()


def test_a_title_from_the_metadata_decides_what_stands_above_it():
    text = f"news of the north\nTalks on the islands\n{PROSE}"
    assert roles(text, title="Talks on the islands") == ["boilerplate", "headline", "body"]


def test_authors_from_the_metadata_are_no_headlines():
    text = f"Talks on the islands\nk. ito\n{PROSE}"
    assert roles(text, authors=("k. ito",)) == ["headline", "boilerplate", "body"]


def test_a_name_and_an_abstract_in_mid_text_advertise_another_article():
    card = "Boats of the north\nAnna Writer\nBoats are older than borders."
    text = f"Talks on the islands\n{PROSE} {PROSE}\n{card}\n{PROSE}"
    assert roles(text) == ["headline", "body", "boilerplate", "boilerplate", "boilerplate", "body"]


def test_blocks_keep_order_and_cover_every_line():
    text = f"\ufeffTalks\r\n\r\n  {PROSE}  \r\nShare\r\n"
    layout = Layout("en", marks(), "", (), lambda start, end: 0)
    found = [text[block.start : block.end] for block in blocks(text, layout)]
    assert found == ["Talks", PROSE, "Share"]


WRAPPED = "\n".join(
    [
        "The ministers of both countries spoke for an hour about fish",
        "and about borders, and for another one about the weather in the",
        "straits, where the ferries have not sailed since the beginning of",
        "the year.",
        "The next round of the talks was said to be planned for the spring",
        "of the following year.",
    ]
)


def test_lines_broken_by_a_fixed_width_are_joined():
    spans = unwrapped(WRAPPED, list(lines(WRAPPED)), "en")
    assert [WRAPPED[start:end].split()[-1] for start, end in spans] == ["year.", "year."]


def test_japanese_lines_are_never_joined():
    spans = list(lines(WRAPPED))
    assert unwrapped(WRAPPED, spans, "ja") == spans
