"""What English says of meetings in its own way: datelines, dates once set, effects foretold, journeys to a
conference, counted plurals.

What belongs here: how English words tell whether and when a meeting is meant. What does not: the steps of
reading (meeting_reading.py), the words (codebooks/en/meetings.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding.dates import DateMention
from pipelines.coding.match import Hit
from pipelines.coding.reading import SentenceView

DATELINE_REACH, PLAN_REACH = 40, 70
DATELINE = re.compile(r"[A-Z][\w.’' -]{1,28}[.,]? ?(?:[A-Z]\w+[,.] ?)?\Z")
AGENCY = re.compile(r",?\.? ?(?:\([^()]{2,40}\) ?|/[A-Z -]{2,20}/\.? ?)?(?:--|—|–|- |: )|\.? ?(?:\(|/)[A-Z]")
ONCE_SET = re.compile(
    r"\b(?:initially|originally|first|previously|earlier|once|at first) (?:been )?"
    r"(?:scheduled|planned|set|due|slated|expected|fixed|proposed|supposed|to (?:have )?(?:take|taken) place)"
    r"(?: to (?:take place|be held|begin|start|visit|come|travel|arrive|meet))?(?: for)?(?: [\w-]+){0,3} \Z"
)
EFFECT = re.compile(
    r" (?:also |surely |certainly |definitely |likely |not |further |help |help to |serve to )*(?:be )?"
    r"(?:able to )?"
    r"(?:produce|lead|bring|yield|result|give|provide|open|pave|contribute|make|mark|help|serve|allow|enable"
    r"|strengthen|deepen|promote|boost|improve|benefit|further|facilitate|become|prove|remain|determine|show|depend"
    r"|create|build|move|push|achieve|succeed|fail|affect|influence|change|have|an?|the|of|productive|useful"
    r"|successful|fruitful|important|historic)\b"
)
""" "The talks will produce enough progress": what comes of a meeting, not when it is."""
TO_ATTEND = re.compile(
    r"[^.;:]{0,60}?(?:,? (?:and|where (?:he|she)) (?:attend|address|took part in|participated in)\w*"
    r"| (?:to|for) (?:attend|take part in|participat\w+ in|address|speak at|deliver|join|represent"
    r"|the opening of|the \w+ anniversary))\b"
)
COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens? of|several|many|numerous"
    r"|countless|various|multiple|(?:a|the) (?:large )?(?:number|series|string|succession) of|a few|some"
    r"|more than \w+|over \w+|\d+) (?:[\w-]+ ){0,2}\Z"
)
PROSPECT = re.compile(
    r"\b(?:schedules?|timing|dates?|preparations?|possibilit(?:y|ies)|options?|prospects?|plans?|idea|proposals?"
    r"|invitations?|arrangements|feasibility|likelihood|chances?|groundwork|coordination|desire|readiness)"
    r" (?:of|for|on|regarding|concerning|about)"
    r" (?:the |an? |his |her |their |its |another |such (?:an? )?|[\w.-]+(?:'s|’s) |[A-Za-z-]+ ){0,4}\Z"
    r"|\b(?:to|will|would|and|helped?) (?:prepare|arrange|discuss preparations for|make preparations for)"
    r" (?:for )?(?:the |an? |his |her |their )?(?:[\w.’'-]+ ){0,3}\Z"
)
""" "The schedule of the visit", "to prepare the visit": still ahead."""
DURING = re.compile(r"during ")
WE_MET = re.compile(r"\bwe (?:also |first |last |briefly |already |had )?\Z")
SPEECH_DAY = "said_weekday"
DONE = re.compile(r"(?:signed|met|arrived|left|ended|held|agreed)")
PLURALS = re.compile(
    r"(?:meetings|summits|summit meetings|summit talks|sessions|conversations|encounters|visits|trips)\Z"
)


def is_in_dateline(date: DateMention, sentence: SentenceView) -> bool:
    """ "Moscow, March 3 (Agency)--": the day of the report."""
    start, end = date.start - sentence.start, date.end - sentence.start
    if start > DATELINE_REACH or not AGENCY.match(sentence.text, end):
        return False
    return start == 0 or bool(DATELINE.fullmatch(sentence.text, 0, start))


def was_once_set(date: DateMention, sentence: SentenceView) -> bool:
    """ "Initially scheduled for late last year": when it was not."""
    start = date.start - sentence.start
    lead = "" if date.expression[:1].isdigit() else " "
    return bool(ONCE_SET.search(sentence.folded[:start].rstrip() + lead))


def tells_effect(cue: Hit, hit: Hit, sentence: SentenceView) -> bool:
    """Whether a word of the future right behind the words for a meeting tells what will come of it."""
    after = 0 <= cue.start - hit.end <= 1
    return after and bool(EFFECT.match(sentence.folded, cue.end - sentence.start))


def is_made_to_attend(hit: Hit, sentence: SentenceView) -> bool:
    """ "Visited Geneva to attend the conference": no visit of its own to a third country."""
    return bool(TO_ATTEND.match(sentence.folded, hit.end - sentence.start))


def is_prospect(hit: Hit, sentence: SentenceView) -> bool:
    """Whether the words only name what is being prepared or thought of."""
    return bool(PROSPECT.search(sentence.folded, 0, hit.start - sentence.start))


def frames_plan(cue: Hit, hit: Hit, cues: Sequence[Hit], sentence: SentenceView) -> bool:
    """ "During his visit he is expected to meet X": the visit is as far ahead as what is to happen on it."""
    if not hit.code.startswith("visit.") or not DURING.match(sentence.folded, cue.start - sentence.start):
        return False
    return any(c.code.startswith("planned.cue") and hit.end <= c.start < hit.end + PLAN_REACH for c in cues)


def is_day_of_words(date: DateMention, sentence: SentenceView) -> bool:
    """ "He said Friday that he will come": the day on which he spoke of what lies ahead."""
    spoken = date.rule_id == SPEECH_DAY and not DONE.match(date.expression)
    return spoken and sentence.planned


def is_ours_elsewhere(hit: Hit, sentence: SentenceView) -> bool:
    """ "We met in Irkutsk": said by one of those who meet, of another time than now."""
    met = hit.code in ("generic.met", "generic.talks", "generic.company")
    return met and bool(WE_MET.search(sentence.folded, 0, hit.start - sentence.start))


def is_counted(hit: Hit, sentence: SentenceView) -> bool:
    """ "Two informal summit meetings", "several visits": none of them in particular."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    plural = not hit.code.startswith("back.") and PLURALS.search(sentence.folded, start, end)
    return bool(plural and COUNTED.search(sentence.folded, 0, start))
