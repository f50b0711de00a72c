"""Verbs that mean a meeting only in certain company: "signed", "agreed", "received", "discussed".

What belongs here: telling whether such a verb stands for a meeting. What does not: who meets
(meeting_parties.py), the verbs (codebooks/*/meetings.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding import layers, meetings_en, meetings_ja, pointing_ru
from pipelines.coding.match import Hit
from pipelines.coding.meeting_groups import of_officials
from pipelines.coding.meeting_reference import (
    FAR,
    NEAR,
    PLANNED,
    Reference,
    gap,
    heads,
    is_headline,
    meeting_hits,
    words_of,
)
from pipelines.coding.meeting_scene import HEAD, Figure, Scene
from pipelines.coding.reading import SentenceView

LOCAL = frozenset({"governor"})
"""Who meets the head of his own country."""
KINDS = frozenset({"agreed", "signed", "offered"})
CODES = frozenset(f"generic.{kind}" for kind in KINDS)
NOW = frozenset({"discuss", "discusses"})
OPENING = 3
""" "The two discuss the treaty": a line on what follows, at the beginning of a text."""
AFTER_FIRST = 12
DURING = re.compile(r"\b(?:during|referr\w+ to|recall\w+|in the course of|at the time of|on) [^,;:]{0,50}\Z")
IN_CITY = re.compile(r"\b(?:in|at|во?|на) \Z")
IN_CITY_INSIDE = re.compile(r"(?:in|at|во?|на) ")
AT_CITY = re.compile(r"(?:[市県]|の[^、。]{0,6})?で(?:は|も|の)?(?!き|す|あ|な)|において|における")


def tells_a_meeting(
    kind: str,
    reference: Reference,
    pair: Sequence[Figure],
    figures: Sequence[Figure],
    sentence: SentenceView,
    scene: Scene,
) -> bool:
    """Whether the words of ``kind`` (the second part of the table name) stand for a meeting here."""
    hit = reference.hit
    heads_of_both = {f.level for f in pair} == {HEAD}
    if kind == "signed":
        return heads_of_both
    if kind == "agreed":
        return bool(pair) and _on_journey(hit, heads_of_both, sentence)
    if kind == "offered":
        return False
    if kind == "discussed":
        return (bool(pair) and not any(f.first for f in pair)) or pointing_ru.heads_talks(hit, sentence)
    if kind == "took_up":
        now = words_of(reference) in NOW and sentence.number <= OPENING
        subject = any(f.end <= hit.start and gap(f, hit) < NEAR // 2 for f in pair)
        dated = len({f.start for f in pair}) > 1 and any(d.edtf for d in sentence.dates)  # not "they"
        return subject and (now or is_headline(sentence) or dated)
    if kind == "company":
        return (
            bool(pair)
            or of_officials(hit, sentence)
            or any(gap(m, hit) < NEAR for m in heads(sentence.hits[layers.MARK], "level"))
        )
    if kind == "greeting":
        return heads_of_both or (scene.speaks and not pair)
    if kind == "received":
        return _receives(hit, figures, sentence)
    if kind == "officials":
        return _by_officials(hit, sentence)
    return bool(pair) or not any(m.office in LOCAL and gap(m, hit) < FAR for m in sentence.mentions)


def agreed_in_city(
    kind: str, hit: Hit, pair: Sequence[Figure], level: str, sentence: SentenceView, scene: Scene
) -> bool:
    """ "What the leaders agreed on in Krasnoyarsk", 「2018年11月のシンガポールでは…合意」: the summit there,
    where no meeting is named."""
    if kind not in KINDS or {f.level for f in pair} - {HEAD}:
        return False
    others = [h for h in meeting_hits(sentence) if h.code not in CODES]
    others = [h for h in others if not meetings_en.is_of_next_clause(hit, h, sentence)]
    dated = any(d.edtf for d in sentence.dates)
    leaders = bool(pair) or level == HEAD or (dated and scene.leaders() >= {"JP", "RU"})
    return leaders and not others and any(_is_in_city(s, hit, sentence) for s in sentence.hits[layers.SITE])


def _is_in_city(site: Hit, hit: Hit, sentence: SentenceView) -> bool:
    if site.code.startswith("nation.") or gap(site, hit) > NEAR:
        return False
    start, end = site.start - sentence.start, site.end - sentence.start
    if meetings_ja.KANA.search(sentence.text):
        return bool(AT_CITY.match(sentence.text, end))
    inside = IN_CITY_INSIDE.match(sentence.folded, start, end)
    return bool(inside or IN_CITY.search(sentence.folded, 0, start))


def _by_officials(hit: Hit, sentence: SentenceView) -> bool:
    """ "The deputy ministers are to take up the matter": officials right before the verb meet to do so."""
    levels = heads(sentence.hits[layers.MARK], "level")
    subjects = [m for m in levels if 0 <= hit.start - m.end < AFTER_FIRST]
    return any(not any(s.end <= m.start < hit.start for m in sentence.mentions) for s in subjects)


def _on_journey(hit: Hit, heads_of_both: bool, sentence: SentenceView) -> bool:
    """ "Abe and Putin agreed on it during his visit to Russia": talks were part of a journey of the sentence,
    which is not itself what was agreed on."""
    journeys = heads(sentence.hits[layers.MEETING], "visit")
    if meetings_ja.KANA.search(sentence.text):
        return any(meetings_ja.is_on_journey(j, sentence) for j in journeys)
    ahead = [h for h in heads(sentence.hits[layers.STATUS], PLANNED) if h.start < hit.end]
    told = [j for j in journeys if DURING.search(sentence.folded, 0, j.start - sentence.start)]
    return bool(told) and not ahead and heads_of_both


def _owns(figure: Figure, sentence: SentenceView) -> bool:
    """ "Welcomed the minister's visit": the visit is welcome."""
    return sentence.folded.startswith(("'", "’"), figure.end - sentence.start)


def _receives(hit: Hit, figures: Sequence[Figure], sentence: SentenceView) -> bool:
    """ "Received", "saw": a person before the verb, another one right after it."""
    guests = [f for f in figures if 0 <= f.start - hit.end < AFTER_FIRST and not _owns(f, sentence)]
    guests = guests or [f for f in figures if pointing_ru.follows_at_once(hit.end, f.start, sentence)]
    return bool(guests) and any(f.end <= hit.start and f.country != guests[0].country for f in figures)
