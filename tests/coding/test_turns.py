"""Labels of turns as records and transcripts write them, and the quotation marks of newspapers."""

import pytest

from tests.coding.texts import coded

TALK = {
    "en": (
        "Record of the talks",
        ["We want to sign a peace treaty with you.", "The fishing quota is acceptable to us."],
    ),
    "ru": (
        "Запись беседы",
        ["Мы хотим подписать с вами мирный договор.", "Рыболовная квота для нас приемлема."],
    ),
    "ja": ("会談記録", ["日本は平和条約を結びたい。", "漁獲量は受け入れられる。"]),
}
LABELS = [
    ("en", "Tanaka: ", "Brezhnev: "),
    ("en", "K. TANAKA. ", "L.I. BREZHNEV. "),
    ("en", "Prime Minister Tanaka (through an interpreter): ", "L. I. Brezhnev: "),
    ("en", "Mr. Tanaka: ", "Comrade Brezhnev: "),
    ("en", "TANAKA. ", "BREZHNEV. "),
    ("en", "Tanaka - ", "Brezhnev - "),
    ("en", "Tanaka K.: ", "Brezhnev L.I.: "),
    ("en", "(Tanaka) ", "(Brezhnev) "),
    ("ru", "К. ТАНАКА. ", "Л.И. БРЕЖНЕВ. "),
    ("ru", "К.Танака (как переведено): ", "Л.Брежнев: "),
    ("ru", "Танака К.: ", "Брежнев Л.И.: "),
    ("ru", "Г-н Танака: ", "Товарищ Брежнев: "),
    ("ru", "К. Танака — ", "Л. Брежнев — "),
    ("ja", "田中総理：", "ブレジネフ書記長："),
    ("ja", "田中総理　", "ブレジネフ書記長　"),
    ("ja", "《田中総理》", "《ブレジネフ書記長》"),
    ("ja", "田中総理――", "ブレジネフ書記長――"),
]


@pytest.mark.parametrize(("language", "one", "other"), LABELS)
def test_a_label_gives_the_floor(language: str, one: str, other: str) -> None:
    heading, (first, second) = TALK[language]
    turns = (one + first, other + second, one + second, other + first)
    found = coded("\n\n".join((heading, *turns)), language=language, published_on="1973-10-09").statements
    assert [s.speaker for s in found] == ["Kakuei Tanaka", "Leonid Brezhnev"] * 2


MARKS = ['""', "“”", ("``", "``"), ("``", "''"), "‘’", "«»", "„”", "‹›"]


@pytest.mark.parametrize(("opening", "closing"), MARKS)
def test_what_stands_between_marks_is_quoted(opening: str, closing: str) -> None:
    said = "We welcome the peace treaty talks,"
    text = f"Reporters came on Sunday. {opening}{said}{closing} Shintaro Abe said."
    found = coded(text, published_on="1986-01-20").statements
    assert [(s.speaker, s.act, s.quoted) for s in found] == [("Shintaro Abe", "support", True)]


def test_names_that_open_sentences_are_no_labels() -> None:
    text = "Lavrov spoke in Tokyo. Kono listened to him. Lavrov went home - Kono stayed."
    assert [s.act for s in coded(text, published_on="2018-03-21").statements] == []
