"""Meetings that a text refers to. Tables of (text, meetings as format, parties, date, status); mentions."""

from __future__ import annotations

import pytest

from tests.coding.texts import coded

Told = tuple[str, str, str, str]


def meetings(text: str, **metadata: str) -> list[Told]:
    found = coded(text, **metadata).meetings
    return [(m.format, "-".join(m.parties), m.date, m.status) for m in found]


def mentions(text: str, **metadata: str) -> dict[str, list[int]]:
    """Format (and date) of each meeting to the sentences that mention it."""
    result = coded(text, **metadata)
    told: dict[str, list[int]] = {f"{m.format} {m.date}": [] for m in result.meetings}
    name = dict(zip((m.document_meeting_id for m in result.meetings), told, strict=True))
    for mention in result.meeting_mentions:
        told[name[mention.document_meeting_id]].append(mention.sentence_no)
    return told


FORMATS = [
    ("The 2+2 was held in Tokyo on Monday.", ("two_plus_two", "JP-RU", "2017-03-20", "held")),
    ("Sergei Lavrov met Fumio Kishida on Monday.", ("foreign_ministers", "JP-RU", "2017-03-20", "held")),
    ("Tomomi Inada received Sergei Shoigu on Monday.", ("defence_ministers", "JP-RU", "2017-03-20", "held")),
    ("Vladimir Putin and Shinzo Abe talked on Monday.", ("summit", "JP-RU", "2017-03-20", "held")),
    ("Vladimir Putin received Fumio Kishida on Monday.", ("other", "JP-RU", "2017-03-20", "held")),
    ("Fumio Kishida summoned the Russian ambassador on Monday.", ("other", "JP-RU", "2017-03-20", "held")),
    ("The vice foreign ministers met on March 18.", ("vice_ministerial", "JP-RU", "2017-03-18", "held")),
    ("Working-level talks took place on March 18.", ("working_level", "JP-RU", "2017-03-18", "held")),
    ("Vladimir Putin and Shinzo Abe spoke by phone on Monday.", ("other", "JP-RU", "2017-03-20", "held")),
    ("Russia began the Vostok-2018 exercise on May 11, 2018.", ("exercise", "RU", "2018-05-11", "planned")),
    ("Fumio Kishida visited Moscow in December 2016.", ("visit", "JP-RU", "2016-12", "held")),
    ("Vladimir Putin paid a visit to Vietnam last November.", ("visit", "RU-VN", "2016-11", "held")),
    ("Shinzo Abe met Donald Trump in February.", ("summit", "JP-US", "2017-02", "held")),
    ("The G20 summit closed in Hamburg on July 8, 2017.", ("multilateral", "JP-RU", "2017-07-08", "planned")),
]  # fmt: skip
STATUS = [
    ("Shinzo Abe will fly to Moscow in late April.", "planned"),
    ("Fumio Kishida flew to Moscow in December.", "held"),
    ("Fumio Kishida's trip to Moscow, due in May, was called off.", "cancelled"),
    ("Fumio Kishida's visit to Moscow in May has been postponed.", "cancelled"),
]
NOTHING = [
    "The format was created in November 2013.",
    "Nobody reads the 1956 declaration.",
    "Regular consultations would help.",
    "The talks on a peace treaty go nowhere.",
    "Sergei Lavrov gave a press conference on Monday.",
    "At the thirty-fifth session of the General Assembly my delegation spoke of disarmament.",
    "The San Francisco treaty of September 1951 left a hole.",
    "Fishermen may visit the graves of their families.",
    "Shinzo Abe and Vladimir Putin agreed to accelerate talks on every level.",
    "They promised to regularise their meetings.",
    "Negotiations would resume, Sergei Lavrov said.",
    "The 2+2 meetings between our ministers have resumed.",
    "Shinzo Abe and Vladimir Putin met on several occasions.",
    "The ministers are to hold a meeting at least once a year.",
    "No Soviet leader has ever visited Hokkaido.",
    "Peskov was asked about a potential summit.",
]


@pytest.mark.parametrize(("text", "told"), FORMATS)
def test_words_and_persons_tell_the_format(text: str, told: Told) -> None:
    assert meetings(text) == [told]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_what_became_of_it(text: str, status: str) -> None:
    assert [m[-1] for m in meetings(text)] == [status]


@pytest.mark.parametrize("text", NOTHING)
def test_a_format_a_process_or_a_paper_is_no_meeting(text: str) -> None:
    assert meetings(text) == []


def test_a_journey_with_talks_of_the_leaders_is_a_summit() -> None:
    text = "Shinzo Abe flew to Sochi on May 6, 2016. There he and Vladimir Putin talked for three hours."
    assert meetings(text) == [("summit", "JP-RU", "2016-05-06", "held")]


def test_a_journey_without_them_is_a_visit() -> None:
    text = "Shinzo Abe flew to Sochi on May 6, 2016. He praised the weather."
    assert meetings(text) == [("visit", "JP-RU", "2016-05-06", "held")]


def test_the_session_and_the_separate_talks_of_the_day_are_two_meetings() -> None:
    text = "The 2+2 was held on Monday. Earlier in the day the two foreign ministers held separate talks."
    assert sorted(m[0] for m in meetings(text)) == ["foreign_ministers", "two_plus_two"]


def test_the_talks_point_back() -> None:
    text = "The 2+2 was held in Tokyo on Monday. It rained. The talks ran late. Nobody smiled."
    assert mentions(text) == {"two_plus_two 2017-03-20": [1, 3]}


def test_several_events_point_to_all_of_them() -> None:
    text = (
        "Vice foreign ministers met in Tokyo on March 18. The 2+2 was held there on March 20. "
        "The two events raised hopes."
    )
    assert mentions(text) == {"vice_ministerial 2017-03-18": [1, 3], "two_plus_two 2017-03-20": [2, 3]}


def test_a_date_after_since_is_another_meeting() -> None:
    text = "The 2+2 was held in Tokyo on Monday, the first session since November 2013."
    assert sorted(m[2] for m in meetings(text)) == ["2013-11", "2017-03-20"]


def test_places_are_cities_else_countries_in_english() -> None:
    texts = {
        "Sergei Lavrov met Fumio Kishida in Moscow on Monday.": "Moscow",
        "Sergei Lavrov met Fumio Kishida in Japan on Monday.": "Japan",
        "The Sarex-2019 exercise was held in Peter the Great Bay in March.": "Russia",
    }
    assert {text: coded(text).meetings[0].place for text in texts} == texts


def test_participants_are_those_who_take_part() -> None:
    (meeting,) = coded("Sergei Lavrov met Fumio Kishida on Monday.").meetings
    assert {name for _, name, _, _ in meeting.participants} == {"Sergey Lavrov", "Fumio Kishida"}


def test_evidence_is_in_the_text_and_names_its_rule() -> None:
    text = "The second 2+2 was held in Tokyo on Monday."
    (mention,) = coded(text).meeting_mentions
    assert text[mention.char_start : mention.char_end] == mention.quote
    assert (mention.time_expression, mention.date, mention.date_anchor) == (
        "on monday",
        "2017-03-20",
        "2017-03-22",
    )
    assert mention.rule_id.startswith("en.meetings.two_plus_two")
    assert mention.date_rule_id.startswith("en.dates.")


ANSWERS = "Sergey Lavrov’s remarks and answers to questions, Osaka\n\n{}"


def test_a_date_before_the_subject_is_that_of_the_meeting_however_long_the_names() -> None:
    text = (
        "On March 18, Mr. Fumio Kishida, Minister for Foreign Affairs of Japan, and Mr. Sergey Lavrov, "
        "Minister of Foreign Affairs of the Russian Federation, who had come by train with a large "
        "delegation, held their fifth Foreign Ministers' Meeting."
    )
    assert meetings(text) == [("foreign_ministers", "JP-RU", "2017-03-18", "held")]


def test_two_dates_joined_are_two_meetings() -> None:
    text = "Abe and Putin held bilateral talks in May 2016 and in September 2016."
    assert meetings(text) == [("summit", "JP-RU", "2016-05", "held"), ("summit", "JP-RU", "2016-09", "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Our preparations for the visit by Prime Minister Shinzo Abe to Russia go well.",
        "We look forward to the visit of Prime Minister Shinzo Abe to Russia.",
    ],
)
def test_the_goal_of_a_visit_may_stand_after_the_guest(text: str) -> None:
    found = coded(ANSWERS.format(text), perspective="RU").meetings
    assert [(m.format, m.place, m.status) for m in found] == [("visit", "Russia", "planned")]


def test_what_somebody_will_do_after_his_talks_makes_no_other_talks() -> None:
    text = "Abe met Putin in Sochi on Tuesday. Abe will decide on a loan after his talks with Putin."
    assert mentions(text) == {"summit 2017-03-21": [1, 2]}


def test_the_talks_on_a_leaders_visit_are_mentions_of_it() -> None:
    text = "Shinzo Abe flew to Moscow on Tuesday. The mood of the talks was good."
    assert mentions(text) == {"visit 2017-03-21": [1, 2]}


def test_the_security_councils_meet_in_a_format_of_their_own() -> None:
    text = "The heads of the two security councils held talks in Tokyo on March 18."
    assert meetings(text) == [("other", "JP-RU", "2017-03-18", "held")]


def test_the_official_who_speaks_takes_part() -> None:
    text = ANSWERS.format("I am glad that Fumio Kishida came. I told him so when we met on Monday.")
    found = coded(text, perspective="RU").meetings
    assert [{name for _, name, *_ in m.participants} for m in found] == [{"Sergey Lavrov", "Fumio Kishida"}]


JOURNEYS = [
    ("Lavrov Starts 3-Day Visit to Japan", ["visit JP-RU"]),
    ("Dmitry Medvedev's visit to Etorofu in 2012 is an outrage.", ["visit RU"]),
    ("Sergei Lavrov spoke before his trip to Mongolia and Japan.", ["visit MN-RU", "visit JP-RU"]),
    ("Lavrov ended a visit to Japan. He had six hours of talks with Kishida.", ["foreign_ministers JP-RU"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), JOURNEYS)
def test_where_a_journey_leads_and_what_it_was_for(text: str, told: list[str]) -> None:
    assert sorted(f"{m[0]} {m[1]}" for m in meetings(text)) == sorted(told)


def test_a_weekday_after_a_past_verb_lies_behind_though_the_sentence_looks_ahead() -> None:
    text = "Sergei Lavrov arrived in Tokyo on Sunday and is scheduled to leave on Friday."
    assert meetings(text) == [("visit", "JP-RU", "2017-03-19", "held")]


def test_the_conversation_after_a_call_is_that_call() -> None:
    text = (
        "Shinzo Abe and Vladimir Putin spoke by phone on Monday. "
        "During the conversation, Vladimir Putin congratulated Shinzo Abe."
    )
    assert mentions(text) == {"other 2017-03-20": [1, 2]}


def test_who_met_stands_before_the_verb() -> None:
    text = "Shinzo Abe and Vladimir Putin met on Monday amid talk about Donald Trump."
    assert meetings(text) == [("summit", "JP-RU", "2017-03-20", "held")]


def test_who_has_the_floor_talked_with_the_guest() -> None:
    text = (
        "President of Russia Vladimir Putin: Mr Prime Minister, ladies and gentlemen,\n"
        "The talks with the Prime Minister of Japan were brief."
    )
    assert meetings(text) == [("summit", "JP-RU", "2017-03", "held")]


def test_the_forum_is_the_conference_spoken_of() -> None:
    text = "The Eastern Economic Forum opened in Vladivostok on March 20, 2017. Fishermen came to the forum."
    assert list(mentions(text).values()) == [[1, 2]]


def test_the_last_word_of_a_conference_s_name_is_no_summit_of_two() -> None:
    text = "Shinzo Abe and Vladimir Putin will meet in June at the G20 Osaka Summit."
    assert sorted(m[0] for m in meetings(text)) == ["multilateral", "summit"]


def test_an_undated_summit_of_the_day_is_none_of_the_months_before() -> None:
    text = (
        "Putin-Abe talks\n\nVladimir Putin and Shinzo Abe held talks in Moscow. The talks went on all day. "
        "They had set these goals at summit meetings in April of last year."
    )
    assert [m[2] for m in meetings(text)] == ["2017-03", "2016-04"]
