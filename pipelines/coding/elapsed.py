"""Spans of time that a text tells between a meeting and the one before it ("more than three years later").

What belongs here: reading such an expression again and comparing it with two dates. What does not: finding it
(dates.py, codebooks/*/dates.toml: rules whose name begins with "elapsed").
"""

from __future__ import annotations

from typing import NamedTuple

from pipelines.coding.codebook_model import Codebook
from pipelines.coding.dates import parts_of
from pipelines.model import MeetingMention
from pipelines.text.edtf import bounds
from pipelines.text.fold import fold

RULE = "elapsed"
DAYS = {"y": 365.25, "m": 30.44, "w": 7.0, "d": 1.0}
SLACK = 1.0
"""A span of N units may mean anything from N - 1 to N + 1: "almost", "more than", counting by calendar
years."""


class Elapsed(NamedTuple):
    """``number`` units (y, m, w, d) since the meeting before."""

    number: int
    unit: str

    def fits(self, earlier: str, later: str) -> bool:
        """Whether the two dates (EDTF) can lie that far apart; True where one of them is unknown."""
        a, b = bounds(earlier), bounds(later)
        if a is None or b is None:
            return True
        shortest, longest = ((b[0] - a[1]).days / DAYS[self.unit], (b[1] - a[0]).days / DAYS[self.unit])
        return shortest < self.number + SLACK and longest > self.number - SLACK


def elapsed_of(mention: MeetingMention, codebook: Codebook) -> Elapsed | None:
    """The span that the mention's time expression tells; None where it is a date or nothing."""
    language, _, name = mention.date_rule_id.partition(".dates.")
    if not name.startswith(RULE):
        return None
    rule = next((r for r in codebook.date_rules.get(language, ()) if r.rule_id == name), None)
    match = rule.pattern.search(fold(mention.time_expression).text) if rule else None
    if rule is None or match is None:
        return None
    parts = parts_of(match.groupdict(), rule)
    return Elapsed(int(parts.get("num") or parts.get("count") or 1), parts.get("unit", "y"))
