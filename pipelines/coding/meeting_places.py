"""Where a meeting takes place, as far as its sentence tells.

What belongs here: choosing among the places of a sentence. What does not: goals of journeys
(meeting_visits.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding import layers, meetings_ja
from pipelines.coding.match import Hit
from pipelines.coding.meeting_reference import FAR, NEAR, Reference, between, gap
from pipelines.coding.reading import DocumentView, SentenceView

CLAUSES_APART = re.compile("、|[,;] (?:а|но|while|whereas|but) ")


def place_of(
    reference: Reference, found: Sequence[Reference], sentence: SentenceView, view: DocumentView
) -> str:
    """The place named nearest, but not where somebody travels; a city before a country."""
    hit, goals = reference.hit, {r.place for r in found if r.head == "visit" and r is not reference}
    named = [(s, view.codebook.places[s.code][0]) for s in sentence.hits[layers.SITE] if gap(s, hit) < FAR]
    free = [(s, name) for s, name in named if name not in goals and not _of_other_clause(s, hit, sentence)]
    best = min(
        free,
        key=lambda p: (
            gap(p[0], hit) > NEAR,
            p[0].code.startswith("nation."),
            len(CLAUSES_APART.findall(between(p[0], hit, sentence))),
            gap(p[0], hit),
        ),
        default=None,
    )
    return best[1] if best else ""


def _of_other_clause(site: Hit, hit: Hit, sentence: SentenceView) -> bool:
    """A Japanese place after the words and a comma, or one of the meeting before ("モスクワに続く")."""
    if meetings_ja.SINCE.match(sentence.text, site.end - sentence.start):
        return True
    return site.start > hit.end and bool(meetings_ja.CLAUSE_END.search(between(site, hit, sentence)))
