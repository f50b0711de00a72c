"""Words that only point to a meeting: "the talks", "the visit", "the forum", 「会談では」.

What belongs here: finding the meeting most present where they stand, now or once the text is read. What does
not: words that name a format (meeting_joining.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.coding import layers, meetings_ja, pointing_ru
from pipelines.coding.meeting_candidate import (
    Candidate,
    add_to,
    presence,
)
from pipelines.coding.meeting_parties import GREETING
from pipelines.coding.meeting_reference import (
    CANCELLED,
    HELD,
    PLANNED,
    Reference,
    heads,
    is_headline,
)
from pipelines.coding.meeting_timing import BOTH
from pipelines.coding.meeting_told import NOT_TALKS, Told, is_question
from pipelines.text.edtf import overlap

TALKS = frozenset(
    {"two_plus_two", "foreign_ministers", "defence_ministers", "vice_ministerial", "working_level"}
)
MINISTERIAL = frozenset({"foreign_ministers", "defence_ministers", "two_plus_two"})
VISIT_REACH, JUST_TOLD = 4, 3


class Pointing:
    """Resolves what points; ``open`` are the words whose meeting may still be named."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self.open: list[Reference] = []
        self._unsaid: list[Reference] = []

    @property
    def _candidates(self) -> list[Candidate]:
        return self._told.candidates

    def point(self, reference: Reference, *, alone: bool) -> None:
        """ "The talks": the meeting most present; nothing where the sentence names a meeting itself."""
        if self._is_next_of_kind(reference):
            return
        if reference.head == "generic" and not reference.definite:
            if told := self._just_told(reference):
                add_to(told, reference)
            else:
                self._announce(reference)
            return
        if reference.hit.code == "back.event":
            self.point_to_event(reference)
            return
        if not alone:
            return
        if reference.head == "visit":
            self._point_to_journey(reference)
            return
        pool = [
            c for c in self._candidates if c.format not in NOT_TALKS and self._told.may_mean(c, reference)
        ]
        pool = _of_those(reference, pool)
        if not pool and reference.hit.code == GREETING and not self._candidates:
            reference.format, reference.parties = "other", BOTH
            self._told.join(reference)
        elif reference.date and pool:
            self._point_with_date(reference, pool)
        elif pool:
            add_to(self._told.most_present(pool, reference), reference)
        elif not self._on_visit(reference):
            if self._told.view.document.language == "ja" and reference.definite and not reference.indefinite:
                self._unsaid.append(reference)
            elif reference.head == "generic":
                self._announce(reference)

    def _is_next_of_kind(self, reference: Reference) -> bool:
        """«Следующая встреча состоялась в ноябре 1997 года»: one more of those just told of, then."""
        another = {"ru": pointing_ru.is_another, "ja": meetings_ja.is_another}.get(
            self._told.view.document.language
        )
        if another is None or not another(reference.hit, reference.sentence):
            return False
        here = reference.sentence.number
        told = [c for c in self._candidates if c.format not in NOT_TALKS]
        told = [c for c in told if 0 <= here - c.last.sentence.number <= JUST_TOLD]
        told = _of_those(reference, [c for c in told if reference.parties in ((), c.parties)])
        if not reference.date or not told or any(overlap(c.date, reference.edtf) for c in told):
            return False
        kind = self._told.most_present(told, reference)
        reference.format, reference.parties = kind.format, kind.parties
        self._told.join(reference)
        return True

    def _just_told(self, reference: Reference) -> Candidate | None:
        """«Состоятся переговоры»: Russian has no article; talks of the same status are those just told of."""
        if self._told.view.document.language != "ru" or reference.indefinite:
            return None
        if not reference.status and not pointing_ru.points_back(reference.hit, reference.sentence):
            return None
        here = reference.sentence.number
        pool = [
            c
            for c in self._candidates
            if c.format not in NOT_TALKS
            and reference.status in ("", c.status)
            and here - c.last.sentence.number <= JUST_TOLD
            and self._told.may_mean(c, reference)
            and (not reference.date or not c.date or overlap(c.date, reference.edtf))
        ]
        return max(pool, key=lambda c: presence(c, reference), default=None)

    def _on_visit(self, reference: Reference) -> bool:
        """ "The talks" in the story of a leader's visit are those that he came for."""
        here = reference.sentence.number
        visits = [
            c
            for c in self._candidates
            if c.format == "visit"
            and c.leader
            and c.status != PLANNED
            and here - c.last.sentence.number <= VISIT_REACH
            and self._told.may_mean(c, reference)
        ]
        if visits and reference.definite and not reference.date:
            add_to(visits[-1], reference)
            if set(visits[-1].parties) <= reference.leaders:
                visits[-1].format, visits[-1].visitor = "summit", ""
            return True
        return False

    def point_to_event(self, reference: Reference) -> None:
        """ "The forum", "the conference": the conference spoken of."""
        events = [c for c in self._candidates if c.format == "multilateral"]
        if events:
            add_to(max(events, key=lambda c: presence(c, reference)), reference)

    def _point_to_journey(self, reference: Reference) -> None:
        """ "The visit", "the trip": the latest visit, or the talks that it led to."""
        pool = [c for c in self._candidates if self._told.may_mean(c, reference)]
        told = ([c for c in pool if c.format in formats] for formats in ({"visit"}, {"summit"}, MINISTERIAL))
        visits = next((found for found in told if found), [])
        if visits:
            add_to(max(visits, key=lambda c: presence(c, reference)), reference)

    def _point_with_date(self, reference: Reference, pool: Sequence[Candidate]) -> None:
        """ "These consultations, resumed in May": another one of the kind, where the date is another."""
        same = [c for c in pool if c.date and overlap(c.date, reference.edtf)]
        same = same or [
            c
            for c in pool
            if not c.date
            and self._told.can_be_of(c, reference)
            and (c.status, reference.status) != (PLANNED, HELD)
        ]
        if same:
            add_to(max(same, key=lambda c: presence(c, reference)), reference)
        elif pool:
            kind = self._told.most_present(pool, reference)
            reference.format, reference.parties = kind.format, reference.parties or kind.parties
            self._told.join(reference)

    def _announce(self, reference: Reference) -> None:
        """Words whose meeting may still be named: in a headline, or with the two countries or a time beside
        them."""
        if reference.indefinite or is_question(reference):
            return
        if is_headline(reference.sentence) or (
            (reference.parties and (reference.date or reference.definite or reference.venue))
            or (
                reference.date
                and reference.venue
                and (reference.status == PLANNED or self._opens_talks(reference))
            )
            or (reference.definite and reference.venue and reference.leaders >= set(BOTH))
        ):
            self.open.append(reference)

    def _opens_talks(self, reference: Reference) -> bool:
        """«Переговоры начались в Москве 29 апреля»: a Russian history need not say whose."""
        return self._told.view.document.language == "ru" and reference.status == HELD

    def tell_unsaid(self) -> None:
        """「会談は非公開だった」 before any meeting has been named: the leaders' talks on the journey of
        one of them that the text tells of later, or of the two leaders that it names; else any talks."""
        if not self._unsaid:
            return
        journeys = [c for c in self._candidates if c.format == "visit" and c.leader and c.parties == BOTH]
        journeys = [c for c in journeys if c.status not in (PLANNED, CANCELLED)]
        leaders = any(r.leaders >= set(BOTH) for r in self._unsaid)
        if journeys:
            journeys[0].format, journeys[0].visitor = "summit", ""
        elif leaders and len(self._unsaid) > 1 and not any(c.format == "summit" for c in self._candidates):
            self._candidates.append(Candidate("summit", BOTH, definite=True))
        for reference in self._unsaid:
            pool = [c for c in self._candidates if c.format == "summit" and self._told.may_mean(c, reference)]
            if pool:
                add_to(pool[0], reference)
            elif reference.head == "generic":
                self._announce(reference)
                if self.open and self.open[-1] is reference:
                    self.point_anywhere(reference)

    def point_anywhere(self, reference: Reference) -> None:
        parties = reference.parties or BOTH
        pool = [c for c in self._candidates if c.parties == parties and c.format not in NOT_TALKS]
        pool = [c for c in pool if not reference.date or not c.date or overlap(c.date, reference.edtf)]
        pool = [c for c in pool if not self._told.is_aside(c)]
        pool = [c for c in pool if not (reference.venue and c.place not in ("", reference.venue))]
        if _format_of_talks(reference) == "summit":
            pool = [c for c in pool if c.format not in TALKS]
        if pool:
            add_to(max(pool, key=lambda c: (len(c.references), -c.first)), reference)
        elif reference.status and (
            reference.venue or (reference.date and (reference.place or reference.parties))
        ):
            reference.format, reference.parties = _format_of_talks(reference), parties
            self._told.join(reference)


def _of_those(reference: Reference, pool: Sequence[Candidate]) -> list[Candidate]:
    """The meetings that a word may mean: 「12月の会談」 with a date of its own is of two persons, no 2+2."""
    of_persons = reference.hit.code == "back.persons" and reference.date
    return [c for c in pool if not of_persons or c.format != "two_plus_two"]


def _format_of_talks(reference: Reference) -> str:
    """Talks of nobody named: of the leaders, where both have been named or a conference brings them
    together."""
    at_conference = bool(heads(reference.sentence.hits[layers.MEETING], "multilateral"))
    leaders = reference.definite and reference.venue and reference.leaders >= set(BOTH)
    return "summit" if at_conference or leaders else "other"
