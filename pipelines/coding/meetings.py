"""Meetings that a text refers to: one entry per meeting and text, with every sentence that mentions it.

The session, the ministers' separate talks of the same day and the visit around them are different meetings. A
format as such, "regular consultations" or a press conference is none. Which texts speak of the same meeting
is decided across documents (series.py), by format, parties and date. What belongs here: the order of the
steps, and their result as rows. What does not: reading sentences (meeting_reading.py), joining
(meeting_joining.py), the words (codebooks/*/meetings.toml).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipelines.coding import layers
from pipelines.coding.dates import DateMention
from pipelines.coding.meeting_candidate import SERIES, Candidate, named_in_order
from pipelines.coding.meeting_joining import Meetings
from pipelines.coding.meeting_reading import references
from pipelines.coding.meeting_reference import CANCELLED, HELD, Reference, heads
from pipelines.coding.meeting_scene import Scene
from pipelines.coding.reading import DocumentView
from pipelines.model import DocumentMeeting, FactIds, MeetingMention
from pipelines.text.edtf import bounds

ARTICLE = len(" the ")


def code_meetings(view: DocumentView, ids: FactIds) -> tuple[list[DocumentMeeting], list[MeetingMention]]:
    """Meetings of one text and their mentions."""
    meetings, scene = Meetings(view), Scene(view)
    for sentence in view.article:
        meetings.add(references(sentence, scene, view))
    return _rows(named_in_order(meetings.settled()), view, ids)


def _rows(
    candidates: Sequence[Candidate], view: DocumentView, ids: FactIds
) -> tuple[list[DocumentMeeting], list[MeetingMention]]:
    meetings: list[DocumentMeeting] = []
    mentions: list[MeetingMention] = []
    for candidate in candidates:
        row = _meeting_row(candidate, view, ids)
        meetings.append(row)
        for reference in _one_a_sentence(candidate):
            told = (
                [reference.date, reference.elapsed]
                if reference.date and reference.elapsed
                else [reference.date or reference.elapsed]
            )
            mentions.extend(_mention_row(row, candidate, reference, date, view, ids) for date in told)
    return meetings, mentions


def _one_a_sentence(candidate: Candidate) -> Iterator[Reference]:
    """The first reference of each sentence, a dated one before the others."""
    seen: set[int] = set()
    for reference in sorted(candidate.references, key=lambda r: (r.sentence.number, not r.edtf, r.hit.start)):
        if reference.sentence.number not in seen:
            seen.add(reference.sentence.number)
            yield reference


def _meeting_row(candidate: Candidate, view: DocumentView, ids: FactIds) -> DocumentMeeting:
    covered = bounds(candidate.date)
    told = f"{candidate.format}|{'-'.join(candidate.parties)}|{candidate.visitor}|{candidate.date}"
    return DocumentMeeting(
        ids.next("document_meeting", told, ""),
        view.document.document_id,
        candidate.format,
        candidate.parties,
        candidate.series_no,
        candidate.date,
        covered[0].isoformat() if covered else "",
        covered[1].isoformat() if covered else "",
        next((r.venue for r in candidate.references if r.venue), candidate.place),
        candidate.status or HELD,
        tuple(candidate.participants.values()),
    )


def _mention_row(
    row: DocumentMeeting,
    candidate: Candidate,
    reference: Reference,
    date: DateMention | None,
    view: DocumentView,
    ids: FactIds,
) -> MeetingMention:
    start = min([reference.hit.start, *(m.start for m in reference.marks)])
    end = max([reference.hit.end, *(m.end for m in reference.marks)])
    quote = view.document.text[start:end]
    return MeetingMention(
        ids.next("meeting", f"{candidate.format}|{'-'.join(candidate.parties)}|{candidate.date}", quote),
        view.document.document_id,
        reference.sentence.number,
        start,
        end,
        quote,
        f"{view.document.language}.meetings.{reference.hit.code}",
        row.document_meeting_id,
        date.expression if date else "",
        date.edtf if date else "",
        date.anchor if date else "",
        f"{view.document.language}.dates.{date.rule_id}" if date else "",
        reference.status or candidate.status or HELD,
        place=reference.venue,
        series_no=_number(reference) if candidate.format in SERIES else None,
        postponed=reference.status == CANCELLED and _is_postponed(reference),
        participants=tuple(dict.fromkeys(figure.name for figure in reference.figures if figure.name)),
    )


def _number(reference: Reference) -> int | None:
    """The number in the series, unless the words only fix the time: "three years after the first"."""
    start = min((m.start for m in reference.marks), default=reference.hit.start)
    asides = heads(reference.sentence.hits[layers.MARK], "aside")
    return None if any(0 <= start - aside.end <= ARTICLE for aside in asides) else reference.series_no


def _is_postponed(reference: Reference) -> bool:
    """Put off to another time, not called off."""
    cues = [h.code for h in reference.sentence.hits[layers.STATUS] if h.code.startswith(CANCELLED)]
    return bool(cues) and all(code == "cancelled.postponed" for code in cues)
