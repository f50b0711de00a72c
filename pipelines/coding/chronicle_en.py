"""Years carried on in a chronicle: "In January 1986 X came to Tokyo. In May Y went to Moscow."

What belongs here: the year of a month that opens a sentence after a sentence which opened with its year. What
does not: finding dates (dates.py), counting from publication (date_values.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.date_values import Anchor, next_after
from pipelines.coding.dates import DateMention

OPENING = 10
"""Characters up to which a date opens a sentence."""
REACH = 3
"""Sentences over which a chronicle goes on without naming the year again."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b|\byear\b|\b(?:later|earlier)\b")
MONTHLY = frozenset({"month_alone", "month_day", "day_month", "month_days", "days_month", "month_noun"})


class Chronicle:
    """Follows the dates that open sentences; dates are relative to the sentence."""

    def __init__(self, published: Anchor) -> None:
        self._published, self._last, self._number = published, "", -REACH

    def told(self, found: Sequence[DateMention], number: int) -> list[DateMention]:
        """The dates of a sentence, a month that opens it in the year of the story."""
        result = list(found)
        first = result[0] if result and result[0].start < OPENING and result[0].edtf else None
        if first is None:
            return result
        if YEAR.search(first.expression):
            self._last, self._number = first.edtf, number
        elif first.rule_id in MONTHLY and self._goes_on(number):
            result[0] = first = first._replace(edtf=next_after(first.edtf, self._last))
            self._last, self._number = first.edtf, number
        else:
            self._number = -REACH
        return result

    def _goes_on(self, number: int) -> bool:
        """Whether a story of an earlier year was told shortly before."""
        return number - self._number <= REACH and self._published.is_after(self._last)
