"""Telephone calls: talks that a text tells of before it says that they were by telephone.

What belongs here: joining talks with the call that they were. What does not: the words for calls
(codebooks/*/meetings.toml).
"""

from __future__ import annotations

import re

from pipelines.coding.meeting_candidate import Candidate, apart, merge
from pipelines.coding.meeting_reference import Reference, words_of
from pipelines.text.edtf import overlap

CALL = "other.call"
SPOKEN = re.compile(r"(?:разгов|бесед|побесед|обсу[дж]|перегов|поговор|talk|conversation|discuss|spoke)")
"""Words for talks that may be by telephone; who meets or visits does not telephone."""
NEAR_SENTENCES = 3


def talks_by_phone(candidates: list[Candidate]) -> None:
    """Talks of which only spoken words are told, beside a call of the same parties, are that call."""
    for talks in [c for c in candidates if all(_is_spoken_of(r) for r in c.references)]:
        calls = [c for c in candidates if c is not talks and is_call(c) and _same(c, talks)]
        if calls:
            merge(calls[0], talks)
            candidates.remove(talks)


def is_call(candidate: Candidate) -> bool:
    """Whether the text says that they spoke by telephone."""
    return any(r.hit.code == CALL for r in candidate.references)


def _is_spoken_of(reference: Reference) -> bool:
    return reference.head == "generic" and not reference.venue and bool(SPOKEN.match(words_of(reference)))


def _same(call: Candidate, talks: Candidate) -> bool:
    near = apart(call, talks) < NEAR_SENTENCES
    dated = not call.date or not talks.date or overlap(call.date, talks.date)
    return call.parties == talks.parties and dated and near and call.status == talks.status
