"""What is known of the meetings of a text once it is read: their status, parties, dates, and what is one.

What belongs here: looking at all of them together. What does not: reading on (meeting_told.py and
meeting_pointing.py).
"""

from __future__ import annotations

from collections import Counter

from pipelines.coding import conferences_ru, layers
from pipelines.coding.meeting_candidate import (
    Candidate,
    merge,
    same_kind,
)
from pipelines.coding.meeting_company_ja import are_others, month_of_company
from pipelines.coding.meeting_dates import MARGINS
from pipelines.coding.meeting_events import name_of
from pipelines.coding.meeting_pointing import JUST_TOLD, TALKS
from pipelines.coding.meeting_reference import (
    HELD,
    PLANNED,
    Reference,
    is_headline,
)
from pipelines.coding.meeting_specific import is_named
from pipelines.coding.meeting_timing import BOTH
from pipelines.coding.meeting_told import NEXT, NOT_TALKS, OWN_KINDS, Told, is_forum, is_titled, own_kinds
from pipelines.text.edtf import overlap

FORWARD = 12
"""Sentences in which the meetings have to be named that "a series of meetings" announces."""


def bring_together(meetings: Told) -> None:
    """A conference on whose margins the two countries meet has both of them as parties."""
    japanese = meetings.view.document.language == "ja"
    both = [c for c in meetings.candidates if c.parties == BOTH and not (japanese and c.format in NOT_TALKS)]
    told = {r.sentence.number for c in both for r in c.references}
    events = [c for c in meetings.candidates if c.format == "multilateral" and (c.parties or japanese)]
    placed = {r.sentence.number for c in events if c.parties == BOTH for r in c.references}
    whole = {m.country for s in meetings.view.article for m in s.mentions} >= set(BOTH)
    if whole and meetings.view.document.language == "ru":
        for event in [c for c in events if set(c.parties) <= set(BOTH) and not _is_beside_another(c)]:
            event.parties = BOTH
    for event in [c for c in meetings.candidates if c.format == "multilateral"]:
        event.parties = conferences_ru.members_named(_names(event), _folded(meetings)) or event.parties
    for event in [c for c in events if not placed & {r.sentence.number for r in c.references}]:
        if told & {r.sentence.number + step for r in event.references for step in (-1, 0, 1)}:
            event.parties = tuple(sorted({*event.parties, *BOTH}))


def _of_journey(meetings: Told, talks: Candidate) -> str:
    """«Посетил Японию в январе 1972 года. Он беседовал с премьером»: the time of the journey."""
    if meetings.view.document.language != "ru" or talks.status != HELD or talks.format in NOT_TALKS:
        return ""
    journeys = [
        c
        for c in meetings.candidates
        if c.format == "visit"
        and c.date
        and c.status == HELD
        and c.parties == talks.parties
        and c.visitor in talks.participants
        and 0 <= talks.first - c.first < JUST_TOLD
    ]
    return journeys[-1].date if journeys else ""


def _on_margins(meetings: Told, talks: Candidate) -> str:
    """«Встретятся на полях саммита АТЭС. Саммит пройдёт 10–11 ноября»: the time of the conference."""
    told = {r.sentence.number for r in talks.references if MARGINS.search(r.sentence.folded)}
    events = [c for c in meetings.candidates if c.format == "multilateral" and c.date]
    beside = [c for c in events if told & {r.sentence.number for r in c.references}]
    return beside[0].date if beside and talks.format not in NOT_TALKS else ""


def settle_undated(meetings: Told) -> None:
    for candidate in [c for c in meetings.candidates if not c.date]:
        same = [c for c in meetings.candidates if c is not candidate and c.date and same_kind(c, candidate)]
        same = same or _of_these_days(meetings, candidate)
        same = [c for c in same if not meetings.is_aside(c) and not _of_others(meetings, c, candidate)]
        same = [c for c in same if is_forum(c) == is_forum(candidate)]
        kinds = own_kinds(candidate.references)
        same = [c for c in same if len(kinds | own_kinds(c.references)) < len(OWN_KINDS)]
        if candidate.previous:
            same = [c for c in same if not meetings.timing.is_present(c)]
        if meetings.timing.is_news(candidate) or is_titled(candidate):
            same = [c for c in same if not meetings.timing.long_before(c.date)]
        home = next(
            (
                c
                for c in same
                if not (meetings.timing.is_past(c.date) and meetings.timing.of_the_day(candidate))
            ),
            None,
        )
        if home is not None:
            merge(home, candidate)
            meetings.candidates.remove(candidate)
        else:
            candidate.date = (
                _of_journey(meetings, candidate)
                or _on_margins(meetings, candidate)
                or meetings.timing.context_date(candidate, meetings.candidates)
                or _in_company(meetings, candidate)
            )
            if (
                not candidate.date
                and candidate.status in (HELD, "")
                and meetings.timing.is_of_series(candidate)
            ):
                meetings.candidates.remove(candidate)


def is_other_news(meetings: Told, summit: Candidate, visit: Candidate) -> bool:
    """The summit that the text is about is none of a visit long before, nor is talks at a conference."""
    if (
        meetings.view.document.language == "ja"
        and _at_conference(meetings, summit)
        and meetings.abroad(summit.place, visit.place)
    ):
        return True
    if _told_apart_at_conference(meetings, summit, visit):
        return True
    return not summit.date and meetings.timing.is_news(summit) and meetings.timing.long_before(visit.date)


def _told_apart_at_conference(meetings: Told, summit: Candidate, visit: Candidate) -> bool:
    """ "A summit on the occasion of the G8" and the visit of another sentence: two meetings."""
    told = {r.sentence.number for r in visit.references}
    english = meetings.view.document.language == "en"
    return english and all(
        r.sentence.number not in told and MARGINS.search(r.sentence.folded) for r in summit.references
    )


def _of_these_days(meetings: Told, candidate: Candidate) -> list[Candidate]:
    """The one meeting of its kind around the day of publication, be it told as past or ahead."""
    alike = [
        c
        for c in meetings.candidates
        if c is not candidate
        and (c.format, c.parties, c.visitor) == (candidate.format, candidate.parties, candidate.visitor)
        and c.date
    ]
    anew = any(NEXT.search(r.sentence.folded) for r in candidate.references)
    current = [c for c in alike if meetings.timing.is_of_these_days(c)]
    return current if len(alike) == 1 and not (candidate.previous or anew) else []


def _at_conference(meetings: Told, summit: Candidate) -> bool:
    """ "At the APEC summit in November": at the time of a conference named beside it."""
    told = {r.sentence.number for r in summit.references}
    return any(
        c.format == "multilateral"
        and c.date
        and c.date == summit.date
        and told & {r.sentence.number for r in c.references}
        for c in meetings.candidates
    )


def collect(meetings: Told, reference: Reference) -> None:
    """ "The three events", "a series of meetings": the talks named around, before rather than after."""
    here = reference.sentence.number
    pool = [c for c in meetings.candidates if c.format in TALKS and c.status == HELD and c.parties == BOTH]
    pool = [c for c in pool if not reference.date or not c.date or overlap(c.date, reference.edtf)]
    before = sorted((c for c in pool if c.first < here), key=lambda c: -c.first)
    after = sorted((c for c in pool if here <= c.first <= here + FORWARD), key=lambda c: c.first)
    wanted = reference.several or len(before) or len(after)
    meant = [*before, *after][:wanted]
    if len(meant) > 1:
        for candidate in meant:
            candidate.references.append(reference)


def of_other_countries(meetings: Told) -> None:
    """«Лидеры двух стран» in a report on Japan and a third country, which names no other one."""
    named = Counter(m.country for s in meetings.view.article for m in s.mentions)
    third = next((c for c, _ in named.most_common() if c not in (*BOTH, "", "third")), "")
    if not third or not named["JP"] or named["RU"] or conferences_ru.HOME.search(_folded(meetings)):
        return
    for candidate in [c for c in meetings.candidates if c.parties == BOTH]:
        candidate.parties = tuple(sorted(("JP", third)))


def same_people(meetings: Told) -> None:
    """The talks of one day of the same two, whom the text calls now by the office, now by the name."""
    talks = [c for c in meetings.candidates if c.format not in NOT_TALKS and len(c.participants) == len(BOTH)]
    for one in talks:
        other = next((c for c in talks if c is not one and _are_one(meetings, one, c)), None)
        if other is not None and one in meetings.candidates and other in meetings.candidates:
            merge(one, other)
            meetings.candidates.remove(other)


def _are_one(meetings: Told, one: Candidate, other: Candidate) -> bool:
    same = one.participants.keys() == other.participants.keys() and one.parties == other.parties
    dated = bool(one.date and other.date) and overlap(one.date, other.date)
    former = not meetings.timing.of_the_day(one) and bool(one.date) != bool(other.date)
    if former and one.format == other.format:
        return same and bool(one.date) and not other.previous
    return same and dated and one.first <= other.first and "other" in (one.format, other.format)


def _folded(meetings: Told) -> str:
    return " ".join(s.folded for s in meetings.view.article)


def _of_others(meetings: Told, one: Candidate, other: Candidate) -> bool:
    japanese = meetings.view.document.language == "ja"
    return japanese and any(are_others(one, reference) for reference in other.references)


def _in_company(meetings: Told, candidate: Candidate) -> str:
    japanese = meetings.view.document.language == "ja"
    return month_of_company(candidate, meetings.candidates) if japanese else ""


def settle_status(candidate: Candidate) -> None:
    """What the text tells of as past in most places was not still ahead, whatever its first words sounded
    like."""
    told = [r.status for r in candidate.references if not is_headline(r.sentence)]
    if candidate.status == PLANNED and not candidate.date and told.count(HELD) > told.count(PLANNED):
        candidate.status = HELD
    if candidate.status == PLANNED and any(_is_opened(r) for r in candidate.references):
        candidate.status = HELD


def is_passing(candidate: Candidate) -> bool:
    """Exercises without a date that the text only touches on are no certain ones."""
    told = {r.sentence.number for r in candidate.references}
    dated = any(r.date for r in candidate.references)
    return candidate.format == "exercise" and len(told) == 1 and not dated and not is_named(candidate.last)


def _is_opened(reference: Reference) -> bool:
    """«Сказал министр, открывая встречу»: it takes place, whatever he still means to discuss."""
    cues = (h for h in reference.sentence.hits[layers.STATUS] if h.code == "held.opened")
    return any(h.start <= reference.hit.start and reference.hit.end <= h.end for h in cues)


def _is_beside_another(event: Candidate) -> bool:
    """Told in one sentence with another conference: who attends it is told apart."""
    return any(
        sum(h.code.startswith("multilateral.") for h in r.sentence.hits[layers.MEETING]) > 1
        for r in event.references
    )


def _names(event: Candidate) -> str:
    return " ".join(name_of(r.hit, r.sentence) for r in event.references)
