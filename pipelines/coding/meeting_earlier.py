"""Meetings of the same kind that a sentence only dates: "the first since May 2003", 「3年4カ月ぶり」.

What belongs here: earlier meetings of a series, and spans of time since them. What does not: checking a
series (series.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.coding import layers, meetings_en, meetings_ja, meetings_ru
from pipelines.coding.dates import DateMention
from pipelines.coding.elapsed import RULE as ELAPSED
from pipelines.coding.meeting_places import place_of
from pipelines.coding.meeting_reference import HELD, NEAR, Reference, heads
from pipelines.coding.reading import DocumentView, SentenceView


def elapsed_since(sentence: SentenceView) -> DateMention | None:
    """The span of time since the meeting before that the sentence tells, if any."""
    return next((d for d in sentence.dates if d.rule_id.startswith(ELAPSED)), None)


def earlier_meetings(found: Sequence[Reference], sentence: SentenceView) -> list[Reference]:
    """ "The first since May 2003", "the third after those of 2013 and 2017": each date is a meeting of the
    same kind."""
    numbered = [r for r in found if r.series_no and r.head != "visit"]
    if not numbered:
        return []
    reference = numbered[0]
    cues = [m for m in heads(sentence.hits[layers.MARK], "aside") if m.start >= reference.hit.start]
    if not cues or heads(sentence.hits[layers.MARK], "creation"):
        return []
    dates = [
        d for d in sentence.dates if d.edtf and cues[0].start <= d.start + 6 and d.start - cues[0].end < NEAR
    ]
    dates = [d for d in dates if not meetings_en.is_in_clause_since(cues[0], d, sentence)]
    dates = [d for d in dates if not meetings_ru.is_event(cues[0].end, d.start, sentence)]
    return [
        Reference(
            sentence, reference.hit, reference.format, reference.parties, date=d, status=HELD, rank=len(found)
        )
        for d in dates
        if d is not reference.date
    ]


def previous_meetings(
    found: Sequence[Reference], sentence: SentenceView, view: DocumentView
) -> list[Reference]:
    """«Предыдущие, в ноябре 2013 года и марте 2017-го»: each date is a meeting of the kind spoken of."""
    cues = heads(sentence.hits[layers.MARK], "previous")
    taken = [r.date for r in found if r.date is not None]
    dates = [d for d in sentence.dates if cues and d.edtf and d not in taken and d.start > cues[0].start]
    earlier = [
        Reference(sentence, cues[0], "", date=d, status=HELD, definite=True, rank=len(found)) for d in dates
    ]
    if len(earlier) == 1:
        earlier[0].place = place_of(earlier[0], found, sentence, view)
    return earlier


def meetings_before(found: Sequence[Reference], sentence: SentenceView) -> list[Reference]:
    """ "2013年11月以来、3年4カ月ぶり": a meeting of the same kind then."""
    kind = next((r for r in found if r.head not in ("visit", "exercise", "multilateral")), None)
    if kind is None or not meetings_ja.AGAIN.search(sentence.text):
        return []
    dates = [
        d
        for d in sentence.dates
        if d.edtf and d is not kind.date and meetings_ja.SINCE.match(sentence.text, d.end - sentence.start)
    ]
    return [
        Reference(
            sentence, kind.hit, kind.format, kind.parties, date=d, status=HELD, definite=True, rank=len(found)
        )
        for d in dates
    ]
