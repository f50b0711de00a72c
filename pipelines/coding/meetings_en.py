"""What English says of meetings in its own way: datelines, dates once set, effects foretold, journeys to a
conference, counted plurals.

What belongs here: how English words tell whether and when a meeting is meant. What does not: the steps of
reading (meeting_reading.py), the words (codebooks/en/meetings.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding import layers
from pipelines.coding.dates import DateMention
from pipelines.coding.match import Hit
from pipelines.coding.meeting_scene import Figure
from pipelines.coding.reading import SentenceView

BOTH, TWO = ("JP", "RU"), 2
SIDES = frozenset(BOTH)
DATELINE_REACH, PLAN_REACH, CLAUSE = 40, 70, 110
DATELINE = re.compile(r"(?:[A-Z][\w.’'-]*,? ?){1,4}\Z")
AGENCY = re.compile(r",?\.? ?(?:\([^()]{2,40}\) ?|/[A-Z -]{2,20}/\.? ?)?(?:--|—|–|- |: )")
DAY = len("2000-01-01")
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
DENIED = re.compile(
    r"\b(?:no (?:plans?|intention|date|schedule|time|chance)|refus(?:e[sd]?|al|ing)|declin(?:e[sd]?|ing)"
    r"|unwilling|unable|not (?:planning|going|scheduled|expected|ready|prepared|due)|rather than|instead of) "
    r"(?:to |for |of )?(?:the |an? |any )?(?:hold |have |pay )?(?:an? |any |the )?\Z"
    r"|\bframework (?:for|of) (?:[\w-]+ ){0,2}\Z"
)
""" "No plans to meet", "a framework for bilateral meetings": none is meant."""
DRILLS = re.compile(r"(?:exercises|drills|manoeuvres|maneuvers)\Z")
GENERAL = re.compile(
    r"\b(?:continu(?:e|es|ed|ing)|(?:began|begun|start(?:ed)?|resum(?:e|es|ed|ing)|suspend(?:ed|ing)?|promot\w+"
    r"|regular(?:ly)?|increas\w+|expand\w*|more|such|any|future|participation in|observ\w+))"
    r" (?:[\w-]+ ){0,4}\Z"
)
""" "Agreed to continue joint drills", "began joint exercises in 1998": a practice."""
WOULD = re.compile(
    r"\b(?:will|would|shall|may|might|could|(?:is|are|was|were) (?:also )?(?:likely |expected |due )?to)\b"
)
BROKEN = re.compile(r"[;:.\"“”]|\b(?:that|after|since|said|told|agreed|when|which|who)\b")
AT_TALKS = re.compile(r"(?:at|in|during|on) ")
DONE_SINCE = re.compile(r"\b(?:\w{3,}ed|began|broke|took|became|came|met|won|fell|left)\b")
HIS = re.compile(r"\b(?:his|her) (?:[\w-]+ )?\Z")
LEAVING = re.compile(
    r"\b(?:departure|leaving|departing|return(?:ing)? home|heading home)(?: (?:for|from) [\w-]+)? (?:on )?\Z"
)
WE = re.compile(
    r"\bwe (?:(?:will|shall|also|have|had|just|then|again|could|can|are going to|hope to|both) ){1,4}\Z"
)
YOU = re.compile(r"\byou\b")
FOLLOWING = re.compile(
    r"\b(?:following|after|based on|as|in accordance with|under|pursuant to|in line with) [^,]{0,40}\Z"
)
OF_LAND = re.compile(r" (?:of|from) (?:the )?(russian federation|russia|soviet union|ussr|japan)\b")
OPENING = re.compile(r"(?:after|following|during|at|in) ")
SPEECH_DAY = "said_weekday"
DONE = re.compile(r"(?:signed|met|arrived|left|ended|held|agreed)")
PLURALS = re.compile(
    r"(?:meetings|summits|summit meetings|summit talks|sessions|conversations|encounters|visits|trips)\Z"
)


def is_in_dateline(date: DateMention, sentence: SentenceView) -> bool:
    """ "Moscow, March 3 (Agency)--": the day of the report."""
    start, end = date.start - sentence.start, date.end - sentence.start
    if len(date.edtf) != DAY or start > DATELINE_REACH or not AGENCY.match(sentence.text, end):
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


def is_planned_for(cue: Hit, hit: Hit, sentence: SentenceView) -> bool:
    """ "They would discuss it at a meeting in May": what is to be done there has not been done."""
    if cue.code != "held.cue" or not AT_TALKS.match(sentence.folded, cue.start - sentence.start):
        return False
    before = sentence.folded[max(0, hit.start - sentence.start - CLAUSE) : cue.start - sentence.start]
    ahead = [m.end() for m in WOULD.finditer(before)]
    return bool(ahead) and not BROKEN.search(before, ahead[-1])


def is_in_clause_since(cue: Hit, date: DateMention, sentence: SentenceView) -> bool:
    """ "The first since Russia annexed Crimea in March": the date of that event."""
    between = sentence.folded[cue.end - sentence.start : max(cue.end, date.start) - sentence.start]
    return bool(DONE_SINCE.search(between))


def is_denied(hit: Hit, sentence: SentenceView) -> bool:
    """Whether the words before say that there is no such meeting."""
    kinds = ("generic.", "two_plus_two.", "summit.", "visit.", "foreign_ministers.", "defence_ministers.")
    return hit.code.startswith(kinds) and bool(DENIED.search(sentence.folded, 0, hit.start - sentence.start))


def is_drill_in_general(hit: Hit, sentence: SentenceView) -> bool:
    """Whether exercises are spoken of as a practice, with no month or day beside them."""
    if not hit.code.startswith("exercise."):
        return False
    start, end = hit.start - sentence.start, hit.end - sentence.start
    dated = any(len(d.edtf) > len("2000") for d in sentence.dates)
    return bool(
        not dated and DRILLS.search(sentence.folded, start, end) and GENERAL.search(sentence.folded, 0, start)
    )


def is_day_of_words(date: DateMention, sentence: SentenceView) -> bool:
    """ "He said Friday that he will come": the day on which he spoke of what lies ahead."""
    spoken = date.rule_id == SPEECH_DAY and not DONE.match(date.expression)
    return spoken and sentence.planned


def is_ours_elsewhere(hit: Hit, sentence: SentenceView) -> bool:
    """ "We met in Irkutsk": said by one of those who meet, of another time than now."""
    met = hit.code in ("generic.met", "generic.talks", "generic.company")
    return met and bool(WE_MET.search(sentence.folded, 0, hit.start - sentence.start))


def is_of_one_before(hit: Hit, figures: Sequence[Figure], sentence: SentenceView) -> bool:
    """ "In his meeting with X they agreed that Y will come": of the person told of in the sentence before."""
    his = HIS.search(sentence.folded, 0, hit.start - sentence.start)
    return bool(his) and not any(f.end <= hit.start and f.level for f in figures)


def is_of_departure(date: DateMention, sentence: SentenceView) -> bool:
    """ "Timed to his departure today": not the day of the talks."""
    return bool(LEAVING.search(sentence.folded, 0, date.start - sentence.start))


def is_we(hit: Hit, sentence: SentenceView) -> bool:
    """ "We will also meet at the G20": who has the floor, and his guest."""
    met = hit.code in ("generic.met", "generic.talks")
    return met and bool(WE.search(sentence.folded, 0, hit.start - sentence.start))


def speaks_to_another(figures: Sequence[Figure], sentence: SentenceView) -> bool:
    """ "I congratulate you on the success of the forum": both of them took part."""
    return any(f.first for f in figures) and bool(YOU.search(sentence.folded))


def of_two_others(hit: Hit, sentence: SentenceView) -> tuple[str, ...]:
    """ "The agreement between the United States and the Soviet Union on holding a summit": of these two."""
    countries = {m.country for m in sentence.mentions if m.country not in ("", "third")}
    pair = tuple(sorted(countries))
    return pair if len(pair) == TWO and pair != BOTH and SIDES & countries else ()


def is_of_next_clause(hit: Hit, other: Hit, sentence: SentenceView) -> bool:
    """ "Following their agreement in X, the ministers held talks": the talks are others."""
    between = sentence.folded[hit.end - sentence.start : max(hit.end, other.start) - sentence.start]
    return (
        other.start >= hit.end
        and ", " in between
        and bool(FOLLOWING.search(sentence.folded[: hit.start - sentence.start]))
    )


def up_to_place(hit: Hit, sentence: SentenceView) -> Hit:
    """ "The hospitality that we received in the beautiful city of X": up to the place."""
    sites = [s for s in sentence.hits[layers.SITE] if 0 <= s.start - hit.end < PLAN_REACH]
    return hit._replace(end=sites[0].start - 1) if sites and sites[0].start > hit.end else hit


def of_land(figure: Figure, sentence: SentenceView) -> Figure:
    """ "Minister X of the Russian Federation": of the country named after a person nobody knows."""
    land = None if figure.country else OF_LAND.match(sentence.folded, figure.end - sentence.start)
    return figure._replace(country="JP" if land[1] == "japan" else "RU") if land else figure


def opens_plan(cue: Hit, hit: Hit, cues: Sequence[Hit], sentence: SentenceView) -> bool:
    """ "After the meeting the two will speak to the press": a meeting as far ahead as what follows it."""
    if cue.start != sentence.start or not OPENING.match(sentence.folded):
        return False
    ahead = [c for c in cues if c.code == "planned.cue" and hit.end <= c.start < hit.end + PLAN_REACH]
    return bool(ahead) and not any(hit.end <= a.start < ahead[0].start for a in sentence.hits[layers.ACT])


def is_counted(hit: Hit, sentence: SentenceView) -> bool:
    """ "Two informal summit meetings", "several visits": none of them in particular."""
    start, end = hit.start - sentence.start, hit.end - sentence.start
    plural = not hit.code.startswith("back.") and PLURALS.search(sentence.folded, start, end)
    return bool(plural and COUNTED.search(sentence.folded, 0, start))
