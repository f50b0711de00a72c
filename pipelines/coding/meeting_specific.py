"""Whether words with a format mean one meeting, not a kind of meeting, a hope or a count.

What belongs here: what makes a reference specific. What does not: which meeting it is (meeting_told.py).
"""

from __future__ import annotations

import re

from pipelines.coding import meetings_ja
from pipelines.coding.meeting_candidate import (
    Candidate,
)
from pipelines.coding.meeting_reference import (
    HELD,
    PLANNED,
    Reference,
    is_any,
    is_headline,
)
from pipelines.coding.meeting_told import Told, is_question

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


def is_specific(meetings: Told, reference: Reference) -> bool:
    """A meeting is meant, not a kind of meeting."""
    if reference.hit.code == AGAIN:
        return False
    if reference.date or (reference.series_no and not reference.indefinite):
        return True
    if reference.indefinite or is_question(reference) or _is_conditional(reference):
        return False
    if reference.format == "exercise":
        return bool(reference.status == HELD and reference.parties) or is_named(reference)
    if reference.format == "visit":
        told = reference.definite or bool(reference.status) or is_headline(reference.sentence)
        return told or reference.hit.code == "visit.noun"
    if reference.head == "generic" and (_is_hoped_for(reference) or _is_counted(reference)):
        return False
    if reference.head == "generic":
        russian = meetings.view.document.language == "ru"  # «обсуждают Лавров и Кисида»
        two = russian and len({f.country for f in reference.figures}) > 1
        if journey := _journey_told(meetings, reference):
            reference.status = reference.status or journey.status
        if reference.status or reference.definite or reference.place or two:
            return True
        return is_headline(reference.sentence)
    if reference.format == "multilateral" and is_any(reference):
        return False
    if is_headline(reference.sentence) or reference.definite or reference.figures:
        return True
    held = meetings.view.document.language == "ja" and reference.status == HELD  # 「外相会談も開かれた」
    held = held and (
        reference.format != "working_level" or meetings_ja.is_told_as_past(reference.hit, reference.sentence)
    )
    return bool(reference.status and (held or reference.place or reference.parties)) or reference.head in (
        "other",
        "multilateral",
    )


def _journey_told(meetings: Told, reference: Reference) -> Candidate | None:
    """「訪ロする。プーチン大統領と会談し」: the journey, told just now, of one of the two who talk."""
    here = reference.sentence.number
    names = {f.name for f in reference.figures if f.name}
    if meetings.view.document.language != "ja":
        return None
    journeys = [c for c in meetings.candidates if c.format == "visit" and c.visitor in names]
    journeys = [c for c in journeys if c.parties == reference.parties]
    return next((c for c in journeys if here - c.last.sentence.number <= 1), None)


def is_named(reference: Reference) -> bool:
    """ "Vostok-2018"."""
    start, end = (p - reference.sentence.start for p in (reference.hit.start, reference.hit.end))
    words = reference.sentence.text[start : max(start, end - 2) + len(" «Vostok-2018»")]
    return any(char.isdigit() for char in words)


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
