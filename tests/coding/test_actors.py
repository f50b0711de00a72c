"""Who is meant: names, offices by date, ministries, persons that no codebook knows."""

from __future__ import annotations

import pytest

from pipelines.coding.reading import read
from tests.coding.one_text import document
from tests.coding.texts import shipped


def _mentioned(text: str, on: str) -> list[tuple[str, str]]:
    view = read(document(text, published_on=on), shipped())
    return [(m.speaker, m.side) for s in view.article for m in s.mentions if m.speaker]


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("Foreign Minister Kono spoke.", "2018-05-10", ("Taro Kono", "JP")),
        ("Foreign Minister Kono spoke.", "2000-12-02", ("Yohei Kono", "JP")),
        ("Minister Kono spoke.", "1956-05-10", ("Ichiro Kono", "JP")),
        ("KONO Taro spoke.", "2019-05-10", ("Taro Kono", "JP")),
        ("KISHIDA Fumio spoke.", "2017-05-10", ("Fumio Kishida", "JP")),
        ("Sergey Shoygu spoke.", "2017-05-10", ("Sergei Shoigu", "RU")),
        ("The Russian foreign minister spoke.", "2017-05-10", ("Sergey Lavrov", "RU")),
        ("Japan's prime minister spoke.", "2017-05-10", ("Shinzo Abe", "JP")),
        ("The Kremlin spoke.", "1973-10-10", ("Soviet Union", "RU")),
        ("The Kremlin spoke.", "2017-05-10", ("Russia", "RU")),
        ("Government officials spoke.", "2017-05-10", ("Japanese government officials", "JP")),
        ("Officials in Moscow spoke.", "2017-05-10", ("Russian officials", "RU")),
        ("The Prime Minister, Mr Kan, spoke.", "2011-02-10", ("Naoto Kan", "JP")),
        ("Prime Minister Mori spoke.", "2000-09-10", ("Yoshiro Mori", "JP")),
        ("The head of the Japanese Foreign Ministry spoke.", "2016-12-03", ("Fumio Kishida", "JP")),
        ("The Moscow government spoke.", "2017-05-10", ("Russia", "RU")),
        ("The Foreign Ministry in Moscow spoke.", "2017-05-10", ("Russian Foreign Ministry", "RU")),
    ],
)
def test_a_name_or_an_office_means_who_bore_it_that_day(
    text: str, on: str, expected: tuple[str, str]
) -> None:
    assert _mentioned(text, on) == [expected]


def test_a_name_that_means_little_alone_is_known_once_it_was_given_in_full() -> None:
    text = "Naoto Kan came by train. Kan was late."
    assert _mentioned(text, "2010-09-11") == [("Naoto Kan", "JP")] * 2


def test_a_person_named_in_full_owns_the_family_name_from_then_on() -> None:
    text = "Koichi Kato spoke in 1992. Kato left."
    assert [name for name, _ in _mentioned(text, "2021-09-11")] == ["Koichi Kato", "Koichi Kato"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arkady Zhuravin, a Russian lawmaker, spoke.", ("Arkady Zhuravin", "RU")),
        ("Deputy Mayor Hideto Umekawa spoke.", ("Hideto Umekawa", "")),
        ("Political scientist Arkady Zhuravin spoke.", ("Arkady Zhuravin", "")),
    ],
)
def test_a_title_or_an_apposition_makes_an_unknown_person_known(text: str, expected: tuple[str, str]) -> None:
    assert expected in _mentioned(text, "2017-05-10")


def test_an_unknown_person_is_known_again_by_the_family_name() -> None:
    text = "Arkady Zhuravin, a Russian lawmaker, spoke. Zhuravin left."
    assert _mentioned(text, "2017-05-10").count(("Arkady Zhuravin", "RU")) == 2


@pytest.mark.parametrize("text", ["The president spoke.", "The leader spoke.", "The governor spoke."])
def test_an_office_without_country_is_bound_to_nobody_by_itself(text: str) -> None:
    assert _mentioned(text, "2017-05-10") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister Naoto Kan met President Medvedev. The Russian president spoke.", "Dmitry Medvedev"),
        ("Prime Minister Abe met Sergey Lavrov. The Japanese foreign minister Taro Kono and Japan's prime "
         "minister listened.", "Shinzo Abe"),
    ],
)  # fmt: skip
def test_a_text_without_a_date_is_of_the_time_in_which_its_persons_held_their_offices(
    text: str, expected: str
) -> None:
    assert _mentioned(text, "")[-1] == (expected, "RU" if expected == "Dmitry Medvedev" else "JP")
