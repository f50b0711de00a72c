"""A meeting of one text under construction, and how two of them or a reference bear on each other.

What belongs here: the record and comparisons of two. What does not: the choice among all
(meeting_joining.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pipelines.coding.meeting_reference import CANCELLED, HELD, PLANNED, Reference, is_headline
from pipelines.coding.meeting_scene import HEAD
from pipelines.text.edtf import narrower

ASIDE = 6
"""Sentences by which a meeting seems farther away that the text only compares with."""
SERIES = frozenset({"two_plus_two"})


@dataclass(slots=True)
class Candidate:
    """A meeting of the text under construction, with its references."""

    format: str
    parties: tuple[str, ...]
    date: str = ""
    place: str = ""
    status: str = ""
    series_no: int | None = None
    visitor: str = ""
    leader: bool = False
    definite: bool = False
    previous: bool = False
    participants: dict[str, tuple[str, str, str, str]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)

    @property
    def first(self) -> int:
        """Number of the sentence that names it first."""
        return min(r.sentence.number for r in self.references)

    @property
    def last(self) -> Reference:
        """The reference that stands last in the text."""
        return max(self.references, key=lambda r: (r.sentence.number, r.rank))


def add_to(candidate: Candidate, reference: Reference) -> None:
    """Take over what the reference adds."""
    if reference.date:
        candidate.date = narrower(candidate.date, reference.edtf) if candidate.date else reference.edtf
    if reference.status == CANCELLED or (
        reference.date and reference.status and candidate.status != CANCELLED
    ):
        candidate.status = reference.status
    candidate.status = candidate.status or reference.status or (HELD if reference.edtf else "")
    candidate.place = candidate.place or reference.place
    if candidate.format in SERIES:
        candidate.series_no = candidate.series_no or reference.series_no
    candidate.leader = candidate.leader or any(f.level == HEAD for f in reference.figures)
    for figure in reference.figures:
        if figure.name:
            candidate.participants.setdefault(figure.name, figure.row)
    candidate.references.append(reference)


def merge(home: Candidate, other: Candidate) -> None:
    home.references.extend(other.references)
    home.participants = {**other.participants, **home.participants}
    home.place = home.place or other.place
    home.series_no = home.series_no or other.series_no
    home.date = narrower(home.date, other.date) if home.date else other.date
    if CANCELLED in (home.status, other.status):
        home.status = CANCELLED


def said_elsewhere(candidate: Candidate, reference: Reference) -> bool:
    """Another venue, by the words themselves."""
    told = next((r.venue for r in candidate.references if r.venue), "")
    return bool(told and reference.venue and told != reference.venue)


def elsewhere(candidate: Candidate, reference: Reference) -> bool:
    """Another city. A country may be where the city lies."""
    a, b = candidate.place, reference.place
    if said_elsewhere(candidate, reference):
        return True
    return bool(
        a and b and a != b and reference.head != "visit" and " " not in a and " " not in b and a[0].isupper()
    ) and not (reference.definite)


def timely(candidate: Candidate, reference: Reference) -> bool:
    """Undated words of the future do not mean a past meeting."""
    return not (reference.status == PLANNED and candidate.status == HELD)


def presence(candidate: Candidate, reference: Reference) -> float:
    """How present a meeting is to the reader: named lately, first in its sentence, and often."""
    earlier = [r for r in candidate.references if r.sentence.number < reference.sentence.number]
    last = max(earlier, key=lambda r: (r.sentence.number, r.rank), default=candidate.last)
    distance = reference.sentence.number - last.sentence.number
    planned = 4 if candidate.status == PLANNED and reference.status != PLANNED else 0
    new = 2 if not earlier else 0
    aside = ASIDE if candidate.previous or all(r.before for r in candidate.references) else 0
    return (
        -distance - aside - new - 1.5 * min(last.rank, 2) + 0.4 * min(len(candidate.references), 8) - planned
    )


def same_kind(a: Candidate, b: Candidate) -> bool:
    """Whether the undated ``b`` can be ``a``."""
    if a.format != b.format or a.parties != b.parties or (a.visitor and b.visitor and a.visitor != b.visitor):
        return False
    numbered = a.series_no and b.series_no and a.series_no != b.series_no
    elsewhere = a.place and b.place and a.place != b.place
    return not numbered and not elsewhere and (a.status == b.status or not b.status)


def sentences_between(a: Reference, b: Reference) -> int:
    """A headline stands next to every sentence."""
    return (
        0
        if is_headline(a.sentence) or is_headline(b.sentence)
        else abs(a.sentence.number - b.sentence.number)
    )


def apart(a: Candidate, b: Candidate) -> int:
    """Sentences between the nearest references to two meetings."""
    return min(sentences_between(x, y) for x in a.references for y in b.references)


def named_in_order(candidates: Iterable[Candidate]) -> list[Candidate]:
    """By the place of their first mention."""
    return sorted(candidates, key=lambda c: min((r.hit.start, r.hit.end) for r in c.references))
