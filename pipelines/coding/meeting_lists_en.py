"""Lists in one sentence that stand for several meetings: "in May in Sochi and in September in Vladivostok",
"the summits in Singapore and Buenos Aires", "met X, Y and Z".

What belongs here: meetings that a list adds to the one that the words name. What does not: other dates of a
sentence (meeting_dates.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from pipelines.coding import layers
from pipelines.coding.dates import DateMention
from pipelines.coding.meeting_dates import of_something_else
from pipelines.coding.meeting_reference import Reference
from pipelines.coding.meeting_scene import Figure
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.text.edtf import bounds

JOINER = re.compile(
    r"[\s,;()]*(?:(?:and|then|again|later|finally|once more|as well as|in|on|at|of|the|to"
    r"|early|mid|late|sidelines|margins|fringes|occasion|summit|forum|conference|meeting|session|leaders'|[A-Z][\w.'’-]*)[\s,;()]+)*"
)
""" " in Sochi, in ", " (Moscow) and ": places and little words between two dates of a list."""
LISTED = re.compile(r"[;,)]|\band\b|\bthen\b")
JOINED = re.compile(
    r"(?:,|;| and| as well as|, and)*(?: (?:with|the|then|first|deputy|vice|prime|foreign|defen[cs]e|economy"
    r"|minister|ministers|president|premier|chairman|secretary|general|of|for|affairs|economic|mr\.?|mrs\.?|ms\.?"
    r"|his|her|japanese|russian|soviet|council|national|security))* ?"
)
""" ", Foreign Minister ", " and the ": between the persons of a list."""
SINGLE = frozenset({"exercise", "multilateral"})
NEXT_DAY = timedelta(days=1)


def of_date_lists(found: Sequence[Reference], sentence: SentenceView) -> list[Reference]:
    """A meeting more for every other date of a list of dates."""
    taken = {r.date.start for r in found if r.date and r.several < 0}
    more: list[Reference] = []
    dates = [d for d in sentence.dates if d.edtf and not of_something_else(d, sentence)]
    for chain in _chains(dates, sentence):
        owner = next((r for r in found if r.date in chain and r.format and r.head not in SINGLE), None)
        if owner is None or any(
            chain[0].end <= r.hit.start < chain[-1].start and r.head != "multilateral" for r in found
        ):
            continue
        for date in chain:
            if date.start not in taken:
                taken.add(date.start)
                more.append(replace(owner, date=date, place="", venue="", rank=len(found) + len(more)))
    return more


def _chains(dates: Sequence[DateMention], sentence: SentenceView) -> Iterator[list[DateMention]]:
    chain = list(dates[:1])
    for first, second in pairwise(dates):
        if not _joined(first, second, sentence):
            if len(chain) > 1:
                yield chain
            chain = []
        chain.append(second)
    if len(chain) > 1:
        yield chain


def _joined(first: DateMention, second: DateMention, sentence: SentenceView) -> bool:
    """Whether only places and joining words stand between two dates, and they are not the days of one
    meeting."""
    between = sentence.text[first.end - sentence.start : second.start - sentence.start] + " "
    if not LISTED.search(between) or not JOINER.fullmatch(between):
        return False
    persons = any(first.end <= m.start < second.start and not m.bare_place for m in sentence.mentions)
    return not persons and not _next_day(first, second) and not _within(first, second)


def _within(first: DateMention, second: DateMention) -> bool:
    """ "On May 5, 2016", "in 2016, in May": one of them holds the other."""
    a, b = bounds(first.edtf), bounds(second.edtf)
    return bool(a and b and a[0] <= b[1] and b[0] <= a[1])


def _next_day(first: DateMention, second: DateMention) -> bool:
    a, b = bounds(first.edtf), bounds(second.edtf)
    return bool(a and b and a[0] == a[1] and b[0] == b[1] and b[0] - a[0] == NEXT_DAY)


def guests_listed(end: int, figures: Sequence[Figure], sentence: SentenceView) -> list[Figure]:
    """The persons from ``end`` on, up to the first one who is not joined to those before."""
    listed: list[Figure] = []
    for figure in (f for f in figures if f.start >= end):
        if not JOINED.fullmatch(sentence.folded, end - sentence.start, figure.start - sentence.start):
            break
        listed.append(figure)
        end = figure.end
    return listed


def of_place_lists(found: Sequence[Reference], sentence: SentenceView, view: DocumentView) -> list[Reference]:
    """ "The summit meetings in Singapore and Buenos Aires": one in each of the places."""
    more: list[Reference] = []
    for reference in found:
        if reference.format and reference.head not in (*SINGLE, "visit") and reference.date is None:
            places = _places_after(reference, sentence, view)
            for place in places[1:]:
                rank = len(found) + len(more)
                more.append(replace(reference, place=place, venue=place, listed=True, rank=rank))
            if places[1:]:
                reference.place, reference.venue, reference.listed = places[0], places[0], True
    return more


PLURAL = re.compile(r"(?:meetings|summits|talks|sessions)\Z")
HELD_IN = re.compile(r"[^,;:.]{0,50}? (?:in|at) ")
AND = re.compile(r"(?:, (?:and )?| and )(?:in |at |the )*")


def _places_after(reference: Reference, sentence: SentenceView, view: DocumentView) -> list[str]:
    start, end = reference.hit.start - sentence.start, reference.hit.end - sentence.start
    if not PLURAL.search(sentence.folded[start:end]):
        return []
    sites = [s for s in sentence.hits[layers.SITE] if s.start >= reference.hit.end]
    if not sites or not HELD_IN.fullmatch(sentence.folded, end, sites[0].start - sentence.start):
        return []
    listed = sites[:1]
    for site in sites[1:]:
        if not AND.fullmatch(sentence.folded, listed[-1].end - sentence.start, site.start - sentence.start):
            break
        listed.append(site)
    return [view.codebook.places[site.code][0] for site in listed]
