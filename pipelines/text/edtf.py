"""Dates in the Extended Date/Time Format: what days an expression covers, and how two of them compare.

The part of EDTF (Library of Congress, ISO 8601-2:2019) that texts on diplomacy need: a day, a month, a season
(21 spring to 24 winter, which begins in its year) or a year, an interval of two of these, and the marks ``?``
(uncertain), ``~`` (approximate) and ``%`` (both). A mark does not widen the bounds. What belongs here:
arithmetic on expressions. What does not: finding dates in a text.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?", re.ASCII)

FIRST_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
"""The month in which a season of the northern hemisphere begins; it has three."""

Bounds = tuple[date, date]


@lru_cache(maxsize=10_000)
def bounds(edtf: str) -> Bounds | None:
    """First and last day that ``edtf`` covers; None when it is empty, malformed or runs backwards.

    >>> bounds("2017-02")
    (datetime.date(2017, 2, 1), datetime.date(2017, 2, 28))
    """
    first, slash, last = edtf.partition("/")
    start, end = _bounds_of_date(first), _bounds_of_date(last if slash else first)
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def is_edtf(value: str) -> bool:
    """Whether ``value`` is an expression of the part of EDTF described above."""
    return bounds(value) is not None


def overlap(a: str, b: str) -> bool:
    """Whether some day is covered by both expressions; False when either is empty or malformed."""
    bounds_a, bounds_b = bounds(a), bounds(b)
    return bool(bounds_a and bounds_b and bounds_a[0] <= bounds_b[1] and bounds_b[0] <= bounds_a[1])


def narrower(a: str, b: str) -> str:
    """The expression that covers fewer days; ``a`` when they tie; an unusable one never wins."""
    return b if _days(b) < _days(a) else a


def _days(edtf: str) -> float:
    covered = bounds(edtf)
    return (covered[1] - covered[0]).days if covered else float("inf")


def _bounds_of_date(edtf: str) -> Bounds | None:
    match = _DATE.fullmatch(edtf)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _span(year or 0, month, day)
    except ValueError:  # no such day, month or year 0 in the calendar
        return None


def _span(year: int, month: int | None, day: int | None) -> Bounds:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if month in FIRST_MONTHS and day is None:
        begins, ends = FIRST_MONTHS[month], FIRST_MONTHS[month] + 2
        last, of_year = (ends - 1) % 12 + 1, year + (ends > 12)
        return date(year, begins, 1), date(of_year, last, monthrange(of_year, last)[1])
    if day is None:
        first = date(year, month, 1)
        return first, first.replace(day=monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
