"""The meetings that a text has told of so far, and which of them its next words may mean.

What belongs here: identity within one text: what a reference joins, what fits, what it may mean. What does
not: whether one is meant at all (meeting_specific.py), words that only point (meeting_pointing.py), what is
known once the text is read (meeting_settling.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding import layers, meetings_en, pointing_ru
from pipelines.coding.meeting_calls import CALL, is_call
from pipelines.coding.meeting_candidate import (
    Candidate,
    add_to,
    elsewhere,
    presence,
    said_elsewhere,
    timely,
)
from pipelines.coding.meeting_company_ja import are_others, named_alike
from pipelines.coding.meeting_events import name_of, same_conference
from pipelines.coding.meeting_reference import (
    CANCELLED,
    HELD,
    NEXT_TO,
    PLANNED,
    Reference,
    gap,
    heads,
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

NOT_TALKS = frozenset({"visit", "exercise", "multilateral"})
ONGOING = ("generic.talks", "generic.discussed", "visit.noun")
FORUM = "other.forum"
OWN_KINDS = frozenset({"other.call", "other.summons"})
NEXT = re.compile(
    r"\b(?:next|again|another|new|следующ\w+|снова|вновь|ещ[её]|очередн\w+|нов\w+)\b|再び|次回|再会談"
)
""" "Another meeting" is none of these days."""
UPCOMING = re.compile(r"\b(?:coming|upcoming|forthcoming|planned|scheduled|предстоящ\w+)(?: \w+)? \Z")


class Told:
    """The meetings of one text, in the order in which it opens them."""

    def __init__(self, view: DocumentView) -> None:
        self.view, self.timing = view, Timing(view)
        self.candidates: list[Candidate] = []

    def fits(self, candidate: Candidate, reference: Reference) -> bool:
        if candidate.format != reference.format or not _of_one_circle(candidate, reference):
            return False
        if is_previous(reference) and self.timing.is_present(candidate):
            return False
        if self.was_elsewhere(reference) and candidate.place != reference.venue:
            return False
        if self.view.document.language == "ja" and are_others(candidate, reference):
            return False
        if reference.visitor and candidate.visitor and reference.visitor != candidate.visitor:
            return False
        if candidate.series_no and reference.series_no and candidate.series_no != reference.series_no:
            return False
        if not candidate.date and self.told_aside(reference):
            return False
        own = reference.visitor and reference.visitor == candidate.visitor and not reference.date
        if own and pointing_ru.is_own_journey(reference.hit, reference.sentence):
            return True
        if candidate.date and reference.date:
            ahead = reference.status == PLANNED and candidate.status == HELD
            return overlap(candidate.date, reference.edtf) and not ahead
        if elsewhere(candidate, reference) and not self.within(candidate.place, reference.place):
            return False
        if self.still_goes_on(candidate, reference):
            return True
        if reference.date and not self.can_be_of(candidate, reference):
            return False
        if reference.date or not candidate.status or not reference.status:
            return timely(candidate, reference)
        return reference.status == candidate.status or (CANCELLED in (reference.status, candidate.status))

    def may_mean(self, candidate: Candidate, reference: Reference) -> bool:
        if (reference.parties and candidate.parties != reference.parties) or not reference.of <= set(
            candidate.parties
        ):
            return False
        if reference.series_no and candidate.series_no and reference.series_no != candidate.series_no:
            return False
        if is_previous(reference) and not reference.date and self.timing.is_present(candidate):
            return False
        if said_elsewhere(candidate, reference) and not self.within(candidate.place, reference.venue):
            return False
        return reference.status in ("", candidate.status) or reference.status == HELD

    def within(self, one: str, other: str) -> bool:
        """Whether one place is the country in which the other one lies."""
        places = self.view.codebook.places
        nations = {name for code, (name, _) in places.items() if code.startswith("nation.")}
        countries = {country for name, country in places.values() if name in (one, other)}
        return bool({one, other} & nations) and len(countries) == 1

    def abroad(self, one: str, other: str) -> bool:
        """Whether two places lie in different countries."""
        a, b = (
            {c for name, c in self.view.codebook.places.values() if name == place} for place in (one, other)
        )
        return bool(a and b and not a & b)

    def can_be_of(self, candidate: Candidate, reference: Reference) -> bool:
        """Whether an undated meeting can have been then: what a text tells without a date is of its own
        time."""
        told, published = bounds(reference.edtf), bounds(self.view.document.published_on)
        if candidate.date or not told or not published:
            return True
        news = self.timing.is_news(candidate, reference.sentence.number) or is_titled(candidate)
        if news and self.timing.long_before(reference.edtf):
            return False
        if candidate.status in (PLANNED, CANCELLED):
            return True
        return (published[0] - told[1]).days < YEAR or not self.timing.of_the_day(candidate)

    def still_goes_on(self, candidate: Candidate, reference: Reference) -> bool:
        """ "He will decide after his talks with X": the talks of these days, which the report calls his."""
        told, published = bounds(candidate.date), bounds(self.view.document.published_on)
        plain = self.view.document.language == "ru" and reference.hit.code in ONGOING
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

    def told_aside(self, reference: Reference) -> bool:
        """ "The plan that he had presented in Sochi in May": another meeting than the one told of."""
        return reference.hit.code in COMPANY and self.timing.long_before(reference.edtf)

    def is_aside(self, candidate: Candidate) -> bool:
        return all(self.told_aside(reference) for reference in candidate.references)

    def most_present(self, pool: Sequence[Candidate], reference: Reference) -> Candidate:
        recent = [c for c in pool if not self.timing.is_past(c.date)]
        if reference.status == HELD and self.view.document.language == "en":
            recent = [c for c in recent or pool if c.status != PLANNED] or recent
        if is_present(reference):
            recent = [c for c in pool if self.timing.is_present(c)] or recent
        return max(recent or pool, key=lambda c: presence(c, reference) + named_alike(c, reference))

    def join(self, reference: Reference) -> None:
        if (ahead := self.announced(reference)) is not None:
            reference.figures = ()
            add_to(ahead, reference)
            return
        fitting = [c for c in self.candidates if self.fits(c, reference)]
        if not fitting and (call := self.call(reference)):
            add_to(call, reference)
            return
        exact = [c for c in fitting if reference.date and c.date and overlap(c.date, reference.edtf)]
        chosen = max(exact or fitting, key=lambda c: (c.last.sentence.number, -c.last.rank), default=None)
        if chosen is None:
            chosen = Candidate(reference.format, _who_meets(reference), visitor=reference.visitor)
            past = is_previous(reference) or self.was_elsewhere(reference)
            chosen.previous = past and not reference.date
            self.candidates.append(chosen)
        elif chosen.format == "multilateral":
            chosen.parties = tuple(sorted({*chosen.parties, *reference.parties}))
        add_to(chosen, reference)

    def call(self, reference: Reference) -> Candidate | None:
        """ "The conversation", "his talk with X" after a call between the two: that call."""
        if reference.head != "generic" or not reference.definite or reference.hit.code in COMPANY:
            return None
        calls = [c for c in self.candidates if is_call(c)]
        english = self.view.document.language == "en"
        calls = [c for c in calls if not (c.date and reference.date) or overlap(c.date, reference.edtf)]
        calls = [c for c in calls if c.date or not (reference.date and english)]
        same = calls and calls[-1].parties == reference.parties and self.may_mean(calls[-1], reference)
        return calls[-1] if same else None

    def announced(self, reference: Reference) -> Candidate | None:
        """ "They prepared the coming meeting": one that lies ahead, not that of the subject."""
        start = reference.hit.start - reference.sentence.start
        if reference.head != "generic" or not UPCOMING.search(reference.sentence.folded, 0, start):
            return None
        pool = [c for c in self.candidates if c.status == PLANNED and c.format not in NOT_TALKS]
        return self.most_present(pool, reference) if pool else None

    def was_elsewhere(self, reference: Reference) -> bool:
        """ "We met in X", said on the occasion of another meeting."""
        ours = reference.venue and not reference.date and reference.status == HELD
        return bool(ours) and meetings_en.is_ours_elsewhere(reference.hit, reference.sentence)

    def known(self, reference: Reference) -> bool:
        return (
            not reference.indefinite
            and not is_question(reference)
            and any(self.fits(c, reference) for c in self.candidates)
        )


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
    kinds = own_kinds((*candidate.references, reference))
    return same and (candidate.format != "other" or (len(forums) == 1 and len(kinds) < len(OWN_KINDS)))


def _who_meets(reference: Reference) -> tuple[str, ...]:
    """Where nothing is said, the two countries; nobody, where a conference is told of without any actor."""
    nobody = reference.format == "multilateral" and not reference.sentence.mentions
    likely = reference.likely if reference.likely is not None else BOTH
    return reference.parties or (() if nobody else likely)


def is_titled(candidate: Candidate) -> bool:
    """Whether the title of a record names it: "Meeting with X"."""
    first = min(candidate.references, key=lambda r: r.hit.start)
    return is_headline(first.sentence) and first.head == "generic" and first.hit.start == first.sentence.start


def is_question(reference: Reference) -> bool:
    return reference.sentence.text.rstrip().endswith(("?", "？")) and not is_headline(reference.sentence)


def is_forum(candidate: Candidate) -> bool:
    return any(r.hit.code == FORUM for r in candidate.references)


def own_kinds(references: Sequence[Reference]) -> frozenset[str]:
    """Calls and summonses among them, which are never one another."""
    return frozenset(r.hit.code for r in references if r.hit.code in OWN_KINDS)
