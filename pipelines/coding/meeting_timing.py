"""When a meeting was that a text does not date, and how it lies to the day of publication.

What belongs here: time as the whole text tells it. What does not: dates of a sentence (meeting_dates.py),
which words mean one meeting (meeting_joining.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pipelines.coding.meeting_candidate import Candidate
from pipelines.coding.meeting_reference import CANCELLED, HELD, PLANNED, is_headline, is_recent
from pipelines.coding.reading import DocumentView
from pipelines.text.edtf import bounds

BOTH = ("JP", "RU")
RECENT_DAYS = 62
ONGOING_DAYS = 3
NEWS_SENTENCES, NEWS_DAYS = 2, 40
COUNTED_DAYS = 400
YEAR = 366
YEAR_LENGTH = 4
FORMER = re.compile(r"\b(?:бывш\w+|экс-(?:премьер|президент|министр|глав)\w*) ?")


class Timing:
    """The meetings of one text against its day of publication."""

    def __init__(self, view: DocumentView) -> None:
        self._view = view

    def is_news(self, candidate: Candidate, before: int = 1 << 30) -> bool:
        """Whether an undated meeting is what the text is about: told of in several sentences."""
        told = {r.sentence.number for r in candidate.references if r.sentence.number < before}
        if not (candidate.place or candidate.participants):
            return False
        return len(told) >= NEWS_SENTENCES or (bool(candidate.participants) and self._leads(candidate))

    def _leads(self, candidate: Candidate) -> bool:
        """Whether the text opens with it."""
        opening = [s.number for s in self._view.article if not is_headline(s)][:1]
        if self._view.document.language == "ru":  # «Встреча с премьер-министром» above a transcript
            opening += [r.sentence.number for r in candidate.references if is_headline(r.sentence)][:1]
        return candidate.status in (HELD, "") and candidate.first in opening

    def long_before(self, edtf: str) -> bool:
        """Whether a date lies so far back that it is none of a text on the news."""
        told, published = bounds(edtf), bounds(self._view.document.published_on)
        return bool(told and published and (published[0] - told[1]).days > NEWS_DAYS)

    def is_past(self, edtf: str) -> bool:
        """Whether a date lies more than a year before publication."""
        told, published = bounds(edtf), bounds(self._view.document.published_on)
        return bool(told and published and (published[0] - told[1]).days >= YEAR)

    def is_present(self, candidate: Candidate) -> bool:
        """Held in these days, as far as known: not the one before."""
        told, published = bounds(candidate.date), bounds(self._view.document.published_on)
        recent = bool(told and published and (published[0] - told[1]).days <= ONGOING_DAYS)
        return not candidate.previous and (recent or not candidate.date)

    def is_of_these_days(self, candidate: Candidate) -> bool:
        """Whether its day lies within a few days before or after publication."""
        told, published = bounds(candidate.date), bounds(self._view.document.published_on)
        if not told or not published or told[0] != told[1]:
            return False
        return abs((published[0] - told[0]).days) <= ONGOING_DAYS

    def is_of_series(self, candidate: Candidate) -> bool:
        """Whether its meetings are all known: one without number and date is then the format as such."""
        return candidate.series_no is None and any(
            entry["format"] == candidate.format and tuple(entry["parties"]) == candidate.parties
            for entry in self._view.codebook.series
        )

    def context_date(self, candidate: Candidate, candidates: Sequence[Candidate]) -> str:
        """The month (or year) in which the text was published or its main meeting held; of a
        conference or an exercise that is still ahead only the year. A visit told in passing was in no month
        that is known, unless the visitor is one of those who met."""
        published = self._view.document.published_on
        covered = bounds(published)
        if covered is None or candidate.status == CANCELLED or not self.of_the_day(candidate):
            return ""
        if candidate.previous or any(r.listed or is_recent(r) for r in candidate.references):
            return ""
        if candidate.status == PLANNED:
            return published if len(published) == YEAR_LENGTH and _at_event(candidate, candidates) else ""
        beside = [
            c
            for c in candidates
            if c.date and c.status == HELD and c.format not in ("exercise", "multilateral")
        ]
        today = [c for c in candidates if c.format != "multilateral" and self.is_of_these_days(c)]
        if candidate.format == "multilateral" and not any(c.parties == BOTH for c in (*beside, *today)):
            return ""
        aside = candidate.format == "visit" and not self.is_news(candidate)
        if aside and len(published) > YEAR_LENGTH and not _joins(candidate, beside):
            return ""
        known = self.known_month(candidate, covered[1])
        if known or self.is_of_series(candidate):
            return known
        days = range(NEWS_DAYS if self.is_news(candidate) else RECENT_DAYS)
        recent = [
            c.date
            for c in beside
            if c.first <= candidate.first and _days_before(c.date, covered[1].toordinal()) in days
        ]
        return _month((recent or [published])[0])

    def known_month(self, candidate: Candidate, published: date) -> str:
        """The month of the latest meeting of a known series before publication, for a text that tells of one
        without a date: of the number that it gives, or of the weeks before."""
        for entry in reversed(self._view.codebook.series):
            if entry["format"] != candidate.format or tuple(entry["parties"]) != candidate.parties:
                continue
            days = (published - date.fromisoformat(entry["date"])).days
            counted = candidate.series_no == entry["series_no"] and days < COUNTED_DAYS
            if days >= 0 and (counted or (candidate.series_no is None and days < RECENT_DAYS)):
                return _month(entry["date"])
        return ""

    def of_the_day(self, candidate: Candidate) -> bool:
        """Whether those who take part hold office when the text is published; a meeting of the past has no
        date of its own."""
        on = self._view.context.on
        if (
            any(FORMER.search(r.sentence.folded) for r in candidate.references)
            and candidate.format == "other"
        ):
            return True
        for actor_id, *_ in candidate.participants.values():
            actor = self._view.codebook.actors.get(actor_id)
            if actor and actor.offices and on and not any(t.first <= on <= t.last for t in actor.offices):
                return False
        return True


def _joins(visit: Candidate, talks: Sequence[Candidate]) -> bool:
    """Whether a visitor takes part in talks that the text dates."""
    return any(visit.participants.keys() & other.participants.keys() for other in talks)


def _at_event(candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """A conference or an exercise, or talks told in one sentence with it."""
    events = [c for c in candidates if c.format in ("multilateral", "exercise")]
    told = {r.sentence.number for event in events for r in event.references}
    return candidate in events or any(r.sentence.number in told for r in candidate.references)


def _days_before(edtf: str, day: int) -> int:
    covered = bounds(edtf)
    return day - covered[1].toordinal() if covered else -1


def _month(edtf: str) -> str:
    return "-".join(edtf.partition("/")[0].split("-")[:2])
