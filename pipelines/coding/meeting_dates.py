"""Which date of a sentence belongs to which of its meetings.

What belongs here: handing out the dates found in a sentence. What does not: finding and resolving dates
(dates.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipelines.coding import layers, meetings_en, meetings_ja, meetings_ru
from pipelines.coding.dates import DateMention
from pipelines.coding.match import Hit
from pipelines.coding.meeting_reference import (
    ACROSS,
    CANCELLED,
    FAR,
    NEAR,
    NEXT_TO,
    OPEN_REACH,
    PLANNED,
    REACH,
    Reference,
    broken,
    clause_between,
    heads,
    meeting_hits,
)
from pipelines.coding.reading import SentenceView

ASIDE = 60
LEAD_IN = len("In early ")
DATES_JOINED = re.compile(
    r",? and (?:again )?(?:in |on |of |(?:in|at) [a-z]+ )?|,? (?:и|а также) (?:(?:в|на) [а-яё-]+ )?",
    re.IGNORECASE,
)
MARGINS_RU = "на полях"
MARGINS = re.compile(rf"{MARGINS_RU}|(?:on|at) the (?:sidelines|margins|fringes|occasion)\b")
AT_EVENT_JA = re.compile(
    r"(?:[(（][^()（）]*[)）])?(?:首脳会[議合]|サミット|会合)?(?:の際|の機会|に合わせ|に際し|の場|で|期間中|の傍ら|の折)に?、?[^。、]{0,16}"
)
AT_EVENT = re.compile(
    r" (?:[\w-]+ ){0,6}?(?:at|during|on the (?:sidelines|margins|fringes|occasion) of"
    r"|(?:by )?taking (?:the )?(?:advantage|opportunity) of"
    r"|(?:if|when|as|while) (?:[\w-]+ ){1,5}?(?:attend|visit|participate in|take part in)s?"
    r"|на полях|в рамках|на|в ходе)"
    r" (?:the |an? )?(?:[\w-]+ ){0,3}"
)
SOON = re.compile(
    r"[をはがも]?(?:近く|近々|早期に|できる限り早期に)"
    r"| (?:soon|shortly|in the near future|в ближайшее время|вскоре)"
)
AT = re.compile(r" (?:на|в ходе|at|during) [^,;:]{0,30}")
CLAUSE = re.compile(r", (?:куда|где|where|whither) ")
""" "In Sochi, where he had come in 2014": a date of another clause."""
SINCE_THEN = re.compile(r"\b(?:since|after) (?:then|that)\b|\b(?:since|thereafter|subsequently)\b")
LATER = re.compile(r"\b(?:soon|later|next|again|earlier|before|previous|last)\b")
YEAR = len("1945")
RELATIVE = re.compile(r"(?<=\w), (?:\w{1,3} )?котор\w+ ")
NEXT_CLAUSE = re.compile(
    r"(?:\band|\bbut|\bwhile|\bа|\bи) \Z|, (?:а|но) (?:уже|затем|потом|позже|позднее) \Z"
)
""" "He arrived and today there are talks": a date of what follows."""
THAT = re.compile(r", (?:что|чтобы|будто) ")
"""«В пятницу газета сообщила, что он приедет»: the day of the words."""
CLAUSE_BEFORE = re.compile(r", (?:and|but|while|then)\b| and (?:to|will|would|then|later) ")
""" "He called on X on December 2, and met Y": a date of what was told before."""
TOPIC = re.compile(
    r"(?:\b(?:results?|outcomes?|agenda|topics?|details|dates?|timing|preparations?|plans?|prospects?"
    r"|possibility|arrangements|importance) (?:of|for) (?:the |his |her |their |an? |this )?(?:\w+ )?"
    r"|\bвопрос\w* об? (?:\w+ии )?(?:возможн\w+ )?|\bсогласовани\w+ |\bидею? |\bпредложени\w+ об? (?:\w+ии )?"
    r"|\b(?:тематик|повестк|подготовк|сроки|дат|возможност|перспектив|программ)\w* "
    r"(?:\w+(?:ого|ей|их|ой) )?)\Z"
)
""" "On Friday he confirmed the agenda of the meeting": not the day of the meeting."""
COUNTED = re.compile(r"\btimes? (?:in )?\Z")
""" "(for the second time this year)": no day of the meeting."""
WHEN = re.compile(r",? when ")
""" "A statement of 1973, when the two met"."""
COPULA = re.compile(r"(?:is|are|was|were|has|have|had) ")
AT_MEETING = re.compile(
    r"\b(?:at|during|in|after|following|on) (?:the |his |her |their |an? )?(?:[\w-]+ ){0,2}\Z"
)
SINCE_RU = re.compile(r"со? ", re.IGNORECASE)


def give_dates(found: Sequence[Reference], sentence: SentenceView) -> None:
    """Every date goes to the words nearest to it, every reference gets at most one; a lone date is shared."""
    dates = [d for d in sentence.dates if d.edtf and not of_something_else(d, sentence)]
    offers = sorted(
        (
            (cost, i, j)
            for i, r in enumerate(found)
            for j, d in enumerate(dates)
            if (cost := _distance(r, d, found, sentence)) < FAR
        )
    )
    given: set[int] = set()
    for cost, i, j in offers:
        if (
            found[i].date is None
            and j not in given
            and (found[i].head != "generic" or found[i].format or cost < OPEN_REACH)
            and (found[i].hit.code != "back.event" or cost < LEAD_IN)
        ):
            found[i].date = dates[j]
            given.add(j)
    if len(dates) == 1:
        reach = FAR if meetings_ja.KANA.search(sentence.text) else NEAR
        _share(found, dates[0], [i for cost, i, _ in offers if cost < reach], sentence)
    for first, second in pairwise(found):
        if (
            first.date is None
            and first.format
            and second.head != "visit"
            and _joined(first, second, sentence)
        ):
            first.date = second.date
    open_talks = [r for r in found if r.format or meetings_ja.is_another(r.hit, sentence)]
    for talks in [r for r in open_talks if r.format != "multilateral" and r.date is None]:
        talks.date = next((e.date for e in found if _is_at(talks, e, sentence)), None)
    for talks in [r for r in found if r.head == "generic" and r.date is None]:
        talks.date = next((j.date for j in found if _is_journey_of(talks, j, sentence)), None)
    for event in [r for r in found if r.format == "multilateral"]:
        at = next((r for r in found if r.date and r is not event and _is_dated_at(r, event, sentence)), None)
        event.date = at.date if at else event.date
    for event in [r for r in found if r.format == "multilateral" and r.date is None]:
        beside = [
            r for r in found if r.date and r.head == "generic" and 0 <= event.hit.start - r.hit.end < REACH
        ]
        event.date = beside[-1].date if beside and not clause_between(event, beside[-1], sentence) else None


def _joined(first: Reference, second: Reference, sentence: SentenceView) -> bool:
    """ "The consultations and the talks of the ministers in July": one time for both."""
    words = sentence.folded[
        first.hit.end - sentence.start : max(first.hit.end, second.hit.start) - sentence.start
    ]
    return words in (" and ", " и ", " и также ", " а также ", ", а также ")


def _is_at(talks: Reference, event: Reference, sentence: SentenceView) -> bool:
    """「11月のAPECの際に会談」, "talks at the G20 in June": when the conference is."""
    if event.format != "multilateral" or not event.date or talks.before:
        return False
    low, high = event.hit.end - sentence.start, talks.hit.start - sentence.start
    if low <= high:
        return bool(AT_EVENT_JA.fullmatch(sentence.text, low, high))
    low, high = talks.hit.end - sentence.start, event.hit.start - sentence.start
    return low <= high and bool(AT_EVENT.fullmatch(sentence.folded, low, high))


def _is_dated_at(talks: Reference, event: Reference, sentence: SentenceView) -> bool:
    """「G20に合わせて6月29日に会談」: the date of the talks, between the two, is one of the conference."""
    low, high = event.hit.end - sentence.start, talks.hit.start - sentence.start
    inside = talks.date is not None and event.hit.end <= talks.date.start < talks.hit.start
    return inside and bool(AT_EVENT_JA.fullmatch(sentence.text, low, high))


def _is_journey_of(talks: Reference, journey: Reference, sentence: SentenceView) -> bool:
    """ "In February he came to Sakhalin, where he talked with X": talks on the journey told just before."""
    return bool(
        journey.visitor
        and journey.hit.end <= talks.hit.start
        and journey.visitor in {f.name for f in talks.figures}
        and journey.parties == talks.parties
        and not _since_then(journey, talks.hit, sentence)
    )


def _begins(date: DateMention, reference: Reference, sentence: SentenceView) -> bool:
    """ "On Friday X will meet Y and attend the commission": the day of all that follows."""
    foreign = meetings_ja.KANA.search(sentence.text) or meetings_ru.CYRILLIC.search(sentence.text)
    between = sentence.folded[date.end - sentence.start : reference.hit.end - sentence.start]
    begins = date.start - sentence.start <= LEAD_IN and not LATER.search(between)
    return begins and not foreign


def _since_then(first: Reference | DateMention, hit: Hit, sentence: SentenceView) -> bool:
    """ "He came in April, and since then they met": at another time."""
    end = first.end if isinstance(first, DateMention) else first.hit.end
    start = max(end, hit.start) - sentence.start
    return bool(SINCE_THEN.search(sentence.folded, end - sentence.start, start))


def of_joined_dates(found: Sequence[Reference], sentence: SentenceView) -> list[Reference]:
    """ "Talks in May and September": one more meeting for the second date."""
    taken = [r.date for r in found]
    dates = [d for d in sentence.dates if d.edtf]
    return [
        replace(reference, date=second, place="", rank=len(found))
        for reference in found
        for first, second in pairwise(dates)
        if reference.date is first
        and second not in taken
        and reference.hit.end <= first.start
        and reference.head not in ("visit", "exercise", "multilateral")
        and DATES_JOINED.fullmatch(sentence.text, first.end - sentence.start, second.start - sentence.start)
    ]


def on_margins(found: Sequence[Reference], sentence: SentenceView) -> list[Reference]:
    """«Виделись на полях саммита АТЭС и на саммите «двадцатки»»: a meeting at each of the events."""
    events = [r for r in found if r.format == "multilateral" and r.date]
    talks = next((r for r in found if r.head == "generic" and (r.format or _at(r, events, sentence))), None)
    if talks is None or not events[1:]:
        return []
    if MARGINS_RU not in sentence.folded and not _at(talks, events, sentence):
        return []
    talks.date, talks.place = events[0].date, events[0].place
    return [replace(talks, date=e.date, place=e.place, rank=len(found)) for e in events[1:]]


def _at(talks: Reference, events: Sequence[Reference], sentence: SentenceView) -> bool:
    """ "Talks at the April forum and at the July summit"."""
    end = talks.hit.end - sentence.start
    return bool(events) and bool(
        AT.fullmatch(sentence.folded, end, max(end, events[0].hit.start - sentence.start))
    )


def _share(
    found: Sequence[Reference], date: DateMention, near: Sequence[int], sentence: SentenceView
) -> None:
    """The only date of a sentence holds for its other meetings too, unless they are known from before."""
    owner = next((r for r in found if r.date is date), None)
    for index, reference in enumerate(found):
        if reference.date is None and reference.format:
            if owner is not None and (_of_others(reference, owner) or _is_topic(reference, date)):
                continue
            if _since_then(date, reference.hit, sentence):
                continue
            if owner is not None and meetings_ja.is_agreed_at(owner.hit, reference.hit, sentence):
                continue
            travels = owner is not None and owner.visitor in {f.name for f in reference.figures}
            own = (
                (index in near or travels or _begins(date, reference, sentence))
                and not _is_soon(reference)
                and (
                    not reference.definite
                    or (reference.head == "other" and _begins(date, reference, sentence))
                )
                and not clause_between(reference, owner, sentence)
            )
            listed = owner is not None and reference.visitor and owner.hit == reference.hit
            if own or listed or (reference.format == "multilateral" and owner is not None):
                reference.date = date


def _is_soon(reference: Reference) -> bool:
    """「協議を近く行う」: another time than that of the date."""
    return bool(SOON.match(reference.sentence.folded, reference.hit.end - reference.sentence.start))


def _of_others(reference: Reference, owner: Reference) -> bool:
    """Two journeys of different persons: a date is that of one of them."""
    return bool(
        reference.visitor
        and owner.visitor
        and reference.visitor != owner.visitor
        and reference.hit != owner.hit
    )


def _is_topic(reference: Reference, date: DateMention) -> bool:
    """«Обсудили подготовку визита»: the date is that of the talk, not that of its topic."""
    return (
        reference.head != "generic"
        and date.start < reference.hit.end
        and any(
            cue.start < reference.hit.start and reference.hit.end <= cue.end
            for cue in heads(reference.sentence.hits[layers.STATUS], PLANNED)
        )
    )


def of_something_else(date: DateMention, sentence: SentenceView) -> bool:
    """The date of a document, of a format's creation, or of an event that only fixes the time."""
    marks = [m for m in sentence.hits[layers.MARK] if not _is_part_of_name(m, sentence)]
    if meetings_ja.is_same_elsewhere(date.start, sentence):
        return True
    if meetings_ja.is_of_speech(date.start, date.end, sentence):
        return True
    if meetings_en.is_in_dateline(date, sentence) or meetings_en.is_of_departure(date, sentence):
        return True
    if meetings_en.was_once_set(date, sentence) and not heads(sentence.hits[layers.STATUS], CANCELLED):
        return True
    paper = any(
        -1 <= m.start - date.end < 18
        and not broken(sentence, m, date)
        and not any(date.end <= h.start and h.end <= m.start for h in meeting_hits(sentence))
        for m in heads(marks, "paper")
    )
    paper = paper or any(
        0 <= date.start - m.end < 8 or meetings_ru.of_paper(m.end, date.start, sentence)
        for m in heads(marks, "paper")
    )
    paper = paper and not WHEN.match(sentence.folded, date.end - sentence.start)
    created = any(
        0 <= date.start - m.end < NEAR and not _meeting_between(m, date, sentence)
        for m in heads(marks, "creation")
    )
    earlier = any(
        m.end <= date.start and not _meeting_between(m, date, sentence) for m in heads(marks, "previous")
    )
    deadline = date.expression.startswith("by ") and len(date.edtf) == YEAR
    counted = deadline or bool(COUNTED.search(sentence.folded, 0, date.start - sentence.start))
    return paper or created or earlier or counted or _is_aside(date, sentence)


def _is_part_of_name(mark: Hit, sentence: SentenceView) -> bool:
    """平和条約作業グループ: no paper."""
    named = any(h.start <= mark.start and mark.end <= h.end for h in meeting_hits(sentence))
    return mark.code.startswith("paper") and named and bool(meetings_ja.KANA.search(sentence.text))


def _is_aside(date: DateMention, sentence: SentenceView) -> bool:
    """ "Since 2014", "after the crisis of 2014": with no comma and no meeting between the cue and the
    date."""
    cues = [m for m in heads(sentence.hits[layers.MARK], "aside") if m.end <= date.start + 1]
    inside = [m for m in heads(sentence.hits[layers.MARK], "aside") if date.start <= m.start < date.end]
    inside += [m for m in heads(sentence.hits[layers.MARK], "aside") if m.start == date.end]
    if any(
        form.match(sentence.text, date.end - sentence.start)
        for form in (meetings_ja.SINCE, meetings_ja.COUNTED)
    ):
        return True
    if meetings_ja.is_after_event(date.end, sentence):
        return True
    if _is_since(date, sentence):
        return True
    if any(date.start < h.end and h.start < date.end + NEXT_TO for h in meeting_hits(sentence)):
        return False  # "after the March summit"
    if meetings_ja.KANA.search(sentence.text):
        cues = []  # postpositions: 「国交回復後の1972年10月」
    inside = [] if date.expression.endswith(" year") else inside
    return (bool(inside) and len(date.edtf) < len("2000-01-01") and date.rule_id != "ago") or any(
        date.start - m.end < REACH
        and not broken(sentence, m, date)
        and not _meeting_between(m, date, sentence)
        for m in cues
    )


def _is_since(date: DateMention, sentence: SentenceView) -> bool:
    """«С 2013 года», but not «с 2 по 5 мая», «с 2013 по 2019 год»."""
    after = sentence.folded[date.end - sentence.start :]
    return "/" not in date.edtf and bool(SINCE_RU.match(date.expression)) and not after.startswith(" по ")


def _meeting_between(a: Hit, b: DateMention, sentence: SentenceView) -> bool:
    return any(a.end <= h.start and h.end <= b.start for h in meeting_hits(sentence))


def _distance(
    reference: Reference, date: DateMention, found: Sequence[Reference], sentence: SentenceView
) -> int:
    """How far the date is from the words, with a charge for what stands between."""
    low, high = min(reference.hit.end, date.end), max(reference.hit.start, date.start)
    if meetings_ja.apart_by_quote(reference.hit.start, date.start, sentence):
        return FAR
    if reference.hit.end <= date.start and meetings_ja.is_verb_before(reference.hit, date.start, sentence):
        return FAR
    if reference.hit.end <= date.start and meetings_ja.sets_out(reference.hit, date.start, sentence):
        return FAR
    if date.end <= reference.hit.start and TOPIC.search(
        sentence.folded, 0, reference.hit.start - sentence.start
    ):
        return FAR
    if (
        reference.head != "exercise"
        and date.end <= reference.hit.start
        and THAT.search(sentence.folded, date.end - sentence.start, reference.hit.start - sentence.start)
    ):
        return FAR
    between = [r for r in found if r is not reference and low <= r.hit.start and r.hit.end <= high]
    asides = [m for m in heads(sentence.hits[layers.MARK], "aside") if low <= m.start and m.end <= high + 1]
    text = sentence.text[low - sentence.start : max(low, high) - sentence.start]
    japanese = meetings_ja.KANA.search(sentence.text)  # 「合意を目指した6月の会談」
    said = any(
        (-len(date.expression) <= date.start - h.end < 6 and not japanese)
        or (0 <= h.start - date.end < NEXT_TO and not COPULA.match(sentence.folded, h.start - sentence.start))
        for h in sentence.hits[layers.ACT]
    )
    told = any(
        0 <= date.start - h.end < 12 for h in sentence.hits[layers.STATUS] if not h.code.startswith(CANCELLED)
    )
    apart = ACROSS if date.start > reference.hit.end else 8
    if date.start > reference.hit.end and meetings_ja.AT_TALKS.search(text):
        return FAR
    charge = (
        ACROSS * len(between)
        + 8 * text.count(",")
        + apart * text.count("、")
        + 60 * text.count(";")
        + (REACH if said else 0)
        + (REACH if CLAUSE.search(text) else 0)
        + (FAR if len(date.edtf) == YEAR and _in_relative_clause(text, high, sentence) else 0)
        + (REACH if date.start > reference.hit.end and NEXT_CLAUSE.search(text) else 0)
        + (NEAR if date.end <= reference.hit.start and CLAUSE_BEFORE.match(text) else 0)
        - (ACROSS if told else 0)
    )
    if asides and date.start > reference.hit.end:
        return FAR
    distance = max(0, high - low + charge + ASIDE * text.count(")"))
    at = AT_MEETING.search(sentence.folded, 0, reference.hit.start - sentence.start)
    if not at and meetings_en.is_day_of_words(date, sentence):
        return FAR
    opens = reference is found[0] and _opens(date, sentence)
    if opens and _tells(date, reference, sentence):
        return FAR
    if japanese:
        opens = date.start - sentence.start <= LEAD_IN and reference is _of_main_verb(found)
    return min(distance, OPEN_REACH - 1) if opens else distance


def _tells(date: DateMention, reference: Reference, sentence: SentenceView) -> bool:
    """ "On March 2, he warned that the visit would do harm": the day of the words."""
    told = [h for h in sentence.hits[layers.ACT] if date.end < h.start and h.end < reference.hit.start]
    at = AT_MEETING.search(sentence.folded, 0, reference.hit.start - sentence.start)
    return bool(told) and not at and reference.head in ("visit", "multilateral", "summit")


def _in_relative_clause(text: str, end: int, sentence: SentenceView) -> bool:
    """«Посетит город, который пострадал в 1945 году»: unless the clause tells that something took place."""
    clause = RELATIVE.search(text)
    start = end - len(text) + clause.start() if clause else end
    return bool(clause) and not any(start <= h.start for h in sentence.hits[layers.STATUS] if h.start < end)


def _of_main_verb(found: Sequence[Reference]) -> Reference | None:
    """The last talks of a Japanese sentence, whose verb ends it."""
    talks = [r for r in found if r.head not in ("visit", "multilateral", "exercise", "back")]
    return talks[-1] if talks else None


def _opens(date: DateMention, sentence: SentenceView) -> bool:
    """ "On February 15, ...": a date before the subject is that of what the sentence tells."""
    start, end = date.start - sentence.start, date.end - sentence.start
    return start <= LEAD_IN and sentence.text[end : end + 1] == ","
