"""One meeting across documents is one row; what contradicts it is told. Small hand-made meetings of texts."""

from __future__ import annotations

import random
from typing import Any

import pytest

from pipelines.coding.series import Resolution, resolve_meetings
from pipelines.model import DocumentMeeting, MeetingMention
from pipelines.text.edtf import bounds
from tests.coding.texts import coded, shipped


def told(
    name: str,
    date: str,
    *,
    format: str = "summit",
    place: str = "",
    status: str = "held",
    number: int | None = None,
    people: tuple[str, ...] = (),
) -> DocumentMeeting:
    covered = bounds(date)
    span = (covered[0].isoformat(), covered[1].isoformat()) if covered else ("", "")
    participants = tuple((person.lower(), person, "JP", "defence_minister") for person in people)
    return DocumentMeeting(
        name, f"doc-{name}", format, ("JP", "RU"), number, date, *span, place, status, participants
    )


def mention(meeting: DocumentMeeting) -> MeetingMention:
    name = meeting.document_meeting_id
    words = ("talks", "en.meetings.generic.talks")
    told = {"place": meeting.place, "series_no": meeting.series_no, "date": meeting.date}
    names = tuple(name for _, name, _, _ in meeting.participants)
    return MeetingMention(
        f"mention-{name}", meeting.document_id, 1, 0, 5, *words, name, "", "", "", "", meeting.status
    )._replace(**told, participants=names)


def resolved(*meetings: DocumentMeeting, mentions: tuple[MeetingMention, ...] = ()) -> Resolution:
    published = {m.document_id: "2017-04-01" for m in meetings}
    return resolve_meetings(meetings, mentions or tuple(map(mention, meetings)), published, shipped())


IDENTITY = [
    ("a day and its month", ["2016-12-15", "2016-12"], 1),
    ("a month and its year", ["2016-12", "2016"], 1),
    ("two days", ["2016-12-15", "2016-09-02"], 2),
    ("a year that fits two", ["2016-12-15", "2016-09-02", "2016"], 3),
    ("an interval and a day in it", ["2016-12-15/2016-12-16", "2016-12-16"], 1),
]


@pytest.mark.parametrize(("what", "dates", "rows"), IDENTITY)
def test_the_date_decides_which_meeting_is_meant(what: str, dates: list[str], rows: int) -> None:
    assert len(resolved(*(told(str(n), date) for n, date in enumerate(dates))).meetings) == rows


def test_a_vague_date_goes_where_the_participants_are() -> None:
    a, b = told("a", "2016-12-15", people=("Abe",)), told("b", "2016-09-02", people=("Mori",))
    result = resolved(a, b, told("c", "2016", people=("Mori",)))
    assert result.meeting_of["c"] == result.meeting_of["b"] != result.meeting_of["a"]


def test_the_order_of_documents_does_not_matter() -> None:
    meetings = [
        told(str(n), date) for n, date in enumerate(["2016-12-15", "2016", "2016-12", "2016-09-02", ""])
    ]
    wanted = resolved(*meetings)
    for seed in range(5):
        shuffled = random.Random(seed).sample(meetings, len(meetings))
        assert resolved(*shuffled).meeting_of == wanted.meeting_of


def test_a_known_series_gives_number_and_day() -> None:
    (meeting,) = resolved(told("a", "2017-03", format="two_plus_two")).meetings
    assert (meeting.series_no, meeting.date) == (2, "2017-03-20")


def test_two_places_are_a_conflict_with_both_mentions() -> None:
    (conflict,) = resolved(
        told("a", "2016-12-15", place="Tokyo"), told("b", "2016-12-15", place="Nagato")
    ).conflicts
    assert (conflict.field, {conflict.value_a, conflict.value_b}) == ("place", {"Tokyo", "Nagato"})
    assert {conflict.mention_a, conflict.mention_b} == {"mention-a", "mention-b"}


def test_two_announced_places_of_one_future_session_are_a_conflict() -> None:
    a = told("a", "2018", place="Moscow", status="planned")
    b = told("b", "2018", place="Vladivostok", status="planned")
    assert [c.field for c in resolved(a, b).conflicts] == ["place"]


def test_a_city_in_the_country_is_no_conflict() -> None:
    assert not resolved(
        told("a", "2016-12-15", place="Nagato"), told("b", "2016-12-15", place="Japan")
    ).conflicts


def test_a_country_and_the_city_of_another_are_a_conflict() -> None:
    a, b = told("a", "2016-12-15", place="Nagato"), told("b", "2016-12-15", place="Russia")
    assert [c.field for c in resolved(a, b).conflicts] == ["place"]


def test_an_announcement_that_turned_out_otherwise_is_no_conflict() -> None:
    a = told("a", "2016-12-15", place="Tokyo", status="planned")
    assert not resolved(a, told("b", "2016-12-15", place="Nagato")).conflicts


ANNOUNCED = [("2018-06-01", "2018-07-31"), ("2014-01-10", "")]


@pytest.mark.parametrize(("published", "date"), ANNOUNCED)
def test_an_undated_announcement_means_the_next_of_the_series(published: str, date: str) -> None:
    """In 2014 the next session was more than three years off."""
    a = told("a", "", format="two_plus_two", status="planned")
    (meeting,) = resolve_meetings([a], [mention(a)], {a.document_id: published}, shipped()).meetings
    assert meeting.date == date


FIELDS = [
    ("date", {"date": "2018-07-30", "number": 3}, {"date": "2018-07-31"}),
    ("series_no", {"number": 2}, {"number": 3}),
    ("participants", {"people": ("Onodera",)}, {"people": ("Iwaya",)}),
]


@pytest.mark.parametrize(("field", "a", "b"), FIELDS)
def test_what_texts_of_one_session_disagree_on(field: str, a: dict[str, Any], b: dict[str, Any]) -> None:
    kept = {"date": "2018-07-31", "format": "two_plus_two"}
    result = resolved(told("a", **kept | a), told("b", **kept | b))
    assert [c.field for c in result.conflicts] == [field]
    assert len(result.meetings) == 1


def test_held_against_cancelled_is_a_conflict() -> None:
    conflicts = resolved(told("a", "2016-12-15"), told("b", "2016-12-15", status="cancelled")).conflicts
    assert [c.field for c in conflicts] == ["status"]


def test_a_wrong_ordinal_is_told_with_both_sentences() -> None:
    a = told("a", "2017-03-20", format="two_plus_two", number=2)
    b = told("b", "2017-03-20", format="two_plus_two", number=3)
    (notice,) = resolved(a, b).notices
    assert (notice.kind, notice.document_id) == ("series_contradiction", "doc-b")
    assert "doc-a" in notice.detail
    assert "doc-b" in notice.detail


SPANS = [
    ("more than three years later", True),
    ("after a three-year break", True),
    ("ten years later", False),
]


@pytest.mark.parametrize(("span", "fits"), SPANS)
def test_elapsed_times_are_checked_against_the_series(span: str, fits: bool) -> None:
    document = coded(f"The 2+2 was held in Tokyo on Monday, {span}.")
    published = {"text": "2017-03-22"}
    result = resolve_meetings(document.meetings, document.meeting_mentions, published, shipped())
    assert [n.kind for n in result.notices] == ([] if fits else ["series_contradiction"])
