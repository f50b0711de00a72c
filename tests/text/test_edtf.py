"""Expressions of the Extended Date/Time Format and the days they cover."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.text.edtf import bounds, is_edtf, narrower, overlap

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
EXPRESSIONS = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day:%Y}"),
    st.tuples(DAYS, DAYS).map(lambda pair: f"{min(pair)}/{max(pair)}"),
)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2017-03-20", date(2017, 3, 20), date(2017, 3, 20)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-21", date(2016, 3, 1), date(2016, 5, 31)),
        ("2015-24", date(2015, 12, 1), date(2016, 2, 29)),
        ("2100-02", date(2100, 2, 1), date(2100, 2, 28)),
        ("2013", date(2013, 1, 1), date(2013, 12, 31)),
        ("2017-04-27/2017-04-28", date(2017, 4, 27), date(2017, 4, 28)),
        ("2016/2017-03", date(2016, 1, 1), date(2017, 3, 31)),
        ("2013-11-02?", date(2013, 11, 2), date(2013, 11, 2)),
        ("2013-11~", date(2013, 11, 1), date(2013, 11, 30)),
        ("1956%/1957", date(1956, 1, 1), date(1957, 12, 31)),
    ],
)
def test_bounds_are_the_first_and_the_last_day(edtf: str, first: date, last: date) -> None:
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    "edtf",
    ["", "?", "2+2", "17", "2017-13", "2017-02-29", "2017-3-1", "2017-03-20T10:00",
     "20 March 2017", "2017-03-21/2017-03-20",
     "2017/", "/2017", "../2017", "2017/2018/2019",
     "２０１７", "0000", "2017-25", "2017-21-01", " 2017", "2017\n"],
)  # fmt: skip
def test_anything_else_is_no_date(edtf: str) -> None:
    assert bounds(edtf) is None
    assert not is_edtf(edtf)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2017", "2017-03-20", True),
        ("2017-03", "2017-04", False),
        ("2017-03-20/2017-03-22", "2017-03-22/2017-03-24", True),
        ("2017-03-20", "2017-03-21", False),
        ("2017", "", False),
        ("", "", False),
    ],
)
def test_overlap_is_a_day_in_both(a: str, b: str, expected: bool) -> None:
    assert overlap(a, b) is expected
    assert overlap(b, a) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2017", "2017-03", "2017-03"),
        ("2017-03-20", "2017", "2017-03-20"),
        ("2017-03-20", "2017-03-20?", "2017-03-20"),
        ("", "2017", "2017"),
        ("2017", "soon", "2017"),
        ("", "", ""),
    ],
)
def test_narrower_covers_fewer_days(a: str, b: str, expected: str) -> None:
    assert narrower(a, b) == expected


@given(EXPRESSIONS)
def test_bounds_are_ordered_and_give_the_expression_back(edtf: str) -> None:
    covered = bounds(edtf)
    assert covered is not None
    assert covered[0] <= covered[1]
    assert bounds("/".join(day.isoformat() for day in covered)) == covered


@given(EXPRESSIONS, EXPRESSIONS)
def test_overlap_agrees_with_the_days_themselves(a: str, b: str) -> None:
    first, last = bounds(a), bounds(b)
    assert first is not None
    assert last is not None
    inside = any(last[0] <= day <= last[1] for day in (first[0], first[1])) or first[0] <= last[0] <= first[1]
    assert overlap(a, b) is inside


@given(DAYS)
def test_a_day_is_in_its_month_and_year(day: date) -> None:
    assert overlap(day.isoformat(), f"{day:%Y-%m}")
    assert overlap(day.isoformat(), f"{day:%Y}")
    assert not overlap(day.isoformat(), (day + timedelta(days=1)).isoformat())
