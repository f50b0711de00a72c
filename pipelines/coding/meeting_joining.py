"""From the references of a text to its meetings: which words mean the same meeting.

A reference with a format joins the meeting of that format, parties and date, or opens one; one that only
points ("the talks", "the three events") goes to the meeting that is most present at that place. What belongs
here: identity within one text. What does not: reading sentences (meeting_reading.py), identity across texts
(series.py).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pipelines.coding import conferences_ru, layers, meetings_en, meetings_ja, pointing_ru
from pipelines.coding.meeting_calls import CALL, is_call, talks_by_phone
from pipelines.coding.meeting_candidate import (
    Candidate,
    add_to,
    elsewhere,
    merge,
    presence,
    said_elsewhere,
    same_kind,
    timely,
)
from pipelines.coding.meeting_company_ja import are_others, month_of_company, named_alike
from pipelines.coding.meeting_dates import MARGINS
from pipelines.coding.meeting_events import name_of, same_conference
from pipelines.coding.meeting_journeys import journeys_to_summits, ministers_journeys
from pipelines.coding.meeting_parties import GREETING
from pipelines.coding.meeting_reference import (
    CANCELLED,
    HELD,
    NEXT_TO,
    PLANNED,
    Reference,
    gap,
    heads,
    is_any,
    is_headline,
    is_present,
    is_previous,
    words_of,
)
from pipelines.coding.meeting_timing import BOTH, ONGOING_DAYS, YEAR, Timing
from pipelines.coding.meeting_verbs import CODES as COMPANY
from pipelines.coding.meetings_told_ja import rank_of_call
from pipelines.coding.reading import DocumentView
from pipelines.text.edtf import bounds, overlap

TALKS = frozenset(
    {"two_plus_two", "foreign_ministers", "defence_ministers", "vice_ministerial", "working_level"}
)
MINISTERIAL = frozenset({"foreign_ministers", "defence_ministers", "two_plus_two"})
NOT_TALKS = frozenset({"visit", "exercise", "multilateral"})
ONGOING = ("generic.talks", "generic.discussed", "visit.noun")
FORWARD = 12
"""Sentences in which the meetings have to be named that "a series of meetings" announces."""
FORUM = "other.forum"
OWN_KINDS = frozenset({"other.call", "other.summons"})
VISIT_REACH, JUST_TOLD = 4, 3
AGAIN = "exercise.again"
CONDITION = re.compile(
    r"\b(?:only if|on condition that|unless"
    r"|только в случае|лишь в случае|при условии|если|(?:лишь|только) при)\b"
)
HOPED = re.compile(
    r"\b(?:hop(?:e[sd]?|ing)|wish(?:e[sd])?|look(?:s|ed|ing)? forward|desire|read(?:y|iness)"
    r"|willing(?:ness)?|intention|would like|wants?|wanted|prepared|eager|reluctant"
    r"|refus(?:e[sd]?|al)) to (?:[\w-]+ ){0,3}\Z"
)
SINCE_THEN = re.compile(r"\bsince(?: then)?\b[^,;:.]*\Z")
TIMES = re.compile(
    r"[^,;:.]{0,40}? (?:twice|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many) times)\b"
)
NEXT = re.compile(
    r"\b(?:next|again|another|new|следующ\w+|снова|вновь|ещ[её]|очередн\w+|нов\w+)\b|再び|次回|再会談"
)
""" "Another meeting" is none of these days."""


SUMMIT_ALONE = re.compile(r"саммит\w*")
UPCOMING = re.compile(r"\b(?:coming|upcoming|forthcoming|planned|scheduled|предстоящ\w+)(?: \w+)? \Z")


class Meetings:
    """The meetings of one text, growing sentence by sentence."""

    def __init__(self, view: DocumentView) -> None:
        self._view, self._timing = view, Timing(view)
        self.candidates: list[Candidate] = []
        self._open: list[Reference] = []
        self._several: list[Reference] = []
        self._unsaid: list[Reference] = []

    def add(self, references: Sequence[Reference]) -> None:
        """The references of the next sentence: those that name a meeting first, then those that point to
        one."""
        for reference in references:
            if reference.hit.code in ("back.format", "back.unsaid"):
                self._same_format(reference)
            if reference.several >= 0:
                self._several.append(reference)
            elif self._is_that_conference(reference):
                self._point_to_event(reference)
            elif reference.format and (self._is_specific(reference) or self._known(reference)):
                self._join(reference)
        named = any(r.format and r.head not in ("visit", "exercise", "multilateral") for r in references)
        ahead = all(r.status == PLANNED for r in references if r.format)
        for reference in references:
            if not reference.format and reference.several < 0:
                opens = reference is references[0] and reference.definite and ahead
                opens = opens or is_present(reference)
                self._point(reference, alone=not named or reference.head == "back" or opens)

    def settled(self) -> list[Candidate]:
        """All meetings once the text is read: what only announced or pointed is resolved, the undated find
        their date."""
        for reference in self._open:
            self._point_anywhere(reference)
        self._tell_unsaid()
        for candidate in self.candidates:
            _settle_status(candidate)
        self._bring_together()
        if self._view.document.language == "ru":
            self._of_other_countries()
            self._same_people()
        talks_by_phone(self.candidates)
        journeys_to_summits(self.candidates, self._is_other_news)
        ministers_journeys(self.candidates)
        self._settle_undated()
        journeys_to_summits(self.candidates, self._is_other_news)
        for reference in self._several:
            self._collect(reference)
        return [c for c in self.candidates if c.references and not _is_passing(c)]

    def _of_other_countries(self) -> None:
        """«Лидеры двух стран» in a report on Japan and a third country, which names no other one."""
        named = Counter(m.country for s in self._view.article for m in s.mentions)
        third = next((c for c, _ in named.most_common() if c not in (*BOTH, "", "third")), "")
        if not third or not named["JP"] or named["RU"] or conferences_ru.HOME.search(self._folded()):
            return
        for candidate in [c for c in self.candidates if c.parties == BOTH]:
            candidate.parties = tuple(sorted(("JP", third)))

    def _same_people(self) -> None:
        """The talks of one day of the same two, whom the text calls now by the office, now by the name."""
        talks = [c for c in self.candidates if c.format not in NOT_TALKS and len(c.participants) == len(BOTH)]
        for one in talks:
            other = next((c for c in talks if c is not one and self._are_one(one, c)), None)
            if other is not None and one in self.candidates and other in self.candidates:
                merge(one, other)
                self.candidates.remove(other)

    def _are_one(self, one: Candidate, other: Candidate) -> bool:
        same = one.participants.keys() == other.participants.keys() and one.parties == other.parties
        dated = bool(one.date and other.date) and overlap(one.date, other.date)
        former = not self._timing.of_the_day(one) and bool(one.date) != bool(other.date)
        if former and one.format == other.format:
            return same and bool(one.date) and not other.previous
        return same and dated and one.first <= other.first and "other" in (one.format, other.format)

    def _bring_together(self) -> None:
        """A conference on whose margins the two countries meet has both of them as parties."""
        japanese = self._view.document.language == "ja"
        both = [c for c in self.candidates if c.parties == BOTH and not (japanese and c.format in NOT_TALKS)]
        told = {r.sentence.number for c in both for r in c.references}
        events = [c for c in self.candidates if c.format == "multilateral" and (c.parties or japanese)]
        placed = {r.sentence.number for c in events if c.parties == BOTH for r in c.references}
        whole = {m.country for s in self._view.article for m in s.mentions} >= set(BOTH)
        if whole and self._view.document.language == "ru":
            for event in [c for c in events if set(c.parties) <= set(BOTH) and not _is_beside_another(c)]:
                event.parties = BOTH
        for event in [c for c in self.candidates if c.format == "multilateral"]:
            event.parties = conferences_ru.members_named(_names(event), self._folded()) or event.parties
        for event in [c for c in events if not placed & {r.sentence.number for r in c.references}]:
            if told & {r.sentence.number + step for r in event.references for step in (-1, 0, 1)}:
                event.parties = tuple(sorted({*event.parties, *BOTH}))

    def _folded(self) -> str:
        return " ".join(s.folded for s in self._view.article)

    def _is_that_conference(self, reference: Reference) -> bool:
        """«Саммит пройдёт в Дананге» after «на полях саммита АТЭС»: the conference, not the two leaders."""
        if self._view.document.language != "ru" or reference.hit.code != "summit.named":
            return False
        if reference.figures or reference.parties or not SUMMIT_ALONE.fullmatch(words_of(reference)):
            return False
        here = reference.sentence.number
        return any(
            c.format == "multilateral" and 0 < here - c.last.sentence.number < JUST_TOLD
            for c in self.candidates
        )

    def _is_specific(self, reference: Reference) -> bool:
        """A meeting is meant, not a kind of meeting."""
        if reference.hit.code == AGAIN:
            return False
        if reference.date or (reference.series_no and not reference.indefinite):
            return True
        if reference.indefinite or _is_question(reference) or _is_conditional(reference):
            return False
        if reference.format == "exercise":
            return bool(reference.status == HELD and reference.parties) or _is_named(reference)
        if reference.format == "visit":
            told = reference.definite or bool(reference.status) or is_headline(reference.sentence)
            return told or reference.hit.code == "visit.noun"
        if reference.head == "generic" and (_is_hoped_for(reference) or _is_counted(reference)):
            return False
        if reference.head == "generic":
            russian = self._view.document.language == "ru"  # «обсуждают Лавров и Кисида»
            two = russian and len({f.country for f in reference.figures}) > 1
            if journey := self._journey_told(reference):
                reference.status = reference.status or journey.status
            if reference.status or reference.definite or reference.place or two:
                return True
            return is_headline(reference.sentence)
        if reference.format == "multilateral" and is_any(reference):
            return False
        if is_headline(reference.sentence) or reference.definite or reference.figures:
            return True
        held = self._view.document.language == "ja" and reference.status == HELD  # 「外相会談も開かれた」
        held = held and (
            reference.format != "working_level"
            or meetings_ja.is_told_as_past(reference.hit, reference.sentence)
        )
        return bool(
            reference.status and (held or reference.place or reference.parties)
        ) or reference.head in (
            "other",
            "multilateral",
        )

    def _journey_told(self, reference: Reference) -> Candidate | None:
        """「訪ロする。プーチン大統領と会談し」: the journey, told just now, of one of the two who talk."""
        here = reference.sentence.number
        names = {f.name for f in reference.figures if f.name}
        if self._view.document.language != "ja":
            return None
        journeys = [c for c in self.candidates if c.format == "visit" and c.visitor in names]
        journeys = [c for c in journeys if c.parties == reference.parties]
        return next((c for c in journeys if here - c.last.sentence.number <= 1), None)

    def _same_format(self, reference: Reference) -> None:
        """ "Talks in the same format", 「次回の会談」: of the format spoken of last."""
        any_talks = self._view.document.language == "ja"
        talks = [c for c in self.candidates if c.format in TALKS or (any_talks and c.format not in NOT_TALKS)]
        if talks:
            kind = max(talks, key=lambda c: presence(c, reference))
            reference.format = kind.format
            reference.parties = reference.parties or (kind.parties if any_talks else ())

    def _known(self, reference: Reference) -> bool:
        return (
            not reference.indefinite
            and not _is_question(reference)
            and any(self._fits(c, reference) for c in self.candidates)
        )

    def _announced(self, reference: Reference) -> Candidate | None:
        """ "They prepared the coming meeting": one that lies ahead, not that of the subject."""
        start = reference.hit.start - reference.sentence.start
        if reference.head != "generic" or not UPCOMING.search(reference.sentence.folded, 0, start):
            return None
        pool = [c for c in self.candidates if c.status == PLANNED and c.format not in NOT_TALKS]
        return self._most_present(pool, reference) if pool else None

    def _join(self, reference: Reference) -> None:
        if (ahead := self._announced(reference)) is not None:
            reference.figures = ()
            add_to(ahead, reference)
            return
        fitting = [c for c in self.candidates if self._fits(c, reference)]
        if not fitting and (call := self._call(reference)):
            add_to(call, reference)
            return
        exact = [c for c in fitting if reference.date and c.date and overlap(c.date, reference.edtf)]
        chosen = max(exact or fitting, key=lambda c: (c.last.sentence.number, -c.last.rank), default=None)
        if chosen is None:
            chosen = Candidate(reference.format, _who_meets(reference), visitor=reference.visitor)
            past = is_previous(reference) or self._was_elsewhere(reference)
            chosen.previous = past and not reference.date
            self.candidates.append(chosen)
        elif chosen.format == "multilateral":
            chosen.parties = tuple(sorted({*chosen.parties, *reference.parties}))
        add_to(chosen, reference)

    def _was_elsewhere(self, reference: Reference) -> bool:
        """ "We met in X", said on the occasion of another meeting."""
        ours = reference.venue and not reference.date and reference.status == HELD
        return bool(ours) and meetings_en.is_ours_elsewhere(reference.hit, reference.sentence)

    def _call(self, reference: Reference) -> Candidate | None:
        """ "The conversation", "his talk with X" after a call between the two: that call."""
        if reference.head != "generic" or not reference.definite or reference.hit.code in COMPANY:
            return None
        calls = [c for c in self.candidates if is_call(c)]
        english = self._view.document.language == "en"
        calls = [c for c in calls if not (c.date and reference.date) or overlap(c.date, reference.edtf)]
        calls = [c for c in calls if c.date or not (reference.date and english)]
        same = calls and calls[-1].parties == reference.parties and self._may_mean(calls[-1], reference)
        return calls[-1] if same else None

    def _fits(self, candidate: Candidate, reference: Reference) -> bool:
        if candidate.format != reference.format or not _of_one_circle(candidate, reference):
            return False
        if is_previous(reference) and self._timing.is_present(candidate):
            return False
        if self._was_elsewhere(reference) and candidate.place != reference.venue:
            return False
        if self._view.document.language == "ja" and are_others(candidate, reference):
            return False
        if reference.visitor and candidate.visitor and reference.visitor != candidate.visitor:
            return False
        if candidate.series_no and reference.series_no and candidate.series_no != reference.series_no:
            return False
        if not candidate.date and self._told_aside(reference):
            return False
        own = reference.visitor and reference.visitor == candidate.visitor and not reference.date
        if own and pointing_ru.is_own_journey(reference.hit, reference.sentence):
            return True
        if candidate.date and reference.date:
            ahead = reference.status == PLANNED and candidate.status == HELD
            return overlap(candidate.date, reference.edtf) and not ahead
        if elsewhere(candidate, reference) and not self._within(candidate.place, reference.place):
            return False
        if self._still_goes_on(candidate, reference):
            return True
        if reference.date and not self._can_be_of(candidate, reference):
            return False
        if reference.date or not candidate.status or not reference.status:
            return timely(candidate, reference)
        return reference.status == candidate.status or (CANCELLED in (reference.status, candidate.status))

    def _told_aside(self, reference: Reference) -> bool:
        """ "The plan that he had presented in Sochi in May": another meeting than the one told of."""
        return reference.hit.code in COMPANY and self._timing.long_before(reference.edtf)

    def _is_aside(self, candidate: Candidate) -> bool:
        return all(self._told_aside(reference) for reference in candidate.references)

    def _within(self, one: str, other: str) -> bool:
        """Whether one place is the country in which the other one lies."""
        places = self._view.codebook.places
        nations = {name for code, (name, _) in places.items() if code.startswith("nation.")}
        countries = {country for name, country in places.values() if name in (one, other)}
        return bool({one, other} & nations) and len(countries) == 1

    def _of_these_days(self, candidate: Candidate) -> list[Candidate]:
        """The one meeting of its kind around the day of publication, be it told as past or ahead."""
        alike = [
            c
            for c in self.candidates
            if c is not candidate
            and (c.format, c.parties, c.visitor) == (candidate.format, candidate.parties, candidate.visitor)
            and c.date
        ]
        anew = any(NEXT.search(r.sentence.folded) for r in candidate.references)
        current = [c for c in alike if self._timing.is_of_these_days(c)]
        return current if len(alike) == 1 and not (candidate.previous or anew) else []

    def _at_conference(self, summit: Candidate) -> bool:
        """ "At the APEC summit in November": at the time of a conference named beside it."""
        told = {r.sentence.number for r in summit.references}
        return any(
            c.format == "multilateral"
            and c.date
            and c.date == summit.date
            and told & {r.sentence.number for r in c.references}
            for c in self.candidates
        )

    def _abroad(self, one: str, other: str) -> bool:
        """Whether two places lie in different countries."""
        a, b = (
            {c for name, c in self._view.codebook.places.values() if name == place} for place in (one, other)
        )
        return bool(a and b and not a & b)

    def _still_goes_on(self, candidate: Candidate, reference: Reference) -> bool:
        """ "He will decide after his talks with X": the talks of these days, which the report calls his."""
        told, published = bounds(candidate.date), bounds(self._view.document.published_on)
        plain = self._view.document.language == "ru" and reference.hit.code in ONGOING
        if not (told and published and (reference.definite or plain)) or candidate.status != HELD:
            return False
        if reference.date or NEXT.search(reference.sentence.folded):
            return False
        cues = [h for h in reference.sentence.hits[layers.STATUS] if h.code.startswith(PLANNED)]
        ahead = any(
            gap(h, reference.hit) < NEXT_TO
            and not meetings_en.tells_effect(h, reference.hit, reference.sentence)
            for h in cues
        )
        ahead = ahead or bool(reference.venue and candidate.place not in ("", reference.venue))
        ahead = ahead or bool(heads(reference.sentence.hits[layers.MEETING], "multilateral"))
        return reference.status == PLANNED and not ahead and (published[0] - told[1]).days <= ONGOING_DAYS

    def _can_be_of(self, candidate: Candidate, reference: Reference) -> bool:
        """Whether an undated meeting can have been then: what a text tells without a date is of its own
        time."""
        told, published = bounds(reference.edtf), bounds(self._view.document.published_on)
        if candidate.date or not told or not published:
            return True
        news = self._timing.is_news(candidate, reference.sentence.number) or _is_titled(candidate)
        if news and self._timing.long_before(reference.edtf):
            return False
        if candidate.status in (PLANNED, CANCELLED):
            return True
        return (published[0] - told[1]).days < YEAR or not self._timing.of_the_day(candidate)

    def _is_other_news(self, summit: Candidate, visit: Candidate) -> bool:
        """The summit that the text is about is none of a visit long before, nor is talks at a conference."""
        if (
            self._view.document.language == "ja"
            and self._at_conference(summit)
            and self._abroad(summit.place, visit.place)
        ):
            return True
        if self._told_apart_at_conference(summit, visit):
            return True
        return not summit.date and self._timing.is_news(summit) and self._timing.long_before(visit.date)

    def _told_apart_at_conference(self, summit: Candidate, visit: Candidate) -> bool:
        """ "A summit on the occasion of the G8" and the visit of another sentence: two meetings."""
        told = {r.sentence.number for r in visit.references}
        english = self._view.document.language == "en"
        return english and all(
            r.sentence.number not in told and MARGINS.search(r.sentence.folded) for r in summit.references
        )

    def _most_present(self, pool: Sequence[Candidate], reference: Reference) -> Candidate:
        recent = [c for c in pool if not self._timing.is_past(c.date)]
        if reference.status == HELD and self._view.document.language == "en":
            recent = [c for c in recent or pool if c.status != PLANNED] or recent
        if is_present(reference):
            recent = [c for c in pool if self._timing.is_present(c)] or recent
        return max(recent or pool, key=lambda c: presence(c, reference) + named_alike(c, reference))

    def _point(self, reference: Reference, *, alone: bool) -> None:
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
            self._point_to_event(reference)
            return
        if not alone:
            return
        if reference.head == "visit":
            self._point_to_journey(reference)
            return
        pool = [c for c in self.candidates if c.format not in NOT_TALKS and self._may_mean(c, reference)]
        if reference.hit.code == "back.persons" and reference.date:  # 12月の会談: of two persons
            pool = [c for c in pool if c.format != "two_plus_two"]
        if not pool and reference.hit.code == GREETING and not self.candidates:
            reference.format, reference.parties = "other", BOTH
            self._join(reference)
        elif reference.date and pool:
            self._point_with_date(reference, pool)
        elif pool:
            add_to(self._most_present(pool, reference), reference)
        elif not self._on_visit(reference):
            if self._view.document.language == "ja" and reference.definite and not reference.indefinite:
                self._unsaid.append(reference)
            elif reference.head == "generic":
                self._announce(reference)

    def _is_next_of_kind(self, reference: Reference) -> bool:
        """«Следующая встреча состоялась в ноябре 1997 года»: one more of those just told of, then."""
        another = {"ru": pointing_ru.is_another, "ja": meetings_ja.is_another}.get(
            self._view.document.language
        )
        if another is None or not another(reference.hit, reference.sentence):
            return False
        here = reference.sentence.number
        told = [c for c in self.candidates if c.format not in NOT_TALKS]
        told = [c for c in told if 0 <= here - c.last.sentence.number <= JUST_TOLD]
        told = [c for c in told if reference.parties in ((), c.parties)]
        if not reference.date or not told or any(overlap(c.date, reference.edtf) for c in told):
            return False
        kind = self._most_present(told, reference)
        reference.format, reference.parties = kind.format, kind.parties
        self._join(reference)
        return True

    def _just_told(self, reference: Reference) -> Candidate | None:
        """«Состоятся переговоры»: Russian has no article; talks of the same status are those just told of."""
        if self._view.document.language != "ru" or reference.indefinite:
            return None
        if not reference.status and not pointing_ru.points_back(reference.hit, reference.sentence):
            return None
        here = reference.sentence.number
        pool = [
            c
            for c in self.candidates
            if c.format not in NOT_TALKS
            and reference.status in ("", c.status)
            and here - c.last.sentence.number <= JUST_TOLD
            and self._may_mean(c, reference)
            and (not reference.date or not c.date or overlap(c.date, reference.edtf))
        ]
        return max(pool, key=lambda c: presence(c, reference), default=None)

    def _on_visit(self, reference: Reference) -> bool:
        """ "The talks" in the story of a leader's visit are those that he came for."""
        here = reference.sentence.number
        visits = [
            c
            for c in self.candidates
            if c.format == "visit"
            and c.leader
            and c.status != PLANNED
            and here - c.last.sentence.number <= VISIT_REACH
            and self._may_mean(c, reference)
        ]
        if visits and reference.definite and not reference.date:
            add_to(visits[-1], reference)
            if set(visits[-1].parties) <= reference.leaders:
                visits[-1].format, visits[-1].visitor = "summit", ""
            return True
        return False

    def _point_to_event(self, reference: Reference) -> None:
        """ "The forum", "the conference": the conference spoken of."""
        events = [c for c in self.candidates if c.format == "multilateral"]
        if events:
            add_to(max(events, key=lambda c: presence(c, reference)), reference)

    def _point_to_journey(self, reference: Reference) -> None:
        """ "The visit", "the trip": the latest visit, or the talks that it led to."""
        pool = [c for c in self.candidates if self._may_mean(c, reference)]
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
            and self._can_be_of(c, reference)
            and (c.status, reference.status) != (PLANNED, HELD)
        ]
        if same:
            add_to(max(same, key=lambda c: presence(c, reference)), reference)
        elif pool:
            kind = self._most_present(pool, reference)
            reference.format, reference.parties = kind.format, reference.parties or kind.parties
            self._join(reference)

    def _may_mean(self, candidate: Candidate, reference: Reference) -> bool:
        if (reference.parties and candidate.parties != reference.parties) or not reference.of <= set(
            candidate.parties
        ):
            return False
        if reference.series_no and candidate.series_no and reference.series_no != candidate.series_no:
            return False
        if is_previous(reference) and not reference.date and self._timing.is_present(candidate):
            return False
        if said_elsewhere(candidate, reference) and not self._within(candidate.place, reference.venue):
            return False
        return reference.status in ("", candidate.status) or reference.status == HELD

    def _announce(self, reference: Reference) -> None:
        """Words whose meeting may still be named: in a headline, or with the two countries or a time beside
        them."""
        if reference.indefinite or _is_question(reference):
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
            self._open.append(reference)

    def _opens_talks(self, reference: Reference) -> bool:
        """«Переговоры начались в Москве 29 апреля»: a Russian history need not say whose."""
        return self._view.document.language == "ru" and reference.status == HELD

    def _tell_unsaid(self) -> None:
        """「会談は非公開だった」 before any meeting has been named: the leaders' talks on the journey of
        one of them that the text tells of later, or of the two leaders that it names; else any talks."""
        if not self._unsaid:
            return
        journeys = [c for c in self.candidates if c.format == "visit" and c.leader and c.parties == BOTH]
        journeys = [c for c in journeys if c.status not in (PLANNED, CANCELLED)]
        leaders = any(r.leaders >= set(BOTH) for r in self._unsaid)
        if journeys:
            journeys[0].format, journeys[0].visitor = "summit", ""
        elif leaders and len(self._unsaid) > 1 and not any(c.format == "summit" for c in self.candidates):
            self.candidates.append(Candidate("summit", BOTH, definite=True))
        for reference in self._unsaid:
            pool = [c for c in self.candidates if c.format == "summit" and self._may_mean(c, reference)]
            if pool:
                add_to(pool[0], reference)
            elif reference.head == "generic":
                self._announce(reference)
                if self._open and self._open[-1] is reference:
                    self._point_anywhere(reference)

    def _point_anywhere(self, reference: Reference) -> None:
        parties = reference.parties or BOTH
        pool = [c for c in self.candidates if c.parties == parties and c.format not in NOT_TALKS]
        pool = [c for c in pool if not reference.date or not c.date or overlap(c.date, reference.edtf)]
        pool = [c for c in pool if not self._is_aside(c)]
        pool = [c for c in pool if not (reference.venue and c.place not in ("", reference.venue))]
        if _format_of_talks(reference) == "summit":
            pool = [c for c in pool if c.format not in TALKS]
        if pool:
            add_to(max(pool, key=lambda c: (len(c.references), -c.first)), reference)
        elif reference.status and (
            reference.venue or (reference.date and (reference.place or reference.parties))
        ):
            reference.format, reference.parties = _format_of_talks(reference), parties
            self._join(reference)

    def _collect(self, reference: Reference) -> None:
        """ "The three events", "a series of meetings": the talks named around, before rather than after."""
        here = reference.sentence.number
        pool = [c for c in self.candidates if c.format in TALKS and c.status == HELD and c.parties == BOTH]
        pool = [c for c in pool if not reference.date or not c.date or overlap(c.date, reference.edtf)]
        before = sorted((c for c in pool if c.first < here), key=lambda c: -c.first)
        after = sorted((c for c in pool if here <= c.first <= here + FORWARD), key=lambda c: c.first)
        wanted = reference.several or len(before) or len(after)
        meant = [*before, *after][:wanted]
        if len(meant) > 1:
            for candidate in meant:
                candidate.references.append(reference)

    def _of_journey(self, talks: Candidate) -> str:
        """«Посетил Японию в январе 1972 года. Он беседовал с премьером»: the time of the journey."""
        if self._view.document.language != "ru" or talks.status != HELD or talks.format in NOT_TALKS:
            return ""
        journeys = [
            c
            for c in self.candidates
            if c.format == "visit"
            and c.date
            and c.status == HELD
            and c.parties == talks.parties
            and c.visitor in talks.participants
            and 0 <= talks.first - c.first < JUST_TOLD
        ]
        return journeys[-1].date if journeys else ""

    def _on_margins(self, talks: Candidate) -> str:
        """«Встретятся на полях саммита АТЭС. Саммит пройдёт 10–11 ноября»: the time of the conference."""
        told = {r.sentence.number for r in talks.references if MARGINS.search(r.sentence.folded)}
        events = [c for c in self.candidates if c.format == "multilateral" and c.date]
        beside = [c for c in events if told & {r.sentence.number for r in c.references}]
        return beside[0].date if beside and talks.format not in NOT_TALKS else ""

    def _of_others(self, one: Candidate, other: Candidate) -> bool:
        japanese = self._view.document.language == "ja"
        return japanese and any(are_others(one, reference) for reference in other.references)

    def _in_company(self, candidate: Candidate) -> str:
        japanese = self._view.document.language == "ja"
        return month_of_company(candidate, self.candidates) if japanese else ""

    def _settle_undated(self) -> None:
        for candidate in [c for c in self.candidates if not c.date]:
            same = [c for c in self.candidates if c is not candidate and c.date and same_kind(c, candidate)]
            same = same or self._of_these_days(candidate)
            same = [c for c in same if not self._is_aside(c) and not self._of_others(c, candidate)]
            same = [c for c in same if _is_forum(c) == _is_forum(candidate)]
            kinds = _own_kinds(candidate.references)
            same = [c for c in same if len(kinds | _own_kinds(c.references)) < len(OWN_KINDS)]
            if candidate.previous:
                same = [c for c in same if not self._timing.is_present(c)]
            if self._timing.is_news(candidate) or _is_titled(candidate):
                same = [c for c in same if not self._timing.long_before(c.date)]
            home = next(
                (
                    c
                    for c in same
                    if not (self._timing.is_past(c.date) and self._timing.of_the_day(candidate))
                ),
                None,
            )
            if home is not None:
                merge(home, candidate)
                self.candidates.remove(candidate)
            else:
                candidate.date = (
                    self._of_journey(candidate)
                    or self._on_margins(candidate)
                    or self._timing.context_date(candidate, self.candidates)
                    or self._in_company(candidate)
                )
                if (
                    not candidate.date
                    and candidate.status in (HELD, "")
                    and self._timing.is_of_series(candidate)
                ):
                    self.candidates.remove(candidate)


def _settle_status(candidate: Candidate) -> None:
    """What the text tells of as past in most places was not still ahead, whatever its first words sounded
    like."""
    told = [r.status for r in candidate.references if not is_headline(r.sentence)]
    if candidate.status == PLANNED and not candidate.date and told.count(HELD) > told.count(PLANNED):
        candidate.status = HELD
    if candidate.status == PLANNED and any(_is_opened(r) for r in candidate.references):
        candidate.status = HELD


def _is_opened(reference: Reference) -> bool:
    """«Сказал министр, открывая встречу»: it takes place, whatever he still means to discuss."""
    cues = (h for h in reference.sentence.hits[layers.STATUS] if h.code == "held.opened")
    return any(h.start <= reference.hit.start and reference.hit.end <= h.end for h in cues)


def _of_one_circle(candidate: Candidate, reference: Reference) -> bool:
    """The same parties; of conferences the same name."""
    if candidate.format == "multilateral":
        names = [name_of(r.hit, r.sentence) for r in candidate.references if r.head == "multilateral"]
        return all(same_conference(name, name_of(reference.hit, reference.sentence)) for name in names)
    forums = {r.hit.code == FORUM for r in (*candidate.references, reference)}
    ranks = {rank_of_call(words_of(r)) for r in (*candidate.references, reference) if r.hit.code == CALL}
    if len(ranks - {""}) > 1:
        return False
    same = not reference.parties or candidate.parties == reference.parties
    kinds = _own_kinds((*candidate.references, reference))
    return same and (candidate.format != "other" or (len(forums) == 1 and len(kinds) < len(OWN_KINDS)))


def _is_beside_another(event: Candidate) -> bool:
    """Told in one sentence with another conference: who attends it is told apart."""
    return any(
        sum(h.code.startswith("multilateral.") for h in r.sentence.hits[layers.MEETING]) > 1
        for r in event.references
    )


def _is_forum(candidate: Candidate) -> bool:
    return any(r.hit.code == FORUM for r in candidate.references)


def _own_kinds(references: Sequence[Reference]) -> frozenset[str]:
    """Calls and summonses among them, which are never one another."""
    return frozenset(r.hit.code for r in references if r.hit.code in OWN_KINDS)


def _names(event: Candidate) -> str:
    return " ".join(name_of(r.hit, r.sentence) for r in event.references)


def _is_titled(candidate: Candidate) -> bool:
    """Whether the title of a record names it: "Meeting with X"."""
    first = min(candidate.references, key=lambda r: r.hit.start)
    return is_headline(first.sentence) and first.head == "generic" and first.hit.start == first.sentence.start


def _is_passing(candidate: Candidate) -> bool:
    """Exercises without a date that the text only touches on are no certain ones."""
    told = {r.sentence.number for r in candidate.references}
    dated = any(r.date for r in candidate.references)
    return candidate.format == "exercise" and len(told) == 1 and not dated and not _is_named(candidate.last)


def _is_named(reference: Reference) -> bool:
    """ "Vostok-2018"."""
    start, end = (p - reference.sentence.start for p in (reference.hit.start, reference.hit.end))
    words = reference.sentence.text[start : max(start, end - 2) + len(" «Vostok-2018»")]
    return any(char.isdigit() for char in words)


def _who_meets(reference: Reference) -> tuple[str, ...]:
    """Where nothing is said, the two countries; nobody, where a conference is told of without any actor."""
    nobody = reference.format == "multilateral" and not reference.sentence.mentions
    likely = reference.likely if reference.likely is not None else BOTH
    return reference.parties or (() if nobody else likely)


def _format_of_talks(reference: Reference) -> str:
    """Talks of nobody named: of the leaders, where both have been named or a conference brings them
    together."""
    at_conference = bool(heads(reference.sentence.hits[layers.MEETING], "multilateral"))
    leaders = reference.definite and reference.venue and reference.leaders >= set(BOTH)
    return "summit" if at_conference or leaders else "other"


def _is_hoped_for(reference: Reference) -> bool:
    """ "Hopes to meet soon", "their readiness to hold negotiations": no meeting is set."""
    start = reference.hit.start - reference.sentence.start
    return not reference.venue and bool(HOPED.search(reference.sentence.folded, 0, start))


def _is_counted(reference: Reference) -> bool:
    """ "Since then they met three times": no single meeting."""
    start, end = (p - reference.sentence.start for p in (reference.hit.start, reference.hit.end))
    words = reference.sentence.folded
    return bool(TIMES.match(words, end) and SINCE_THEN.search(words[:start]))


def _is_conditional(reference: Reference) -> bool:
    """ "He will come only if": no journey as yet."""
    words = reference.sentence.folded
    return reference.status == PLANNED and not reference.date and bool(CONDITION.search(words))


def _is_question(reference: Reference) -> bool:
    return reference.sentence.text.rstrip().endswith(("?", "？")) and not is_headline(reference.sentence)
