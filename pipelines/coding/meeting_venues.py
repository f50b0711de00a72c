"""The place that a sentence says a meeting of: "the 2+2 in Tokyo", «встреча в Токио», 東京で開かれた会合.

A place counts only in the form of a venue (after "in", in the prepositive after «в», before で) and only
where the meeting's words, its date, its verb or a person taking part stand right beside it, with no other
clause or meeting between. Nearness alone says nothing: "the 2+2 discussed the war in Ukraine".
What belongs here: that grammar. What does not: the guess at a place where nothing is said
(meeting_places.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding import layers, meetings_ja
from pipelines.coding.match import Hit
from pipelines.coding.meeting_reference import PLANNED, REACH, Reference, between, gap, meeting_hits
from pipelines.coding.reading import DocumentView, SentenceView

IN = r"(?:in|at|near|outside|hosted by|во?|на) "
QUALIFIED = (
    r"(?:(?:the|[a-z]+ern|central|japanese|russian|capital|city|town|resort|of|город\w*|столиц\w*|японск\w+"
    r"|российск\w+) )*"
)
VENUE = re.compile(IN)
VENUE_BEFORE = re.compile(rf"(?<!\w){IN}{QUALIFIED}$")
GOING = re.compile(r"(?:to|for|visit\w*|toured|via|reached|,) ")
GOAL = re.compile(r"[а-я]*[бвгджзйклмнпрстфхцчшщьуюая]$")
"""«в Москву», not «в Москве»: the accusative is where somebody goes."""
DE = re.compile(
    r"(?:[市都府県]|都内|市内|郊外|近郊|[・、][^、。]{1,6})?(?P<de>で(?!き|す|あ|な)|における|において|にて)"
)
DE_INSIDE = re.compile(r"(?:での?|における|において)$")
GOING_INSIDE = re.compile(r"(?:[にへ]|を訪|入り|訪問|滞在|を訪問|に到着|に滞在)$")
OPENING = re.compile(r"(?:^|[.;:!?—–(]|, )\W*$")
CLAUSES_APART = re.compile(
    r"[;:—]|, (?:а|но|и|что|где|котор\w+|and|but|while|whereas|where|which|who|after|before)\b"
    r"|について|に関|を巡|をめぐ|に対|に触れ|を受け|起き|続く|以来"
)
BESIDE = 2
"""Characters between a venue and what it is said of."""
APPOSITION = 20
"""Characters between two words for one meeting."""
VERB_AFTER = 12
"""Characters from で to the verb of a Japanese meeting."""
NATION = "nation."


def venue(reference: Reference, sentence: SentenceView, view: DocumentView) -> str:
    """The name of the place that the sentence says the meeting to be in; empty where it says none."""
    names, syntax = view.codebook.places, view.codebook.syntax.get(view.document.language)
    sites = [s for s in sentence.hits[layers.SITE] if gap(s, reference.hit) < REACH]
    if not sites:
        return ""
    holding = syntax.pattern("holding").finditer(sentence.folded) if syntax else ()
    ends = [*_ends(reference, sentence), *(sentence.start + verb.end() for verb in holding)]
    others = [h for h in meeting_hits(sentence) if not _is_part_of(h, reference.hit)]
    said = [
        (s.code.startswith(NATION), gap(s, reference.hit), names[s.code][0])
        for s in sites
        if _is_said(s, reference, others, ends, sentence)
    ]
    return min(said, default=(False, 0, ""))[2]


def _is_said(
    site: Hit, reference: Reference, others: Sequence[Hit], ends: Sequence[int], sentence: SentenceView
) -> bool:
    low, high = min(site.end, reference.hit.end), max(site.start, reference.hit.start)
    if any(low <= other.start and other.end <= high for other in others):
        return False
    if CLAUSES_APART.search(between(site, reference.hit, sentence)):
        return False
    if meetings_ja.KANA.search(sentence.text):
        return _is_said_in_japanese(site, reference.hit, sentence)
    return _names_it(site, reference.hit, sentence) or _stands_beside(site, reference, ends, sentence)


def _is_part_of(other: Hit, hit: Hit) -> bool:
    """ "The meeting of the ministers, the 2+2": one meeting."""
    return gap(other, hit) < (APPOSITION if other.code.startswith("generic.") else 1)


def _names_it(site: Hit, hit: Hit, sentence: SentenceView) -> bool:
    """ "The Moscow talks"; countries say who talks, not where."""
    touches = site.start < hit.start and between(site, hit, sentence).strip() == ""
    bare = not VENUE.match(_folded(site, sentence)) and not GOING.match(_folded(site, sentence))
    return touches and bare and not site.code.startswith(NATION)


def _stands_beside(site: Hit, reference: Reference, ends: Sequence[int], sentence: SentenceView) -> bool:
    """After "in", and next to the meeting's words, date, verb or participant, or opening the clause."""
    start = _phrase_start(site, sentence)
    if start is None or GOAL.search(sentence.text[: site.end - sentence.start]):
        return False
    follows = any(0 <= start - end <= BESIDE for end in ends)
    if site.start >= reference.hit.end:
        return follows
    opens = bool(OPENING.search(sentence.text[: start - sentence.start]))
    return (follows or opens) and (reference.status != PLANNED or _verb_after(site, reference.hit, sentence))


def _phrase_start(site: Hit, sentence: SentenceView) -> int | None:
    """Where "in" stands, which may be part of the form; None where the place is no venue."""
    form = _folded(site, sentence)
    if VENUE.match(form):
        return site.start
    found = None if GOING.match(form) else VENUE_BEFORE.search(sentence.folded[: site.start - sentence.start])
    return sentence.start + found.start() if found else None


def _folded(site: Hit, sentence: SentenceView) -> str:
    return sentence.folded[site.start - sentence.start : site.end - sentence.start]


def _ends(reference: Reference, sentence: SentenceView) -> list[int]:
    """Where the spans end that a venue may follow: the meeting's words, dates, verbs of meeting, persons."""
    spans = [reference.hit.end, *(d.end for d in sentence.dates), *(m.end for m in sentence.mentions)]
    return spans + [cue.end for cue in sentence.hits[layers.STATUS]]


def _verb_after(site: Hit, hit: Hit, sentence: SentenceView) -> bool:
    """«В Токио состоится встреча»: the verb of a planned meeting right after the place."""
    cues = (c for c in sentence.hits[layers.STATUS] if c.code.startswith(PLANNED) and c.end <= hit.start)
    return any(0 <= cue.start - site.end <= BESIDE for cue in cues)


def _is_said_in_japanese(site: Hit, hit: Hit, sentence: SentenceView) -> bool:
    end = _particle_end(site, sentence)
    if end is None:
        touches = site.end == hit.start and not site.code.startswith(NATION)  # モスクワ会談
        return touches and not GOING_INSIDE.search(_folded(site, sentence))
    since = sentence.text[
        min(site.end, hit.end) - 1 - sentence.start : max(site.start, hit.start) - sentence.start
    ]
    if meetings_ja.CLAUSE_END.search(since) or meetings_ja.AT_TALKS.search(since):
        return False
    cues = sentence.hits[layers.STATUS]
    return site.end <= hit.start or any(-BESIDE <= cue.start - end <= VERB_AFTER for cue in cues)


def _particle_end(site: Hit, sentence: SentenceView) -> int | None:
    """Where で and the like end, which may be part of the form; None where the place is no venue."""
    form = _folded(site, sentence)
    if DE_INSIDE.search(form):
        return site.end
    found = None if GOING_INSIDE.search(form) else DE.match(sentence.text, site.end - sentence.start)
    return sentence.start + found.end() if found else None
