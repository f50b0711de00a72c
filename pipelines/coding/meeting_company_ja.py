"""What a conference, a journey and the talks on them lend each other in a Japanese text: the parties who
attend, the time that only one of them is told of.

What belongs here: conferences, journeys and talks beside each other. What does not: dates of a sentence
(meeting_dates.py), journeys that are the talks themselves (meeting_journeys.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.match import Hit
from pipelines.coding.meeting_candidate import Candidate
from pipelines.coding.meeting_reference import Reference, words_of
from pipelines.coding.meeting_scene import Figure
from pipelines.coding.meetings_ja import TITLE
from pipelines.coding.mentions import SINGLE_HOLDER
from pipelines.coding.reading import SentenceView
from pipelines.text.edtf import bounds

NOT_THERE = re.compile(
    rf"{TITLE}(?:軍|側)?(?:による|に対|へ|を|をめぐ|を巡|について|情勢|問題|産|連邦?の(?:侵|脅)|の(?:侵|脅威|併合|孤立|影響))"
)
"""What follows a country that the sentence speaks of, but that does not attend."""
ON_THE_WAY = re.compile(
    r"滞在中|訪問中|訪問先|現地|個別|期間中|あわせて|合わせて|際に?、?|機会に|場で|のほか|フォーラムで|サミットで|会議で"
)
CLAUSE_END = re.compile(r"(?:が|ので|けれども?|たところ|一方)[、，,]")
NOUNS = ("会談", "協議", "会合", "会議", "会見", "交渉")
ALIKE = 1.5
ALSO = re.compile(r"とも[^、。]{0,10}$")
NEAR = 3
"""Sentences."""
SHORT = 15
"""Days of one journey or conference."""
EVENT, JOURNEY = "multilateral", "visit"


def attending(hit: Hit, figures: Sequence[Figure], sentence: SentenceView, home: str) -> tuple[str, ...]:
    """The countries that attend a conference: of the persons and states that its clause names as doing
    something, else the text's own."""
    after = CLAUSE_END.search(sentence.text, hit.end - sentence.start)
    end = sentence.start + after.start() if after else sentence.end
    named = {f.country for f in figures if f.start < end}
    named |= {
        m.country
        for m in sentence.mentions
        if m.start < end and not NOT_THERE.match(sentence.text, m.end - sentence.start)
    }
    return tuple(sorted(named & {"JP", "RU"})) or ((home,) if home in ("JP", "RU") else ())


def are_others(candidate: Candidate, reference: Reference) -> bool:
    """Whether the persons told to meet are not those of the meeting: another one holds the same office, or
    「Yとも個別に会談した」."""
    if candidate.format == EVENT or not reference.figures:
        return False
    known = candidate.participants
    new = [f for f in reference.figures if f.name and f.name not in known]
    offices = {(side, office) for _, _, side, office in known.values() if office in SINGLE_HOLDER}
    if any((f.side, f.office) in offices for f in new):
        return True
    start = reference.hit.start - reference.sentence.start
    also = ALSO.search(reference.sentence.text[:start])
    return bool(
        candidate.format == "other" and also and new and known and len(reference.figures) == len("XY")
    )


def named_alike(candidate: Candidate, reference: Reference) -> float:
    """「協議には」 after 次官級協議 and 電話会談: the one of that word."""
    noun = next((noun for noun in NOUNS if noun in words_of(reference)), None)
    return ALIKE if noun and any(noun in words_of(r) for r in candidate.references) else 0.0


def month_of_company(candidate: Candidate, candidates: Sequence[Candidate]) -> str:
    """The month of the conference at which talks are to be held, of the talks for which one comes to it, or
    of the journey of those who talk, told beside."""
    beside = [
        c
        for c in candidates
        if c is not candidate
        and _is_short(c.date)
        and c.status == candidate.status
        and _goes_with(candidate, c)
    ]
    nearest = min(beside, key=lambda c: _apart(candidate, c), default=None)
    return nearest.date[: len("2018-09")] if nearest is not None and _apart(candidate, nearest) < NEAR else ""


def _goes_with(talks: Candidate, other: Candidate) -> bool:
    if EVENT in (talks.format, other.format):
        return JOURNEY not in (talks.format, other.format) or _share_a_sentence(talks, other)
    told = any(ON_THE_WAY.search(r.sentence.text) for r in talks.references)
    same_host = talks.participants.keys() & other.participants.keys()
    return told and bool(same_host) and talks.parties != other.parties


def _share_a_sentence(a: Candidate, b: Candidate) -> bool:
    return _apart(a, b) == 0


def _apart(a: Candidate, b: Candidate) -> int:
    return min(abs(x.sentence.number - y.sentence.number) for x in a.references for y in b.references)


def _is_short(edtf: str) -> bool:
    days = bounds(edtf)
    if days is None or len(edtf.partition("/")[0]) <= len("2018"):
        return False
    return (days[1] - days[0]).days <= 2 * SHORT
