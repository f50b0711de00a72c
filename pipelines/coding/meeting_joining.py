"""From the references of a text to its meetings: which words mean the same meeting.

A reference with a format joins the meeting of that format, parties and date, or opens one; one that only
points ("the talks", "the three events") goes to the meeting that is most present at that place. What belongs
here: identity within one text. What does not: reading sentences (meeting_reading.py), identity across texts
(series.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from pipelines.coding.meeting_calls import talks_by_phone
from pipelines.coding.meeting_candidate import (
    Candidate,
    presence,
)
from pipelines.coding.meeting_journeys import journeys_to_summits, ministers_journeys
from pipelines.coding.meeting_pointing import JUST_TOLD, TALKS, Pointing
from pipelines.coding.meeting_reference import (
    PLANNED,
    Reference,
    is_present,
    words_of,
)
from pipelines.coding.meeting_settling import (
    bring_together,
    collect,
    is_other_news,
    is_passing,
    of_other_countries,
    same_people,
    settle_status,
    settle_undated,
)
from pipelines.coding.meeting_specific import is_specific
from pipelines.coding.meeting_told import NOT_TALKS, Told
from pipelines.coding.reading import DocumentView

SUMMIT_ALONE = re.compile(r"саммит\w*")


class Meetings:
    """The meetings of one text, growing sentence by sentence."""

    def __init__(self, view: DocumentView) -> None:
        self._told = Told(view)
        self._pointing = Pointing(self._told)
        self._several: list[Reference] = []

    @property
    def _candidates(self) -> list[Candidate]:
        return self._told.candidates

    def add(self, references: Sequence[Reference]) -> None:
        """The references of the next sentence: those that name a meeting first, then those that point to
        one."""
        for reference in references:
            if reference.hit.code in ("back.format", "back.unsaid"):
                self._same_format(reference)
            if reference.several >= 0:
                self._several.append(reference)
            elif self._is_that_conference(reference):
                self._pointing.point_to_event(reference)
            elif reference.format and (is_specific(self._told, reference) or self._told.known(reference)):
                self._told.join(reference)
        named = any(r.format and r.head not in ("visit", "exercise", "multilateral") for r in references)
        ahead = all(r.status == PLANNED for r in references if r.format)
        for reference in references:
            if not reference.format and reference.several < 0:
                opens = reference is references[0] and reference.definite and ahead
                opens = opens or is_present(reference)
                self._pointing.point(reference, alone=not named or reference.head == "back" or opens)

    def settled(self) -> list[Candidate]:
        """All meetings once the text is read: what only announced or pointed is resolved, the undated find
        their date."""
        for reference in self._pointing.open:
            self._pointing.point_anywhere(reference)
        self._pointing.tell_unsaid()
        for candidate in self._candidates:
            settle_status(candidate)
        bring_together(self._told)
        if self._told.view.document.language == "ru":
            of_other_countries(self._told)
            same_people(self._told)
        talks_by_phone(self._candidates)
        journeys_to_summits(self._candidates, partial(is_other_news, self._told))
        ministers_journeys(self._candidates)
        settle_undated(self._told)
        journeys_to_summits(self._candidates, partial(is_other_news, self._told))
        for reference in self._several:
            collect(self._told, reference)
        return [c for c in self._candidates if c.references and not is_passing(c)]

    def _is_that_conference(self, reference: Reference) -> bool:
        """«Саммит пройдёт в Дананге» after «на полях саммита АТЭС»: the conference, not the two leaders."""
        if self._told.view.document.language != "ru" or reference.hit.code != "summit.named":
            return False
        if reference.figures or reference.parties or not SUMMIT_ALONE.fullmatch(words_of(reference)):
            return False
        here = reference.sentence.number
        return any(
            c.format == "multilateral" and 0 < here - c.last.sentence.number < JUST_TOLD
            for c in self._candidates
        )

    def _same_format(self, reference: Reference) -> None:
        """ "Talks in the same format", 「次回の会談」: of the format spoken of last."""
        any_talks = self._told.view.document.language == "ja"
        talks = [
            c for c in self._candidates if c.format in TALKS or (any_talks and c.format not in NOT_TALKS)
        ]
        if talks:
            kind = max(talks, key=lambda c: presence(c, reference))
            reference.format = kind.format
            reference.parties = reference.parties or (kind.parties if any_talks else ())
