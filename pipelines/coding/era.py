"""The day for which offices and governments of a text are resolved.

It is the day of publication. A text without one is of the time in which those whom it names hold the offices
that it gives them; an essay on Soviet times is of a year that it names. What belongs here: the time of a text
as a whole. What does not: dates of sentences (dates.py), who is meant by an office (actors.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.actor_chunks import PERSON
from pipelines.coding.actors import find_mentions
from pipelines.coding.match import Hit
from pipelines.coding.mentions import SINGLE_HOLDER, SOVIET_END, Context, is_soviet

SOVIET_LAST = "1991-12-25"
PAST_YEAR = re.compile(r"\b(?:194[5-9]|19[5-8]\d|199[01])\b")
FEWEST_SOVIET = 2
OPEN, MOST_DAYS = "9999", 4000
WITH_OFFICE, BY_NAME = 3, 1
"""How much a person counts who is named with an office, and one who is only named."""


class _Serving(NamedTuple):
    """A person in an office from ``first`` to ``last``."""

    actor_id: str
    weight: int
    first: str
    last: str


def day_spoken_of(text: str, hits: Sequence[Hit], published: str, context: Context) -> str:
    """The day as an ISO date, or empty where nothing tells it. ``context`` is that of a text without a
    date."""
    if is_soviet(published):
        return published
    named = [hit.code.partition(":")[2] for hit in hits if hit.code.startswith(("country:", "adj:", "inst:"))]
    if "russia" in named or named.count("soviet_union") < FEWEST_SOVIET:
        return published or _day_of_offices(text, hits, context, after=SOVIET_END)
    year = PAST_YEAR.search(text)
    if year is None and not published:
        return _day_of_offices(text, hits, context, after="") or SOVIET_LAST
    return f"{year[0]}-12-01" if year else SOVIET_LAST


def _day_of_offices(text: str, hits: Sequence[Hit], context: Context, after: str) -> str:
    """The middle of the longest time in which most of the persons named were in the offices that the text
    gives them; empty where they still are."""
    serving = [s for s in _serving(text, hits, context) if s.last >= after]
    turns = sorted({s.first for s in serving} | {_next_day(s.last) for s in serving})
    spans = list(pairwise(turns))
    first, end = max(spans, key=lambda span: (_weight(serving, span[0]), _days(*span)), default=("", OPEN))
    return "" if end >= OPEN else _middle(first, end)


def _next_day(day: str) -> str:
    return day if day >= OPEN else (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _days(first: str, end: str) -> int:
    return min(MOST_DAYS, (date.fromisoformat(end) - date.fromisoformat(first)).days)


def _middle(first: str, end: str) -> str:
    return (date.fromisoformat(first) + timedelta(days=_days(first, end) // 2)).isoformat()


def _weight(serving: Sequence[_Serving], day: str) -> int:
    there: dict[str, int] = {}
    for s in serving:
        if s.first <= day <= s.last:
            there[s.actor_id] = max(s.weight, there.get(s.actor_id, 0))
    return sum(there.values())


def _serving(text: str, hits: Sequence[Hit], context: Context) -> Iterator[_Serving]:
    """The terms of all persons named, those of the office that stands beside the name before others."""
    named = [h for h in hits if h.layer == layers.ACTOR]
    persons = {h.start for h in named if h.code.startswith(f"{PERSON}:")}
    for mention in find_mentions(text, named, context):
        actor = context.codebook.actors.get(mention.actor_id)
        if actor is None or not any(mention.start <= p < mention.end for p in persons):
            continue
        for term in actor.offices:
            if term.office in SINGLE_HOLDER:
                weight = WITH_OFFICE if term.office == mention.office else BY_NAME
                yield _Serving(actor.actor_id, weight, term.first, term.last)
