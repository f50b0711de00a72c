"""Which texts speak of the same meeting, and whether what they say of it agrees.

Identity is format, parties and date, never wording. A narrow date gathers the vaguer ones that it lies in; a vague date that
fits several meetings joins the one that place and participants point to, else it stays for itself. Known
series (codebooks/series.toml) settle ordinals and are checked against them. The result does not depend on the order of documents.
What belongs here: the one stage of the coding that sees all documents. What does not: reading texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, NamedTuple

from pipelines.coding.codebook import Codebook
from pipelines.model import Conflict, DocumentMeeting, Meeting, MeetingMention, MeetingParticipant, Notice, digest
from pipelines.text.edtf import bounds, narrower, overlap

Key = tuple[str, tuple[str, ...]]
PLACE_OF_COUNTRY = frozenset({"Japan", "Russia", "South Korea", "China", "Vietnam", "United States", "Soviet Union"})
EXACT_DAYS = 31


class Resolution(NamedTuple):
    """Meetings across all texts, who took part, where each text's meeting went, contradictions and warnings."""

    meetings: list[Meeting]
    participants: list[MeetingParticipant]
    meeting_of: dict[str, str]
    conflicts: list[Conflict]
    notices: list[Notice]


@dataclass(slots=True)
class _Group:
    """Texts' meetings taken to be one; ``known`` is its entry in the series, if any."""

    date: str
    series_no: int | None
    known: Mapping[str, Any] | None = None
    members: list[DocumentMeeting] = field(default_factory=list)


def resolve_meetings(
    meetings: Sequence[DocumentMeeting], mentions: Sequence[MeetingMention], documents: Mapping[str, str], codebook: Codebook
) -> Resolution:
    """Join the texts' meetings.

    Args:
        documents: document_id to publication date (EDTF); a text tells most surely of what lies before it.
    """
    first_mention: dict[str, MeetingMention] = {}
    for mention in mentions:
        known = first_mention.get(mention.document_meeting_id)
        if known is None or mention.char_start < known.char_start:
            first_mention[mention.document_meeting_id] = mention
    result = Resolution([], [], {}, [], [])
    by_key: dict[Key, list[DocumentMeeting]] = {}
    for meeting in meetings:
        by_key.setdefault((meeting.format, meeting.parties), []).append(meeting)
    taken: set[str] = set()
    for key in sorted(by_key):
        for group in _groups(by_key[key], codebook):
            _emit(key, group, first_mention, result, taken, documents)
    return result


def _groups(meetings: Iterable[DocumentMeeting], codebook: Codebook) -> list[_Group]:
    groups: list[_Group] = []
    for meeting in sorted(meetings, key=_narrow_first):
        known = _known(meeting, codebook)
        home = _home(meeting, known, groups)
        if home is None:
            home = _Group(known["date"] if known else meeting.date, known["series_no"] if known else meeting.series_no, known)
            groups.append(home)
        home.members.append(meeting)
        home.date = narrower(home.date, meeting.date) if home.date else meeting.date
    return groups


def _narrow_first(meeting: DocumentMeeting) -> tuple[int, str, int, str]:
    covered = bounds(meeting.date)
    days = (covered[1] - covered[0]).days if covered else 1 << 30
    return days, meeting.date, -len(meeting.participants), meeting.document_meeting_id


def _known(meeting: DocumentMeeting, codebook: Codebook) -> Mapping[str, Any] | None:
    """The entry of a known series that this meeting can only be: by its date, or by its ordinal where it has no date."""
    series = [s for s in codebook.series if s["format"] == meeting.format and tuple(s["parties"]) == meeting.parties]
    fitting = [s for s in series if overlap(s["date"], meeting.date)]
    if not meeting.date and meeting.series_no:
        fitting = [s for s in series if s["series_no"] == meeting.series_no]
    return fitting[0] if len(fitting) == 1 else None


def _home(meeting: DocumentMeeting, known: Mapping[str, Any] | None, groups: Sequence[_Group]) -> _Group | None:
    if known is not None:
        return next((g for g in groups if g.known is known), None)
    if not meeting.date:
        return next((g for g in groups if not g.date and g.members[0].status == meeting.status), None)
    fitting = [g for g in groups if overlap(g.date, meeting.date)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    alike = [g for g in fitting if _alike(g, meeting)]
    return alike[0] if len(alike) == 1 else None


def _alike(group: _Group, meeting: DocumentMeeting) -> bool:
    """Place or participants in common."""
    names = {name for member in group.members for _, name, _, _ in member.participants}
    places = {member.place for member in group.members if member.place}
    return bool(names & {name for _, name, _, _ in meeting.participants}) or meeting.place in places


def _emit(
    key: Key,
    group: _Group,
    first_mention: Mapping[str, MeetingMention],
    result: Resolution,
    taken: set[str],
    documents: Mapping[str, str],
) -> None:
    meeting_id = _unused(f"{key[0]}:{'-'.join(key[1])}:{group.date or 'undated'}", taken)
    covered = bounds(group.date)
    result.meetings.append(
        Meeting(
            meeting_id,
            key[0],
            key[1],
            group.series_no if group.known else _agreed_number(group),
            group.date,
            covered[0].isoformat() if covered else "",
            covered[1].isoformat() if covered else "",
            _place(group),
            _status(group, documents),
            len({m.document_id for m in group.members}),
        )
    )
    result.participants.extend(_participants(meeting_id, group))
    result.meeting_of.update({m.document_meeting_id: meeting_id for m in group.members})
    result.conflicts.extend(_conflicts(meeting_id, group, first_mention, documents))
    result.notices.extend(_ordinals(group, first_mention))


def _unused(name: str, taken: set[str]) -> str:
    number, unused = 2, name
    while unused in taken:
        unused, number = f"{name}:{number}", number + 1
    taken.add(unused)
    return unused


def _agreed_number(group: _Group) -> int | None:
    numbers = Counter(m.series_no for m in group.members if m.series_no)
    return min(numbers, key=lambda n: (-numbers[n], n)) if numbers else None


def _place(group: _Group) -> str:
    """The place that most texts give; a city before a country."""
    places = Counter(m.place for m in group.members if m.place)
    return min(places, key=lambda p: (p in PLACE_OF_COUNTRY, -places[p], p), default="")


def _status(group: _Group, documents: Mapping[str, str]) -> str:
    """What the texts that came after it say: held or cancelled; planned where none of them came after."""
    told = {m.status for m in group.members}
    if "held" in told:
        return "held"
    return "cancelled" if "cancelled" in told else "planned"


def _participants(meeting_id: str, group: _Group) -> list[MeetingParticipant]:
    found: dict[str, MeetingParticipant] = {}
    for member in group.members:
        for actor_id, name, side, role in member.participants:
            known = found.get(name)
            if known is None or (role and not known.role):
                found[name] = MeetingParticipant(meeting_id, actor_id, name, side, role)
    return [found[name] for name in sorted(found)]


def _conflicts(
    meeting_id: str, group: _Group, first_mention: Mapping[str, MeetingMention], documents: Mapping[str, str]
) -> list[Conflict]:
    found: dict[tuple[str, str, str], Conflict] = {}
    members = sorted((m for m in group.members if m.document_meeting_id in first_mention), key=lambda m: m.document_meeting_id)
    for a, b in combinations(members, 2):
        for name, value_a, value_b in _disagreements(a, b, documents):
            mention_a, mention_b = (first_mention[m.document_meeting_id].mention_id for m in (a, b))
            conflict_id = digest(meeting_id, name, mention_a, mention_b)
            found.setdefault((name, value_a, value_b), Conflict(conflict_id, meeting_id, name, value_a, mention_a, value_b, mention_b))
    return list(found.values())


def _disagreements(a: DocumentMeeting, b: DocumentMeeting, documents: Mapping[str, str]) -> Iterable[tuple[str, str, str]]:
    if a.place and b.place and a.place != b.place and not {a.place, b.place} & PLACE_OF_COUNTRY:
        yield "place", a.place, b.place
    if {a.status, b.status} == {"held", "cancelled"}:
        yield "status", a.status, b.status


def _ordinals(group: _Group, first_mention: Mapping[str, MeetingMention]) -> Iterable[Notice]:
    """Texts that count the meeting differently from the known series or from each other."""
    agreed = group.series_no if group.known else _agreed_number(group)
    for member in sorted(group.members, key=lambda m: m.document_meeting_id):
        mention = first_mention.get(member.document_meeting_id)
        if member.series_no and agreed and member.series_no != agreed and mention:
            detail = f"the text calls the meeting of {group.date} number {member.series_no}, the series counts {agreed}"
            yield Notice(member.document_id, "series_contradiction", detail, mention.char_start, mention.char_end)
