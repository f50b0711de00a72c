"""Which texts speak of the same meeting, and whether what they say of it agrees.

Identity is format, parties and date, never wording. A narrow date gathers the vaguer ones that it lies in;
a vague date that fits several meetings joins the one that place and participants point to, else it stays
apart with others of that vague date. Known series (codebooks/series.toml) settle ordinals; ordinals and
elapsed times of the texts are checked against them. The result does not depend on the order of documents.
Meetings are looked up by month, so that time grows with their number.
What belongs here: the one stage of the coding that sees all documents. What does not: reading texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from pipelines.coding.codebook_model import Codebook
from pipelines.coding.elapsed import elapsed_of
from pipelines.coding.meeting_conflicts import Told, conflicts, published_day
from pipelines.model import (
    Conflict,
    DocumentMeeting,
    Meeting,
    MeetingMention,
    MeetingParticipant,
    Notice,
)
from pipelines.text.edtf import Bounds, bounds, narrower, overlap

Key = tuple[str, tuple[str, ...]]
Known = Mapping[str, Any]
NATION = "nation."
MONTHS_AT_MOST = 240
UNDATED = 1 << 30
YEAR_LENGTH = 4
ONE_DAY = timedelta(days=1)
COUNTED_WITHIN = timedelta(days=400)
MISTAKEN_WITHIN = timedelta(days=7)
NEVER = (date.max, date.min)
_bounds = lru_cache(maxsize=1 << 16)(bounds)


class Resolution(NamedTuple):
    """Meetings across all texts, who took part, where each text's meeting went, contradictions and
    warnings."""

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
    known: Known | None = None
    members: list[DocumentMeeting] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)

    def add(self, meeting: DocumentMeeting) -> None:
        """Take in one text's meeting."""
        self.members.append(meeting)
        if self.known is None:
            self.date = narrower(self.date, meeting.date) if self.date else meeting.date
        self.names.update(name for _, name, _, _ in meeting.participants)
        if meeting.place:
            self.places.add(meeting.place)


class _Shelf:
    """The groups of one format and one set of parties, by the months that their dates touch."""

    def __init__(self) -> None:
        self.groups: list[_Group] = []
        self._by_month: dict[int, list[tuple[Bounds, _Group]]] = {}
        self._by_date: dict[str, _Group] = {}
        self._by_entry: dict[str, _Group] = {}
        self._undated: dict[tuple[str, str], _Group] = {}

    def home(self, meeting: DocumentMeeting, known: Known | None, published: str) -> _Group:
        """The group that the meeting belongs to, a new one if need be."""
        group = self._find(meeting, known, published)
        if group is None:
            group = _Group(
                known["date"] if known else meeting.date,
                known["series_no"] if known else meeting.series_no,
                known,
            )
            self._shelve(group, meeting, published)
        return group

    def _find(self, meeting: DocumentMeeting, known: Known | None, published: str) -> _Group | None:
        if known is not None:
            return self._by_entry.get(known["date"])
        if not meeting.date:
            return self._undated.get((meeting.status, published[:YEAR_LENGTH]))
        fitting = self._near(meeting.date) or self._next_to(meeting)
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        alike = [g for g in fitting if g.date != meeting.date and _alike(g, meeting)]
        return alike[0] if len(alike) == 1 else self._by_date.get(meeting.date)

    def _near(self, edtf: str) -> list[_Group]:
        """The groups that share a day with ``edtf``."""
        covered = _bounds(edtf)
        if covered is None:
            return []
        found = {id(g): (span, g) for month in _months(covered) for span, g in self._by_month.get(month, ())}
        return [g for span, g in found.values() if span[0] <= covered[1] and covered[0] <= span[1]]

    def _next_to(self, meeting: DocumentMeeting) -> list[_Group]:
        """Other texts' meetings of the day before or after: a meeting of two days, told by its first or its
        second."""
        covered = _bounds(meeting.date)
        if covered is None or covered[1] - covered[0] > ONE_DAY:
            return []
        wider = f"{(covered[0] - ONE_DAY).isoformat()}/{(covered[1] + ONE_DAY).isoformat()}"
        return [
            group
            for group in self._near(wider)
            if (span := _bounds(group.date))
            and span[1] - span[0] <= ONE_DAY
            and all(member.document_id != meeting.document_id for member in group.members)
        ]

    def _shelve(self, group: _Group, meeting: DocumentMeeting, published: str) -> None:
        self.groups.append(group)
        covered = _bounds(group.date)
        for month in _months(covered):
            self._by_month.setdefault(month, []).append((covered or NEVER, group))
        self._by_date.setdefault(group.date, group)
        if group.known is not None:
            self._by_entry[group.known["date"]] = group
        elif not group.date:
            self._undated[meeting.status, published[:YEAR_LENGTH]] = group


def resolve_meetings(
    meetings: Sequence[DocumentMeeting],
    mentions: Sequence[MeetingMention],
    documents: Mapping[str, str],
    codebook: Codebook,
) -> Resolution:
    """Join the texts' meetings.

    Args:
        documents: document_id to publication date (EDTF). Undated meetings are one only within a year of
        publication.
    """
    evidence = _Evidence(mentions, documents, codebook)
    result = Resolution([], [], {}, [], [])
    by_key: dict[Key, list[DocumentMeeting]] = {}
    for meeting in meetings:
        by_key.setdefault((meeting.format, meeting.parties), []).append(meeting)
    taken: set[str] = set()
    for key in sorted(by_key):
        series = [s for s in codebook.series if s["format"] == key[0] and tuple(s["parties"]) == key[1]]
        groups = _groups(by_key[key], series, documents)
        for group in groups:
            _emit(key, group, series, evidence, result, taken)
        result.notices.extend(_contradictions(groups, series, evidence))
    return result


class _Evidence:
    """The sentences behind a text's meeting: the first, the one that counts it, those that tell a span of
    time."""

    def __init__(
        self, mentions: Iterable[MeetingMention], documents: Mapping[str, str], codebook: Codebook
    ) -> None:
        self.codebook = codebook
        self._published = documents
        self.nations = {
            name: country for code, (name, country) in codebook.places.items() if code.startswith(NATION)
        }
        self.country_of = dict(codebook.places.values())
        self._of: dict[str, list[MeetingMention]] = {}
        for mention in mentions:
            self._of.setdefault(mention.document_meeting_id, []).append(mention)

    def all(self, meeting: DocumentMeeting) -> list[MeetingMention]:
        """All mentions of one text's meeting, in order."""
        return sorted(
            self._of.get(meeting.document_meeting_id, []), key=lambda m: (m.char_start, m.mention_id)
        )

    def told(self, meeting: DocumentMeeting) -> Told:
        """What one text tells of its meeting."""
        return Told(meeting, self.all(meeting), published_day(self._published.get(meeting.document_id, "")))

    def first(self, meeting: DocumentMeeting) -> MeetingMention | None:
        """The first mention."""
        return min(
            self._of.get(meeting.document_meeting_id, []),
            key=lambda m: (m.char_start, m.mention_id),
            default=None,
        )

    def agree(self, a: str, b: str) -> bool:
        """Whether two places can be one: the same, or a country and a city in it."""
        if a == b:
            return True
        return (a in self.nations or b in self.nations) and self.country_of.get(a, a) == self.country_of.get(
            b, b
        )


def _groups(
    meetings: Iterable[DocumentMeeting], series: Sequence[Known], documents: Mapping[str, str]
) -> list[_Group]:
    shelf = _Shelf()
    for meeting in sorted(meetings, key=_narrow_first):
        published = documents.get(meeting.document_id, "")
        known = _known(meeting, series) or _next(meeting, series, published)
        shelf.home(meeting, known, published).add(meeting)
    return shelf.groups


def _narrow_first(meeting: DocumentMeeting) -> tuple[int, str, int, str]:
    covered = _bounds(meeting.date)
    days = (covered[1] - covered[0]).days if covered else UNDATED
    return days, meeting.date, -len(meeting.participants), meeting.document_meeting_id


def _months(covered: Bounds | None) -> range:
    """The months of a span, counted from year 0; a span of decades counts by its beginning."""
    if covered is None:
        return range(0)
    first, last = (day.year * 12 + day.month for day in covered)
    return range(first, min(last, first + MONTHS_AT_MOST) + 1)


def _known(meeting: DocumentMeeting, series: Sequence[Known]) -> Known | None:
    """The entry of a known series that this meeting can only be: by its date, or by its ordinal where it
    has no date or only a vague one close by."""
    fitting = [s for s in series if overlap(s["date"], meeting.date)]
    if not fitting and meeting.series_no:
        fitting = [s for s in series if s["series_no"] == meeting.series_no and _not_far(s, meeting)]
    if len(fitting) > 1 and meeting.series_no:
        fitting = [s for s in fitting if s["series_no"] == meeting.series_no]
    return fitting[0] if len(fitting) == 1 else None


def _next(meeting: DocumentMeeting, series: Sequence[Known], published: str) -> Known | None:
    """The entry that an announcement without a date means: the first after publication, if it is not far."""
    covered = _bounds(published)
    if meeting.date or meeting.series_no or meeting.status != "planned" or covered is None:
        return None
    later = [s for s in series if s["date"] > covered[1].isoformat()]
    entry = min(later, key=lambda s: str(s["date"]), default=None)
    near = entry and date.fromisoformat(entry["date"]) - covered[1] < COUNTED_WITHIN
    return entry if near else None


def _not_far(entry: Known, meeting: DocumentMeeting) -> bool:
    """Whether a text's date can stand for the known day: a vague one (a year, the month of publication), or a
    day close by, told wrongly."""
    told, day = _bounds(meeting.date), _bounds(entry["date"])
    if told is None or day is None:
        return True
    return abs(told[0] - day[0]) < (COUNTED_WITHIN if told[1] > told[0] else MISTAKEN_WITHIN)


def _alike(group: _Group, meeting: DocumentMeeting) -> bool:
    """Place or participants in common."""
    return meeting.place in group.places or any(name in group.names for _, name, _, _ in meeting.participants)


def _emit(
    key: Key,
    group: _Group,
    series: Sequence[Known],
    evidence: _Evidence,
    result: Resolution,
    taken: set[str],
) -> None:
    meeting_id = _unused(f"{key[0]}:{'-'.join(key[1])}:{group.date or 'undated'}", taken)
    covered = _bounds(group.date)
    result.meetings.append(
        Meeting(
            meeting_id,
            key[0],
            key[1],
            _number(group),
            group.date,
            covered[0].isoformat() if covered else "",
            covered[1].isoformat() if covered else "",
            _place(group, evidence),
            _status(group, series),
            len({m.document_id for m in group.members}),
        )
    )
    result.participants.extend(_participants(meeting_id, group))
    result.meeting_of.update({m.document_meeting_id: meeting_id for m in group.members})
    texts = [evidence.told(member) for member in group.members]
    result.conflicts.extend(conflicts(meeting_id, texts, evidence.agree, evidence.nations))


def _unused(name: str, taken: set[str]) -> str:
    number, unused = 2, name
    while unused in taken:
        unused, number = f"{name}:{number}", number + 1
    taken.add(unused)
    return unused


def _number(group: _Group) -> int | None:
    """The number in the series: that of the known entry, else what most texts say."""
    if group.known:
        return group.series_no
    numbers = Counter(m.series_no for m in group.members if m.series_no)
    return min(numbers, key=lambda n: (-numbers[n], n)) if numbers else None


def _place(group: _Group, evidence: _Evidence) -> str:
    """The place that most texts give, first of all those that tell it as held; a city before a country."""
    told = [(m, place) for m in group.members for place in {n.place for n in evidence.all(m)} if place]
    places = Counter(place for m, place in told if m.status == "held") or Counter(place for _, place in told)
    places = places or Counter(m.place for m in group.members if m.place)
    return min(places, key=lambda p: (p in evidence.nations, -places[p], p), default="")


def _status(group: _Group, series: Sequence[Known]) -> str:
    """Held where one text tells so, else cancelled, else planned. A meeting that the texts call both held and
    planned and that its known series does not have was only planned."""
    told = {m.status for m in group.members}
    order = ("cancelled", "planned", "held") if series and group.known is None else ("held", "cancelled")
    return next((status for status in order if status in told), "planned")


def _participants(meeting_id: str, group: _Group) -> list[MeetingParticipant]:
    found: dict[str, MeetingParticipant] = {}
    for member in group.members:
        for actor_id, name, side, role in member.participants:
            known = found.get(name)
            if known is None or (role and not known.role):
                found[name] = MeetingParticipant(meeting_id, actor_id, name, side, role)
    return [found[name] for name in sorted(found)]


def _a_mention(meetings: Iterable[DocumentMeeting], evidence: _Evidence) -> MeetingMention | None:
    found = (evidence.first(m) for m in sorted(meetings, key=lambda m: m.document_meeting_id))
    return next((mention for mention in found if mention), None)


def _contradictions(
    groups: Sequence[_Group], series: Sequence[Known], evidence: _Evidence
) -> Iterator[Notice]:
    """Texts that count a meeting differently, or tell another time since the one before it."""
    by_number = {g.series_no: g for g in groups if g.known is not None}
    dates = {entry["series_no"]: entry["date"] for entry in series}
    for group in groups:
        agreed = _number(group)
        other = _a_mention([m for m in group.members if m.series_no == agreed], evidence) or _a_mention(
            group.members, evidence
        )
        if series and group.known is None and group.date and _status(group, series) == "held":
            told = f"a meeting of {group.date}, which the series in the codebook does not have"
            yield from _notice(group.members[0], evidence.first(group.members[0]), told, None)
        for member in sorted(group.members, key=lambda m: m.document_meeting_id):
            if member.series_no and agreed and member.series_no != agreed:
                told = f"number {member.series_no} for that of {group.date}, number {agreed} of the series"
                yield from _notice(member, evidence.first(member), told, other)
            if group.known is not None and agreed and dates.get(agreed - 1):
                before = by_number.get(agreed - 1)
                yield from _wrong_spans(member, group, dates[agreed - 1], before, evidence)


def _wrong_spans(
    member: DocumentMeeting, group: _Group, previous: str, before: _Group | None, evidence: _Evidence
) -> Iterator[Notice]:
    for mention in evidence.all(member):
        span = elapsed_of(mention, evidence.codebook)
        if span is not None and not span.fits(previous, group.date):
            told = f"{mention.time_expression!r} ({group.date} after {previous})"
            yield from _notice(
                member, mention, told, _a_mention(before.members, evidence) if before else None
            )


def _notice(
    member: DocumentMeeting, mention: MeetingMention | None, told: str, other: MeetingMention | None
) -> Iterator[Notice]:
    """A warning at one sentence that names the other, where a text has it."""
    if mention is None:
        return
    here = f"sentence {mention.sentence_no} of {mention.document_id} ({mention.quote!r})"
    there = (
        f"sentence {other.sentence_no} of {other.document_id} ({other.quote!r})"
        if other and other != mention
        else "the codebook"
    )
    yield Notice(
        member.document_id,
        "series_contradiction",
        f"{told}: {here} against {there}",
        mention.char_start,
        mention.char_end,
    )
