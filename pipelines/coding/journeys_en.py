"""English journeys: made for talks in a third country, ahead of a date told before, by nameless officials.

What belongs here: what only English wording tells of a journey. What does not: visits as such
(meeting_visits.py), journeys that are the talks (meeting_journeys.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.meeting_reference import Reference
from pipelines.coding.meeting_scene import HOSTS, Figure
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.text.edtf import bounds

FOR_TALKS = re.compile(r"[^,;:.]{0,40}? for (?:the |an? |his |her |their )?(?:[\w-]+ ){0,4}")
AHEAD = re.compile(
    r"\b(?:(?:is|are|was|were) (?:also )?(?:scheduled|expected|due|planning|set|slated|likely|supposed"
    r"|preparing) to|will(?: also| then)?|(?:plans?|intends?|hopes?|aims?) to) (?:[a-z]+ )?\Z"
)
OFFICE = "official"
OFFICES = (
    r"(?:heads?|chiefs?|commanders?(?:-in-chief)?|chair(?:man|woman|person)|speakers?|secretar(?:y|ies)"
    r"|directors?|governors?|mayors?|ambassadors?|envoys?|lawmakers|legislators|parliamentarians|deput(?:y|ies)"
    r"|generals?|admirals?|officials?|diplomats?|experts?|scientists|businessmen|executives|members"
    r"|representatives?|delegations?|mission)"
)
BODY = (
    r"(?: (?:self-defen[cs]e|defen[cs]e|armed|ground|land|air|naval|maritime|security|general|forces?|navy"
    r"|army|council|staff|agency|ministry|diet|duma|federation|union|parliament|government|party|upper|lower|house"
    r"|border|guard|service|joint|business|economic))*"
)
OFFICIAL = re.compile(
    rf"\b(?:{OFFICES} (?:[\w-]+ )?(?:of|from) (?:the )?(?:[\w-]+ )??(?P<of>japan|russia|soviet|ussr)\w*"
    rf"(?:['’]s)?{BODY}"
    rf"|(?P<by>japanese|russian|soviet|japan['’]s|russia['’]s) (?:[\w-]+ ){{0,3}}?{OFFICES})\b"
)
AIDES = (
    r"(?:advis[eo]rs?|aides?|assistants?|envoys?|emissar(?:y|ies)|spokes(?:man|woman|person)|confidants?"
    r"|representatives?|deput(?:y|ies)|secretar(?:y|ies)|wi(?:fe|dow))"
)
AIDE_TO = re.compile(rf"\b{AIDES} (?:to|of) (?:the )?(?:[\w-]+ ){{0,2}}\Z")
AIDE_AFTER = re.compile(
    rf"(?:['’]s?)? (?:(?:top|foreign[- ]policy|foreign|policy|special|close|senior|chief|key|economic"
    rf"|security) )*{AIDES}\b"
)
NAME_AFTER = 3
JOURNEY_DAYS, MONTH = 7, len("2000-01")


def for_talks(found: Sequence[Reference], sentence: SentenceView) -> list[Reference]:
    """ "He travels to China for a three-day summit": the summit of the two, and no visit beside it."""
    told: list[Reference] = []
    for journey in (r for r in found if r.head == "visit" and set(r.parties) - HOSTS.keys()):
        end = journey.hit.end - sentence.start
        for talks in (r for r in found if r.head == "summit" and not r.parties):
            if {f.name for f in talks.figures} - {journey.visitor}:
                continue
            start = talks.hit.start - sentence.start
            if end <= start and FOR_TALKS.fullmatch(sentence.folded, end, start):
                talks.parties, talks.figures = journey.parties, journey.figures
                told.append(journey)
    return [r for r in found if all(r is not t for t in told)]


def undate_ahead(found: Sequence[Reference], sentence: SentenceView, view: DocumentView) -> None:
    """ "He arrived on Sunday and is scheduled to visit X": later on the same
    journey."""
    today = bounds(view.document.published_on)
    for reference in found:
        told = bounds(reference.edtf)
        if not (told and today and reference.date) or told[1] >= today[0]:
            continue
        before = reference.date.end <= reference.hit.start
        if before and AHEAD.search(sentence.folded, 0, reference.hit.start - sentence.start):
            soon = (today[0] - told[1]).days <= JOURNEY_DAYS
            month = today[0].isoformat()[:MONTH]
            reference.date = reference.date._replace(edtf=month) if soon else None


def of_known_goal(found: Sequence[Reference]) -> list[Reference]:
    """Journeys between the two countries, where only an office tells who travels."""
    return [
        r for r in found if set(r.parties) <= HOSTS.keys() or not any(f.level == OFFICE for f in r.figures)
    ]


def with_officials(sentence: SentenceView, figures: Sequence[Figure]) -> list[Figure]:
    """Who may travel: the persons of a sentence and officials told by their office alone ("the head of the
    Russian navy"); an adviser of a person in the place of that person."""
    persons = [_aide_of(f, sentence) or f for f in figures]
    return sorted([*persons, *_officials(sentence, persons)], key=lambda f: f.start)


def _aide_of(figure: Figure, sentence: SentenceView) -> Figure | None:
    """ "An adviser to the prime minister", "Putin's aide"."""
    start, end = figure.start - sentence.start, figure.end - sentence.start
    before, after = AIDE_TO.search(sentence.folded, 0, start), AIDE_AFTER.match(sentence.folded, end)
    if not figure.country or not (before or after):
        return None
    low = before.start() if before else start
    high = after.end() if after else end
    who = ("", "", figure.side, figure.country, OFFICE, "", OFFICE)
    return Figure(*who, sentence.start + low, sentence.start + high)


def _officials(sentence: SentenceView, figures: Sequence[Figure]) -> list[Figure]:
    found = []
    for match in OFFICIAL.finditer(sentence.folded):
        country = "JP" if (match["of"] or match["by"]).startswith("japan") else "RU"
        start, end = (sentence.start + p for p in match.span())
        if not any(f.start < end + NAME_AFTER and start < f.end for f in figures):
            found.append(Figure("", "", country, country, OFFICE, "", OFFICE, start, end))
    return found
