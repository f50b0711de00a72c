"""Journeys that are told as part of talks: a leader's is the summit, a minister's the ministers' talks.

What belongs here: joining visits with talks. What does not: finding visits (meeting_visits.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from pipelines.coding import meetings_ja
from pipelines.coding.meeting_candidate import Candidate, apart, merge
from pipelines.coding.meeting_parties import FORMAT_OF_LEVEL
from pipelines.coding.meeting_reference import CANCELLED, HELD, PLANNED
from pipelines.text.edtf import bounds, overlap

JOURNEY = timedelta(days=4)
NEXT_DAYS = timedelta(days=2)
NEAR_SENTENCES = 3
ATTEND = re.compile(
    r"\b(?:для участи\w+|принять участие|чтобы участвовать|to attend|to take part|to participate)\b"
)
BOTH_MINISTERS = frozenset({"foreign_minister", "defence_minister"})


def journeys_to_summits(
    candidates: list[Candidate], is_other: Callable[[Candidate, Candidate], bool]
) -> None:
    """A leader's journey is the summit, where talks with the other leader are part of it as told."""
    for visit in [c for c in candidates if c.format == "visit" and c.leader]:
        summits = [
            c
            for c in candidates
            if c.format == "summit"
            and c.parties == visit.parties
            and (visit.visitor in c.participants or _leaves_open(c, visit) or not visit.visitor)
            and _on_journey(visit, c)
            and (_leaves_open(c, visit) or not is_other(c, visit))
        ]
        if summits:
            merge(summits[0], visit)
            candidates.remove(visit)


def _leaves_open(summit: Candidate, visit: Candidate) -> bool:
    """Nobody is told to meet, or in the sentence after the journey only the host: 「Xが来日。Yと会談」."""
    sides = {side for _, _, side, _ in summit.participants.values()}
    own = {side for _, _, side, _ in visit.participants.values()}
    beside = apart(visit, summit) <= 1 and meetings_ja.KANA.search(visit.references[0].sentence.text)
    return (not sides and not beside) or (
        bool(beside) and not sides & own and summit.status in ("", visit.status)
    )


def ministers_journeys(candidates: list[Candidate]) -> None:
    """A minister's journey told in one sentence with the talks of the ministers ("went to Moscow and met
    Gromyko") is those talks."""
    for visit in [c for c in candidates if c.format == "visit" and not c.leader]:
        ranks = {f.level for r in visit.references for f in r.figures}
        levels = {FORMAT_OF_LEVEL.get(rank) for rank in ranks}
        if levels <= {None}:
            levels = {"other"}  # an official of another rank
        both = ranks & BOTH_MINISTERS
        talks = [
            c
            for c in candidates
            if c.parties == visit.parties
            and (
                (c.format in levels and _of_journey(visit, c))
                or (both and c.format == "two_plus_two" and _to_attend(visit, c))
            )
        ]
        if talks:
            merge(talks[0], visit)
            candidates.remove(visit)


def _of_journey(visit: Candidate, talks: Candidate) -> bool:
    """Told together, or both held at one time and told close by, with the visitor among those who talked."""
    return _told_together(visit, talks) or (
        visit.visitor in talks.participants
        and (
            visit.status == talks.status
            or not {visit.status, talks.status} & {PLANNED, CANCELLED}
            or (visit.status == HELD and talks.status == PLANNED and not visit.date)
        )
        and (not (visit.date and talks.date) or _in_these_days(visit.date, talks.date))
        and apart(visit, talks) < NEAR_SENTENCES
    )


def _to_attend(visit: Candidate, talks: Candidate) -> bool:
    """«Посетят Японию для участия во встрече»: the journey is made for the talks."""
    return any(
        v.sentence is t.sentence
        and v.hit.end <= t.hit.start
        and ATTEND.search(v.sentence.folded[v.hit.end - v.sentence.start : t.hit.start - t.sentence.start])
        for v in visit.references
        for t in talks.references
    )


def _in_these_days(one: str, other: str) -> bool:
    a, b = bounds(one), bounds(other)
    return bool(a and b and a[0] - JOURNEY <= b[1] and b[0] <= a[1] + JOURNEY)


def _told_together(visit: Candidate, talks: Candidate) -> bool:
    """In one sentence, or both called off close by."""
    a, b = bounds(visit.date), bounds(talks.date)
    if a and b and not overlap(visit.date, talks.date):
        return False
    near = apart(visit, talks)
    return (near == 0 and visit.status == talks.status) or (
        near < NEAR_SENTENCES and visit.status == CANCELLED and talks.status != HELD
    )


def _on_journey(visit: Candidate, summit: Candidate) -> bool:
    if summit.previous or {visit.status, summit.status} == {CANCELLED, HELD}:
        return False
    if (visit.status, summit.status) == (CANCELLED, PLANNED) and visit.date and not summit.date:
        return False  # what is planned anew
    near = apart(visit, summit)
    a, b = bounds(visit.date), bounds(summit.date)
    if a and b:
        days = max(a[0] - b[1], b[0] - a[1])
        if PLANNED in (visit.status, summit.status) and visit.status != summit.status:
            return days <= NEXT_DAYS and a[0] == a[1] and b[0] == b[1]
        return _in_these_days(visit.date, summit.date)
    if a and not b and summit.status != PLANNED and visit.status != PLANNED:
        return True
    if summit.status == visit.status == PLANNED and not (a and b):
        return near < 2 * NEAR_SENTENCES
    return near < NEAR_SENTENCES and (
        visit.status == summit.status
        or CANCELLED in (visit.status, summit.status)
        or "" in (visit.status, summit.status)
    )
