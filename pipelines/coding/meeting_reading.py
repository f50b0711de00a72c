"""What a sentence says of meetings: one reference for each word or phrase that means one.

A reference has a format where the words or the persons tell it, and stays open where it only points ("the
talks"). Which meeting of the text it means is decided afterwards (meeting_joining.py). What belongs here:
reading one sentence, step by step. What does not: the words (codebooks/*/meetings.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.coding import layers, meetings_en, meetings_ja, meetings_ru, pairs_ru
from pipelines.coding.counterparts_en import with_counterparts, with_each
from pipelines.coding.journeys_en import for_talks, of_known_goal, undate_ahead, with_officials
from pipelines.coding.match import Hit
from pipelines.coding.meeting_calls import CALL
from pipelines.coding.meeting_company_ja import attending
from pipelines.coding.meeting_dates import give_dates, of_joined_dates, on_margins
from pipelines.coding.meeting_earlier import (
    earlier_meetings,
    elapsed_since,
    meetings_before,
    previous_meetings,
)
from pipelines.coding.meeting_events import as_conference, in_brackets
from pipelines.coding.meeting_groups import delegations
from pipelines.coding.meeting_lists_en import of_date_lists, of_place_lists
from pipelines.coding.meeting_lists_ja import by_dates, by_places, of_partners, told_together
from pipelines.coding.meeting_lists_ru import listed, of_listed_dates
from pipelines.coding.meeting_parties import (
    countries_together,
    generic_references,
    pair_of,
    participants_of,
    parties_of,
    people_of,
    with_unsaid,
)
from pipelines.coding.meeting_places import place_of
from pipelines.coding.meeting_processes import is_no_single_meeting, is_undated_plural
from pipelines.coding.meeting_reference import (
    HELD,
    NEAR,
    NEXT_TO,
    REACH,
    Reference,
    broken,
    gap,
    heads,
    is_headline,
    is_previous,
    meeting_hits,
    words_of,
)
from pipelines.coding.meeting_scene import Figure, Scene
from pipelines.coding.meeting_status import status_of
from pipelines.coding.meeting_venues import venue
from pipelines.coding.meeting_visits import CYRILLIC, visits
from pipelines.coding.reading import DocumentView, SentenceView

COMMISSION = "other.commission"
OWNERS = ("'s ", "’s ")
COUNTED = re.compile(r"(?<![\d.,:–-])\d{1,3} (?:such |таких |подобных )?$")
"""«24 встречи»: a number of meetings is none of them."""
AFTER_REACH = 20
EVENT_NAME = len(" Buenos Aires ")
HELD_AT = re.compile(
    r" (?:held |made |conducted )?(?:at|during) (?:the |their |a |an |this |last )?(?:[\w-]+ ){0,2}"
)
THEIR = re.compile(r"\b(?:their|the) (?:talks|meeting|conversation|session) ?\Z|\btheir \Z")
THAT = re.compile(r"\b(?:that|this) \Z")
WITH_JOURNEY = re.compile(r"\bс (?:\w+ )*\Z")
FACE_TO_FACE = re.compile(r"(?:встре[тч]|уви[дж]|повид|виде)")
MANY = ("встречи ", "беседы ", "разговоры ")
LONG = re.compile(r"\b(?:the|their|this) [\w-]+[- ](?:hour|day|minute)s?(?:[- ]long)? \Z")
""" "The two-hour meeting"."""
MET_TIMES = re.compile(r"me(?:t|et) ")
IN_FORMAT = ("в формате", "по формуле")


def references(sentence: SentenceView, scene: Scene, view: DocumentView) -> list[Reference]:
    """The references of one sentence, in order, with dates, places and status."""
    figures = scene.figures(sentence)
    if view.document.language == "en":
        figures = [meetings_en.of_land(f, sentence) for f in figures]
        figures = [*with_counterparts(sentence, figures), *delegations(sentence)]
        figures.sort(key=lambda f: f.start)
    russian = view.document.language == "ru"
    hits = [_of_list(hit, sentence) if russian else hit for hit in meeting_hits(sentence)]
    hits = [
        hit for hit in hits if (russian and listed(hit, sentence)) or not is_no_single_meeting(hit, sentence)
    ]
    hits = [hit for hit in hits if not is_undated_plural(hit, sentence)]
    hits = [as_conference(hit, sentence) for hit in hits if not meetings_ja.attends_another(hit, sentence)]
    found = [r for hit in hits for r in _read(hit, sentence, figures, scene, view)]
    found = _apart(found, sentence)
    give_dates(found, sentence)
    if view.document.language == "en":
        found = for_talks(found, sentence)
        undate_ahead(found, sentence, view)
    for reference in found:
        reference.place = reference.place or place_of(reference, found, sentence, view)
        reference.status = status_of(reference, found, sentence, view) or _of_title(reference)
        reference.venue = "" if reference.head == "visit" else venue(reference, sentence, view)
    told_together(found)
    found = _once_each(found)
    found += on_margins(found, sentence)
    if russian:
        found += of_listed_dates(found, sentence)
    else:
        found += of_joined_dates(found, sentence) or by_dates(found, sentence)
        found += by_places(found, sentence, view)
    if view.document.language == "en":
        found += with_each(found, figures, sentence)
        found += of_date_lists(found, sentence)
        found += of_place_lists(found, sentence, view)
    for rank, reference in enumerate(found):
        reference.rank, reference.leaders = rank, scene.leaders()
        if reference.hit.code == "exercise.again":
            reference.date, reference.parties, reference.status = None, (), ""
        reference.before = meetings_ja.is_before(reference.hit, sentence)
        reference.elapsed = (
            elapsed_since(sentence) if reference.head not in ("visit", "exercise", "multilateral") else None
        )
    again = earlier_meetings(found, sentence) or meetings_before(found, sentence)
    return found + (again or previous_meetings(found, sentence, view))


def _of_list(hit: Hit, sentence: SentenceView) -> Hit:
    """«Дважды встречались: в мае и в июне»: each of the meetings is named by its time."""
    return hit._replace(code="generic.talks") if hit.code == "back.several" and listed(hit, sentence) else hit


def _read(
    hit: Hit, sentence: SentenceView, figures: Sequence[Figure], scene: Scene, view: DocumentView
) -> Sequence[Reference]:
    """The references that one form stands for: usually one, several for a tour, none where no meeting is
    meant."""
    head, _, kind = hit.code.partition(".")
    reference = Reference(sentence, hit, "" if head in ("generic", "back") else head)
    _mark(reference, sentence)
    if head == "visit":
        if view.document.language == "en":
            figures = with_officials(sentence, figures)
        return of_known_goal(visits(reference, kind, figures, scene, view))
    if kind == "unsaid" and not meetings_ja.is_unsaid(hit, sentence):
        return []
    if kind == "several" and len(sentence.dates) > 1 and MET_TIMES.match(words_of(reference)):
        reference.hit = hit = hit._replace(code="generic.met")
        reference.format, head, kind = "", "generic", "met"
    if kind == "several":
        reference.several = next(
            (int(m.code.partition(".")[2]) for m in heads(_within(sentence, hit), "quantity")), 0
        )
        return [reference]
    if head in ("generic", "back") and kind != "several" and meetings_ja.refers_back(hit, sentence):
        reference.definite, reference.status = True, ""
        if head == "generic":
            return [reference]
    if head == "generic":
        his = view.document.language == "en" and meetings_en.is_of_one_before(hit, figures, sentence)
        pair = with_unsaid(hit, sentence, figures, scene) if his else ()
        pair = pair or people_of(hit, sentence, figures, scene) or with_unsaid(hit, sentence, figures, scene)
        pair = pair if all(f.country for f in pair) else ()
        if not pair and CYRILLIC.search(sentence.text):
            pair = pairs_ru.with_counterpart(hit, figures, sentence, scene)
        return generic_references(reference, kind, pair, sentence, figures, scene)
    pair = pair_of(hit, figures, sentence)
    reference.figures = participants_of(reference, figures)
    if hit.code == COMMISSION:
        reference.figures = tuple(f for f in figures if f.end <= hit.start and f.actor_id and not f.speaks)
    if head == "back":
        reference.parties = countries_together(hit, sentence)
    else:
        reference.parties = parties_of(reference, pair, sentence, figures)
        if reference.format == "multilateral" and scene.country and not reference.parties:
            reference.likely = (scene.country,) if view.document.language == "en" else ()
        if reference.format == "multilateral" and view.document.language == "ja":
            reference.parties = attending(hit, figures, sentence, view.document.perspective)
    return [*of_partners(reference, pair, figures, sentence), reference]


def _of_title(reference: Reference) -> str:
    """ "Meeting with X" above an official text: it was held."""
    if reference.hit.code == "generic.took_up":
        return HELD
    opens = reference.head == "generic" and reference.hit.start == reference.sentence.start
    return HELD if opens and reference.format and is_headline(reference.sentence) else ""


def _within(sentence: SentenceView, hit: Hit) -> list[Hit]:
    return [m for m in sentence.hits[layers.MARK] if m.start >= hit.start and m.end <= hit.end]


def _mark(reference: Reference, sentence: SentenceView) -> None:
    """Ordinal, article and the like before the words or inside of them."""
    hit = reference.hit
    before = [
        m
        for m in sentence.hits[layers.MARK]
        if m.end <= hit.end and hit.start - m.end < 26 and not broken(sentence, m, hit)
    ]
    japanese = bool(meetings_ja.KANA.search(sentence.text))
    named = {m.start for m in sentence.mentions if not (japanese and m.kind == "both")}  # 両氏の会談
    reference.definite = any(
        hit.start - m.end < 20 and m.start not in named for m in heads(before, "definite")
    )
    reference.definite = (
        reference.definite
        or _opens_in_russian(hit, sentence)
        or _follows(hit, before, sentence)
        or sentence.text[: hit.start - sentence.start].endswith(OWNERS)
        or bool(LONG.search(sentence.folded, 0, hit.start - sentence.start))
    )
    reference.indefinite = any(0 <= hit.start - m.end < 12 for m in heads(before, "indefinite")) or bool(
        COUNTED.search(sentence.text[: hit.start - sentence.start])
    )
    reference.indefinite = reference.indefinite or meetings_ja.is_regular(hit, sentence)
    reference.separate = bool(
        [m for m in heads(sentence.hits[layers.MARK], "separate") if gap(m, hit) < NEAR]
    )
    after = [m for m in heads(sentence.hits[layers.MARK], "ordinal") if 0 <= m.start - hit.end < 12]
    ordinals = heads(before, "ordinal") + after
    if ordinals:
        reference.series_no = int(ordinals[0].code.partition(".")[2])
        reference.marks = (ordinals[0],)


def _opens_in_russian(hit: Hit, sentence: SentenceView) -> bool:
    """«Переговоры длились час»: talks that open a Russian sentence are those spoken of."""
    opens = hit.start == sentence.start and hit.code == "generic.talks"
    return opens and bool(CYRILLIC.match(sentence.text)) and not sentence.folded.startswith(MANY)


def _follows(hit: Hit, before: Sequence[Hit], sentence: SentenceView) -> bool:
    """ "After talks", «после двухчасовых переговоров»: talks that the reader knows of or is told of here."""
    plain = hit.code == "generic.talks" and not meetings_ja.KANA.search(sentence.text)
    return plain and any(0 <= hit.start - m.end < AFTER_REACH for m in heads(before, "aside"))


def _apart(found: Sequence[Reference], sentence: SentenceView) -> list[Reference]:
    """A verb beside a named meeting means that meeting ("met for their first 2+2"), unless it says
    otherwise."""
    found = [r for r in found if not _has_format_told(r, found) and not _is_told_by_verb(r, found)]
    found = [r for r in found if not _is_name_again(r, found)]
    named = [r for r in found if r.format and r.head not in ("generic", "visit", "exercise", "back")]
    kept = []
    events = [r for r in found if r.format == "multilateral"]
    calls = [r for r in found if r.hit.code == CALL]
    for reference in found:
        if (
            reference.hit.code == "summit.named"
            and calls
            and meetings_ja.are_only_named(reference.hit, sentence)
        ):
            continue  # 日露首脳が電話会談
        if reference.hit.code == "visit.move" and any(
            0 <= e.hit.start - reference.hit.end < NEAR
            and not meetings_ru.clause_between(reference.hit.end, e.hit.start, sentence)
            for e in events
        ):
            continue  # who comes for a conference makes no visit of his own
        if reference.head == "visit" and any(
            meetings_ja.is_for(e.hit, reference.hit, sentence) for e in events
        ):
            continue  # who comes for a conference makes no visit of his own
        if (
            reference.head == "summit"
            and not meetings_ja.is_of_two(reference.hit, sentence)
            and (not reference.parties or _names_the_event(reference, events))
            and any(gap(e.hit, reference.hit) < NEAR for e in events)
        ):
            continue  # the leaders of a group
        if _is_event_again(reference, events) or _is_told_again(reference, found):
            continue
        if reference.head == "generic" and any(_is_held_at(reference, n) for n in named if n not in events):
            continue
        covered = [n for n in named if gap(n.hit, reference.hit) < REACH and _may_be_same(reference, n)]
        if reference.head != "generic" or not covered:
            kept.append(reference)
        else:
            _merge_into(covered[0], reference)
    return kept


def _is_event_again(reference: Reference, events: Sequence[Reference]) -> bool:
    """ "The summit will be there, and I will be at that meeting": the conference named before."""
    start = reference.hit.start - reference.sentence.start
    named = reference.head == "generic" and THAT.search(reference.sentence.folded, 0, start)
    return bool(named) and any(e.hit.end <= reference.hit.start for e in events)


def _is_told_again(reference: Reference, found: Sequence[Reference]) -> bool:
    """ "X met Y, and their meeting went well": the meeting told before in the sentence."""
    start = reference.hit.start - reference.sentence.start
    again = reference.head == "generic" and not reference.series_no
    own = again and THEIR.search(reference.sentence.folded, 0, start)
    return bool(own) and any(
        r.head == "generic"
        and r.hit.end <= reference.hit.start
        and reference.format in ("", r.format)
        and reference.parties in ((), r.parties)
        for r in found
        if r is not reference
    )


def _is_held_at(talk: Reference, named: Reference) -> bool:
    """ "The discussions at the vice ministers' consultation": what was done there."""
    start, end = talk.hit.end - talk.sentence.start, named.hit.start - talk.sentence.start
    return start <= end and bool(HELD_AT.fullmatch(talk.sentence.folded, start, end))


def _is_name_again(reference: Reference, found: Sequence[Reference]) -> bool:
    """「アジア太平洋経済協力会議(APEC)首脳会議」: the same conference once more."""
    events = [r for r in found if r.format == "multilateral" and r is not reference]
    named = reference.head in ("summit", "multilateral")
    return named and any(in_brackets(e.hit, reference.hit, reference.sentence) for e in events)


def _is_told_by_verb(reference: Reference, found: Sequence[Reference]) -> bool:
    """«Прибыл на Курилы с рабочим визитом»: one journey, whose goal the verb has."""
    start = reference.hit.start - reference.sentence.start
    words = words_of(reference)
    with_journey = words.endswith("визитом") and bool(
        WITH_JOURNEY.search(reference.sentence.folded, 0, start)
    )
    return reference.hit.code == "visit.noun" and any(
        r.hit.code == "visit.move"
        and (with_journey or (r.visitor == reference.visitor and not reference.place))
        and 0 < gap(r.hit, reference.hit) < NEAR
        for r in found
    )


def _names_the_event(reference: Reference, events: Sequence[Reference]) -> bool:
    """ "The G20 Osaka Summit": the last word of its name."""
    return any(
        0 <= reference.hit.start - e.hit.end < EVENT_NAME
        and not broken(reference.sentence, e.hit, reference.hit)
        for e in events
    )


def _has_format_told(reference: Reference, found: Sequence[Reference]) -> bool:
    """«Переговоры министров иностранных дел … в формате «2+2»» are one session of that format, which begins
    with these words."""
    if reference.head not in ("generic", "foreign_ministers", "defence_ministers"):
        return False
    for named in found:
        if named.head == "two_plus_two" and 0 <= named.hit.start - reference.hit.end < REACH:
            words = named.sentence.folded[named.hit.start - named.sentence.start :]
            if words.startswith(IN_FORMAT) and not broken(reference.sentence, reference.hit, named.hit):
                named.hit = named.hit._replace(start=reference.hit.start)
                _merge_into(named, reference)
                return True
    return False


def _may_be_same(verb: Reference, named: Reference) -> bool:
    if named.hit.code == "other.commission" or named.hit.code == "other.forum":
        return not verb.figures
    if meetings_ru.on_margins(verb.hit, verb.sentence) and verb.figures:
        return False
    if named.hit.code == "other.security_councils":
        return not verb.definite
    if named.hit.code == CALL and "телефон" in words_of(named) and FACE_TO_FACE.match(words_of(verb)):
        return False
    if named.hit.code == COMMISSION and verb.format not in ("", "other"):
        return False
    if named.format in ("multilateral", "other"):
        return named.format == "other" and not verb.separate
    if verb.format == "other" and len(verb.figures) > 1 and meetings_ja.KANA.search(verb.sentence.text):
        return False  # 外相が大統領と会談し、首脳会談に備える
    same_parties = not verb.parties or not named.parties or verb.parties == named.parties
    return (same_parties and verb.format in ("", "other", named.format)) or not (
        verb.separate or verb.figures
    )


def _merge_into(named: Reference, verb: Reference) -> None:
    named.figures = named.figures or verb.figures
    named.parties = named.parties or verb.parties
    named.series_no = named.series_no or verb.series_no
    named.venue = named.venue or verb.venue


def _once_each(found: Sequence[Reference]) -> list[Reference]:
    """One reference for each meeting of the sentence: equal ones without dates of their own fall together."""
    kept: list[Reference] = []
    for reference in found:
        same = next((k for k in kept if _equal(k, reference) and not _aside_between(k, reference)), None)
        if same is None:
            kept.append(reference)
        else:
            same.status = reference.status if reference.date and not same.date else same.status
            same.date, same.series_no = same.date or reference.date, same.series_no or reference.series_no
            same.definite, same.figures = (
                same.definite or reference.definite,
                same.figures or reference.figures,
            )
            same.marks = same.marks or reference.marks
            same.venue = same.venue or reference.venue
    return kept


def _aside_between(a: Reference, b: Reference) -> bool:
    """ "The second round, following the meeting in May": two meetings."""
    asides = heads(a.sentence.hits[layers.MARK], "aside")
    return bool(a.date or b.date) and any(a.hit.end <= m.start and m.end <= b.hit.start for m in asides)


def _equal(a: Reference, b: Reference) -> bool:
    dated = a.date and b.date and a.date.edtf != b.date.edtf
    parties = not a.parties or not b.parties or a.parties == b.parties
    status = a.status and b.status and a.status != b.status and gap(a.hit, b.hit) >= NEXT_TO
    alike = (
        a.format == b.format
        and a.visitor == b.visitor
        and (a.several < 0) == (b.several < 0)
        and a.head == b.head
    )
    previous = is_previous(a) != is_previous(b)
    return alike and parties and not dated and not status and not previous and not _other_events(a, b)


def _other_events(a: Reference, b: Reference) -> bool:
    """Two conferences by name: "the APEC summit and the G20 summit"; "the forum" may be any."""
    names = [r.sentence.folded[r.hit.start - r.sentence.start : r.hit.end - r.sentence.start] for r in (a, b)]
    one, two = (set(name.split()) for name in names)
    return a.format == "multilateral" and not (one <= two or two <= one)
