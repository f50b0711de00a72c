"""From the parts of a date expression to EDTF, counted from the anchor and from the date named before.

Where an expression leaves the year open, the reading nearest to publication wins, before it in a report and
after it in an announcement. What belongs here: one function for each kind of computation (``RESOLVERS``).
What does not: finding expressions (dates.py), the patterns (codebooks/*/dates.toml).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from pipelines.text.edtf import bounds

WEEK = 7
MONTHS_COMING = 3
DAY_LENGTH = len("2000-01-01")


class Anchor(NamedTuple):
    """What dates are counted from: the publication date as far as known, and the last date named before."""

    year: int | None
    month: int | None
    day: int | None
    edtf: str

    @property
    def as_date(self) -> date | None:
        """The day, or the middle of what is known of it."""
        if self.year is None:
            return None
        return date(self.year, self.month or 7, self.day or 15)

    def is_after(self, edtf: str) -> bool:
        """Whether publication is of a later year than ``edtf``."""
        year = anchor_of(edtf).year
        return bool(year and self.year and year < self.year)


Parts = Mapping[str, str]
Resolver = Callable[[Parts, Anchor, bool, str], str]


def anchor_of(published_on: str) -> Anchor:
    """The anchor that a publication date (EDTF, possibly empty) gives; an interval anchors at its start."""
    first = published_on.partition("/")[0].rstrip("?~%")
    numbers = [int(part) for part in first.split("-")] if bounds(first) else []
    year, month, day = (numbers + [None] * 3)[:3]
    return Anchor(year, month, day, published_on)


def in_year(edtf: str, year: int) -> str:
    """The date in another year; an interval over the new year ends in the next one.

    >>> in_year("2000-12/2001-01", 1998)
    '1998-12/1999-01'
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return f"{year:04d}{edtf[4:]}"
    return f"{year:04d}{first[4:]}/{year + int(last[:4]) - int(first[:4]):04d}{last[4:]}"


def next_after(edtf: str, told: str) -> str:
    """The first such month or day after the date ``told`` before: April after November 1997 is of 1998."""
    then, month = anchor_of(told), anchor_of(edtf).month
    if then.year is None or month is None:
        return edtf
    return in_year(edtf, then.year + (then.month is not None and month < then.month))


def _date(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    month = _number(parts, "month") or _number(parts, "monthno")
    month2 = _number(parts, "month2") or _number(parts, "monthno2") or month
    day, day2 = _number(parts, "day") or _number(parts, "dayord"), _number(parts, "day2")
    year = _number(parts, "year") or (_nearest_year(month, day, anchor, planned) if month else None)
    first = _edtf(year, month, day)
    if first and (day2 or (month2 and month2 != month)):
        last = _edtf(year, month2, day2)
        return f"{first}/{last}" if last > first else first
    return first


def _date_past(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "Back in November", «ещё в ноябре»: behind publication even in a sentence on the future."""
    return _date(parts, anchor, False, previous)


def _number(parts: Parts, name: str) -> int | None:
    return int(parts[name]) if parts.get(name) else None


def _edtf(year: int | None, month: int | None = None, day: int | None = None) -> str:
    if year is None:
        return ""
    text = f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")
    return text if bounds(text) else ""


def _nearest_year(month: int | None, day: int | None, anchor: Anchor, planned: bool) -> int | None:
    if anchor.year is None or month is None:
        return None
    if anchor.month is None:
        return anchor.year
    distance = (month - anchor.month) + ((day or anchor.day or 15) - (anchor.day or day or 15)) / 31
    if planned:
        return anchor.year + (1 if distance < -2 else 0)
    return anchor.year - (1 if distance > (6 if day else 3) else 0) + (1 if distance < -11 and day else 0)


def _month_rel_year(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    year = anchor.year + int(parts.get("rel") or 0) if anchor.year else None
    return _edtf(year, _number(parts, "month") or _number(parts, "monthno"), _number(parts, "day"))


def _month_rel(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "Last December": the latest one before publication; "this March": of the year; "next": the first
    after."""
    if anchor.year is None:
        return ""
    month, rel = int(parts["month"]), int(parts["rel"])
    year = anchor.year
    if rel < 0 and anchor.month is not None and month >= anchor.month:
        year -= 1
    if rel < 0 and anchor.month is None:
        year -= 1
    if rel > 0 and anchor.month is not None and month <= anchor.month:
        year += 1
    return _edtf(year, month)


def _weekday(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    if anchor.day is None or anchor.as_date is None:
        return anchor.edtf
    wanted = int(parts["weekday"])
    if planned:
        return (anchor.as_date + timedelta((wanted - anchor.as_date.weekday()) % 7)).isoformat()
    return (anchor.as_date - timedelta((anchor.as_date.weekday() - wanted) % 7)).isoformat()


def _weekday_zone(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """A weekday named bare: six days back it would be "last Monday", so it is tomorrow by the date line of
    a place farther east."""
    told = _weekday(parts, anchor, planned, previous)
    day = anchor_of(told).as_date if len(told) == DAY_LENGTH else None
    if planned or day is None or anchor.as_date is None or (anchor.as_date - day).days != WEEK - 1:
        return told
    return (day + timedelta(WEEK)).isoformat()


def _weekday_told(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "Met on Monday": past even in a sentence on the future."""
    return _weekday_zone(parts, anchor, False, previous)


def _weekday_past(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "Said on Monday": behind publication even where the sentence speaks of the future."""
    return _weekday(parts, anchor, False, previous)


def _weekday_next(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    return _weekday(parts, anchor, True, previous)


def _weekend(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    saturday = _weekday({"weekday": "5"}, anchor, planned, previous)
    first = anchor_of(saturday).as_date if len(saturday) == DAY_LENGTH else None
    return f"{saturday}/{(first + timedelta(1)).isoformat()}" if first else saturday


def _days(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    if anchor.day is None or anchor.as_date is None:
        return anchor.edtf
    days = int(parts.get("dayword") or parts["dayword2"])
    return (anchor.as_date + timedelta(days)).isoformat()


def _half(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    year = _number(parts, "year") or (anchor.year + int(parts.get("rel") or 0) if anchor.year else None)
    if year is None:
        return ""
    return f"{year}-01/{year}-06" if parts["half"] == "1" else f"{year}-07/{year}-12"


def _unit_rel(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    return _shifted(anchor, parts["unit"], int(parts.get("rel") or 0))


def _shifted(anchor: Anchor, unit: str, steps: int) -> str:
    if anchor.year is None:
        return ""
    if unit == "y":
        return _edtf(anchor.year + steps)
    if anchor.month is None:
        return _edtf(anchor.year)
    if unit == "m":
        months = anchor.year * 12 + anchor.month - 1 + steps
        return _edtf(months // 12, months % 12 + 1)
    if anchor.day is None:
        return _edtf(anchor.year, anchor.month)
    return (
        _week(date(anchor.year, anchor.month, anchor.day), steps)
        if unit == "w"
        else (date(anchor.year, anchor.month, anchor.day) + timedelta(steps)).isoformat()
    )


def _week(day: date, steps: int) -> str:
    monday = day - timedelta(day.weekday()) + timedelta(weeks=steps)
    return f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}"


def _ago(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """Counted back, at the precision of the unit: days and weeks give the month, years the year."""
    count = int(parts.get("num") or parts.get("count") or 1)
    if parts["unit"] in "dw" and anchor.as_date and anchor.day:
        back = anchor.as_date - timedelta(count * (7 if parts["unit"] == "w" else 1))
        return _edtf(back.year, back.month)
    return _shifted(
        anchor, parts["unit"] if parts["unit"] in "my" else "m", -count if parts["unit"] in "my" else 0
    )


def _ago_period(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "Forty years ago this week": the month of that year, or the year where no nearer period is meant."""
    year = anchor.year - int(parts.get("num") or parts["count"]) if anchor.year else None
    return _edtf(year, anchor.month if parts.get("period", "m") == "m" else None)


def _later(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "Four years later": counted from the date named before; nothing where none was."""
    base = anchor_of(previous).year if previous else None
    return _edtf(base + int(parts.get("num") or parts["count"])) if base else ""


def _following(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """«Через два года», «месяц спустя»: counted from publication in an announcement, else from the date named
    before; days and weeks give the month."""
    base = anchor if planned else anchor_of(previous)
    steps, unit = int(parts.get("num") or parts.get("count") or 1), parts["unit"]
    if unit in "dw" and base.as_date and base.day:
        ahead = base.as_date + timedelta(steps * (7 if unit == "w" else 1))
        return _edtf(ahead.year, ahead.month)
    return _shifted(base, unit, steps) if unit in "my" and (base.month or unit == "y") else ""


def _within(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "Within two or three months", "in the coming weeks": from publication up to then, in months."""
    if anchor.year is None or anchor.month is None:
        return ""
    last = _number(parts, "num") or _number(parts, "count2") or _number(parts, "count") or MONTHS_COMING
    months = last if parts["unit"] == "m" else 1
    end = _edtf(*divmod_month(anchor.year, anchor.month + months))
    return f"{_edtf(anchor.year, anchor.month)}/{end}"


def _from_previous_unit(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "Three weeks earlier", "two months later": counted from the date named before at the precision of
    the unit; without one, before publication."""
    steps = int(parts.get("num") or parts.get("count") or 1) * (-1 if "back" in parts else 1)
    if not previous:
        return _ago(parts, anchor, planned, previous) if steps < 0 else ""
    base, unit = anchor_of(previous), parts["unit"]
    if unit == "w" and base.as_date:
        day = base.as_date + timedelta(weeks=steps)
        return _edtf(day.year, day.month)
    return _shifted(base, unit, steps)


def _recent(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    return _shifted(anchor, "m", 0)


def _elapsed(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """A span between two meetings dates neither of them; series.py compares it with the known dates."""
    return ""


def _same_day(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    return previous if len(previous) == DAY_LENGTH else anchor.edtf if anchor.day else previous


def _same_month(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "The 20th of the same month": the month of the date named before, or of publication."""
    base = anchor_of(previous) if previous else anchor
    base = base if base.month else anchor
    return _edtf(base.year, base.month, _number(parts, "day"))


def _same_year(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    base = anchor_of(previous) if previous else anchor
    month = _number(parts, "month") or _number(parts, "monthno")
    return _edtf(base.year or anchor.year, month, _number(parts, "day"))


def _same_period(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "Later that month", "the same year": of the date named before, else of publication."""
    base = anchor_of(previous) if previous else anchor
    return _edtf(base.year, base.month if parts["unit"] == "m" else None)


def _day_alone(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "On the 20th": of the month of publication, or of the one before it where that day is still to
    come."""
    day = _number(parts, "day")
    if anchor.year is None or anchor.month is None or day is None:
        return ""
    day2 = _number(parts, "day2") or day
    shift = (
        -1
        if not planned and anchor.day and day > anchor.day
        else 1
        if planned and anchor.day and day2 < anchor.day
        else 0
    )
    month = divmod_month(anchor.year, anchor.month + shift)
    first, last = _edtf(*month, day), _edtf(*month, day2)
    return f"{first}/{last}" if last > first else first


def _day_near(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """A day without a month where another month would be named: the nearest such day to publication."""
    if anchor.day is None or anchor.as_date is None or anchor.year is None or anchor.month is None:
        return _day_alone(parts, anchor, planned, previous)
    day, day2 = _number(parts, "day"), _number(parts, "day2")
    months = [divmod_month(anchor.year, anchor.month + shift) for shift in (0, -1, 1)]
    days = [(found[0], month) for month in months if (found := bounds(_edtf(*month, day)))]
    if not days:
        return ""
    _, month = min(days, key=lambda found: abs((found[0] - anchor.as_date).days))  # type: ignore[operator]
    first, last = _edtf(*month, day), _edtf(*month, day2)
    return f"{first}/{last}" if day2 and last > first else first


def divmod_month(year: int, month: int) -> tuple[int, int]:
    """Year and month with ``month`` brought into 1 to 12."""
    carry, zero_based = divmod(month - 1, 12)
    return year + carry, zero_based + 1


def _month_by_rel(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """A day or a part of last, this or next month."""
    month = anchor_of(_shifted(anchor, "m", int(parts.get("rel") or 0)))
    first = _edtf(month.year, month.month, _number(parts, "day"))
    last = _edtf(month.year, month.month, _number(parts, "day2")) if parts.get("day2") else ""
    return f"{first}/{last}" if last > first else first


def _month_next_year(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "In April of the following year": after the year named before where the text tells of the past, else
    after publication."""
    before = anchor_of(previous).year if previous else None
    base = before if before and anchor.year and before < anchor.year else anchor.year
    return _edtf(base + 1 if base else None, _number(parts, "month"))


def _month_named(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """An adjective of a month: "the December meeting"."""
    return _date({"month": parts["monthadj"]}, anchor, planned, previous)


def _season(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """Spring, summer, autumn or the winter that begins in that year."""
    first, last = (int(month) for month in parts["season"].split("-"))
    year = _number(parts, "year") or (
        anchor.year + int(parts["rel"]) if anchor.year and parts.get("rel") else None
    )
    year = year or _nearest_year(first, None, anchor, planned)
    return f"{_edtf(year, first)}/{_edtf(year + (last < first), last)}" if year else ""


def _from_previous(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "The day before": counted from the date named before, or from publication; "the following day" of
    what lies ahead is known only where its day was named."""
    if planned and not previous and int(parts["shift"]) > 0:
        return ""
    return _shifted_from(int(parts["shift"]), anchor, previous)


def _shifted_from(days: int, anchor: Anchor, previous: str) -> str:
    last = previous.rpartition("/")[2]
    day = (
        anchor_of(last).as_date if len(last) == len("2000-01-01") else anchor.as_date if anchor.day else None
    )
    return (day + timedelta(days)).isoformat() if day else ""


def _from_event(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "On Friday, a day after the talks": the day of the talks, counted from the date named before."""
    return _shifted_from(int(parts["event"]), anchor, previous)


def _month_from_previous(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "The month after": counted from the date named before."""
    base = anchor_of(previous)
    return (
        _edtf(*divmod_month(base.year, base.month + int(parts["shift"]))) if base.year and base.month else ""
    )


def _unit_after(parts: Parts, anchor: Anchor, planned: bool, previous: str) -> str:
    """ "In the following month": after the date named before, else after publication."""
    base = anchor_of(previous)
    behind = base.year is not None and anchor.year is not None and base.year < anchor.year
    return _shifted(base if behind else anchor, parts["unit"], 1)


RESOLVERS: dict[str, Resolver] = {
    "date": _date,
    "date_past": _date_past,
    "month_rel_year": _month_rel_year,
    "month_rel": _month_rel,
    "month_by_rel": _month_by_rel,
    "weekday": _weekday,
    "days": _days,
    "half": _half,
    "unit_rel": _unit_rel,
    "unit_after": _unit_after,
    "ago": _ago,
    "same_day": _same_day,
    "same_month": _same_month,
    "same_year": _same_year,
    "same_period": _same_period,
    "day_alone": _day_alone,
    "day_near": _day_near,
    "month_next_year": _month_next_year,
    "month_named": _month_named,
    "season": _season,
    "from_previous": _from_previous,
    "month_from_previous": _month_from_previous,
    "from_event": _from_event,
    "weekday_zone": _weekday_zone,
    "weekday_told": _weekday_told,
    "weekday_past": _weekday_past,
    "weekday_next": _weekday_next,
    "weekend": _weekend,
    "ago_period": _ago_period,
    "later": _later,
    "following": _following,
    "within": _within,
    "from_previous_unit": _from_previous_unit,
    "recent": _recent,
    "elapsed": _elapsed,
}
