"""Meetings that a text refers to: one entry per meeting and text, with every sentence that mentions it.

The session, the ministers' separate talks of the same day and the visit around them are different meetings. A format as
such, "regular consultations" or a press conference is none. Which texts speak of the same meeting is decided across
documents (series.py), by format, parties and date.
What belongs here: from words, persons and dates of sentences to the meetings of one text. What does not: the words
(codebooks/*/meetings.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pipelines.coding import layers
from pipelines.coding.actors import Mention
from pipelines.coding.dates import DateMention
from pipelines.coding.match import Hit
from pipelines.coding.reading import DocumentView, SentenceView
from pipelines.model import DocumentMeeting, FactIds, MeetingMention, digest
from pipelines.text import layout
from pipelines.text.edtf import bounds, narrower, overlap

HEADS = frozenset({"head_of_government", "head_of_state", "party_leader"})
LEVELS = {"foreign_minister": "foreign_ministers", "defence_minister": "defence_ministers", "vice_foreign_minister": "vice_ministerial", "vice_defence_minister": "vice_ministerial"}
HELD, PLANNED, CANCELLED = "held", "planned", "cancelled"
ORDINAL = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "初": 1, "初めて": 1, "第1回": 1, "第一回": 1, "第2回": 2, "第二回": 2, "2回目": 2, "第3回": 3, "第三回": 3, "3回目": 3, "第4回": 4, "第四回": 4, "4回目": 4,
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "пят": 5,
}  # fmt: skip
ORDINAL_WORD = re.compile(r"\b(first|second|third|fourth|fifth|sixth)\b|第[1-6一二三四五六]回|[1-6]回目|初めて|初の|\b(перв|втор|трет|четв[её]рт|пят)(?:ая|ый|ой|ую|ого|ом|ые|ье|ья|ьей|ей|ью)\b")
NOT_SERIES = re.compile(r"first (?:time|nation|country|deputy|of all|world|month|half|step|lady|such)|second (?:world|half)|world war")
CREATION = re.compile(r"\b(?:creat|establish|set up|launch|found|agree[ds]? to (?:create|establish|set)|создан|учрежд|創設|設置|立ち上げ)")
FRAMEWORK_AFTER = re.compile(r"[\"”’'»」]?\s*(?:consultative |security )?(?:framework|format|mechanism|dialogue format|формат|の枠組み|枠組み|という枠組み)", re.IGNORECASE)
GENERIC_REACH = 90


@dataclass(slots=True)
class Reference:
    """A sentence's reference to a meeting, before references are joined."""

    format: str
    hit: Hit
    parties: tuple[str, ...]
    date: DateMention | None
    place: str
    status: str
    participants: tuple[Mention, ...]
    series_no: int | None
    definite: bool


@dataclass(slots=True)
class Candidate:
    """A meeting of the text under construction, with its references."""

    format: str
    parties: tuple[str, ...]
    date: str = ""
    place: str = ""
    status: str = ""
    series_no: int | None = None
    participants: dict[str, tuple[str, str, str, str]] = field(default_factory=dict)
    mentions: list[tuple[SentenceView, Reference]] = field(default_factory=list)


class Role(NamedTuple):
    """A country's representative at some level."""

    country: str
    level: str


def code_meetings(view: DocumentView, ids: FactIds) -> tuple[list[DocumentMeeting], list[MeetingMention]]:
    """Meetings of one text and their mentions."""
    candidates: list[Candidate] = []
    for sentence in view.article:
        references = list(_references(sentence, view, candidates))
        for reference in references:
            _join(candidates, sentence, reference)
        _point_back(sentence, references, candidates)
    kept = _settled(candidates, view)
    return _rows(kept, view, ids)


def _references(sentence: SentenceView, view: DocumentView, known: Sequence[Candidate]) -> Iterator[Reference]:
    taken: set[str] = set()
    for hit in sentence.hits[layers.MEETING]:
        head = hit.code.partition(".")[0]
        format_ = _format(hit, head, sentence, view)
        if format_ and format_ not in taken:
            reference = _reference(format_, hit, sentence, view)
            if _is_specific(reference, sentence, known):
                taken.add(format_)
                yield reference


def _format(hit: Hit, head: str, sentence: SentenceView, view: DocumentView) -> str:
    if head in ("press", "back", "framework"):
        return _format_by_level(hit, sentence, view) if head == "back" and len(_heads_of_two(sentence, hit, view)) > 1 else ""
    if head == "generic":
        return _format_by_level(hit, sentence, view)
    if head == "visit":
        return "visit" if _visitor(hit, sentence) else ""
    if head == "two_plus_two" and FRAMEWORK_AFTER.match(sentence.text, hit.end - sentence.start):
        return ""
    return head


def _heads_of_two(sentence: SentenceView, hit: Hit, view: DocumentView) -> set[str]:
    return {role.country for role in _roles(sentence, hit, view)}


def _format_by_level(hit: Hit, sentence: SentenceView, view: DocumentView) -> str:
    """Who meets tells the format: heads a summit, foreign ministers their talks, both kinds of ministers a 2+2."""
    roles = _roles(sentence, hit, view)
    both_words = {m.office or m.word for m in sentence.mentions if m.kind == "both" and abs(m.start - hit.start) < GENERIC_REACH}
    if any("leader" in _text(sentence, m) or "президент" in _text(sentence, m) for m in sentence.mentions if m.kind == "both"):
        return "summit"
    levels = {role.level for role in roles}
    countries = {role.country for role in roles}
    if len(countries) < 2 and not both_words & set(LEVELS):
        return ""
    if {"foreign_minister", "defence_minister"} <= levels:
        return "two_plus_two"
    for level in levels | (both_words & set(LEVELS)):
        members = {role.country for role in roles if role.level == level}
        if len(members) > 1 or level in both_words:
            return LEVELS.get(level, "summit")
    return ""


def _text(sentence: SentenceView, mention: Mention) -> str:
    return sentence.folded[mention.start - sentence.start : mention.end - sentence.start]


def _roles(sentence: SentenceView, hit: Hit, view: DocumentView) -> list[Role]:
    near = [m for m in sentence.mentions if m.kind in ("person", "unknown_holder") and abs(m.start - hit.start) < 2 * GENERIC_REACH]
    return [Role(m.country, level) for m in near if (level := _level(m, view)) and m.country]


def _level(mention: Mention, view: DocumentView) -> str:
    office = mention.office or _office_on(mention.actor_id, view)
    return "head" if office in HEADS else office


def _office_on(actor_id: str, view: DocumentView) -> str:
    actor = view.codebook.actors.get(actor_id)
    on = view.context.on or "9999"
    current = [t.office for t in actor.offices if t.first <= on <= t.last] if actor else []
    ranked = [o for o in current if o in HEADS] + [o for o in current if o in LEVELS]
    return (ranked or current or [""])[0]


def _visitor(hit: Hit, sentence: SentenceView) -> Mention | None:
    persons = [m for m in sentence.mentions if m.kind in ("person", "unknown_holder", "group") and m.speaker]
    before = [m for m in persons if m.end <= hit.start + 1]
    return before[-1] if before else next((m for m in persons if m.start >= hit.end), None)


def _reference(format_: str, hit: Hit, sentence: SentenceView, view: DocumentView) -> Reference:
    date = _nearest_date(hit, sentence)
    place, place_country = _place(sentence, view)
    return Reference(
        format=format_,
        hit=hit,
        parties=_parties(format_, hit, sentence, place_country),
        date=date,
        place=place,
        status=_status(sentence, date, view),
        participants=_participants(format_, hit, sentence),
        series_no=_series_no(format_, hit, sentence),
        definite=_is_definite(hit, sentence),
    )


def _nearest_date(hit: Hit, sentence: SentenceView) -> DateMention | None:
    dates = [d for d in sentence.dates if d.edtf and not _creates(d, sentence)]
    return min(dates, key=lambda d: min(abs(d.start - hit.end), abs(hit.start - d.end)), default=None)


def _creates(date: DateMention, sentence: SentenceView) -> bool:
    """ "Created in November 2013" dates the format, not a meeting."""
    before = sentence.folded[max(0, date.start - sentence.start - 60) : date.start - sentence.start]
    return bool(CREATION.search(before)) and "meeting" not in before.rpartition("creat")[2]


def _place(sentence: SentenceView, view: DocumentView) -> tuple[str, str]:
    """The first city that the sentence names as a place; a country only where it is the goal of a journey."""
    for hit in sentence.hits[layers.SITE]:
        return view.codebook.places[hit.code]
    for mention in sentence.mentions:
        if mention.bare_place and re.search(r"\b(?:in|visit(?:ed|s)?|to|в|во)(?: the)? $", sentence.folded[: mention.start - sentence.start]):
            name = sentence.text[mention.start - sentence.start : mention.end - sentence.start]
            return (name if view.document.language == "en" else CAPITALS.get(mention.country, "")), mention.country
    return "", ""


CAPITALS = {"JP": "Tokyo", "RU": "Moscow", "US": "Washington", "CN": "Beijing", "KR": "Seoul"}


def _parties(format_: str, hit: Hit, sentence: SentenceView, place_country: str) -> tuple[str, ...]:
    countries = {m.country for m in sentence.mentions if m.country and len(m.country) == 2}
    if format_ == "visit":
        visitor = _visitor(hit, sentence)
        return tuple(sorted({visitor.country if visitor else "", place_country or "JP"} - {""}))
    if format_ == "multilateral":
        return tuple(sorted(countries & {"JP", "RU"})) or ("JP", "RU")
    near = {m.country for m in sentence.mentions if m.country and abs(m.start - hit.start) < GENERIC_REACH and m.kind != "media"}
    if len(near) == 2:
        return tuple(sorted(near))
    if len(near) > 2 and "RU" not in near | countries:
        return tuple(sorted(near))
    return ("JP", "RU")


def _status(sentence: SentenceView, date: DateMention | None, view: DocumentView) -> str:
    heads = {code.partition(".")[0] for code in sentence.codes(layers.STATUS)}
    if CANCELLED in heads:
        return CANCELLED
    covered, today = bounds(date.edtf) if date else None, bounds(view.document.published_on)
    if covered and today:
        if covered[0] > today[1]:
            return PLANNED
        if covered[1] < today[0]:
            return HELD
    return PLANNED if PLANNED in heads else HELD


def _participants(format_: str, hit: Hit, sentence: SentenceView) -> tuple[Mention, ...]:
    if format_ == "visit":
        visitor = _visitor(hit, sentence)
        return (visitor,) if visitor and visitor.kind == "person" else ()
    if format_ in ("multilateral", "exercise"):
        return ()
    return tuple(m for m in sentence.mentions if m.kind == "person" and m.office not in ("spokesperson", "ambassador"))


def _series_no(format_: str, hit: Hit, sentence: SentenceView) -> int | None:
    if format_ != "two_plus_two":
        return None
    around = sentence.folded[max(0, hit.start - sentence.start - 30) : hit.end - sentence.start + 20]
    match = ORDINAL_WORD.search(around)
    if match is None or NOT_SERIES.search(around):
        return None
    word = match[0]
    return next((number for text, number in ORDINAL.items() if word.startswith(text)), None)


def _is_definite(hit: Hit, sentence: SentenceView) -> bool:
    before = sentence.folded[max(0, hit.start - sentence.start - 14) : hit.start - sentence.start]
    return bool(re.search(r"\b(?:the|this|that|their|its|these)\s+[\"“]?(?:\w+ )?$", before))


def _is_specific(reference: Reference, sentence: SentenceView, known: Sequence[Candidate]) -> bool:
    """A meeting is meant, not a kind of meeting: it has a date, a place and a tense, an ordinal, or is known from before."""
    if reference.date or reference.series_no or reference.definite:
        return True
    if sentence.role == layout.HEADLINE and reference.format != "visit":
        return True
    heads = {code.partition(".")[0] for code in sentence.codes(layers.STATUS)}
    if reference.place and heads & {HELD, PLANNED, CANCELLED}:
        return True
    if reference.participants and heads:
        return True
    return any(c.format == reference.format and c.parties == reference.parties for c in known)


def _join(candidates: list[Candidate], sentence: SentenceView, reference: Reference) -> None:
    """Add the reference to the latest meeting that it can mean, or open a new one."""
    fitting = [c for c in candidates if _fits(c, reference)]
    exact = [c for c in fitting if reference.date and c.date and overlap(c.date, reference.date.edtf)]
    chosen = (exact or fitting or [None])[-1]
    if chosen is None:
        chosen = Candidate(reference.format, reference.parties)
    else:
        candidates.remove(chosen)
    candidates.append(chosen)
    _add(chosen, sentence, reference)


def _fits(candidate: Candidate, reference: Reference) -> bool:
    if candidate.format != reference.format or candidate.parties != reference.parties:
        return False
    if candidate.series_no and reference.series_no:
        return candidate.series_no == reference.series_no
    if candidate.date and reference.date:
        return overlap(candidate.date, reference.date.edtf)
    if reference.date or candidate.status == "":
        return True
    return reference.status == candidate.status or reference.status == HELD


def _add(candidate: Candidate, sentence: SentenceView, reference: Reference) -> None:
    if reference.date:
        candidate.date = narrower(candidate.date, reference.date.edtf) if candidate.date else reference.date.edtf
        candidate.status = reference.status
    candidate.status = candidate.status or reference.status
    candidate.place = candidate.place or reference.place
    candidate.series_no = candidate.series_no or reference.series_no
    for mention in reference.participants:
        candidate.participants.setdefault(mention.speaker, (mention.actor_id, mention.speaker, mention.side, mention.office))
    candidate.mentions.append((sentence, reference))


def _point_back(sentence: SentenceView, references: Sequence[Reference], candidates: Sequence[Candidate]) -> None:
    """ "The talks", "the three events": the meetings named last."""
    if not candidates or references:
        return
    for hit in sentence.hits[layers.MEETING]:
        if hit.code.startswith("back."):
            for candidate in _meant(sentence.text[hit.start - sentence.start : hit.end - sentence.start].lower(), candidates):
                reference = Reference(candidate.format, hit, candidate.parties, None, "", candidate.status, (), None, True)
                candidate.mentions.append((sentence, reference))
            return


def _meant(phrase: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    collective = re.search(r"\b(two|three|four|all)\b", phrase)
    if collective:
        number = {"two": 2, "three": 3, "four": 4, "all": 3}[collective[1]]
        return list(candidates[-number:])
    if "visit" in phrase or "trip" in phrase:
        return [c for c in candidates if c.format == "visit"][-1:]
    if "summit" in phrase:
        return [c for c in candidates if c.format == "summit"][-1:]
    talks = [c for c in candidates if c.format not in ("visit", "exercise", "multilateral") and c.status != PLANNED]
    return talks[-1:] or list(candidates[-1:])


def _settled(candidates: Iterable[Candidate], view: DocumentView) -> list[Candidate]:
    """Undated meetings join a dated one of their kind, or get the year that publication allows."""
    everything = list(candidates)
    kept: list[Candidate] = []
    for candidate in everything:
        home = next((c for c in everything if c is not candidate and not candidate.date and c.date and _same_kind(c, candidate)), None)
        if home is not None:
            home.mentions = sorted([*home.mentions, *candidate.mentions], key=lambda pair: pair[0].number)
            home.participants = {**candidate.participants, **home.participants}
            home.place = home.place or candidate.place
            continue
        if not candidate.date and candidate.status != CANCELLED and candidate.format != "visit":
            candidate.date = _publication_hint(candidate, view)
        kept.append(candidate)
    return kept


def _same_kind(a: Candidate, b: Candidate) -> bool:
    numbered = a.series_no and b.series_no and a.series_no != b.series_no
    return a.format == b.format and a.parties == b.parties and not numbered and (a.status == b.status or b.status == HELD)


def _publication_hint(candidate: Candidate, view: DocumentView) -> str:
    """A report of undated talks is about the time of its publication, at the precision of a month."""
    return "-".join(view.document.published_on.split("/")[0].split("-")[:2]) if candidate.status == HELD else ""


def _rows(candidates: Sequence[Candidate], view: DocumentView, ids: FactIds) -> tuple[list[DocumentMeeting], list[MeetingMention]]:
    meetings, mentions = [], []
    for candidate in candidates:
        row = _meeting_row(candidate, view)
        meetings.append(row)
        seen: set[int] = set()
        for sentence, reference in sorted(candidate.mentions, key=lambda pair: (pair[0].number, pair[1].hit.start)):
            if sentence.number not in seen:
                seen.add(sentence.number)
                mentions.append(_mention_row(row, candidate, sentence, reference, view, ids))
    return meetings, mentions


def _meeting_row(candidate: Candidate, view: DocumentView) -> DocumentMeeting:
    covered = bounds(candidate.date)
    key = digest(view.document.document_id, candidate.format, *candidate.parties, candidate.date, str(candidate.mentions[0][0].start))
    return DocumentMeeting(
        key,
        view.document.document_id,
        candidate.format,
        candidate.parties,
        candidate.series_no,
        candidate.date,
        covered[0].isoformat() if covered else "",
        covered[1].isoformat() if covered else "",
        candidate.place,
        candidate.status or HELD,
        tuple(candidate.participants.values()),
    )


def _mention_row(
    row: DocumentMeeting, candidate: Candidate, sentence: SentenceView, reference: Reference, view: DocumentView, ids: FactIds
) -> MeetingMention:
    hit = reference.hit
    quote = view.document.text[hit.start : hit.end]
    return MeetingMention(
        ids.next("meeting", f"{candidate.format}|{'-'.join(candidate.parties)}|{candidate.date}", quote),
        view.document.document_id,
        sentence.number,
        hit.start,
        hit.end,
        quote,
        f"{view.document.language}.meetings.{hit.code}",
        row.document_meeting_id,
        reference.date.expression if reference.date else "",
        reference.date.edtf if reference.date else "",
        reference.date.anchor if reference.date else "",
        f"{view.document.language}.dates.{reference.date.rule_id}" if reference.date else "",
        reference.status,
    )
