"""Years and months carried on in a Japanese story: 「1986年1月にXが来日した。5月にはYが訪ソした」,
「1月14日に会談した。22日には…」, and what a past tense says of a date without a year.

What belongs here: dates of a sentence as the sentences before and its tense tell them. What does not: finding
dates (dates.py), counting from publication (date_values.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.date_values import Anchor, in_year, next_after
from pipelines.coding.dates import DateMention
from pipelines.text.edtf import bounds

OPENING = 14
"""Characters up to which a date opens a sentence: 「しかし、同省は5月に」."""
REACH = 3
"""Sentences over which a story goes on without naming the year again."""
MONTHLY = frozenset({"month_alone", "month_day", "month_days"})
DAILY = frozenset({"day_alone", "days_alone"})
TOOK_PLACE = re.compile(
    r"(?:行な?われ|開かれ|催され|開催され|会談し|協議し|会っ|訪れ|訪問し|訪[日露ロソ]し|来日し|到着し|開催し|開い|行っ|出席し"
    r"|署名し|始まっ|終わっ|閉幕し)(?:た|ました)[。」』）)]*$"
)
""" "Was held", "visited" as the predicate of a sentence."""
OF_OTHER = re.compile(r"こと|意向|方針|予定|見通し|延期|中止|見送|取りやめ|よう(?:に|、)|ため")
"""What was decided or wanted for a time to come."""
MONTH_END = 28
SAME_YEAR = "same_year"
AHEAD, BEHIND = -7, 6
"""Months from that of publication up to which one without a year is of the same calendar year: 来年 and 昨年
are said otherwise."""
DAY = slice(8, 10)


class ChronicleJa:
    """Follows the dates of the sentences in order."""

    def __init__(self, published: Anchor) -> None:
        self._published, self._last, self._number = published, "", -REACH - 1

    def told(
        self, found: Sequence[DateMention], text: str, number: int, *, planned: bool
    ) -> list[DateMention]:
        """The dates of a sentence; ``planned`` where it speaks of the future."""
        past = bool(TOOK_PLACE.search(text)) and not OF_OTHER.search(text) and not planned
        result: list[DateMention] = []
        for index, date in enumerate(found):
            opens = index > 0 or date.start < OPENING
            date = self._of_calendar_year(date, planned=planned) if index == 0 else date
            told = date._replace(
                edtf=self._edtf(date, opens=opens, past=past, number=number, planned=planned)
            )
            result.append(told)
            if "年" in date.expression or date.rule_id in MONTHLY | DAILY:
                self._last, self._number = told.edtf or self._last, number
        return result

    def _edtf(self, date: DateMention, *, opens: bool, past: bool, number: int, planned: bool) -> str:
        goes_on = opens and not planned and number - self._number <= REACH
        behind = self._published.is_after(self._last)
        if date.rule_id in MONTHLY and "年" not in date.expression:
            if goes_on and behind:
                return next_after(date.edtf, self._last)
            return _a_year_before(date.edtf) if past and self._is_ahead(date.edtf) else date.edtf
        if date.rule_id == SAME_YEAR and self._last:
            return self._last[:4] + date.edtf[4:]
        if date.rule_id in DAILY and goes_on and (behind or self._is_ahead(date.edtf)):
            return self._in_month(date.edtf)
        return date.edtf

    def _of_calendar_year(self, date: DateMention, *, planned: bool) -> DateMention:
        """「5月のサミットで」 written in January is of this year, 「6月の会談」 written in September too."""
        year, month = self._published.year, self._published.month
        if date.rule_id in DAILY and self._is_of_next_month(date.edtf):
            return date._replace(edtf=f"{self._published.edtf[:7]}{date.edtf[7:10]}")
        if date.rule_id not in MONTHLY or "年" in date.expression or year is None or month is None:
            return date
        apart = int(date.edtf[5:7]) - month
        year += int(planned and apart <= AHEAD) - int(not planned and apart > BEHIND)
        return date._replace(edtf=in_year(date.edtf, year))

    def _is_of_next_month(self, edtf: str) -> bool:
        """A day without a month is of this one: 来月 is said otherwise, but for the last days."""
        day = self._published.day
        return bool(day and day < MONTH_END and len(edtf) == 10 and edtf[:7] > self._published.edtf[:7])

    def _is_ahead(self, edtf: str) -> bool:
        covered, today = bounds(edtf), bounds(self._published.edtf)
        return bool(covered and today and covered[0] > today[1])

    def _in_month(self, edtf: str) -> str:
        """A later day of the month told of."""
        last = self._last.rpartition("/")[2]
        days = [part[DAY] for part in edtf.split("/")]
        if len(last) < len("2000-01") or not all(days) or days[0] < last[DAY]:
            return edtf
        return "/".join(f"{last[:7]}-{day}" for day in days)


def _a_year_before(edtf: str) -> str:
    return in_year(edtf, int(edtf[:4]) - 1)
