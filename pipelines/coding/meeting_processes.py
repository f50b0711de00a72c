"""Words for talks that mean no single meeting: a process ("accelerate talks", "negotiations have stalled")
or a habit ("they often met").

What belongs here: telling these from meetings. What does not: the words (codebooks/*/meetings.toml).
"""

from __future__ import annotations

import re

from pipelines.coding import layers, meetings_en, meetings_ru
from pipelines.coding.match import Hit
from pipelines.coding.meeting_reference import OPEN_REACH, broken, gap, heads
from pipelines.coding.reading import SentenceView

KINDS = frozenset(
    {
        "generic",
        "two_plus_two",
        "working_level",
        "vice_ministerial",
        "foreign_ministers",
        "defence_ministers",
        "summit",
    }
)
PLURAL = re.compile(
    r"(?:talks|negotiations|consultations|discussions|meetings|sessions|contacts|summits|переговор\w+|консультаци[ияй]\w*|встречи)\Z"
)
OWNED = re.compile(r"\b(?:their|our|his|her|the) (?:\w+ )?\Z")
""" "They often broke off their talks": what was done often is something else."""
YEAR = len("2000")
BESIDE, PREDICATE = 30, 60
"""Characters between the words and what is said of them: right beside, or as their predicate."""


def is_no_single_meeting(hit: Hit, sentence: SentenceView) -> bool:
    """Whether the words mean a process or a habit. A date beside talks makes them a meeting."""
    if meetings_ru.is_denied(hit, sentence):
        return True
    if meetings_en.is_denied(hit, sentence) or meetings_en.is_drill_in_general(hit, sentence):
        return True
    if hit.code.partition(".")[0] not in KINDS:
        return False
    if meetings_ru.is_with_others(hit, sentence):
        return True
    repeated = _beside(hit, sentence, "repeated", BESIDE)
    owned = OWNED.search(sentence.folded, 0, hit.start - sentence.start)
    if any(m.start >= hit.start or not owned for m in repeated):
        return True
    words = sentence.folded[hit.start - sentence.start : hit.end - sentence.start]
    words += " meetings" if sentence.folded.startswith(" meetings", hit.end - sentence.start) else ""
    if not PLURAL.search(words) or any(d.edtf and gap(d, hit) < OPEN_REACH for d in sentence.dates):
        return False
    said = _beside(hit, sentence, "process", PREDICATE)
    before = [m for m in said if m.code == "process.before" and m.end <= hit.start and gap(m, hit) < BESIDE]
    return bool(before) or any(m.code == "process.after" and m.start >= hit.end for m in said)


def is_undated_plural(hit: Hit, sentence: SentenceView) -> bool:
    """ "Summits" are no meeting, unless dates or places tell them apart."""
    words = sentence.folded[hit.start - sentence.start : hit.end - sentence.start]
    told = any(d.edtf for d in sentence.dates) or len(sentence.hits[layers.SITE]) > 1
    if meetings_en.is_counted(hit, sentence):
        return not any(len(d.edtf) > YEAR for d in sentence.dates) and len(sentence.hits[layers.SITE]) < 2
    return words == "summits" and not told


def _beside(hit: Hit, sentence: SentenceView, name: str, reach: int) -> list[Hit]:
    marks = heads(sentence.hits[layers.MARK], name)
    return [m for m in marks if gap(m, hit) < reach and not broken(sentence, m, hit)]
