"""How English texts tell of meetings: verbs, company, lists, journeys, dates of a chronicle. Tables of
(text, meetings as "format parties date")."""

from __future__ import annotations

import pytest

from tests.coding.texts import coded


def meetings(text: str, published_on: str) -> list[str]:
    found = coded(text, published_on=published_on).meetings
    return [f"{m.format} {'-'.join(m.parties)} {m.date}".strip() for m in found]


MET = [
    "conferred", "dined together", "exchanged views", "got together", "had a long talk", "had lunch",
    "huddled",
    "held an informal meeting", "sat down for talks", "wrapped up their talks", "discussed the catch",
]  # fmt: skip
WITH = [
    "spoke with", "dined with", "was received by", "paid a courtesy visit to", "hosted a dinner for",
    "exchanged views with", "had a working lunch with", "received", "talked with",
]  # fmt: skip
KINDS = [
    ("Officials from Japan and Russia met on Monday.", "working_level JP-RU 2017-03-20"),
    ("Experts of both countries conferred on Monday.", "working_level JP-RU 2017-03-20"),
    ("Talks between Japanese and Russian diplomats took place on Monday.", "working_level JP-RU 2017-03-20"),
    ("Sergei Lavrov received a delegation of Japanese lawmakers on Monday.", "other JP-RU 2017-03-20"),
    ("A Japanese parliamentary delegation visited Moscow on Monday.", "visit JP-RU 2017-03-20"),
    ("The Japanese foreign minister met the US secretary of state.", "foreign_ministers JP-US 2017-03"),
    ('The so-called "2+2" meeting took place on Monday.', "two_plus_two JP-RU 2017-03-20"),
    ("Foreign and defence chiefs from Japan and Russia met on Monday.", "two_plus_two JP-RU 2017-03-20"),
]
JOURNEYS = [
    ("Fumio Kishida was in Moscow last December.", "visit JP-RU 2016-12"),
    ("Fumio Kishida set off for Moscow on Monday.", "visit JP-RU 2017-03-20"),
    ("The arrival of Fumio Kishida in Moscow was delayed on Monday.", "visit JP-RU 2017-03-20"),
    ("Fumio Kishida leaves for Moscow on Friday.", "visit JP-RU 2017-03-24"),
    (
        "Shinzo Abe went to Moscow in April 2013, and since then he met Putin six times.",
        "visit JP-RU 2013-04",
    ),
]
LISTS = [
    (
        "Abe and Putin met in Sochi in May, in Vladivostok in September and in Nagato in December 2016.",
        ["summit JP-RU 2016-05", "summit JP-RU 2016-09", "summit JP-RU 2016-12"],
    ),
    (
        "Abe and Putin met in May 2016 (Sochi), September 2016 (Vladivostok) and December 2016 (Nagato).",
        ["summit JP-RU 2016-05", "summit JP-RU 2016-09", "summit JP-RU 2016-12"],
    ),
    ("Kishida and Lavrov held talks in January and February.",
     ["foreign_ministers JP-RU 2017-01", "foreign_ministers JP-RU 2017-02"]),
    ("The Japan-Russia summits in Lima and Nagato changed little.", ["summit JP-RU", "summit JP-RU"]),
    ("Kishida met President Putin and Foreign Minister Lavrov on Monday.",
     ["other JP-RU 2017-03-20", "foreign_ministers JP-RU 2017-03-20"]),
    ("On Monday Kishida met Lavrov, while Inada held talks with Shoigu.",
     ["foreign_ministers JP-RU 2017-03-20", "defence_ministers JP-RU 2017-03-20"]),
    ("After talks with Xi Jinping on Sunday, Putin met Abe on Monday.",
     ["summit CN-RU 2017-03-19", "summit JP-RU 2017-03-20"]),
    ("Visits by Fumio Kishida and Hiroshige Seko to Moscow took place on Monday.",
     ["visit JP-RU 2017-03-20", "visit JP-RU 2017-03-20"]),
    ("On Friday Fumio Kishida will meet Sergei Lavrov and co-chair the intergovernmental commission.",
     ["foreign_ministers JP-RU 2017-03-24", "other JP-RU 2017-03-24"]),
]  # fmt: skip
TIMES = [
    ("Tokyo, March 20 (Island Agency) -- Abe is to visit Russia in April.", ["visit JP-RU 2017-04"]),
    ("Fumio Kishida said Friday that he will visit Moscow.", ["visit JP-RU"]),
    ("Fumio Kishida's trip to Moscow was originally planned for last autumn.", ["visit JP-RU"]),
    ("Kishida will fly to Moscow within two or three months.", ["visit JP-RU 2017-03/2017-06"]),
    ("Kishida and Lavrov are making arrangements to hold talks around Friday.",
     ["foreign_ministers JP-RU 2017-03-24"]),
    ("Kishida will write to Lavrov after Abe and Putin agreed on it at a summit in Tokyo in December.",
     ["summit JP-RU 2016-12"]),
]  # fmt: skip
ABROAD = [
    ("Kishida will hold talks with his German and Italian counterparts on Friday.",
     ["foreign_ministers DE-JP 2017-03-24", "foreign_ministers IT-JP 2017-03-24"]),
    ("Putin will travel to China for a two-day summit on Friday.", ["summit CN-RU 2017-03-24"]),
    ("Kishida visited Geneva to attend a fair on Friday.", []),
    ("The head of the Russian navy is to visit Japan in May.", ["visit JP-RU 2017-05"]),
    ("The two leaders have held four summits.", []),
    ("Kishida and Lavrov refused to meet.", []),
    ("They agreed to continue joint drills.", []),
    ("Kishida is going to meet Lavrov on Friday.", ["foreign_ministers JP-RU 2017-03-24"]),
    ("Moscow praised the meeting of Foreign Ministers of the four Powers in February.",
     ["multilateral RU 2017-02"]),
    ("The agreement between the United States and the Soviet Union on a summit in May pleased us.",
     ["summit RU-US 2017-05"]),
    ("An adviser to Prime Minister Abe will visit Moscow on Friday.", ["visit JP-RU 2017-03-24"]),
    ("Kishida and Lavrov will meet again if both attend the Munich Security Conference in April.",
     ["foreign_ministers JP-RU 2017-04", "multilateral JP-RU 2017-04"]),
]  # fmt: skip
CHRONICLE = [
    (
        "In January 1986 Shevardnadze called on Shintaro Abe. In May Abe met Shevardnadze in Moscow.",
        ["foreign_ministers JP-RU 1986-01", "foreign_ministers JP-RU 1986-05"],
    ),
    (
        "In November 1997 Hashimoto and Yeltsin met. In April of the following year they met in Kawana.",
        ["summit JP-RU 1997-11", "summit JP-RU 1998-04"],
    ),
    (
        "Abe met Putin in Nagato in December 2016. Three weeks earlier they had met in Lima.",
        ["summit JP-RU 2016-12", "summit JP-RU 2016-11"],
    ),
]


@pytest.mark.parametrize("verb", MET)
def test_verbs_of_two(verb: str) -> None:
    assert meetings(f"Kishida and Lavrov {verb} on Monday.", "2017-03-22") == [
        "foreign_ministers JP-RU 2017-03-20"
    ]


@pytest.mark.parametrize("verb", WITH)
def test_verbs_of_one_with_another(verb: str) -> None:
    told = f"Sergei Lavrov {verb} Prime Minister Abe on Monday."
    assert meetings(told, "2017-03-22") == ["other JP-RU 2017-03-20"]


@pytest.mark.parametrize(("text", "meeting"), [*KINDS, *JOURNEYS])
def test_one_meeting(text: str, meeting: str) -> None:
    assert meetings(text, "2017-03-22") == [meeting]


@pytest.mark.parametrize(("text", "told"), LISTS)
def test_lists_are_several_meetings(text: str, told: list[str]) -> None:
    assert sorted(meetings(text, "2017-03-22")) == sorted(told)


@pytest.mark.parametrize(("text", "told"), CHRONICLE)
def test_years_are_carried_on(text: str, told: list[str]) -> None:
    assert meetings(text, "2017-03-22") == told


def test_tomorrow_elsewhere() -> None:
    """A weekday six days back is the next day, by the date line of another time zone."""
    assert meetings("Kishida and Lavrov met on Monday.", "2017-03-19") == [
        "foreign_ministers JP-RU 2017-03-20"
    ]


def test_discussing_what_was_told_is_no_new_mention() -> None:
    result = coded("Kishida and Lavrov met on Monday. Kishida and Lavrov also discussed the catch.")
    assert [m.sentence_no for m in result.meeting_mentions] == [1]


@pytest.mark.parametrize(("text", "told"), [*TIMES, *ABROAD])
def test_when_and_with_whom(text: str, told: list[str]) -> None:
    assert meetings(text, "2017-03-20") == told
