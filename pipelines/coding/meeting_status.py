"""Whether a meeting was held, is planned or was cancelled, as far as its sentence tells.

What belongs here: cues and dates on either side of publication. What does not: the words
(codebooks/*/meetings.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding import layers, meetings_en, meetings_ja, meetings_ru, meetings_told_ja
from pipelines.coding.dates import DateMention
from pipelines.coding.match import Hit
from pipelines.coding.meeting_reference import (
    CANCELLED,
    HELD,
    PLANNED,
    REACH,
    Reference,
    between,
    gap,
    heads,
    is_headline,
    is_present,
    is_recent,
    words_of,
)
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.text.edtf import bounds

PLANNED_REACH, SAME_CLAUSE = 14, 40
INFINITIVE = re.compile(r"\bto (?:(?:hold|have|attend|begin|start|open|resume|host) (?:[\w-]+ ){0,3})?\Z")
APART = re.compile(r"[,;:]|\b(?:and|but|that|after|when)\b")
ATTRIBUTE, ATTRIBUTE_REACH = "planned.attribute", 45
PAST = re.compile(
    r"(?:вш(?:ий|ая|ее|ие|его|ей|их|им|ими|ую)|[аеёиоуыюя]л[аио]?)(?:с[ья])?\Z"
    r"|^(?:visited|met|travelled|traveled|arrived|flew|came|went|paid|held|talked|received)\b"
)
"""Words for meeting and travelling in the past tense."""


def status_of(
    reference: Reference, found: Sequence[Reference], sentence: SentenceView, view: DocumentView
) -> str:
    """From the cue nearest to the words or to their date; a date on one side of publication decides against
    "planned"."""
    hit = reference.hit
    cues = sentence.hits[layers.STATUS]
    if any(h.code.startswith(CANCELLED) for h in cues) and not any(h.code == "held.resumed" for h in cues):
        others = [r for r in found if r is not reference]
        nearest = [
            h
            for h in heads(cues, CANCELLED)
            if all(gap(h, hit) <= gap(h, r.hit) + 10 for r in others)
            and not meetings_ja.CLAUSE_END.search(between(h, hit, sentence))
            and not (view.document.language == "ru" and between(h, hit, sentence).count(",") % 2)
        ]
        if nearest:
            return CANCELLED
    covered, today = bounds(reference.edtf), bounds(view.document.published_on)
    if covered and today and covered[0] > today[1]:
        return PLANNED
    if covered and today and covered[1] < today[0]:
        return HELD
    if (
        meetings_ja.is_told_as_past(hit, sentence)
        or meetings_ja.is_before(hit, sentence)
        or PAST.search(words_of(reference))
    ):
        return HELD
    if meetings_told_ja.is_ahead(hit, sentence):
        return PLANNED
    if is_headline(sentence) and _is_infinitive(hit, sentence):
        return PLANNED
    if (
        covered
        and covered[0] == covered[1]
        and not any(_governs(h, hit, sentence) for h in heads(cues, PLANNED))
    ):
        return HELD  # on the day of publication
    english = view.document.language == "en"
    if english and (is_recent(reference) or (reference.head == "visit" and is_present(reference))):
        return HELD
    if view.document.language == "en" and meetings_en.is_prospect(hit, sentence):
        return PLANNED
    if view.document.language == "ru" and meetings_ru.is_intended(hit, sentence):
        return PLANNED
    own = [cue for cue in cues if not _is_of_another(cue, reference, found)]
    if view.document.language == "en":
        own = [cue for cue in own if not meetings_en.frames_plan(cue, hit, cues, sentence)]
        own = [cue for cue in own if not meetings_en.is_planned_for(cue, hit, sentence)]
        own = [cue for cue in own if not meetings_en.opens_plan(cue, hit, cues, sentence)]
    return _nearest_cue(reference, own)


def _is_of_another(cue: Hit, reference: Reference, found: Sequence[Reference]) -> bool:
    """ "He came to prepare the upcoming summit": what stands before a meeting is said of it alone."""
    if cue.code != ATTRIBUTE:
        return False
    after = [r for r in found if cue.start < r.hit.end and r.hit.start - cue.end < ATTRIBUTE_REACH]
    return bool(after) and reference not in after


def _is_infinitive(hit: Hit, sentence: SentenceView) -> bool:
    """ "Minister to visit Moscow on Tuesday"."""
    return bool(INFINITIVE.search(sentence.folded, 0, hit.start - sentence.start))


def _governs(cue: Hit, hit: Hit, sentence: SentenceView) -> bool:
    """ "Will make his first visit": close by, or before it in the same clause."""
    words = sentence.folded[cue.end - sentence.start : max(cue.end, hit.start) - sentence.start]
    reach = REACH if words.endswith(" to ") else SAME_CLAUSE
    ahead = cue.end <= hit.start and len(words) < reach and not APART.search(words)
    return ahead or gap(cue, hit) < PLANNED_REACH


def _nearest_cue(reference: Reference, cues: Sequence[Hit]) -> str:
    spans: list[Hit | DateMention] = [reference.hit, *([reference.date] if reference.date else [])]
    near = [(min(gap(cue, span) for span in spans), cue.code.partition(".")[0]) for cue in cues]
    reach = {PLANNED: PLANNED_REACH} if reference.head == "back" else {}
    near = [(far, head) for far, head in near if far < reach.get(head, REACH) and head != CANCELLED]
    return min(near, key=lambda found: found[0])[1] if near else ""
